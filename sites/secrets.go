package sites

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/persona/strictyaml"
)

var envPattern = regexp.MustCompile(`^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$`)

// resolve returns the secrets with "${NAME}" replaced by the environment
// variable of that name. Values never stand in a fault.
func resolve(secrets map[string]string, doc *strictyaml.Doc, env variables) map[string]string {
	if len(secrets) == 0 {
		return nil
	}
	out := make(map[string]string, len(secrets))
	for _, key := range slices.Sorted(maps.Keys(secrets)) {
		path, value := "secrets."+key, secrets[key]
		checkKey(doc, path, key)
		switch m := envPattern.FindStringSubmatch(value); {
		case m != nil:
			value = env[m[1]]
			if value == "" {
				doc.Fault(path, "%s", env.unset(m[1]))
			}
		case value == "":
			doc.Fault(path, "missing; want a value or ${NAME} of an environment variable")
		case strings.Contains(value, "${"):
			doc.Fault(path, "want ${NAME} of an environment variable alone, or a value without it")
		}
		out[key] = value
	}
	return out
}

// reference is what policies see and type in place of a secret.
func reference(key string) string { return "${" + key + "}" }
