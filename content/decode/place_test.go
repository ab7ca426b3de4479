package decode

import (
	"strconv"
	"testing"
)

func TestCrisis(t *testing.T) {
	lines := Crisis([]byte("lines:\r\n  - {id: a, name: A, call: 116 123, wrong: x}\r\n")).Lines
	if len(lines) != 1 || lines[0].Call != "116 123" {
		t.Errorf("%v", lines)
	}
	for _, text := range []string{"", "\x00", "\t", "lines: [[[", "lines: x", "- a", "lines: [1]"} {
		if crisis := Crisis([]byte(text)); crisis == nil || len(crisis.Lines) > 1 {
			t.Errorf("%q gives %v", text, crisis)
		}
	}
}

func TestPlaceInCountsAsTheDecoderDoes(t *testing.T) {
	source := []byte("topics:\n  - {id: a, name: A}\n  -\n  - {id: '', name: ''}\n  - {id: b, name: B}\n")
	for i, term := range Words(source).Topics {
		at := PlaceIn(source, "topics", strconv.Itoa(i), "id")
		if want := []int{2, 5}[i]; at.Line != want {
			t.Errorf("%s is at line %d, want %d", term.ID, at.Line, want)
		}
	}
	if at := PlaceIn(source, "topics", "2", "id"); at != PlaceIn(source, "topics") {
		t.Errorf("what is not there is at %v", at)
	}
}
