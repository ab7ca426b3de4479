package content

import (
	"reflect"
	"strings"
	"sync"
)

// Field describes one field of front matter or a configuration file. The
// struct tags of the model are its only source: yaml (the name), help (what it
// is for), required, and of (the vocabulary or kind of page it names).
type Field struct {
	Name     string
	Help     string
	Required bool
	// Of is "topics", "areas", "access", "bought", "helped_with", "who_can_come", "page",
	// "service" or "picture" where the field names such a thing; "organisation" where it
	// is the file of a service or any name.
	Of   string
	Type reflect.Type
	// Index is the field's place in the struct, for reflect.Value.FieldByIndex.
	Index []int
}

// Choices returns the words the field may be one of, or nil if it is free.
func (f Field) Choices() []string {
	if c, ok := reflect.Zero(f.Element()).Interface().(Choice); ok {
		return c.Choices()
	}
	return nil
}

// IsList reports whether the field is written as a list. OneOrMore is written as a text
// while there is one.
func (f Field) IsList() bool {
	return f.Type != nil && f.Type.Kind() == reflect.Slice && f.Type != reflect.TypeFor[OneOrMore]()
}

// IsNamed reports whether only names of what is there fit: words of a vocabulary, files.
func (f Field) IsNamed() bool { return f.Of != "" && f.Of != OfOrganisation }

// Element returns the type of the field's values, without pointers, lists and maps
// around it.
func (f Field) Element() reflect.Type {
	t := f.Type
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer || t.Kind() == reflect.Map {
		t = t.Elem()
	}
	return t
}

var fieldsOf sync.Map // reflect.Type to []Field

// FieldsOf lists the fields of one of the model's structs, in order.
func FieldsOf(t reflect.Type) []Field {
	if known, ok := fieldsOf.Load(t); ok {
		return known.([]Field)
	}
	var fields []Field
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if f.Anonymous || name == "" || name == "-" {
			continue
		}
		fields = append(fields, Field{
			Name: name, Help: f.Tag.Get("help"), Required: f.Tag.Get("required") == "yes",
			Of: f.Tag.Get("of"), Type: f.Type, Index: f.Index,
		})
	}
	fieldsOf.Store(t, fields)
	return fields
}

// FieldNames lists the names of fields, in order.
func FieldNames(fields []Field) []string {
	return Map(fields, func(f Field) string { return f.Name })
}
