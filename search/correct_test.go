package search

import (
	"fmt"
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
			got := stem(word, "en")
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

// So have forms in Polish and Arabic; words of other languages are their own stem.
func TestStemOfOthers(t *testing.T) {
	for language, words := range map[string]string{
		"pl": "silownia silowni silownie silowniami|kurs kursy kursow kursem|pieniadze pieniadzach|darmowe darmowego darmowych|basen basenie basenu",
		"ar": "الرياضه رياضه والرياضه|دورات دوره الدورات|صديق صديقي صديقها",
		"so": "kubadda|kubad",
	} {
		for forms := range strings.SplitSeq(words, "|") {
			list := strings.Fields(forms)
			for _, word := range list {
				if got, want := stem(word, language), stem(list[0], language); got != want {
					t.Errorf("%s: the stem of %s is %s, of %s it is %s", language, word, got, list[0], want)
				}
			}
		}
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
		{"fare", 0, ""},
		{"thay", 0, ""},
		{"plywanei", 0, "plywanie"}, // nothing in English begins so
		{"swimmin", 1, "swimming"},
		{"trapp", 1, "trap"},
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

// Forms of a word that is there are that word, in the reader's language.
func TestFormOf(t *testing.T) {
	r := open(t, []Document{
		page("1", "en", "Rain", "They worry at the bank, with singing and training and a horse"), page("2", "pl", "Siłownia", "kursy darmowe"), page("3", "ar", "رياضة", "دورة"),
	}, Options{Languages: []string{"en", "pl", "ar"}})
	for _, c := range []struct {
		word     string
		language int
		want     string
	}{
		{"raining", 0, "rain"},
		{"worries", 0, "worry"},
		{"worried", 0, "worry"},
		{"banking", 0, "bank"},
		{"singed", 0, "singing"},
		{"horses", 0, "horse"},
		{"silowniami", 1, "silownia"},
		{"kursow", 1, "kursy"},
		{"darmowego", 1, "darmowe"},
		{"silowni", 0, ""},
		{"الدورات", 2, "دوره"},
		{"والرياضه", 2, "رياضه"},
		{"b4nks", 0, ""},
		{"ss", 0, ""},
	} {
		if got := r.formOf(c.word, c.language); r.err != nil || got != c.want {
			t.Errorf("%q in %d: %q, %v, not %q", c.word, c.language, got, r.err, c.want)
		}
	}
}

// Ordinary words are never taken for others, and forms of words are not announced.
func TestOrdinaryWords(t *testing.T) {
	r := open(t, []Document{page("1", "en", "House and worry", "a home"), page("2", "pl", "Mowie mobil", "wideo")}, Options{Languages: []string{"en", "pl"}})
	for text, want := range map[string]string{
		"horses": "[] [horses]", "mobile": "[] [mobile]", "wide": "[] [wide]", "worries": "[] []", "houze": "[{houze house}] []", "houce": "[{houce house}] []",
	} {
		answer, err := r.Search(Query{Text: text})
		if got := fmt.Sprint(answer.Corrected, " ", answer.NotFound); err != nil || got != want {
			t.Errorf("%s: %s, %v, not %s", text, got, err, want)
		}
	}
}
