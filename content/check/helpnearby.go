package check

import (
	"strings"

	"goodday/content"
)

// helpNearby finds sensitive pages that name no help in their own text.
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

// hardTopics are what a page is about that may bring something up, by their first
// word.
var hardTopics = func() map[string][]string {
	all := map[string][]string{}
	for _, words := range []string{
		"suicide", "suicidal", "suicides", "self-harm", "self harm", "self harmed", "self harming", "selfharm", "overdose", "overdosed", "kill myself", "killed myself", "end my life", "ended my life", "wanted to die",
		"want to die", "not want to be here", "want to live", "hurt myself", "hurting myself", "harmed myself", "anorexia", "bulimia", "eating disorder", "abuse", "abused", "abusive", "raped", "rape", "sexually assaulted", "groomed", "exploited", "trafficked", "domestic violence", "self-harmed",
		"samobójstwo", "samookaleczenia", "przemoc", "انتحار", "إيذاء",
	} {
		first, _, _ := strings.Cut(strings.ReplaceAll(words, "-", " "), " ")
		all[first] = append(all[first], strings.ReplaceAll(words, "-", " "))
	}
	return all
}()

// hardPart gives the place of the first hard word in the texts that readers see.
func (p *Page) hardPart() (content.Position, bool) {
	for _, text := range p.plains() {
		if text.Sort == content.AddressPassage || text.Sort == content.CommentPassage {
			continue
		}
		for i := range text.tokens {
			if !text.in(i, inHard) {
				continue
			}
			for _, words := range hardTopics[text.low(i)] {
				n := strings.Count(words, " ") + 1
				if i+n <= len(text.tokens) && text.endsWith(i+n, words) && !(words == "want to live" && text.low(i-1) != "not" && text.low(i-1) != "don't" && text.low(i-1) != "didn't") {
					return text.place(int(text.tokens[i].from)), true
				}
			}
		}
	}
	return content.Position{}, false
}

// namesHelp reports whether the page leads to help: by a link, by the name of a
// line, or because it is a way to get help itself.
func (p *Page) namesHelp() bool {
	fields := p.Fields()
	if fields.Kind == content.RouteKind || fields.Kind == content.ServiceKind {
		return true
	}
	if fields.Activity != nil && len(fields.Activity.Join) > 0 {
		return true // somebody is there to be asked
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
			for _, name := range []string{line.Name, line.Call, line.Text} {
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
