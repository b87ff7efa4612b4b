package browser

import (
	_ "embed"
	"strings"
)

// The files of browser/js, each with one purpose.
var (
	//go:embed js/identity.js
	jsIdentity string
	//go:embed js/watch.js
	jsWatch string
	//go:embed js/semantics.js
	jsSemantics string
	//go:embed js/visible.js
	jsVisible string
	//go:embed js/walk.js
	jsWalk string
	//go:embed js/look.js
	jsLook string
	//go:embed js/act.js
	jsAct string
	//go:embed js/export.js
	jsExport string
)

// worldName names our isolated world; pages cannot see it.
const worldName = "aisle"

// worldScript is what runs in the isolated world of every document: one scope,
// in the order in which the files build on each other.
var worldScript = "(() => {\n\"use strict\";\nif (globalThis.aisle) return;\n" +
	strings.Join([]string{jsIdentity, jsWatch, jsSemantics, jsVisible, jsWalk, jsLook, jsAct, jsExport}, "\n") +
	"\n})();"
