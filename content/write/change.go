package write

import (
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"

	"goodday/content"

	"go.yaml.in/yaml/v3"
)

// Set returns the page with one field of it set. A field that is there keeps its
// line, with the spaces and the comment in it; a new one is added as the last. It
// refuses a field that is written over several lines.
func Set(page []byte, kind content.Kind, name string, values ...string) ([]byte, error) {
	front, err := read(page)
	if err != nil {
		return nil, err
	}
	field, _ := Field(kind, name)
	value := valueNode(field, values)
	after, ok := front.set(name, value, field.IsList())
	if !ok {
		return nil, &content.Refusal{Message: name + " is written in a way that cannot be changed by itself.", Do: "Change it by hand, to: " + name + ": " + inline(value)}
	}
	return after, nil
}

// Remove returns the page without a field and all that is below it. A page without
// the field is returned as it is.
func Remove(page []byte, name string) ([]byte, error) {
	front, err := read(page)
	if err != nil {
		return nil, err
	}
	i := front.index(name)
	if i < 0 {
		return page, nil
	}
	from, to := front.block(i)
	for isBlank(front.lines[to]) {
		to++
	}
	after := front.replace(from, to)
	if !becomes(after, slices.Delete(slices.Clone(front.fields.Content), i, i+2)) {
		return nil, &content.Refusal{Message: name + " is written in a way that cannot be taken out by itself.", Do: "Take it out by hand."}
	}
	return after, nil
}

// Value returns the value of a field that holds one text, number or the like, or ""
// if there is none.
func Value(page []byte, name string) (string, error) {
	front, err := read(page)
	if err != nil {
		return "", err
	}
	if i := front.index(name); i >= 0 {
		return front.fields.Content[i+1].Value, nil // "" for a list and for fields
	}
	return "", nil
}

// frontMatter is a page cut into lines, and what its fields say.
type frontMatter struct {
	lines  [][]byte // of the whole page, with their ends
	start  int      // the line of dashes before the fields
	end    int      // the one after them
	fields yaml.Node
}

// read parses the front matter of a page.
func read(page []byte) (*frontMatter, error) {
	f := &frontMatter{lines: slices.Collect(bytes.Lines(page))}
	f.start = slices.IndexFunc(f.lines, func(line []byte) bool { return !isBlank(bytes.TrimPrefix(line, byteOrderMark)) })
	if f.start >= 0 && content.IsFence(bytes.TrimPrefix(f.lines[f.start], byteOrderMark)) {
		f.end = f.start + 1 + slices.IndexFunc(f.lines[f.start+1:], content.IsFence)
	}
	if f.start < 0 || f.end <= f.start {
		return nil, &content.Refusal{Message: "The page does not start with a line of three dashes.", Do: mendFirst}
	}
	if !f.parse() {
		return nil, &content.Refusal{Message: "The fields at the top of the page cannot be read.", Do: mendFirst}
	}
	return f, nil
}

const mendFirst = "Mend that first. goodday check says how."

// parse reads the fields. ok is false for what the loader does not read either: what
// is too long, is not names with values, has a name twice, or goes on in a second
// document.
func (f *frontMatter) parse() (ok bool) {
	source := bytes.Join(f.lines[f.start+1:f.end], nil)
	if len(source) > content.MaxFrontMatter {
		return false
	}
	source = append(bytes.Repeat([]byte("\n"), f.start+1), source...) // the number of a line is that in the page
	var first, second yaml.Node
	decoder := yaml.NewDecoder(bytes.NewReader(source))
	switch err := decoder.Decode(&first); {
	case err == io.EOF:
		f.fields = yaml.Node{Kind: yaml.MappingNode}
		return true
	case err != nil || first.Content[0].Kind != yaml.MappingNode:
		return false
	}
	f.fields = *first.Content[0]
	names := map[string]int{}
	for i := 0; i < len(f.fields.Content); i += 2 {
		names[f.fields.Content[i].Value] = i
	}
	return len(names) == len(f.fields.Content)/2 && decoder.Decode(&second) == io.EOF
}

