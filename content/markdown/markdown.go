// Package markdown says what a body may hold: CommonMark with tables, footnotes
// and bare links. Raw HTML is shown as the text it is, but for notes in <!-- -->,
// which are left out. Typographer is off: what was written is what is read.
// CheckComplexity refuses, before anything is parsed, what would take long to parse.
package markdown

import (
	"html"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// New returns what parses and renders a body.
func New() goldmark.Markdown {
	return goldmark.New(
		goldmark.WithParser(parser.NewParser(
			parser.WithBlockParsers(blockParsers()...),
			parser.WithInlineParsers(parser.DefaultInlineParsers()...),
			parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
		)),
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
	if CheckComplexity([]byte(text)) != nil || New().Convert([]byte(text), &out) != nil {
		return html.EscapeString(text)
	}
	return out.String()
}

// Parse parses a body. Its headings get ids.
func Parse(md goldmark.Markdown, body []byte) ast.Node {
	context := parser.NewContext(parser.WithIDs(headingIDs{}))
	return md.Parser().Parse(text.NewReader(body), parser.WithContext(context))
}

// Offset returns the offset in the body at which a node begins. A node made by an
// extension may have no place of its own: then that of the block around it.
func Offset(n ast.Node) int {
	for ; n != nil; n = n.Parent() {
		if at := n.Pos(); at >= 0 {
			return at
		}
	}
	return 0
}

// PlainText is the text of a node without its marks.
func PlainText(n ast.Node, source []byte) string {
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
