package load

import (
	"bytes"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
	goldtext "github.com/yuin/goldmark/text"

	"goodday/content"
	"goodday/content/markdown"
)

// readBody takes the texts of the body.
func (r *passageReader) readBody() {
	if len(bytes.TrimSpace(r.source)) == 0 {
		return
	}
	if markdown.CheckComplexity(r.source) != nil { // it is not read as Markdown, but as one text
		r.add(content.Passage{Sort: content.CodePassage, Text: string(r.source), Places: []content.PassagePlace{{Text: 0, Source: r.Body}}})
		return
	}
	ast.Walk(markdown.Parse(passageMarkdown(), r.source), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			r.node(n)
		}
		if _, image := n.(*ast.Image); image {
			return ast.WalkSkipChildren, nil // links in its text are none, and it may hold images without end
		}
		return ast.WalkContinue, nil
	})
}

var passageMarkdown = sync.OnceValue(markdown.New)

func (r *passageReader) node(n ast.Node) {
	switch node := n.(type) {
	case *ast.Heading:
		r.block(content.HeadingPassage, node.Level, n)
	case *ast.Paragraph, *ast.TextBlock:
		sort := content.ParagraphPassage
		if _, item := n.Parent().(*ast.ListItem); item {
			sort = content.ItemPassage
		}
		r.block(sort, 0, n)
	case *extension.TableCell:
		r.block(content.CellPassage, r.row, n)
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock:
		r.parts.Passages = r.raw(content.CodePassage, n.Lines(), r.parts.Passages)
	case *markdown.Note:
		r.parts.Passages = r.raw(content.CommentPassage, n.Lines(), r.parts.Passages)
	case *ast.RawHTML:
		if markdown.IsNote(node, r.source) {
			r.parts.Passages = r.raw(content.CommentPassage, node.Segments, r.parts.Passages)
		}
	case *ast.LinkReferenceDefinition:
		r.parts.Hidden = r.raw(content.CodePassage, n.Lines(), r.parts.Hidden)
	case *extension.TableHeader:
		r.row = 0
		r.table(n)
	case *extension.TableRow:
		r.row++
	case *ast.Link:
		r.link(n, string(node.Destination), false)
		r.title(n, node.Title, node.Reference)
	case *ast.Image:
		r.link(n, string(node.Destination), true)
		r.title(n, node.Title, node.Reference)
	case *ast.AutoLink:
		target := string(node.URL(r.source))
		r.parts.Links = append(r.parts.Links, content.Link{Text: target, Target: target, Bare: true, At: r.position(r.addressOffset(node))})
	}
}

// block adds the text of a block with its places.
func (r *passageReader) block(sort content.PassageSort, level int, block ast.Node) {
	p := content.Passage{Sort: sort, Level: level}
	var out strings.Builder
	add := func(segment goldtext.Segment) {
		p.Places = append(p.Places, content.PassagePlace{Text: out.Len(), Source: r.Body + segment.Start})
		out.Write(segment.Value(r.source))
	}
	ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch node := n.(type) {
		case *ast.Text:
			add(node.Segment)
			if node.SoftLineBreak() || node.HardLineBreak() {
				out.WriteByte(' ')
			}
		case *ast.RawHTML:
			for i := range node.Segments.Len() {
				if !markdown.IsNote(node, r.source) {
					add(node.Segments.At(i))
				}
			}
		case *ast.AutoLink:
			label := node.Label(r.source)
			from := max(r.auto, node.Pos())
			if i := bytes.Index(r.source[from:], label); i >= 0 {
				r.auto = from + i + len(label)
				p.Places = append(p.Places, content.PassagePlace{Text: out.Len(), Source: r.Body + from + i})
			}
			out.Write(label)
		}
		return ast.WalkContinue, nil
	})
	p.Text = out.String()
	if sort == content.HeadingPassage && strings.TrimSpace(p.Text) == "" {
		p.Places = []content.PassagePlace{{Text: 0, Source: r.offset(block)}} // listeners meet it, so checks have to
		r.parts.Passages = append(r.parts.Passages, p)
		return
	}
	r.add(p)
}

// raw adds what is read as it was typed to a list.
func (r *passageReader) raw(sort content.PassageSort, lines *goldtext.Segments, to []content.Passage) []content.Passage {
	p := content.Passage{Sort: sort}
	var out strings.Builder
	for i := range lines.Len() {
		segment := lines.At(i)
		p.Places = append(p.Places, content.PassagePlace{Text: out.Len(), Source: r.Body + segment.Start})
		out.Write(segment.Value(r.source))
	}
	if p.Text = out.String(); strings.TrimSpace(p.Text) == "" {
		return to
	}
	return append(to, p)
}

func (r *passageReader) link(n ast.Node, target string, picture bool) {
	offset := r.offset(n)
	r.parts.Links = append(r.parts.Links, content.Link{Text: markdown.PlainText(n, r.source), Target: target, Picture: picture, At: r.position(offset)})
	r.addFound(content.AddressPassage, "", target, offset)
}

// title adds the title of a link, which readers see at most when they point at it.
// That of a reference stands in its definition.
func (r *passageReader) title(n ast.Node, title []byte, reference *ast.ReferenceLink) {
	if reference != nil || len(bytes.TrimSpace(title)) == 0 {
		return
	}
	from := r.offset(n)
	from += max(0, bytes.Index(r.Text[from:], title))
	r.parts.Hidden = append(r.parts.Hidden, content.Passage{Sort: content.CodePassage, Text: string(title), Places: []content.PassagePlace{{Text: 0, Source: from}}})
}

// table adds a table with its headings.
func (r *passageReader) table(header ast.Node) {
	t := content.Table{At: r.position(r.offset(header))}
	for cell := header.FirstChild(); cell != nil; cell = cell.NextSibling() {
		t.Headings = append(t.Headings, markdown.PlainText(cell, r.source))
	}
	r.parts.Tables = append(r.parts.Tables, t)
}
