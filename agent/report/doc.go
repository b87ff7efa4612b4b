// Package report writes what happened as pages for a person to read: one HTML
// file that needs nothing else, no network and no script.
//
// It reads finished files only and decides nothing. Everything that came from
// a page under study is foreign text: html/template escapes it, and the file's
// Content-Security-Policy allows no script, no font and no picture but those
// inside. URLs stand as text, not as links, so that reading a report never
// visits a shop. Of ours, only what reads sessions and results may enter.
package report
