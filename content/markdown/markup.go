package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"

	"goodday/content"
	"goodday/content/text"
)

// plainHTML shows raw HTML as text, leaves notes out, and writes pictures.
type plainHTML struct{}

func (p plainHTML) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindHTMLBlock, p.block)
	r.Register(ast.KindRawHTML, p.inline)
	r.Register(kindNote, p.note)
	r.Register(kindPicture, p.picture)
}

func (plainHTML) block(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	block := n.(*ast.HTMLBlock)
	all := block.Lines().Value(source)
	if block.HasClosure() {
		all = append(all, block.ClosureLine.Value(source)...)
	}
	shown, _, _ := text.CutNotes(string(all))
	w.WriteString("<p>")
	w.Write(util.EscapeHTML([]byte(shown)))
	w.WriteString("</p>\n")
	return ast.WalkSkipChildren, nil
}

func (plainHTML) inline(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if raw := n.(*ast.RawHTML); entering && !IsNote(raw, source) {
		w.Write(util.EscapeHTML(raw.Segments.Value(source)))
	}
	return ast.WalkSkipChildren, nil
}

func (plainHTML) note(util.BufWriter, []byte, ast.Node, bool) (ast.WalkStatus, error) {
	return ast.WalkSkipChildren, nil
}

var kindPicture = ast.NewNodeKind("Picture")

// Picture takes the place of an image that is one of the site's pictures.
type Picture struct {
	ast.BaseInline
	Size content.PictureSize
	Alt  string
}

// Kind implements ast.Node.
func (n *Picture) Kind() ast.NodeKind { return kindPicture }

// Dump implements ast.Node.
func (n *Picture) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

func (plainHTML) picture(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		p := n.(*Picture)
		w.WriteString(`<img src="/` + p.Size.Address + `" alt="`)
		w.Write(util.EscapeHTML([]byte(p.Alt)))
		w.WriteString(`" width="` + strconv.Itoa(p.Size.Width) + `" height="` + strconv.Itoa(p.Size.Height) + `" loading="lazy">`)
	}
	return ast.WalkSkipChildren, nil
}

// HeadingPrefix keeps ids of headings apart from the theme's own.
const HeadingPrefix = "h-"

// headingIDs makes ids from headings in any script; goldmark's own keep only
// the letters a to z.
type headingIDs map[string]int // how often each was asked for

func (ids headingIDs) Generate(value []byte, _ ast.NodeKind) []byte {
	heading, _, _ := text.CutNotes(string(value))
	base := HeadingPrefix + HeadingSlug(heading)
	id := base
	for ids[id] > 0 {
		ids[base]++ // from the last one on: a page may be all headings
		id = base + "-" + strconv.Itoa(ids[base])
	}
	ids.Put([]byte(id))
	return []byte(id)
}

func (ids headingIDs) Put(value []byte) { ids[string(value)]++ }

// HeadingSlug keeps letters, marks and digits of any script, with dashes between words.
func HeadingSlug(heading string) string { return strings.Join(text.Tokens(heading), "-") }
