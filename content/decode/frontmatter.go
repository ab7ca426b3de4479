// Package decode turns text from strangers into the structs of package content,
// strictly: every field must be known, written once and of its type. Whatever is
// wrong becomes a content.Problem with its line and column; reading goes on and
// reports all there is. Every YAML file and every page goes the same way:
//
//	source, problem := decode.Clean(data)           // plain line ends, UTF-8, no merge marks
//	front, body, problem := decode.Split(source)    // the fields, and where the text begins
//	node, problem := decode.YAML(front)             // one document, no tabs, no bombs
//	d := decode.Decoder{Source: front}              // to name signs that nobody sees
//	d.Decode(node, page.Front())                    // d.Problems, d.References
//
// Nothing is lost without a word: a second document, a text that a # or a sign of
// YAML cuts short, a note in <!-- -->, a sign that nobody sees. What an editor in a
// browser leaves empty, two quotes, is as if it were not there.
package decode

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"goodday/content"
	"goodday/content/text"
)

const dashes = "---"

// Split cuts a page into its front matter and the offset of its body. The front
// matter has empty lines in the place of what stands before it, so that a line of
// it has the number it has in the page.
func Split(data []byte) (front []byte, body int, problem *content.Problem) {
	ends := lineEnds(data)
	opening := -1
	for i := range ends {
		if line := lineAt(data, ends, i); len(bytes.TrimSpace(line)) > 0 {
			if opening = i; !content.IsFence(line) {
				return nil, 0, noFence(line, i+1)
			}
			break
		}
	}
	if opening < 0 {
		return nil, 0, noFence(nil, 1)
	}
	for i := opening + 1; i < len(ends); i++ {
		switch line := lineAt(data, ends, i); {
		case content.IsFence(line):
			return between(data, ends, opening, i)
		case almostFence(line):
			return nil, 0, almost(line, i+1)
		}
	}
	return nil, 0, wrong("half-front-matter", "The part at the top of the page has no end.",
		"Put a line of three dashes, ---, after the last field.", opening+1)
}

func lineAt(data []byte, ends []int, i int) []byte {
	start := 0
	if i > 0 {
		start = ends[i-1]
	}
	return data[start:ends[i]]
}

// between returns the lines between two fences.
func between(data []byte, ends []int, opening, closing int) (front []byte, body int, problem *content.Problem) {
	fields := data[ends[opening]:ends[closing-1]]
	if len(fields) > content.MaxFrontMatter {
		do := fmt.Sprintf("Keep it under %d KB. Long text belongs below the second line of dashes.", content.MaxFrontMatter>>10)
		return nil, 0, wrong("too-large", "The part at the top of the page is too long.", do, opening+1)
	}
	return append(bytes.Repeat(lineEnd, opening+1), fields...), ends[closing], nil
}

// FieldBelow returns the problem of a field that stands below the fields, where it is a
// text for readers, or nil: as the first of the body, or that of consent anywhere.
func FieldBelow(page []byte, body int, names []string) *content.Problem {
	first := true
	at := body
	for line := range bytes.Lines(page[body:]) {
		name, _, found := strings.Cut(string(line), ":")
		if found && (name == "consent" || first && slices.Contains(names, name)) {
			return new(content.Wrong("field-below", content.Quote(name+":")+" looks like a field, but it stands below the fields, so it has no effect.",
				"Move it up, above the line of dashes. If it is text for readers, write it in another way.").At(position(page, at)))
		}
		first = first && len(bytes.TrimSpace(line)) == 0
		at += len(line)
	}
	return nil
}

func noFence(line []byte, number int) *content.Problem {
	if almostFence(line) {
		return almost(line, number)
	}
	return wrong("no-front-matter", "The page does not start with a line of three dashes.",
		"Start the file with --- on a line of its own, then title: and summary:, then --- again.", number)
}

// almostFence reports whether a line is meant as a fence, most likely, and is none: it
// stands in, or its dashes are too many or were made long by the program they were
// typed in.
func almostFence(line []byte) bool {
	const long = "–—―‐‑−"
	shown := text.Visible(string(line))
	return strings.Trim(shown, "-"+long) == "" && (len(shown) >= len(dashes) || strings.ContainsAny(shown, long))
}

func almost(line []byte, number int) *content.Problem {
	if at := causeIn(string(line)); at >= 0 {
		problem := hiddenAt(line, at)
		problem.Line = number
		return &problem
	}
	return wrong("almost-dashes", "This line is not three plain dashes, so it is not clear where the fields begin or end.",
		"Write --- on a line of its own, with nothing before it. Word turns dashes into long ones.", number)
}
