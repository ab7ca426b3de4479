package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFindHidden(t *testing.T) {
	for text, want := range map[string]int{
		"":                                   -1,
		"plain words, 10 £, café, naïve\n\t": -1,
		"10\u00a0£ at 5\u202fpm":             -1,
		"zero\u200bwidth":                    4,
		"soft\u00adhyphen":                   4,
		"line\u2028break":                    4,
		"\ufeffstart":                        0,
		"call \u202a07700 900001\u202c":      5,
		"over\u202eride":                     4,
		"esc\x1b[31m":                        3,
		"word\x0bword":                       4,
		"می\u200cخواهم":                      -1, // Persian
		"نص \u200f(عربي)\u2067 text\u2069":   -1,
		"نص \u202eعربي":                      5,
		"क्\u200dष":                          -1, // Hindi
		"family 👨\u200d👩\u200d👧":             -1,
		"rainbow 🏳\ufe0f\u200d🌈":             -1,
		"runner 🏃🏽\u200d♀\ufe0f":             -1,
		"wales 🏴\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F": -1,
		"tags a\U000E0067": 6,
		"joiner a\u200db":  8,
		"empty \u3164":     6,
	} {
		if got := FindHidden(text, HasRightToLeft(text)); got != want {
			t.Errorf("%q: %d, not %d", text, got, want)
		}
	}
}

func TestVisible(t *testing.T) {
	for text, want := range map[string]string{
		"\u200b \u00a0": "", " a\u00a0b ": "a b", "\u202a07700 900001\u202c": "07700 900001", "plain": "plain", "a\u00adb": "ab",
	} {
		if got := Visible(text); got != want {
			t.Errorf("%q becomes %q", text, got)
		}
	}
}

// Every sign that has a name is found where nothing needs it, and ranges are in order.
func TestHiddenRanges(t *testing.T) {
	last := rune(-1)
	for _, h := range hiddenRanges {
		if h.first <= last || h.last < h.first || h.name == "" {
			t.Errorf("%U is out of order or has no name", h.first)
		}
		last = h.last
		if at := FindHidden("a"+string(h.first)+"b", false); h.harmless != always && at != 1 || h.harmless == always && at != -1 {
			t.Errorf("%U is found at %d", h.first, at)
		}
		if HiddenSign(h.first) != h.name || HiddenSign(h.last) != h.name {
			t.Errorf("%U has another name", h.first)
		}
	}
}

func FuzzFindHidden(f *testing.F) {
	f.Add("a\u200bb\u202e 👨\u200d👩")
	f.Fuzz(func(t *testing.T, text string) {
		at := FindHidden(text, HasRightToLeft(text))
		if at >= 0 {
			r, _ := utf8.DecodeRuneInString(text[at:])
			if HiddenSign(r) == "" {
				t.Errorf("%q is seen at %d", text, at)
			}
		}
		if strings.ContainsFunc(Visible(text), isHiddenSign) {
			t.Errorf("%q is left", Visible(text))
		}
	})
}
