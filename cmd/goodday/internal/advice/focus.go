package advice

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
	"goodday/content/check"
)

// Focus says what of a check is shown first, and what is only counted.
type Focus struct {
	// Changed are the files that somebody changed, as problems name them. What was
	// found in them comes first, and all of it. Of other pages, mistakes and what
	// may tell who somebody is are shown, and all of that too. If it is nil, all
	// pages are shown alike.
	Changed []string
	// Known is advice that was there before. It is only counted.
	Known Baseline
}

// changed reports whether a problem is in a file that somebody changed.
func (f Focus) changed(p content.Problem) bool { return slices.Contains(f.Changed, p.File) }

// onlyCounts reports whether advice on a page that nobody changed is only counted.
func (f Focus) onlyCounts(p content.Problem) bool {
	return f.Changed != nil && groupOf(p.Rule) != check.Safeguarding
}

// showsAll reports whether all findings of a rule are shown, however many.
func (f Focus) showsAll(p content.Problem) bool {
	return f.changed(p) || f.Changed != nil && groupOf(p.Rule) == check.Safeguarding
}

// Baseline is advice that was there on a day, by fingerprint. It holds no words of
// any page.
type Baseline map[string]bool

// baselineTitle is the first line of a baseline.
const baselineTitle = "# Advice that goodday check gave before, so that it only counts it. Made by: goodday check --write-baseline FILE"

var fingerprintLine = regexp.MustCompile(`^[0-9a-f]{32}$`)

// ReadBaseline reads what WriteBaseline wrote. Lines that are of no fingerprint, such
// as those of a merge, mean nothing.
func ReadBaseline(data []byte) Baseline {
	known := Baseline{}
	lines := bufio.NewScanner(bytes.NewReader(data))
	for lines.Scan() {
		if line := strings.TrimSpace(lines.Text()); fingerprintLine.MatchString(line) {
			known[line] = true
		}
	}
	return known
}

// IsBaseline reports whether a file is what WriteBaseline wrote.
func IsBaseline(data []byte) bool { return bytes.HasPrefix(data, []byte(baselineTitle)) }

// WriteBaseline writes the fingerprints of all advice in a check. Mistakes, and what
// must not be missed, are not in it: they are always told.
func WriteBaseline(w io.Writer, c Report) error {
	var lines []string
	eachFingerprint(c.public(Focus{}).Problems, func(p content.Problem, print string) {
		if quietens(p) {
			lines = append(lines, print)
		}
	})
	slices.Sort(lines)
	_, err := fmt.Fprintln(w, baselineTitle+"\n"+strings.Join(lines, "\n"))
	return err
}

// quietens reports whether a baseline may hold a problem.
func quietens(p content.Problem) bool { return p.Severity != content.Error && !isFinal(p.Rule) }

func eachFingerprint(problems []content.Problem, do func(content.Problem, string)) {
	seen := map[string]int{}
	for _, p := range problems {
		do(p, fingerprint(p, seen))
	}
}

// quiet takes out advice that was known before, unless somebody changed the page.
func (c Report) quiet(focus Focus, public report.Public) Report {
	if len(focus.Known) == 0 {
		return c
	}
	shown := make([]content.Problem, len(c.Problems))
	for i, p := range c.Problems {
		shown[i] = public.Problem(p)
	}
	var kept []content.Problem
	i := -1
	eachFingerprint(shown, func(p content.Problem, print string) {
		i++
		if quietens(p) && focus.Known[print] && !focus.changed(c.Problems[i]) {
			c.older++
			return
		}
		kept = append(kept, c.Problems[i])
	})
	c.Problems = kept
	return c
}
