// Package report holds what a build found and did (data.go), and prints it. It owns
// every word that the command prints about it, in these printers of the same data:
//
//	Text      problems, for people, to standard error
//	Summary   what is published now, in a few lines, to standard output
//	JSON      everything, for programs, to standard output
//
// What a check finds is printed by package advice, which uses this package to show
// one problem and to mask what is private (public.go).
//
// The rules of the text:
//
//   - A problem starts with its place, as in "stories/bus-pass.md, line 4:".
//     Then comes the line itself with a caret below the place in it, then what is
//     wrong, then what to do. Nothing is cut short by another problem.
//   - Warnings come first, as things to know; errors after them, as things to fix,
//     since the end of a long text is what stays in view. In each group files are in
//     order.
//   - It fits on a screen. What does not is grouped: one line for each kind, with a
//     count and the first place, and as many errors in full as there is room for
//     (text.go). goodday check shows everything.
//   - Whole, short sentences for somebody who has never seen a program's error.
//     No names of rules, no words of the system or of a library.
//   - What comes out of files is sanitized: no control characters, no characters
//     that turn the direction of text, and in a log nothing that its host would
//     take for a command (sanitize.go).
//   - Anywhere but on a terminal, where a log may be read by anybody, what looks
//     like somebody's details (an e-mail address, a telephone number, a postcode)
//     and what rules found to be private is shown as dots (mask.go).
package report

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"goodday/content"
)

// Errors returns the problems that are errors, in a slice of their own.
func Errors(problems []content.Problem) []content.Problem {
	return slices.DeleteFunc(slices.Clone(problems), func(p content.Problem) bool { return !isError(p) })
}

func isError(p content.Problem) bool { return p.Severity == content.Error }

// Deduplicate removes what was found before, in place: a mistake in what sites share
// is found in each of them.
func Deduplicate(problems []content.Problem) []content.Problem {
	seen := map[content.Problem]bool{}
	return slices.DeleteFunc(problems, func(p content.Problem) bool {
		if p.File != "" {
			p.Site = ""
		}
		again := seen[p]
		seen[p] = true
		return again
	})
}

// problem returns one problem as lines.
func problem(p content.Problem) string {
	lines := append(PlaceLines(p), "  "+p.Message)
	if p.Do != "" {
		lines = append(lines, "  "+p.Do)
	}
	return strings.Join(lines, "\n")
}

// PlaceLines returns the place of a problem, its line, and the caret below it.
func PlaceLines(p content.Problem) (lines []string) {
	if place := Place(p); place != "" {
		lines = append(lines, place)
	}
	if p.Text != "" {
		lines = append(lines, "    "+p.Text)
		if n := len([]rune(p.Text)); p.Column > 0 && p.Column <= n+1 {
			lines = append(lines, "    "+strings.Repeat(" ", p.Column-1)+"^")
		}
	}
	return lines
}

// Place returns where a problem is, or "".
func Place(p content.Problem) string {
	switch {
	case p.File == "" && p.Site == "":
		return ""
	case p.File == "":
		return p.Site + ":"
	case p.Line > 0:
		return fmt.Sprintf("%s, line %d:", p.File, p.Line)
	}
	return p.File + ":"
}

// JSON prints the whole report.
func JSON(w io.Writer, report Report, terminal bool) error {
	if !terminal {
		m := newMask(report.Problems)
		report.Problems = slices.Clone(report.Problems)
		for i, p := range report.Problems {
			report.Problems[i] = m.problem(p)
		}
	}
	return WriteJSON(w, report)
}

// WriteJSON writes a value for programs. What the logs of code hosts would run as a
// command of theirs is escaped in JSON's own way.
func WriteJSON(w io.Writer, value any) error {
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return err
	}
	_, err := io.WriteString(w, strings.ReplaceAll(out.String(), "##[", `#\u0023[`))
	return err
}

// Summary prints what became of each site.
func Summary(w io.Writer, report Report) {
	for _, s := range report.Sites {
		siteLines(w, s)
	}
	for _, name := range report.RemovedSites {
		fmt.Fprintf(w, "%s is no longer in goodday.yaml, or its folder is gone. Its pages were taken away.\n", name)
	}
	for _, f := range report.Fallbacks {
		if f.Part != WholeSite {
			fmt.Fprintln(w, f.Sentence())
		}
	}
	others(w, "", report.Kept, report.Edited)
}

func siteLines(w io.Writer, s Site) {
	if !s.Published {
		before := "What was there before stays as it was."
		if len(s.TakenOut) > 0 {
			before = "All pages with a consent were taken down, with the pages that link to them, the pictures and the search."
		}
		fmt.Fprintf(w, "%s was not published. %s\n", s.Name(), before)
		return
	}
	fmt.Fprintf(w, "%s: %s in %s, %s. They are in %s\n", s.Name(),
		Count(s.Pages.Sum(), "page", "pages"), Count(s.Files, "file", "files"), size(s.Bytes), s.Output)
	if s.HeldBack > 0 {
		fmt.Fprintf(w, "  %s not published, because consent is missing, has run out or was taken back, because nobody has read it over, or because something in it may tell who somebody is.\n", Count(s.HeldBack, "file is", "files are"))
	}
	if len(s.LeftOut) > 0 {
		fmt.Fprintf(w, "  Left out, because something in it is wrong: %s\n", strings.Join(s.LeftOut, ", "))
	}
	others(w, "  ", s.Kept, s.Edited)
}

func others(w io.Writer, indent string, kept, edited []string) {
	if len(kept) > 0 {
		fmt.Fprintf(w, "%sKept, although not made by Goodday: %s\n", indent, strings.Join(kept, ", "))
	}
	if len(edited) > 0 {
		fmt.Fprintf(w, "%sChanged by hand since the last build, and replaced: %s\n", indent, strings.Join(edited, ", "))
	}
}

// Count returns a number with what is counted: 1 page, 1,200 pages.
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return thousands(n) + " " + many
}

// thousands formats a number as people write it: 12,345.
func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}

func size(bytes int64) string {
	switch {
	case bytes >= 1<<20:
		return fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20))
	case bytes >= 1<<10:
		return fmt.Sprintf("%d KB", bytes>>10)
	}
	return Count(int(bytes), "byte", "bytes")
}
