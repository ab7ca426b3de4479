package search

import (
	"strings"
	"testing"
)

func TestMostSlips(t *testing.T) {
	for letters, want := range []int{0, 0, 0, 1, 1, 1, 2, 2} {
		if got := mostSlips(letters); got != want {
			t.Errorf("%d letters: %d slips", letters, got)
		}
	}
}

// Forms of one word have one stem: each list has its own.
func TestStem(t *testing.T) {
	seen := map[string]string{}
	for _, forms := range []string{
		"worry worries worried worrying", "part parts parting parted", "party parties", "dance dances dancing danced", "swim swims swimming", "call calls calling called",
		"box boxes boxing", "class classes", "cookie cookies", "make making", "day days", "zolw", "القلق", "happi",
	} {
		for word := range strings.FieldsSeq(forms) {
			got := stem(word)
			if other, found := seen[got]; found && other != forms {
				t.Errorf("%q is %q, as are %q", word, got, other)
			}
			seen[got] = forms
		}
	}
	if want := 14; len(seen) != want {
		t.Errorf("%d words, not %d: %v", len(seen), want, seen)
	}
}

func TestNearest(t *testing.T) {
	words := []spelling{{"bark", 2, 5}, {"park", 1, 2}, {"part", 1, 3}, {"pork", 1, 3}, {"gym", 1, 1}, {"are", 1, 0}}
	for _, c := range []struct {
		word           string
		most, language int
		want           string
	}{
		{"xark", 1, 0, "park"},
		{"xark", 1, 1, "bark"},
		{"parx", 1, 0, "part"},
		{"paxx", 2, 0, "part"},
		{"xork", 1, 0, "pork"},
		{"zzzz", 2, 0, ""},
		{"gmy", 1, 0, "gym"},
		{"ygm", 1, 0, "gym"},
		{"gum", 1, 0, ""},
		{"fare", 1, 0, ""},
	} {
		if got := nearest(words, c.word, c.most, c.language); got != c.want {
			t.Errorf("%q in %d: %q, not %q", c.word, c.language, got, c.want)
		}
	}
}

func TestCorrect(t *testing.T) {
	r := open(t, []Document{
		page("1", "en", "Anxiety and swimming", "A wheelchair at the gym, by tram, bank, mp3, café, counsellor, loneliness; they worry, in the rain, after training and singing: who are they"),
		page("2", "pl", "Trap", "pływanie"), page("3", "pl", "Trap again", "żółw"), page("4", "ar", "القلق", "السباحة"),
	}, Options{Languages: []string{"en", "pl", "ar"}})
	for _, c := range []struct {
		word     string
		language int
		want     string
	}{
		{"anxeity", 0, "anxiety"},
		{"nxaiety", 0, "anxiety"},
		{"axniety", 0, "anxiety"},
		{"anxietx", 0, "anxiety"},
		{"nxiety", 0, "anxiety"},
		{"xnaiety", 0, "anxiety"},
		{"wheelchiar", 0, "wheelchair"},
		{"swiming", 0, "swimming"},
		{"swmming", 0, "swimming"},
		{"swimmign", 0, "swimming"},
		{"plywanei", 1, "plywanie"},
		{"zolv", 1, "zolw"},
		{"gmy", 0, "gym"},
		{"gum", 0, ""},
		{"caef", 0, "cafe"},
		{"lonlyness", 0, "loneliness"},
		{"councellor", 0, "counsellor"},
		{"raining", 0, "rain"},
		{"worries", 0, "worry"},
		{"worried", 0, "worry"},
		{"banking", 0, "bank"},
		{"singed", 0, "singing"},
		{"fare", 0, ""},
		{"thay", 0, ""},
		{"trax", 0, "tram"},
		{"trax", 1, "trap"},
		{"القلف", 2, "القلق"},
		{"b4nk", 0, ""},
		{"mp4", 0, ""},
		{"ab", 0, ""},
		{"zzzzzzzz", 0, ""},
		{"anxietyanxiety", 0, ""},
	} {
		if got := r.correct(c.word, c.language); r.err != nil || got != c.want {
			t.Errorf("%q in %d: %q, %v, not %q", c.word, c.language, got, r.err, c.want)
		}
	}
}
