package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"path/filepath"

	"github.com/aisle-sim/aisle/agent/trajectory"
)

// SessionFile is the name of a session's report in its folder.
const SessionFile = "report.html"

var (
	//go:embed session.html.tmpl
	sessionHTML string
	//go:embed session.css
	sessionCSS string
)

var sessionTemplate = template.Must(template.New("session").Parse(sessionHTML))

// WriteSession writes the report of one session as a single HTML file. An
// unfinished session, a torn last line and pictures or pages that are missing
// from the store are said in the report and are no error; steps that cannot
// be read are. Its size is bounded: see MaxPictures.
func WriteSession(w io.Writer, s *trajectory.Session) error {
	v, err := newSession(s)
	if err != nil {
		return fmt.Errorf("report of session %s: %w", s.Header.ID, err)
	}
	if err := sessionTemplate.Execute(w, v); err != nil {
		return fmt.Errorf("report of session %s: %w", s.Header.ID, err)
	}
	return nil
}

// Session writes report.html into the folder of a session, whole or not at
// all, replacing an older one, and returns its path. A folder that cannot be
// written is a *trajectory.OutputError.
func Session(path string) (string, error) {
	s, err := trajectory.OpenSession(path)
	if err != nil {
		return "", err
	}
	if err := s.WriteFile(SessionFile, func(w io.Writer) error { return WriteSession(w, s) }); err != nil {
		return "", err
	}
	return filepath.Join(s.Dir, SessionFile), nil
}
