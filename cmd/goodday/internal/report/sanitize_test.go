package report

import (
	"strings"
	"testing"
)

func TestEscapeCommandsKeepsLengths(t *testing.T) {
	for _, text := range []string{"", "::", ":::", "  ::x", "\t::x", "\u00a0::x", "a ##[b] ##[", "##[[", "a::b", ":: ::", "x\n::y\n  ##[z"} {
		got := EscapeCommands(text)
		if len([]rune(got)) != len([]rune(text)) {
			t.Errorf("%q became %q", text, got)
		}
		if strings.Contains(got, "##[") || strings.HasPrefix(strings.TrimSpace(got), "::") {
			t.Errorf("%q stays %q", text, got)
		}
	}
}
