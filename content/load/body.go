package load

import (
	"bytes"
	"path"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"goodday/content"
	"goodday/content/decode"
	"goodday/content/markdown"
	"goodday/content/text"
)

// anchor is a link to a heading, checked once every body is rendered.
type anchor struct {
	target *draft
	id     string
	at     content.Position
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

func (b *body) heading(n *ast.Heading) {
	n.Level = min(max(n.Level+b.shift, 2), 6)
	id, _ := n.AttributeString("id")
	raw, _ := id.([]byte)
	b.headings = append(b.headings, content.Heading{Level: n.Level, ID: string(raw), Text: markdown.PlainText(n, b.source)})
}

// at returns the place of a node in the file.
func (b *body) at(n ast.Node) content.Position { return b.position(markdown.Offset(n)) }

// position returns the place in the file of an offset in the body.
func (b *body) position(offset int) content.Position {
	offset = min(offset, len(b.source))
	before := b.source[:offset]
	return content.Position{
		Line:   1 + bytes.Count(b.draft.source[:b.draft.body+offset], []byte("\n")),
		Column: 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]),
	}
}

func (b *body) wrong(rule, message, do string, n ast.Node) {
	b.report(content.Wrong(rule, message, do), markdown.Offset(n))
}

func (b *body) report(problem content.Problem, offset int) {
	if len(b.problems) < mostProblems {
		b.problems = append(b.problems, problem.At(b.position(offset)))
	}
}

// note tells of a note to other writers. One that does not end is an error: what is
// meant to be hidden is shown then, or the other way about.
func (b *body) note(n ast.Node) {
	found, open, at := false, false, markdown.Offset(n)
	switch node := n.(type) {
	case *markdown.Note:
		found, open = true, node.Open
	case *ast.RawHTML:
		found = markdown.IsNote(node, b.source)
	case *ast.HTMLBlock:
		_, found, open = text.CutNotes(string(node.Lines().Value(b.source)))
	case *ast.Text:
		at = markdown.OpenNote(node, b.source)
		open = at >= 0
	}
	switch {
	case open:
		b.report(content.Wrong("open-note", decode.OpenNoteMessage, decode.OpenNoteAdvice), at)
	case found:
		b.report(content.Advise("note", decode.NoteMessage, decode.NoteAdvice), at)
	}
}

// resolve returns the draft that a path written in the body means.
func (b *body) resolve(target string) (d *draft, file string) {
	file = path.Join(path.Dir(content.LocalFile(b.draft.page.File)), target)
	return b.loader.draftOf(file), file
}
