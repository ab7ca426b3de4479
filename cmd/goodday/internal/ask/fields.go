package ask

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"goodday/content"
)

// fieldAt gives the field of the model that a way such as "join.0.by" leads to.
func fieldAt(kind content.Kind, name string) (field content.Field, known bool) {
	fields := content.FieldsOf(content.FrontMatter(kind))
	for key := range strings.SplitSeq(name, ".") {
		if _, err := strconv.Atoi(key); err == nil {
			if known && field.Type.Kind() == reflect.Slice && len(fields) > 0 {
				continue
			}
			return content.Field{}, false
		}
		i := slices.IndexFunc(fields, func(f content.Field) bool { return f.Name == key })
		if i < 0 {
			return content.Field{}, false
		}
		field, known = fields[i], true
		fields = content.FieldsOf(held(field.Type))
	}
	return field, known
}

// held gives the struct that a type holds, or an empty one.
func held(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return reflect.TypeFor[struct{}]()
	}
	return t
}

func isListType(t reflect.Type) bool { return t.Kind() == reflect.Slice }

// isTextType reports whether a value of the type is text and nothing else.
func isTextType(t reflect.Type) bool {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t.Kind() == reflect.String
}

func isList(kind content.Kind, name string) bool {
	field, known := fieldAt(kind, name)
	return known && isListType(field.Type)
}

func isBool(kind content.Kind, name string) bool {
	field, known := fieldAt(kind, name)
	return known && field.Type.Kind() == reflect.Bool
}

// isFixed reports whether only the words offered can be answered.
func isFixed(kind content.Kind, name string) bool {
	field, known := fieldAt(kind, name)
	return known && (field.Of != "" || field.Choices() != nil)
}

// isFields reports whether the field holds fields of its own, which have to be
// set one by one.
func isFields(kind content.Kind, name string) bool {
	field, known := fieldAt(kind, name)
	return known && len(content.FieldsOf(held(field.Type))) > 0
}
