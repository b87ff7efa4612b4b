package browser_test

import (
	"os"
	"testing"

	"github.com/aisle-sim/aisle/browser/browsertest"
)

func TestMain(m *testing.M) { os.Exit(browsertest.Main(m)) }
