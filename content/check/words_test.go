package check

import (
	"slices"
	"strings"
	"testing"
)

// TestWordFilesAreSound reads every word file as a person would: it says what it is at
// its top, and has each entry once and in small letters.
func TestWordFilesAreSound(t *testing.T) {
	files, err := wordFiles.ReadDir("words")
	if err != nil || len(files) < 20 {
		t.Fatal(len(files), err)
	}
	inCapitals := []string{"everyday.txt", "loud.txt", "hard.txt", "labels.txt"}
	for _, file := range files {
		data, _ := wordFiles.ReadFile("words/" + file.Name())
		lines := linesOf(file.Name())
		if !strings.HasPrefix(string(data), "# ") || len(lines) == 0 {
			t.Errorf("%s does not say what it is, or is empty", file.Name())
		}
		for i, line := range lines {
			if small := strings.ToLower(line); line != small && !slices.Contains(inCapitals, file.Name()) {
				t.Errorf("%s: %q is not in small letters", file.Name(), line)
			}
			if slices.Contains(lines[:i], line) {
				t.Errorf("%s has %q twice", file.Name(), line)
			}
		}
	}
}
