// Package history asks git how a folder was before. It is the one place that
// runs git, and the program works as well without it.
//
//	if err := history.Find(ctx, dir, "main"); err != nil { … }   // may be shown to people
//	before := history.Show(ctx, dir, "main", "crisis.yaml")
//	files := history.Changed(ctx, dir, "main")
//
// What is asked for comes from a command line, and the folder may hold the work
// of strangers. So:
//
//   - A version is first turned into the number of a commit, and git sees only that.
//     What looks like a flag is not a version.
//   - Only commands that read are run, with fixed words, for a limited time and for
//     a limited answer. They show nothing in a pager, run no hook and no program
//     that turns files into text, and fetch nothing.
//   - Files are named from the folder that was opened, with slashes. The folder
//     need not be the top of its repository.
package history

import (
	"context"
	"os/exec"
	"regexp"
	"slices"
	"strings"
)

// Refusal says in plain words why nothing can be compared.
type Refusal struct{ Message, Do string }

func (r *Refusal) Error() string { return r.Message + " " + r.Do }

// version is what may stand for a commit: names of branches and tags, numbers of
// commits, and steps back from them such as HEAD~2 or main@{upstream}.
var version = regexp.MustCompile(`^[\pL\pN_.@][\pL\pN_./@{}~^+-]{0,199}$`)

// Find looks whether a folder has a history in which there is a version ref. The
// error is a *Refusal.
func Find(ctx context.Context, dir, ref string) error {
	if _, err := exec.LookPath("git"); err != nil {
		return &Refusal{"The program git is not on this computer.", "Install git, or leave out what to compare with."}
	}
	if _, ok := git(ctx, dir, "rev-parse", "--git-dir"); !ok {
		return &Refusal{"This folder has no history: it is not in a git repository.", "Leave out what to compare with."}
	}
	if _, ok := commit(ctx, dir, ref); !ok {
		return &Refusal{"There is no version called " + shorten(ref) + " here.", "Write the name of a branch or a commit, like main or HEAD."}
	}
	return nil
}

// commit gives the number of the commit that a version stands for.
func commit(ctx context.Context, dir, ref string) (number string, ok bool) {
	if !version.MatchString(ref) || strings.Contains(ref, "..") {
		return "", false
	}
	out, ok := git(ctx, dir, "rev-parse", "--verify", "--quiet", "--end-of-options", ref+"^{commit}")
	return oneLine(out), ok && len(out) > 0
}

// largestFile is the most that is read of a file, in bytes.
const largestFile = 1 << 20

// Show gives a file as it was in a version, or nil if it was not there, was larger
// than a megabyte, or nothing is known.
func Show(ctx context.Context, dir, ref, file string) []byte {
	number, ok := commit(ctx, dir, ref)
	if !ok || file == "" || strings.ContainsAny(file, "\x00\n") {
		return nil
	}
	data, ok := git(ctx, dir, "cat-file", "blob", number+":./"+file)
	if !ok || len(data) > largestFile {
		return nil
	}
	return data
}

// Changed lists the files of a folder that are not as they were where the work on
// them left version ref: changed, new, renamed (both names) or gone, committed or
// not. It gives nil if nothing is known; Find says why.
func Changed(ctx context.Context, dir, ref string) []string {
	number, ok := commit(ctx, dir, ref)
	if !ok {
		return nil
	}
	if base, ok := git(ctx, dir, "merge-base", "--end-of-options", number, "HEAD"); ok && len(base) > 0 {
		number = oneLine(base)
	}
	changed, ok := git(ctx, dir, "diff", "--name-only", "-z", "--relative", "--no-renames", "--no-ext-diff", "--no-textconv", "--end-of-options", number, "--")
	if !ok {
		return nil
	}
	fresh, _ := git(ctx, dir, "ls-files", "--others", "--exclude-standard", "-z", "--")
	files := strings.FieldsFunc(string(changed)+string(fresh), func(r rune) bool { return r == 0 })
	slices.Sort(files)
	return slices.Compact(files)
}

func oneLine(out []byte) string { return strings.TrimSpace(string(out)) }

func shorten(ref string) string {
	if runes := []rune(ref); len(runes) > 60 {
		return string(runes[:60]) + "…"
	}
	return ref
}
