package history

import (
	"bytes"
	"context"
	"os"
	"path"
	"strings"

	"goodday/content"
	"goodday/content/withdrawn"
)

// Withdrawn returns every reference that ever stood in a list of what was taken back
// (withdrawn.yaml), of a folder or of a folder in it, on the line of what is checked
// out. A line that was taken out of a list since counts too.
func Withdrawn(ctx context.Context, dir string) withdrawn.List {
	files := []string{content.WithdrawnFile}
	entries, _ := os.ReadDir(dir)
	for _, entry := range entries {
		if entry.IsDir() {
			files = append(files, path.Join(entry.Name(), content.WithdrawnFile))
		}
	}
	var list withdrawn.List
	for _, line := range lines(ctx, dir, files...) {
		list.Include(withdrawn.Parse([]byte(line)))
	}
	return list
}

// narrow takes from a line what UTF-16 has besides letters of one byte: zeros, and the
// mark at its beginning.
var narrow = strings.NewReplacer("\x00", "", "\xff\xfe", "", "\xfe\xff", "")

// lines lists every line that files ever had on the line of what is checked out. It
// is asked of the changes and not of the versions, which would hold each line as
// often as there were others after it.
func lines(ctx context.Context, dir string, files ...string) (all []string) {
	hash, ok := commit(ctx, dir, "HEAD")
	if !ok || !plainNames(files) {
		return nil
	}
	words := []string{"log", "--first-parent", "-m", "--patch", "--text", "--unified=0", "--format=", "--no-color", "--no-renames", "--no-ext-diff", "--no-textconv", "--end-of-options", hash, "--"}
	out, _ := git(ctx, dir, append(words, files...)...) // what was read before a limit counts too
	for line := range bytes.Lines(out) {
		if line[0] == '+' || line[0] == '-' {
			all = append(all, narrow.Replace(string(line[1:])))
		}
	}
	return all
}
