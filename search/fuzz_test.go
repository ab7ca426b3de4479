package search

import (
	"maps"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
)

// FuzzReader puts anything in the place of one file: the reader says so or
// answers, and takes little memory for it.
func FuzzReader(f *testing.F) {
	good := write(f, town, townOptions)
	r, err := Open(good)
	if err != nil {
		f.Fatal(err)
	}
	names := []string{"w0", "s0", "r0", "d0", "crisis", "f-kind-story"}
	for i := range 2 * (len(names) + 1) {
		f.Add(uint8(i), "AbusEesCt", "DBA@?@?A?@")
	}
	f.Add(uint8(0), "A", "~~~~~~~~~~~~~~")
	f.Add(uint8(0), "AbusAwho", "????oooooooo")
	f.Add(uint8(6), "A", `["en"]`)
	f.Add(uint8(13), `goodday("`+r.build+`","manifest",{"languages":[],"counts":[],"piece":1,"words":"A"})`+"\n", "")
	f.Add(uint8(13), `goodday("`+r.build+`","manifest",{"languages":["en"],"counts":[-9],"piece":1,"words":"A","forwards":"A","backwards":"A"})`+"\n", "")
	f.Fuzz(func(t *testing.T, which uint8, words, data string) {
		site := maps.Clone(good)
		name, path := "manifest", manifestFile
		if i := int(which) % (len(names) + 1); i < len(names) {
			name, path = names[i], Folder+"/"+r.build+"/"+names[i]+".js"
		}
		var hands []any
		switch {
		case name == "manifest":
			hands = []any{manifest{Languages: []string{"en", "pl"}, Counts: []int{len(data), len(words)}, Piece: 1 + len(data), Words: words, Forwards: data, Backwards: words}}
		case dataOf(name) == 2:
			hands = []any{words, data}
		default:
			hands = []any{data}
		}
		content := script(r.build, file{name, hands})
		if int(which)/(len(names)+1)%2 == 1 {
			content = []byte(words)
		}
		site[path] = &fstest.MapFile{Data: content}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		answers(site)
		runtime.ReadMemStats(&after)
		if used := after.TotalAlloc - before.TotalAlloc; used > 32<<20+uint64(len(words)+len(data))*1000 {
			t.Errorf("%d bytes for %d", used, len(words)+len(data))
		}
	})
}

// FuzzIndex indexes any text and asks anything: the files are harmless, and a
// page is found by its own title.
func FuzzIndex(f *testing.F) {
	f.Add("A bus pass", "The bus takes me to the pool", "bus", uint8(0))
	f.Add("</script>", `");alert(1)//`, "\u2028", uint8(1))
	f.Add("القَلَقُ عندما", "ـــ ٣ مدرسة", "قلق", uint8(1))
	f.Add("łódź ÉÀ ﬃ İ", "中文か゛", "\xff\"“", uint8(2))
	f.Add(strings.Repeat("a\u0301", 90), strings.Repeat("x", 5000), strings.Repeat("lap top ", 200), uint8(2))
	f.Add("who", "", "__proto__", uint8(0))
	f.Fuzz(func(t *testing.T, title, body, query string, which uint8) {
		language := []string{"en", "ar", "cy"}[int(which)%3]
		index, err := New([]Document{page("a", language, title, body), page("b", language, "Garden", query)}, Options{Crisis: []string{query}, Synonyms: []Synonym{{Words: []string{query, body, "bus"}}}})
		if err != nil {
			t.Fatal(err)
		}
		site := fstest.MapFS{}
		index.WriteStatic(func(path string, data []byte) error {
			site[path] = &fstest.MapFile{Data: data}
			return nil
		})
		harmless(t, site)
		r, err := Open(site)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{query, body, `"` + query + `"`} {
			ask(t, r, Query{Text: text, Typing: which&8 > 0, Filters: map[string][]string{query: {body}}})
			ask(t, r, Query{Text: text, Typing: which&8 > 0})
		}
		if own := Words(title); len(own) > 0 && len(own) <= mostWords && len([]rune(title)) <= longestQuery && short(title) {
			if a := ask(t, r, Query{Text: title}); !strings.Contains(addresses(a.Results), "a") {
				t.Errorf("%q, read as %q, is not found by its title", title, own)
			}
		}
	})
}

// short leaves out titles with words that are cut, which may be cut elsewhere
// when their accents are gone.
func short(title string) bool {
	for _, word := range strings.Fields(title) {
		if len(word) > longestWord {
			return false
		}
	}
	return true
}
