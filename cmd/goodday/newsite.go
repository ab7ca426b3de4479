package main

import (
	"errors"
	"fmt"

	"goodday/cmd/goodday/internal/ask"
	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/starter"
)

// siteQuestions are what a new site needs to know. Their names are those of --set.
var siteQuestions = []ask.Plain{
	{Name: "place", Ask: "Which place is the site for?", Help: "The town or county, as people say it.", Needed: true},
	{Name: "title", Ask: "What is the site called?", Help: "Like: Good days in Ourtown.", Needed: true},
	{Name: "language", Ask: "Is there a second language?", Help: "Its code, like ar or pl. Press Enter for none."},
	{Name: "role", Ask: "Who answers for the site, and takes a story down when somebody asks?", Help: "A role, not a name.", Default: "participation worker"},
	{Name: "phone", Ask: "Which number can people call?", Help: "A work number that only a few people answer. Press Enter for none."},
	{Name: "text", Ask: "Which number can people text?", Help: "Press Enter for none."},
	{Name: "email", Ask: "Which e-mail address can people write to?", Help: "That of a role, not of a person. Press Enter for none."},
	{Name: "repository", Ask: "Where will it be on GitHub, if you know?", Help: "Like https://github.com/our-group/our-site. Press Enter for later."},
}

// newSite lays out a site that can be pushed as it is.
func (c command) newSite(f flags) int {
	answers, wrong := setAnswers(f.fresh.set)
	if wrong != "" {
		return c.wrong(wrong, newUse)
	}
	if len(f.fresh.set) == 0 && c.asks() {
		fmt.Fprintln(c.stdout, "Some questions first. Type stop to end: then nothing is saved.")
		asked, err := ask.Answers(ask.Lines(c.stdin), c.stdout, siteQuestions)
		if errors.Is(err, ask.ErrStopped) {
			fmt.Fprintln(c.stdout, "\nStopped. Nothing was saved.")
			return failed
		}
		answers = asked
	}
	written, problems := starter.Write(f.request.Dir, starter.Options{
		Title: answers["title"], Place: answers["place"], Language: answers["language"], Role: answers["role"],
		Phone: answers["phone"], Text: answers["text"], Email: answers["email"], Repository: answers["repository"], Now: f.request.Now,
	})
	if len(problems) > 0 {
		report.Text(c.stderr, problems, isTerminal(c.stderr))
		fmt.Fprintln(c.stderr, "Nothing was saved.")
		return failed
	}
	fmt.Fprintf(c.stdout, "\nThe site is in %s: %d files.\n\n", f.request.Dir, len(written))
	fmt.Fprintf(c.stdout, "  goodday serve %s   shows it on this computer\n  goodday check %s   looks it over\n\nREADME.md in it says how to put it on GitHub, and what to switch on there.\n", f.request.Dir, f.request.Dir)
	return done
}

// setAnswers reads what --set gives.
func setAnswers(set []setting) (answers map[string]string, wrong string) {
	answers = map[string]string{}
	known := map[string]bool{}
	for _, q := range siteQuestions {
		known[q.Name] = true
	}
	for _, s := range set {
		if !known[s.field] {
			return nil, "A new site has nothing called " + quote(s.field) + "."
		}
		answers[s.field] = s.value
	}
	return answers, ""
}
