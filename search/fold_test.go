package search

import (
	"slices"
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	letters := strings.Repeat("a", longestWord)
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"Bus", "bus"},
		{"café CAFÉ cafe\u0301", "cafe cafe cafe"},
		{"Łódź łódź lodz", "lodz lodz lodz"},
		{"Straße Œuvre Þing", "strasse oeuvre thing"},
		{"children's children’s childrens", "childrens childrens childrens"},
		{"'quoted' `so`", "quoted so"},
		{"step-free", "step free"},
		{"step\u00adfree", "stepfree"},
		{"mp3 16–25 £5", "mp3 16 25 5"},
		{"a_b a.b a@b.org", "a b a b a b org"},
		{"ﬁnd ２４ Ａ", "find 24 a"},
		{"على علي علی", "علي علي علي"},
		{"كتاب کتاب", "كتاب كتاب"},
		{"مدرسة مدرسه", "مدرسه مدرسه"},
		{"أحمد احمد إحمد", "احمد احمد احمد"},
		{"قَلَقٌ", "قلق"},
		{"قـــلق", "قلق"},
		{"٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹", "0123456789 0123456789"},
		{"قلق، خوف؟", "قلق خوف"},
		{"01632 960122, 0808-157-0001", "01632960122 08081570001"},
		{"+44 (0)1632 960122 0044 1632 960122 +441632960122", "01632960122 01632960122 01632960122"},
		{"٠١٦٣٢ ٩٦٠١٢٢", "01632960122"},
		{"0 1 2026-10-05 19 85258", "0 1 2026 10 05 19 85258"},
		{"N.H.S. n.h.s g.p. 5.30 e.g.", "nhs nhs gp 5 30 eg"},
		{"وہ ھے", "وه هي"},
		{"🙂", ""},
		{"bus🙂stop", "bus stop"},
		{"👩\u200d🚀 go", "go"},
		{"foot\u200dball", "football"},
		{"\u202ebus\u202c \u200fbus\u200f", "bus bus"},
		{"中文 bus中b", "中 文 bus 中 b"},
		{"かが", "か が"},
		{"한국", "한국"},
		{"İstanbul ıslak", "istanbul islak"},
		{"... !!! «–»", ""},
		{"'", ""},
		{"\u0301", ""},
		{"__proto__", "proto"},
		{"constructor", "constructor"},
		{"<script>", "script"},
		{"a\x00b\u2028c\td", "a b c d"},
		{"\xff\xfebus\xff", "bus"},
		{letters, letters},
		{letters + "b", letters + " b"},
	} {
		if got := strings.Join(Words(c.text), " "); got != c.want {
			t.Errorf("%q is read as %q, not %q", c.text, got, c.want)
		}
	}
}

func TestWordsAreNeverLong(t *testing.T) {
	for _, letter := range []string{"x", "é", "ق", "한"} {
		words := Words(strings.Repeat(letter, 5000))
		if len(words) != 5000/longestWord || slices.ContainsFunc(words, func(w string) bool { return len([]rune(w)) != longestWord }) {
			t.Errorf("%s: %d words", letter, len(words))
		}
	}
}

// What was folded once stays as it is, and has no capitals: they separate packed
// words.
func TestFoldOfEveryLetter(t *testing.T) {
	for r := rune(0); r <= 0x1FFFF; r++ {
		folded := Fold(string(r))
		if Fold(folded) != folded {
			t.Errorf("%x is folded to %q, and that to %q", r, folded, Fold(folded))
		}
		if strings.ContainsFunc(folded, func(r rune) bool { return 'A' <= r && r <= 'Z' }) {
			t.Errorf("%x is folded to %q", r, folded)
		}
	}
}
