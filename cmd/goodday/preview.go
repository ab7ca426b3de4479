package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"goodday/cmd/goodday/internal/history"
	"goodday/cmd/goodday/internal/preview"
	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/site"
	"goodday/content"
)

const previewUse = "Write it like this:\n  goodday preview [FOLDER] --changed-since VERSION [-o FILE.html] [--site NAME] [--base-url ADDRESS] [--now DATE]\nVERSION is a branch or a commit of git, like main or HEAD."

var previewCommand = subcommand{
	name: "preview", use: previewUse, run: command.preview, complete: (*flags).completePreview,
	options: func(f *flags) []option {
		return []option{
			{[]string{"changed-since"}, true, text(&f.since)},
			{[]string{"o", "out"}, true, text(&f.request.Out)},
			{[]string{"site"}, true, f.addSite},
			{[]string{"base-url"}, true, f.setBaseURL},
			{[]string{"now"}, true, f.setNow},
		}
	},
}

// usualPreview is the file that a preview becomes if nothing is said.
const usualPreview = "preview.html"

func (f *flags) completePreview() string {
	if f.since == "" {
		return "Say with what to compare: --changed-since main."
	}
	if f.request.Out == "" {
		f.request.Out = usualPreview
	}
	return f.complete()
}

// preview writes one file that shows what changed.
func (c command) preview(f flags) int {
	out := f.request.Out
	if wrong := mayBePreview(out); wrong != "" {
		return c.wrong(wrong, previewUse)
	}
	var refusal *content.Refusal
	if err := history.Find(c.ctx, f.request.Dir, f.since); errors.As(err, &refusal) {
		fmt.Fprintln(c.stderr, "There is no preview. "+refusal.Message)
		fmt.Fprintln(c.stderr, "A preview shows what changed, so it needs a folder whose changes git keeps. To see everything, write: goodday serve")
		return failed
	}
	made, result, err := c.makePreview(f)
	if err != nil {
		fmt.Fprintln(c.stderr, "Stopped. There is no preview.")
		return failed
	}
	report.Text(c.stderr, made.Report.Problems, isTerminal(c.stderr))
	if putPreview(out, result.HTML) != nil {
		fmt.Fprintf(c.stderr, "The preview could not be written to %s. Check that you may write there.\n", quote(out))
		return failed
	}
	fmt.Fprintf(c.stdout, "The preview is in %s: %s shown, %d only listed. Open it in a browser, or send it to a phone.\n", out, pages(result.Shown), result.Listed)
	if !made.Report.Complete {
		return failed
	}
	return done
}

func pages(n int) string {
	if n == 1 {
		return "1 page is"
	}
	return fmt.Sprintf("%d pages are", n)
}

// makePreview builds into a folder that is thrown away again, and shows what of it
// changed.
func (c command) makePreview(f flags) (site.BuildResult, preview.Result, error) {
	p := startProgress(c.stderr, isTerminal(c.stderr))
	defer p.stop()
	out, err := os.MkdirTemp("", "goodday-preview-")
	if err != nil {
		return site.BuildResult{}, preview.Result{}, err
	}
	defer os.RemoveAll(out)
	f.request.Tell, f.request.Out, f.request.SkipBroken = p.tell, filepath.Join(out, "site"), true
	made, err := site.BuildWithSources(c.ctx, f.request)
	if err != nil {
		return made, preview.Result{}, err
	}
	request := preview.Request{Problems: made.Report.Problems, Public: report.NewPublic(made.Report.Problems), Changed: history.Changed(c.ctx, made.Dir, f.since)}
	for _, one := range made.Sites {
		request.Sites = append(request.Sites, preview.Site(one))
	}
	return made, preview.Make(request), nil
}

// mayBePreview looks whether a file may take the preview's place: there is none yet,
// or it is an older preview.
func mayBePreview(name string) (wrong string) {
	info, err := os.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ""
	case err != nil || !info.Mode().IsRegular():
		return quote(name) + " is not a file that a preview could be put in. Write another name after -o."
	}
	file, err := os.Open(name)
	if err != nil {
		return quote(name) + " cannot be read. Write another name after -o."
	}
	defer file.Close()
	begins := make([]byte, len(preview.Marker))
	if _, err := io.ReadFull(file, begins); err != nil || !bytes.Equal(begins, []byte(preview.Marker)) {
		return "There is a file " + quote(name) + " already, and it is not a preview. It was left as it is. Write another name after -o."
	}
	return ""
}

// putPreview writes the file whole or not at all.
func putPreview(name string, data []byte) error {
	file, err := os.CreateTemp(filepath.Dir(name), ".goodday-preview-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	_, err = file.Write(data)
	err = errors.Join(err, file.Chmod(0o644), file.Close())
	if err != nil {
		return err
	}
	return os.Rename(file.Name(), name)
}
