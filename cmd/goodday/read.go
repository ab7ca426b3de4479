package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"goodday/cmd/goodday/internal/readover"
	"goodday/cmd/goodday/internal/report"
)

// readArgs are the arguments of read.
type readArgs struct {
	siteArgs // of which only the day counts
	files    []string
	by       string
}

var readCommand = command{
	name: "read", group: writeGroup, summary: "shows what may tell who somebody is, and notes who read it",
	words: "FILE...", about: "FILE is a story, or another page that somebody agreed to, or a folder of them. Who reads it does not know the person.", example: `goodday read ourtown/stories/bus-pass.md --by "youth worker"`,
	arguments: func() arguments { return &readArgs{} },
}

func (a *readArgs) options() []option {
	return []option{
		{name: "by", value: "ROLE", help: "note that this role has read it: not a name. Without it, it is only shown", set: setText(&a.by)},
		a.dayOption(),
	}
}

func (a *readArgs) addWord(file string) (wrong string) {
	a.files = append(a.files, file)
	return ""
}

func (a *readArgs) complete() (wrong string) {
	if len(a.files) == 0 {
		return "Say which page to read."
	}
	return a.setDay()
}

// run shows each page, and notes who read it.
func (a *readArgs) run(c console) (status int) {
	for _, file := range pagesIn(a.files) {
		if err := a.read(c, file); err != nil {
			fmt.Fprintf(c.stderr, "%s: %s\n", report.Sanitize(file), err)
			status = failed
		}
	}
	return status
}

func (a *readArgs) read(c console, file string) error {
	page, err := readover.Open(file, a.Now)
	if err != nil {
		return err // a refusal: words
	}
	defer page.Close()
	page.Show(c.stdout, isTerminal(c.stdout))
	defer fmt.Fprintln(c.stdout)
	if exempt := page.Exemption(); exempt != readover.NoExemption {
		fmt.Fprintln(c.stdout, exempt)
		return nil
	}
	if a.by == "" {
		fmt.Fprintf(c.stdout, "If nobody could, and you do not know the person:\n  goodday read %s --by \"your role\"\n", report.Sanitize(file))
		return nil
	}
	if err := page.Note(a.by); err != nil {
		return err // a refusal: words
	}
	fmt.Fprintf(c.stdout, "Noted: read over by %s on %s. When a word changes, it has to be read again.\n", report.Sanitize(a.by), a.Now)
	return nil
}

// pagesIn returns files, with those of pages in the place of folders.
func pagesIn(files []string) (pages []string) {
	for _, file := range files {
		if info, err := os.Lstat(file); err != nil || !info.IsDir() {
			pages = append(pages, file)
			continue
		}
		filepath.WalkDir(file, func(name string, entry fs.DirEntry, err error) error {
			if err == nil && entry.Type().IsRegular() && filepath.Ext(name) == ".md" {
				pages = append(pages, name)
			}
			return nil // what cannot be opened has no pages
		})
	}
	return pages
}
