package search

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"goodday/search/ordinary"
)

func TestNoSearchData(t *testing.T) {
	site := write(t, town, townOptions)
	delete(site, manifestFile)
	for _, site := range []fstest.MapFS{{}, {"index.html": {}}, site} {
		if _, err := Open(site); !errors.Is(err, ErrNoSearch) {
			t.Error(err)
		}
	}
}

func TestDamagedManifest(t *testing.T) {
	good := write(t, town, townOptions)
	manifest := string(good[manifestFile].Data)
	for _, data := range []string{
		"", "{}", "goodday()\n", `goodday("a","manifest",{})` + "\n", `goodday("a","manifest",null)` + "\n", `goodday("a","w0",{})` + "\n", `goodday("../..","manifest",{"languages":["en"],"counts":[1],"piece":12,"words":"A"})` + "\n",
		`goodday("a","manifest",{"languages":["en"],"counts":[1],"piece":12,"words":"A"})` + "\n",
		regexp.MustCompile(`"(languages|counts)":\[[^]]*\]`).ReplaceAllString(manifest, `"$1":[]`), strings.TrimSuffix(manifest, "\n"), manifest[:len(manifest)/2], "x" + manifest,
		strings.Replace(manifest, `"piece":12`, `"piece":0`, 1), strings.Replace(manifest, `"words":"A`, `"words":"`, 1) + "x", strings.Replace(manifest, `"counts":[`, `"counts":[1,`, 1),
		strings.Replace(manifest, `"words":"A`, `"words":"z`, 1), strings.Replace(manifest, `goodday("`, `goodday("0`, 1),
	} {
		site := maps.Clone(good)
		site[manifestFile] = &fstest.MapFile{Data: []byte(data)}
		if _, err := Open(site); err == nil || errors.Is(err, ErrNoSearch) {
			t.Errorf("%.200q is read: %v", data, err)
		}
	}
}

// queries need every file of a site but those of facets, between them.
var queries = []Query{
	{Text: "bus pool hoist"}, {Text: "skint", Typing: true}, {Text: "wheelch", Typing: true}, {Text: "swiming"}, {Text: "nxaiety zebra"}, {Text: "who we are", Language: "pl"}, {Filters: map[string][]string{"kind": {"story"}}}, {Text: `"قلق"`},
}

// unknown is a word that no page has, and no filter of ordinary words.
const unknown = "qzxqzx"

func answers(site fstest.MapFS) (string, error) {
	r, err := Open(site)
	if err != nil {
		return "", err
	}
	var all strings.Builder
	for _, q := range append(slices.Clone(queries), Query{Text: unknown}) {
		answer, err := r.Search(q)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&all, "%+v\n", answer)
	}
	return all.String(), nil
}

// A file that is missing, cut short, another or of another build is noticed. A
// facet that no page has has no file, so that a missing one says nothing.
func TestDamagedFiles(t *testing.T) {
	good := write(t, town, townOptions)
	want, err := answers(good)
	if err != nil {
		t.Fatal(err)
	}
	other := write(t, town[:2], Options{})
	for path := range good {
		name := path[strings.LastIndexByte(path, '/')+1:]
		unasked := strings.HasPrefix(name, "o") && name != fmt.Sprintf("o%d.js", ordinary.ShardOf(unknown))
		if path == manifestFile || strings.HasPrefix(name, "f-") || unasked {
			continue
		}
		text := string(good[path].Data)
		damaged := map[string]string{
			"missing": "", "empty": "", "cut short": text[:len(text)*2/3], "without its end": text[:len(text)-1], "another file": strings.Replace(text, `,"`, `,"x`, 1),
			"another build": strings.Replace(text, `("`, `("0`, 1), "too much": strings.TrimSuffix(text, ")\n") + ",1)\n", "numbers": strings.Replace(text, `,"`+name[:len(name)-3]+`",`, `,"`+name[:len(name)-3]+`",7,`, 1), "something else": "<!doctype html>",
		}
		for from := range other {
			if strings.HasSuffix(from, "/"+name) {
				damaged["of another build"] = string(other[from].Data)
			}
		}
		for what, data := range damaged {
			site := maps.Clone(good)
			site[path] = &fstest.MapFile{Data: []byte(data)}
			if what == "missing" {
				delete(site, path)
			}
			if got, err := answers(site); err == nil {
				t.Errorf("%s, %s, is not noticed; the same answers: %v", name, what, got == want)
			} else if errors.Is(err, ErrNoSearch) {
				t.Errorf("%s, %s: %v", name, what, err)
			}
		}
	}
}

// The data inside a script may be cut where the script is whole.
func TestDamagedData(t *testing.T) {
	good := write(t, town, townOptions)
	r, err := Open(good)
	if err != nil {
		t.Fatal(err)
	}
	var words, data string
	if r.load("w0", &words, &data); r.err != nil {
		t.Fatal(r.err)
	}
	for n := range len(data) {
		site := maps.Clone(good)
		file := script(r.build, file{"w0", []any{words, data[:n]}})
		site[Folder+"/"+r.build+"/w0.js"] = &fstest.MapFile{Data: file}
		if _, err := answers(site); err == nil {
			t.Fatalf("cut to %d of %d characters: not noticed", n, len(data))
		}
	}
}
