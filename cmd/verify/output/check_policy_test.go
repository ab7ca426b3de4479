package output

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// Policy is what every page tells the browser it may do. It is written here
// once more, by hand, so that a change to the theme's own has to be meant.
const Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
	"manifest-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'"

// offSiteLoads finds whatever a browser would fetch from another host while it
// shows a page, and what would only knock at one (preconnect).
func offSiteLoads(t *Tree) []Fault {
	return append(eachPage(offSiteLoadsOf)(t), t.eachStyleAddress(func(_, address string) string {
		if elsewhere(address) {
			return fmt.Sprintf("loads %q", address)
		}
		return ""
	})...)
}

func offSiteLoadsOf(page *Page) []string {
	var found []string
	for _, ref := range references(page) {
		inline := strings.HasPrefix(ref.address, "data:") && slices.Contains([]string{"img", "link"}, ref.node.Data)
		if ref.load && elsewhere(ref.address) && !inline {
			found = append(found, "loads "+startTag(ref.node))
		}
	}
	return found
}

// elsewhere reports whether an address is not one of a file beside the page.
func elsewhere(address string) bool {
	u, err := url.Parse(address)
	return err != nil || u.Scheme != "" || u.Host != ""
}

// brokenPolicy checks that the policy stands once and first, and that the page
// has nothing in it that the policy forbids.
func brokenPolicy(page *Page) []string {
	var found []string
	if got := meta(page, "http-equiv", "Content-Security-Policy"); !slices.Equal(got, []string{Policy}) {
		found = append(found, fmt.Sprintf("the policy is %q", got))
	}
	if got := meta(page, "name", "referrer"); !slices.Equal(got, []string{"no-referrer"}) {
		found = append(found, fmt.Sprintf("the referrer policy is %q", got))
	}
	return append(append(found, beforePolicy(page)...), inlineCode(page)...)
}

// beforePolicy finds what a browser would start to fetch before it has read
// the policy: a meta element governs only what comes after it.
func beforePolicy(page *Page) []string {
	for node := range elements(page.Root) {
		switch {
		case node.Data == "meta" && strings.EqualFold(get(node, "http-equiv"), "Content-Security-Policy"):
			return nil
		case node.Data == "link", node.Data == "script", node.Data == "img":
			return []string{"stands before the policy: " + startTag(node)}
		}
	}
	return nil
}

func inlineCode(page *Page) []string {
	var found []string
	for node := range elements(page.Root) {
		if what := inlineCodeOf(node); what != "" {
			found = append(found, what+": "+startTag(node))
		}
		for _, a := range node.Attr {
			if strings.HasPrefix(a.Key, "on") {
				found = append(found, "a script in an attribute: "+startTag(node))
			}
		}
	}
	return found
}

func inlineCodeOf(node *html.Node) string {
	switch {
	case has(node, "style"):
		return "a style in an attribute"
	case node.Data == "style":
		return "an inline style"
	case node.Data == "script" && !has(node, "src") && !isData(get(node, "type")):
		return "an inline script"
	case node.Data == "base":
		return "a base element"
	case node.Data == "iframe", node.Data == "object", node.Data == "embed":
		return "a frame"
	}
	return ""
}

// isData reports whether a script element holds data that no browser runs.
func isData(kind string) bool {
	return slices.Contains([]string{"application/ld+json", "application/json"}, kind)
}
