package browser

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
)

// ErrNoChrome says that no Chrome was found.
var ErrNoChrome = errors.New("no Chrome found")

// PathEnv names the environment variable that points at the Chrome to use.
const PathEnv = "AISLE_CHROME"

// candidates are the programs tried, in order: the headless shell starts in
// half the time and half the memory of a full Chrome.
func candidates(goos string) []string {
	switch goos {
	case "darwin":
		return []string{
			"chrome-headless-shell",
			"/Applications/Chromium.app/Contents/MacOS/Chromium",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
		}
	case "windows":
		return []string{
			"chrome-headless-shell.exe", "chrome.exe",
			`C:\Program Files\Google\Chrome\Application\chrome.exe`,
			`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
			`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
		}
	}
	return []string{
		"chromium-headless-shell", "chrome-headless-shell", "headless-shell", "headless_shell",
		"chromium", "chromium-browser",
		"google-chrome", "google-chrome-stable", "chrome",
		"microsoft-edge", "microsoft-edge-stable",
	}
}

// Find returns the path of the Chrome to use: the one given, the one that
// AISLE_CHROME names, or the first installed one. The error wraps ErrNoChrome
// and says how to get one.
func Find(given string) (string, error) {
	for _, from := range []struct{ what, path string }{{"the chrome setting", given}, {PathEnv, os.Getenv(PathEnv)}} {
		if from.path == "" {
			continue
		}
		p, err := exec.LookPath(from.path)
		if err != nil {
			return "", fmt.Errorf("%w: %s names %s: %v", ErrNoChrome, from.what, from.path, errors.Unwrap(err))
		}
		return p, nil
	}
	tried := candidates(runtime.GOOS)
	for _, c := range tried {
		if p, err := exec.LookPath(c); err == nil {
			return p, nil
		}
	}
	return "", fmt.Errorf("%w: tried %s", ErrNoChrome, strings.Join(tried, ", "))
}
