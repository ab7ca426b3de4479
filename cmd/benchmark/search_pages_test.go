package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/cmd/benchmark/searching"
	"goodday/content"
	"goodday/content/load"
)

// searchPage is a page for measuring search, taken apart.
type searchPage struct{ title, summary, body string }

// searchPages makes so many pages without writing them.
func searchPages(count int, words *lexicon) []searchPage {
	pages := make([]searchPage, count)
	for i := range pages {
		p := page{number: i, count: count, dialect: goodday, random: randFor(i)}
		parts := strings.SplitN(p.searchText(words), "---\n", 3)
		for line := range strings.Lines(parts[1]) {
			if rest, found := strings.CutPrefix(line, "title: "); found {
				pages[i].title = strings.TrimSpace(rest)
			}
			if rest, found := strings.CutPrefix(line, "summary: "); found {
				pages[i].summary = strings.TrimSpace(rest)
			}
		}
		pages[i].body = strings.ReplaceAll(parts[2], "## ", "")
	}
	return pages
}

func (p searchPage) words() []string {
	return strings.FieldsFunc(strings.ToLower(p.title+" "+p.summary+" "+p.body), func(r rune) bool { return r < 'a' || r > 'z' })
}

func TestSearchWordsAreAsManyAsInARealText(t *testing.T) {
	words := newLexicon()
	for _, c := range []struct{ pages, from, to int }{{200, 5_500, 8_500}, {2_000, 17_000, 22_000}, {20_000, 40_000, 50_000}} {
		distinct := map[string]bool{}
		onEach := 0
		for _, page := range searchPages(c.pages, words) {
			own := map[string]bool{}
			for _, word := range page.words() {
				distinct[word], own[word] = true, true
			}
			onEach += len(own)
		}
		if len(distinct) < c.from || len(distinct) > c.to {
			t.Errorf("%d pages have %d different words", c.pages, len(distinct))
		}
		if mean := onEach / c.pages; mean < 150 || mean > 180 {
			t.Errorf("each of %d pages has %d different words", c.pages, mean)
		}
	}
}

func TestPartsOfASearchPage(t *testing.T) {
	for i, page := range searchPages(300, newLexicon()) {
		if n := len(strings.Fields(page.body)); n != bodyWords {
			t.Errorf("the body of page %d has %d words", i, n)
		}
		if n := len(strings.Fields(page.title)); n < 2 || n > 5 {
			t.Errorf("%q is a title of %d words", page.title, n)
		}
		if n := len(strings.Fields(page.summary)); n < 8 || n > 18 || len(page.summary) > longestSummary {
			t.Errorf("%q is a summary of %d words and %d letters", page.summary, n, len(page.summary))
		}
	}
}

func TestKnownWordsAreFound(t *testing.T) {
	words := newLexicon()
	for _, count := range []int{200, 2_000} {
		found, err := writeSearchSite(t.TempDir(), count)
		if err != nil {
			t.Fatal(err)
		}
		with := map[string]int{}
		all := 0
		for _, page := range searchPages(count, words) {
			own := page.words()
			has := 0
			for _, word := range found.Three {
				if slices.Contains(own, word) {
					has++
					with[word]++
				}
			}
			if has == 3 {
				all++
			}
		}
		for _, word := range found.Three {
			if with[word]*100 < count || with[word]*20 > count {
				t.Errorf("%q is on %d of %d pages", word, with[word], count)
			}
		}
		if all < searching.FirstResults || found.One != found.Three[0] || len(with) != 3 {
			t.Errorf("%+v are together on %d of %d pages", found, all, count)
		}
	}
}

func TestMadeWordsHaveEndingsAndAreDifferent(t *testing.T) {
	made := newLexicon().made.words
	seen := map[string]bool{}
	ends := map[string]int{}
	for _, word := range made {
		if seen[word] {
			t.Errorf("%q is there twice", word)
		}
		seen[word] = true
		for _, ending := range []string{"s", "ing", "ed", "er", "ness"} {
			if strings.HasSuffix(word, ending) {
				ends[ending]++
			}
		}
	}
	for ending, count := range ends {
		if count < len(made)/100 {
			t.Errorf("only %d words end in %q", count, ending)
		}
	}
	if len(seen) != madeWords || len(ends) != 5 {
		t.Errorf("%d words, endings %v", len(seen), ends)
	}
}

func TestGooddayTakesEverySearchPage(t *testing.T) {
	dir := t.TempDir()
	if _, err := writeSearchSite(dir, 2*block); err != nil {
		t.Fatal(err)
	}
	now, err := content.ParseDate(searching.Now)
	if err != nil {
		t.Fatal(err)
	}
	loaded := load.Load(os.DirFS(dir), load.Options{Now: now})
	if len(loaded.Sites) != 1 || len(loaded.Problems) > 0 || len(loaded.Sites[0].Pages) != 2*block {
		t.Fatalf("%d sites, problems %v", len(loaded.Sites), loaded.Problems)
	}
	for _, p := range loaded.Sites[0].Problems {
		t.Errorf("%s:%d: %s", p.File, p.Line, p.Message)
	}
}

func TestSearchSiteIsTheSameEachTime(t *testing.T) {
	first, second := t.TempDir(), t.TempDir()
	for _, dir := range []string{first, second} {
		if _, err := writeSearchSite(dir, 2*block); err != nil {
			t.Fatal(err)
		}
	}
	files := 0
	err := filepath.WalkDir(first, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files++
		name, _ := filepath.Rel(first, path)
		a, _ := os.ReadFile(path)
		b, err := os.ReadFile(filepath.Join(second, name))
		if !bytes.Equal(a, b) {
			t.Errorf("%s differs", name)
		}
		return err
	})
	if err != nil || files != 2*block+3 {
		t.Errorf("%d files, %v", files, err)
	}
}

func TestWrongUseOfSearch(t *testing.T) {
	full := t.TempDir()
	if err := os.WriteFile(filepath.Join(full, "x"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for args, want := range map[string]string{
		"search -pages many":  "numbers with commas",
		"search -pages 200,0": "numbers with commas",
		"search -page 3":      "-page",
		"search now":          `"now" is too much`,
		"search -o " + full:   "is not empty",
		"search -part half":   "half",
	} {
		if err := run(strings.Fields(args)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", args, err, want)
		}
	}
}

func TestPageCounts(t *testing.T) {
	got, err := pageCounts("2000, 150,200,1")
	if err != nil || !slices.Equal(got, []int{100, 200, 2000}) {
		t.Error(got, err)
	}
}
