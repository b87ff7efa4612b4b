package trajectory

import (
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// NewID returns a fresh id such as "20261122-211530-7f3a9c": the second in
// UTC, so that ids sort by time, and three random bytes. An error is that of
// the random source.
func NewID(t time.Time, random io.Reader) (string, error) {
	var b [3]byte
	if _, err := io.ReadFull(random, b[:]); err != nil {
		return "", fmt.Errorf("random part of a session id: %w", err)
	}
	return t.UTC().Format("20060102-150405") + "-" + hex.EncodeToString(b[:]), nil
}

// maxID keeps "<id>.<attempt>" below the 255 bytes that file systems allow.
const maxID = 200

// CheckID tells whether id can name a session: 1 to 200 ASCII letters,
// digits, ".", "_" and "-", no leading dot, not "blobs", and not ending like
// an attempt (".1"), which would make the two indistinguishable. Errors are
// *IDError.
func CheckID(id string) error {
	switch {
	case id == "":
		return &IDError{id, "is empty"}
	case len(id) > maxID:
		return &IDError{id, "is longer than " + strconv.Itoa(maxID) + " characters"}
	case id[0] == '.':
		return &IDError{id, "starts with a dot"}
	case strings.EqualFold(id, blobFolder):
		return &IDError{id, "is the name of the folder of blobs"}
	}
	for _, r := range id {
		if !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '.' || r == '_' || r == '-') {
			return &IDError{id, fmt.Sprintf("has %q; letters, digits, dot, underscore and hyphen are allowed", r)}
		}
	}
	if _, n := splitAttempt(id); n > 0 {
		return &IDError{id, "ends like an attempt (a dot and a number)"}
	}
	return nil
}

// attemptName is the folder of the nth attempt, n from 1.
func attemptName(id string, n int) string { return id + "." + strconv.Itoa(n) }

// splitAttempt takes a folder's name apart; n is 0 if it is no attempt.
func splitAttempt(folder string) (id string, n int) {
	i := strings.LastIndexByte(folder, '.')
	if i <= 0 {
		return folder, 0
	}
	digits := folder[i+1:]
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return folder, 0
	}
	n, err := strconv.Atoi(digits)
	if err != nil || n < 1 {
		return folder, 0
	}
	return folder[:i], n
}

// CheckHash tells whether s is a SHA-256 in lower-case hex. Everything that
// becomes part of a path goes through it.
func CheckHash(s string) error {
	if len(s) != 64 {
		return fmt.Errorf("hash %.80q: has %d characters, not 64", s, len(s))
	}
	for i := range len(s) {
		if c := s[i]; !('0' <= c && c <= '9' || 'a' <= c && c <= 'f') {
			return fmt.Errorf("hash %q: has %q; 0-9 and a-f are allowed", s, c)
		}
	}
	return nil
}
