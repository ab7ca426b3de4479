package report

import (
	"path"
	"regexp"
	"strings"
	"unicode"

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

// mask puts dots in the place of what may tell who somebody is, as many as there
// were signs, so that the caret stays below its place. It knows two things: what
// looks like a detail by its form, and the private words that rules found. Those
// of a file are masked in everything said about it. Those that are long enough to
// be nothing else are masked in all messages and names of files.
type mask struct {
	own map[string][]secret // by file
	all map[start][]secret  // by how they start
}

// start are the first signs of a long secret.
type start [longSecret - 1]rune

// secret is a private word, or several.
type secret struct {
	signs []rune // letters and digits, in small letters
	words bool   // looked for in lines and names only, not in what we say ourselves
}

// longSecret is how many letters and digits nothing else has by chance.
const longSecret = 5

// newMask takes the private words of all problems.
func newMask(problems []content.Problem) *mask {
	m := &mask{map[string][]secret{}, map[start][]secret{}}
	type privateOf struct{ file, private string }
	taken, everywhere := map[privateOf]bool{}, map[string]bool{}
	for _, p := range problems {
		if taken[privateOf{p.File, p.Private}] {
			continue // the problems of a file share their private words
		}
		taken[privateOf{p.File, p.Private}] = true
		for _, s := range secretsOf(p.Private) {
			m.own[p.File] = append(m.own[p.File], s)
			if len(s.signs) >= longSecret && !s.words && !everywhere[string(s.signs)] {
				everywhere[string(s.signs)] = true
				m.all[start(s.signs)] = append(m.all[start(s.signs)], s)
			}
		}
	}
	return m
}

// secretsOf gives each line of private words, and then each longer name in them:
// a line may hold only half of it.
func secretsOf(private string) []secret {
	var all []secret
	for line := range strings.Lines(private) {
		if signs := signsOf(line); len(signs) > 0 {
			all = append(all, secret{signs: signs})
		}
		words := strings.FieldsFunc(line, func(r rune) bool { return !isSign(r) })
		for _, word := range words {
			if signs := signsOf(word); len(words) > 1 && len(signs) >= 3 && unicode.IsUpper([]rune(word)[0]) {
				all = append(all, secret{signs, true})
			}
		}
	}
	return all
}

// isSign reports whether a sign counts when private words are compared. Space,
// dashes and points come and go, and file names have them in the place of space.
func isSign(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func signsOf(text string) []rune {
	var signs []rune
	for _, r := range text {
		if isSign(r) {
			signs = append(signs, unicode.ToLower(r))
		}
	}
	return signs
}

// problem masks everything that a problem shows.
func (m *mask) problem(p content.Problem) content.Problem {
	file := p.File
	p.File = m.name(file)
	p.Text = m.line(file, p.Text)
	for _, text := range []*string{&p.Message, &p.Do, &p.Better} {
		*text = m.said(file, *text)
	}
	p.Why = byForm(p.Why, false) // our own words
	return p
}

// name masks the name of a file.
func (m *mask) name(file string) string {
	runes := []rune(file)
	m.everywhere(runes)
	for _, s := range m.own[file] {
		s.cover(runes)
	}
	return byForm(string(runes), false)
}

// line masks a line of a file.
func (m *mask) line(file, text string) string {
	if own := m.own[file]; len(own) > 0 {
		runes := []rune(text)
		for _, s := range own {
			s.cover(runes)
		}
		text = string(runes)
	}
	return byForm(text, isCrisis(file))
}

// said masks a sentence about a file.
func (m *mask) said(file, text string) string {
	runes := []rune(text)
	m.everywhere(runes)
	for _, s := range m.own[file] {
		if !s.words {
			s.cover(runes)
		}
	}
	return byForm(string(runes), isCrisis(file))
}

// isCrisis reports whether a file has crisis lines. What looks like a detail there is
// a number for everybody, and whoever reads of a change has to see both numbers.
func isCrisis(file string) bool {
	folder, name := path.Split(file)
	return strings.HasPrefix(name, "crisis.") && strings.HasSuffix(name, ".yaml") && strings.Count(folder, "/") <= 1 && folder != "pictures/"
}

// byForm masks what looks like a detail, unless it is for everybody.
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

// dot takes the place of a masked sign.
const dot = '•'

// everywhere masks the private words of all files.
func (m *mask) everywhere(text []rune) {
	if len(m.all) == 0 {
		return
	}
	for i := range text {
		if begins, ok := startAt(text, i); ok {
			for _, s := range m.all[begins] {
				s.coverAt(text, i)
			}
		}
	}
}

// startAt gives the signs that begin at a place of a text.
func startAt(text []rune, at int) (begins start, ok bool) {
	i := at
	for n := range begins {
		for gap := i; n > 0 && i < len(text) && i-gap < between && !isSign(text[i]); {
			i++
		}
		if i >= len(text) || !isSign(text[i]) {
			return begins, false
		}
		begins[n] = unicode.ToLower(text[i])
		i++
	}
	return begins, true
}

func (s secret) cover(text []rune) {
	for i := range text {
		s.coverAt(text, i)
	}
}

// coverAt puts dots over the secret if it stands at a place of the text.
func (s secret) coverAt(text []rune, at int) {
	end := s.endsAt(text, at)
	for i := at; i < end; i++ {
		text[i] = dot
	}
}

// between is how many other signs may stand between two of a secret.
const between = 3

// endsAt gives where the secret ends if it begins at a place of the text, else 0.
// A line that was cut short may hold only its beginning.
func (s secret) endsAt(text []rune, at int) int {
	i := at
	for n, sign := range s.signs {
		gap := i
		for n > 0 && i < len(text) && i-gap < between && !isSign(text[i]) && text[i] != cut {
			i++
		}
		switch {
		case n > 1 && i == len(text)-1 && text[i] == cut:
			return i
		case i >= len(text) || unicode.ToLower(text[i]) != sign:
			return 0
		}
		i++
	}
	if len(s.signs) < longSecret && (goesOn(text, at-1, at) || goesOn(text, i-1, i)) {
		return 0
	}
	return i
}

// cut ends a line that was cut short.
const cut = '…'

// goesOn reports whether two places of a text belong to one word or number.
func goesOn(text []rune, a, b int) bool {
	if a < 0 || b >= len(text) {
		return false
	}
	bothDigits := unicode.IsDigit(text[a]) && unicode.IsDigit(text[b])
	bothLetters := isSign(text[a]) && isSign(text[b]) && !unicode.IsDigit(text[a]) && !unicode.IsDigit(text[b])
	return bothDigits || bothLetters
}

// masked masks one problem by itself.
func masked(p content.Problem) content.Problem { return newMask([]content.Problem{p}).problem(p) }
