package decode

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"goodday/content"
)

// YAML parses YAML into a node. It refuses what strict YAML of ours never
// needs and what could blow up or be lost: tabs, a second document; anchors and
// aliases are reported by the decoder. The problem's line counts from the first
// line of source.
func YAML(source []byte) (*yaml.Node, *content.Problem) {
	if at := hiddenBreak(source); at >= 0 {
		return nil, new(hiddenAt(source, at))
	}
	if line := secondDocument(source); line > 0 {
		return nil, wrong("second-document", "This line ends the fields. What is below it would be lost.",
			"Take the line out. To keep parts apart, write a line that starts with # and a space.", line)
	}
	if line := firstLine(source, startsWithTab); line > 0 {
		problem := wrong("tab", "This line starts with a tab.", "Use two spaces for each step in, never the tab key.", line)
		problem.Column = 1
		return nil, problem
	}
	var document yaml.Node
	if err := yaml.Unmarshal(source, &document); err != nil {
		return nil, yamlProblem(source, err)
	}
	if len(document.Content) == 0 {
		return &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}, nil
	}
	return document.Content[0], nil
}

// secondDocument returns the number of a line of three dashes or dots that has
// something on both of its sides, or 0. Dashes before everything, and either after
// it, divide nothing.
func secondDocument(source []byte) int {
	n, divider, begun := 0, 0, false
	for line := range bytes.Lines(source) {
		n++
		switch divides := isDivider(line); {
		case isBlankOrNote(line):
		case divider > 0:
			return divider
		case divides && (begun || line[0] == '.'):
			if divider = n; !isBlankOrNote(line[len(dashes):]) {
				return n
			}
		default:
			begun = true
		}
	}
	return 0
}

// isDivider reports whether a line ends a document of YAML, whatever it stands in.
func isDivider(line []byte) bool {
	rest, found := bytes.CutPrefix(line, []byte(dashes))
	if !found {
		rest, found = bytes.CutPrefix(line, []byte("..."))
	}
	return found && (len(rest) == 0 || bytes.IndexByte([]byte(" \t\n"), rest[0]) >= 0)
}

func isBlankOrNote(line []byte) bool {
	line = bytes.TrimSpace(line)
	return len(line) == 0 || line[0] == '#'
}

// startsWithTab reports whether a tab is among the spaces before a line's text.
func startsWithTab(line []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(line, " "), []byte("\t"))
}

var yamlLine = regexp.MustCompile(`line ([0-9]+)`)

// yamlSayings turns what the YAML reader says into words. The first that fits is used.
var yamlSayings = []struct{ part, message, do string }{
	{"mapping values are not allowed", "There is a colon too many here.", `Put the text in quotes: title: "Art: come and try".`},
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
	if _, line := from.line(problem.Line); opensBeforeNote(line) {
		problem.Message = "A # after a space turns the rest of this line into a note, so a bracket is never closed."
		problem.Do = "Put the text with the # in quotes."
	}
	for _, line := range []int{problem.Line, problem.Line - 1} {
		if cause, found := from.hiddenCause(line); found {
			return &cause
		}
	}
	return problem
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

// What is parsed again, part by part, to find out where it goes wrong. The reader
// itself tells of where it noticed: for a quote that never ends, at the end.
const (
	mostLinesAgain = 200
	mostBytesAgain = 8 << 10
)

// faultyLine returns the first line after which nothing can be made of the source,
// or the one that the reader names if the source is long.
func faultyLine(source []byte, err error) int {
	ends := lineEnds(source)
	if len(ends) > mostLinesAgain || len(source) > mostBytesAgain {
		line := 1
		if found := yamlLine.FindStringSubmatch(err.Error()); found != nil {
			line, _ = strconv.Atoi(found[1])
		}
		return min(max(line, 1), len(ends))
	}
	for n := len(ends) - 1; n > 0; n-- {
		if isSound(source[:ends[n-1]]) {
			return n + 1
		}
	}
	return 1
}

// isSound reports whether the beginning of a source is fields by itself, or nothing.
func isSound(source []byte) bool {
	var document yaml.Node
	if yaml.Unmarshal(source, &document) != nil {
		return false
	}
	return len(document.Content) == 0 || document.Content[0].Kind != yaml.ScalarNode
}
