package publish

import (
	"slices"
	"testing"
)

// TestStaleCopies: compressed copies of what changed or went are not left for servers
// to send. Those of what stayed, and files of others with such an ending, stay.
func TestStaleCopies(t *testing.T) {
	own := files{"index.html": "old", "a/story.html": "told", "same.html": "same"}
	beside := files{"index.html.gz": "z", "a/story.html.br": "z", "a/story.html.zst": "z", "same.html.gz": "z", "mine.gz": "z"}
	for name, kind := range map[string]func(*testing.T, string, files) Result{
		"site":      build,
		"workspace": func(t *testing.T, out string, own files) Result { return buildWorkspace(t, out, own, nil) },
	} {
		t.Run(name, func(t *testing.T) {
			out := newOut(t)
			kind(t, out, own)
			put(t, out, beside)
			result := kind(t, out, files{"index.html": "new", "same.html": "same"})
			if want := []string{"a/story.html", "a/story.html.br", "a/story.html.zst", "index.html.gz"}; !slices.Equal(result.Removed, want) {
				t.Errorf("%q", result.Removed)
			}
			expect(t, out, files{"index.html": "new", "same.html": "same", "same.html.gz": "z", "mine.gz": "z"})
		})
	}
}
