package output

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// elements goes through every element under a node, in the order of the page.
func elements(root *html.Node) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for node := range root.Descendants() {
			if node.Type == html.ElementNode && !yield(node) {
				return
			}
		}
	}
}

// first finds the first element for which is holds, or nil.
func first(root *html.Node, is func(*html.Node) bool) *html.Node {
	for node := range elements(root) {
		if is(node) {
			return node
		}
	}
	return nil
}

// named returns a function that reports whether an element has a name: named("h1").
func named(name string) func(*html.Node) bool {
	return func(node *html.Node) bool { return node.Data == name }
}

// classed returns a function that reports whether an element has a class.
func classed(class string) func(*html.Node) bool {
	return func(node *html.Node) bool { return hasClass(node, class) }
}

// attribute returns the value of an attribute, and whether it is there at all.
func attribute(node *html.Node, name string) (value string, there bool) {
	for _, a := range node.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

func has(node *html.Node, name string) bool {
	_, there := attribute(node, name)
	return there
}

func get(node *html.Node, name string) string {
	value, _ := attribute(node, name)
	return value
}

func hasClass(node *html.Node, class string) bool {
	return slices.Contains(strings.Fields(get(node, "class")), class)
}

// meta returns the content of every <meta name=…> or <meta http-equiv=…>.
func meta(page *Page, key, name string) []string {
	var contents []string
	for node := range elements(page.Root) {
		if node.Data == "meta" && strings.EqualFold(get(node, key), name) {
			contents = append(contents, get(node, "content"))
		}
	}
	return contents
}

// openWords returns the pieces of text under a node, without those in a closed
// <details>, those that are no text for readers, and those that a script has yet
// to fill: only the search page may have such, see hiddenParts.
func openWords(node *html.Node) []string {
	if node.Type == html.TextNode {
		if words := strings.Join(strings.Fields(node.Data), " "); words != "" {
			return []string{words}
		}
		return nil
	}
	closed := node.Data == "details" && !has(node, "open")
	var words []string
	for child := range node.ChildNodes() {
		if silent := child.Data == "script" || child.Data == "template" || child.Data == "svg" || has(child, "hidden"); child.Type == html.ElementNode && silent {
			continue
		}
		if !closed || child.Data == "summary" {
			words = append(words, openWords(child)...)
		}
	}
	return words
}
