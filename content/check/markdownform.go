package check

import (
	"bytes"
	"regexp"
	"strings"

	"goodday/content"
)

var markdownForm = Rule{
	ID: "markdown-form", Group: Links, Page: markdownForms,
	Why:    "Markdown knows - and 1. for lists, ## for headings and ** for strong words. Other signs are shown as they are, and lines run together.",
	Source: "CommonMark 0.31. People report it of lists that were pasted from Word or typed on a phone.",
}

// typedForm is a way to begin a line that is meant for a list, a heading or a table
// and makes none.
type typedForm struct {
	line   *regexp.Regexp
	fewest int // how many such lines of one paragraph are told: one may be a dash or a name
	what   string
	do     string
}

const (
	space     = `[\s\x{a0}\x{2000}-\x{200a}\x{202f}\x{3000}]`
	bullets   = `•●○◦▪▫■□►▸‣⁃➢➤\x{e000}-\x{f8ff}` // the last are how Word keeps its own
	listNot   = "This line is meant for a list, but it is none: the lines run into one another."
	dashFirst = "Begin each line with - and a space, and put an empty line before the first."
	numbered  = "Begin each line with 1. and a space, or with - and a space."
)

var typedForms = []typedForm{
	{regexp.MustCompile(`^[` + bullets + `]`), 1, listNot, dashFirst},
	{regexp.MustCompile(`^(?:[·–—−‐‑✓✔✗]|\p{So}\x{fe0f}?|o` + space + space + `|o\t)` + space + `*\S`), 2, listNot, dashFirst},
	{regexp.MustCompile(`^[-*+](?:[\x{a0}\x{2000}-\x{200a}\x{202f}\x{3000}]|[^\s*+-])`), 2, listNot, dashFirst},
	{regexp.MustCompile(`^\(?(?:[0-9]{1,2}|[a-zA-Z]|[ivx]{2,4})[.)]` + space + `*[^\s0-9.)]`), 2, listNot, numbered},
	{regexp.MustCompile(`^[①-⑳]`), 2, listNot, numbered},
	{regexp.MustCompile(`^#{1,6}(?:[\x{a0}\x{202f}\x{3000}]|[^\s#0-9])`), 1, "This line is meant for a heading, but it is none.", "Write ## and a plain space before a heading. A no-break space does not count."},
	{regexp.MustCompile(`^\|.*\|.*\|\s*$`), 2, "These lines are meant for a table, but they are none.", "Put a line like | --- | --- | below the first one, and an empty line before it."},
}

// inRow is a list whose points stand in one line already; visibleStars are marks of
// strong words that nothing makes strong.
var (
	inRow        = regexp.MustCompile(`\S` + space + `+[•●▪◦\x{f0b7}]` + space + `*\S[^•●▪◦\x{f0b7}]*[•●▪◦\x{f0b7}]`)
	visibleStars = regexp.MustCompile(`(?:^|[\s(])\\?\*\\?\*(?:[^*\\]|$)|[^*\\\s]\\?\*\\?\*(?:$|[\s.,;:!?)])`)
)

func markdownForms(page *Page) {
	for _, p := range page.Passages() {
		if page.Full() {
			return
		}
		switch p.Sort {
		case content.ParagraphPassage, content.ItemPassage:
			page.typedForms(p)
			page.insideForms(p)
			page.shownHTML(p)
		case content.CellPassage:
			page.shownHTML(p)
		case content.CodePassage:
			if strings.HasPrefix(p.Text, "<") {
				page.shownHTML(p)
			}
		case content.HeadingPassage:
			page.underlined(p)
		}
	}
}

// typedForms reports the first line of each form in a paragraph.
func (p *Page) typedForms(paragraph content.Passage) {
	lines := p.linesOf(paragraph)
	for _, form := range typedForms {
		first, count := 0, 0
		for _, line := range lines {
			if form.line.MatchString(line.text) {
				if count++; count == 1 {
					first = line.at
				}
			}
		}
		if count >= form.fewest {
			p.Report(Finding{At: p.Source.Position(first), Message: form.what, Do: form.do})
		}
	}
}

// insideForms reports signs within a paragraph.
func (p *Page) insideForms(paragraph content.Passage) {
	if at := inRow.FindStringIndex(paragraph.Text); at != nil {
		p.Report(Finding{At: paragraph.Position(at[0]), Message: "Here is a list in one line.", Do: "Put each point on a line of its own, with - and a space before it."})
	}
	if at := visibleStars.FindStringIndex(paragraph.Text); at != nil && !p.hasCode(paragraph) {
		p.Report(Finding{
			At: paragraph.Position(at[0]), Message: "These stars are shown to readers as they are.",
			Do: "Put ** right before the first word and right after the last, with no space between and no \\ before them.",
		})
	}
}

// htmlMark is a mark of HTML, as word processors and other websites leave in text.
var htmlMark = regexp.MustCompile(`(?i)</?(?:br|p|b|i|u|s|em|strong|small|sup|sub|span|div|font|center|o:p|a|img|h[1-6]|ul|ol|li|table|tr|td|th|details|summary|iframe|script|style|hr|video|audio|figure)(?:\s[^<>]{0,300})?/?>`)

// shownHTML reports a mark of HTML, which nothing here obeys.
func (p *Page) shownHTML(paragraph content.Passage) {
	if at := htmlMark.FindStringIndex(paragraph.Text); at != nil && (paragraph.Sort == content.CodePassage || !p.hasCode(paragraph)) {
		p.Report(Finding{
			At: paragraph.Position(at[0]), Message: "This sign of HTML is shown to readers as it is.",
			Do: "Take it out. An empty line starts a new paragraph, ## a heading and - a list, and ** stands around strong words.",
		})
	}
}

// longHeading is from how many words on a heading is most likely none.
const longHeading = 9

// underlined reports a sentence that a line of dashes right below it turned into a
// heading. It was meant to divide.
func (p *Page) underlined(heading content.Passage) {
	last := heading.Places[len(heading.Places)-1].Source
	_, below, _ := bytes.Cut(p.Text[last:], []byte("\n"))
	line, _, _ := bytes.Cut(below, []byte("\n"))
	dashes := len(line) > 0 && strings.Trim(string(line), "- \t\r") == ""
	sentence := strings.ContainsAny(heading.Text[max(0, len(heading.Text)-1):], ".!?:,;") || len(strings.Fields(heading.Text)) >= longHeading
	if dashes && sentence {
		p.Report(Finding{
			At: heading.Position(0), Message: "The line of dashes right below these words makes a heading of them.",
			Do: "Put an empty line before the dashes. If it is a heading, write ## and a space before it, and take the dashes out.",
		})
	}
}

// hasCode reports whether a paragraph has `code` in it, which may hold any sign.
func (p *Page) hasCode(paragraph content.Passage) bool {
	from, last := paragraph.Places[0].Source, paragraph.Places[len(paragraph.Places)-1].Source
	return bytes.IndexByte(p.Text[from:last], '`') >= 0
}

// typedLine is a line as it was typed, and its offset in the page.
type typedLine struct {
	at   int
	text string
}

// linesOf returns the lines of a paragraph without what stands before it in a list or
// a quotation.
func (p *Page) linesOf(paragraph content.Passage) (lines []typedLine) {
	end := 0
	for i, place := range paragraph.Places {
		if i > 0 && place.Source < end {
			continue // goes on in the same line
		}
		line, _, _ := bytes.Cut(p.Text[place.Source:], []byte("\n"))
		end = place.Source + len(line)
		lines = append(lines, typedLine{place.Source, strings.TrimRight(string(line), " \t")})
	}
	return lines
}
