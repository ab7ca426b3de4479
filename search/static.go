package search

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Folder is where the search files of a site stand, from its root.
const Folder = "search"

// manifestFile is the one search file whose name never changes.
const manifestFile = Folder + "/manifest.js"

// pieceSize is how many documents stand in one piece of the table of results.
const pieceSize = 12

// file is one search file, before the build's name is in it.
type file struct {
	name string
	data []any
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
}

// WriteStatic writes the index as files for a browser: classic scripts, each of
// which hands its data to the function goodday. All but the manifest stand in a
// folder that is named by what is in them.
func (x *Index) WriteStatic(write func(path string, data []byte) error) error {
	m, files := x.files()
	build, err := nameOf(m, files)
	if err != nil {
		return err
	}
	for _, f := range files {
		data, err := script(build, f)
		if err != nil {
			return err
		}
		if err := write(Folder+"/"+build+"/"+f.name+".js", data); err != nil {
			return err
		}
	}
	data, err := script(build, file{"manifest", []any{m}})
	if err != nil {
		return err
	}
	return write(manifestFile, data)
}

// files makes everything that is written.
func (x *Index) files() (manifest, []file) {
	l := x.layOut()
	m := manifest{Piece: pieceSize}
	for _, language := range x.languages {
		m.Languages, m.Counts = append(m.Languages, language.code), append(m.Counts, language.count)
	}
	var files []file
	var starts []string
	for i, s := range l.shards {
		words, data := l.write(i)
		files = append(files, file{"w" + strconv.Itoa(i), []any{words, data}})
		starts = append(starts, startOf(l.shards, i, s))
	}
	m.Words = packWords(starts)
	words := l.spellings()
	m.Forwards, files = spellingFiles("s", words, files)
	m.Backwards, files = spellingFiles("r", turned(words), files)
	files = append(files, x.pieces()...)
	files = append(files, x.facets()...)
	return m, append(files, file{"crisis", []any{append([]string{}, x.crisis...)}})
}

// startOf gives the shortest text that tells a shard from the one before it.
func startOf(shards []shard, i int, s shard) string {
	if i == 0 {
		return ""
	}
	before := shards[i-1].names
	return between(before[len(before)-1], s.names[0])
}

func spellingFiles(prefix string, words []spelt, files []file) (starts string, all []file) {
	var first []string
	before := ""
	for part := range slices.Chunk(words, spellingSize) {
		start := ""
		if len(first) > 0 {
			start = between(before, part[0].word)
		}
		names, data := writeSpelling(part)
		files = append(files, file{prefix + strconv.Itoa(len(first)), []any{names, data}})
		first = append(first, start)
		before = part[len(part)-1].word
	}
	return packWords(first), files
}

// pieces makes the table of what is shown of documents, cut up.
func (x *Index) pieces() []file {
	var files []file
	for part := range slices.Chunk(x.documents, pieceSize) {
		rows := make([]string, len(part))
		for i := range part {
			d := &part[i]
			rows[i] = line(d.Title) + "\t" + line(d.Address) + "\t" + line(d.Kind) + "\t" + line(d.Summary)
		}
		files = append(files, file{"d" + strconv.Itoa(len(files)), []any{strings.Join(rows, "\n")}})
	}
	return files
}

// line keeps text on one line.
func line(text string) string { return strings.Join(strings.Fields(text), " ") }

// facets makes a file for each value of a facet, with the documents that have it.
func (x *Index) facets() []file {
	values := map[string][]int32{}
	for i := range x.documents {
		for name, all := range x.documents[i].Facets {
			for _, value := range all {
				key := facetFile(name, value)
				if have := values[key]; len(have) == 0 || have[len(have)-1] != int32(i) {
					values[key] = append(have, int32(i))
				}
			}
		}
	}
	var files []file
	for _, key := range slices.Sorted(maps.Keys(values)) {
		out := appendNumber(nil, len(values[key]))
		files = append(files, file{key, []any{string(appendGaps(out, values[key]))}})
	}
	return files
}

func facetFile(name, value string) string { return "f-" + name + "_" + value }

// script writes a file as a call of the browser's function. Signs by which text
// could end a script or a line of it are written as escapes.
func script(build string, f file) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString(`goodday("` + build + `","` + f.name + `"`)
	for _, value := range f.data {
		data, err := json.Marshal(value) // escapes <, >, & and U+2028
		if err != nil {
			return nil, err
		}
		out.WriteByte(',')
		out.Write(data)
	}
	out.WriteString(")\n")
	return out.Bytes(), nil
}

// nameOf makes the name of a build from everything in it.
func nameOf(m manifest, files []file) (string, error) {
	sum := sha256.New()
	for _, f := range append(files, file{"manifest", []any{m}}) {
		data, err := script("", f)
		if err != nil {
			return "", err
		}
		sum.Write(data)
	}
	return hex.EncodeToString(sum.Sum(nil))[:10], nil
}
