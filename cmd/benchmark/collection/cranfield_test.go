package collection

import (
	"slices"
	"strings"
	"testing"
)

const documents = `.I 1
.T
wings in a
slipstream .
.A
somebody
.B
a journal, 1958.
.W
wings in a
slipstream .
  an experimental study of wings .
the rest.
.I 2
.T
heat
.A
.B
.W
a text that does not repeat it
.I 3
.T
.A
.B
.W
`

func TestReadDocuments(t *testing.T) {
	got, err := readDocuments(strings.NewReader(documents))
	want := []document{
		{"1", "wings in a slipstream .", "an experimental study of wings . the rest."},
		{"2", "heat", "a text that does not repeat it"},
		{"3", "", ""},
	}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%q, %v", got, err)
	}
}

func TestReadQuestions(t *testing.T) {
	got, err := readQuestions(strings.NewReader(".I 001\n.W\nwhat laws\nmust be obeyed .\n.I 004\n.W\nwhat heat .\n"))
	if err != nil || !slices.Equal(got, []string{"what laws must be obeyed .", "what heat ."}) {
		t.Errorf("%q, %v", got, err)
	}
}

func TestReadJudgements(t *testing.T) {
	got, err := readJudgements(strings.NewReader("1 184 2 \n1 29 -1\n2 7 1\n2 8 4\n2 9 5"), 3)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 3 || got[0]["184"] != 3 || got[0]["29"] != 0 || got[1]["7"] != 4 || got[1]["8"] != 1 || got[1]["9"] != 0 || len(got[2]) != 0 {
		t.Error(got)
	}
}

func TestReadingRefuses(t *testing.T) {
	for _, text := range []string{"", "no record", ".I 1\nno letter\n"} {
		if _, err := readDocuments(strings.NewReader(text)); err == nil {
			t.Errorf("%q was taken for documents", text)
		}
	}
	for _, text := range []string{"1 2", "one 2 3", "1 2 three", "4 2 3", "0 2 3"} {
		if _, err := readJudgements(strings.NewReader(text), 3); err == nil {
			t.Errorf("%q was taken for judgements", text)
		}
	}
}
