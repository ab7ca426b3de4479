package searching

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"os"
	"path"
	"strings"
)

// squeeze packs data as tightly as gzip can.
func squeeze(data []byte) ([]byte, error) {
	var out bytes.Buffer
	writer, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err == nil {
		_, err = writer.Write(data)
	}
	if err == nil {
		err = writer.Close()
	}
	return out.Bytes(), err
}

// weight is what some files weigh as they are sent.
type weight struct {
	files int
	bytes int64
}

// weigh adds the files under a folder to the weights that are chosen for them, if
// any, each packed by itself.
func weigh(fsys fs.FS, choose func(name string) *weight) error {
	return fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		w := choose(name)
		if w == nil {
			return nil
		}
		data, err := fs.ReadFile(fsys, name)
		if err == nil && !isPacked(name) {
			data, err = squeeze(data)
		}
		w.files++
		w.bytes += int64(len(data))
		return err
	})
}

// sizes are what an engine's files weigh.
type sizes struct{ index, script, wasm weight }

// ourSizes weighs what was written for our search: the script of every page, the
// engine that it fetches, and the index.
func ourSizes(site string) (s sizes, err error) {
	err = weigh(os.DirFS(site), func(name string) *weight {
		switch {
		case strings.HasPrefix(name, "search/client-"), strings.HasPrefix(name, "search/engine-"):
			return &s.script
		case strings.HasPrefix(name, "search/"):
			return &s.index
		}
		return nil
	})
	return s, err
}

// pagefindSizes weighs what Pagefind wrote and a search may fetch: not its
// ready-made boxes, nor the program for languages that it does not support.
func pagefindSizes(bundle string) (s sizes, err error) {
	err = weigh(os.DirFS(bundle), func(name string) *weight {
		switch {
		case name == "pagefind-entry.json" || strings.HasPrefix(path.Ext(name), ".pf_"):
			return &s.index
		case name == "pagefind.js" || name == "pagefind-worker.js":
			return &s.script
		case name == "wasm.en.pagefind":
			return &s.wasm
		}
		return nil
	})
	return s, err
}
