// Package strictyaml reads the YAML files that people write for aisle
// (personas, sites, studies, scripts) and tells them everything that is wrong
// with one, with file and line, in one go.
//
// A key that nobody reads, a value of the wrong kind, a key given twice, a
// second document and an empty file are faults, not guesses. Tags and merge
// keys are refused, aliases are followed within bounds, so that a small file
// cannot become a large one.
//
// It is a leaf: nothing of ours may enter, only the YAML library.
package strictyaml
