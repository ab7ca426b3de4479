package themes

import (
	"encoding/json"
	"maps"
	"path"
	"slices"
	"strings"

	"goodday/content"
	"goodday/content/decode"

	"go.yaml.in/yaml/v3"
)

// dictionary is the words of one language by their names. A word is a text, or
// texts by plural form: one, two, few, many, other.
type dictionary map[string]any

// mergeWords returns the words of every language of the site: the theme's English,
// replaced by the theme's words of that language, each replaced by the site's own.
// So a word that nobody translated is there in English.
func mergeWords(languages []string, theme, own themeFiles) (map[string]dictionary, []content.Problem) {
	reader := wordReader{}
	english := dictionary{}
	reader.merge(english, theme, "en")
	reader.merge(english, own, "en")
	merged := map[string]dictionary{}
	for _, language := range languages {
		words := maps.Clone(english)
		if language != "en" {
			reader.merge(words, theme, language)
			reader.merge(words, own, language)
		}
		merged[language] = words
	}
	return merged, reader.problems
}

type wordReader struct{ problems []content.Problem }

func (r *wordReader) merge(words dictionary, files themeFiles, language string) {
	for _, name := range files.names() {
		base := strings.ToLower(path.Base(name))
		if base == strings.ToLower(language)+".yaml" || base == strings.ToLower(language)+".yml" {
			maps.Copy(words, r.read(name, files.data[name]))
		}
	}
}

// read reads the words of a file by the rules of every other file of a site.
func (r *wordReader) read(name string, data []byte) dictionary {
	words := dictionary{}
	node, decoder := r.parse(name, data)
	if node == nil {
		return words
	}
	decoder.Each(node, func(key, child *yaml.Node) {
		word, ok := parseWord(decoder, child)
		if !ok {
			r.refuse(name, child.Line, "The word "+key.Value+" is neither a text nor a list of plural forms.", `Write a text, or forms such as one: and other: below it.`)
			return
		}
		words[key.Value] = word
	})
	r.add(name, decoder.Problems...)
	return words
}

// parse returns the names and words of a file, or nil if it cannot be read.
func (r *wordReader) parse(name string, data []byte) (*yaml.Node, *decode.Decoder) {
	source, problem := decode.Clean(data)
	var node *yaml.Node
	if problem == nil {
		node, problem = decode.YAML(source)
	}
	switch {
	case problem != nil:
		r.add(name, *problem)
		return nil, nil
	case node.Kind != yaml.MappingNode:
		r.refuse(name, node.Line, "The words in this file cannot be read.", `Write one word on a line, as in: free: "Free".`)
		return nil, nil
	}
	return node, &decode.Decoder{Source: source}
}

func (r *wordReader) add(name string, problems ...content.Problem) {
	for _, problem := range problems {
		problem.File = name
		r.problems = append(r.problems, problem)
	}
}

// pluralForms are the forms that languages can have, as Unicode names them.
var pluralForms = []string{"zero", "one", "two", "few", "many", "other"}

// parseWord returns a text or its plural forms, and reports whether it is one.
func parseWord(decoder *decode.Decoder, node *yaml.Node) (word any, ok bool) {
	if node.Kind == yaml.ScalarNode {
		return decoder.Text(node), true
	}
	forms := map[string]string{}
	ok = node.Kind == yaml.MappingNode && len(node.Content) > 0
	if ok {
		decoder.Each(node, func(form, child *yaml.Node) {
			ok = ok && child.Kind == yaml.ScalarNode && slices.Contains(pluralForms, form.Value)
			forms[form.Value] = decoder.Text(child)
		})
	}
	return forms, ok
}

func (r *wordReader) refuse(name string, line int, message, do string) {
	r.problems = append(r.problems, content.Problem{
		Severity: content.Error, Rule: "theme-words", File: name, Line: line, Message: message, Do: do,
	})
}

// encode returns the words as JSON, so that the template engine reads what was
// checked here, and nothing else.
func (d dictionary) encode() []byte {
	data, err := json.Marshal(d)
	if err != nil {
		panic(err) // texts and maps of texts always encode
	}
	return data
}
