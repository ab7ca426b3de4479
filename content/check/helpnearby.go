package check

import (
	"strings"

	"goodday/content"
)

// helpNearby finds pages about something hard that name no help in their text.
var helpNearby = Rule{
	ID: "help-nearby", Group: Safeguarding, Mild: true,
	Why:    "Somebody who reads this may need help right then. The crisis card is on every page, but help should stand where the hard part is.",
	Source: "Give help lines near the content, after the Samaritans and #chatsafe.",
	Better: "If this brings something up: you can talk to somebody, day or night. See how to get help.",
	Page: func(p *Page) {
		if p.Source.Reason == content.ConsentTakenBack || p.Source.Page.Common == nil {
			return
		}
		at, hard := p.hardPart()
		if !hard && !p.Fields().Sensitive || p.namesHelp() {
			return
		}
		message := "This page is about something hard, and names no help in its text."
		if !hard {
			message, at = "This page is marked sensitive, and names no help in its text.", p.Field("sensitive")
		}
		p.Report(Finding{At: at, Message: message, Do: "Add a sentence with a link to a way to get help, or the name of a help line."})
	},
}

// hardTopics are subjects that may upset readers.
var hardTopics = newVocabulary(linesOf("hard-topics.txt")...)

// hardPart returns the place of the first hard topic in the texts that readers see.
func (p *Page) hardPart() (content.Position, bool) {
	for _, text := range p.plains() {
		if text.isAddress() || text.Sort == content.CommentPassage {
			continue
		}
		for i := range text.tokens {
			if !text.in(i, hardTopics) {
				continue
			}
			if words, _ := text.phraseAt(i, hardTopics); words != "" && (words != "want to live" || notBefore[text.low(i-1)]) {
				return text.place(int(text.tokens[i].from)), true
			}
		}
	}
	return content.Position{}, false
}

// notBefore are words that negate "want to live".
var notBefore = setOf("not don't didn't")

// namesHelp reports whether the page leads to help: by a link, by the name of a crisis
// line, or because it is a way to get help itself.
func (p *Page) namesHelp() bool {
	fields := p.Fields()
	if fields.Kind == content.RouteKind || fields.Kind == content.ServiceKind {
		return true
	}
	if fields.Activity != nil && len(fields.Activity.Join) > 0 {
		return true // there is somebody to ask
	}
	for _, link := range p.Links() {
		target := strings.ToLower(link.Target)
		for _, part := range []string{"routes/", "get-help", "services/", "crisis", "how-to-ask", "tel:", "sms:", "help"} {
			if strings.Contains(target, part) {
				return true
			}
		}
	}
	return p.namesLine()
}

// namesLine reports whether the text names a crisis line, or its number.
func (p *Page) namesLine() bool {
	var names []string
	for _, crisis := range p.Directory().Crisis {
		if crisis.Title != "" { // "the numbers are under Need help now? on this page"
			names = append(names, strings.ToLower(strings.TrimRight(crisis.Title, "?!.")))
		}
		for _, line := range crisis.Lines {
			for _, name := range []string{line.Name, string(line.Call), string(line.Text)} {
				if len(name) > 2 {
					names = append(names, strings.ToLower(name))
				}
			}
		}
	}
	for _, text := range p.plains() {
		if text.Sort == content.CommentPassage {
			continue
		}
		low := strings.ToLower(text.text)
		for _, name := range names {
			if strings.Contains(low, name) {
				return true
			}
		}
	}
	return false
}
