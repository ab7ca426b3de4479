package main

import (
	"fmt"
	"slices"

	"goodday/cmd/goodday/internal/ask"
	"goodday/cmd/goodday/internal/starter"
	"goodday/content/reach"
)

// siteQuestions ask for what a new site needs. Their names are the fields of --set.
var siteQuestions = []ask.Plain{
	{Name: "place", Ask: "Which place is the site for?", Help: "The town or county, as people say it.", Needed: true},
	{Name: "title", Ask: "What is the site called?", Help: "Like: Good days in Ourtown.", Needed: true},
	{Name: "language", Ask: "Is there a second language?", Help: "Its code, like ar or pl. Press Enter for none."},
	{Name: "role", Ask: "Who answers for the site, and takes a story down when somebody asks?", Help: "A role, not a name.", Default: "participation worker"},
	{Name: "phone", Ask: "Which number can people call?", Help: "A work number that only a few people answer. Press Enter for none.", Wrong: new(reach.Phone).Parse},
	{Name: "text", Ask: "Which number can people text?", Help: "Press Enter for none.", Wrong: new(reach.Text).Parse},
	{Name: "email", Ask: "Which e-mail address can people write to?", Help: "That of a role, not of a person. Press Enter for none.", Wrong: new(reach.Email).Parse},
	{Name: "repository", Ask: "Where will it be on GitHub, if you know?", Help: "Like https://github.com/our-group/our-site. Press Enter for later."},
}

// newSite lays out a site that can be pushed to a code host as it is.
func (a *newArgs) newSite(c console) int {
	answers, wrong := siteAnswers(a.set)
	if wrong != "" {
		return c.wrong(wrong, newCommand.usage())
	}
	if a.asks(c) {
		fmt.Fprintln(c.stdout, "Some questions first. Type stop to end: then nothing is saved.")
		asked, err := ask.Answers(ask.Lines(c.stdin), c.stdout, siteQuestions)
		if err != nil {
			return c.refused(err)
		}
		answers = asked
	}
	written, problems := starter.Write(a.Dir, starter.Options{
		Title: answers["title"], Place: answers["place"], Language: answers["language"], Role: answers["role"],
		Phone: answers["phone"], Text: answers["text"], Email: answers["email"], Repository: answers["repository"], Now: a.Now,
	})
	if len(problems) > 0 {
		c.problems(problems)
		return c.fail("Nothing was saved.")
	}
	fmt.Fprintf(c.stdout, "\nThe site is in %s: %d files.\n\n", a.Dir, len(written))
	fmt.Fprintf(c.stdout, "  goodday serve %s   shows it on this computer\n  goodday check %s   looks it over\n\nREADME.md in it says how to put it on GitHub, and what to switch on there.\n", a.Dir, a.Dir)
	return done
}

// siteAnswers returns what --set answers, by question.
func siteAnswers(set []setting) (answers map[string]string, wrong string) {
	answers = map[string]string{}
	for _, s := range set {
		if !slices.ContainsFunc(siteQuestions, func(q ask.Plain) bool { return q.Name == s.field }) {
			return nil, "A new site has nothing called " + quote(s.field) + "."
		}
		answers[s.field] = s.value
	}
	return answers, ""
}
