package decode

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"

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
	document, err := parse(source)
	if err != nil {
		return nil, yamlProblem(source, err)
	}
	if len(document.Content) == 0 {
		return &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}, nil
	}
	return document.Content[0], nil
}

// errLeftOver is what the reader does not say: it stops without a word where fields
// stand further left than the first one.
var errLeftOver = errors.New("fields left over")

// parse returns the one document of a source that is read to its end.
func parse(source []byte) (document yaml.Node, err error) {
	decoder := yaml.NewDecoder(bytes.NewReader(source))
	if err = decoder.Decode(&document); errors.Is(err, io.EOF) {
		return document, nil
	} else if err != nil {
		return document, err
	}
	if err = decoder.Decode(new(yaml.Node)); err != nil && !errors.Is(err, io.EOF) {
		return document, errLeftOver
	}
	return document, nil
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
	document, err := parse(source)
	if err != nil {
		return false
	}
	return len(document.Content) == 0 || document.Content[0].Kind != yaml.ScalarNode
}
