package check

import (
	"strings"
	"testing"

	"goodday/content"
)

func cutText(text string) *prose { return cut(content.Passage{Text: text}) }

// TestNamesAndQuotes has the word that is looked at in square brackets.
func TestNamesAndQuotes(t *testing.T) {
	cases := []struct {
		text         string
		name, quoted bool
	}{
		{"[Pathway] House is near.", true, false},
		{"[Pathway] is a word.", false, false},
		{"We go to the [Pathway] Centre.", true, false},
		{"A [pathway] leads.", false, false},
		{"They say “[pathway]” a lot.", false, true},
		{"They say (the [pathway]) a lot.", false, true},
		{"It is late. [Pathway] it is.", false, false},
		{`He said: "Well", and the [pathway] "ended".`, false, false},
	}
	for _, c := range cases {
		at := len(cutText(c.text[:strings.Index(c.text, "[")]).words)
		p := cutText(strings.NewReplacer("[", "", "]", "").Replace(c.text))
		if name, quoted := p.isName(at, at+1), p.isQuoted(at); name != c.name || quoted != c.quoted {
			t.Errorf("%s: name %v, quoted %v", c.text, name, quoted)
		}
	}
}

func TestForms(t *testing.T) {
	cases := map[string]string{
		"worker*":  "worker workers worker's workers'",
		"agency*":  "agency agencies agency's agencies'",
		"utilise+": "utilise utilises utilised utilising",
		"refer++":  "refer refers referred referring",
		"verify+":  "verify verifies verified verifying",
		"assess+":  "assess assesses assessed assessing",
		"stay+":    "stay stays stayed staying",
		"plain":    "plain",
		"*":        " s 's s'",
	}
	for word, want := range cases {
		if got := strings.Join(forms(word), " "); got != want {
			t.Errorf("%s: got %q, want %q", word, got, want)
		}
	}
}

// TestTablesAreSound reads each line of the tables: one that is not understood
// would be left out in silence.
func TestTablesAreSound(t *testing.T) {
	for _, table := range []string{"hard.txt", "labels.txt"} {
		seen := map[string]bool{}
		for _, line := range linesOf(table) {
			words, say, found := strings.Cut(line, " = ")
			if !found || words == "" || say == "" || seen[words] {
				t.Errorf("not sound, or there twice: %q", line)
			}
			seen[words] = true
			plain := strings.NewReplacer("*", "", "+", "", "!", "").Replace(words)
			p := cutText("and then " + plain + ".")
			matched := false
			newPhrases([]string{line}).find(p, func(first, end int, _ *phrase) bool {
				matched = first == 2 && end == len(p.words)
				return false
			})
			if !matched {
				t.Errorf("%q is not found in a sentence", words)
			}
		}
	}
}

// TestWhatIsSaidInsteadIsNotHard looks for hard words in what is to be said.
func TestWhatIsSaidInsteadIsNotHard(t *testing.T) {
	table := newPhrases(linesOf("hard.txt"))
	for _, line := range append(linesOf("hard.txt"), linesOf("labels.txt")...) {
		_, say, _ := strings.Cut(line, " = ")
		table.find(cutText(say), func(first, end int, match *phrase) bool {
			t.Errorf("%q has the hard word %q", strings.TrimSpace(line), match.words)
			return true
		})
	}
}

func TestProseFields(t *testing.T) {
	cases := []struct {
		kind  content.Kind
		field string
		want  bool
	}{
		{content.ActivityKind, "title", true},
		{content.ActivityKind, "join.0.words", true},
		{content.ActivityKind, "join.12.to", false},
		{content.ActivityKind, "topics.0", false},
		{content.ActivityKind, "when.0.note", true},
		{content.ActivityKind, "when.0.from", false},
		{content.ActivityKind, "place.how", true},
		{content.RouteKind, "bring.0", true},
		{content.RouteKind, "steps.1.what", true},
		{content.RouteKind, "wait.time", true},
		{content.RouteKind, "join.0.words", false},
		{content.StoryKind, "consent.reference", false},
		{content.StoryKind, "told_by.who", true},
		{content.SaidKind, "said", false},
		{content.SaidKind, "why_not", true},
		{content.PageKind, "0", false},
		{content.PageKind, "", false},
	}
	for _, c := range cases {
		if got := isProse(c.kind, c.field); got != c.want {
			t.Errorf("%s %s: %v", c.kind, c.field, got)
		}
	}
}
