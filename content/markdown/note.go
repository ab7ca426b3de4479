package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	goldtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"goodday/content/text"
)

// The marks around a note to other writers.
var (
	noteStart = []byte("<!--")
	noteEnd   = []byte("-->")
)

var kindNote = ast.NewNodeKind("Note")

// Note is a block between <!-- and -->: writers talk to each other there. Nothing of
// it is in the page.
type Note struct {
	ast.BaseBlock
	// Open is set if the note does not end.
	Open bool
}

// Kind implements ast.Node.
func (n *Note) Kind() ast.NodeKind { return kindNote }

// IsRaw implements ast.Node: nothing in a note is Markdown.
func (n *Note) IsRaw() bool { return true }

// Dump implements ast.Node.
func (n *Note) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// IsNote reports whether raw HTML in a line of text is a note.
func IsNote(raw *ast.RawHTML, source []byte) bool {
	return bytes.HasPrefix(raw.Segments.Value(source), noteStart)
}

// OpenNote returns the offset in the body of a note that begins in a text and does not
// end in it, or -1.
func OpenNote(t *ast.Text, source []byte) int {
	value := t.Segment.Value(source)
	i := bytes.Index(value, noteStart)
	if _, code := t.Parent().(*ast.CodeSpan); code || i < 0 || i > 0 && value[i-1] == '\\' {
		return -1
	}
	return t.Segment.Start + i
}

// noteParser parses notes. CommonMark takes the rest of the line after a note for HTML
// too, and a note that does not end for all that follows.
type noteParser struct{}

func (noteParser) Trigger() []byte { return noteStart[:1] }

func (noteParser) Open(_ ast.Node, reader goldtext.Reader, context parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	if !startsNote(line, context) {
		return nil, parser.NoChildren
	}
	note := &Note{Open: true}
	if bytes.Contains(line, noteEnd) {
		rest, _, open := text.CutNotes(string(line))
		if rest != "" && !(open && strings.HasPrefix(rest, string(noteStart))) {
			return nil, parser.NoChildren // a line of text with a note in it
		}
		note.Open = open
	}
	note.Lines().Append(segment)
	reader.AdvanceToEOL()
	return note, parser.NoChildren
}

func startsNote(line []byte, context parser.Context) bool {
	at := context.BlockOffset()
	return at >= 0 && bytes.HasPrefix(line[at:], noteStart)
}

func (noteParser) Continue(node ast.Node, reader goldtext.Reader, _ parser.Context) parser.State {
	note := node.(*Note)
	if !note.Open {
		return parser.Close
	}
	line, segment := reader.PeekLine()
	if i := bytes.Index(line, noteEnd); i >= 0 {
		note.Open = false
		if after := i + len(noteEnd); !util.IsBlank(line[after:]) {
			note.Lines().Append(segment.WithStop(segment.Start + after))
			reader.Advance(after)
			return parser.Close // what follows is text
		}
	}
	note.Lines().Append(segment)
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

func (noteParser) Close(ast.Node, goldtext.Reader, parser.Context) {}

func (noteParser) CanInterruptParagraph() bool { return true }

func (noteParser) CanAcceptIndentedLine() bool { return false }

// otherHTML parses blocks of HTML that are no notes. A block ends where a note begins.
type otherHTML struct{ parser.BlockParser }

func (o otherHTML) Open(parent ast.Node, reader goldtext.Reader, context parser.Context) (ast.Node, parser.State) {
	if line, _ := reader.PeekLine(); startsNote(line, context) {
		return nil, parser.NoChildren
	}
	return o.BlockParser.Open(parent, reader, context)
}

func (o otherHTML) Continue(node ast.Node, reader goldtext.Reader, context parser.Context) parser.State {
	if line, _ := reader.PeekLine(); bytes.HasPrefix(bytes.TrimLeft(line, " \t"), noteStart) {
		return parser.Close
	}
	return o.BlockParser.Continue(node, reader, context)
}

// blockParsers are those of CommonMark, with notes told apart from HTML.
func blockParsers() []util.PrioritizedValue {
	parsers := parser.DefaultBlockParsers()
	for i, p := range parsers {
		if html := parser.NewHTMLBlockParser(); p.Value == html {
			parsers[i].Value = otherHTML{html}
		}
	}
	const beforeHTML = 850
	return append(parsers, util.Prioritized(noteParser{}, beforeHTML))
}
