// Package trajectorytest makes sessions for the tests of rooms that read
// them: a small, realistic visit to a shop, with pictures, in a real store.
//
// It is for tests only; nothing that ships may import it.
package trajectorytest
