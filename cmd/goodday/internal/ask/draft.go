package ask

import (
	"cmp"
	"maps"
	"strconv"
	"strings"

	"goodday/content"
	"goodday/content/write"
)

// Draft is a page that is being written: the values of its fields by their names
// ("place.name", "join.0.by"), and its text. A list of values has commas between
// them.
type Draft struct {
	Kind content.Kind
	// Name is that of the file without its ending; "" to make it from the title.
	Name   string
	Body   string
	values map[string]string
}

// NewDraft begins a page.
func NewDraft(kind content.Kind) *Draft {
	return &Draft{Kind: kind, values: map[string]string{}}
}

// Set sets a field.
func (d *Draft) Set(field, value string) { d.values[field] = value }

// Value returns the value of a field, or "".
func (d *Draft) Value(field string) string { return d.values[field] }

// Has reports whether a field, or anything below it, has a value.
func (d *Draft) Has(field string) bool {
	for name := range d.values {
		if name == field || strings.HasPrefix(name, field+".") {
			return true
		}
	}
	return false
}

// save returns the values as they are now, for restore.
func (d *Draft) save() map[string]string { return maps.Clone(d.values) }

func (d *Draft) restore(values map[string]string) { d.values = maps.Clone(values) }

// ignore notes in the page that problems are looked past, and why.
func (d *Draft) ignore(problems []content.Problem, reason string) {
	for _, problem := range problems {
		n := 0
		for d.Has("ignore." + strconv.Itoa(n)) {
			n++
		}
		prefix := "ignore." + strconv.Itoa(n) + "."
		d.Set(prefix+"rule", problem.Rule)
		d.Set(prefix+"because", reason)
		if words := problem.Private; words != "" && !strings.Contains(words, "\n") {
			d.Set(prefix+"words", words)
		}
	}
}

// FileName returns the name of the file without its ending.
func (d *Draft) FileName() string {
	return cmp.Or(d.Name, content.Slug(d.values["title"]), string(d.Kind))
}

// page returns the page as it is written to its file on a day.
func (d *Draft) page(day content.Date) []byte {
	fields := write.Fields{}
	for name, value := range d.values {
		switch {
		case name == "checked" && value == today:
			fields[name] = []string{day.String()}
		case isList(d.Kind, name):
			fields[name] = splitList(value)
		default:
			fields[name] = []string{value}
		}
	}
	return write.Page(d.Kind, fields, d.Body)
}

// splitList returns the values of a list.
func splitList(value string) (all []string) {
	for one := range strings.SplitSeq(value, ",") {
		if one = strings.TrimSpace(one); one != "" {
			all = append(all, one)
		}
	}
	return all
}
