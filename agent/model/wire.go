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
	zero   bool   // send temperature 0, which the library drops

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
	if w.zero {
		if err := sendZero(req); err != nil {
			return nil, err
		}
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

// sendZero adds a temperature of 0 to a JSON object that has none.
func sendZero(req *http.Request) error {
	raw, err := io.ReadAll(req.Body)
	if err != nil {
		return err
	}
	raw = append(bytes.TrimSuffix(bytes.TrimSpace(raw), []byte("}")), `,"temperature":0}`...)
	req.ContentLength = int64(len(raw))
	req.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(raw)), nil }
	req.Body, err = req.GetBody()
	return err
}
