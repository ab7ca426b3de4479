package main

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"goodday/cmd/goodday/internal/mark"
	"goodday/cmd/goodday/internal/report"
	"goodday/content"
)

// checkedArgs are the arguments of checked.
type checkedArgs struct {
	siteArgs // of which only the day counts
	files    []string
	note     mark.Note
}

var checkedCommand = command{
	name: "checked", group: writeGroup, summary: "marks pages as checked today",
	words: "FILE...", about: "FILE is a page that somebody has just made sure of.", example: `goodday checked ourtown/activities/art-group.md --by "youth worker"`,
	arguments: func() arguments { return &checkedArgs{} },
}

func (a *checkedArgs) options() []option {
	return []option{
		{name: "by", value: "ROLE", help: "who checked: a role, not a name", set: setText(&a.note.Role)},
		{name: "again", value: "DATE", help: "the day to look again", set: setDate(&a.note.Again)},
		a.dayOption(),
	}
}

func (a *checkedArgs) addWord(file string) (wrong string) {
	a.files = append(a.files, file)
	return ""
}

func (a *checkedArgs) complete() (wrong string) {
	if len(a.files) == 0 {
		return "Say which page was checked."
	}
	if wrong = a.setDay(); wrong != "" {
		return wrong
	}
	a.note.Day = a.Now
	if !a.note.Again.IsZero() && !a.note.Again.After(a.note.Day) {
		return "The day to look again has to come after today."
	}
	return ""
}

// run marks pages as checked. Those that cannot be are named, and the others are
// marked.
func (a *checkedArgs) run(c console) (status int) {
	for _, file := range a.files {
		if wrong := markFile(file, a.note); wrong != "" {
			fmt.Fprintf(c.stderr, "%s: %s\n", report.Sanitize(file), wrong)
			status = failed
			continue
		}
		fmt.Fprintf(c.stdout, "%s: checked on %s.\n", report.Sanitize(file), a.note.Day)
	}
	return status
}

// markFile changes one file. It returns in words why it could not.
func markFile(file string, note mark.Note) (wrong string) {
	root, err := os.OpenRoot(filepath.Dir(file))
	if err != nil {
		return "There is no such file."
	}
	defer root.Close()
	name := filepath.Base(file)
	info, err := root.Lstat(name)
	switch {
	case err != nil:
		return "There is no such file."
	case !info.Mode().IsRegular() || filepath.Ext(name) != ".md":
		return "This is not a page. Pages are files that end in .md."
	case info.Size() > content.MaxFile:
		return "This file is too large to be a page."
	}
	before, err := readStart(root, name, content.MaxFile+1)
	if err != nil {
		return "This file cannot be read."
	}
	after, err := mark.Checked(before, note)
	if err != nil {
		return err.Error() // a refusal: words
	}
	if !bytes.Equal(before, after) && replaceFile(root, name, after, info.Mode().Perm()) != nil {
		return "This file could not be changed. Check that you may write to it."
	}
	return ""
}

// readStart reads at most so many bytes of a file.
func readStart(root *os.Root, name string, most int64) ([]byte, error) {
	f, err := root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, most))
}

// replaceFile writes a file whole or not at all.
func replaceFile(root *os.Root, name string, data []byte, mode fs.FileMode) error {
	next := ".goodday-new-" + name
	err := root.WriteFile(next, data, mode)
	if err == nil {
		err = root.Rename(next, name)
	}
	if err != nil {
		root.Remove(next)
	}
	return err
}
