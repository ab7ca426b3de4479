package text

import (
	"strings"
	"testing"
)

// barred writes a text with a bar before each word that begins a sentence, but the
// first.
func barred(text string) string {
	var b strings.Builder
	words, last := Words(text), 0
	sentences := Sentences(text, words)
	for _, s := range sentences[min(1, len(sentences)):] {
		from := words[s.From].From
		b.WriteString(text[last:from] + "|")
		last = from
	}
	return b.String() + text[last:]
}

func TestSentences(t *testing.T) {
	for _, want := range []string{
		"",
		"...",
		"One. |Two! |Three? |Four",
		"Dr. Khan said no. |Then Mr. Day went to St. Pauls.",
		"It costs £3.50 a week. |That is all.",
		"At 5 p.m. we go. |At 7 p.m. |We are back.",
		"Bring tea, cake etc. and come. |Bring cake etc. |We eat.",
		"They say no. |Then what? |See no. 5 for that.",
		"small letters are fine. |they end too.",
		"\"What?\" he said. \"|Why?\" |She left.",
		"I like ... and more. |I like… |You too.",
		"See example.org or https://example.org/a.b?c=d. |It is there.",
		"J. Bloggs and I. |We met.",
		"Wait!? |Yes.",
		"A day out: the sea; the sun (and the bus) home",
		"One\n\n|Two",
		"One\nstill one",
		"هذه جملة. |وهذه أخرى",
	} {
		if got := barred(strings.ReplaceAll(want, "|", "")); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
}

func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"Don't stop, it’s 17:00 at A&E.":        "Don't|stop|it’s|17:00|at|A&E",
		"well-known - or not":                   "well-known|or|not",
		"See https://example.org/a_b, yes.":     "See|https://example.org/a_b|yes",
		"a@example.org (e.g. this) £3.50: 5pm.": "a@example.org|e.g|this|3.50|5pm",
		"'quoted' and/or “curly” …":             "quoted|and|or|curly",
		"Café naïve 2026-10-01":                 "Café|naïve|2026-10-01",
		"https://":                              "https://",
		"x:y 1:2":                               "x|y|1:2",
	} {
		var got []string
		for _, word := range Words(text) {
			got = append(got, text[word.From:word.To])
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
