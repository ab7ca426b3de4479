package decode

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"unicode"

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
	// Source is what the YAML was parsed from. With it, what a text lost to a sign
	// of YAML and what nobody sees can be told.
	Source     []byte
	Problems   []content.Problem
	References []Reference

	lines *lines // of Source, once asked for
}

// in finds places in the source.
func (d *Decoder) in() *lines {
	if d.lines == nil {
		d.lines = newLines(d.Source)
	}
	return d.lines
}

// mostLooked is after how many problems no cause is looked for any more: a line may be
// a megabyte long.
const mostLooked = 100

// report reports an error at a node. Where a hidden sign changes what the fields
// of that line mean, it is told instead: it is why they cannot be understood.
func (d *Decoder) report(rule string, node *yaml.Node, message, do string) {
	problem := content.Wrong(rule, message, do).At(nodePlace(node))
	if len(d.Problems) < mostLooked {
		if cause, found := d.in().hiddenCause(node.Line); found {
			problem = cause
		}
	}
	d.Problems = append(d.Problems, problem)
}

func (d *Decoder) advise(rule string, at content.Position, message, do string) {
	d.Problems = append(d.Problems, content.Advise(rule, message, do).At(at))
}

func nodePlace(node *yaml.Node) content.Position {
	return content.Position{Line: node.Line, Column: node.Column}
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
	refused := map[string]bool{}
	misspelt := d.eachField(node, fields, func(f content.Field, child *yaml.Node) {
		before := len(d.Problems)
		d.value(child, value.FieldByIndex(f.Index), f)
		refused[f.Name] = content.HasErrors(d.Problems[before:])
	})
	maps.Copy(misspelt, refused)
	d.required(node, value, fields, misspelt)
}

// eachField goes through the fields in a mapping and reports names that are none of
// ours. It returns the fields that are there under a wrong name.
func (d *Decoder) eachField(node *yaml.Node, fields []content.Field, do func(f content.Field, child *yaml.Node)) (misspelt map[string]bool) {
	misspelt = map[string]bool{}
	d.Each(node, func(key, child *yaml.Node) {
		if i := slices.IndexFunc(fields, func(f content.Field) bool { return f.Name == key.Value }); i >= 0 {
			do(fields[i], child)
			return
		}
		if d.brokenApart(node, key, child, fields) {
			return
		}
		names := content.FieldNames(fields)
		misspelt[text.Nearest(key.Value, names)] = true
		advice := cmp.Or(text.Suggestion(key.Value, names), "Take it out, or look up the fields of this kind of page.")
		d.report("unknown-field", key, "There is no field called "+content.Quote(key.Value)+" here.", advice)
	})
	return misspelt
}

// brokenApart reports a name between brackets that is none, since a comma or a missing
// space made it.
func (d *Decoder) brokenApart(node, key, child *yaml.Node, fields []content.Field) bool {
	if node.Style&yaml.FlowStyle == 0 || child.Tag != "!!null" || child.Value != "" {
		return false
	}
	name, _, squeezed := strings.Cut(key.Value, ":")
	switch {
	case squeezed && slices.Contains(content.FieldNames(fields), name):
		d.report("unknown-field", key, "There is no space after a colon here.", "Write "+name+": and a space before its text.")
	case key != node.Content[0] && (strings.Contains(key.Value, " ") || !strings.ContainsFunc(key.Value, unicode.IsLetter)):
		d.report("unknown-field", key, "The comma before "+content.Quote(key.Value)+" ends the text that it stands in.", "Put the whole text in quotes.")
	default:
		return false
	}
	return true
}

// Each goes through a mapping and reports keys written twice, and those that are no
// plain names.
func (d *Decoder) Each(node *yaml.Node, do func(key, child *yaml.Node)) {
	first := map[string]int{}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, child := node.Content[i], node.Content[i+1]
		if line, twice := first[key.Value]; twice {
			message := fmt.Sprintf("%s stands here twice. The first is on line %d.", content.Quote(key.Value), line)
			d.report("duplicate-field", key, message, "Keep one of the two.")
			continue
		}
		first[key.Value] = key.Line
		if key.Kind != yaml.ScalarNode || d.startsWithSign(key) || key.Value == "<<" {
			d.report("wrong-type", key, "A field needs a plain name.", "Write a name, a colon and its text.")
			continue
		}
		do(key, child)
	}
}

