package crisis

import (
	"encoding/json"
	"slices"
	"strings"
)

// Level says how much is shown.
type Level int

// None shows nothing, Quiet one sentence with a link, Card the help lines.
const (
	None Level = iota
	Quiet
	Card
)

// levels are as programs read them.
var levels = [...]string{"", "quiet", "card"}

// String returns "", "quiet" or "card".
func (l Level) String() string { return levels[l] }

// window is how many words a combination may be spread over, beside how many words
// of another a harmless one counts.
const (
	window = 8
	beside = 2
)

// Answer is what a query calls for.
type Answer struct {
	Level Level
	// Needs are what it is about, as good_for says on lines, and the IDs of lines
	// that were named.
	Needs []string
}

// Matcher finds out of what people type whether they need help.
type Matcher struct {
	rules    []rule
	harmless string
	acts     string
	first    rule // a first person with a wish or an act, beside whom nothing is lowered
	lexicons []*lexicon
}

// matches reports whether the classes of some words have one for each slot.
func (r rule) matches(classes string) bool {
	return !slices.ContainsFunc(r.slots, func(slot string) bool { return !strings.ContainsAny(classes, slot) })
}

// New returns a matcher of what Compile wrote.
func New(data string) (*Matcher, error) {
	var c compiled
	if err := json.Unmarshal([]byte(data), &c); err != nil {
		return nil, errDamaged
	}
	m := &Matcher{rules: c.rules, harmless: c.harmless, acts: c.acts, first: rule{slots: []string{c.first, c.acts}}}
	for _, list := range c.lists {
		m.lexicons = append(m.lexicons, readLexicon(list))
	}
	return m, nil
}

// Match says what folded words call for. While somebody types, the last word is not
// finished, and a harmless one may come yet: what depends on the last words is at
// most quiet.
func (m *Matcher) Match(words []string, typing bool) Answer {
	answer := m.match(words)
	if typing && answer.Level == Card {
		answer.Level = max(Quiet, m.match(words[:max(0, len(words)-beside)]).Level)
	}
	return answer
}

func (m *Matcher) match(words []string) Answer {
	var answer Answer
	for _, l := range m.lexicons {
		classes := l.classes(words)
		calm := m.lowered(classes)
		for from := range classes {
			if classes[from] == "" {
				continue // the next window has all of this one
			}
			to := min(from+window, len(classes))
			m.look(strings.Join(classes[from:to], ""), strings.Join(calm[from:to], ""), &answer)
		}
	}
	return answer
}

// Knows reports whether a word of a query is one by which help is found: of a wish, of
// death or of an act, or any word of the lists if the query calls for help.
func (m *Matcher) Knows(word string, query []string) bool {
	inNeed := m.match(query).Level > None
	return m.match([]string{word}).Level > None || slices.ContainsFunc(m.lexicons, func(l *lexicon) bool {
		classes := l.find(squeeze(word), 0)
		return inNeed && classes != "" || strings.ContainsAny(classes, m.acts)
	})
}

// lowered returns the classes without those of words beside a harmless one.
func (m *Matcher) lowered(classes []string) []string {
	calm := slices.Clone(classes)
	for i, c := range classes {
		if strings.Contains(c, m.harmless) {
			for j := max(0, i-beside); j <= min(i+beside, len(calm)-1); j++ {
				calm[j] = ""
			}
		}
	}
	return calm
}

// look adds what the classes of a window mean. What is there only with words beside
// harmless ones is one level lower, unless a first person stands with a wish or an
// act.
func (m *Matcher) look(classes, calm string, answer *Answer) {
	for _, r := range m.rules {
		if !r.matches(classes) {
			continue
		}
		level := r.level
		if !r.matches(calm) && !m.first.matches(classes) {
			level--
		}
		if level > None && r.need != "" && !slices.Contains(answer.Needs, r.need) {
			answer.Needs = append(answer.Needs, r.need)
		}
		answer.Level = max(answer.Level, level)
	}
}

// MarshalText writes a level as String says.
func (l Level) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads a level.
func (l *Level) UnmarshalText(text []byte) error {
	number := slices.Index(levels[:], string(text))
	if number < 0 {
		return errDamaged
	}
	*l = Level(number)
	return nil
}
