package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/ask"
	"goodday/cmd/goodday/internal/report"
	"goodday/content"

	"github.com/mattn/go-isatty"
)

const newUse = `Write it like this:
  goodday new activity [FOLDER] [--site NAME]
  goodday new activity [FOLDER] --set title="Art club" --set topics=art [--name FILE] < text.txt
Instead of activity: story, route, service, page, said. And: goodday new site FOLDER`

var newCommand = subcommand{
	name: "new", use: newUse, argument: (*flags).addNew, complete: (*flags).completeNew, run: command.makeNew,
	options: func(f *flags) []option {
		return []option{
			{[]string{"set"}, true, f.addSet},
			{[]string{"site"}, true, f.addSite},
			{[]string{"name"}, true, f.setName},
			{[]string{"now"}, true, f.setNow},
		}
	},
}

// siteWord is what stands after new for a whole site.
const siteWord = "site"

// fresh is what a command line says about a new page.
type fresh struct {
	what string
	name string
	set  []setting
}

// setting is one value of a field.
type setting struct{ field, value string }

func (f *flags) addNew(word string) string {
	switch {
	case f.fresh.what != "":
		return f.setFolder(word)
	case word != siteWord && !slices.Contains(content.Kinds(), content.Kind(word)):
		return "There is no page of the kind " + quote(word) + "."
	}
	f.fresh.what = word
	return ""
}

func (f *flags) addSet(value string) string {
	field, text, found := strings.Cut(value, "=")
	if !found || field == "" {
		return quote(value) + " does not set anything. Write it like title=\"Art club\"."
	}
	f.fresh.set = append(f.fresh.set, setting{field, text})
	return ""
}

func (f *flags) setName(name string) string {
	name = strings.TrimSuffix(name, ".md")
	if content.Slug(name) != name {
		return quote(name) + " cannot be the name of a page's file. Use small letters, digits and single dashes."
	}
	f.fresh.name = name
	return ""
}

func (f *flags) completeNew() string {
	if f.fresh.what == "" {
		return "Say what is new."
	}
	if f.fresh.what == siteWord {
		if !f.folder {
			return "Say in which folder the site will be."
		}
		if !f.request.Now.IsZero() {
			return ""
		}
		return f.today()
	}
	return f.complete()
}

// makeNew writes a new page, or lays out a new site.
func (c command) makeNew(f flags) int {
	if f.fresh.what == siteWord {
		return c.newSite(f)
	}
	paper := ask.NewPaper(content.Kind(f.fresh.what))
	paper.Name = f.fresh.name
	lines := ask.Lines(c.stdin)
	place, err := c.openPlace(f, lines)
	if err != nil {
		return c.refused(err)
	}
	defer place.Close()
	if len(f.fresh.set) == 0 && c.asks() {
		err = ask.Talk(lines, c.stdout, place, paper)
	} else {
		err = c.fill(paper, place, f)
	}
	switch {
	case errors.Is(err, ask.ErrNoConsent):
		return failed
	case errors.Is(err, ask.ErrStopped):
		fmt.Fprintln(c.stdout, "\nStopped. Nothing was saved.")
		return failed
	case err != nil:
		return c.refused(err)
	}
	return c.save(place, paper)
}

// openPlace opens the site to write into; on a terminal it asks which.
func (c command) openPlace(f flags, lines *bufio.Scanner) (*ask.Place, error) {
	name := ""
	if len(f.request.Sites) > 0 {
		name = f.request.Sites[0]
	}
	if sites := ask.Sites(f.request.Dir); name == "" && len(sites) > 1 && c.asks() && len(f.fresh.set) == 0 {
		chosen, err := ask.Which(lines, c.stdout, "Which site is it for?", sites)
		if err != nil {
			return nil, err
		}
		name = chosen
	}
	return ask.Open(f.request.Dir, name, f.request.Now)
}

// asks reports whether somebody is there to answer.
func (c command) asks() bool {
	file, ok := c.stdin.(*os.File)
	return ok && isatty.IsTerminal(file.Fd())
}

// fill takes the page from flags, and its text from what is piped in.
func (c command) fill(paper *ask.Paper, place *ask.Place, f flags) error {
	for _, s := range f.fresh.set {
		if refusal := place.Set(paper, s.field, s.value); refusal != nil {
			return refusal
		}
	}
	if !c.asks() {
		text, err := io.ReadAll(io.LimitReader(c.stdin, content.MaxFile))
		if err == nil {
			paper.Body = string(text)
		}
	}
	return place.Complete(paper)
}

// refused says why nothing could be written.
func (c command) refused(err error) int {
	var refusal *ask.Refusal
	switch {
	case errors.As(err, &refusal):
		fmt.Fprintln(c.stderr, refusal.Message+"\n"+refusal.Do)
	case errors.Is(err, ask.ErrStopped):
		fmt.Fprintln(c.stdout, "\nStopped. Nothing was saved.")
	default:
		return sorry(c.stderr)
	}
	return failed
}

// save writes the page and says what comes next.
func (c command) save(place *ask.Place, paper *ask.Paper) int {
	file, problems, err := place.Save(paper)
	if err != nil {
		return c.refused(err)
	}
	report.Text(c.stderr, problems, isTerminal(c.stderr))
	if file == "" {
		fmt.Fprintln(c.stderr, "Nothing was saved. Mend this first, then try again.")
		return failed
	}
	fmt.Fprintf(c.stdout, "\nSaved as %s.\nLook at it with: goodday serve\nLook it over with: goodday check\n", file)
	return done
}
