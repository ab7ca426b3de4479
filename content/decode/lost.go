package decode

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"goodday/content"
	"goodday/content/text"
)

// Text reads a text of a file that has no struct, such as one of a theme's words.
func (d *Decoder) Text(node *yaml.Node) string {
	if d.startsWithSign(node) {
		d.reportSign(node)
	}
	return d.freeText(node, node.Value)
}

// freeText returns a text as readers get it, and tells what of it they would not.
func (d *Decoder) freeText(node *yaml.Node, value string) string {
	if node.Style == 0 && node.LineComment != "" {
		d.cut(node, node.LineComment)
	}
	if strings.ContainsFunc(value, isControl) { // only a backslash makes one
		d.report("yaml", node, `There is a backslash (\) inside double quotes here, and it changes the letters after it.`, "Use single quotes around the text.")
	} else if at := d.in().findHidden(value); at >= 0 {
		d.hidden(node, value, at, content.Warning)
	}
	return d.withoutNotes(node, value)
}

// withoutNotes returns a text without the notes to other writers in it.
func (d *Decoder) withoutNotes(node *yaml.Node, value string) string {
	rest, notes, open := text.CutNotes(value)
	switch {
	case open:
		d.report("open-note", node, OpenNoteMessage, OpenNoteAdvice)
	case notes:
		d.advise("note", nodePlace(node), NoteMessage, NoteAdvice)
	}
	return rest
}

// What is said of a note to other writers, in a field and in the text of a page.
const (
	NoteMessage = "This note in <!-- --> is for writers. Readers do not get it, but everybody can see it in the file."
	NoteAdvice  = "Take it out before the page is published. Write to each other somewhere else."

	OpenNoteMessage = "A note to writers starts here with <!--, and it does not end."
	OpenNoteAdvice  = "Put --> after the note, before the next empty line. Or take the note out."
)

// cut reports the text that a # turned into a note.
func (d *Decoder) cut(node *yaml.Node, note string) {
	d.advise("cut-text", d.find(node, note), "Readers do not get what is after the # here: "+content.Quote(note)+".",
		"If it belongs to the text, put the whole text in quotes. If it is a note, write it on a line of its own above.")
}

// tellEmpty tells of a text that is only signs that nobody sees, or that a # turned into
// a note as a whole. A note has a space after the #.
func (d *Decoder) tellEmpty(node *yaml.Node) {
	if at := d.in().findHidden(node.Value); at >= 0 {
		d.hidden(node, node.Value, at, content.Warning)
	}
	if node.Value != "" || node.Style != 0 {
		return
	}
	note := string(bytes.TrimSpace(d.in().from(nodePlace(node))))
	if len(note) > 1 && note[0] == '#' && note[1] != ' ' && note[1] != '#' {
		d.cut(node, note)
	}
}

// saysNothing reports whether a value is empty, as editors in a browser leave it: ”,
// [], or fields that are all so. A false among them is a box that nobody ticked.
func saysNothing(node *yaml.Node) bool {
	switch node.Kind {
	case yaml.ScalarNode:
		return node.Tag == "!!null" || text.Visible(node.Value) == ""
	case yaml.SequenceNode:
		return !slices.ContainsFunc(node.Content, func(n *yaml.Node) bool { return !saysNothing(n) })
	case yaml.MappingNode:
		return !slices.ContainsFunc(valuesOf(node), func(n *yaml.Node) bool { return !saysNothing(n) && !isUnticked(n) })
	}
	return false
}

func isUnticked(node *yaml.Node) bool { return node.Tag == "!!bool" && node.Value == "false" }

func valuesOf(mapping *yaml.Node) (values []*yaml.Node) {
	for i := 1; i < len(mapping.Content); i += 2 {
		values = append(values, mapping.Content[i])
	}
	return values
}

func (d *Decoder) reportSign(node *yaml.Node) {
	d.report("alias", node, "Signs like &, * and ! at the start of a text have a meaning of their own.", "Put the text in quotes.")
}

// startsWithSign reports whether a text begins with a sign that has a meaning of its
// own in YAML. That of ! is lost without a trace in the node.
func (d *Decoder) startsWithSign(node *yaml.Node) bool {
	if node.Kind == yaml.AliasNode || node.Anchor != "" || node.Style&yaml.TaggedStyle != 0 {
		return true
	}
	return node.Style == 0 && bytes.HasPrefix(d.in().from(nodePlace(node)), []byte("!"))
}

// hidden reports a hidden sign in a value.
func (d *Decoder) hidden(node *yaml.Node, value string, at int, severity content.Severity) {
	sign, size := utf8.DecodeRuneInString(value[at:])
	problem := hiddenSign(sign).At(d.find(node, value[at:at+size]))
	problem.Severity = severity
	d.Problems = append(d.Problems, problem)
}

// find returns the place of words in a value: where the source holds them after its
// beginning. They may stand there in another form.
func (d *Decoder) find(node *yaml.Node, words string) content.Position {
	at := nodePlace(node)
	if len(d.Problems) >= mostLooked {
		return at
	}
	from := d.in().offset(at)
	if i := bytes.Index(d.Source[from:], []byte(words)); i >= 0 {
		return position(d.Source, from+i)
	}
	return at
}
