package model

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
)

// maxBody is how long a reply may be, in bytes.
const maxBody = 8 << 20

// wire carries one exchange of the library and keeps what came back, whatever
// the library makes of it.
type wire struct {
	client *http.Client
	query  string // of the base URL; the library would bury it in the path

	sent   bool
	status int // 0 until the whole reply has come
	header http.Header
	body   []byte
}

// Do sends the request and reads the whole reply.
func (w *wire) Do(req *http.Request) (*http.Response, error) {
	if w.query != "" {
		req.URL.RawQuery = w.query
	}
	w.sent = true
	resp, err := w.client.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(io.LimitReader(resp.Body, maxBody+1))
	if err != nil {
		return nil, fmt.Errorf("the reply broke off: %w", err)
	}
	w.status, w.header, w.body = resp.StatusCode, resp.Header, body
	if len(body) > maxBody {
		return nil, fmt.Errorf("the reply is longer than %d MB", maxBody>>20)
	}
	resp.Body = io.NopCloser(bytes.NewReader(body))
	return resp, nil
}
