package searching

import (
	"errors"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"

	"goodday/content"
	"goodday/content/load"
	"goodday/search"
)

// Now is the day that everything is built for.
const Now = "2026-11-01"

// A Part is how much of the work of a build a process does, to measure what the
// rest costs.
type Part string

const (
	Loading  Part = "documents" // loads a site and makes documents of its pages
	Indexing Part = "index"     // the same, and indexes and writes them
)

// Work does a part of the work: it reads the site in folder, and writes the
// index to out if there is one.
func Work(part Part, folder, out string) error {
	if part != Loading && part != Indexing {
		return fmt.Errorf("there is no part %q of the work: say %q or %q", part, Loading, Indexing)
	}
	documents, err := documentsOf(folder)
	if err != nil || part == Loading {
		return err
	}
	index, err := search.New(documents, search.Options{})
	if err != nil {
		return err
	}
	return index.WriteStatic(func(name string, data []byte) error {
		to := filepath.Join(out, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		return os.WriteFile(to, data, 0o644)
	})
}

// documentsOf loads a site and returns a document for each page.
func documentsOf(folder string) ([]search.Document, error) {
	now, err := content.ParseDate(Now)
	if err != nil {
		return nil, err
	}
	loaded := load.Load(os.DirFS(folder), load.Options{Now: now})
	if len(loaded.Sites) != 1 || len(loaded.Sites[0].Pages) == 0 {
		return nil, errors.New(folder + " is not a site with pages")
	}
	site := loaded.Sites[0]
	for _, problem := range site.Problems {
		if problem.Severity == content.Error {
			return nil, fmt.Errorf("%s:%d: %s", problem.File, problem.Line, problem.Message)
		}
	}
	names := map[string]string{}
	for _, topic := range site.Words.Topics {
		names[topic.ID] = topic.Name
	}
	documents := make([]search.Document, len(site.Pages))
	for i, page := range site.Pages {
		documents[i] = documentOf(page, names)
	}
	return documents, nil
}

func documentOf(page *content.Page, names map[string]string) search.Document {
	d := search.Document{
		ID: page.Address, Address: page.Address, Language: page.Language, Kind: string(page.Kind),
		Title: page.Title, Summary: page.Summary, Body: textOf(page.HTML),
	}
	for _, heading := range page.Headings {
		d.Headings = append(d.Headings, heading.Text)
	}
	topics := topicsOf(page)
	for _, id := range topics {
		d.Words = append(d.Words, names[id])
	}
	if len(topics) > 0 {
		d.Facets = map[string][]string{"topics": topics}
	}
	return d
}

func topicsOf(page *content.Page) []string {
	switch {
	case page.Activity != nil:
		return page.Activity.Topics
	case page.Story != nil:
		return page.Story.Topics
	}
	return nil
}

// textOf returns the text of HTML that was made by content, in which every < that
// is no tag is an escape.
func textOf(markup string) string {
	var text strings.Builder
	for markup != "" {
		before, tag, found := strings.Cut(markup, "<")
		text.WriteString(before)
		if !found {
			break
		}
		text.WriteByte(' ')
		_, markup, _ = strings.Cut(tag, ">")
	}
	return html.UnescapeString(text.String())
}
