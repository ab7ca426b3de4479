package check

import (
	"embed"
	"strings"
)

// wordFiles are the lists of words that rules look up. They are text files, so that
// people who do not program can add words. Lines that begin with # are comments.
//
//go:embed words/*.txt
var wordFiles embed.FS

// linesOf returns the lines of a word file without comments and empty lines.
func linesOf(name string) (lines []string) {
	data, err := wordFiles.ReadFile("words/" + name)
	if err != nil {
		panic(err) // the file is embedded: only a wrong name in the code gets here
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	return lines
}

// wordsOf returns the set of all words in a word file.
func wordsOf(name string) map[string]bool { return setOf(strings.Join(linesOf(name), " ")) }

// setOf returns the set of the words in a text.
func setOf(words string) map[string]bool { return setOfAll(strings.Fields(words)) }

func setOfAll(entries []string) map[string]bool {
	set := make(map[string]bool, len(entries))
	for _, entry := range entries {
		set[entry] = true
	}
	return set
}
