// Package judged measures search on the example sites with searches that were
// judged beforehand: for each of them somebody wrote down which pages should
// come up. The same searches go to our reader of the written index and to the
// search engines of others, over the same pages.
package judged

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"

	"go.yaml.in/yaml/v3"

	"goodday/cmd/benchmark/relevance"
)

// Query is one search with the pages that should come up.
type Query struct {
	Site     string   `yaml:"site"`
	Language string   `yaml:"language"` // of the page that is searched from
	Group    string   `yaml:"group"`
	Text     string   `yaml:"query"`
	Typing   bool     `yaml:"typing"` // the last word is not finished
	Good     []string `yaml:"good"`   // addresses of pages that answer it
	Also     []string `yaml:"also"`   // and of those that would help too
}

// groups are what results are summed up by, in the order they are printed in.
var groups = []string{
	"fact", "slang", "sentence", "feeling", "describe", "misspelt", "half-typed", "plain", "order",
	"arabic", "polish", "other", nothing,
}

// nothing is the group of searches that no page answers. What is found for those
// is counted, and is in no other figure.
const nothing = "nothing"

func (q Query) answered() bool { return q.Group != nothing }

// read parses a set of queries, and returns an error if it would measure something
// else than it seems to.
func read(r io.Reader) ([]Query, error) {
	var file struct{ Queries []Query }
	decoder := yaml.NewDecoder(r)
	decoder.KnownFields(true)
	if err := decoder.Decode(&file); err != nil {
		return nil, err
	}
	if len(file.Queries) == 0 {
		return nil, errors.New("there are no queries")
	}
	var problems []error
	seen := map[string]bool{}
	for _, q := range file.Queries {
		if err := q.check(); err != nil {
			problems = append(problems, fmt.Errorf("%s: %w", q, err))
		}
		if seen[q.String()] {
			problems = append(problems, fmt.Errorf("%s is there twice", q))
		}
		seen[q.String()] = true
	}
	return file.Queries, errors.Join(problems...)
}

func (q Query) check() error {
	pages := q.pages()
	slices.Sort(pages)
	switch {
	case q.Site == "" || q.Language == "" || q.Text == "":
		return errors.New("site, language and query are needed")
	case !slices.Contains(groups, q.Group):
		return fmt.Errorf("there is no group %q, say one of %q", q.Group, groups)
	case q.answered() && len(q.Good) == 0:
		return errors.New("no page is good")
	case !q.answered() && len(q.Good) > 0:
		return errors.New("a page is good, so the group is not nothing")
	case len(slices.Compact(pages)) < len(q.Good)+len(q.Also):
		return errors.New("a page is named twice")
	}
	return nil
}

func (q Query) String() string { return fmt.Sprintf("%s %s %q", q.Site, q.Language, q.Text) }

func (q Query) pages() []string { return slices.Concat(q.Good, q.Also) }

// gains make a page that answers worth two that only help: the grade is the
// gain, as trec_eval has it.
func (q Query) gains() relevance.Gains {
	gains := relevance.Gains{}
	for _, page := range q.Also {
		gains[page] = 1
	}
	for _, page := range q.Good {
		gains[page] = 2
	}
	return gains
}

// sitesOf returns the sites of queries, each once, in order.
func sitesOf(queries []Query) []string {
	return each(queries, func(q Query) string { return q.Site })
}

// languagesOf returns the languages of queries, each once, in order.
func languagesOf(queries []Query) []string {
	return each(queries, func(q Query) string { return q.Language })
}

func each(queries []Query, value func(Query) string) []string {
	var values []string
	for _, q := range queries {
		if !slices.Contains(values, value(q)) {
			values = append(values, value(q))
		}
	}
	return values
}

// missing returns an error that names the judged pages that are not in the built
// sites. No search could find those, and nobody would notice.
func missing(sites fs.FS, queries []Query) error {
	var problems []error
	for _, q := range queries {
		for _, page := range q.pages() {
			if _, err := fs.Stat(sites, path.Join(q.Site, page)); err != nil {
				problems = append(problems, fmt.Errorf("%s: there is no page %s", q, page))
			}
		}
	}
	return errors.Join(problems...)
}
