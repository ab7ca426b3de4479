package search

import (
	"encoding/json"
	"errors"
	"io/fs"
	"slices"
	"strings"
)

// ErrNoSearch says that a folder holds no search files.
var ErrNoSearch = errors.New("there is no search data in this folder")

// Reader searches in the written index of a site. It reads only the shards that
// a query needs, as the browser does, and is the reference for it.
type Reader struct {
	site   fs.FS
	build  string
	counts []language
	piece  int
	words  []string // with which the shards begin
	front  []string
	back   []string
	shards map[int]*wordShard
	crisis []string
}

// Open reads what must be known before the first query. Its error is
// ErrNoSearch, or says that the data is damaged.
func Open(site fs.FS) (*Reader, error) {
	r := &Reader{site: site, shards: map[int]*wordShard{}}
	data, err := fs.ReadFile(site, manifestFile)
	if err != nil {
		return nil, ErrNoSearch
	}
	var m manifest
	if r.build, err = readScript(data, "", "manifest", &m); err != nil {
		return nil, err
	}
	var ok [3]bool
	r.words, ok[0] = unpackWords(m.Words)
	r.front, ok[1] = unpackWords(m.Forwards)
	r.back, ok[2] = unpackWords(m.Backwards)
	if slices.Contains(ok[:], false) || len(r.words) == 0 || len(m.Languages) == 0 || len(m.Languages) != len(m.Counts) || m.Piece < 1 {
		return nil, errDamaged
	}
	r.piece = m.Piece
	first := 0
	for i, code := range m.Languages {
		r.counts = append(r.counts, language{code: code, first: first, count: m.Counts[i]})
		first += m.Counts[i]
	}
	return r, r.load("crisis", &r.crisis)
}

// load reads the data of one file.
func (r *Reader) load(name string, into ...any) error {
	data, err := fs.ReadFile(r.site, Folder+"/"+r.build+"/"+name+".js")
	if err != nil {
		return errDamaged
	}
	_, err = readScript(data, r.build, name, into...)
	return err
}

// has reports whether there is a file.
func (r *Reader) has(name string) bool {
	_, err := fs.Stat(r.site, Folder+"/"+r.build+"/"+name+".js")
	return err == nil
}

// readScript takes a script apart: the call of goodday with the name of the
// build, that of the file, and its data. An empty build is any.
func readScript(data []byte, build, name string, into ...any) (string, error) {
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

// languageOf gives the number of the language of a document.
func (r *Reader) languageOf(document int) int {
	for i := range r.counts {
		if document < r.counts[i].first+r.counts[i].count {
			return i
		}
	}
	return 0
}

// results reads what is shown of documents.
func (r *Reader) results(documents []scored) ([]Result, error) {
	var results []Result
	for _, s := range documents {
		var text string
		if err := r.load("d"+itoa(s.document/r.piece), &text); err != nil {
			return nil, err
		}
		rows := strings.Split(text, "\n")
		if s.document%r.piece >= len(rows) {
			return nil, errDamaged
		}
		parts := strings.SplitN(rows[s.document%r.piece], "\t", 4)
		if len(parts) != 4 {
			return nil, errDamaged
		}
		results = append(results, Result{
			Title: parts[0], Address: parts[1], Kind: parts[2], Summary: parts[3],
			Language: r.counts[r.languageOf(s.document)].code, Score: s.score, document: s.document,
		})
	}
	return results, nil
}

// CrisisPhrases gives the folded phrases after which a site shows crisis help
// first.
func CrisisPhrases(site fs.FS) ([]string, error) {
	r, err := Open(site)
	if err != nil {
		return nil, err
	}
	return r.crisis, nil
}
