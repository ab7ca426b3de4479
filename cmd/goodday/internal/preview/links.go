package preview

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// references are attributes whose value is one id or several.
var references = []string{"for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-flowto"}

// join makes a part fit to be in one document with the others: its ids are unique, and
// its links lead to parts of the preview, to the live site, or nowhere.
func (p *part) join(others []*part) {
	for n := range p.elements() {
		if id := attribute(n, "id"); id != "" {
			setAttribute(n, "id", p.prefix+id)
		}
		for i, a := range n.Attr {
			if slices.Contains(references, a.Key) {
				n.Attr[i].Val = p.prefixed(a.Val)
			}
		}
		switch {
		case n.DataAtom == atom.A || n.DataAtom == atom.Area:
			p.link(n, others)
		case n.Data == "use":
			p.use(n)
		default:
			setAttribute(n, "href", "")
		}
	}
}

func (p *part) prefixed(ids string) string {
	names := strings.Fields(ids)
	for i, name := range names {
		names[i] = p.prefix + name
	}
	return strings.Join(names, " ")
}

// use allows a drawing to be reused only from the same part.
func (p *part) use(n *html.Node) {
	id, inside := strings.CutPrefix(attribute(n, "href"), "#")
	if !inside || !p.ids[id] {
		setAttribute(n, "href", "")
		return
	}
	setAttribute(n, "href", "#"+p.prefix+id)
}

// link changes the target of one link.
func (p *part) link(n *html.Node, others []*part) {
	old := attribute(n, "href")
	u, err := url.Parse(old)
	if err != nil {
		p.unlink(n, "")
		return
	}
	address := p.resolve(old)
	to := partOf(others, p, address)
	switch {
	case u.Scheme == "tel" || u.Scheme == "sms" || u.Scheme == "mailto":
	case u.Scheme != "" || u.Host != "":
		p.unlink(n, u.Host)
	case to != nil && u.Fragment != "" && to.ids[u.Fragment]:
		setAttribute(n, "href", "#"+to.prefix+u.Fragment)
	case to != nil && (u.Fragment == "" || to != p):
		setAttribute(n, "href", "#"+to.Anchor())
	case address != "" && u.Path != "" && p.site.BaseURL != "":
		setAttribute(n, "href", strings.TrimSuffix(p.site.BaseURL, "/")+"/"+(&url.URL{Path: address, Fragment: u.Fragment}).String())
		setAttribute(n, "rel", "noreferrer")
	default:
		p.unlink(n, "")
	}
}

// partOf returns the part of an address of the same site, or nil.
func partOf(all []*part, from *part, address string) *part {
	i := slices.IndexFunc(all, func(p *part) bool { return p.site == from.site && p.Address == address })
	if i < 0 {
		return nil
	}
	return all[i]
}

// Anchor returns the id of the part itself.
func (p *part) Anchor() string { return strings.TrimSuffix(p.prefix, "-") }

// unlink turns a link into text. For one that leads out of the site the text names the
// host, so that a reviewer can judge it.
func (p *part) unlink(n *html.Node, host string) {
	n.Data, n.DataAtom = "span", atom.Span
	setAttribute(n, "href", "")
	setAttribute(n, "class", strings.TrimSpace(attribute(n, "class")+" preview-link"))
	if host != "" {
		small := &html.Node{Type: html.ElementNode, Data: "small", DataAtom: atom.Small}
		small.AppendChild(&html.Node{Type: html.TextNode, Data: " (" + host + ")"})
		n.AppendChild(small)
	}
}
