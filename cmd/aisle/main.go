// Command aisle is a headless browser agent that acts like a shopper.
package main

import (
	"os"

	"github.com/aisle-sim/aisle/cmd/aisle/internal/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdout, os.Stderr))
}
