package search

import (
	"slices"
	"strings"
	"testing"
)

func TestNumbers(t *testing.T) {
	var all []int
	for n := range 100_001 {
		all = append(all, n)
	}
	for n := 100_000; n < 1<<44; n = n*3 + 1 {
		all = append(all, n)
	}
	var out []byte
	for _, n := range all {
		out = appendNumber(out, n)
	}
	if i := slices.IndexFunc(out, func(c byte) bool { return c != standIn && (c < zero || c > '~') || c == escape }); i >= 0 {
		t.Fatalf("%q is written", out[i])
	}
	n := &numbers{text: string(out)}
	for _, want := range all {
		if got := n.next(); got != want || n.bad {
			t.Fatalf("%d comes back as %d, bad %v", want, got, n.bad)
		}
	}
	if n.text != "" {
		t.Errorf("%d characters are left", len(n.text))
	}
}

func TestNumbersThatAreDamaged(t *testing.T) {
	for _, text := range []string{"", "o", "oo", "~~", " ", "\x7f", "\x00", "é", "o<", "0", strings.Repeat("~", 12) + "?"} {
		n := &numbers{text: text}
		if got := n.next(); !n.bad {
			t.Errorf("%q is read as %d", text, got)
		}
		if n.text = "A"; n.ascending(1<<40) != nil {
			t.Errorf("%q: numbers are read after a fault", text)
		}
	}
}

func TestAscending(t *testing.T) {
	want := []int32{0, 1, 2, 50, 51, 4000, 1 << 20}
	n := &numbers{text: string(appendGaps(nil, want))}
	for i, got := range n.ascending(len(want)) {
		if got != int(want[i]) {
			t.Errorf("%d comes back as %d", want[i], got)
		}
	}
}

func TestPackedWords(t *testing.T) {
	long := strings.Repeat("a", 38)
	for _, words := range [][]string{
		nil,
		{""},
		{"", "a"},
		{"bus", "buses", "but"},
		{"bus", "bus fare", "bus pass"},
		{"łódź"},
		{"قلق", "قلم"},
		{"中", "中文", "文"},
		{long + "ab", long + "b"},
		{"16", "16to25", "a"},
		{"é", "è"},
	} {
		packed := packWords(words)
		if got, ok := unpackWords(packed); !ok || !slices.Equal(got, words) {
			t.Errorf("%q, packed as %q, comes back as %q, %v", words, packed, got, ok)
		}
	}
	if got := packWords([]string{"bus", "buses", "but"}); got != "AbusDesCt" {
		t.Errorf("packed as %q", got)
	}
}

func TestPackedWordsThatAreDamaged(t *testing.T) {
	for _, text := range []string{"bus", "Bus", "AbusEes", "[", "0", "éA", "\xff", "AaBbZc"} {
		if got, ok := unpackWords(text); ok {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}

func TestBetween(t *testing.T) {
	for _, c := range []struct{ before, next, want string }{
		{"bus", "garden", "g"}, {"bus", "but", "but"}, {"bus", "buses", "buse"}, {"a", "ab", "ab"}, {"łódka", "łódź", "łódź"}, {"قلق", "كتاب", "ك"},
	} {
		if got := between(c.before, c.next); got != c.want || got <= c.before || got > c.next {
			t.Errorf("between %q and %q: %q", c.before, c.next, got)
		}
	}
}

func TestShardFor(t *testing.T) {
	starts := []string{"", "c", "gar", "x"}
	for word, want := range map[string]int{"": 0, "bus": 0, "c": 1, "cat": 1, "ga": 1, "gar": 2, "gardens": 2, "w": 2, "x": 3, "źle": 3} {
		if got := shardFor(starts, word); got != want {
			t.Errorf("%q stands in %d", word, got)
		}
	}
	if got := shardFor(nil, "bus"); got != 0 {
		t.Errorf("with no shard: %d", got)
	}
}

func TestReverse(t *testing.T) {
	for word, want := range map[string]string{"": "", "a": "a", "bus": "sub", "łódź": "źdół", "قلق": "قلق"} {
		if got := reverse(word); got != want || reverse(got) != word {
			t.Errorf("%q backwards is %q", word, got)
		}
	}
}
