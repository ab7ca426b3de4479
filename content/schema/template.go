package schema

import (
	"reflect"
	"strings"

	"goodday/content"
)

// Template returns a blank file of a source with every field it can have. What
// is needed stands open and comes first; the rest is switched off by a # and a
// space, and VS Code's "toggle line comment" switches a block of it on. Lines
// with two # are help, and stay comments then. Each part, such as consent, is
// shown once, unless it is needed in two places. words, the site's vocabulary,
// may be nil.
func Template(s Source, words Vocabulary) []byte {
	t := &template{source: s, words: words, shown: map[reflect.Type]string{}}
	t.choosePlaces(s.Fields())
	needed, rest := s.inOrder()
	t.line("", "## "+s.Title+". Lines with ## are help. Write after each colon.")
	t.fields("", needed, "")
	if len(rest) > 0 {
		t.line("", "##")
		t.line("", "## All that follows may be left out. Take away the # and the space after it to use a line.")
		t.mark = "# "
		t.fields("", rest, "")
	}
	if s.Kind == "" {
		return []byte(t.b.String())
	}
	return []byte("---\n" + t.b.String() + "---\n\n" + prompts[s.Kind] + "\n")
}

// prompts stand in the place of the text. They are to be written over.
var prompts = map[content.Kind]string{
	content.ActivityKind: "Write here what it is like, to somebody who has never been. What do you see when you come in?",
	content.StoryKind:    "Write here what happened, in the words of the person who lived it. No names, and nothing that points to them.",
	content.RouteKind:    "Write here what to know before asking.",
	content.ServiceKind:  "Write here who you are and what you do, as you would say it to a friend.",
	content.SaidKind:     "Write here what was talked about and what comes next.",
	content.PageKind:     "Write here what you want to say. Short sentences, one thing at a time.",
}

// template writes the fields of one file.
type template struct {
	source Source
	words  Vocabulary
	b      strings.Builder
	shown  map[reflect.Type]string // where each part is shown: the path of its field
	mark   string                  // "# " while fields are switched off
}

// choosePlaces decides where each part is shown: the nearest to the top, so
// that consent is shown under consent and not under credit.
func (t *template) choosePlaces(fields []content.Field) {
	type place struct {
		path   string
		fields []content.Field
	}
	for queue := []place{{"", fields}}; len(queue) > 0; queue = queue[1:] {
		for _, f := range queue[0].fields {
			path := queue[0].path + f.Name
			if h := held(f); h != nil && t.shown[h] == "" {
				t.shown[h] = path
				queue = append(queue, place{path + ".", content.FieldsOf(h)})
			}
		}
	}
}

func (t *template) line(indent, text string) {
	t.b.WriteString(strings.TrimRight(t.mark+indent+text, " ") + "\n")
}

func (t *template) fields(path string, fields []content.Field, indent string) {
	for _, f := range fields {
		t.field(path+f.Name, f, indent)
	}
}

// field writes one field with its help above it. All fields of a part are
// written alike: one with nothing after it counts as not filled in.
func (t *template) field(path string, f content.Field, indent string) {
	t.line(indent, "## "+t.help(path, f))
	s, h := shapeOf(f), held(f)
	here := h != nil && (t.shown[h] == path || f.Required)
	switch {
	case here && s == part:
		t.line(indent, f.Name+":")
		t.fields(path+".", content.FieldsOf(h), indent+"  ")
	case here && s == list:
		t.line(indent, f.Name+":")
		t.item(path, content.FieldsOf(h), indent+"  ")
	case s == list:
		t.line(indent, f.Name+": []")
	case s == named:
		t.line(indent, f.Name+": {}")
	default:
		t.line(indent, f.Name+":")
	}
}

// item writes one item of a list of parts, what is needed first.
func (t *template) item(path string, fields []content.Field, indent string) {
	needed, rest := split(fields, isRequired)
	for i, f := range append(needed, rest...) {
		before := t.b.Len()
		t.field(path+"."+f.Name, f, indent+"  ")
		if i == 0 {
			t.dash(before, indent)
		}
	}
}

// dash puts the dash of an item before the first field that was written.
func (t *template) dash(from int, indent string) {
	written := t.b.String()
	lines := strings.SplitAfter(written[from:], "\n")
	for i, line := range lines {
		if body := strings.TrimPrefix(line, t.mark+indent+"  "); !strings.HasPrefix(body, "##") {
			lines[i] = t.mark + indent + "- " + body
			break
		}
	}
	t.b.Reset()
	t.b.WriteString(written[:from] + strings.Join(lines, ""))
}

// help is a field's help with what is hard to guess: its words, that it is
// needed, or where its fields are shown.
func (t *template) help(path string, f content.Field) string {
	help := helpWithChoices(f)
	if ids := t.words.ids(f.Of); len(ids) > 0 {
		help += " One of: " + strings.Join(ids, ", ") + "."
	}
	if strings.Contains(path, ".") && f.Required {
		help += " Needed here."
	}
	if h := held(f); h != nil && t.shown[h] != path && !f.Required {
		help += " It has the same fields as " + strings.ReplaceAll(t.shown[h], ".", ": ") + "."
	}
	return help
}
