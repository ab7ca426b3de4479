package report

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"goodday/content"
)

// details are what may tell who somebody is, by its form: e-mail addresses,
// telephone and NHS numbers, postcodes, National Insurance numbers, handles. Each
// is only looked for in a text with so many digits, or with an @: most have none.
var details = []struct {
	pattern *regexp.Regexp
	digits  int
	at      bool
}{
	{regexp.MustCompile(`[\pL\pN_.+-]+@[\pL\pN_-]+(\.[\pL\pN_-]+)+`), 0, true},
	{regexp.MustCompile(`\+?\(?\b\d(?:[ ()]{0,2}\d){8,}\b`), 9, false},
	{regexp.MustCompile(`\b\d{3,5}[-. ]\d{3}[-. ]?\d{3,4}\b`), 9, false},
	{regexp.MustCompile(`(?i)\b[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\b`), 2, false},
	{regexp.MustCompile(`(?i)\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b`), 6, false},
	{regexp.MustCompile(`\B@[\pL\pN_.]{2,}`), 0, true},
}

// mask replaces what may tell who somebody is with dots, one for each character, so
// that a caret below the text stays in its place. It knows two things: what looks like
// a detail by its form, and the private words that rules found. Those of a file are
// masked in everything printed about it. Those that are long enough to be unique are
// masked in all messages. Names of files are masked only where they are what was found.
type mask struct {
	own   map[string][]secret // by file
	all   secrets             // the long ones of all files
	names secrets             // the long ones of files whose names were found
	named map[string]bool     // files whose names were found
}

// secrets are long ones, by how they start.
type secrets map[prefix][]secret

// prefix is the start of a long secret.
type prefix [longSecret - 1]rune

func (all secrets) add(s secret) {
	start := prefix(s.runes)
	if !slices.ContainsFunc(all[start], func(other secret) bool { return slices.Equal(other.runes, s.runes) }) {
		all[start] = append(all[start], s)
	}
}

// secret is a private word, or several.
type secret struct {
	runes []rune // its letters and digits, in lower case
	words bool   // looked for in lines and names of files only, not in our own sentences
}

// longSecret is how many letters and digits make a secret unique.
const longSecret = 5

// newMask takes the private words of all problems.
func newMask(problems []content.Problem) *mask {
	m := &mask{own: map[string][]secret{}, all: secrets{}, names: secrets{}, named: map[string]bool{}}
	for _, p := range problems {
		m.named[p.File] = m.named[p.File] || p.PrivateName
	}
	type key struct{ file, private string }
	taken := map[key]bool{}
	for _, p := range problems {
		if !taken[key{p.File, p.Private}] { // the problems of a file share their private words
			m.add(p)
		}
		taken[key{p.File, p.Private}] = true
	}
	return m
}

// add takes the private words of one problem.
func (m *mask) add(p content.Problem) {
	for _, s := range secretsOf(p.Private) {
		m.own[p.File] = append(m.own[p.File], s)
		if len(s.runes) < longSecret {
			continue
		}
		if !s.words {
			m.all.add(s)
		}
		if m.named[p.File] {
			m.names.add(s)
		}
	}
}

// secretsOf returns each line of private words, and each longer name in it: a line
// of a file may hold only half of it.
func secretsOf(private string) []secret {
	var all []secret
	for line := range strings.Lines(private) {
		if runes := wordRunes(line); len(runes) > 0 {
			all = append(all, secret{runes: runes})
		}
		words := strings.FieldsFunc(line, func(r rune) bool { return !isWordRune(r) })
		for _, word := range words {
			if runes := wordRunes(word); len(words) > 1 && len(runes) >= 3 && unicode.IsUpper([]rune(word)[0]) {
				all = append(all, secret{runes, true})
			}
		}
	}
	return all
}

// isWordRune reports whether a character counts when private words are compared.
// Space, dashes and points come and go, and names of files have dashes for space.
func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func wordRunes(text string) []rune {
	var runes []rune
	for _, r := range text {
		if isWordRune(r) {
			runes = append(runes, unicode.ToLower(r))
		}
	}
	return runes
}

// problem masks everything that a problem shows.
func (m *mask) problem(p content.Problem) content.Problem {
	file := p.File
	if p.Held {
		p = unquoted(p)
	}
	p.File = m.name(file)
	p.Text = m.line(file, p.Text)
	open := isSettings(file) || isContact(p)
	p.Message, p.Better = m.said(file, p.Message, open), m.said(file, p.Better, open)
	p.Do = withExamples(p.Do, m.said(file, p.Do, open))
	p.Why = byForm(p.Why, false) // our own words
	return p
}

// examples are what belongs to nobody: addresses of a domain kept for that, and
// numbers that Ofcom keeps for stories.
var examples = regexp.MustCompile(`\b[a-z]+@example\.org\b|\b01632 ?960 ?\d{3}\b|\b07700 ?900 ?\d{3}\b|\b0808 ?157 ?0\d{3}\b`)

