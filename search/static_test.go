package search

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestTwoBuildsAreTheSame(t *testing.T) {
	build := func(turn bool) fstest.MapFS {
		documents := slices.Clone(town)
		for i := range documents {
			facets := map[string][]string{}
			names := slices.Sorted(maps.Keys(documents[i].Facets))
			if turn {
				slices.Reverse(names)
			}
			for _, name := range names {
				facets[name] = documents[i].Facets[name]
			}
			documents[i].Facets = facets
		}
		return write(t, documents, townOptions)
	}
	first := build(false)
	for i := range 10 {
		if difference := differs(first, build(i%2 == 0)); difference != "" {
			t.Fatal(difference)
		}
	}
}

func differs(a, b fstest.MapFS) string {
	if names, others := slices.Sorted(maps.Keys(a)), slices.Sorted(maps.Keys(b)); !slices.Equal(names, others) {
		return fmt.Sprintf("%q\n%q", names, others)
	}
	for name := range a {
		if !bytes.Equal(a[name].Data, b[name].Data) {
			return name
		}
	}
	return ""
}

// Another word changes the names of all files but the manifest.
func TestNameOfABuild(t *testing.T) {
	documents := slices.Clone(town)
	documents[0].Body += " zebra"
	first, second := write(t, town, townOptions), write(t, documents, townOptions)
	for name := range first {
		if _, both := second[name]; both != (name == manifestFile) {
			t.Errorf("%s is in both: %v", name, both)
		}
	}
}

func TestFailedWrite(t *testing.T) {
	index, err := New(town, townOptions)
	if err != nil {
		t.Fatal(err)
	}
	full := errors.New("the disk is full")
	for _, fails := range []string{"/w0.js", "/s0.js", "/d0.js", "/crisis.js", manifestFile} {
		if err := index.WriteStatic(func(path string, _ []byte) error {
			if strings.HasSuffix(path, fails) {
				return full
			}
			return nil
		}); !errors.Is(err, full) {
			t.Errorf("%s: %v", fails, err)
		}
	}
}

// Whatever is in a page, the files stay scripts of one call, and the text comes
// back as it was.
func TestTextCannotBreakOut(t *testing.T) {
	for _, text := range []string{
		`</script><script>alert(1)</script>`, `");alert(1)//`, `\");alert(1)//`, "a\u2028b\u2029c", "tabs\tand\nlines\r\nof it", `<!--`, `]]>`, "a\x00b\x7f", "\xff\xfe", "😀 \ud7ff", `${1}`, "`", `\u003c/script>`, "__proto__",
	} {
		d := page("p", "en", text+" zebra", text)
		d.Summary, d.Kind, d.Headings, d.Words = text, "story", []string{text}, []string{text}
		site := write(t, []Document{d}, Options{Crisis: []string{text}, Synonyms: []Synonym{{Words: []string{text, "okapi"}}}})
		harmless(t, site)
		r, err := Open(site)
		if err != nil {
			t.Fatal(err)
		}
		results := ask(t, r, Query{Text: "zebra"}).Results
		if len(results) != 1 || results[0].Title != line(strings.ToValidUTF8(text, "\ufffd\ufffd")+" zebra") && results[0].Title != line(strings.ToValidUTF8(text, "\ufffd")+" zebra") || results[0].Address != "p" {
			t.Errorf("%q comes back as %+v", text, results)
		}
	}
}

// harmless makes sure that every file is one call that passes data and that
// nothing in it could end a script or a line.
func harmless(t testing.TB, site fstest.MapFS) {
	t.Helper()
	for path, f := range site {
		body, ends := bytes.CutSuffix(f.Data, []byte(")\n"))
		if !bytes.HasPrefix(body, []byte(`goodday("`)) || !ends || bytes.ContainsAny(body, "<\n\r\u2028\u2029") {
			t.Errorf("%s: %q", path, f.Data)
		}
		if data := make([]any, dataOf(path)); !parses(f.Data, path, data) {
			t.Errorf("%s cannot be read: %q", path, f.Data)
		}
		if !fs.ValidPath(path) {
			t.Errorf("%q is no path", path)
		}
	}
}

// dataOf returns how many values a file passes.
func dataOf(path string) int {
	if name := path[strings.LastIndexByte(path, '/')+1:]; strings.ContainsRune("wsr", rune(name[0])) {
		return 2
	}
	return 1
}

func parses(data []byte, path string, into []any) bool {
	for i := range into {
		into[i] = new(any)
	}
	name := strings.TrimSuffix(path[strings.LastIndexByte(path, '/')+1:], ".js")
	build, err := parseScript(data, "", name, into...)
	return err == nil && (path == manifestFile || path == Folder+"/"+build+"/"+name+".js")
}
