package markdown

import (
	"bytes"

	"goodday/content"
)

// Limits on how complex a body may be. Parsing Markdown takes time that grows with
// the square of these: a page of a million > would be read for hours.
const (
	deepestBlock      = 50    // lists and quotes in one another, opened by one line
	farthestClose     = 2_000 // bytes from the start of a link's address to its end
	mostLinkAddresses = 1_000 // addresses named apart from their links: [name]: address
	mostHeadings      = 2_000
	mostBrackets      = 10_000 // pairs of them, [[, which begin a link in a link
)

// CheckComplexity looks for what nobody writes by hand and what would take long
// to parse. The problem's line counts from the start of the body.
func CheckComplexity(body []byte) *content.Problem {
	addresses, headings, brackets, at := 0, 0, 0, 0
	for line := range bytes.Lines(body) {
		addresses += bytes.Count(line, []byte("]:"))
		brackets += bytes.Count(line, []byte("[["))
		if bytes.HasPrefix(bytes.TrimLeft(line, " >"), []byte("#")) {
			headings++
		}
		switch {
		case depthOf(line) > deepestBlock:
			return tooComplex(body, at, "There are too many lists or quotes in one another here.", "Keep to one list inside another.")
		case headings > mostHeadings:
			return tooComplex(body, at, "There are too many headings here.", "Make several pages of it.")
		case brackets > mostBrackets:
			return tooComplex(body, at, "There are too many square brackets here.", "Take out those that begin no link, or make several pages of it.")
		case addresses > mostLinkAddresses:
			return tooComplex(body, at, "There are too many link addresses here.", "Put each address into its link: [text](address).")
		}
		at += len(line)
	}
	if open := openAddress(body); open >= 0 {
		return tooComplex(body, open, "The address of a link starts here and does not end.", "Close it with a round bracket: [text](address).")
	}
	return nil
}

func tooComplex(body []byte, at int, message, do string) *content.Problem {
	return new(content.Wrong("tangled", message, do).At(content.Position{Line: 1 + bytes.Count(body[:at], []byte("\n"))}))
}

// depthOf counts the lists and quotes that the start of a line opens or, by how far
// it stands in, lies in.
func depthOf(line []byte) (depth int) {
	indent := len(line) - len(bytes.TrimLeft(line, " \t"))
	if opened := opens(line); opened > 0 {
		return opened + indent/2
	}
	return 0
}

func opens(line []byte) (depth int) {
	for {
		line = bytes.TrimLeft(line, " \t")
		digits := 0
		for digits < len(line) && digits < 9 && '0' <= line[digits] && line[digits] <= '9' {
			digits++
		}
		switch {
		case len(line) > 0 && line[0] == '>':
			line = line[1:]
		case len(line) > 1 && bytes.IndexByte([]byte("-+*"), line[0]) >= 0 && isSpace(line[1]):
			line = line[2:]
		case digits > 0 && digits+1 < len(line) && (line[digits] == '.' || line[digits] == ')') && isSpace(line[digits+1]):
			line = line[digits+2:]
		default:
			return depth
		}
		depth++
	}
}

func isSpace(b byte) bool { return b == ' ' || b == '\t' }

// openAddress returns the place of the address of a link that does not end, or -1.
func openAddress(body []byte) int {
	opening, from := []byte("]("), 0
	for {
		i := bytes.Index(body[from:], opening)
		if i < 0 {
			return -1
		}
		i += from
		from = i + len(opening)
		rest := body[from:]
		if len(rest) <= farthestClose {
			return -1 // what is left is soon read
		}
		if bytes.IndexByte(rest[:farthestClose], ')') < 0 && bytes.Contains(rest[:farthestClose], opening) {
			return i
		}
	}
}
