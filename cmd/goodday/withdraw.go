package main

import (
	"context"
	"strings"

	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/withdraw"
	"goodday/content"
	"goodday/themes"
)

// withdrawArgs are the arguments of withdraw.
type withdrawArgs struct {
	siteArgs
	reference string
}

var withdrawCommand = command{
	name: "withdraw", group: publishGroup, summary: "takes down everything under one consent, everywhere",
	words: "REFERENCE [FOLDER]", example: "goodday withdraw OT-0042 ourtown",
	about: "REFERENCE is the number of the consent form, as it stands under consent: reference. " + aboutFolder +
		" Finished pages are found where the last builds put them. If they stand somewhere else now, say where with -o.",
	arguments: func() arguments { return &withdrawArgs{} },
}

func (a *withdrawArgs) options() []option {
	out := a.outOption()
	out.help = "the finished pages stand in OUT, besides where builds put them"
	return []option{out, a.baseURLOption(), a.dayOption()}
}

func (a *withdrawArgs) addWord(word string) (wrong string) {
	if a.reference != "" {
		return a.siteArgs.addWord(word)
	}
	a.reference = strings.TrimSpace(word)
	return ""
}

func (a *withdrawArgs) complete() (wrong string) {
	if content.FoldReference(a.reference) == "" {
		return "Say which consent was taken back."
	}
	return a.siteArgs.complete()
}

// run takes down everything under one consent.
func (a *withdrawArgs) run(c console) int {
	request := a.Request
	request.SkipBroken = true
	result, err := withdraw.Run(c.ctx, withdraw.Request{
		Reference: a.reference, Dir: a.Dir, Out: a.Out, BaseURL: a.BaseURL, Now: a.Now, Common: themes.Default(),
		Build: func(_ context.Context, build withdraw.BuildRequest) (report.Report, error) {
			request.Dir, request.Out, request.BaseURL, request.Sites = build.Dir, build.Out, build.BaseURL, build.Sites
			return c.build(request)
		},
	})
	switch {
	case err != nil && c.ctx.Err() == nil:
		return c.fail("The folder " + quote(a.Dir) + " cannot be read. Nothing was changed.")
	case err == nil && !result.Known:
		return c.fail(notFound(a.reference, result))
	}
	for _, built := range result.Builds {
		c.problems(built.Problems)
	}
	p := withdrawalPrinter{c.stdout, result}
	p.takenDown()
	if err != nil {
		return c.fail("Stopped before all was done. Write the same again: it goes on from here.")
	}
	p.search()
	p.left()
	return statusOf(result.Gone())
}

func notFound(reference string, result *withdraw.Result) string {
	text := "Nothing stands under the reference " + quote(reference) + ". Nothing was changed."
	for _, file := range result.Naming {
		text += "\nThis file has the number in it. Look whether it tells of somebody: " + report.Sanitize(file)
	}
	if len(result.Near) > 0 {
		text += "\nDid you mean: " + strings.Join(result.Near, ", ") + "?"
	}
	text += "\nIf its file was deleted or its number taken out by hand, build the site again: only then do the finished pages change."
	return text
}
