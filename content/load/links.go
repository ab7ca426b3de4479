package load

import (
	"cmp"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"goodday/content"
	"goodday/content/markdown"
	"goodday/content/reach"
	"goodday/content/text"
)

// schemes are those that a link may have. Anything else could run or fetch
// something (CVE-2026-5160 is why entities are resolved before this is asked).
var schemes = []string{"http", "https", "mailto", "tel", "sms"}

var schemeForm = regexp.MustCompile(`^[a-zA-Z][a-zA-Z0-9+.-]*:`)

// link checks one link: outside ones by their scheme; inside ones are written
// as the path of a Markdown file and become its address.
func (b *body) link(n *ast.Link) {
	target := destination(n.Destination)
	switch {
	case schemeForm.MatchString(target):
		b.outside(n, target)
	case strings.HasPrefix(target, "#"):
		n.Destination = []byte("#" + b.anchorTo(b.draft, target[1:], n))
	case target == "" || strings.HasPrefix(target, "/") || strings.HasPrefix(target, `\`):
		b.refuse("link", content.Quote(target)+" does not say which page.", "Write the path of the page's file, like ../activities/bus-pass.md.", n)
	default:
		b.inside(n, target)
	}
}

// destination is a link's target as a browser would read it.
func destination(raw []byte) string {
	resolved := util.UnescapePunctuations(util.ResolveEntityNames(util.ResolveNumericReferences(raw)))
	target := strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return -1 // browsers drop these, also inside "java\nscript:"
		}
		return r
	}, string(resolved))
	if decoded, err := url.PathUnescape(target); err == nil && !schemeForm.MatchString(target) {
		target = decoded
	}
	return strings.TrimSpace(target)
}

func isSafe(target string) bool {
	scheme, _, found := strings.Cut(strings.ToLower(target), ":")
	return found && slices.Contains(schemes, scheme)
}

func (b *body) wrongScheme(n ast.Node, target string) {
	b.wrong("link-scheme", content.Quote(target)+" is not a link that can be followed safely.", "Use a web address, tel:, sms: or mailto:.", n)
}

// refuse reports a link, leaves its words and takes the link away.
func (b *body) refuse(rule, message, do string, n ast.Node) {
	b.wrong(rule, message, do, n)
	b.unlink(n)
}

func (b *body) outside(n *ast.Link, target string) {
	if !isSafe(target) {
		b.wrongScheme(n, target)
		b.unlink(n)
		return
	}
	link, how := reach.Link(target)
	if how != "" {
		b.refuse("link", content.Quote(target)+" leads nowhere as it stands.", how, n)
		return
	}
	n.Destination = []byte(link)
}

func (b *body) inside(n *ast.Link, target string) {
	name, id, hasAnchor := strings.Cut(target, "#")
	d, file := b.resolve(name)
	if d == nil {
		b.missing(n, name, file)
		b.unlink(n)
		return
	}
	if d.original == nil {
		d = b.loader.versionFor(d, b.draft.page)
	}
	if d.status != content.Published {
		b.takenDown(n, d)
		return
	}
	b.draft.links = append(b.draft.links, d)
	address := "/" + d.page.Address
	if hasAnchor {
		address += "#" + b.anchorTo(d, id, n)
	}
	n.Destination = []byte(address)
}

func (b *body) missing(n ast.Node, name, file string) {
	if b.draft.lent || len(b.problems) == mostProblems {
		return // the page is in the site that lent the story, or enough has been said
	}
	do := "Check how it is written."
	if !strings.HasSuffix(name, ".md") {
		do = "Links inside the site name a Markdown file, like ../activities/bus-pass.md."
	} else if near := text.Nearest(file, b.loader.filesLike(file, "")); near != "" {
		do = "Did you mean ../" + near + "?"
	}
	b.wrong("broken-link", "This links to "+content.Quote(name)+", and there is no such page.", do, n)
}

// versionFor returns the version of a page in the reader's language, if it is
// published; else the original.
func (l *loader) versionFor(original *draft, reader *content.Page) *draft {
	name := strings.TrimSuffix(content.LocalFile(original.page.File), ".md")
	if version := l.draftOf(name + "." + reader.Language + ".md"); version != nil && version.status == content.Published {
		return version
	}
	return original
}

// takenDown turns a link to a page that is not published into its own words,
// or into words that say nothing where its own would tell of the page.
func (b *body) takenDown(n *ast.Link, target *draft) {
	if target.status == content.Withheld && b.loader.hintsAt(markdown.PlainText(n, b.source), target) {
		words := cmp.Or(takenDownWords[b.draft.page.Language], takenDownWords[""])
		n.Parent().ReplaceChild(n.Parent(), n, ast.NewString([]byte(words)))
		return
	}
	b.unlink(n)
}

// takenDownWords stand in the text in place of words that told of a story, by
// language. They are here and not in the theme because they are part of a body.
var takenDownWords = map[string]string{
	"ar": "شيء تمت إزالته",
	"pl": "coś, co zostało usunięte",
	"":   "something that was taken down", // in every other language
}

// hasWords reports whether a link has something to see.
func (b *body) hasWords(link *ast.Link) (found bool) {
	ast.Walk(link, func(n ast.Node, _ bool) (ast.WalkStatus, error) {
		switch node := n.(type) {
		case *markdown.Picture, *ast.AutoLink:
			found = true
		case *ast.RawHTML:
			found = found || !markdown.IsNote(node, b.source)
		case *ast.Text:
			value := util.ResolveEntityNames(util.ResolveNumericReferences(node.Segment.Value(b.source)))
			found = found || text.Visible(string(value)) != ""
		case *ast.String:
			found = found || text.Visible(string(node.Value)) != ""
		}
		return ast.WalkContinue, nil
	})
	return found
}

// unlink leaves a link's words and takes the link away.
func (b *body) unlink(n ast.Node) {
	parent := n.Parent()
	for child := n.FirstChild(); child != nil; child = n.FirstChild() {
		parent.InsertBefore(parent, n, child)
	}
	parent.RemoveChild(parent, n)
}

// unlinkBroken takes the links to broken pages out of a finished body.
func (d *draft) unlinkBroken() {
	for _, target := range d.links {
		if target.status == content.Invalid {
			d.page.HTML = unlinked(d.page.HTML, target.page.Address)
		}
	}
}

// unlinked leaves the words of every link to an address and takes the link
// away. In a body each link is written the one way goldmark writes it, text
// that looks like one is escaped, and links do not stand in one another.
func unlinked(html, address string) string {
	link := regexp.MustCompile(`(?s)<a href="/` + regexp.QuoteMeta(address) + `["#][^>]*>(.*?)</a>`)
	return link.ReplaceAllString(html, "$1")
}

// anchorTo returns the id of a heading as it is written in the page, and
// remembers to check it. Writers leave out the prefix.
func (b *body) anchorTo(target *draft, id string, n ast.Node) string {
	if !strings.HasPrefix(id, markdown.HeadingPrefix) && !strings.HasPrefix(id, "fn") {
		id = markdown.HeadingPrefix + markdown.HeadingSlug(id)
	}
	b.draft.anchors = append(b.draft.anchors, anchor{target, id, b.at(n)})
	return id
}

func (l *loader) checkAnchors() {
	for _, d := range l.drafts {
		for _, a := range d.anchors {
			known := slices.ContainsFunc(a.target.page.Headings, func(h content.Heading) bool { return h.ID == a.id })
			if !known && a.target.status != content.Withheld && a.target.body > 0 && !strings.HasPrefix(a.id, "fn") {
				message := "This links to a heading that is not there: " + content.Quote(strings.TrimPrefix(a.id, markdown.HeadingPrefix)) + "."
				d.report(content.Wrong("broken-anchor", message, anchorAdvice(a.target.page.Headings)).At(a.at))
			}
		}
	}
}

func anchorAdvice(headings []content.Heading) string {
	if len(headings) == 0 {
		return "The page has no headings. Link to the page itself."
	}
	ids := make([]string, len(headings))
	for i, h := range headings {
		ids[i] = strings.TrimPrefix(h.ID, markdown.HeadingPrefix)
	}
	return "Use one of these: " + strings.Join(ids, ", ") + "."
}

func (b *body) autoLink(n *ast.AutoLink) {
	target := destination(n.URL(b.source))
	if n.AutoLinkType == ast.AutoLinkEmail {
		target = "mailto:" + strings.TrimPrefix(target, "mailto:")
	}
	if !isSafe(target) {
		b.wrongScheme(n, target)
	} else if _, how := reach.Link(target); how != "" {
		b.wrong("link", content.Quote(string(n.Label(b.source)))+" leads nowhere as it stands.", how, n)
	} else {
		return
	}
	n.Parent().ReplaceChild(n.Parent(), n, ast.NewString(n.Label(b.source)))
}

// image puts one of the site's pictures in the place of an image.
func (b *body) image(n *ast.Image) {
	target := destination(n.Destination)
	file := strings.TrimPrefix(target, "../"+content.PicturesFolder+"/")
	switch pictures := b.loader.pictures; {
	case file == target || strings.Contains(file, "/"):
		b.refuse("picture-link", content.Quote(target)+" is not a picture of this site.", "Put it into the folder pictures and write ../pictures/name.jpg.", n)
	case !pictures.has(file):
		b.refuse("unknown-picture", "There is no picture "+content.Quote(file)+" in pictures.", text.Suggestion(file, pictures.names()), n)
	default:
		b.draft.pictures = append(b.draft.pictures, file)
		b.place(n, pictures.picture(file))
	}
}

// place writes the smaller size of a picture, or nothing if it is not shown.
func (b *body) place(n *ast.Image, picture *content.Picture) {
	parent := n.Parent()
	if picture == nil {
		parent.RemoveChild(parent, n)
		return
	}
	alt := cmp.Or(markdown.PlainText(n, b.source), picture.AltIn(b.draft.page.Language))
	parent.ReplaceChild(parent, n, &markdown.Picture{Size: picture.Sizes[0], Alt: alt})
}
