// Package history asks git how a folder was before. It is the only package that runs
// git, and the program works without it.
//
//	if err := history.Find(ctx, dir, "main"); err != nil { … }   // may be shown to people
//	before := history.Show(ctx, dir, "main", "crisis.yaml")
//	files := history.Changed(ctx, dir, "main")
//	for _, version := range history.Versions(ctx, dir, 10, "crisis.yaml") { … }
//	theme, ok := history.Tree(ctx, dir, version.Commit, "layouts", "assets")
//	list := history.Withdrawn(ctx, dir)   // what was ever taken back
//	why := history.Missing(ctx, dir)   // "" if every version is here
//
// What is asked for comes from a command line, and the folder may hold the work
// of strangers. So:
//
//   - A version is first resolved to the hash of a commit, and all else uses that. What
//     looks like a flag is not a version.
//   - Only commands that read are run, with fixed words, a time limit and a size
//     limit. They start no pager, no hook and no text converter, and fetch nothing.
//   - Paths of files are relative to the folder, with slashes. The folder need not be
//     the top of its repository.
package history

import (
	"context"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"goodday/content"
)

// version matches what may name a commit: branches, tags, hashes, and steps back from
// them such as HEAD~2 or main@{upstream}. Its length is limited apart: a limit in the
// expression takes it 8 MB.
var version = regexp.MustCompile(`^[\pL\pN_.@][\pL\pN_./@{}~^+-]*$`)

// longestVersion is the most characters of a version.
const longestVersion = 200

// Find checks that a folder has a history with a version ref in it. The error is a
// *content.Refusal.
func Find(ctx context.Context, dir, ref string) error {
	if _, err := exec.LookPath("git"); err != nil {
		return &content.Refusal{Message: "The program git is not on this computer.", Do: "Install git, or leave out what to compare with."}
	}
	if _, ok := git(ctx, dir, "rev-parse", "--git-dir"); !ok {
		return &content.Refusal{Message: "This folder has no history: it is not in a git repository.", Do: "Leave out what to compare with."}
	}
	if _, ok := commit(ctx, dir, ref); !ok {
		return &content.Refusal{Message: "There is no version called " + shorten(ref) + " here.", Do: "Write the name of a branch or a commit, like main or HEAD."}
	}
	return nil
}

// Head returns the hash of the version that is checked out, or "" if there is none.
func Head(ctx context.Context, dir string) string {
	hash, _ := commit(ctx, dir, "HEAD")
	return hash
}

// commit returns the hash of the commit that a version names.
func commit(ctx context.Context, dir, ref string) (hash string, ok bool) {
	if utf8.RuneCountInString(ref) > longestVersion || !version.MatchString(ref) || strings.Contains(ref, "..") {
		return "", false
	}
	out, ok := git(ctx, dir, "rev-parse", "--verify", "--quiet", "--end-of-options", ref+"^{commit}")
	hash = strings.TrimSpace(string(out))
	return hash, ok && hash != ""
}

// largestFile is the most that is read of a file, in bytes.
const largestFile = 1 << 20

// Show returns a file as it was in a version, or nil if it did not exist, was larger
// than a megabyte, or nothing is known.
func Show(ctx context.Context, dir, ref, file string) []byte {
	hash, ok := commit(ctx, dir, ref)
	if !ok || file == "" || strings.ContainsAny(file, "\x00\n") {
		return nil
	}
	data, ok := git(ctx, dir, "cat-file", "blob", hash+":./"+file)
	if !ok || len(data) > largestFile {
		return nil
	}
	return data
}

// Changed lists the files of a folder that differ from where their branch left version
// ref: changed, new, renamed (both names) or removed, committed or not. It returns nil
// if nothing is known; Find says why.
func Changed(ctx context.Context, dir, ref string) []string {
	hash, ok := commit(ctx, dir, ref)
	if !ok {
		return nil
	}
	if base, ok := git(ctx, dir, "merge-base", "--end-of-options", hash, "HEAD"); ok && len(base) > 0 {
		hash = strings.TrimSpace(string(base))
	}
	changed, ok := git(ctx, dir, "diff", "--name-only", "-z", "--relative", "--no-renames", "--no-ext-diff", "--no-textconv", "--end-of-options", hash, "--")
	if !ok {
		return nil
	}
	untracked, _ := git(ctx, dir, "ls-files", "--others", "--exclude-standard", "-z", "--")
	files := strings.FieldsFunc(string(changed)+string(untracked), func(r rune) bool { return r == 0 })
	slices.Sort(files)
	return slices.Compact(files)
}

func shorten(ref string) string {
	if runes := []rune(ref); len(runes) > 60 {
		return string(runes[:60]) + "…"
	}
	return ref
}
