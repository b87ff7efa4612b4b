package browser

import (
	"os/exec"
	"syscall"
)

// tie makes Chrome end with this process however that ends, and keeps the
// terminal's Ctrl-C from it, so that a session can still write its end.
func tie(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
}
