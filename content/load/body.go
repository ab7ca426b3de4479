package load

import (
	"bytes"
	"cmp"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"

	"goodday/content"
	"goodday/content/markdown"
)

// anchor is a link to a heading, checked once every body is rendered.
type anchor struct {
	target *draft
	id     string
	at     content.Position
}

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
func (b *buffer) Flush() error  { return nil }

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
	return body.problems
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

// body looks at one parsed body before it is written.
type body struct {
	loader   *loader
	draft    *draft
	source   []byte
	headings []content.Heading
	shift    int // levels that headings move down, since the title is the first
	problems []content.Problem
}

func (b *body) visit(document ast.Node) {
	b.shift = headingShift(document)
	var links []ast.Node
	ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			switch node := n.(type) {
			case *ast.Heading:
				b.heading(node)
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

func (b *body) heading(n *ast.Heading) {
	n.Level = min(max(n.Level+b.shift, 2), 6)
	id, _ := n.AttributeString("id")
	raw, _ := id.([]byte)
	b.headings = append(b.headings, content.Heading{Level: n.Level, ID: string(raw), Text: markdown.PlainText(n, b.source)})
}

// at returns the place of a node in the file. A node made by an extension may
// have no place of its own: then that of the block around it.
func (b *body) at(n ast.Node) content.Position {
	offset := -1
	for ; n != nil && offset < 0; n = n.Parent() {
		offset = n.Pos()
	}
	offset = min(max(offset, 0), len(b.source))
	before := b.source[:offset]
	return content.Position{
		Line:   1 + bytes.Count(b.draft.source[:b.draft.body+offset], []byte("\n")),
		Column: 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]),
	}
}

// mostProblems is how many problems of one body are told: nobody mends a page
// by reading more, and looking for what was meant takes time.
const mostProblems = 100

func (b *body) wrong(rule, message, do string, n ast.Node) {
	if len(b.problems) < mostProblems {
		b.problems = append(b.problems, content.Wrong(rule, message, do).At(b.at(n)))
	}
}

// resolve returns the draft that a path written in the body means.
func (b *body) resolve(target string) (d *draft, file string) {
	file = path.Join(path.Dir(content.LocalFile(b.draft.page.File)), target)
	return b.loader.byFile[file], file
}

// sortVersions puts versions in the order of their languages, Easy Read last.
func sortVersions(versions []*content.Page) {
	slices.SortFunc(versions, func(a, b *content.Page) int {
		return cmp.Or(trueLast(a.Easy, b.Easy), strings.Compare(a.Language, b.Language))
	})
}
