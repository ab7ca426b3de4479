package decode

import "testing"

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
