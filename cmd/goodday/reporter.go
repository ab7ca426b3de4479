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

// reporter prints to the terminal while somebody writes: what was saved, what became
// of it, and each problem once. It is brief, since people look at the browser.
type reporter struct {
	stdout, stderr io.Writer

	mu          sync.Mutex
	known       []content.Problem // what is wrong now, and was printed
	slow        bool              // it was printed that changes show later
	unpublished []string          // sites that the last build did not publish
	printed     map[string]bool   // lines since the last build, which are not repeated
	rebuilding  bool              // something changed since the last build that is more than one page
}

func newReporter(stdout, stderr io.Writer) *reporter {
	return &reporter{stdout: stdout, stderr: stderr, printed: map[string]bool{}}
}

// begin prints how the first build went.
func (r *reporter) begin(result report.Report) {
	report.Text(r.stderr, result.Problems, isTerminal(r.stderr))
	report.Summary(r.stdout, result)
	r.known, r.unpublished = result.Problems, unpublishedSites(result)
}

func (r *reporter) ready(address string) {
	fmt.Fprintf(r.stdout, "\nLook at it here: %s\nPages load again by themselves when you save a file.\nTo stop, press Ctrl and C.\n", address)
}

// mostNamed is how many files with the same outcome are named. More are counted.
const mostNamed = 5

// saved prints what became of files as soon as they were saved.
func (r *reporter) saved(outcome site.Outcome, problems []content.Problem) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.files(outcome.With(content.Published), "Saved: %s. The page is new.", "Saved: %d files. Their pages are new.")
	r.files(outcome.With(content.Invalid), "Saved: %s. There is a mistake in it. The page stays as it was.", "Saved: %d files with mistakes in them. Their pages stay as they were.")
	r.files(outcome.With(content.Withheld, content.Removed), "%s is not shown any more.", "%d files are not shown any more.")
	r.files(outcome.With(content.Pending), "Changed: %s. All pages are being made.", "Changed: %d files. All pages are being made.")
	r.rebuilding = r.rebuilding || len(outcome.With(content.Pending)) > 0
	r.problems(problems)
}

func (r *reporter) files(files []string, one, many string) {
	if len(files) > mostNamed {
		r.once(fmt.Sprintf(many, len(files)))
		return
	}
	for _, file := range files {
		r.once(fmt.Sprintf(one, report.Sanitize(file)))
	}
}

// once prints a line, unless it was printed since the last build: some programs
// save many times in a second.
func (r *reporter) once(line string) {
	if !r.printed[line] {
		fmt.Fprintln(r.stdout, line)
	}
	r.printed[line] = true
}

// problems prints those that are new, and when the last error is mended.
func (r *reporter) problems(problems []content.Problem) {
	added := slices.DeleteFunc(slices.Clone(problems), func(p content.Problem) bool { return slices.Contains(r.known, p) })
	report.Text(r.stderr, added, isTerminal(r.stderr))
	if content.HasErrors(r.known) && !content.HasErrors(problems) {
		fmt.Fprintln(r.stdout, "Everything is mended.")
	}
	r.known = problems
}

// built prints what a build did, if it did anything.
func (r *reporter) built(result report.Report, problems []content.Problem, slow bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	clear(r.printed)
	r.problems(problems)
	unpublished := unpublishedSites(result)
	for _, name := range unpublished {
		if !slices.Contains(r.unpublished, name) {
			fmt.Fprintf(r.stdout, "%s stays as it was until that is mended.\n", name)
		}
	}
	r.unpublished = unpublished
	for _, name := range result.RemovedSites {
		fmt.Fprintf(r.stdout, "%s is no longer in goodday.yaml. Its pages were taken away.\n", name)
	}
	switch {
	case changedFiles(result) && r.rebuilding:
		fmt.Fprintln(r.stdout, "All pages are new.")
	case changedFiles(result):
		fmt.Fprintln(r.stdout, "Lists and search are new too.")
	}
	r.rebuilding = false
	if slow && !r.slow {
		fmt.Fprintln(r.stdout, "This computer cannot tell at once when files here change. They are looked at every second instead.")
	}
	r.slow = slow
}

func unpublishedSites(result report.Report) (names []string) {
	for _, s := range result.Sites {
		if !s.Published {
			names = append(names, s.Name())
		}
	}
	return names
}

// changedFiles reports whether a build changed any file of a site.
func changedFiles(result report.Report) bool {
	return slices.ContainsFunc(result.Sites, func(s report.Site) bool {
		return s.Published && (s.Unchanged < s.Files || len(s.Removed) > 0)
	})
}
