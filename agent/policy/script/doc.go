// Package script is the policy that follows fixed steps from a YAML file:
//
//   - type: type_and_submit
//     name: search_input
//     text: rain jacket
//   - type: click
//     name: search_results.*.view_product
//     rationale: The first one will do.
//   - type: terminate
//
// A name is that of an element, or holds "*" for any run of characters and
// means the first element in the order of the page that fits. A text "${key}"
// is the shopper's detail of that key. The script looks at nothing else: a
// step that could not be done ends the session with an error, because every
// later step was written for a page that did not come.
//
// No judgement may enter; scripts are for tests, demonstrations and fixed
// comparisons.
package script
