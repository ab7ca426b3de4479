package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/advice"
	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/site"
	"goodday/content"
)

var checkCommand = subcommand{name: "check", use: checkUse, run: command.check, options: func(f *flags) []option {
	return []option{
		{[]string{"format"}, true, f.setFormat},
		{[]string{"site"}, true, f.addSite},
		{[]string{"now"}, true, f.setNow},
		{[]string{"against"}, true, text(&f.check.against)},
		{[]string{"strict"}, false, yes(&f.check.strict)},
		{[]string{"all"}, false, yes(&f.check.all)},
		{[]string{"owners"}, false, yes(&f.check.owners)},
		{[]string{"owners=csv"}, false, yes(&f.check.csv)},
	}
}}

// checking is what a command line says about a check.
type checking struct {
	format      advice.Format // that of its zero value is text
	against     string
	strict, all bool
	owners, csv bool // who to ring, instead of everything else
}

func (f *flags) setFormat(name string) string {
	i := slices.IndexFunc(advice.Formats, func(format advice.Format) bool { return format.Name == name })
	if i < 0 {
		var names []string
		for _, format := range advice.Formats {
			names = append(names, format.Name)
		}
		return quote(name) + " is not a format. Write one of these: " + strings.Join(names, ", ") + "."
	}
	f.check.format = advice.Formats[i]
	return ""
}

// check looks over the sites and says what it found.
func (c command) check(f flags) int {
	if f.check.owners || f.check.csv {
		return c.owners(f)
	}
	checked, err := c.look(f)
	switch {
	case err != nil:
		return c.wrong(err.Error(), checkUse)
	case c.ctx.Err() != nil:
		fmt.Fprintln(c.stderr, "Stopped.")
		return failed
	}
	print := f.check.format.Print
	if print == nil {
		print = advice.Text
	}
	found := advice.New(checked.Problems...)
	for _, site := range checked.Sites {
		found.Add(site.Directory, site.Result)
	}
	options := advice.PrintOptions{All: f.check.all, Terminal: isTerminal(c.stdout), Base: baseOf(checked.Dir), Version: versionNumber()}
	if print(c.stdout, found, options) != nil || found.HasErrors() || f.check.strict && found.HasAdvice() {
		return failed
	}
	return done
}

func (c command) look(f flags) (site.Checked, error) {
	p := startProgress(c.stderr, isTerminal(c.stderr))
	defer p.stop()
	f.request.Tell = p.tell
	return site.Check(c.ctx, f.request, f.check.against)
}

// owners says who to ring about which pages.
func (c command) owners(f flags) int {
	sites, problems := site.Owners(c.ctx, f.request)
	if len(sites) == 0 || content.HasErrors(problems) {
		report.Text(c.stderr, problems, isTerminal(c.stderr))
		return failed
	}
	var owned []advice.Owned
	for _, site := range sites {
		owned = append(owned, advice.Owned(site))
	}
	if advice.Owners(c.stdout, owned, f.check.csv) != nil {
		return failed
	}
	return done
}

// baseOf gives a folder as seen from where the command runs, which is the top of
// the repository where code hosts run it. It is "" for that folder itself, and for
// one that is not below it.
func baseOf(dir string) string {
	here, err := os.Getwd()
	if err != nil {
		return ""
	}
	relative, err := filepath.Rel(realPath(here), realPath(dir))
	if err != nil || relative == "." || !filepath.IsLocal(relative) {
		return ""
	}
	return filepath.ToSlash(relative)
}

// realPath gives a path in full, with no links in it.
func realPath(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	return path
}
