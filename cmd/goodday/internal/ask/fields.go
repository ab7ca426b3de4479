package ask

import (
	"reflect"

	"goodday/content"
	"goodday/content/write"
)

func isList(kind content.Kind, name string) bool {
	field, known := write.Field(kind, name)
	return known && field.IsList()
}

func isBool(kind content.Kind, name string) bool { return isOfKind(kind, name, reflect.Bool) }

func isOfKind(kind content.Kind, name string, of reflect.Kind) bool {
	field, known := write.Field(kind, name)
	return known && field.Type.Kind() == of
}

// hasFixedChoices reports whether only the words offered can be answered.
func hasFixedChoices(kind content.Kind, name string) bool {
	field, known := write.Field(kind, name)
	return known && (field.IsNamed() || field.Choices() != nil)
}
