// Package write makes pages, and changes pages without touching anything else in
// them. Whatever writes Markdown into a site does it through this package, so that
// all pages look alike and nobody's comments are lost.
//
//	page := write.Page(content.ActivityKind, write.Fields{
//		"title":      {"Art club"},
//		"topics":     {"art", "food"},
//		"when.0.from": {"17:00"},
//	}, "The kettle is on.")
//	page, err := write.Set(page, content.ActivityKind, "checked_by", "youth worker")
//	page, err = write.Remove(page, "credit")
//
// # Making a page
//
// Fields are written in the order of the model. The model also decides how a value
// looks: text is quoted where YAML would take it for something else ("17:00", "no"),
// dates, numbers and yes are not, and a list of texts is on one line. A value is
// never refused: the loader says what is wrong with it, in words.
//
// # Changing a page
//
// Set and Remove change the lines of one field at the top of the front matter. All
// other bytes stay: the order, comments, line ends, a byte order mark, the body.
// Each reads the page again afterwards, and refuses if anything but that field has
// changed. Their errors are a content.Refusal.
package write

import (
	"bytes"
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"goodday/content"

	"go.yaml.in/yaml/v3"
)

// Fields are the values of a page by the name of each field from the top of the
// page: "title", "place.name", "join.0.by". A number is a position in a list,
// counted from 0. A list of texts has any number of values, any other field one.
type Fields map[string][]string

// Page returns a new page: the fields in the order of the model, then the body.
func Page(kind content.Kind, fields Fields, body string) []byte {
	var out bytes.Buffer
	out.WriteString("---\n")
	if len(fields) > 0 {
		encoder := yaml.NewEncoder(&out)
		encoder.SetIndent(2)
		encoder.Encode(nest(sorted(kind, fields), 0)) // a tree of plain nodes can always be written
	}
	out.WriteString("---\n")
	if body = strings.TrimSpace(body); body != "" {
		out.WriteString("\n" + body + "\n")
	}
	return out.Bytes()
}

// entry is a field on its way into a page.
type entry struct {
	name  string
	keys  []string
	ranks []int
	value *yaml.Node
}

// sorted returns the fields in the order of the model.
func sorted(kind content.Kind, fields Fields) []entry {
	var entries []entry
	for name, values := range fields {
		field, ranks, _ := find(kind, name)
		entries = append(entries, entry{name, strings.Split(name, "."), ranks, valueNode(field, values)})
	}
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(slices.Compare(a.ranks, b.ranks), strings.Compare(a.name, b.name))
	})
	return entries
}

// nest returns sorted entries as a tree of maps and lists. depth is how many of
// their keys lead to the root of that tree.
func nest(entries []entry, depth int) *yaml.Node {
	if len(entries[0].keys) == depth {
		return entries[0].value
	}
	root := &yaml.Node{Kind: yaml.MappingNode}
	if _, err := strconv.Atoi(entries[0].keys[depth]); err == nil {
		root.Kind = yaml.SequenceNode
	}
	for len(entries) > 0 {
		key := entries[0].keys[depth]
		n := 1
		for n < len(entries) && entries[n].keys[depth] == key {
			n++
		}
		if root.Kind == yaml.MappingNode {
			root.Content = append(root.Content, textNode(key))
		}
		root.Content = append(root.Content, nest(entries[:n], depth+1))
		entries = entries[n:]
	}
	return root
}

// Field returns the field of the model that a name such as "join.0.by" leads to.
func Field(kind content.Kind, name string) (field content.Field, known bool) {
	field, _, known = find(kind, name)
	return field, known
}

// find also returns the positions in the model of the field and those around it. A
// field that is not known comes first.
func find(kind content.Kind, name string) (field content.Field, ranks []int, known bool) {
	fields := content.FieldsOf(content.FrontMatter(kind))
	list := false
	for key := range strings.SplitSeq(name, ".") {
		if n, err := strconv.Atoi(key); err == nil && list {
			ranks, list = append(ranks, n), false
			continue
		}
		i := slices.IndexFunc(fields, func(f content.Field) bool { return f.Name == key })
		if i < 0 {
			return content.Field{}, append(ranks, i), false
		}
		field, fields, ranks = fields[i], FieldsIn(fields[i]), append(ranks, i)
		list = field.IsList() && len(fields) > 0
	}
	return field, ranks, true
}

// FieldsIn returns the fields that a field holds, itself or in a list; none if its
// value is a text, a number or the like.
func FieldsIn(field content.Field) []content.Field {
	if t := field.Element(); t.Kind() == reflect.Struct {
		return content.FieldsOf(t)
	}
	return nil
}
