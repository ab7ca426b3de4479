package crisis

import (
	"cmp"
	"embed"
	"encoding/json"
	"slices"
	"strings"
)

//go:embed data
var files embed.FS

// letters name classes in the compiled form.
const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// Classes that are not only in rules.
const (
	wish     = "wish"
	die      = "die"
	act      = "act"
	hit      = "hit"
	wound    = "wound"
	first    = "first"
	harmless = "harmless"
	none     = "none"
)

// Languages returns those that have a list.
func Languages() []string { return []string{"en", "ar", "pl"} }

// Site is what a site adds to the lists.
type Site struct {
	Phrases []string // after each of them the card is shown
	Lines   []Line
}

// Line is a line of a site's crisis help. Its names and numbers find it.
type Line struct {
	ID    string
	Names []string
}

// Compile puts rules, lists and what a site adds together, in the form that New and
// the browser read. Words folds a text and cuts it into words, as search does.
func Compile(site Site, words func(string) []string) string {
	c := &compiler{words: words, classes: map[string]string{}}
	c.readRules(file("rules.txt"))
	for _, language := range Languages() {
		c.lists = append(c.lists, c.list(file(language+".txt")))
	}
	c.add(site)
	acts := c.classes[wish] + c.classes[die] + c.classes[act] + c.classes[hit] + c.classes[wound]
	data, _ := json.Marshal(compiled{c.rules, c.lists, c.classes[harmless], c.classes[first], acts}) // cannot fail for strings
	return string(data)
}

func file(name string) string {
	data, _ := files.ReadFile("data/" + name) // embedded above
	return string(data)
}

type compiler struct {
	words   func(string) []string
	classes map[string]string // to their letters
	rules   []rule
	lists   []list
}

// lines returns what a file says: its lines without comments, those that are
// indented joined to the one before.
func lines(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		trimmed := strings.TrimSpace(line)
		switch {
		case trimmed == "" || trimmed[0] == '#':
		case line[0] == ' ' && len(out) > 0:
			out[len(out)-1] += " " + trimmed
		default:
			out = append(out, trimmed)
		}
	}
	return out
}

func (c *compiler) readRules(text string) {
	for _, line := range lines(text) {
		head, rest, _ := strings.Cut(line, ": ")
		level, name, _ := strings.Cut(head, " ")
		switch {
		case level != "class":
			c.rule(level, name, rest)
		case name == none:
			c.classes[name] = nothing
		default:
			c.classes[name] = letters[len(c.classes) : len(c.classes)+1]
		}
	}
}

func (c *compiler) rule(level, need, combination string) {
	var slots []string
	for _, slot := range strings.Fields(combination) {
		letters := ""
		for _, class := range strings.Split(slot, "|") {
			letters += c.classes[class]
		}
		slots = append(slots, letters)
	}
	c.rules = append(c.rules, rule{Level(slices.Index(levels[:], level)), slots, need})
}

// list returns a language's list in its compiled form.
func (c *compiler) list(text string) list {
	var out list
	var entries []entry
	for _, line := range lines(text) {
		name, rest, _ := strings.Cut(line, ":")
		words := strings.Fields(rest)
		switch name {
		case "beginnings":
			out.beginnings = strings.Join(append([]string{""}, words...), " ")
		case "endings":
			entries = append(entries, c.endings(words)...)
		default:
			entries = append(entries, c.entries(c.classes[name], words)...)
		}
	}
	if out.beginnings != "" {
		out.shift = arabic
	}
	out.entries = writeEntries(entries, out.shift)
	return out
}

// endings returns endings as entries, with the classes that some belong to.
func (c *compiler) endings(words []string) []entry {
	var out []entry
	for _, word := range words {
		rest, classes, _ := strings.Cut(word, ":")
		if classes == "" {
			out = append(out, entry{rest, ending, noClass})
			continue
		}
		for _, class := range strings.Split(classes, "+") {
			out = append(out, entry{rest, ending, c.classes[class]})
		}
	}
	return out
}

// entries returns words folded and squeezed, with their class.
func (c *compiler) entries(class string, words []string) []entry {
	var out []entry
	for _, e := range words {
		text := strings.TrimRight(e, marks)
		mark := cmp.Or(e[len(text):], exact)
		if word := squeeze(strings.Join(c.words(strings.ReplaceAll(text, "_", " ")), "")); word != "" {
			out = append(out, entry{word, mark, class})
		}
	}
	return out
}

// add adds a list of what a site adds. A line has a class of its own, and is a need
// of its own; short names, which are ordinary words, bring up the quiet line.
func (c *compiler) add(site Site) {
	class := 'À'
	var entries []entry
	put := func(level Level, need string, names []string) {
		if found := c.entries(string(class), c.phrases(names)); len(found) > 0 {
			entries = append(entries, found...)
			c.rules = append(c.rules, rule{level, []string{string(class)}, need})
			class++
		}
	}
	put(Card, "", site.Phrases)
	for _, line := range site.Lines {
		short := func(name string) bool { return len([]rune(name)) < forgiving && !isNumber(name) }
		put(Quiet, line.ID, only(line.Names, short))
		put(Card, line.ID, only(line.Names, func(name string) bool { return !short(name) }))
	}
	if len(entries) > 0 {
		c.lists = append(c.lists, list{entries: writeEntries(entries, 0)})
	}
}

func isNumber(name string) bool {
	return !strings.ContainsFunc(name, func(r rune) bool { return r > '9' })
}

// only returns the names that pass a test.
func only(names []string, pass func(string) bool) []string {
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !pass(name) })
}

// phrases returns texts as entries of a list, without marks of their own.
func (c *compiler) phrases(texts []string) []string {
	var out []string
	for _, text := range texts {
		out = append(out, strings.Join(c.words(text), "_"))
	}
	return out
}
