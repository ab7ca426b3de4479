package judged

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/cmd/verify/browser"
	"goodday/cmd/verify/report"
	"goodday/search"
)

// little is a site of three pages, one of them in Arabic and one a list.
var little = map[string]string{
	"stories/bus.html":    `<html lang="en"><body class="kind-story"><header>driving</header><main><h1>Bus pass</h1><p>Buses.</p></main></body></html>`,
	"stories/car.html":    `<html lang="en"><body class="kind-story"><header>driving</header><main><h1>Driving lessons</h1><p>A car.</p></main></body></html>`,
	"ar/stories/bus.html": `<html lang="ar" dir="rtl"><body class="kind-story"><main><h1>حافلة</h1></main></body></html>`,
	"topics/all.html":     `<html lang="en"><body class="kind-facet"><main><h1>Bus, driving</h1></main></body></html>`,
}

// asked are queries with what every engine should find.
var asked = []struct {
	query Query
	want  []string
}{
	{Query{Site: "little", Language: "en", Text: "driv", Typing: true}, []string{"stories/car.html"}},
	{Query{Site: "little", Language: "en", Text: "bus pass"}, []string{"stories/bus.html"}},
	{Query{Site: "little", Language: "ar", Text: "حافلة"}, []string{"ar/stories/bus.html"}},
	{Query{Site: "little", Language: "pl", Text: "zebra"}, nil},
	{Query{Site: "little", Language: "en", Text: "zebra"}, nil},
}

func check(t *testing.T, s system) {
	t.Helper()
	for _, a := range asked {
		if got, err := s.rank(a.query); err != nil || !slices.Equal(got.first, a.want) || got.total != len(a.want) {
			t.Errorf("%s: %v, %v, want %v", a.query, got, err, a.want)
		}
	}
}

func writeFile(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestOurs(t *testing.T) {
	sites := t.TempDir()
	index, err := search.New([]search.Document{
		{ID: "1", Language: "en", Title: "Bus pass", Body: "Buses.", Address: "stories/bus.html"},
		{ID: "2", Language: "en", Title: "Driving lessons", Body: "A car.", Address: "stories/car.html"},
		{ID: "3", Language: "ar", Title: "حافلة", Address: "ar/stories/bus.html"},
	}, search.Options{})
	if err != nil {
		t.Fatal(err)
	}
	err = index.WriteStatic(func(name string, data []byte) error {
		writeFile(t, filepath.Join(sites, "little", filepath.FromSlash(name)), data)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	reader, err := openOurs(sites, []string{"little"})
	if err != nil {
		t.Fatal(err)
	}
	check(t, reader)
	fromEnglish, err := reader.rank(Query{Site: "little", Language: "en", Text: "حافلة"})
	if err != nil || !slices.Equal(fromEnglish.first, []string{"ar/stories/bus.html"}) {
		t.Errorf("from an English page: %v, %v", fromEnglish, err)
	}
	if _, err := openOurs(sites, []string{"other"}); err == nil || !strings.Contains(err.Error(), "other") {
		t.Errorf("a site with no index: %v", err)
	}
}

func TestTheirs(t *testing.T) {
	sites, dir := t.TempDir(), t.TempDir()
	for name, page := range little {
		writeFile(t, filepath.Join(sites, "little", filepath.FromSlash(name)), []byte(page))
	}
	var queries []Query
	for _, a := range asked {
		queries = append(queries, a.query)
	}
	names := Engines[1:]
	engines, err := openTheirs(t.Context(), "../../../"+Modules, dir, sites, names, queries)
	defer engines.close()
	if errors.Is(err, browser.ErrNone) || errors.Is(err, errMissing) {
		report.Missing(t, err)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) { check(t, one{engines, name}) })
	}
}

func TestMissingEngine(t *testing.T) {
	for _, name := range Engines[1:] {
		if err := install(t.TempDir(), name, t.TempDir()); !errors.Is(err, errMissing) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestUnknownEngine(t *testing.T) {
	err := Run(t.Context(), Options{Engines: []string{"ours", "lunr"}}, nil)
	if err == nil || !strings.Contains(err.Error(), `no engine "lunr", say some of ours,pagefind`) {
		t.Error(err)
	}
}
