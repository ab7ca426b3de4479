package ask

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"goodday/content"

	"go.yaml.in/yaml/v3"
)

// Paper is a page that is being written: the values of its fields by the way to
// them ("place.name", "join.0.by"), and its text. Several values of one field
// have commas between them.
type Paper struct {
	Kind content.Kind
	// Name is that of the file without its ending; "" to make it from the title.
	Name   string
	Body   string
	values map[string]string
}

// NewPaper begins a page.
func NewPaper(kind content.Kind) *Paper {
	return &Paper{Kind: kind, values: map[string]string{}}
}

// Set gives a field its value.
func (p *Paper) Set(field, value string) { p.values[field] = value }

// Value gives the value of a field, or "".
func (p *Paper) Value(field string) string { return p.values[field] }

// Has reports whether a field, or anything below it, has a value.
func (p *Paper) Has(field string) bool {
	for name := range p.values {
		if name == field || strings.HasPrefix(name, field+".") {
			return true
		}
	}
	return false
}

// copy and restore remember the values before an answer.
func (p *Paper) copy() map[string]string { return maps.Clone(p.values) }

func (p *Paper) restore(values map[string]string) { p.values = maps.Clone(values) }

// keep notes that problems are looked past, and why.
func (p *Paper) keep(problems []content.Problem, reason string) {
	for _, problem := range problems {
		n := 0
		for p.Has("ignore." + strconv.Itoa(n)) {
			n++
		}
		at := "ignore." + strconv.Itoa(n) + "."
		p.Set(at+"rule", problem.Rule)
		p.Set(at+"because", reason)
		if words := problem.Private; words != "" && !strings.Contains(words, "\n") {
			p.Set(at+"words", words)
		}
	}
}

// keepable reports whether a reason is enough to keep what a problem is about:
// what is written in a wrong form is never right.
func keepable(p content.Problem) bool { return p.Private != "" }

// FileName gives the name of the file without its ending.
func (p *Paper) FileName() string {
	return cmp.Or(p.Name, content.Slug(p.values["title"]), string(p.Kind))
}

// Bytes gives the page as it is written to its file.
func (p *Paper) Bytes() []byte {
	root := &yaml.Node{Kind: yaml.MappingNode}
	for _, name := range p.ordered() {
		keys := strings.Split(name, ".")
		field, _ := fieldAt(p.Kind, name)
		put(root, keys, p.node(field, p.values[name]))
	}
	var out strings.Builder
	out.WriteString("---\n")
	encoder := yaml.NewEncoder(&out)
	encoder.SetIndent(2)
	if len(root.Content) > 0 {
		encoder.Encode(root) // a tree of plain nodes in memory
	}
	encoder.Close()
	out.WriteString("---\n")
	if body := strings.TrimSpace(p.Body); body != "" {
		out.WriteString("\n" + body + "\n")
	}
	return []byte(out.String())
}

// ordered lists the fields in the order of the model, so that pages look alike.
func (p *Paper) ordered() []string {
	names := slices.Collect(maps.Keys(p.values))
	slices.SortFunc(names, func(a, b string) int { return slices.Compare(p.rank(a), p.rank(b)) })
	return names
}

// rank gives the places of a field, and of those around it, in the model.
func (p *Paper) rank(name string) []int {
	var ranks []int
	fields := content.FieldsOf(content.FrontMatter(p.Kind))
	for key := range strings.SplitSeq(name, ".") {
		if n, err := strconv.Atoi(key); err == nil {
			ranks = append(ranks, n)
			continue
		}
		i := slices.IndexFunc(fields, func(f content.Field) bool { return f.Name == key })
		ranks = append(ranks, i)
		if i >= 0 {
			fields = content.FieldsOf(held(fields[i].Type))
		}
	}
	return ranks
}

// node makes the value of a field.
func (p *Paper) node(field content.Field, value string) *yaml.Node {
	if field.Type != nil && isListType(field.Type) {
		list := &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
		for _, one := range items(value) {
			list.Content = append(list.Content, scalar(field, one))
		}
		return list
	}
	return scalar(field, value)
}

// scalar makes one value. Texts keep their quotes where YAML would read them as
// something else; dates, numbers and yes stand as people write them.
func scalar(field content.Field, value string) *yaml.Node {
	node := &yaml.Node{Kind: yaml.ScalarNode, Value: value}
	if field.Type == nil || isTextType(field.Type) {
		node.Tag = "!!str"
		if out, err := yaml.Marshal(value); err == nil && (out[0] == '"' || out[0] == '\'') {
			node.Style = yaml.DoubleQuotedStyle // older readers of YAML take 17:00 and yes for something else
		}
	}
	return node
}

// items takes a list of values apart.
func items(value string) (all []string) {
	for one := range strings.SplitSeq(value, ",") {
		if one = strings.TrimSpace(one); one != "" {
			all = append(all, one)
		}
	}
	return all
}

// put sets a value in a tree of maps and lists.
func put(at *yaml.Node, keys []string, value *yaml.Node) {
	for i, key := range keys {
		last := i == len(keys)-1
		next := value
		if !last {
			next = &yaml.Node{Kind: yaml.MappingNode}
			if _, err := strconv.Atoi(keys[i+1]); err == nil {
				next.Kind = yaml.SequenceNode
			}
		}
		at = add(at, key, next)
	}
}

// add gives the child of a node under a key, made if it is not there.
func add(at *yaml.Node, key string, child *yaml.Node) *yaml.Node {
	if at.Kind == yaml.SequenceNode {
		n, _ := strconv.Atoi(key)
		if n < len(at.Content) {
			return at.Content[n]
		}
		at.Content = append(at.Content, child)
		return child
	}
	for i := 0; i+1 < len(at.Content); i += 2 {
		if at.Content[i].Value == key {
			return at.Content[i+1]
		}
	}
	at.Content = append(at.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: key}, child)
	return child
}
