package check

import (
	"fmt"
	"strings"

	"goodday/content"
)

var easyRead = Rule{
	ID: "easy-read", Group: Words, English: true, Page: easyReads,
	Why:    "Easy Read is for people with a learning disability: one idea at a time, each with a picture.",
	Source: "Department of Health, Making written information easier to understand, 2010.",
	Better: "On one line: You can send a text. On the next: You can call.",
}

func easyReads(page *Page) {
	if !page.Fields().Easy {
		return
	}
	for _, p := range page.prose() {
		page.oneIdea(p)
		page.hardSigns(p)
		if page.Full() {
			return
		}
	}
	page.pictureEach()
}

// shortIdea is the most words of two sentences that count as one idea: No. Never.
const shortIdea = 10

// oneIdea reports paragraphs of the body that have more than one sentence.
func (p *Page) oneIdea(text *prose) {
	block := text.Sort == content.ParagraphPassage || text.Sort == content.ItemPassage || text.Sort == content.CellPassage
	if !block || len(text.sentences) < 2 || len(text.words) <= shortIdea {
		return
	}
	p.Report(Finding{
		At: text.place(text.sentences[1].From), Words: text.between(0, len(text.words)),
		Message: fmt.Sprintf("There are %d sentences together here.", len(text.sentences)), Do: "Put an empty line between them, so that each stands alone.",
	})
}

// hardSigns are signs that are hard to read, with what to do instead.
var hardSigns = []struct{ sign, message, do string }{
	{";", "There is a semicolon here.", "Make two sentences of it."},
	{" – ", "There is a dash here.", "Make two sentences of it."},
	{"—", "There is a dash here.", "Make two sentences of it."},
	{"(", "There are brackets here.", "Take them out, or say it in a sentence of its own."},
	{"/", "There is a slash here.", "Write or, or and."},
	{"&", "There is a sign for and here.", "Write and."},
	{"%", "There is a sign for per cent here.", "Write it in words, like half or 1 in 10."},
	{"…", "There are dots here.", "Take them out."},
	{"...", "There are dots here.", "Take them out."},
}

func (p *Page) hardSigns(text *prose) {
	shown := text.Text
	if text.Field == "title" {
		shown = strings.TrimSuffix(shown, "(Easy Read)")
	}
	for _, hard := range hardSigns {
		i := strings.Index(shown, hard.sign)
		if i < 0 || hard.sign == "/" && inAddress(shown, i) {
			continue
		}
		p.Report(Finding{At: text.Position(i), Words: strings.TrimSpace(hard.sign), Message: hard.message, Do: hard.do})
	}
}

// inAddress reports whether a slash belongs to a web address.
func inAddress(text string, at int) bool {
	word := text[strings.LastIndexAny(text[:at], " \n")+1 : at]
	return strings.Contains(word, ".") || strings.HasSuffix(word, ":")
}

// mostWithoutPicture is how many ideas may follow a picture. The source asks for a
// picture with each idea. Here a picture opens a part of the page, and a part has at
// most this many lines.
const mostWithoutPicture = 7

// pictureEach reports, once, that too many ideas stand without a picture.
func (p *Page) pictureEach() {
	pictures := map[int]string{} // what they show, by line
	for _, link := range p.Links() {
		if link.Picture {
			pictures[link.At.Line] = link.Text
		}
	}
	ideas := 0
	for _, text := range p.prose() {
		if text.Sort != content.ParagraphPassage && text.Sort != content.ItemPassage {
			continue
		}
		at := text.Position(0)
		shows, with := pictures[at.Line]
		if with {
			ideas = 0
		}
		if with && shows == text.Text {
			continue // a picture alone
		}
		if ideas++; ideas == mostWithoutPicture+1 {
			p.Report(Finding{
				At: at, Message: fmt.Sprintf("There are more than %d ideas with no picture.", mostWithoutPicture),
				Do: "Put a picture before this one, like ![A bus](../pictures/bus.png).",
			})
			return
		}
	}
}
