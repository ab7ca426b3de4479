package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"goodday/cmd/goodday/internal/mark"
	"goodday/content"
)

const checkedUse = "Write it like this:\n  goodday checked FILE... [--by \"youth worker\"] [--again DATE] [--now DATE]\nFILE is a page that somebody has just made sure of."

var checkedCommand = subcommand{
	name: "checked", use: checkedUse, argument: (*flags).addFile, complete: (*flags).completeChecked, run: command.checked,
	options: func(f *flags) []option {
		return []option{
			{[]string{"by"}, true, text(&f.note.Role)},
			{[]string{"again"}, true, f.setAgain},
			{[]string{"now"}, true, f.setNow},
		}
	},
}

func (f *flags) addFile(file string) string {
	f.files = append(f.files, file)
	return ""
}

func (f *flags) setAgain(day string) (wrong string) {
	date, err := content.ParseDate(day)
	if err != nil {
		return quote(day) + " is not a date. Write it like 2026-10-01."
	}
	f.note.Again = date
	return ""
}

func (f *flags) completeChecked() (wrong string) {
	if len(f.files) == 0 {
		return "Say which page was checked."
	}
	if wrong = f.complete(); wrong == "" {
		f.note.Day = f.request.Now
	}
	if wrong == "" && !f.note.Again.IsZero() && !f.note.Again.After(f.note.Day) {
		return "The day to look again has to come after today."
	}
	return wrong
}

// checked marks pages as checked. Those that cannot be are named, and the others
// are marked.
func (c command) checked(f flags) (status int) {
	for _, file := range f.files {
		if message := markFile(file, f.note); message != "" {
			fmt.Fprintf(c.stderr, "%s: %s\n", plain(file), message)
			status = failed
			continue
		}
		fmt.Fprintf(c.stdout, "%s: checked on %s.\n", plain(file), f.note.Day)
	}
	return status
}

// markFile changes one file, and says in words why it could not.
func markFile(file string, note mark.Note) (message string) {
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
	before, err := readAll(root, name)
	if err != nil {
		return "This file cannot be read."
	}
	after, err := mark.Checked(before, note)
	if err != nil {
		return err.Error() // a *mark.Refusal: words
	}
	if bytes.Equal(before, after) {
		return ""
	}
	next := ".goodday-new-" + name
	if root.WriteFile(next, after, info.Mode().Perm()) != nil || root.Rename(next, name) != nil {
		root.Remove(next)
		return "This file could not be changed. Check that you may write to it."
	}
	return ""
}

func readAll(root *os.Root, name string) ([]byte, error) {
	f, err := root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, content.MaxFile+1))
}
