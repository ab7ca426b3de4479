package check

import (
	"strings"
	"testing"

	"goodday/content"
)

// TestPlainText takes texts as they are typed and wants what a reader takes in.
func TestPlainText(t *testing.T) {
	for text, want := range map[string]string{
		"plain":                "plain",
		"07\u200b700\u00a0900": "07700 900",
		"０７７００":                "07700",
		"٠٧٧٠٠ ٩٠٠":            "07700 900",
		"a&#64;b &amp; c":      "a@b & c",
		`a\_b \x`:              `a_b \x`,
		"“Sam’s” – it":         `"Sam's" - it`,
		"𝟎𝟕 ①":                 "07 1",
		"0️⃣7️⃣":               "07",
		"e\u0301":              "é",
		"s\u00adam":            "sam",
	} {
		p := newPlain(content.Passage{Sort: content.ParagraphPassage, Text: text})
		if p.text != want {
			t.Errorf("%q gives %q, want %q", text, p.text, want)
		}
	}
}

// TestTokens wants words with their marks: ^ begins a sentence, A is a capital, ! is
// all capitals, # is a number.
func TestTokens(t *testing.T) {
	for text, want := range map[string]string{
		"I met Sam Okafor-Reed. Then 2 left.": "^AI met ASam AOkafor-Reed ^AThen #2 left",
		"Mr. Quill said: Yes!":                "^AMr AQuill said ^AYes",
		"a 17-year-old, J. Quill":             "^a #17 year old AJ AQuill",
		"NHS UK":                              "^A!NHS A!UK",
		"it's O'Dowd's \"Go\"":                "^it's AO'Dowd's ^AGo",
		"one\n\ntwo\nthree":                   "^one ^two three",
	} {
		p := newPlain(content.Passage{Sort: content.FieldPassage, Text: text})
		var got []string
		for i, token := range p.tokens {
			word := ""
			for mark, sign := range map[marks]string{isFirst: "^"} {
				if token.marks&mark != 0 {
					word += sign
				}
			}
			if p.is(i, isCapital) {
				word += "A"
			}
			if p.is(i, isShouted) {
				word += "!"
			}
			if p.is(i, isNumber) {
				word += "#"
			}
			got = append(got, word+p.word(i))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q gives %q, want %q", text, strings.Join(got, " "), want)
		}
	}
}

// FuzzPlain wants every place in the plain form of a text to lie in the text, in
// order, and every finder to end.
func FuzzPlain(f *testing.F) {
	for _, sentences := range told {
		for _, sentence := range sentences {
			f.Add(sentence)
		}
	}
	for _, sentence := range fine {
		f.Add(sentence)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, sort := range []content.PassageSort{content.ParagraphPassage, content.CodePassage} {
			p := newPlain(content.Passage{Sort: sort, Text: text})
			last := int32(0)
			for i, token := range p.tokens {
				if token.from < last || token.to <= token.from || int(token.to) > len(p.text) {
					t.Fatalf("%q: token %d is %v", text, i, token)
				}
				last = token.to
				if p.original(int(token.from)) > p.original(int(token.to)) {
					t.Fatalf("%q: token %d runs backwards", text, i)
				}
				p.asWritten(int(token.from), int(token.to))
				p.ageAt(i)
				p.schoolAt(i)
			}
			p.eachRun(func(run []digits) {
				for i := range run {
					if n := p.numberAt(run, i); n < 0 || i+n > len(run) {
						t.Fatalf("%q: %d groups from %d of %d", text, n, i, len(run))
					}
				}
			})
			for _, found := range append(append(p.birthDates(2026), handlesIn(p)...), append(p.addresses(), p.methods()...)...) {
				p.asWritten(found.from, found.to)
			}
		}
	})
}

// TestHiddenTexts puts a name and a number where Markdown shows neither.
func TestHiddenTexts(t *testing.T) {
	text := plantedFront + "A [link](https://example.org \"Tobiah Fennimore\") and more.\n\n[unused]: tel:07700900123 \"x\"\n"
	var got []string
	for _, f := range safeguardingIn(t, map[string]string{"hidden.md": text})["hidden.md"] {
		got = append(got, f.rule+" "+text[f.from:f.to])
	}
	if strings.Join(got, ", ") != "telephone 07700900123, full-name Tobiah Fennimore" {
		t.Error(got)
	}
}
