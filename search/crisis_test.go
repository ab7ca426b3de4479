package search

import (
	"strings"
	"testing"
)

func TestCrisis(t *testing.T) {
	r := open(t, []Document{page("1", "en", "Football", "Suicidal thoughts, myself, garden")}, Options{Crisis: append(CommonCrisis(), "can't go on", "mam dość życia")})
	for _, text := range []string{
		"kill myself", "kil myself", "KILL  MYSELF!!", "kil\u200bl myself", "klil myself", "kill mysefl", "kill myslf", "killing myslef", "i want to kill myself tonight", "suicide", "suicied", "sucide", "suiciadl",
		"sui cide", "su icide", "sui side", "suici dal", "kill my self", "kill my slef", "hurt my self again", "want todie", "wantto die", "self har m", "k ms",
		"want to die", "i jsut want to dei", "wnat to die", "wanna die", "wish i was dead", "end my life", "better off dead", "self-harm", "self harm", "selfharm", "hurting myself", "hurt myself", "kms",
		"cant go on", "can’t go on any more", "\"want to die\"", "want\u200f to die", "football garden want to die",
		"انتحار", "أريد أن أموت", "اريد ان اموت", "أُريدُ أن أموت الآن", "زabc أقتل نفسي", "samobojstwo", "samobójstwo", "chce umrzec", "CHCĘ UMRZEĆ", "mam dosc zycia",
		strings.Repeat("garden ", 1500) + "want to die",
	} {
		if !ask(t, r, Query{Text: text, Language: "en"}).Crisis {
			t.Errorf("%.60q is not seen", text)
		}
	}
	for _, text := range []string{
		"", "want today", "i want to do it", "cut it myself", "but i myself", "sui", "ok ms",
		"want to diet", "want to dye", "want to", "to die want", "killer app", "kill time", "myself", "kms2", "kmart", "want a garden to die", "end my days", "hurt", "self help", "self-service",
		"die", "dead", "life", "better off", "cut my hair", "أريد أن أتعلم", "chcę pracować", "go on", "football",
	} {
		if ask(t, r, Query{Text: text, Language: "en"}).Crisis {
			t.Errorf("%.60q is taken for crisis", text)
		}
	}
}

// What is only understood after correction counts too: a phrase forgives no split
// word, but a page's words do.
func TestCrisisAfterCorrection(t *testing.T) {
	documents := []Document{page("1", "en", "Laptop", "thinking about endings")}
	for text, want := range map[string]bool{"lap top endnigs": true, "laptpo endings": true, "laptop": false} {
		if got := ask(t, open(t, documents, Options{Crisis: []string{"laptop endings"}}), Query{Text: text}).Crisis; got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// A site's list is folded, sorted, and has each phrase once.
func TestCrisisPhrases(t *testing.T) {
	got, err := CrisisPhrases(write(t, town, Options{Crisis: []string{"Want to DIE!", "want to die", "", "...", "chcę umrzeć"}}))
	if want := "chce umrzec|want to die"; err != nil || strings.Join(got, "|") != want {
		t.Errorf("%q, %v", got, err)
	}
	if got, err := CrisisPhrases(write(t, town, Options{})); err != nil || len(got) != 0 {
		t.Errorf("%q, %v", got, err)
	}
}
