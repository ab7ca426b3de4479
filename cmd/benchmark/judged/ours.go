package judged

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"goodday/search"
)

// depth is how many results are looked at: what fits on the first page.
const depth = 10

// system is a search engine.
type system interface {
	rank(Query) (answer, error)
}

// answer is what an engine found: the addresses of the first pages, the best
// first, and how many there are in all.
type answer struct {
	first []string
	total int
}

// ours is our own search: the Go reader of the index that each site was built with.
type ours map[string]*search.Reader

func openOurs(sites string, names []string) (ours, error) {
	readers := ours{}
	for _, name := range names {
		reader, err := search.Open(siteFolder(sites, name))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.Join(sites, name), err)
		}
		readers[name] = reader
	}
	return readers, nil
}

func siteFolder(sites, name string) fs.FS { return os.DirFS(filepath.Join(sites, name)) }

// rank returns the results in the order the page shows them: first those in the
// language of the page, then those in others.
func (o ours) rank(q Query) (answer, error) {
	found, err := o[q.Site].Search(search.Query{Text: q.Text, Language: q.Language, Typing: q.Typing, Limit: depth})
	if err != nil {
		return answer{}, err
	}
	var ranking []string
	for _, result := range append(found.Results, found.Others...) {
		ranking = append(ranking, result.Address)
	}
	return answer{ranking[:min(depth, len(ranking))], found.Count + found.OtherCount}, nil
}
