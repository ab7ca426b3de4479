package decode

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"goodday/content"
	"goodday/content/text"
)

// Reference is a value that names something else: a topic, a page, a picture.
// It is checked once everything is read.
type Reference struct {
	// Of is that of the field: "topics", "page", "picture".
	Of, Value string
	At        content.Position
}

// Decoder puts YAML into the model's structs. yaml.v3's own KnownFields stops at
// the first type error and knows no columns; this one goes on and reports them all.
type Decoder struct {
	Offset     int // lines of the file before the YAML
	Problems   []content.Problem
	References []Reference
}

func (d *Decoder) report(rule string, node *yaml.Node, message, do string) {
	d.Problems = append(d.Problems, content.Wrong(rule, message, do).At(d.place(node)))
}

// place returns where a node is in its file.
func (d *Decoder) place(node *yaml.Node) content.Position {
	return content.Position{Line: node.Line + d.Offset, Column: node.Column}
}

// Decode fills target, a pointer to a struct, from a mapping. What target
// already holds stays where the YAML says nothing: so a translation is read
// over its original.
func (d *Decoder) Decode(node *yaml.Node, target any) {
	if node.Kind != yaml.MappingNode {
		d.report("wrong-type", node, "This must be fields: names, each with a colon and its text.", "Write for example: title: Bus passes")
		return
	}
	d.mapping(node, reflect.ValueOf(target).Elem())
}

func (d *Decoder) mapping(node *yaml.Node, value reflect.Value) {
	fields := content.FieldsOf(value.Type())
	misspelt := map[string]bool{} // fields that are there under a wrong name
	d.eachKey(node, func(key, child *yaml.Node) {
		switch i := slices.IndexFunc(fields, func(f content.Field) bool { return f.Name == key.Value }); {
		case i < 0:
			names := content.FieldNames(fields)
			misspelt[text.Nearest(key.Value, names)] = true
			do := cmp.Or(text.Suggestion(key.Value, names), "Take it out, or look up the fields of this kind of page.")
			d.report("unknown-field", key, "There is no field called "+content.Quote(key.Value)+" here.", do)
		case !isNull(child): // "slug:" with nothing after it is a field not yet filled in
			d.value(child, value.FieldByIndex(fields[i].Index), fields[i])
		}
	})
	d.required(node, value, fields, misspelt)
}

// eachKey goes through a mapping and reports keys written twice.
func (d *Decoder) eachKey(node *yaml.Node, do func(key, child *yaml.Node)) {
	first := map[string]int{}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, child := node.Content[i], node.Content[i+1]
		if line, twice := first[key.Value]; twice {
			message := fmt.Sprintf("%s stands here twice. The first is on line %d.", content.Quote(key.Value), line)
			d.report("duplicate-field", key, message, "Keep one of the two.")
			continue
		}
		first[key.Value] = key.Line + d.Offset
		if key.Kind != yaml.ScalarNode || isAlias(key) || key.Value == "<<" {
			d.report("wrong-type", key, "A field needs a plain name.", "Write a name, a colon and its text.")
			continue
		}
		do(key, child)
	}
}

// required reports what is not there, save what is there misspelt and reported so.
func (d *Decoder) required(node *yaml.Node, value reflect.Value, fields []content.Field, misspelt map[string]bool) {
	for _, f := range fields {
		if f.Required && !misspelt[f.Name] && blank(value.FieldByIndex(f.Index)) {
			d.report("missing-field", node, f.Name+" is missing.", "Add it. "+f.Help)
		}
	}
}

func blank(value reflect.Value) bool {
	switch value.Kind() {
	case reflect.String:
		return strings.TrimSpace(value.String()) == ""
	case reflect.Slice:
		return value.Len() == 0
	}
	return value.IsZero()
}

// value reads one value into place by the place's type.
func (d *Decoder) value(node *yaml.Node, place reflect.Value, field content.Field) {
	switch {
	case isAlias(node):
		d.report("alias", node, "Signs like & and * at the start of a text have a meaning of their own.", "Put the text in quotes.")
	case place.Kind() == reflect.Pointer && !isScalarType(place.Type()):
		if place.IsNil() {
			place.Set(reflect.New(place.Type().Elem()))
		}
		d.value(node, place.Elem(), field)
	case isScalarType(reflect.PointerTo(place.Type())) || place.Kind() != reflect.Struct && place.Kind() != reflect.Slice && place.Kind() != reflect.Map:
		d.scalar(node, place, field)
	case place.Kind() == reflect.Struct:
		d.structure(node, place, field)
	case place.Kind() == reflect.Slice:
		d.list(node, place, field)
	default:
		d.words(node, place, field)
	}
}

