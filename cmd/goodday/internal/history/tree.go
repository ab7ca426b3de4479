package history

import (
	"bytes"
	"context"
	"strconv"
	"strings"
)

// Limits of what Tree reads, which are those of a theme.
const (
	mostFiles   = 2000
	mostInTrees = 15 << 20 // bytes
)

// Tree returns the files of folders as they were in a version, by their paths. ok is
// false if there is a link among them, if they are too many, or if one is not here.
func Tree(ctx context.Context, dir, ref string, folders ...string) (files map[string][]byte, ok bool) {
	hash, ok := commit(ctx, dir, ref)
	if !ok || !plainNames(folders) {
		return nil, false
	}
	list, ok := git(ctx, dir, append([]string{"ls-tree", "-r", "-z", "-l", hash, "--"}, folders...)...)
	if !ok {
		return nil, false
	}
	names, blobs, ok := entriesOf(string(list))
	if !ok {
		return nil, false
	}
	data, _, ok := run(ctx, dir, strings.Join(blobs, "\n")+"\n", "cat-file", "--batch")
	if !ok && len(blobs) > 0 {
		return nil, false
	}
	return contentsOf(data, names)
}

// entriesOf reads the list of a tree: "100644 blob HASH SIZE\tNAME".
func entriesOf(list string) (names, blobs []string, ok bool) {
	total := 0
	for entry := range strings.SplitSeq(strings.TrimSuffix(list, "\x00"), "\x00") {
		about, name, _ := strings.Cut(entry, "\t")
		fields := strings.Fields(about)
		if entry == "" {
			continue
		}
		if len(fields) != 4 || !strings.HasPrefix(fields[0], "100") {
			return nil, nil, false
		}
		size, err := strconv.Atoi(fields[3])
		total += size
		if err != nil || total > mostInTrees || len(names) >= mostFiles {
			return nil, nil, false
		}
		names, blobs = append(names, name), append(blobs, fields[2])
	}
	return names, blobs, true
}

// contentsOf cuts what came for each name: a line "HASH blob SIZE", the bytes, a line end.
func contentsOf(data []byte, names []string) (files map[string][]byte, ok bool) {
	files = map[string][]byte{}
	for _, name := range names {
		about, rest, _ := bytes.Cut(data, []byte("\n"))
		fields := strings.Fields(string(about))
		if len(fields) != 3 || fields[1] != "blob" {
			return nil, false
		}
		size, err := strconv.Atoi(fields[2])
		if err != nil || size < 0 || size+1 > len(rest) {
			return nil, false
		}
		files[name], data = rest[:size:size], rest[size+1:]
	}
	return files, true
}
