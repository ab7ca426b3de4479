package write

import (
	"bytes"
	"reflect"
	"slices"
	"strings"

	"goodday/content"

	"go.yaml.in/yaml/v3"
)

// valueNode returns the value of a field as YAML.
func valueNode(field content.Field, values []string) *yaml.Node {
	if !field.IsList() {
		return scalarNode(field, strings.Join(values, ", "))
	}
	nodes := content.Map(values, func(value string) *yaml.Node { return scalarNode(field, value) })
	return &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle, Content: nodes}
}

// scalarNode returns one value. Dates, numbers and yes are written as people write
// them; so is a value of an unknown field.
func scalarNode(field content.Field, value string) *yaml.Node {
	if field.Type == nil || field.Element().Kind() == reflect.String {
		return textNode(value)
	}
	return &yaml.Node{Kind: yaml.ScalarNode, Value: strings.ToValidUTF8(value, "")}
}

// textNode returns a text, in double quotes where YAML would take it for something
// else. Older readers of YAML take 17:00 and no for something else too.
func textNode(text string) *yaml.Node {
	node := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: strings.ToValidUTF8(text, "")}
	if out, _ := yaml.Marshal(node.Value); bytes.ContainsAny(out[:1], `"'|`) { // text can always be written
		node.Style = yaml.DoubleQuotedStyle
	}
	return node
}

// inline returns a value as it is written after the name of its field.
func inline(value *yaml.Node) string {
	out, _ := yaml.Marshal(value) // text and lists of text can always be written
	return strings.TrimSuffix(string(out), "\n")
}

// equal reports whether two values are the same, however they are written.
func equal(a, b *yaml.Node) bool {
	return a.Kind == b.Kind && a.ShortTag() == b.ShortTag() && a.Value == b.Value && a.Anchor == b.Anchor &&
		slices.EqualFunc(a.Content, b.Content, equal)
}