var scalarType = reflect.TypeFor[content.Scalar]()

// isScalarType reports whether pointers of this type read themselves (Date, Clock, Money).
func isScalarType(pointer reflect.Type) bool {
	return pointer.Implements(scalarType) && pointer.Elem().Kind() != reflect.Pointer
}

func (d *Decoder) structure(node *yaml.Node, place reflect.Value, field content.Field) {
	if node.Kind != yaml.MappingNode {
		names := strings.Join(content.FieldNames(content.FieldsOf(place.Type())), ", ")
		do := "Put these on lines of their own below it, two spaces in: " + names + "."
		d.report("wrong-type", node, field.Name+" needs fields of its own under it.", do)
		return
	}
	d.mapping(node, place)
}

func (d *Decoder) list(node *yaml.Node, place reflect.Value, field content.Field) {
	if node.Kind != yaml.SequenceNode {
		d.report("wrong-type", node, field.Name+" needs a list.", "Put each one in brackets, like [one, two], or on a line of its own with a dash.")
		return
	}
	list := reflect.MakeSlice(place.Type(), len(node.Content), len(node.Content))
	for i, child := range node.Content {
		if isNull(child) {
			d.report("wrong-type", child, "One of the list is empty.", "Fill it in or take the dash out.")
			continue
		}
		d.value(child, list.Index(i), field)
	}
	place.Set(list)
}

// words reads a mapping from language codes (or any word) to text or lists of text.
func (d *Decoder) words(node *yaml.Node, place reflect.Value, field content.Field) {
	if node.Kind != yaml.MappingNode {
		d.report("wrong-type", node, field.Name+" needs a language code before each text.", "Write for example: ar: followed by the Arabic.")
		return
	}
	result := reflect.MakeMap(place.Type())
	d.eachKey(node, func(key, child *yaml.Node) {
		value := reflect.New(place.Type().Elem()).Elem()
		d.value(child, value, field)
		result.SetMapIndex(reflect.ValueOf(key.Value), value)
	})
	place.Set(result)
}

func (d *Decoder) scalar(node *yaml.Node, place reflect.Value, field content.Field) {
	if node.Kind != yaml.ScalarNode {
		d.report("wrong-type", node, field.Name+" needs a single text, not a list or fields.", field.Help)
		return
	}
	value := strings.TrimSpace(node.Value)
	if how := set(place, value); how != "" {
		d.report("wrong-value", node, field.Name+" cannot be "+content.Quote(value)+".", how)
		return
	}
	if field.Of != "" {
		d.References = append(d.References, Reference{field.Of, value, d.place(node)})
	}
}

// set puts a text into place; the answer says how to write it if it does not fit.
func set(place reflect.Value, value string) (how string) {
	if s, ok := place.Addr().Interface().(content.Scalar); ok {
		return s.Parse(value)
	}
	if c, ok := place.Interface().(content.Choice); ok {
		return setChoice(place, value, c.Choices())
	}
	switch place.Kind() {
	case reflect.Bool:
		return setBool(place, value)
	case reflect.Int:
		n, err := strconv.Atoi(value)
		if err != nil || n < 0 || n > 10_000 {
			return "Write a whole number."
		}
		place.SetInt(int64(n))
	case reflect.Pointer: // *Money: a price that may be missing
		place.Set(reflect.New(place.Type().Elem()))
		return set(place.Elem(), value)
	default:
		place.SetString(value)
	}
	return ""
}

func setChoice(place reflect.Value, value string, choices []string) (how string) {
	i := slices.IndexFunc(choices, func(c string) bool { return strings.EqualFold(c, value) })
	if i < 0 {
		return text.Suggestion(value, choices)
	}
	place.SetString(choices[i])
	return ""
}

func setBool(place reflect.Value, value string) (how string) {
	switch strings.ToLower(value) {
	case "yes", "true":
		place.SetBool(true)
	case "no", "false":
		place.SetBool(false)
	default:
		return "Write yes or no."
	}
	return ""
}

func isAlias(node *yaml.Node) bool { return node.Kind == yaml.AliasNode || node.Anchor != "" }

func isNull(node *yaml.Node) bool { return node.Kind == yaml.ScalarNode && node.Tag == "!!null" }
