package trajectory

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/klauspost/compress/zstd"
)

// blobFolder is the folder of a store in which the blobs lie.
const blobFolder = "blobs"

// kind is a sort of blob: how its file's name ends and whether it is
// compressed.
type kind struct {
	what   string
	ext    string
	packed bool
}

var (
	observationBlob = kind{"observation", ".json.zst", true}
	htmlBlob        = kind{"html", ".html.zst", true}
	screenshotBlob  = kind{"screenshot", ".jpg", false} // as it is, so that a person can open it
)

// blobs is the content-addressed part of a store. Files appear by rename, so
// any number of goroutines and processes may put and get at once; putting
// what is there already does nothing.
type blobs struct {
	dir string
	enc *zstd.Encoder
	dec *zstd.Decoder
}

func newBlobs(store string) (*blobs, error) {
	enc, err := zstd.NewWriter(nil, zstd.WithZeroFrames(true))
	if err != nil {
		return nil, fmt.Errorf("zstd encoder: %w", err)
	}
	dec, err := newDecoder(MaxBlob)
	if err != nil {
		return nil, err
	}
	return &blobs{dir: filepath.Join(store, blobFolder), enc: enc, dec: dec}, nil
}

// newDecoder returns a decoder that gives up beyond max bytes of output,
// whatever the frame promises.
func newDecoder(max uint64) (*zstd.Decoder, error) {
	dec, err := zstd.NewReader(nil, zstd.WithDecoderMaxMemory(max), zstd.WithDecoderConcurrency(0))
	if err != nil {
		return nil, fmt.Errorf("zstd decoder: %w", err)
	}
	return dec, nil
}

// path is where a blob lies. The hash must have been checked.
func (b *blobs) path(k kind, hash string) string {
	return filepath.Join(b.dir, hash[:2], hash+k.ext)
}

func (b *blobs) put(k kind, data []byte) (string, error) {
	if len(data) > MaxBlob {
		return "", fmt.Errorf("%s has %d bytes; at most %d are kept", k.what, len(data), MaxBlob)
	}
	hash := Hash(data)
	path := b.path(k, hash)
	// No blob's file is ever empty; one that is was lost to a power cut.
	if fi, err := os.Stat(path); err == nil && fi.Mode().IsRegular() && fi.Size() > 0 {
		return hash, nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return "", output(filepath.Dir(path), err)
	}
	if k.packed {
		data = b.enc.EncodeAll(data, nil)
	}
	err := writeFile(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		return "", err
	}
	return hash, nil
}

// get returns a blob's uncompressed bytes, checked against its hash. A
// missing one is fs.ErrNotExist, one that holds something else ErrDamaged.
func (b *blobs) get(k kind, hash string) ([]byte, error) {
	if err := CheckHash(hash); err != nil {
		return nil, fmt.Errorf("%s: %w", k.what, err)
	}
	path := b.path(k, hash)
	data, err := readBounded(path, MaxBlob)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", k.what, err)
	}
	data, err = unpack(b.dec, k, hash, data)
	if err != nil {
		return nil, &FileError{Path: path, Err: err}
	}
	return data, nil
}

// unpack turns the bytes of a blob's file into the blob.
func unpack(dec *zstd.Decoder, k kind, hash string, data []byte) ([]byte, error) {
	if k.packed {
		plain, err := dec.DecodeAll(data, nil)
		if errors.Is(err, zstd.ErrDecoderSizeExceeded) || errors.Is(err, zstd.ErrWindowSizeExceeded) {
			return nil, fmt.Errorf("%w: more than %d bytes", ErrDamaged, MaxBlob)
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		data = plain
	}
	if got := Hash(data); got != hash {
		return nil, fmt.Errorf("%w: the content has hash %s", ErrDamaged, got)
	}
	return data, nil
}

// readBounded reads a whole file of at most max bytes.
func readBounded(path string, max int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var b bytes.Buffer
	if fi, err := f.Stat(); err == nil && fi.Mode().IsRegular() && fi.Size() <= max {
		b.Grow(int(fi.Size()) + bytes.MinRead)
	}
	if _, err := b.ReadFrom(io.LimitReader(f, max+1)); err != nil {
		return nil, err
	}
	if int64(b.Len()) > max {
		return nil, &FileError{Path: path, Err: fmt.Errorf("has more than %d bytes", max)}
	}
	return b.Bytes(), nil
}
