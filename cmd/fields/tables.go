package main

import (
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

// Tables gives all tables: what every page has, each kind of page, each other
// file, and then the parts that fields of those hold.
func Tables() string {
	common := content.FieldsOf(reflect.TypeFor[content.Common]())
	tables := []table{{"Every page", common}}
	for _, kind := range content.Kinds() {
		own := without(content.FieldsOf(content.FrontMatter(kind)), common)
		tables = append(tables, table{fmt.Sprintf("A page in <code>%s/</code>", kind.Folder()), own})
	}
	for _, file := range []struct {
		title string
		of    reflect.Type
	}{
		{"<code>site.yaml</code>", reflect.TypeFor[content.Site]()},
		{"<code>words.yaml</code>", reflect.TypeFor[content.Words]()},
		{"<code>crisis.yaml</code>", reflect.TypeFor[content.Crisis]()},
		{"<code>goodday.yaml</code>", reflect.TypeFor[content.Workspace]()},
		{"<code>pictures/name.yaml</code>", reflect.TypeFor[content.Picture]()},
	} {
		tables = append(tables, table{file.title, content.FieldsOf(file.of)})
	}
	var b strings.Builder
	for _, t := range append(tables, parts(tables)...) {
		t.write(&b)
	}
	return b.String()
}

// without gives those fields whose names the others do not have.
func without(fields, others []content.Field) []content.Field {
	return slices.DeleteFunc(slices.Clone(fields), func(f content.Field) bool {
		return slices.ContainsFunc(others, func(o content.Field) bool { return o.Name == f.Name })
	})
}

// parts gives a table for each struct that a field holds, in the order in
// which a reader meets them. One that several fields hold is named after all.
func parts(tables []table) []table {
	var found []table
	at := map[reflect.Type]int{}
	queue := slices.Clone(tables)
	for len(queue) > 0 {
		for _, field := range queue[0].fields {
			held := part(field.Type)
			if held == nil {
				continue
			}
			name := "<code>" + field.Name + "</code>"
			i, known := at[held]
			if !known {
				at[held] = len(found)
				found = append(found, table{"Inside " + name, content.FieldsOf(held)})
				queue = append(queue, found[len(found)-1])
			} else if !strings.Contains(found[i].title, name) {
				found[i].title += ", " + name
			}
		}
		queue = queue[1:]
	}
	return found
}

// part gives the struct of fields that a type holds, or nil.
func part(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || len(content.FieldsOf(t)) == 0 {
		return nil
	}
	return t
}

func (t table) write(b *strings.Builder) {
	fmt.Fprintf(b, "<details><summary>%s</summary>\n\n| field | what it holds | what it is for |\n| --- | --- | --- |\n", t.title)
	for _, field := range t.fields {
		name := "`" + field.Name + "`"
		if field.Required {
			name = "**" + name + "**"
		}
		help := field.Help
		if choices := field.Choices(); len(choices) > 0 && !mentions(help, choices) {
			help += " One of: " + strings.Join(choices, ", ") + "."
		}
		fmt.Fprintf(b, "| %s | %s | %s |\n", name, holds(field), strings.ReplaceAll(help, "|", "\\|"))
	}
	b.WriteString("\n</details>\n\n")
}

func mentions(help string, choices []string) bool {
	return !slices.ContainsFunc(choices, func(c string) bool { return !strings.Contains(help, c) })
}

// holds says in a few words what is written after the field's name.
func holds(field content.Field) string {
	t := field.Type
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch t.Kind() {
	case reflect.Slice:
		if part(t) != nil {
			return "a list of parts"
		}
		return "a list of " + plural(one(field.Of, t.Elem()))
	case reflect.Map:
		return "for each language, " + one("", t.Elem())
	}
	return one(field.Of, t)
}

func plural(what string) string {
	switch what {
	case "text", "a word of a list":
		return "words"
	}
	return strings.TrimPrefix(what, "a ") + "s"
}

// one says what a single value is; of is what it names, if it names something.
func one(of string, t reflect.Type) string {
	switch {
	case slices.Contains([]string{"page", "service", "picture"}, of):
		return "a file"
	case t == reflect.TypeFor[content.Date]():
		return "a date"
	case t == reflect.TypeFor[content.Clock]():
		return "a time"
	case t == reflect.TypeFor[content.Money]():
		return "pounds"
	case part(t) != nil:
		return "parts"
	case t.Kind() == reflect.Bool:
		return "yes or no"
	case t.Kind() == reflect.Int:
		return "a number"
	case t.Kind() == reflect.Slice:
		return "a list of words"
	case t.Kind() == reflect.String && t != reflect.TypeFor[string]():
		return "a word of a list"
	}
	return "text"
}
