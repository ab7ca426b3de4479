package search

import (
	"strings"
	"testing"

	"goodday/search/crisis"
)

func TestCrisis(t *testing.T) {
	r := open(t, []Document{page("1", "en", "Football", "Suicidal thoughts, myself, garden")}, Options{Crisis: []string{"can't go on", "mam dość życia"}})
	for _, text := range []string{
		"kill myself", "kil myself", "KILL  MYSELF!!", "kil\u200bl myself", "kill mysefl", "kill myslf", "killing myslef", "i want to kill myself tonight", "suicide", "suicied", "sucide", "suiciadl",
		"sui cide", "su icide", "suici dal", "kill my self", "hurt my self again", "want todie", "wantto die", "self har m", "k ms",
		"want to die", "wnat to die", "wanna die", "wish i was dead", "end my life", "better off dead", "self-harm", "self harm", "selfharm", "hurting myself", "hurt myself", "kms",
		"cant go on", "can’t go on any more", "\"want to die\"", "want\u200f to die", "football garden want to die",
		"انتحار", "أريد أن أموت", "اريد ان اموت", "أُريدُ أن أموت الآن", "زabc أقتل نفسي", "samobojstwo", "samobójstwo", "chce umrzec", "CHCĘ UMRZEĆ", "mam dosc zycia",
		strings.Repeat("garden ", 1500) + "want to die",
	} {
		if ask(t, r, Query{Text: text, Language: "en"}).Crisis != crisis.Card {
			t.Errorf("%.60q is not seen", text)
		}
	}
	for _, text := range []string{
		"", "want today", "i want to do it", "but i myself", "sui", "ok ms",
		"want to diet", "want to dye", "want to", "killer app", "kill time", "myself", "kms2", "kmart", "end my days", "hurt", "self help", "self-service",
		"die", "dead", "life", "better off", "cut my hair", "أريد أن أتعلم", "chcę pracować", "go on", "football",
	} {
		if level := ask(t, r, Query{Text: text, Language: "en"}).Crisis; level != crisis.None {
			t.Errorf("%.60q is taken for %q", text, level)
		}
	}
}

// A site's own phrases bring up the card, and its lines are found by their names and
// numbers; a short name, which is a word like others, is only quiet.
func TestCrisisOfSite(t *testing.T) {
	r := open(t, []Document{page("1", "en", "Football", "Garden")}, Options{
		Crisis: []string{"Blue Door!", "", "..."},
		Lines:  []crisis.Line{{ID: "samaritans", Names: []string{"Samaritans", "116 123", ""}}, {ID: "shout", Names: []string{"Shout", "85258"}}, {ID: "nhs-111", Names: []string{"NHS 111", " option 2", "111"}}},
	})
	for text, want := range map[string]string{
		"blue door": "card ", "behind the bluedoor": "card ", "blue": " ", "samaritans": "card feeling low,samaritans", "samaritons": "card feeling low,samaritans", "116 123": "card samaritans",
		"call 116123": "card samaritans", "85258": "card shout", "111": "card nhs-111", "nhs 111": "card nhs-111", "shout": "quiet shout", "12": " ",
	} {
		got := ask(t, r, Query{Text: text, Language: "en"})
		if got.Crisis.String()+" "+strings.Join(got.Needs, ",") != want {
			t.Errorf("%q: %q %v, not %q", text, got.Crisis, got.Needs, want)
		}
	}
}

// While somebody types, what depends on the last word is only quiet.
func TestCrisisWhileTyping(t *testing.T) {
	r := open(t, town, Options{})
	for text, want := range map[string]string{"i want to die": "quiet", "i want to die ok": "quiet", "i want to die so much": "card", "i want to di": "", "": ""} {
		if got := ask(t, r, Query{Text: text, Typing: true}).Crisis.String(); got != want {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
}

// Words by which help is found are not taken for others that pages have.
func TestCrisisIsNotCorrected(t *testing.T) {
	r := open(t, []Document{page("1", "en", "Hill", "hill diet suicides yourself anyone")}, Options{})
	for _, text := range []string{"kill myself", "kill", "die", "suicidal", "cant cope anymore"} {
		if got := ask(t, r, Query{Text: text}); len(got.Corrected) > 0 {
			t.Errorf("%q: %v", text, got.Corrected)
		}
	}
}
