package searching

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
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

// weigh gives the weight of the files under a folder that are wanted, each
// packed by itself.
func weigh(fsys fs.FS, wanted func(name string) bool) (weight, error) {
	var w weight
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !wanted(name) {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		if err == nil && !isPacked(name) {
			data, err = squeeze(data)
		}
		w.files++
		w.bytes += int64(len(data))
		return err
	})
	return w, err
}

// sizes are what an engine's files weigh.
type sizes struct{ index, script, wasm weight }

// scripts are the scripts that a page loads by itself.
var scriptTag = regexp.MustCompile(`<script[^>]* src="?([^" >]+)`)

// ourSizes weighs what was written for our search. The client is whatever
// script the search page loads that is not search data.
func ourSizes(site string) (sizes, error) {
	page, err := os.ReadFile(filepath.Join(site, "search.html"))
	if err != nil {
		return sizes{}, err
	}
	client := map[string]bool{}
	for _, match := range scriptTag.FindAllSubmatch(page, -1) {
		if name := path.Clean(string(match[1])); path.Base(name) != "manifest.js" {
			client[name] = true
		}
	}
	var s sizes
	fsys := os.DirFS(site)
	if s.index, err = weigh(fsys, func(name string) bool {
		return strings.HasPrefix(name, "search/") && !client[name]
	}); err != nil {
		return s, err
	}
	s.script, err = weigh(fsys, func(name string) bool { return client[name] })
	return s, err
}

// pagefindSizes weighs what Pagefind wrote and a search may fetch: not its
// ready-made boxes, nor the program for languages that it does not know.
func pagefindSizes(bundle string) (s sizes, err error) {
	fsys := os.DirFS(bundle)
	for _, part := range []struct {
		weight *weight
		wanted func(string) bool
	}{
		{&s.index, func(name string) bool {
			return name == "pagefind-entry.json" || strings.HasPrefix(path.Ext(name), ".pf_")
		}},
		{&s.script, func(name string) bool { return name == "pagefind.js" || name == "pagefind-worker.js" }},
		{&s.wasm, func(name string) bool { return name == "wasm.en.pagefind" }},
	} {
		if err == nil {
			*part.weight, err = weigh(fsys, part.wanted)
		}
	}
	return s, err
}
