package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"goodday/cmd/goodday/internal/history"
	"goodday/cmd/goodday/internal/preview"
	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/site"
	"goodday/content"
)

// previewArgs are the arguments of preview.
type previewArgs struct {
	siteArgs
	since string // the version to compare with
}

var previewCommand = command{
	name: "preview", group: lookGroup, summary: "makes one file of the pages that changed, for a phone",
	words: "[FOLDER]", about: aboutFolder, example: "goodday preview ourtown --changed-since main",
	arguments: func() arguments { return &previewArgs{siteArgs: siteArgs{Request: site.Request{Out: "preview.html"}}} },
}

func (a *previewArgs) options() []option {
	out := a.outOption()
	out.value, out.help = "FILE", "where to put it. It starts as "+a.Out
	return []option{
		{name: "changed-since", value: "VERSION", help: "a branch or a commit of git, like main or HEAD", set: setText(&a.since), required: true},
		out,
		a.siteOption(),
		a.baseURLOption(),
		a.dayOption(),
	}
}

func (a *previewArgs) complete() (wrong string) {
	if a.since == "" {
		return "Say with what to compare: --changed-since main."
	}
	return a.siteArgs.complete()
}

// run writes one file that shows what changed.
func (a *previewArgs) run(c console) int {
	unwritable := "The preview could not be written to " + quote(a.Out) + ". Check that you may write there."
	root, err := os.OpenRoot(filepath.Dir(a.Out))
	if err != nil {
		return c.fail(unwritable)
	}
	defer root.Close()
	out, file := a.Out, filepath.Base(a.Out)
	if wrong := a.checkFile(root, file); wrong != "" {
		return c.wrong(wrong+" Write another name after -o.", previewCommand.usage())
	}
	if refusal, refused := errors.AsType[*content.Refusal](history.Find(c.ctx, a.Dir, a.since)); refused {
		return c.fail("There is no preview. " + refusal.Message + "\nA preview shows what changed, so it needs a folder whose changes git keeps. To see everything, write: goodday serve")
	}
	made, result, err := a.makePreview(c)
	if err != nil {
		return c.fail("Stopped. There is no preview.")
	}
	c.problems(made.Report.Problems)
	if replaceFile(root, file, result.HTML, 0o644) != nil {
		return c.fail(unwritable)
	}
	fmt.Fprintf(c.stdout, "The preview is in %s: %s shown, %d only listed. Open it in a browser, or send it to a phone.\n", out, report.Count(result.Shown, "page is", "pages are"), result.Listed)
	return statusOf(made.Report.Complete)
}

// makePreview builds into a temporary folder, and makes a preview of what changed.
func (a *previewArgs) makePreview(c console) (site.BuildResult, preview.Result, error) {
	defer c.showProgress(&a.Request)()
	dir, err := os.MkdirTemp("", "goodday-preview-")
	if err != nil {
		return site.BuildResult{}, preview.Result{}, err
	}
	defer os.RemoveAll(dir)
	a.Out, a.SkipBroken, a.Temporary = filepath.Join(dir, "site"), true, true
	made, err := site.BuildWithSources(c.ctx, a.Request)
	if err != nil {
		return made, preview.Result{}, err
	}
	request := preview.Request{Problems: made.Report.Problems, Changed: history.Changed(c.ctx, made.Dir, a.since)}
	for _, built := range made.Sites {
		request.Sites = append(request.Sites, preview.Site(built))
	}
	return made, preview.Make(request), nil
}

// checkFile checks that a preview may be written to a file: there is none yet,
// or it is an older preview.
func (a *previewArgs) checkFile(root *os.Root, file string) (wrong string) {
	info, err := root.Lstat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ""
	case err != nil || !info.Mode().IsRegular():
		return quote(a.Out) + " is not a file that a preview could be put in."
	}
	start, err := readStart(root, file, int64(len(preview.Marker)))
	switch {
	case err != nil:
		return quote(a.Out) + " cannot be read."
	case string(start) != preview.Marker:
		return "There is a file " + quote(a.Out) + " already, and it is not a preview. It was left as it is."
	}
	return ""
}
