// Package page holds the words that every other room speaks: what a shopper
// sees (Observation, Look), what it can do (Action), what came of it (Effect)
// and why not (Error).
//
// It is a leaf. Only the standard library may enter, and nothing here does
// I/O: whoever reads a trajectory must be able to use these types without a
// browser in the build.
package page
