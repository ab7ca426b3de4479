package schema

import (
	"bytes"
	"encoding/json"

	"go.yaml.in/yaml/v3"
)

// object is a JSON object or YAML mapping that keeps the order in which it was
// filled: fields stay in the order of the model, and the same model always
// gives the same bytes.
type object []member

type member struct {
	key   string
	value any
}

// set adds a value under a key. The caller sees to it that no key comes twice.
func (o *object) set(key string, value any) { *o = append(*o, member{key, value}) }

// setIf adds a value under a key in some cases only.
func (o *object) setIf(is bool, key string, value any) {
	if is {
		o.set(key, value)
	}
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := plainJSON(&b, m.key); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := plainJSON(&b, m.value); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// plainJSON writes a value without turning < and & into escapes.
func plainJSON(b *bytes.Buffer, value any) error {
	encoder := json.NewEncoder(b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	b.Truncate(len(bytes.TrimRight(b.Bytes(), "\n")))
	return err
}

// MarshalYAML returns the members in their order.
func (o object) MarshalYAML() (any, error) {
	node := &yaml.Node{Kind: yaml.MappingNode}
	for _, m := range o {
		var key, value yaml.Node
		if err := key.Encode(m.key); err != nil {
			return nil, err
		}
		if err := value.Encode(m.value); err != nil {
			return nil, err
		}
		node.Content = append(node.Content, &key, &value)
	}
	return node, nil
}

// jsonText is the object as indented JSON. What this package puts into an
// object can always be written, so a failure is a fault of ours.
func jsonText(o object) []byte {
	var plain, indented bytes.Buffer
	must(plainJSON(&plain, o))
	must(json.Indent(&indented, plain.Bytes(), "", "  "))
	indented.WriteByte('\n')
	return indented.Bytes()
}

// yamlText is the object as YAML, indented by two.
func yamlText(o object) []byte {
	var b bytes.Buffer
	encoder := yaml.NewEncoder(&b)
	encoder.SetIndent(2)
	must(encoder.Encode(o))
	must(encoder.Close())
	return b.Bytes()
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
