package text

import (
	"embed"
	"strings"
)

//go:embed small-*.txt
var small embed.FS

// SmallWords returns the small words of a language, as they are written: those that stand
// in most sentences and say little of what somebody looks for. "en-GB" has those of "en";
// of most languages none are known.
func SmallWords(language string) (words []string) {
	code, _, _ := strings.Cut(strings.ToLower(language), "-")
	data, err := small.ReadFile("small-" + code + ".txt")
	if err != nil {
		return nil
	}
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "#") {
			words = append(words, strings.Fields(line)...)
		}
	}
	return words
}
