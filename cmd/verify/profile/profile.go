// Package profile searches what a browser wrote to disk: every file of its profile,
// as it is, and what is in its databases.
//
// A word may stand in a file as UTF-8, UTF-16, per cent codes or JSON codes, in
// large letters or small. LevelDB (storage of pages) packs its blocks and leaves out
// the beginnings of keys; SQLite (history, forms) spreads long values over pages. So
// both are decoded, and what comes out is searched as well.
package profile

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// Report is what a search of a profile found.
type Report struct {
	Files, Bytes int
	Pairs        int // keys with their values, and records of logs, in LevelDB
	Rows         int // of tables and of indexes in SQLite
	Found        []Find
	Unread       []string // databases that could not be decoded, with the reason
}

// Find is a place where a word is.
type Find struct {
	Word, Form, File, Place string
	Times                   int
}

func (f Find) String() string {
	return fmt.Sprintf("%s %d times in %s, in %s, as %s", f.Word, f.Times, f.File, f.Place, f.Form)
}

// String is the counts, and each find in a line.
func (r Report) String() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%d files, %d bytes; LevelDB: %d pairs; SQLite: %d rows; found: %d", r.Files, r.Bytes, r.Pairs, r.Rows, len(r.Found))
	for _, f := range r.Found {
		fmt.Fprintf(&out, "\n  %s", f)
	}
	for _, u := range r.Unread {
		fmt.Fprintf(&out, "\n  not decoded: %s", u)
	}
	return out.String()
}

// Of returns how many places hold a word.
func (r Report) Of(word string) (places int) {
	for _, f := range r.Found {
		if f.Word == word {
			places++
		}
	}
	return places
}

// Search looks for words in every file below a folder.
func Search(profile fs.FS, words []string) (Report, error) {
	s := searcher{forms: formsOf(words)}
	err := fs.WalkDir(profile, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		data, err := fs.ReadFile(profile, name)
		if err == nil {
			s.file(name, data)
		}
		return err
	})
	return s.report, err
}

type searcher struct {
	forms  []form
	report Report
}

// file searches a file as it is, and then what is decoded of it.
func (s *searcher) file(name string, data []byte) {
	s.report.Files++
	s.report.Bytes += len(data)
	s.look(name, "the file", data)
	decoded, err := decode(name, data)
	if err != nil {
		s.report.Unread = append(s.report.Unread, name+": "+err.Error())
	}
	s.report.Pairs += decoded.pairs
	s.report.Rows += decoded.rows
	s.look(name, "what is decoded", bytes.Join(decoded.pieces, []byte{0}))
}

func (s *searcher) look(name, place string, data []byte) {
	small := slices.Clone(data)
	for i, b := range small {
		if 'A' <= b && b <= 'Z' {
			small[i] = b + 'a' - 'A'
		}
	}
	for _, f := range s.forms {
		if n := bytes.Count(small, f.bytes); n > 0 {
			s.report.Found = append(s.report.Found, Find{f.word, f.name, name, place, n})
		}
	}
}

// decoded is what was taken out of a database.
type decoded struct {
	pieces      [][]byte
	pairs, rows int
}

// decode takes out what is in a database, if the file is one.
func decode(name string, data []byte) (decoded, error) {
	switch {
	case isSQLite(data):
		rows, err := readSQLite(data)
		return decoded{pieces: rows, rows: len(rows)}, err
	case isTable(data):
		pairs, err := readTable(data)
		return decoded{pieces: pairs, pairs: len(pairs)}, err
	case strings.HasSuffix(name, ".log"):
		records := readLog(data)
		return decoded{pieces: records, pairs: len(records)}, nil
	}
	return decoded{}, nil
}
