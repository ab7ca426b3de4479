package history

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"goodday/content"
)

// Version is a commit that changed files.
type Version struct {
	Commit string
	At     time.Time // when it was made, as its maker's clock had it
}

// Versions lists, newest first, the versions of files or folders on the line of what is
// checked out: of a merge only what came by it counts, not what was on the branch in
// between. HEAD is among them if it changed one of the files. There are at most most.
func Versions(ctx context.Context, dir string, most int, files ...string) (versions []Version) {
	hash, ok := commit(ctx, dir, "HEAD")
	if !ok || !plainNames(files) {
		return nil
	}
	words := []string{"rev-list", "--first-parent", "--timestamp", "--max-count=" + strconv.Itoa(most), hash, "--"}
	out, ok := git(ctx, dir, append(words, files...)...)
	if !ok {
		return nil
	}
	for line := range strings.Lines(string(out)) {
		seconds, commit, _ := strings.Cut(strings.TrimSpace(line), " ")
		if at, err := strconv.ParseInt(seconds, 10, 64); err == nil {
			versions = append(versions, Version{commit, time.Unix(at, 0).UTC()})
		}
	}
	return versions
}

// IsFirst reports whether nothing is known of what was before a version.
func IsFirst(ctx context.Context, dir, ref string) bool {
	_, ok := commit(ctx, dir, ref+"^")
	return !ok
}

func plainNames(files []string) bool {
	for _, file := range files {
		if file == "" || strings.ContainsAny(file, "\x00\n") {
			return false
		}
	}
	return true
}

// Missing says in a sentence why earlier versions of a folder are not here, or not all
// of them. It is "" if all are.
func Missing(ctx context.Context, dir string) string {
	if err := Find(ctx, dir, "HEAD"); err != nil {
		return notFound(ctx, dir, err)
	}
	if shallow, _ := git(ctx, dir, "rev-parse", "--is-shallow-repository"); strings.TrimSpace(string(shallow)) == "true" {
		return "Only the latest part of the history was fetched."
	}
	if _, partial := git(ctx, dir, "config", "--get-regexp", `^(extensions\.partialclone|remote\..*\.promisor)$`); partial {
		return "The history was fetched without all of its files."
	}
	return ""
}

// notFound says why there is no history at all.
func notFound(ctx context.Context, dir string, err error) string {
	if complaint := complaintOf(ctx, dir); strings.Contains(complaint, "dubious ownership") {
		return "The history belongs to another user of this computer."
	}
	if refusal := (*content.Refusal)(nil); errors.As(err, &refusal) {
		return refusal.Message
	}
	return "This folder has no history."
}
