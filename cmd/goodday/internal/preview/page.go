package preview

import (
	"encoding/base64"
	"iter"
	"mime"
	"net/url"
	"os"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// part is the main part of one finished page.
type part struct {
	wanted
	Lang, Dir string
	Class     string          // of its body
	prefix    string          // of each of its ids: "p1-"
	styles    []string        // addresses of its style sheets
	ids       map[string]bool // without the prefix
	main      *html.Node
	root      *os.Root // the site's finished pages
}

// largestPart is how many bytes are read of a finished page, and largestPicture of
// one picture in it. The theme's own limits are far below.
const (
	largestPart    = 1 << 20
	largestPicture = 256 << 10
)

// readPart reads the main part of a finished page. It returns nil if there is none.
func readPart(root *os.Root, w wanted, prefix string) *part {
	data := readFrom(root, w.Address, largestPart)
	page, err := html.ParseWithOptions(strings.NewReader(string(data)), html.ParseOptionEnableScripting(false))
	if err != nil || data == nil {
		return nil
	}
	p := &part{wanted: w, prefix: prefix, ids: map[string]bool{}, root: root}
	for n := range page.Descendants() {
		switch {
		case n.DataAtom == atom.Html:
			p.Lang, p.Dir = attribute(n, "lang"), attribute(n, "dir")
		case n.DataAtom == atom.Body:
			p.Class = attribute(n, "class")
		case n.DataAtom == atom.Link && attribute(n, "rel") == "stylesheet":
			p.styles = append(p.styles, p.resolve(attribute(n, "href")))
		case n.DataAtom == atom.Main && p.main == nil:
			p.main = n
		}
	}
	if p.main == nil {
		return nil
	}
	sanitize(p.main)
	for n := range p.elements() {
		if id := attribute(n, "id"); id != "" {
			p.ids[id] = true
		}
		if n.DataAtom == atom.Img {
			p.inline(n)
		}
	}
	return p
}

// readFrom returns a file of the finished pages, or nil.
func readFrom(root *os.Root, name string, most int64) []byte {
	info, err := root.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > most {
		return nil
	}
	data, err := root.ReadFile(name)
	if err != nil {
		return nil
	}
	return data
}

// elements returns every element of the part.
func (p *part) elements() iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for n := range p.main.Descendants() {
			if n.Type == html.ElementNode && !yield(n) {
				return
			}
		}
	}
}

// removedElements load, run or send something, or stand for others. The default theme
// has none of them in its main part but script; that of a site might.
var removedElements = []string{
	"script", "style", "link", "meta", "base", "iframe", "object", "embed", "source", "track", "template", "frame",
	"video", "audio", "form", "input", "button", "select", "textarea", "portal", "foreignobject", "animate", "set", "image",
}

// allowedAttributes are those that stay. All others may load, run or send something, or
// have no use here.
var allowedAttributes = []string{
	"class", "lang", "dir", "title", "alt", "width", "height", "role", "datetime", "id", "href", "src", "for", "headers", "scope",
	"colspan", "rowspan", "start", "value", "reversed", "open", "hidden", "focusable",
	"viewbox", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray",
	"d", "cx", "cy", "r", "rx", "ry", "x", "y", "x1", "y1", "x2", "y2", "points", "transform", "opacity", "preserveaspectratio",
}

// sanitize removes what must not be in a preview.
func sanitize(main *html.Node) {
	for _, n := range slices.Collect(main.Descendants()) {
		switch {
		case n.Type == html.CommentNode, n.Type == html.ElementNode && slices.Contains(removedElements, strings.ToLower(n.Data)):
			n.Parent.RemoveChild(n)
		case n.Type == html.ElementNode:
			sanitizeAttributes(n)
		}
	}
}

// sanitizeAttributes removes attributes that are not allowed. Landmarks become plain
// elements: several pages in one document would repeat each of them.
func sanitizeAttributes(n *html.Node) {
	if n.DataAtom == atom.Nav {
		n.Data, n.DataAtom = "div", atom.Div
		setAttribute(n, "aria-label", "")
	}
	if n.DataAtom == atom.Section {
		setAttribute(n, "aria-labelledby", "")
		setAttribute(n, "aria-label", "")
	}
	for i, a := range n.Attr {
		if a.Namespace == "xlink" && a.Key == "href" {
			n.Attr[i].Namespace = "" // the old way to write it in a drawing
		}
	}
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool {
		name := strings.ToLower(a.Key)
		known := slices.Contains(allowedAttributes, name) || strings.HasPrefix(name, "aria-")
		return !known || a.Namespace != "" || name == "src" && n.DataAtom != atom.Img
	})
}

// inline replaces the address of a picture with a data URL. Of one that cannot be read
// only its alternative text stays.
func (p *part) inline(n *html.Node) {
	name := p.resolve(attribute(n, "src"))
	setAttribute(n, "src", "")
	kind := mime.TypeByExtension(path.Ext(name))
	if !slices.Contains([]string{"image/jpeg", "image/png", "image/svg+xml"}, kind) {
		return
	}
	if data := readFrom(p.root, name, largestPicture); data != nil {
		setAttribute(n, "src", "data:"+kind+";base64,"+base64.StdEncoding.EncodeToString(data))
	}
}

// resolve returns the path, below the site's finished pages, of a link in the part. It
// is "" if the link leads somewhere else.
func (p *part) resolve(link string) string {
	u, err := url.Parse(link)
	if err != nil || u.Scheme != "" || u.Host != "" || u.Opaque != "" {
		return ""
	}
	if u.Path == "" {
		return p.Address
	}
	resolved := path.Join(path.Dir(p.Address), u.Path)
	if strings.HasPrefix(u.Path, "/") || resolved == ".." || strings.HasPrefix(resolved, "../") {
		return ""
	}
	return resolved
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

// setAttribute sets an attribute, or removes it if the value is "".
func setAttribute(n *html.Node, name, value string) {
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
	if value != "" {
		n.Attr = append(n.Attr, html.Attribute{Key: name, Val: value})
	}
}
