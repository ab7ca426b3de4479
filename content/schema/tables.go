package schema

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"goodday/content"
)

// table is one table: the fields of one file, or of a part of it.
type table struct {
	title  string
	fields []content.Field
}

// FieldTables returns README's tables: what every page has, each kind of page,
// each other file, and then the parts that fields of those hold.
func FieldTables() string {
	common := content.FieldsOf(reflect.TypeFor[content.Common]())
	tables := []table{{"Every page", common}}
	for _, s := range Sources() {
		if s.Kind != "" {
			tables = append(tables, table{"A page in <code>" + s.Kind.Folder() + "/</code>", without(s.Fields(), common)})
		} else {
			tables = append(tables, table{"<code>" + s.Title + "</code>", s.Fields()})
		}
	}
	var b strings.Builder
	for _, t := range append(tables, parts(tables)...) {
		t.write(&b)
	}
	return b.String()
}

// without returns those fields whose names the others do not have.
func without(fields, others []content.Field) []content.Field {
	names := content.FieldNames(others)
	_, rest := split(fields, func(f content.Field) bool { return slices.Contains(names, f.Name) })
	return rest
}

// parts returns a table for each part that a field holds, in the order in which
// a reader meets them. One that several fields hold is named after all.
func parts(tables []table) []table {
	var found []table
	at := map[reflect.Type]int{}
	for queue := slices.Clone(tables); len(queue) > 0; queue = queue[1:] {
		for _, field := range queue[0].fields {
			t := held(field)
			if t == nil {
				continue
			}
			name := "<code>" + field.Name + "</code>"
			i, known := at[t]
			if !known {
				at[t] = len(found)
				found = append(found, table{"Inside " + name, content.FieldsOf(t)})
				queue = append(queue, found[len(found)-1])
			} else if !strings.Contains(found[i].title, name) {
				found[i].title += ", " + name
			}
		}
	}
	return found
}

func (t table) write(b *strings.Builder) {
	fmt.Fprintf(b, "<details><summary>%s</summary>\n\n| field | what it holds | what it is for |\n| --- | --- | --- |\n", t.title)
	for _, field := range t.fields {
		name := "`" + field.Name + "`"
		if field.Required {
			name = "**" + name + "**"
		}
		fmt.Fprintf(b, "| %s | %s | %s |\n", name, holds(field), strings.ReplaceAll(helpWithChoices(field), "|", "\\|"))
	}
	b.WriteString("\n</details>\n\n")
}

// inWords says of shapes what is written. Any other is "text".
var inWords = map[shape]string{
	choice:  "a word of a list",
	file:    "a file",
	address: "a number or an address",
	yesNo:   "yes or no",
	number:  "a number",
	pounds:  "pounds",
	date:    "a date",
	clock:   "a time",
	part:    "parts",
}

// holds says in a few words what is written after the field's name.
func holds(field content.Field) string {
	switch s := shapeOf(field); s {
	case list:
		if !field.IsList() {
			return "text, or a list"
		}
		return "a list of " + plural(element(field))
	case named:
		return "for each language, " + holds(element(field))
	default:
		return cmp.Or(inWords[s], "text")
	}
}

// plural is what several such values are called.
func plural(field content.Field) string {
	switch shapeOf(field) {
	case text, term, choice:
		return "words"
	case part, pounds:
		return holds(field)
	}
	return strings.TrimPrefix(holds(field), "a ") + "s"
}
