package themes

import (
	"encoding/json"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"goodday/content"

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
	reader.add(english, theme, "en")
	reader.add(english, own, "en")
	merged := map[string]dictionary{}
	for _, language := range languages {
		words := maps.Clone(english)
		if language != "en" {
			reader.add(words, theme, language)
			reader.add(words, own, language)
		}
		merged[language] = words
	}
	return merged, reader.problems
}

type wordReader struct{ problems []content.Problem }

func (r *wordReader) add(words dictionary, files themeFiles, language string) {
	for _, name := range files.names() {
		base := strings.ToLower(path.Base(name))
		if base == strings.ToLower(language)+".yaml" || base == strings.ToLower(language)+".yml" {
			maps.Copy(words, r.read(name, files.data[name]))
		}
	}
}

// yamlLine matches the line that the YAML library names in its error.
var yamlLine = regexp.MustCompile(`line (\d+)`)

func (r *wordReader) read(name string, data []byte) dictionary {
	var nodes map[string]yaml.Node
	if err := yaml.Unmarshal(data, &nodes); err != nil {
		line := 0
		if found := yamlLine.FindStringSubmatch(err.Error()); found != nil {
			line, _ = strconv.Atoi(found[1])
		}
		r.refuse(name, line, "The words in this file cannot be read.", `Write one word on a line, as in: free: "Free".`)
		return nil
	}
	words := dictionary{}
	for _, key := range slices.Sorted(maps.Keys(nodes)) {
		node := nodes[key]
		word, ok := parseWord(&node)
		if !ok {
			r.refuse(name, node.Line, "The word "+key+" is neither a text nor a list of plural forms.", `Write a text, or forms such as one: and other: below it.`)
			continue
		}
		words[key] = word
	}
	return words
}

// pluralForms are the forms that languages can have, as Unicode names them.
var pluralForms = []string{"zero", "one", "two", "few", "many", "other"}

// parseWord returns a text or its plural forms, and reports whether it is one.
func parseWord(node *yaml.Node) (word any, ok bool) {
	if node.Kind == yaml.ScalarNode {
		return node.Value, true
	}
	var forms map[string]string
	err := node.Decode(&forms)
	for form := range forms {
		if !slices.Contains(pluralForms, form) {
			return nil, false
		}
	}
	return forms, err == nil && len(forms) > 0
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
