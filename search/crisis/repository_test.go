package crisis_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodday/search"
	"goodday/search/crisis"
)

// What the example sites say in titles and headings, and what their readers search
// for, brings up no card: people type such words to find such pages.
func TestRepository(t *testing.T) {
	m := newMatcher(t)
	var count tally
	for _, text := range exampleTexts(t) {
		level := m.Match(search.Words(text), false).Level
		count.add(level)
		if level > crisis.None {
			t.Logf("%q is %q", text, level)
		}
	}
	t.Logf("%d texts: card %.1f %%, shown %.1f %%", count.asked, count.share(count.card), count.share(count.shown))
	if count.asked < 500 || count.share(count.card) > 0.2 || count.share(count.shown) > 8 {
		t.Errorf("%+v", count)
	}
}

// exampleTexts returns titles, headings and judged searches of the example sites.
func exampleTexts(t *testing.T) (texts []string) {
	t.Helper()
	err := filepath.WalkDir("../../examples", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".md" && filepath.Base(path) != "judged.yaml" {
			return err
		}
		data, err := os.ReadFile(path)
		for line := range strings.Lines(string(data)) {
			if _, query, found := strings.Cut(line, `query: "`); found {
				query, _, _ = strings.Cut(query, `"`)
				texts = append(texts, query)
			}
			for _, start := range []string{"title: ", "## "} {
				if text, found := strings.CutPrefix(line, start); found {
					texts = append(texts, strings.TrimSpace(text))
				}
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}
