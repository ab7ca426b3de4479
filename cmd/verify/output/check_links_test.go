package output

import (
	"fmt"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// reference is an address in a page.
type reference struct {
	node    *html.Node
	address string
	// load is set when the browser fetches the address by itself, without the
	// reader doing anything.
	load bool
}

// links are attributes whose address a reader follows, or that only describe
// the page. Every other attribute of references is fetched by the browser.
var links = map[string]bool{"a href": true, "area href": true, "form action": true, "blockquote cite": true, "q cite": true}

// describing are the kinds of <link> that name another page and fetch nothing.
var describing = []string{"canonical", "alternate", "license", "author", "help", "next", "prev", "search"}

// loading are the attributes that hold an address.
var loading = []string{"src", "srcset", "imagesrcset", "href", "xlink:href", "poster", "data", "action", "cite", "formaction", "background", "ping"}

// references returns every address in the page.
func references(page *Page) []reference {
	var found []reference
	for node := range elements(page.Root) {
		for _, name := range loading {
			value, there := attribute(node, name)
			if !there || (name == "data" && node.Data != "object") {
				continue
			}
			load := !links[node.Data+" "+name] && !describes(node)
			for _, address := range addresses(name, value) {
				found = append(found, reference{node, address, load})
			}
		}
		if address := refresh(node); address != "" {
			found = append(found, reference{node, address, false})
		}
	}
	return found
}

func describes(node *html.Node) bool {
	return node.Data == "link" && slices.ContainsFunc(strings.Fields(get(node, "rel")), func(rel string) bool {
		return slices.Contains(describing, strings.ToLower(rel))
	})
}

// addresses takes a srcset apart; any other attribute holds one address.
func addresses(name, value string) []string {
	if name != "srcset" && name != "imagesrcset" {
		return []string{value}
	}
	var all []string
	for candidate := range strings.SplitSeq(value, ",") {
		if fields := strings.Fields(candidate); len(fields) > 0 {
			all = append(all, fields[0])
		}
	}
	return all
}

// refresh returns the address that a page leads on to.
func refresh(node *html.Node) string {
	if node.Data != "meta" || !strings.EqualFold(get(node, "http-equiv"), "refresh") {
		return ""
	}
	_, address, _ := strings.Cut(get(node, "content"), "=")
	return strings.Trim(strings.TrimSpace(address), `'"`)
}

// brokenLinks checks that every address inside the build names a file that is
// there, letter for letter, and a place in it that is there. It also checks
// that links are relative and stay in their own site, so that one site's
// folder works wherever it is put.
func brokenLinks(t *Tree) []Fault {
	places := placesOf(t)
	var faults []Fault
	for _, page := range t.Pages {
		if path.Base(page.Path) == notFound {
			continue
		}
		for _, ref := range references(page) {
			if what := t.brokenLink(page.Path, page.Site, ref.address, places); what != "" {
				faults = append(faults, Fault{page.Path, what + " in " + startTag(ref.node)})
			}
		}
	}
	return append(faults, t.eachStyleAddress(func(file, address string) string {
		return t.brokenLink(file, t.siteOf(file), address, places)
	})...)
}

// placesOf returns, for each page, the ids that a link may name.
func placesOf(t *Tree) map[string]map[string]bool {
	places := map[string]map[string]bool{}
	for _, page := range t.Pages {
		ids := map[string]bool{"top": true}
		for node := range elements(page.Root) {
			if id := get(node, "id"); id != "" {
				ids[id] = true
			}
		}
		places[page.Path] = ids
	}
	return places
}

// brokenLink says what is wrong with an address in a file, or "".
func (t *Tree) brokenLink(file, site, address string, places map[string]map[string]bool) string {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return fmt.Sprintf("%q cannot be read as an address", address)
	case address == "":
		return "an empty address"
	case u.Scheme != "" && slices.Contains(schemes, u.Scheme):
		return ""
	case u.Scheme != "":
		return fmt.Sprintf("an address of the kind %q", u.Scheme+":")
	case u.Host != "":
		return fmt.Sprintf("%q leads to another host without saying how", address)
	case strings.HasPrefix(u.Path, "/"):
		return fmt.Sprintf("%q starts at the host's root, so it breaks under a sub-path", address)
	}
	target := file
	if u.Path != "" {
		target = path.Join(path.Dir(file), u.Path)
	}
	return t.missing(target, site, address, u.Fragment, places)
}

// schemes are the kinds of address that a link may have beside a relative one.
// data: is told apart by offSiteLoads, and holds what the policy allows.
var schemes = []string{"https", "http", "tel", "sms", "mailto", "data"}

func (t *Tree) missing(target, site, address, fragment string, places map[string]map[string]bool) string {
	switch {
	case site != "" && !strings.HasPrefix(target, site+"/"), strings.HasPrefix(target, "../"):
		return fmt.Sprintf("%q leads out of its own site", address)
	case strings.HasSuffix(address, "/"), t.Files[target] == nil && t.isFolder(target):
		return fmt.Sprintf("%q names a folder and no file in it", address)
	case t.Files[target] == nil:
		return fmt.Sprintf("%q leads to no file", address)
	case fragment != "" && !places[target][fragment]:
		return fmt.Sprintf("%q leads to no place of that id", address)
	}
	return ""
}

func (t *Tree) isFolder(target string) bool {
	for name := range t.Files {
		if strings.HasPrefix(name, target+"/") {
			return true
		}
	}
	return target == "."
}

// styleAddress finds the addresses in a style sheet.
var styleAddress = regexp.MustCompile(`(?:url\(\s*|@import\s+)(?:"([^"]*)"|'([^']*)'|([^"')\s;]+))`)

// styleAddresses returns the addresses in a style sheet, in order.
func styleAddresses(css []byte) []string {
	var all []string
	for _, match := range styleAddress.FindAllStringSubmatch(string(css), -1) {
		if address := match[1] + match[2] + match[3]; !strings.HasPrefix(address, "url(") {
			all = append(all, address)
		}
	}
	return all
}
