package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/withdraw"
)

// withdrawArgs are the arguments of withdraw.
type withdrawArgs struct {
	siteArgs
	reference string
}

var withdrawCommand = command{
	name: "withdraw", group: publishGroup, summary: "takes down everything under one consent, everywhere",
	words: "REFERENCE [FOLDER]", example: "goodday withdraw OT-0042 ourtown",
	about:     "REFERENCE is the number of the consent form, as it stands under consent: reference. " + aboutFolder,
	arguments: func() arguments { return &withdrawArgs{} },
}

func (a *withdrawArgs) options() []option {
	return []option{a.outOption(), a.baseURLOption(), a.dayOption()}
}

func (a *withdrawArgs) addWord(word string) (wrong string) {
	if a.reference != "" {
		return a.siteArgs.addWord(word)
	}
	a.reference = strings.TrimSpace(word)
	return ""
}

func (a *withdrawArgs) complete() (wrong string) {
	if a.reference == "" {
		return "Say which consent was taken back."
	}
	return a.siteArgs.complete()
}

// run takes down everything under one consent.
func (a *withdrawArgs) run(c console) int {
	a.SkipBroken = true
	result, err := withdraw.Run(c.ctx, withdraw.Request{
		Reference: a.reference, Dir: a.Dir, Out: a.Out, Now: a.Now,
		Build: func(_ context.Context, dir string) (report.Report, error) {
			a.Dir = dir
			return c.build(a.Request)
		},
	})
	switch {
	case err != nil && c.ctx.Err() == nil:
		return c.fail("The folder " + quote(a.Dir) + " cannot be read. Nothing was changed.")
	case err == nil && !result.Found():
		return c.fail(notFound(a.reference, result.Near))
	}
	c.problems(result.Build.Problems)
	printTakenDown(c.stdout, result)
	if err != nil {
		return c.fail("Stopped before the website was built. Build it now: goodday build --skip-broken")
	}
	printProof(c.stdout, result)
	fmt.Fprint(c.stdout, stillToDo)
	return statusOf(result.Gone())
}

func notFound(reference string, near []string) string {
	text := "Nothing stands under the reference " + quote(reference) + ". Nothing was changed."
	if len(near) > 0 {
		text += "\nDid you mean: " + strings.Join(near, ", ") + "?"
	}
	return text
}

// printTakenDown prints what was changed.
func printTakenDown(w io.Writer, r withdraw.Result) {
	list := func(words string, files []string) {
		for _, file := range files {
			fmt.Fprintf(w, "%s %s\n", words, report.Sanitize(file))
		}
	}
	list("Taken down, and its text is gone from the file:", r.Pages)
	list("Credit taken out:", r.Credits)
	list("Picture deleted:", r.Pictures)
	list("Could not be changed. Delete it by hand, then run this again:", r.Failed)
	list("The site could not be built, so this was taken out of the finished pages:", r.Removed)
	report.Summary(w, r.Build)
}

// printProof prints what was searched for, and what is still there.
func printProof(w io.Writer, r withdraw.Result) {
	p := r.Proof
	fmt.Fprintf(w, "\nLooked through all %d finished files (%d bytes) for %d sentences, %d addresses and %d pictures.\n", p.Files, p.Bytes, p.Sentences, p.Addresses, p.Pictures)
	for _, folder := range p.Unseen {
		fmt.Fprintf(w, "There are no finished pages in %s, so nothing could be proved there. Say where they are with -o.\n", report.Sanitize(folder))
	}
	if len(p.Left)+len(p.Unseen) == 0 {
		fmt.Fprintln(w, "None of them is there any more.")
	}
	for _, left := range p.Left {
		fmt.Fprintf(w, "STILL THERE in %s: %s\n", report.Sanitize(left.File), report.Sanitize(left.What))
	}
	for _, other := range r.Elsewhere {
		fmt.Fprintf(w, "Another page says the same. Look whether it tells of this: %s: %s\n", report.Sanitize(other.File), report.Sanitize(other.What))
	}
}

// stillToDo lists what no program can do from here.
const stillToDo = `
What is left for you to do:
  1. Publish now: save this change (commit and push it), so that the live site
     is built again. Look at the old address on the live site.
  2. The old text is still in the history of the repository, and in copies that
     others made of it (forks, pull requests). Ask whoever looks after the
     repository to rewrite the history (git filter-repo) and the host to clear
     its caches. Delete open pull requests and branches that hold the text.
  3. Delete previews and other files that builds kept (artefacts).
  4. If the site has a cache in front of it, empty it.
  5. Ask search engines to drop the old address, and the Internet Archive too.
  6. Phones that saved the page keep it until they next visit the site.
  7. Things already printed stay. Tell the person so.
  8. Tell the person what was done, and when.
`
