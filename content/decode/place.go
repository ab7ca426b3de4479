package decode

import (
	"strconv"

	"go.yaml.in/yaml/v3"

	"goodday/content"
)

// Place finds the value that keys lead to, or as much of the way as is there.
// A number among the keys is a place in a list as it is decoded: counted from 0,
// without what says nothing.
func Place(node *yaml.Node, keys ...string) content.Position {
	for _, key := range keys {
		next := child(node, key)
		if next == nil {
			break
		}
		node = next
	}
	return content.Position{Line: node.Line, Column: node.Column}
}

func child(node *yaml.Node, key string) *yaml.Node {
	switch node.Kind {
	case yaml.SequenceNode:
		if i, err := strconv.Atoi(key); err == nil {
			return nth(node.Content, i)
		}
	case yaml.MappingNode:
		for i := 0; i+1 < len(node.Content); i += 2 {
			if node.Content[i].Value == key {
				return node.Content[i+1]
			}
		}
	}
	return nil
}

// nth returns the entry of a list that stands i places after the first, or nil.
func nth(entries []*yaml.Node, i int) *yaml.Node {
	for _, entry := range entries {
		if saysNothing(entry) {
			continue
		}
		if i == 0 {
			return entry
		}
		i--
	}
	return nil
}

// PlaceIn is Place in a file that is all YAML, such as crisis.yaml. It returns
// the zero Position for one that cannot be read.
func PlaceIn(source []byte, keys ...string) content.Position {
	if node := file(source); node != nil {
		return Place(node, keys...)
	}
	return content.Position{}
}

// file parses a file that is all YAML, or returns nil.
func file(source []byte) *yaml.Node {
	source, problem := Clean(source)
	if problem != nil {
		return nil
	}
	node, _ := YAML(source)
	return node
}

// Crisis decodes one file of crisis lines as it stands: nothing is taken over
// from other files. What cannot be read of it is left out.
func Crisis(source []byte) *content.Crisis { return whole(source, &content.Crisis{}) }

// Words is Crisis for a file of words.
func Words(source []byte) *content.Words { return whole(source, &content.Words{}) }

// whole decodes a file that is all YAML.
func whole[T any](source []byte, into *T) *T {
	if node := file(source); node != nil {
		(&Decoder{}).Decode(node, into)
	}
	return into
}
