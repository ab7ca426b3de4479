package decode

import (
	"bytes"
	"regexp"
	"strings"

	"goodday/content"
)

// yamlSayings turns what the YAML reader says into words. The first that fits is used.
var yamlSayings = []struct{ part, message, do string }{
	{"mapping values are not allowed", "There is a colon too many here.", `Put the text in quotes: title: "Art: come and try".`},
	{errLeftOver.Error(), "This line starts further to the left than the fields above it.", "Start all of them at the same place: at the very start of the line."},
	{"could not find expected ':'", "A field here has no colon after its name.", "Write the name, a colon, a space and then the text."},
	{"found unexpected end of stream", "A quote or bracket is opened here and never closed.", "Add the missing quote or bracket."},
	{"did not find expected key", "This line does not line up with the ones above.", "Start each field at the same place, and put text that holds quotes or colons in quotes."},
	{"did not find expected '-'", "This line does not line up with the list above.", "Start each line of a list with a dash at the same place."},
	{"did not find expected ',' or", "A bracket is opened here and never closed.", "Add the missing bracket, or put the text in quotes."},
	{"cannot start any token", signMessage, signAdvice},
	{"did not find expected alphabetic", signMessage, signAdvice},
	{"did not find expected node content", "A bracket or comma here has a meaning of its own.", "Add the missing bracket, or put the text in quotes."},
	{"did not find expected comment", signMessage, signAdvice},
	{"did not find expected tag", signMessage, signAdvice},
	{"mapping keys are not allowed", signMessage, signAdvice},
	{"sequence entries are not allowed", "A list cannot begin on this line.", "Put each one of the list on a line of its own below. If it is a text, put it in quotes."},
	{"exceeded max depth", "There are far too many brackets here.", "Take them out."},
	{"unknown escape", `There is a backslash (\) inside double quotes here.`, "Use single quotes around the text."},
	{"unknown anchor", signMessage, signAdvice},
	{"control characters", "There is a character here that no text holds.", "Delete this line and type it again."},
}

// What is said of texts that begin with one of the signs of YAML.
const (
	signMessage = "A text here starts with a sign that has a meaning of its own, like & * ! @ ` % or >."
	signAdvice  = "Put the text in quotes."
)

// yamlProblem turns an error of the YAML reader into words, on the line where it
// begins. A hidden sign on that line or the one above is the likely cause.
func yamlProblem(source []byte, err error) *content.Problem {
	problem := wrong("yaml", "The fields here are not written in a way that can be read.",
		"Look at this line and the one above: each field is a name, a colon, a space and then its text.", faultyLine(source, err))
	for _, saying := range yamlSayings {
		if strings.Contains(err.Error(), saying.part) {
			problem.Message, problem.Do = saying.message, saying.do
			break
		}
	}
	from := newLines(source)
	_, line := from.line(problem.Line)
	if message, do := lineCause(line, err.Error()); message != "" {
		problem.Message, problem.Do = message, do
	}
	for _, line := range []int{problem.Line, problem.Line - 1} {
		if cause, found := from.hiddenCause(line); found {
			return &cause
		}
	}
	return problem
}

var (
	// squeezed is a field whose name and text are not kept apart by a colon and a space.
	squeezed = regexp.MustCompile(`^\s*(?:- )?\{?([a-z][a-z_]*)(?:\s*[：=]|:[^\s/:]|\s+:\S)`)
	// quotedFirst and bracketFirst are texts that begin with a quote or a bracket. Where
	// it ends, the text does.
	quotedFirst  = regexp.MustCompile(`^\s*(?:- )?(?:[^:"']+:\s+)?["']`)
	bracketFirst = regexp.MustCompile(`^\s*(?:- )?[^:"'{[]+:\s+[[{]`)
	afterBracket = regexp.MustCompile(`[]}]\s*[^\s,#\]}]`)
)

// lineCause says what in a line is the most likely cause of fields that cannot be read,
// where the reader's own saying would lead people astray.
func lineCause(line []byte, saying string) (message, do string) {
	name := squeezed.FindSubmatch(line)
	unexpected, between := strings.Contains(saying, "did not find expected"), strings.Contains(saying, "expected ',' or")
	switch {
	case opensBeforeNote(line):
		return "A # after a space turns the rest of this line into a note, so a bracket is never closed.", "Put the text with the # in quotes."
	case name != nil && (unexpected || strings.Contains(saying, "mapping values are not") || strings.Contains(saying, "expected ':'")):
		return "There is no colon with a space after it between a name and its text here.", "Write " + string(name[1]) + ": with the colon right after the name and a space after the colon."
	case unexpected && quotedFirst.Match(line) && quotesInside(line):
		return "The quotes around this text end before the text does.", "Inside the text, write ’ for an apostrophe, and “ and ” for quotes."
	case between && bytes.ContainsAny(line, "{[") && balanced(line):
		return "A sign in this line, such as ? or [ or a quote, has a meaning of its own between brackets.", "Put each text between the brackets in quotes."
	case unexpected && bracketFirst.Match(line) && afterBracket.Match(line) && balanced(line):
		return "This text starts with a bracket, and a bracket has a meaning of its own there.", "Put the whole text in quotes."
	}
	return "", ""
}

// quotesInside reports whether a line has more of the quote that its text begins with
// than the two around it.
func quotesInside(line []byte) bool {
	at := bytes.IndexAny(line, `"'`)
	return bytes.Count(line, line[at:at+1]) > 2 || len(bytes.TrimSpace(line[bytes.LastIndexByte(line, line[at])+1:])) > 0
}

// balanced reports whether as many brackets are closed in a line as are opened.
func balanced(line []byte) bool {
	for _, pair := range []string{"{}", "[]", "()"} {
		if bytes.Count(line, []byte(pair[:1])) != bytes.Count(line, []byte(pair[1:])) {
			return false
		}
	}
	return true
}

// opensBeforeNote reports whether a bracket that a line opens is closed only
// after a #, if at all.
func opensBeforeNote(line []byte) bool {
	before, after, found := bytes.Cut(line, []byte(" #"))
	closed := func(text []byte) bool {
		return bytes.Count(text, []byte("{")) <= bytes.Count(text, []byte("}")) && bytes.Count(text, []byte("[")) <= bytes.Count(text, []byte("]"))
	}
	return found && !closed(before) && bytes.ContainsAny(after, "]}")
}
