package load

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"goodday/content"
	"goodday/content/markdown"
)

// definitions are lines such as [name]: https://example.org, which give links their
// addresses. Markdown leaves them out of the page. One that no link uses is meant as
// text, or as a note to other writers, and would be lost without a word.
type definitions struct {
	lines []*ast.LinkReferenceDefinition
	used  map[string]bool
}

// see takes note of a definition, or of what uses one.
func (d *definitions) see(n ast.Node) {
	switch node := n.(type) {
	case *ast.LinkReferenceDefinition:
		d.lines = append(d.lines, node)
	case *ast.Link:
		d.use(node.Reference)
	case *ast.Image:
		d.use(node.Reference)
	}
}

func (d *definitions) use(reference *ast.ReferenceLink) {
	if reference == nil {
		return
	}
	if d.used == nil {
		d.used = map[string]bool{}
	}
	d.used[util.ToLinkReference(reference.Value)] = true
}

// tell reports the definitions that nothing uses.
func (d *definitions) tell(b *body) {
	for _, line := range d.lines {
		if !d.used[util.ToLinkReference(line.Label)] {
			b.report(content.Advise("cut-text", "Readers do not get this line: words in square brackets with a colon after them are the address of a link.",
				`If it is text, put a \ before the first bracket. If it is a note, take it out: everybody can see it in the file.`), markdown.Offset(line))
		}
	}
}
