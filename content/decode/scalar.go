package decode

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"goodday/content"
	"goodday/content/text"
)

// scalar reads a single text.
func (d *Decoder) scalar(node *yaml.Node, place reflect.Value, field content.Field) {
	if node.Kind != yaml.ScalarNode {
		d.report("wrong-type", node, field.Name+" needs a single text, not a list or fields.", field.Help)
		return
	}
	value := strings.TrimSpace(node.Value)
	if isFree(place, field) {
		place.SetString(d.freeText(node, value))
		if field.Of == content.OfOrganisation && content.IsOrganisationFile(value) {
			d.References = append(d.References, Reference{"service", value, nodePlace(node)})
		}
		return
	}
	if at := strings.IndexFunc(value, isHidden); at >= 0 && field.Of == "" {
		d.hidden(node, value, at, content.Error)
		return
	}
	if how := set(place, value); how != "" {
		if plain := strings.Trim(value, "“”„‘’«»"); plain != value { // not the apostrophe of o’neill@example.org
			value = plain
			how = "Take the curly quotes away, or write plain ones: \"."
		}
		d.report("wrong-value", node, field.Name+" cannot be "+content.Quote(value)+".", how)
		return
	}
	if field.Of != "" {
		d.References = append(d.References, Reference{field.Of, value, nodePlace(node)})
	}
}

func isHidden(r rune) bool { return text.HiddenSign(r) != "" }

// isFree reports whether a field may hold any text.
func isFree(place reflect.Value, field content.Field) bool {
	_, isScalar := place.Addr().Interface().(content.Scalar)
	_, isChoice := place.Interface().(content.Choice)
	return place.Kind() == reflect.String && !isScalar && !isChoice && (field.Of == "" || field.Of == content.OfOrganisation)
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
