package report

import (
	"encoding/json"
	"io"
	"strings"

	"goodday/content"
)

// What package advice, which prints checks, says in the same way.

// Safe makes a problem fit to be shown to its writer. For where others can read it
// there is Public.
func Safe(p content.Problem) content.Problem { return harmless(p) }

// Muted takes from lines what the logs of code hosts read as a command of theirs.
func Muted(text string) string { return muted(text) }

// Once leaves out what was said before: a mistake in what sites share is found in
// each of them.
func Once(problems []content.Problem) []content.Problem { return once(problems) }

// PlaceLines gives the place of a problem, its line, and the caret below it.
func PlaceLines(p content.Problem) []string { return placeLines(p) }

// Count writes a number with what is counted: 1 page, 1,200 pages.
func Count(n int, one, many string) string { return count(n, one, many) }

// WriteJSON writes a value for programs. The signs that the logs of code hosts read
// as a command of theirs are written in JSON's own way.
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