// required reports what is not there, save what is there and was reported: under
// another name, or with a value that cannot be read.
func (d *Decoder) required(node *yaml.Node, value reflect.Value, fields []content.Field, told map[string]bool) {
	for _, f := range fields {
		if f.Required && !told[f.Name] && blank(value.FieldByIndex(f.Index)) {
			d.Problems = append(d.Problems, content.Wrong("missing-field", f.Name+" is missing.", "Add it. "+f.Help).At(nodePlace(node)))
		}
	}
}

func blank(value reflect.Value) bool {
	switch value.Kind() {
	case reflect.String:
		return text.Visible(value.String()) == ""
	case reflect.Slice:
		return value.Len() == 0
	}
	return value.IsZero()
}

// value reads one value into place by the place's type. One that says nothing is as
// if it were not there.
func (d *Decoder) value(node *yaml.Node, place reflect.Value, field content.Field) {
	switch {
	case d.startsWithSign(node):
		d.reportSign(node)
	case node.Kind == yaml.ScalarNode && saysNothing(node):
		d.tellEmpty(node)
	case isScalarType(place.Type()) || isScalarType(reflect.PointerTo(place.Type())):
		d.scalar(node, place, field)
	case place.Kind() == reflect.Pointer:
		d.pointer(node, place, field)
	case place.Kind() == reflect.Struct:
		d.structure(node, place, field)
	case place.Kind() == reflect.Slice:
		d.list(node, place, field)
	case place.Kind() == reflect.Map:
		d.words(node, place, field)
	default:
		d.scalar(node, place, field)
	}
}

// pointer reads what a pointer leads to. It stays nil for what says nothing.
func (d *Decoder) pointer(node *yaml.Node, place reflect.Value, field content.Field) {
	target := place
	if place.IsNil() {
		target = reflect.New(place.Type().Elem())
	}
	d.value(node, target.Elem(), field)
	if !saysNothing(node) {
		place.Set(target)
	}
}

var (
	scalarType    = reflect.TypeFor[content.Scalar]()
	oneOrMoreType = reflect.TypeFor[content.OneOrMore]()
)

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
	if saysNothing(node) {
		d.nothing(node, place.Type())
		return
	}
	d.mapping(node, place)
}

// nothing looks through fields that say nothing, for names that are none of ours.
func (d *Decoder) nothing(node *yaml.Node, of reflect.Type) {
	d.eachField(node, content.FieldsOf(of), func(f content.Field, child *yaml.Node) {
		if f.Type.Kind() != reflect.Bool || !isUnticked(child) {
			d.value(child, reflect.New(f.Type).Elem(), f)
		}
	})
}

func (d *Decoder) list(node *yaml.Node, place reflect.Value, field content.Field) {
	if place.Type() == oneOrMoreType && node.Kind == yaml.ScalarNode {
		node = &yaml.Node{Kind: yaml.SequenceNode, Line: node.Line, Column: node.Column, Content: []*yaml.Node{node}}
	}
	if node.Kind != yaml.SequenceNode {
		d.report("wrong-type", node, field.Name+" needs a list.", "Put each one in brackets, like [one, two], or on a line of its own with a dash.")
		return
	}
	list := reflect.MakeSlice(place.Type(), 0, len(node.Content))
	for _, child := range node.Content {
		element := reflect.New(place.Type().Elem()).Elem()
		d.value(child, element, field)
		if !saysNothing(child) {
			list = reflect.Append(list, element)
		}
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
	d.Each(node, func(key, child *yaml.Node) {
		value := reflect.New(place.Type().Elem()).Elem()
		d.value(child, value, field)
		if !saysNothing(child) {
			result.SetMapIndex(reflect.ValueOf(key.Value), value)
		}
	})
	place.Set(result)
}
