// Package decode turns text from strangers into the structs of package content,
// strictly: every field must be known, written once and of its type. Whatever is
// wrong becomes a content.Problem with its line and column; reading goes on and
// reports all there is.
//
//	source, problem := decode.Clean(data)           // no byte order mark, no CRLF, UTF-8
//	front, body, problem := decode.Split(source)    // the fields, and where the text begins
//	node, problem := decode.YAML(front)             // no tabs, no bombs
//	d := decode.Decoder{Offset: 1}                  // the fields begin on line 2
//	d.Decode(node, page.Front())                    // d.Problems, d.References
package decode

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"goodday/content"
)

// Clean takes off a byte order mark and turns Windows line ends into plain
// ones. What is not text is a problem.
func Clean(data []byte) ([]byte, *content.Problem) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if windows := []byte("\r\n"); bytes.Contains(data, windows) {
		data = bytes.ReplaceAll(data, windows, []byte("\n"))
	}
	const do = "Save the file again as plain text with the encoding UTF-8."
	if i := bytes.IndexByte(data, 0); i >= 0 {
		line := 1 + bytes.Count(data[:i], []byte("\n"))
		return nil, wrong("not-text", "There is a character here that no text holds.", do, line)
	}
	if !utf8.Valid(data) {
		line := firstLine(data, func(line []byte) bool { return !utf8.Valid(line) })
		return nil, wrong("not-text", "The letters here cannot be read.", do, line)
	}
	return data, nil
}

// wrong returns an error on a line.
func wrong(rule, message, do string, line int) *content.Problem {
	return new(content.Wrong(rule, message, do).At(content.Position{Line: line}))
}

// firstLine returns the number of the first line that fits, or 0.
func firstLine(source []byte, fits func(line []byte) bool) int {
	n := 0
	for line := range bytes.Lines(source) {
		if n++; fits(line) {
			return n
		}
	}
	return 0
}

// fence is the line before and after the front matter.
var fence = []byte("---\n")

// Split cuts a page into its front matter and the offset of its body.
func Split(data []byte) (front []byte, body int, problem *content.Problem) {
	if !bytes.HasPrefix(data, fence) {
		return nil, 0, wrong("no-front-matter", "The page does not start with a line of three dashes.",
			"Start the file with --- on a line of its own, then title: and summary:, then --- again.", 1)
	}
	start := len(fence)
	end := bytes.Index(data[start-1:], []byte("\n---\n"))
	switch {
	case end >= 0:
		body = start - 1 + end + len("\n---\n")
	case bytes.HasSuffix(data, []byte("\n---")):
		end, body = len(data)-len("\n---")-(start-1), len(data)
	default:
		return nil, 0, wrong("half-front-matter", "The part at the top of the page has no end.",
			"Put a line of three dashes, ---, after the last field.", 1)
	}
	front = data[start : start-1+end+1]
	if len(front) > content.MaxFrontMatter {
		do := fmt.Sprintf("Keep it under %d KB. Long text belongs below the second line of dashes.", content.MaxFrontMatter>>10)
		return nil, 0, wrong("too-large", "The part at the top of the page is too long.", do, 1)
	}
	return front, body, nil
}

// YAML parses YAML into a node. It refuses what strict YAML of ours never
// needs and what could blow up: tabs, anchors and aliases are reported by the
// decoder. The problem's line counts from the first line of source.
func YAML(source []byte) (*yaml.Node, *content.Problem) {
	if line := firstLine(source, startsWithTab); line > 0 {
		problem := wrong("tab", "This line starts with a tab.", "Use two spaces for each step in, never the tab key.", line)
		problem.Column = 1
		return nil, problem
	}
	var document yaml.Node
	if err := yaml.Unmarshal(source, &document); err != nil {
		return nil, yamlProblem(err)
	}
	if len(document.Content) == 0 {
		return &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}, nil
	}
	return document.Content[0], nil
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
	{"cannot start any token", "This line starts with a sign that has a meaning of its own.", "Put the text in quotes."},
	{"exceeded max depth", "There are far too many brackets here.", "Take them out."},
	{"unknown escape", `There is a backslash (\) inside double quotes here.`, "Use single quotes around the text."},
	{"unknown anchor", "A text that starts with * has a meaning of its own here.", "Put the text in quotes."},
	{"control characters", "There is a character here that no text holds.", "Delete this line and type it again."},
}

func yamlProblem(err error) *content.Problem {
	problem := wrong("yaml", "The fields here are not written in a way that can be read.",
		"Look at this line and the one above: each field is a name, a colon, a space and then its text.", 1)
	if found := yamlLine.FindStringSubmatch(err.Error()); found != nil {
		problem.Line, _ = strconv.Atoi(found[1])
	}
	for _, saying := range yamlSayings {
		if strings.Contains(err.Error(), saying.part) {
			problem.Message, problem.Do = saying.message, saying.do
			break
		}
	}
	return problem
}
