package strictyaml

import (
	"os"
	"path/filepath"
	"strings"
)

// FileHint ends a message about a file that is not there with the one beside
// it that was probably meant: the nearest name with the same ending, else the
// same name with another. It is empty if nothing is near.
func FileHint(file string) string {
	entries, err := os.ReadDir(filepath.Dir(file))
	if err != nil {
		return ""
	}
	base := filepath.Base(file)
	word, ending := stem(base)
	var near []string
	files := map[string]string{} // by stem, those of the same ending
	otherwise := ""
	for _, e := range entries {
		s, ext := stem(e.Name())
		switch {
		case e.IsDir():
		case ext == ending:
			near, files[s] = append(near, s), e.Name()
		case otherwise == "" && strings.EqualFold(s, word):
			otherwise = e.Name()
		}
	}
	if k, ok := Nearest(word, near); ok {
		otherwise = files[k]
	}
	if otherwise == "" {
		return ""
	}
	return `; did you mean "` + otherwise + `"?`
}

// stem cuts the ending off the name of a file.
func stem(name string) (word, ending string) {
	ending = filepath.Ext(name)
	return strings.TrimSuffix(name, ending), ending
}
