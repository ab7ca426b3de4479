package load

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"

	"goodday/content"
	"goodday/content/markdown"
)

// renderBodies renders the body of every page in parallel. A body may break
// its page; links to such a page are then taken out of the others, so that a
// broken page is left out as cleanly as one that is not there.
func (l *loader) renderBodies() {
	l.renderAll()
	l.checkAnchors()
	l.followOriginals()
	for _, d := range l.drafts {
		d.unlinkBroken()
		d.links, d.anchors = nil, nil
		if !l.options.Sources {
			d.source = nil
		}
	}
	l.tieVersions()
}

func (l *loader) renderAll() {
	var drafts []*draft
	for _, d := range l.drafts {
		if d.status != content.Withheld && d.body > 0 && !d.complex {
			drafts = append(drafts, d)
		}
	}
	md := markdown.New()
	found := make([][]content.Problem, len(drafts))
	inParallel(len(drafts), func(i int) {
		d := drafts[i]
		found[i] = l.renderBody(md, d)
		if len(found[i]) == 0 && len(d.anchors) == 0 && !l.options.Sources {
			d.source = nil // no message will show a line of it: a large site has room to spare then
		}
	})
	for i, problems := range found {
		drafts[i].report(problems...) // only now: a page's state must not change while others look at it
	}
}

// buffer is written to by goldmark without a buffer of its own in between.
type buffer struct{ bytes.Buffer }

func (b *buffer) Buffered() int { return b.Len() }

func (b *buffer) Flush() error { return nil }

// buffers are used again from body to body; a page keeps only its own bytes.
var buffers = sync.Pool{New: func() any { return new(buffer) }}

// renderBody renders one body: parse, look at every link and heading, write.
func (l *loader) renderBody(md goldmark.Markdown, d *draft) (problems []content.Problem) {
	defer func() {
		if recover() != nil {
			problems = []content.Problem{unexpected}
		}
	}()
	body := &body{loader: l, draft: d, source: d.source[d.body:]}
	if d.page.Picture != "" {
		d.pictures = []string{d.page.Picture}
		l.pictures.picture(d.page.Picture)
	}
	document := markdown.Parse(md, body.source)
	body.visit(document)
	out := buffers.Get().(*buffer)
	defer buffers.Put(out)
	out.Reset()
	if err := md.Renderer().Render(out, body.source, document); err != nil {
		body.wrong("unreadable", "This text cannot be turned into a page.", "Write it more simply.", document)
		return body.problems
	}
	d.page.HTML = out.String()
	d.page.Headings = body.headings
	if d.page.Summary == "" {
		d.page.Extract = extract(document, body.source)
	}
	return body.problems
}

func (b *body) visit(document ast.Node) {
	b.shift = headingShift(document)
	var links []ast.Node
	var addresses definitions
	defer addresses.tell(b)
	ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			addresses.see(n)
			switch node := n.(type) {
			case *ast.Heading:
				b.heading(node)
			case *markdown.Note, *ast.RawHTML, *ast.HTMLBlock, *ast.Text:
				b.note(n)
			case *ast.Link, *ast.Image, *ast.AutoLink:
				links = append(links, n) // changed after the walk, which must not lose its way
			}
		}
		return ast.WalkContinue, nil
	})
	for _, n := range links {
		switch node := n.(type) {
		case *ast.Link:
			b.link(node)
		case *ast.Image:
			b.image(node)
		case *ast.AutoLink:
			b.autoLink(node)
		}
	}
	for _, n := range links { // only now: a picture in a link may have gone
		if link, ok := n.(*ast.Link); ok && link.Parent() != nil && !b.hasWords(link) {
			b.report(content.Advise("link-words", "This link has no words, so nobody sees it. It is left out.", "Write words in the square brackets: [how to ask](../routes/ask.md)."), markdown.Offset(link))
			b.unlink(link)
		}
	}
}

// headingShift is 1 if the body uses the level of the title itself.
func headingShift(document ast.Node) int {
	for n := document.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok && h.Level == 1 {
			return 1
		}
	}
	return 0
}

// tieVersions hangs published versions on their published originals.
func (l *loader) tieVersions() {
	for _, d := range l.drafts {
		if d.original != nil && d.status == content.Published {
			d.original.page.Versions = append(d.original.page.Versions, d.page)
		}
	}
	for _, d := range l.drafts {
		sortVersions(d.page.Versions)
	}
}

// sortVersions puts versions in the order of their languages, Easy Read last.
func sortVersions(versions []*content.Page) {
	slices.SortFunc(versions, func(a, b *content.Page) int {
		return cmp.Or(trueLast(a.Easy, b.Easy), strings.Compare(a.Language, b.Language))
	})
}
