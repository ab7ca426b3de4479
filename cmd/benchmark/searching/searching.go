// Package searching measures what a search costs a reader's phone and a site's
// build, with our search and with Pagefind, on the same generated pages in one
// run.
//
// For each number of pages it builds a site, has Pagefind index a copy of its
// content pages, and weighs what both wrote. It then opens the search page of
// both in Chromium, with an empty cache, on a phone's screen, with words to
// search for in the address, and waits until the first five results are in the
// list: what was fetched until then, and how long it took. Once it does so as
// fast as this machine can, and once over a slow line with the processor slowed
// down. That slowing leaves workers alone, so Pagefind, which searches in one,
// has the better of it.
package searching

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"

	"goodday/cmd/benchmark/pagefind"
	"goodday/cmd/verify/browser"
)

// Known are words to search for, of which it is known that they are found.
type Known struct {
	One   string   // on one to five pages of a hundred
	Three []string // each so, and all three together on five pages at least
}

// Options are what to measure, and functions that this package does not have.
type Options struct {
	Pages []int // the numbers of pages, ascending
	Runs  int   // how often each thing is done; the median counts
	// Folder is an empty folder to work in.
	Folder string
	// Generate writes a site of so many pages into a folder.
	Generate func(folder string, pages int) (Known, error)
	// Worker is a process that calls Work.
	Worker func(part Part, folder, out string) *exec.Cmd
	// PeakMemory returns the most memory that a process which ended had, in bytes.
	PeakMemory func(*os.ProcessState) int64
}

// figures are what was measured with one number of pages.
type figures struct {
	pages            int
	ours, pagefind   engine
	loading, working cost // of the build's work without and with indexing
	keys             *keystrokes
}

// engine is what was measured of one of the two.
type engine struct {
	sizes    sizes
	indexing cost
	searches []timed // one for each of the trials
}

// Run measures everything and prints it to out.
func Run(ctx context.Context, options Options, out io.Writer) error {
	command, err := buildCommand(options.Folder)
	if err != nil {
		return err
	}
	b, err := browser.Start(ctx)
	if err != nil {
		return err
	}
	defer b.Close()
	var all []figures
	for i, pages := range options.Pages {
		m := measuring{
			Options: &options, browser: b, out: out, command: command,
			folder: filepath.Join(options.Folder, fmt.Sprint(pages)),
		}
		f, err := m.measure(pages, i == len(options.Pages)-1)
		if err != nil {
			return fmt.Errorf("%d pages: %w", pages, err)
		}
		all = append(all, f)
	}
	printTable(out, options.Runs, all)
	return nil
}

// measuring is the work on one number of pages.
type measuring struct {
	*Options
	browser *browser.Browser
	out     io.Writer
	command string // the goodday program
	folder  string
}

func (m *measuring) path(name string) string { return filepath.Join(m.folder, name) }

func (m *measuring) say(format string, values ...any) { fmt.Fprintf(m.out, format+"\n", values...) }

// measure measures everything for so many pages, and keystrokes if asked to.
func (m *measuring) measure(pages int, keys bool) (f figures, err error) {
	f.pages = pages
	m.say("%d pages: writing and building them.", pages)
	known, err := m.Generate(m.path("source"), pages)
	if err != nil {
		return f, err
	}
	if err := build(m.command, m.path("source"), m.path("site")); err != nil {
		return f, err
	}
	if f.ours.sizes, err = ourSizes(m.path("site")); err != nil {
		return f, err
	}
	m.say("Indexing.")
	if err := m.index(&f); err != nil {
		return f, err
	}
	m.say("Searching for %q.", known.Three)
	if err := m.search(&f, known); err != nil {
		return f, err
	}
	if keys {
		m.say("Typing.")
		f.keys, err = m.typeWords(known.Three)
	}
	return f, err
}

// index measures how both index.
func (m *measuring) index(f *figures) (err error) {
	if f.loading, err = m.work(Loading, m.path("source"), m.path("none")); err != nil {
		return err
	}
	if f.working, err = m.work(Indexing, m.path("source"), m.path("index")); err != nil {
		return err
	}
	f.ours.indexing = cost{f.working.seconds - f.loading.seconds, f.working.peak - f.loading.peak}
	folder := m.path("pagefind")
	if err := pagefind.CopyContent(os.DirFS(m.path("site")), folder); err != nil {
		return err
	}
	if f.pagefind.indexing, err = m.run(pagefind.Indexing(pagefind.Program, folder)); err != nil {
		return pagefind.Explain(err)
	}
	f.pagefind.sizes, err = pagefindSizes(filepath.Join(folder, pagefind.Folder))
	if err != nil {
		return err
	}
	return writePagefindPage(m.path("site"), folder, ourPage, "en")
}
