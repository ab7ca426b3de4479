package content

import (
	"bytes"
	"html"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown is what a body may hold: CommonMark with tables, footnotes and bare
// links. Raw HTML is shown as the text it is. Typographer is off: what was
// written is what is read.
func newMarkdown() goldmark.Markdown {
	return goldmark.New(
		goldmark.WithExtensions(
			extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignNone)), // an alignment would need a style attribute, which the policy forbids
			extension.Strikethrough,
			extension.NewLinkify(extension.WithLinkifyAllowedProtocols([]string{"http:", "https:", "mailto:"})),
			extension.NewFootnote(),
		),
		goldmark.WithParserOptions(parser.WithAutoHeadingID()),
		goldmark.WithRendererOptions(
			renderer.WithNodeRenderers(util.Prioritized(plainHTML{}, 1)),
		),
	)
}

// RenderText turns a short text of Markdown, such as a field, into HTML by the
// rules of a body. Links in it are not looked up.
func RenderText(text string) string {
	var out strings.Builder
	if tangled([]byte(text)) != nil || newMarkdown().Convert([]byte(text), &out) != nil {
		return html.EscapeString(text)
	}
	return out.String()
}

// anchor is a link to a heading, checked once every body is rendered.
type anchor struct {
	target *draft
	id     string
	at     Position
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
		if d.state != held && d.body > 0 && !d.tangled {
			drafts = append(drafts, d)
		}
	}
	markdown := newMarkdown()
	found := make([][]Problem, len(drafts))
	inParallel(len(drafts), func(i int) {
		d := drafts[i]
		found[i] = l.renderBody(markdown, d)
		if len(found[i]) == 0 && len(d.anchors) == 0 && !l.options.Sources {
			d.source = nil // no message will show a line of it: a large site has room to spare then
		}
	})
	for i, problems := range found {
		for _, p := range problems { // only now: a page's state must not change while others look at it
			drafts[i].report(p, Position{p.Line, p.Column})
		}
	}
}

// buffer is written to by goldmark without a buffer of its own in between.
type buffer struct{ bytes.Buffer }

func (b *buffer) Buffered() int { return b.Len() }
func (b *buffer) Flush() error  { return nil }

// buffers are used again from body to body; a page keeps only its own bytes.
var buffers = sync.Pool{New: func() any { return new(buffer) }}

// renderBody renders one body: parse, look at every link and heading, write.
func (l *loader) renderBody(markdown goldmark.Markdown, d *draft) (problems []Problem) {
	defer func() {
		if recover() != nil {
			problems = []Problem{unexpected}
		}
	}()
	body := &body{loader: l, draft: d, source: d.source[d.body:]}
	if d.page.Picture != "" {
		d.pictures = []string{d.page.Picture}
		l.pictures.picture(d.page.Picture)
	}
	context := parser.NewContext(parser.WithIDs(&headingIDs{}))
	document := markdown.Parser().Parse(text.NewReader(body.source), parser.WithContext(context))
	body.visit(document)
	out := buffers.Get().(*buffer)
	defer buffers.Put(out)
	out.Reset()
	if err := markdown.Renderer().Render(out, body.source, document); err != nil {
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
		if d.original != nil && d.state == published {
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
	headings []Heading
	shift    int // levels that headings move down, since the title is the first
	problems []Problem
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
	b.headings = append(b.headings, Heading{n.Level, string(raw), plainText(n, b.source)})
}

// plainText is the text of a node without its marks.
func plainText(n ast.Node, source []byte) string {
	var s strings.Builder
	ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			s.Write(t.Segment.Value(source))
			if t.SoftLineBreak() || t.HardLineBreak() {
				s.WriteByte(' ')
			}
		} else if t, ok := n.(*ast.String); ok && entering {
			s.Write(t.Value)
		}
		return ast.WalkContinue, nil
	})
	return s.String()
}

// at gives the place of a node in the file. A node made by an extension may
// have no place of its own: then that of the block around it.
func (b *body) at(n ast.Node) Position {
	offset := -1
	for ; n != nil && offset < 0; n = n.Parent() {
		offset = n.Pos()
	}
	offset = min(max(offset, 0), len(b.source))
	before := b.source[:offset]
	line := bytes.Count(b.draft.source[:b.draft.body], []byte("\n")) + bytes.Count(before, []byte("\n")) + 1
	column := len([]rune(string(before[bytes.LastIndexByte(before, '\n')+1:]))) + 1
	return Position{line, column}
}

// mostProblems is how many problems of one body are told: nobody mends a page
// by reading more, and looking for what was meant takes time.
const mostProblems = 100

func (b *body) wrong(rule, message, do string, n ast.Node) {
	if len(b.problems) == mostProblems {
		return
	}
	problem := Problem{Severity: Error, Rule: rule, Message: message, Do: do}
	b.problems = append(b.problems, problem.at(b.draft.page.File, b.at(n)))
}

// resolve gives the draft that a path written in the body means.
func (b *body) resolve(target string) (d *draft, file string) {
	file = path.Join(path.Dir(localFile(b.draft.page.File)), target)
	return b.loader.byFile[file], file
}

// sortVersions puts versions in the order of their languages, Easy Read last.
func sortVersions(versions []*Page) {
	slices.SortFunc(versions, func(a, b *Page) int {
		if a.Easy != b.Easy {
			return map[bool]int{true: 1, false: -1}[a.Easy]
		}
		return strings.Compare(a.Language, b.Language)
	})
}
