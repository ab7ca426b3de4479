package judged

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// document is what the engines index of a page, besides Pagefind, which reads the
// pages itself.
type document struct {
	ID       string `json:"id"` // the address
	Title    string `json:"title"`
	Headings string `json:"headings"`
	Text     string `json:"text"` // all of the main part, the title and headings too
	language string
}

// writeDocuments writes the pages of each language to a file in their folder.
func writeDocuments(folder string, languages []string) error {
	documents, err := readDocuments(os.DirFS(folder))
	if err != nil {
		return err
	}
	for _, language := range languages {
		those := []document{}
		for _, d := range documents {
			if d.language == language {
				those = append(those, d)
			}
		}
		data, err := json.Marshal(those)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, "documents-"+language+".json"), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func readDocuments(site fs.FS) ([]document, error) {
	var documents []document
	err := fs.WalkDir(site, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".html" {
			return err
		}
		data, err := fs.ReadFile(site, name)
		if err != nil {
			return err
		}
		page, err := html.Parse(bytes.NewReader(data))
		if err == nil {
			documents = append(documents, documentOf(name, page))
		}
		return err
	})
	return documents, err
}

func documentOf(name string, page *html.Node) document {
	d := document{ID: name}
	for node := range page.Descendants() {
		switch node.Data {
		case "html":
			d.language = attribute(node, "lang")
		case "main":
			d.Text = textOf(node, nil)
			d.Title = textOf(node, []string{"h1"})
			d.Headings = textOf(node, []string{"h2", "h3", "h4", "h5", "h6"})
		}
	}
	return d
}

func attribute(node *html.Node, key string) string {
	for _, a := range node.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// left are the elements that Pagefind leaves out by itself, and inline those that
// may be in the middle of a word.
var (
	left   = []string{"style", "script", "noscript", "label", "form", "svg", "footer", "nav", "iframe", "template"}
	inline = []string{"a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "q", "small", "span", "strong", "time"}
)

// textOf returns the words of a node that are in certain elements; of none are all.
func textOf(node *html.Node, within []string) string {
	var text strings.Builder
	addText(&text, node, within, len(within) == 0)
	return strings.Join(strings.Fields(text.String()), " ")
}

func addText(text *strings.Builder, node *html.Node, within []string, wanted bool) {
	if node.Type == html.TextNode && wanted {
		text.WriteString(node.Data)
	}
	if node.Type == html.ElementNode && slices.Contains(left, node.Data) {
		return
	}
	block := node.Type == html.ElementNode && !slices.Contains(inline, node.Data)
	wanted = wanted || slices.Contains(within, node.Data)
	if block {
		text.WriteString(" ")
	}
	for child := range node.ChildNodes() {
		addText(text, child, within, wanted)
	}
	if block {
		text.WriteString(" ")
	}
}
