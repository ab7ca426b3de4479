package publish

import (
	"crypto/sha256"
	"path/filepath"
	"slices"
	"testing"
)

// What was written is listed by name, with the size and hash of its bytes.
func TestWritten(t *testing.T) {
	p, err := Open(filepath.Join(t.TempDir(), "public"))
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	for name, data := range map[string]string{"index.html": "first", "css/a.css": "a{}"} {
		if err := p.Write(name, []byte(data)); err != nil {
			t.Fatal(err)
		}
	}
	want := []File{{"css/a.css", 3, sha256.Sum256([]byte("a{}"))}, {"index.html", 5, sha256.Sum256([]byte("first"))}}
	if got := p.Written(); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
