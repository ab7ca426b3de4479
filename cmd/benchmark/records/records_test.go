package records

import (
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
	"goodday/content/load"
)

// wanted is how many records are made.
const wanted = 300

func loadRecords(t *testing.T) *load.Site {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range Files(wanted) {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	day, _ := content.ParseDate("2026-11-28")
	loaded := load.Load(fsys, load.Options{Now: day})
	if len(loaded.Sites) != 1 {
		t.Fatalf("%+v", loaded.Problems)
	}
	return loaded.Sites[0]
}

// TestRecordsFit: every record is a page, and nothing had to be invented for it.
func TestRecordsFit(t *testing.T) {
	site := loadRecords(t)
	for _, p := range site.Problems {
		if p.Severity == content.Error {
			t.Errorf("%s:%d: %s %s", p.File, p.Line, p.Message, p.Do)
		}
	}
	activities := 0
	for _, page := range site.Pages {
		if page.Activity != nil {
			activities++
		}
		if page.Short() == "" {
			t.Errorf("%s says nothing in lists", page.File)
		}
	}
	if activities != wanted {
		t.Errorf("%d of %d are pages", activities, wanted)
	}
}

// TestShapes: the shapes that were hard are all there.
func TestShapes(t *testing.T) {
	files := Files(wanted)
	all := strings.Join(sortedTexts(files), "\n")
	for _, shape := range []string{
		"By appointment", "02:00", "season:", "every: year", "term_time", "donation: yes", "from: 2, to: 5", "prices:", "other_names", "part_of", " ext ",
		"who_can_come:", "who_can_come_more", "ends: ", "paused_until", "places:", "ask: yes", "languages: [en,", "opens:",
	} {
		if !strings.Contains(all, shape) {
			t.Errorf("no record has %q", shape)
		}
	}
	for what, most := range map[string]int{"\ncost: ": wanted * 25 / 100, "\nages: ": wanted * 6 / 100} {
		if n := strings.Count(all, what); n == 0 || n > most {
			t.Errorf("%d records say %q", n, what)
		}
	}
	if n := strings.Count(files["activities/act-7.md"], "address:"); n != 186 {
		t.Errorf("%d places", n)
	}
	if !maps.Equal(files, Files(wanted)) {
		t.Error("two runs are not the same")
	}
}

func sortedTexts(files map[string]string) (texts []string) {
	for _, text := range files {
		texts = append(texts, text)
	}
	return texts
}
