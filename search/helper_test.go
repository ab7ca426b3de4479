package search

import (
	"strings"
	"testing"
	"testing/fstest"
)

// write returns the search files of documents as they would be on a host.
func write(t testing.TB, documents []Document, options Options) fstest.MapFS {
	t.Helper()
	index, err := New(documents, options)
	if err != nil {
		t.Fatal(err)
	}
	site := fstest.MapFS{}
	if err := index.WriteStatic(func(path string, data []byte) error {
		site[path] = &fstest.MapFile{Data: data}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return site
}

func open(t testing.TB, documents []Document, options Options) *Reader {
	t.Helper()
	reader, err := Open(write(t, documents, options))
	if err != nil {
		t.Fatal(err)
	}
	return reader
}

func ask(t testing.TB, r *Reader, q Query) Answer {
	t.Helper()
	answer, err := r.Search(q)
	if err != nil {
		t.Fatalf("%.80q: %v", q.Text, err)
	}
	return answer
}

// page is a document whose address is also its name.
func page(address, language, title, body string) Document {
	return Document{ID: address, Address: address, Language: language, Kind: "story", Title: title, Body: body}
}

func addresses(results []Result) string {
	var all []string
	for _, r := range results {
		all = append(all, r.Address)
	}
	return strings.Join(all, " ")
}
