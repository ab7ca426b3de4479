package content

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// plainHTML shows raw HTML as text, and writes pictures.
type plainHTML struct{}

func (p plainHTML) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindHTMLBlock, p.block)
	r.Register(ast.KindRawHTML, p.inline)
	r.Register(kindPicture, p.picture)
}

func (plainHTML) block(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	block := n.(*ast.HTMLBlock)
	w.WriteString("<p>")
	for i := range block.Lines().Len() {
		line := block.Lines().At(i)
		w.Write(util.EscapeHTML(line.Value(source)))
	}
	if block.HasClosure() {
		w.Write(util.EscapeHTML(block.ClosureLine.Value(source)))
	}
	w.WriteString("</p>\n")
	return ast.WalkSkipChildren, nil
}

func (plainHTML) inline(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		segments := n.(*ast.RawHTML).Segments
		for i := range segments.Len() {
			segment := segments.At(i)
			w.Write(util.EscapeHTML(segment.Value(source)))
		}
	}
	return ast.WalkSkipChildren, nil
}

var kindPicture = ast.NewNodeKind("Picture")

// pictureNode takes the place of an image that is one of the site's pictures.
type pictureNode struct {
	ast.BaseInline
	size PictureSize
	alt  string
}

func (n *pictureNode) Kind() ast.NodeKind            { return kindPicture }
func (n *pictureNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

func (plainHTML) picture(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		p := n.(*pictureNode)
		w.WriteString(`<img src="/` + p.size.Address + `" alt="`)
		w.Write(util.EscapeHTML([]byte(p.alt)))
		w.WriteString(`" width="` + strconv.Itoa(p.size.Width) + `" height="` + strconv.Itoa(p.size.Height) + `" loading="lazy">`)
	}
	return ast.WalkSkipChildren, nil
}

// headingPrefix keeps ids of headings apart from the theme's own.
const headingPrefix = "h-"

// headingIDs makes ids from headings in any script; goldmark's own keep only
// the letters a to z.
type headingIDs struct{ used map[string]int } // how often each was asked for

func (ids *headingIDs) Generate(value []byte, _ ast.NodeKind) []byte {
	base := headingPrefix + headingSlug(string(value))
	if ids.used == nil {
		ids.used = map[string]int{}
	}
	id := base
	for ids.used[id] > 0 {
		ids.used[base]++ // from the last one on: a page may be all headings
		id = base + "-" + strconv.Itoa(ids.used[base])
	}
	ids.used[id]++
	return []byte(id)
}

func (ids *headingIDs) Put(value []byte) {
	if ids.used == nil {
		ids.used = map[string]int{}
	}
	ids.used[string(value)]++
}

// headingSlug keeps letters, marks and digits of any script, with dashes between words.
func headingSlug(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	return strings.Join(words, "-")
}
