package schema

import (
	"reflect"
	"slices"
	"strings"

	"goodday/content"
	"goodday/content/reach"
)

// shape is how the value of a field is written. Each output of this package is
// a switch over shapes, so what a new type means is decided here alone.
type shape int

const (
	text    shape = iota
	choice        // a word of a short list
	term          // a word of the site's vocabulary
	file          // the file of a page, service or picture
	address       // what leads to somebody: a number, an e-mail or web address
	yesNo
	number
	pounds
	date
	clock
	list
	named // values, each with a name before it
	part  // fields of its own
)

// shapeOf says how the value of a field is written. A type that is not known
// is text, which is what the model makes of most.
func shapeOf(f content.Field) shape {
	switch t := bare(f.Type); {
	case t == reflect.TypeFor[content.Date]():
		return date
	case t == reflect.TypeFor[content.Clock]():
		return clock
	case t == reflect.TypeFor[content.Money]():
		return pounds
	case reflect.PointerTo(t).Implements(reflect.TypeFor[reach.Address]()):
		return address
	case t.Kind() == reflect.Slice:
		return list
	case t.Kind() == reflect.Map:
		return named
	case t.Kind() == reflect.Struct && len(content.FieldsOf(t)) > 0:
		return part
	case t.Kind() == reflect.Bool:
		return yesNo
	case t.Kind() == reflect.Int:
		return number
	case slices.Contains(fileNames, f.Of):
		return file
	case slices.Contains(content.Vocabularies(), f.Of):
		return term
	case len(f.Choices()) > 0:
		return choice
	}
	return text
}

// fileNames are what a field is of when its value names a file.
var fileNames = []string{"page", "service", "picture"}

// bare takes the pointers off a type: a pointer only says "may be left out".
func bare(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

// element is one value of a list or of named values, as a field of its own.
func element(f content.Field) content.Field {
	f.Type, f.Required = bare(f.Type).Elem(), false
	return f
}

// fieldsOf returns the fields of a part.
func fieldsOf(f content.Field) []content.Field { return content.FieldsOf(bare(f.Type)) }

// held returns the type of the part that a field holds, itself or in a list or
// under names; nil if it holds none.
func held(f content.Field) reflect.Type {
	for {
		switch shapeOf(f) {
		case list, named:
			f = element(f)
		case part:
			return bare(f.Type)
		default:
			return nil
		}
	}
}

// split returns the fields that come first, and the rest.
func split(fields []content.Field, first func(content.Field) bool) (firsts, rest []content.Field) {
	for _, f := range fields {
		if first(f) {
			firsts = append(firsts, f)
		} else {
			rest = append(rest, f)
		}
	}
	return firsts, rest
}

// label is a field's name as words: "Run by".
func label(name string) string {
	words := strings.ReplaceAll(name, "_", " ")
	return strings.ToUpper(words[:1]) + words[1:]
}

// helpWithChoices is a field's help, with the words it may be one of unless
// the help tells them already.
func helpWithChoices(f content.Field) string {
	choices := f.Choices()
	if !slices.ContainsFunc(choices, func(c string) bool { return !strings.Contains(f.Help, c) }) {
		return f.Help
	}
	return strings.TrimSpace(f.Help + " One of: " + strings.Join(choices, ", ") + ".")
}
