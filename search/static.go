package search

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"goodday/search/ordinary"
)

// Folder is the folder of the search files of a site, from its root.
const Folder = "search"

// manifestFile is the one search file whose name never changes.
const manifestFile = Folder + "/" + manifestName + ".js"

const manifestName = "manifest"

// pieceSize is how many documents one piece holds of the table of results.
const pieceSize = 12

// file is one search file, before the build's name is in it.
type file struct {
	name string
	data []any
}

func numbered(prefix string, number int, data ...any) file {
	return file{prefix + strconv.Itoa(number), data}
}

// manifest is what a reader must know before anything else.
type manifest struct {
	Languages []string `json:"languages"`
	Counts    []int    `json:"counts"` // documents of each language; they are numbered in this order
	Piece     int      `json:"piece"`
	// The words with which shards begin, packed: those of words, those for
	// spelling, and those for spelling backwards.
	Words     string `json:"words"`
	Forwards  string `json:"forwards"`
	Backwards string `json:"backwards"`
	Ordinary  bool   `json:"ordinary"` // whether there are filters of ordinary words
	// Lists are how many lists each language has.
	Lists     []int      `json:"lists"`
	Calendars []calendar `json:"calendars"`
}

// WriteStatic writes the index as files for a browser: classic scripts, each of
// which passes its data to the function goodday. All but the manifest are in a
// folder that is named by their content.
func (x *Index) WriteStatic(write func(path string, data []byte) error) error {
	files := x.files()
	build := buildName(files)
	for _, f := range files {
		if err := write(filePath(build, f.name), script(build, f)); err != nil {
			return err
		}
	}
	return nil
}

// filePath returns the path of a search file from the root of the site.
func filePath(build, name string) string {
	if name == manifestName {
		return manifestFile
	}
	return Folder + "/" + build + "/" + name + ".js"
}

// files returns everything that is written, the manifest last.
func (x *Index) files() []file {
	l := x.layOut()
	m := manifest{Piece: pieceSize, Calendars: x.calendars}
	for _, language := range x.languages {
		m.Languages, m.Counts, m.Lists = append(m.Languages, language.code), append(m.Counts, language.count), append(m.Lists, language.lists)
	}
	var files, forwards, backwards []file
	var runs [][]string
	for i, s := range l.shards {
		words, data := l.write(i)
		files = append(files, numbered("w", i, words, data))
		runs = append(runs, s.names)
	}
	words := l.spellings()
	m.Words = packStarts(runs)
	m.Forwards, forwards = spellingFiles("s", words)
	m.Backwards, backwards = spellingFiles("r", reversed(words))
	crisis, ordinary := file{"crisis", []any{x.crisis}}, x.ordinary()
	m.Ordinary = ordinary != nil
	return slices.Concat(files, forwards, backwards, x.pieces(), x.facets(), ordinary, []file{crisis, {manifestName, []any{m}}})
}

// pieces returns the table of what is shown of documents and lists, in pieces.
func (x *Index) pieces() []file {
	var files []file
	all := slices.Clone(x.documents)
	for _, l := range x.lists {
		all = append(all, l.asDocument())
	}
	for part := range slices.Chunk(all, pieceSize) {
		rows := make([]string, len(part))
		for i := range part {
			rows[i] = rowOf(&part[i])
		}
		files = append(files, numbered("d", len(files), strings.Join(rows, "\n")))
	}
	return files
}

// line returns text as one line.
func line(text string) string { return strings.Join(strings.Fields(text), " ") }

// facets returns a file for each value of a facet, with the documents that have
// it.
func (x *Index) facets() []file {
	documents := map[string][]int32{}
	for i, d := range x.documents {
		for name, values := range d.Facets {
			for _, value := range slices.Compact(slices.Sorted(slices.Values(values))) {
				key := facetFile(name, value)
				documents[key] = append(documents[key], int32(i))
			}
		}
	}
	var files []file
	for _, key := range slices.Sorted(maps.Keys(documents)) {
		out := appendNumber(nil, len(documents[key]))
		files = append(files, file{key, []any{string(appendGaps(out, documents[key]))}})
	}
	return files
}

// ordinary returns the filters of ordinary words of the languages, in as many files as they
// have shards; none if no language has one.
func (x *Index) ordinary() []file {
	var files []file
	for i, l := range x.languages {
		for n, shard := range ordinary.Shards(l.code) {
			if files == nil {
				files = make([]file, ordinary.Count)
			}
			if files[n].data == nil {
				files[n] = numbered("o", n, slices.Repeat([]any{""}, len(x.languages))...)
			}
			files[n].data[i] = shard
		}
	}
	return files
}

func facetFile(name, value string) string { return "f-" + name + "_" + value }

// script returns a file as a call of the browser's function. Characters by which
// text could end a script or a line of it are escaped.
func script(build string, f file) []byte {
	data, _ := json.Marshal(append([]any{build, f.name}, f.data...)) // texts and numbers; it escapes <, >, & and U+2028
	return fmt.Appendf(nil, "goodday(%s)\n", data[1:len(data)-1])
}

// buildName returns the name of a build: a hash of everything in it.
func buildName(files []file) string {
	sum := sha256.New()
	for _, f := range files {
		sum.Write(script("", f))
	}
	return hex.EncodeToString(sum.Sum(nil))[:10]
}
