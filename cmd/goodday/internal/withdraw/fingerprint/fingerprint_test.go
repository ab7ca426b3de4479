package fingerprint_test

import (
	"bytes"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/withdraw/fingerprint"
)

const told = "I used to stay in my room. Now I take the 42 bus, and café people know me by name."

func set(texts ...string) *fingerprint.Set {
	s := fingerprint.New()
	for _, text := range texts {
		s.Add(text)
	}
	return s
}

func TestFindsPartsOfWhatWasSaid(t *testing.T) {
	s := set(told)
	for text, want := range map[string]bool{
		told:                                    true,
		strings.ToUpper(told):                   true,
		"x NOW I TAKE THE 42 BUS AND CAFE PE":   true,
		"now-i-take-the-42-bus-and-cafe-people": true, // an address
		"stay in my room.Now I take":            false,
		"to stay in my room.Now I take the":     true, // joined
		"Now I take the 43 bus, and cafe":       false,
		"":                                      false,
		"Now I take the 42 bus":                 false, // so little is said by others too
	} {
		if s.Finds(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

func TestShortTextsAreFoundWhole(t *testing.T) {
	s := set("Zebra and calm", "Too short")
	for text, want := range map[string]bool{
		"<h1>zebra AND calm</h1>": true, "Zebra and cal": false, "Too short": false,
	} {
		if s.Finds(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
	if s.Len() != 1 {
		t.Errorf("%d are looked for", s.Len())
	}
}

func TestDrop(t *testing.T) {
	s := set(told)
	s.Drop("Everybody says: now I take the 42 bus, and that is that. " + "Now I take the 42 bus, and")
	if s.Finds("now I take the 42 bus, and") {
		t.Error("what others say is found")
	}
	if !s.Finds("and café people know me by name") {
		t.Error("the rest is not found")
	}
	s.Drop(told)
	if !s.Empty() {
		t.Errorf("%d are left", s.Len())
	}
}

func TestLongest(t *testing.T) {
	s := set(told, "Zebra and calm")
	for text, want := range map[string]int{
		"x I take the 42 bus, and café people y": len("itakethe42busandcafepeople"),
		"zebra and calm": len("zebraandcalm"),
		"nothing of it":  0,
	} {
		if got := s.Longest(text); got != want {
			t.Errorf("%q: %d", text, got)
		}
	}
}

// TestNoWordsAreKept: what is written down has nothing of the text in it, and two of them
// have nothing in common.
func TestNoWordsAreKept(t *testing.T) {
	s := set(told)
	kept := s.Encode()
	for word := range strings.FieldsSeq(told) {
		if len(word) > 4 && bytes.Contains(bytes.ToLower(kept), bytes.ToLower([]byte(word))) {
			t.Errorf("%q is in it", word)
		}
	}
	again, err := fingerprint.Decode(kept)
	if err != nil || !again.Finds(told) || again.Finds("something else that is as long as that") {
		t.Error("not the same after it was kept", err)
	}
	if other := set(told); other.Of("a name") == s.Of("a name") || again.Of("a name") != s.Of("a name") {
		t.Error("names have the same hash under each key")
	}
}

func TestMerge(t *testing.T) {
	s := set(told)
	more := s.Sibling()
	more.Add("Something else that somebody said one day day")
	s.Merge(more)
	if !s.Finds(told) || !s.Finds("else that somebody said one day") {
		t.Error("not both")
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, data := range []string{"", "{}", `{"key":"AAAA"}`, `{"key":"AAAAAAAAAAAAAAAAAAAAAA==","hashes":{"7":"AAAAAAAAAAA="}}`, `{"key":"AAAAAAAAAAAAAAAAAAAAAA==","starts":"AAAA"}`} {
		if _, err := fingerprint.Decode([]byte(data)); err == nil {
			t.Errorf("%s: no error", data)
		}
	}
}

// FuzzFinds looks for every text in itself, wherever it stands.
func FuzzFinds(f *testing.F) {
	f.Add("before", told, "after")
	f.Add("ß", "ǅŒﬁ Ä ö é 1２３ words that are long enough", "\xff")
	f.Fuzz(func(t *testing.T, before, text, after string) {
		s := set(text)
		if !s.Empty() && !s.Finds(before+" "+text+" "+after) {
			t.Errorf("%q is not found", text)
		}
	})
}
