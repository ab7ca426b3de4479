package main

import (
	"fmt"
	"io"
	"slices"
	"sync"

	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/site"
	"goodday/content"
)

// voice is what serve says in the terminal while somebody writes: what was saved,
// what became of it, and each problem once. It is short, since people look at the
// browser.
type voice struct {
	stdout, stderr io.Writer

	mu   sync.Mutex
	told []content.Problem // what is wrong now, and has been said
	slow bool              // it was said that changes show later
	down []string          // sites that were not published
	last map[string]bool   // lines said since the last build, which need not be said twice
	all  bool              // something changed since the last build that is not a page alone
}

func newVoice(stdout, stderr io.Writer) *voice {
	return &voice{stdout: stdout, stderr: stderr, last: map[string]bool{}}
}

// begin tells how the first build went.
func (v *voice) begin(result report.Report) {
	report.Text(v.stderr, result.Problems, isTerminal(v.stderr))
	report.Summary(v.stdout, result)
	v.told, v.down = result.Problems, unpublished(result)
}

func (v *voice) ready(address string) {
	fmt.Fprintf(v.stdout, "\nLook at it here: %s\nPages load again by themselves when you save a file.\nTo stop, press Ctrl and C.\n", address)
}

// mostNamed is how many files of one sort are named. More are counted.
const mostNamed = 5

// saved tells what became of files at once.
func (v *voice) saved(outcome site.Outcome, problems []content.Problem) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.files(outcome.With(content.Published), "Saved: %s. The page is new.", "Saved: %d files. Their pages are new.")
	v.files(outcome.With(content.Invalid), "Saved: %s. There is a mistake in it. The page stays as it was.", "Saved: %d files with mistakes in them. Their pages stay as they were.")
	v.files(outcome.With(content.Withheld, content.Removed), "%s is not shown any more.", "%d files are not shown any more.")
	v.files(outcome.With(content.Pending), "Changed: %s. All pages are being made.", "Changed: %d files. All pages are being made.")
	v.all = v.all || len(outcome.With(content.Pending)) > 0
	v.problems(problems)
}

func (v *voice) files(files []string, one, many string) {
	if len(files) > mostNamed {
		v.once(fmt.Sprintf(many, len(files)))
		return
	}
	for _, file := range files {
		v.once(fmt.Sprintf(one, report.Sanitize(file)))
	}
}

// once says a line that was not said since the last build: some programs save
// many times in a second.
func (v *voice) once(line string) {
	if !v.last[line] {
		fmt.Fprintln(v.stdout, line)
	}
	v.last[line] = true
}

// problems tells those that were not there before, and when the last is mended.
func (v *voice) problems(problems []content.Problem) {
	var fresh []content.Problem
	for _, p := range problems {
		if !slices.Contains(v.told, p) {
			fresh = append(fresh, p)
		}
	}
	report.Text(v.stderr, fresh, isTerminal(v.stderr))
	if content.HasErrors(v.told) && !content.HasErrors(problems) {
		fmt.Fprintln(v.stdout, "Everything is mended.")
	}
	v.told = problems
}

// built tells what a build did, if it did anything.
func (v *voice) built(result report.Report, problems []content.Problem, slow bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	clear(v.last)
	v.problems(problems)
	down := unpublished(result)
	for _, name := range down {
		if !slices.Contains(v.down, name) {
			fmt.Fprintf(v.stdout, "%s stays as it was until that is mended.\n", name)
		}
	}
	v.down = down
	for _, name := range result.RemovedSites {
		fmt.Fprintf(v.stdout, "%s is no longer in goodday.yaml. Its pages were taken away.\n", name)
	}
	switch {
	case news(result) && v.all:
		fmt.Fprintln(v.stdout, "All pages are new.")
	case news(result):
		fmt.Fprintln(v.stdout, "Lists and search are new too.")
	}
	v.all = false
	if slow && !v.slow {
		fmt.Fprintln(v.stdout, "This computer cannot tell at once when files here change. They are looked at every second instead.")
	}
	v.slow = slow
}

func unpublished(result report.Report) (names []string) {
	for _, s := range result.Sites {
		if !s.Published {
			names = append(names, s.Name())
		}
	}
	return names
}

// news reports whether a build changed any file of a site.
func news(result report.Report) bool {
	return slices.ContainsFunc(result.Sites, func(s report.Site) bool {
		return s.Published && (s.Unchanged < s.Files || len(s.Removed) > 0)
	})
}