// index returns where the name of a field is among the fields, or -1. It is
// followed by the field's value.
func (f *frontMatter) index(name string) int {
	for i := 0; i < len(f.fields.Content); i += 2 {
		if f.fields.Content[i].Value == name {
			return i
		}
	}
	return -1
}

// block returns the lines of a field: from one up to, but without, the other.
// Blank lines and comments before the next field belong to that.
func (f *frontMatter) block(i int) (from, to int) {
	from, to = f.fields.Content[i].Line-1, f.end
	if i+2 < len(f.fields.Content) {
		to = min(f.fields.Content[i+2].Line-1, f.end)
	}
	for isBlank(f.lines[to-1]) || f.lines[to-1][0] == '#' {
		to--
	}
	return from, max(from, to)
}

// set returns the page with a field set; ok is false if it would not be the only
// thing that changes.
func (f *frontMatter) set(name string, value *yaml.Node, list bool) (after []byte, ok bool) {
	fields := slices.Clone(f.fields.Content)
	i := f.index(name)
	if i < 0 {
		after = f.replace(f.end, f.end, name+": "+inline(value)+f.lineEnd())
		return after, becomes(after, append(fields, textNode(name), value))
	}
	fields[i+1] = value
	from, to := f.block(i)
	parts := lineForm.FindSubmatch(f.lines[from])
	if parts == nil || to != from+1 || !list && bytes.HasPrefix(parts[2], []byte("[")) {
		return nil, false
	}
	before := string(parts[1])
	if strings.HasSuffix(before, ":") {
		before += " "
	}
	after = f.replace(from, to, before+inline(value)+string(parts[3]))
	return after, becomes(after, fields)
}

// lineEnd returns how the lines of the page end.
func (f *frontMatter) lineEnd() string {
	if bytes.HasSuffix(f.lines[f.start], []byte("\r\n")) {
		return "\r\n"
	}
	return "\n"
}

// replace returns the page with other text in the place of some lines.
func (f *frontMatter) replace(from, to int, text ...string) []byte {
	return bytes.Join([][]byte{bytes.Join(f.lines[:from], nil), []byte(strings.Join(text, "")), bytes.Join(f.lines[to:], nil)}, nil)
}

// becomes reports whether a changed page has exactly these fields.
func becomes(after []byte, fields []*yaml.Node) bool {
	changed, err := read(after)
	return err == nil && equal(&changed.fields, &yaml.Node{Kind: yaml.MappingNode, Content: fields})
}

var byteOrderMark = []byte("\xef\xbb\xbf")

func isBlank(line []byte) bool { return len(bytes.TrimSpace(line)) == 0 }

// lineForm is a field on a line of its own: its name, its value (a text or a list),
// and a comment after it.
var lineForm = regexp.MustCompile(`^([^ \t:"'#]+:[ \t]*)("[^"\r\n]*"|'[^'\r\n]*'|\[[^\]\r\n#]*\]|[^ \t\r\n#"'\[{|>&*!][^\r\n#]*?|)([ \t]*(?:[ \t]#[^\r\n]*)?\r?\n?)$`)

// SetParts returns the page with a field that has parts, as consent has, written on a
// line of its own. What it said before goes.
func SetParts(page []byte, name string, parts [][2]string) ([]byte, error) {
	page, err := Remove(page, name)
	if err != nil {
		return nil, err
	}
	front, err := read(page)
	if err != nil {
		return nil, err
	}
	value := &yaml.Node{Kind: yaml.MappingNode, Style: yaml.FlowStyle}
	for _, part := range parts {
		written := textNode(part[1])
		if _, err := content.ParseDate(part[1]); err == nil {
			written = &yaml.Node{Kind: yaml.ScalarNode, Value: part[1]}
		}
		value.Content = append(value.Content, textNode(part[0]), written)
	}
	after, ok := front.set(name, value, true)
	if !ok {
		return nil, &content.Refusal{Message: name + " cannot be written into this page.", Do: "Write it by hand, as: " + name + ": " + inline(value)}
	}
	return after, nil
}
