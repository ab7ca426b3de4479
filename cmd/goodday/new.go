package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/ask"
	"goodday/content"
)

// siteWord is what follows new for a whole site.
const siteWord = "site"

// newArgs are the arguments of new.
type newArgs struct {
	siteArgs
	kind string // of page, or siteWord
	file string // the name of the page's file, without .md
	set  []setting
}

// setting is one value of a field.
type setting struct{ field, value string }

var newCommand = command{
	name: "new", group: writeGroup, summary: "asks, and writes a new page or a new site",
	words: "KIND [FOLDER]", example: "goodday new activity ourtown\n  goodday new page ourtown --set title=\"Art club\" < text.txt\n  goodday new site ourtown",
	about:     "KIND is activity, story, route, service, page or said. " + aboutFolder + " If KIND is site, FOLDER is where the new site will be.",
	arguments: func() arguments { return &newArgs{} },
}

func (a *newArgs) options() []option {
	site := a.siteOption()
	site.help = "the site of several that it is for"
	return []option{
		{name: "set", value: "FIELD=VALUE", help: "ask nothing, and take this. May be written more than once. The text of the page is read from what is piped in", set: a.addSetting},
		{name: "name", value: "FILE", help: "the name of the page's file", set: a.setFile},
		site,
		a.dayOption(),
	}
}

func (a *newArgs) addSetting(text string) (wrong string) {
	field, value, found := strings.Cut(text, "=")
	if !found || field == "" {
		return quote(text) + " does not set anything. Write it like title=\"Art club\"."
	}
	a.set = append(a.set, setting{field, value})
	return ""
}

func (a *newArgs) setFile(name string) (wrong string) {
	a.file = strings.TrimSuffix(name, ".md")
	if content.Slug(a.file) != a.file {
		return quote(a.file) + " cannot be the name of a page's file. Use small letters, digits and single dashes."
	}
	return ""
}

func (a *newArgs) addWord(word string) (wrong string) {
	switch {
	case a.kind != "":
		return a.siteArgs.addWord(word)
	case word != siteWord && !slices.Contains(content.Kinds(), content.Kind(word)):
		return "There is no page of the kind " + quote(word) + "."
	}
	a.kind = word
	return ""
}

func (a *newArgs) complete() (wrong string) {
	switch {
	case a.kind == "":
		return "Say what is new."
	case a.kind != siteWord:
		return a.siteArgs.complete()
	case !a.hasFolder:
		return "Say in which folder the site will be."
	}
	return a.setDay() // the folder need not exist
}

// asks reports whether questions are to be asked: nothing was set, and somebody is
// there to answer.
func (a *newArgs) asks(c console) bool { return len(a.set) == 0 && isTerminal(c.stdin) }

// run writes a new page, or lays out a new site.
func (a *newArgs) run(c console) int {
	if a.kind == siteWord {
		return a.newSite(c)
	}
	draft := ask.NewDraft(content.Kind(a.kind))
	draft.Name = a.file
	lines := ask.Lines(c.stdin)
	place, err := a.openSite(c, lines)
	if err != nil {
		return c.refused(err)
	}
	defer place.Close()
	if a.asks(c) {
		err = ask.Talk(lines, c.stdout, place, draft)
	} else {
		err = a.fill(c, place, draft)
	}
	if err != nil {
		return c.refused(err)
	}
	return c.save(place, draft)
}

// openSite opens the site to write into. It asks which, if there are several.
func (a *newArgs) openSite(c console, lines *bufio.Scanner) (*ask.Place, error) {
	name := ""
	if len(a.Sites) > 0 {
		name = a.Sites[0]
	}
	if sites := ask.Sites(a.Dir); name == "" && len(sites) > 1 && a.asks(c) {
		chosen, err := ask.Which(lines, c.stdout, "Which site is it for?", sites)
		if err != nil {
			return nil, err
		}
		name = chosen
	}
	return ask.Open(a.Dir, name, a.Now)
}

// fill takes the fields from flags, and the text from what is piped in.
func (a *newArgs) fill(c console, place *ask.Place, draft *ask.Draft) error {
	for _, s := range a.set {
		if refusal := place.Set(draft, s.field, s.value); refusal != nil {
			return refusal
		}
	}
	if !isTerminal(c.stdin) {
		text, err := io.ReadAll(io.LimitReader(c.stdin, content.MaxFile))
		if err == nil {
			draft.Body = string(text)
		}
	}
	return place.Complete(draft)
}

// refused prints why nothing was written.
func (c console) refused(err error) int {
	var refusal *content.Refusal
	switch {
	case errors.As(err, &refusal):
		return c.fail(refusal.Message + "\n" + refusal.Do)
	case errors.Is(err, ask.ErrNoConsent): // which was answered already
	case errors.Is(err, ask.ErrStopped):
		fmt.Fprintln(c.stdout, "\nStopped. Nothing was saved.")
	default:
		return sorry(c.stderr)
	}
	return failed
}

// save writes the page and prints what comes next.
func (c console) save(place *ask.Place, draft *ask.Draft) int {
	file, problems, err := place.Save(draft)
	if err != nil {
		return c.refused(err)
	}
	c.problems(problems)
	if file == "" {
		return c.fail("Nothing was saved. Mend this first, then try again.")
	}
	fmt.Fprintf(c.stdout, "\nSaved as %s.\nLook at it with: goodday serve\nLook it over with: goodday check\n", file)
	return done
}
