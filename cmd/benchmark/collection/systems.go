package collection

import (
	"io/fs"
	"strings"
	"testing/fstest"

	"goodday/cmd/verify/script"
	"goodday/search"
)

// depth is how many results are asked for. The measures look at ten; the run
// files hold all of them.
const depth = 100

// system is one way of ranking the documents of the collection.
type system struct {
	name string
	rank func(query string) ([]scored, error)
}

// systems returns the textbook, and our reader and the browser's script over the
// index that a site of these documents would be written with.
func systems(t *textbook, documents []document) ([]system, error) {
	site, err := index(documents)
	if err != nil {
		return nil, err
	}
	reader, err := search.Open(site)
	if err != nil {
		return nil, err
	}
	client, err := script.Open(site)
	if err != nil {
		return nil, err
	}
	return []system{
		{"bm25", t.rank},
		{"reader", ranked(reader.Search)},
		{"client", ranked(client.Search)},
	}, nil
}

// index returns the search files of a site that has the documents as its pages.
func index(documents []document) (fs.FS, error) {
	var pages []search.Document
	for _, d := range documents {
		pages = append(pages, search.Document{ID: d.id, Language: "en", Kind: "page", Title: d.title, Body: d.body, Address: d.id + suffix})
	}
	x, err := search.New(pages, search.Options{})
	if err != nil {
		return nil, err
	}
	site := fstest.MapFS{}
	return site, x.WriteStatic(func(path string, data []byte) error {
		site[path] = &fstest.MapFile{Data: data}
		return nil
	})
}

// suffix makes a document's number an address.
const suffix = ".html"

// ranked asks our search as a reader of English would.
func ranked(ask func(search.Query) (search.Answer, error)) func(string) ([]scored, error) {
	return func(query string) ([]scored, error) {
		answer, err := ask(search.Query{Text: query, Language: "en", Limit: depth})
		var ranking []scored
		for _, result := range answer.Results {
			ranking = append(ranking, scored{strings.TrimSuffix(result.Address, suffix), float64(result.Score)})
		}
		return ranking, err
	}
}