// withExamples returns advice that was masked, with our own examples in it as they
// were: they say how to write something. In a text, the same may be somebody's.
func withExamples(said, masked string) string {
	runes, before := []rune(masked), []rune(said)
	if len(runes) != len(before) {
		return masked
	}
	for _, at := range examples.FindAllStringIndex(quotes.ReplaceAllStringFunc(said, blank), -1) {
		from, to := utf8.RuneCountInString(said[:at[0]]), utf8.RuneCountInString(said[:at[1]])
		copy(runes[from:to], before[from:to])
	}
	return string(runes)
}

// blank returns as many bytes of nothing.
func blank(text string) string { return strings.Repeat(" ", len(text)) }

// quotes are words of a file in a sentence of ours.
var quotes = regexp.MustCompile(`“[^”]*”`)

// unquoted returns a problem without words of its page: no line, no quotes, and not
// the words that it is about.
func unquoted(p content.Problem) content.Problem {
	p.Text = ""
	for _, text := range []*string{&p.Message, &p.Do, &p.Better} {
		if p.Words != "" {
			*text = strings.ReplaceAll(*text, p.Words, string(cut))
		}
		*text = quotes.ReplaceAllString(*text, "“…”")
	}
	return p
}

// name masks the name of a file if it is what was found.
func (m *mask) name(file string) string {
	runes := []rune(file)
	m.names.cover(runes)
	if m.named[file] {
		cover(runes, m.own[file])
	}
	return byForm(string(runes), false)
}

// line masks a line of a file.
func (m *mask) line(file, text string) string {
	runes := []rune(text)
	cover(runes, m.own[file])
	return byForm(string(runes), isSettings(file))
}

// said masks a sentence about a file.
func (m *mask) said(file, text string, open bool) string {
	runes := []rune(text)
	m.all.cover(runes)
	cover(runes, slices.DeleteFunc(slices.Clone(m.own[file]), func(s secret) bool { return s.words }))
	return byForm(string(runes), open)
}

// cover masks secrets wherever they stand in a text.
func cover(text []rune, secrets []secret) {
	for _, s := range secrets {
		for i := range text {
			s.coverAt(text, i)
		}
	}
}

// byForm masks what looks like a detail, unless the text is open to everybody.
func byForm(text string, open bool) string {
	if open || !strings.ContainsAny(text, "0123456789@") {
		return text
	}
	digits, at := 0, strings.Contains(text, "@")
	for i := range len(text) {
		if '0' <= text[i] && text[i] <= '9' {
			digits++
		}
	}
	for _, detail := range details {
		if digits >= detail.digits && (at || !detail.at) {
			text = detail.pattern.ReplaceAllStringFunc(text, func(found string) string {
				return strings.Repeat(string(dot), len([]rune(found)))
			})
		}
	}
	return text
}

// dot replaces a masked character.
const dot = '•'

// cover masks long secrets wherever they stand in a text.
func (all secrets) cover(text []rune) {
	for i := 0; i < len(text) && len(all) > 0; i++ {
		for _, s := range all[prefixAt(text, i)] {
			s.coverAt(text, i)
		}
	}
}

// prefixAt returns the word runes that start at an index of a text.
func prefixAt(text []rune, at int) (begins prefix) {
	i := at
	for n := range begins {
		for gap := i; n > 0 && i < len(text) && i-gap < between && !isWordRune(text[i]); {
			i++
		}
		if i >= len(text) || !isWordRune(text[i]) {
			return prefix{} // of no secret
		}
		begins[n] = unicode.ToLower(text[i])
		i++
	}
	return begins
}

// coverAt masks the secret if it stands at an index of the text.
func (s secret) coverAt(text []rune, at int) {
	end := s.endsAt(text, at)
	for i := at; i < end; i++ {
		text[i] = dot
	}
}

// between is how many other characters may stand between two of a secret.
const between = 3

// endsAt returns where the secret ends if it begins at an index of the text, else 0.
// A line that was cut short may hold only its beginning.
func (s secret) endsAt(text []rune, at int) int {
	i := at
	for n, r := range s.runes {
		gap := i
		for n > 0 && i < len(text) && i-gap < between && !isWordRune(text[i]) && text[i] != cut {
			i++
		}
		switch {
		case n > 1 && i == len(text)-1 && text[i] == cut:
			return i
		case i >= len(text) || unicode.ToLower(text[i]) != r:
			return 0
		}
		i++
	}
	if len(s.runes) < longSecret && (goesOn(text, at-1, at) || goesOn(text, i-1, i)) {
		return 0
	}
	return i
}

// cut ends a line that was cut short.
const cut = '…'

// goesOn reports whether two indexes of a text belong to one word or number.
func goesOn(text []rune, a, b int) bool {
	if a < 0 || b >= len(text) {
		return false
	}
	return isWordRune(text[a]) && isWordRune(text[b]) && unicode.IsDigit(text[a]) == unicode.IsDigit(text[b])
}
