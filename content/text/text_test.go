package text_test

import (
	"strings"
	"testing"
	"unicode"

	"goodday/content/text"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ word, want string }{
		{"", ""},
		{"bus", "bus"},
		{"BUS", "bus"},
		{"café", "cafe"},
		{"cafe\u0301", "cafe"},
		{"Øyvind's", "oyvind's"},
		{"Straße", "strasse"},
		{"Æbler", "aebler"},
		{"Đặng", "dang"},
		{"Þing", "thing"},
		{"Œuvre", "oeuvre"},
		{"Łódź", "lodz"},
		{"Ħal Ŧ", "hal t"},
		{"İstanbul ıslak", "istanbul islak"},
		{"ﬁnd ２ ℕ", "find 2 n"},
		{"ΟΔΟΣ", "οδοσ"},
		{"على علي علی", "علي علي علي"},
		{"مدرسة كتاب کتاب", "مدرسه كتاب كتاب"},
		{"قَلَقٌ", "قلق"},
		{"한국", "한국"},
		{"\xff", "\ufffd"},
	} {
		if got := text.Fold(c.word, text.IsMark); got != c.want {
			t.Errorf("%q is folded to %q, not %q", c.word, got, c.want)
		}
	}
}

func TestFoldDrops(t *testing.T) {
	vowel := func(r rune) bool { return strings.ContainsRune("aeiou\u0301", r) }
	for word, want := range map[string]string{"banana": "bnn", "CAFÉ": "cf", "èu": "\u0300"} {
		if got := text.Fold(word, vowel); got != want {
			t.Errorf("%q is folded to %q, not %q", word, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	f.Add("Đặng's Straße \xff İ ﬃ ـــ ٣ 中文か゛")
	f.Fuzz(func(t *testing.T, word string) {
		folded := text.Fold(word, text.IsMark)
		if again := text.Fold(folded, text.IsMark); again != folded {
			t.Errorf("%q is folded to %q, and that to %q", word, folded, again)
		}
		if strings.ContainsFunc(folded, func(r rune) bool { return unicode.ToLower(r) != r }) {
			t.Errorf("%q is folded to %q, which has capitals", word, folded)
		}
	})
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"bus", "bus", 0},
		{"bus", "bsu", 1},
		{"bus", "us", 1},
		{"bus", "buss", 1},
		{"bus", "bug", 1},
		{"anxeity", "anxiety", 1},
		{"naxiety", "anxiety", 1},
		{"nxaiety", "anxiety", 2},
		{"wheelchiar", "wheelchair", 1},
		{"swiming", "swimming", 1},
		{"swmiing", "swimming", 2},
		{"ca", "abc", 3},
		{"music", "garden", 3},
		{"a", "aaaa", 3},
		{"قلق", "قلم", 1},
		{"łodz", "łódź", 2},
	} {
		for _, pair := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			if got := text.Distance([]rune(pair[0]), []rune(pair[1]), 2); got != c.want {
				t.Errorf("from %q to %q: %d, not %d", pair[0], pair[1], got, c.want)
			}
		}
	}
}

func TestDistanceHasBounds(t *testing.T) {
	long := []rune(strings.Repeat("a", 200))
	for _, c := range []struct {
		a, b       string
		most, want int
	}{
		{"bus", "pool", 1, 2},
		{"bus", "bus", 0, 0},
		{"bus", "bug", 0, 1},
		{string(long), string(long[1:]) + "b", 1, 1},
		{string(long) + "a", string(long) + "a", 5, 6},
		{strings.Repeat("a", 1e6), "a", 2e6, 2e6 + 1},
	} {
		if got := text.Distance([]rune(c.a), []rune(c.b), c.most); got != c.want {
			t.Errorf("from %.9q to %.9q, at most %d: %d, not %d", c.a, c.b, c.most, got, c.want)
		}
	}
	if made := testing.AllocsPerRun(10, func() { text.Distance(long, long, 2) }); made > 0 {
		t.Errorf("%v allocations", made)
	}
}

// distance is the definition, without bounds.
func distance(a, b []rune) int {
	switch {
	case len(a) == 0 || len(b) == 0:
		return len(a) + len(b)
	case a[0] == b[0]:
		return distance(a[1:], b[1:])
	}
	least := 1 + min(distance(a[1:], b), distance(a, b[1:]), distance(a[1:], b[1:]))
	if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] {
		least = min(least, 1+distance(a[2:], b[2:]))
	}
	return least
}

func FuzzDistance(f *testing.F) {
	f.Add("anxeity", "anxiety", uint8(2))
	f.Add("ca", "abc", uint8(1))
	f.Add("قلق", "قلم", uint8(0))
	f.Fuzz(func(t *testing.T, first, second string, bound uint8) {
		a, b, most := []rune(first), []rune(second), int(bound)
		if len(a) > 8 || len(b) > 8 {
			return // the definition takes too long
		}
		if got, want := text.Distance(a, b, most), min(distance(a, b), most+1); got != want {
			t.Errorf("from %q to %q, at most %d: %d, not %d", first, second, most, got, want)
		}
	})
}

func TestSuggestion(t *testing.T) {
	letters := strings.Split("a b c d e f g h i j k l m", " ")
	for _, c := range []struct {
		word       string
		candidates []string
		want       string
	}{
		{"sumary", []string{"story", "summary"}, "Did you mean summary?"},
		{"SUMMARY", []string{"summery", "summary"}, "Did you mean summary?"},
		{"bos", []string{"bus", "box"}, "Did you mean bus?"},
		{"wheelchair accesible", []string{"wheelchair", "wheelchair-accessible"}, "Did you mean wheelchair-accessible?"},
		{"garden", []string{"bus", "pool"}, "Use one of these: bus, pool."},
		{"garden", letters[:12], "Use one of these: a, b, c, d, e, f, g, h, i, j, k, l."},
		{"garden", letters, ""},
		{"garden", nil, ""},
	} {
		if got := text.Suggestion(c.word, c.candidates); got != c.want {
			t.Errorf("%s of %v: %q, not %q", c.word, c.candidates, got, c.want)
		}
	}
}

func TestNearestWithin(t *testing.T) {
	for most, want := range []string{"", "", "pictures"} {
		if got := text.NearestWithin("pictrue", []string{"services", "pictures"}, most); got != want {
			t.Errorf("%d letters: %q, not %q", most, got, want)
		}
	}
}
