package search

import (
	"encoding/json"
	"errors"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"goodday/search/crisis"
	"goodday/search/ordinary"
)

// ErrNoSearch says that a folder holds no search files.
var ErrNoSearch = errors.New("there is no search data in this folder")

// Reader searches the written index of a site. It loads only the shards that
// a query needs, as the browser does, and is the reference for it.
type Reader struct {
	site       fs.FS
	build      string
	counts     []language
	piece      int
	words      []string // with which the shards begin
	front      []string
	back       []string
	shards     map[int]*wordShard
	calendars  []calendar
	ordinary   bool // whether ordinary words are known
	help       *crisis.Matcher
	crisisData string
	err        error // the first fault of the query under way: after it nothing is loaded
}

// Open loads what must be known before the first query. Its error is
// ErrNoSearch, or says that the data is damaged.
func Open(site fs.FS) (*Reader, error) {
	r := &Reader{site: site, shards: map[int]*wordShard{}}
	data, err := fs.ReadFile(site, manifestFile)
	if err != nil {
		return nil, ErrNoSearch
	}
	var m manifest
	if r.build, err = parseScript(data, "", manifestName, &m); err != nil {
		return nil, err
	}
	r.words, r.front, r.back = r.unpack(m.Words), r.unpack(m.Forwards), r.unpack(m.Backwards)
	r.loadHelp()
	if r.err != nil || len(r.words) == 0 || len(m.Languages) == 0 || len(m.Languages) != len(m.Counts) || len(m.Languages) != len(m.Lists) || m.Piece < 1 || !isWhole(m.Calendars) {
		return nil, errDamaged
	}
	r.piece, r.ordinary, r.calendars = m.Piece, m.Ordinary, m.Calendars
	first := 0
	for i, code := range m.Languages {
		r.counts = append(r.counts, language{code: code, first: first, count: m.Counts[i], lists: m.Lists[i]})
		first += m.Counts[i]
	}
	return r, nil
}

// loadHelp loads the lists by which a need of help is found.
func (r *Reader) loadHelp() {
	r.load("crisis", &r.crisisData)
	if r.err != nil {
		return
	}
	if r.help, r.err = crisis.New(r.crisisData); r.err != nil {
		r.err = errDamaged
	}
}

// load loads the data of one file.
func (r *Reader) load(name string, into ...any) {
	if r.err != nil {
		return
	}
	data, err := fs.ReadFile(r.site, filePath(r.build, name))
	if err == nil {
		_, err = parseScript(data, r.build, name, into...)
	}
	if err != nil {
		r.err = errDamaged
	}
}

// has reports whether there is a file.
func (r *Reader) has(name string) bool {
	_, err := fs.Stat(r.site, filePath(r.build, name))
	return err == nil
}

// loadWords loads a file of words with numbers.
func (r *Reader) loadWords(prefix string, number int) ([]string, *numbers) {
	var words, data string
	r.load(prefix+strconv.Itoa(number), &words, &data)
	return r.unpack(words), &numbers{text: data}
}

// isOrdinary reports whether a word may be an ordinary one of a language of the site.
func (r *Reader) isOrdinary(word string) bool {
	if !r.ordinary {
		return false
	}
	shards := make([]string, len(r.counts))
	into := make([]any, len(shards))
	for i := range shards {
		into[i] = &shards[i]
	}
	r.load("o"+strconv.Itoa(ordinary.ShardOf(word)), into...)
	return slices.ContainsFunc(shards, func(shard string) bool { return ordinary.Has(shard, word) })
}

func (r *Reader) unpack(text string) []string {
	words, ok := unpackWords(text)
	if !ok {
		r.err = errDamaged
	}
	return words
}

// checkEnd notes a fault among numbers, or that there are more than expected.
func (r *Reader) checkEnd(n *numbers) {
	if n.bad || n.text != "" {
		r.err = errDamaged
	}
}

// parseScript parses a script: the call of goodday with the name of the build,
// that of the file, and its data. An empty build matches any. It returns the
// build's name.
func parseScript(data []byte, build, name string, into ...any) (string, error) {
	text, found := strings.CutPrefix(string(data), "goodday(")
	text, ends := strings.CutSuffix(text, ")\n")
	var all []json.RawMessage
	if !found || !ends || json.Unmarshal([]byte("["+text+"]"), &all) != nil || len(all) != len(into)+2 {
		return "", errDamaged
	}
	var gotBuild, gotName string
	for i, target := range append([]any{&gotBuild, &gotName}, into...) {
		if json.Unmarshal(all[i], target) != nil {
			return "", errDamaged
		}
	}
	if gotName != name || build != "" && gotBuild != build {
		return "", errDamaged
	}
	return gotBuild, nil
}

// total returns how many documents there are.
func (r *Reader) total() int {
	last := r.counts[len(r.counts)-1]
	return last.first + last.count
}

// languageOf returns the number of the language of a document or a list.
func (r *Reader) languageOf(document int) int {
	if r.isList(document) {
		return r.listLanguage(document)
	}
	return slices.IndexFunc(r.counts, func(l language) bool { return document < l.first+l.count })
}

// results loads what is shown of documents.
func (r *Reader) results(documents []scored) []Result {
	var results []Result
	for _, s := range documents {
		var text string
		r.load("d"+strconv.Itoa(s.document/r.piece), &text)
		rows := strings.Split(text, "\n")
		row := s.document % r.piece
		if row >= len(rows) || strings.Count(rows[row], "\t") < 1 {
			r.err = errDamaged
			return nil
		}
		parts := append(strings.Split(rows[row], "\t"), "", "", "", "")
		results = append(results, Result{
			Title: parts[0], Address: parts[1], Kind: parts[2], Summary: parts[3], Note: parts[4], Easy: parts[5],
			Language: r.counts[r.languageOf(s.document)].code, Score: s.score, document: s.document,
		})
	}
	return results
}
