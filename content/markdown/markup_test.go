package markdown

import (
	"strings"
	"testing"
)

// TestHeadingsOfOneName returns each an id of its own.
func TestHeadingsOfOneName(t *testing.T) {
	ids := headingIDs{}
	var got []string
	for _, heading := range []string{"A", "A", "A 2", "A", "A-3", "B"} {
		got = append(got, string(ids.Generate([]byte(heading), 0)))
	}
	if want := "h-a h-a-2 h-a-2-2 h-a-3 h-a-3-2 h-b"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}
