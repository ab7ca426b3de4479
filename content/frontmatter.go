package content

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Limits on what strangers may send. A page of 1 MiB is 150,000 words.
const (
	MaxFile        = 1 << 20  // bytes of one Markdown or YAML file
	MaxFrontMatter = 64 << 10 // bytes of the part between the two lines of ---
)

// clean takes off a byte order mark and turns Windows line ends into plain
// ones. ok is false, with a problem, for what is not text.
func clean(data []byte) ([]byte, *Problem) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if windows := []byte("\r\n"); bytes.Contains(data, windows) {
		data = bytes.ReplaceAll(data, windows, []byte("\n"))
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return nil, notText(data, i, "There is a character here that no text holds.")
	}
	if !utf8.Valid(data) {
		return nil, notText(data, firstInvalid(data), "The letters here cannot be read.")
	}
	return data, nil
}

func notText(data []byte, offset int, message string) *Problem {
	return &Problem{
		Severity: Error, Rule: "not-text", Line: 1 + bytes.Count(data[:offset], []byte("\n")),
		Message: message,
		Do:      "Save the file again as plain text with the encoding UTF-8.",
	}
}

func firstInvalid(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(data)
}

// fence is the line before and after the front matter.
var fence = []byte("---\n")

// split cuts a page into its front matter and the offset of its body.
func split(data []byte) (front []byte, body int, problem *Problem) {
	if !bytes.HasPrefix(data, fence) {
		return nil, 0, &Problem{
			Severity: Error, Rule: "no-front-matter", Line: 1,
			Message: "The page does not start with a line of three dashes.",
			Do:      "Start the file with --- on a line of its own, then title: and summary:, then --- again.",
		}
	}
	start := len(fence)
	end := bytes.Index(data[start-1:], []byte("\n---\n"))
	switch {
	case end >= 0:
		body = start - 1 + end + len("\n---\n")
	case bytes.HasSuffix(data, []byte("\n---")):
		end, body = len(data)-len("\n---")-(start-1), len(data)
	default:
		return nil, 0, &Problem{
			Severity: Error, Rule: "half-front-matter", Line: 1,
			Message: "The part at the top of the page has no end.",
			Do:      "Put a line of three dashes, ---, after the last field.",
		}
	}
	front = data[start : start-1+end+1]
	if len(front) > MaxFrontMatter {
		return nil, 0, &Problem{
			Severity: Error, Rule: "too-large", Line: 1,
			Message: "The part at the top of the page is too long.",
			Do:      fmt.Sprintf("Keep it under %d KB. Long text belongs below the second line of dashes.", MaxFrontMatter>>10),
		}
	}
	return front, body, nil
}

// parseYAML reads YAML into a node. It refuses what strict YAML of ours never
// needs and what could blow up: tabs, anchors and aliases are reported by the
// decoder. The problem's line counts from the first line of source.
func parseYAML(source []byte) (*yaml.Node, *Problem) {
	if line := tabLine(source); line > 0 {
		return nil, &Problem{
			Severity: Error, Rule: "tab", Line: line, Column: 1,
			Message: "This line starts with a tab.",
			Do:      "Use two spaces for each step in, never the tab key.",
		}
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

func tabLine(source []byte) int {
	line := 0
	for text := range bytes.Lines(source) {
		line++
		if bytes.ContainsRune(text[:len(text)-len(bytes.TrimLeft(text, " \t"))], '\t') {
			return line
		}
	}
	return 0
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

func yamlProblem(err error) *Problem {
	problem := &Problem{
		Severity: Error, Rule: "yaml", Line: 1,
		Message: "The fields here are not written in a way that can be read.",
		Do:      "Look at this line and the one above: each field is a name, a colon, a space and then its text.",
	}
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
