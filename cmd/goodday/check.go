package main

import (
	"path/filepath"
	"strings"

	"goodday/cmd/goodday/internal/advice"
	"goodday/cmd/goodday/internal/site"
	"goodday/content"
)

// checkArgs are the arguments of check.
type checkArgs struct {
	siteArgs
	format      advice.Format
	against     string
	since       string // the version that changed files are told from, or ""
	baseline    string // a file of advice that was there before, or ""
	newBaseline string // where to write one, or ""
	strict, all bool
	owners, csv bool // print who to ring, and nothing else
}

var checkCommand = command{
	name: "check", group: lookGroup, summary: "says what needs fixing and what could be better",
	words: "[FOLDER]", about: aboutFolder, example: "goodday check ourtown --format markdown",
	arguments: func() arguments { return &checkArgs{format: advice.Formats[0]} },
}

func (a *checkArgs) options() []option {
	return []option{
		{name: "format", value: "FORMAT", help: "text, or for other programs: json, sarif, github, markdown", set: a.setFormat},
		a.siteOption(),
		a.dayOption(),
		{name: "against", value: "VERSION", help: "say which crisis lines changed since then, and what went from withdrawn.yaml. It starts as the last version that was committed", set: setText(&a.against)},
		{name: "changed-since", value: "VERSION", help: "show all about the files that changed since then first, and of other pages only mistakes and what may tell who somebody is", set: setText(&a.since)},
		{name: "baseline", value: "FILE", help: "only count advice that this file knows, on pages that did not change", set: setText(&a.baseline)},
		{name: "write-baseline", value: "FILE", help: "write a file of the advice there is today, for --baseline. It holds no words", set: setText(&a.newBaseline)},
		{name: "strict", help: "let advice count as mistakes", set: setTrue(&a.strict)},
		{name: "all", help: "show everything, however long it gets", set: setTrue(&a.all)},
		{name: "owners", help: "only say who to ring about which pages", set: setTrue(&a.owners)},
		{name: "owners=csv", help: "the same as a table", set: setTrue(&a.csv)},
	}
}

func (a *checkArgs) setFormat(name string) (wrong string) {
	var names []string
	for _, format := range advice.Formats {
		if format.Name == name {
			a.format = format
			return ""
		}
		names = append(names, format.Name)
	}
	return quote(name) + " is not a format. Write one of these: " + strings.Join(names, ", ") + "."
}

// run checks the sites and prints what was found.
func (a *checkArgs) run(c console) int {
	if a.owners || a.csv {
		return a.printOwners(c)
	}
	checked, err := a.check(c)
	switch {
	case err != nil:
		return c.wrong(err.Error(), checkCommand.usage())
	case c.ctx.Err() != nil:
		return c.fail("Stopped.")
	}
	found := advice.New(checked.Problems...)
	for _, site := range checked.Sites {
		found.Add(site.Directory, site.Result)
	}
	if a.newBaseline != "" {
		return a.writeBaseline(c, found)
	}
	focus, refusal := a.focus(c, checked.Dir)
	if refusal != "" {
		return c.fail(refusal)
	}
	options := advice.PrintOptions{All: a.all, Terminal: isTerminal(c.stdout), Focus: focus, Base: fromHere(checked.Dir), Version: versionNumber()}
	printed := a.format.Print(c.stdout, found, options)
	return statusOf(printed == nil && !found.HasErrors() && !(a.strict && found.HasAdvice()))
}

func (a *checkArgs) check(c console) (site.Checked, error) {
	defer c.showProgress(&a.Request)()
	return site.Check(c.ctx, a.Request, a.against)
}

// printOwners prints who to ring about which pages.
func (a *checkArgs) printOwners(c console) int {
	sites, problems := site.Owners(c.ctx, a.Request)
	if len(sites) == 0 || content.HasErrors(problems) {
		c.problems(problems)
		return failed
	}
	var owned []advice.Owned
	for _, site := range sites {
		owned = append(owned, advice.Owned(site))
	}
	return statusOf(advice.Owners(c.stdout, owned, a.csv) == nil)
}

// fromHere returns the path of a folder from the working directory, which is the top
// of the repository where code hosts run this. It returns "" for that folder itself,
// and for one that is not below it.
func fromHere(dir string) string {
	relative, err := filepath.Rel(realPath("."), realPath(dir))
	if err != nil || relative == "." || !filepath.IsLocal(relative) {
		return ""
	}
	return filepath.ToSlash(relative)
}

// realPath returns an absolute path without symbolic links.
func realPath(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	return path
}
