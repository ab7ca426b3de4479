package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"goodday/content"
)

// files is a folder as a map from path to text.
type files map[string]string

// build publishes files into out and fails the test if that does not work.
func build(t *testing.T, out string, want files) Result {
	t.Helper()
	result, err := tryBuild(out, want)
	if err != nil {
		t.Fatalf("build: %v", err)
	}
	return result
}

func tryBuild(out string, want files) (Result, error) {
	p, err := Open(out)
	if err != nil {
		return Result{}, err
	}
	defer p.Close()
	for name, text := range want {
		if err := p.Write(name, []byte(text)); err != nil {
			return Result{}, err
		}
	}
	return p.Commit()
}

// read returns a folder with everything in it, our own marks too.
func read(t *testing.T, dir string) files {
	t.Helper()
	got := files{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name, _ := filepath.Rel(dir, path)
		if e.Type()&fs.ModeSymlink != 0 {
			got[filepath.ToSlash(name)], err = os.Readlink(path)
			return err
		}
		data, err := os.ReadFile(path)
		got[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// expect compares the folder with want, but for the manifest.
func expect(t *testing.T, dir string, want files) {
	t.Helper()
	got := read(t, dir)
	delete(got, ManifestName)
	if !maps.Equal(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

// expectAlone makes sure that nothing is left beside the output.
func expectAlone(t *testing.T, out string) {
	t.Helper()
	entries, _ := os.ReadDir(filepath.Dir(out))
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ownPrefix) {
			t.Errorf("left behind: %s", e.Name())
		}
	}
}

func put(t *testing.T, dir string, these files) {
	t.Helper()
	for name, text := range these {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func expectRefusal(t *testing.T, err error, rule string) {
	t.Helper()
	var refusal *content.Refusal
	if !errors.As(err, &refusal) {
		t.Fatalf("no refusal but %v", err)
	}
	if refusal.Rule != rule || refusal.Message == "" || refusal.Do == "" {
		t.Errorf("got %+v, want rule %s", refusal, rule)
	}
}

func newOut(t *testing.T) string { return filepath.Join(t.TempDir(), "public") }

func TestFirstBuildAndNext(t *testing.T) {
	out := newOut(t)
	first := files{"index.html": "home", "ar/stories/a.html": "a", "css/site.css": "css"}
	if got := build(t, out, first); got.Files != 3 || got.Bytes != 8 || got.Same != 0 {
		t.Errorf("first: %+v", got)
	}
	expect(t, out, first)
	second := files{"index.html": "home", "stories/b.html": "b", "css/site.css": "new"}
	got := build(t, out, second)
	if got.Same != 1 || !slices.Equal(got.Removed, []string{"ar/stories/a.html"}) || got.Edited != nil || got.Kept != nil {
		t.Errorf("second: %+v", got)
	}
	expect(t, out, second)
	expectAlone(t, out)
}

func TestUnchangedFilesAreLinked(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "home"})
	before, _ := os.Stat(filepath.Join(out, "index.html"))
	build(t, out, files{"index.html": "home"})
	after, _ := os.Stat(filepath.Join(out, "index.html"))
	if !os.SameFile(before, after) {
		t.Error("the unchanged file was written anew")
	}
}

func TestSameInputSameBytes(t *testing.T) {
	var outputs []files
	for range 3 {
		out := newOut(t)
		p, err := Open(out)
		if err != nil {
			t.Fatal(err)
		}
		var wait sync.WaitGroup
		for i := range 200 {
			wait.Go(func() {
				if err := p.Write(fmt.Sprintf("d%d/f%d.html", i%7, i), []byte(fmt.Sprint(i))); err != nil {
					t.Error(err)
				}
			})
		}
		wait.Wait()
		if _, err := p.Commit(); err != nil {
			t.Fatal(err)
		}
		p.Close()
		outputs = append(outputs, read(t, out))
	}
	if !maps.Equal(outputs[0], outputs[1]) || !maps.Equal(outputs[0], outputs[2]) || len(outputs[0]) != 201 {
		t.Error("the outputs differ")
	}
}

func TestWithoutCommitTheOldOutputStays(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "home"})
	before := read(t, out)
	p, err := Open(out)
	if err != nil {
		t.Fatal(err)
	}
	p.Write("index.html", []byte("other"))
	p.Close()
	if !maps.Equal(before, read(t, out)) {
		t.Error("the old output changed")
	}
	expectAlone(t, out)
}

func TestFilesOfOthersAreKeptAndNamed(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "home", "stories/a.html": "a", "old/x.html": "x"})
	put(t, out, files{"CNAME": "example.org", "stories/notes.txt": "n", "mine/deep/b.txt": "b", "mine/c.txt": "c", "old/keep.txt": "k"})
	os.Mkdir(filepath.Join(out, "empty"), 0o755)
	got := build(t, out, files{"index.html": "home", "stories/a.html": "a2"})
	if want := []string{"CNAME", "empty/", "mine/", "old/keep.txt", "stories/notes.txt"}; !slices.Equal(got.Kept, want) {
		t.Errorf("kept %q, want %q", got.Kept, want)
	}
	expect(t, out, files{
		"index.html": "home", "stories/a.html": "a2", "CNAME": "example.org",
		"stories/notes.txt": "n", "mine/deep/b.txt": "b", "mine/c.txt": "c", "old/keep.txt": "k",
	})
	if _, err := os.Stat(filepath.Join(out, "empty")); err != nil {
		t.Error("the empty folder is gone")
	}
}

func TestChangesByHandAreToldAndReplaced(t *testing.T) {
	out := newOut(t)
	want := files{"a.html": "aaaa", "b.html": "bbbb", "c.html": "cccc", "d.html": "dddd"}
	build(t, out, want)
	put(t, out, files{"a.html": "AAAA", "b.html": "longer than before", "c.html": "CCCC"})
	os.Remove(filepath.Join(out, "d.html"))
	delete(want, "c.html")
	got := build(t, out, want)
	if !slices.Equal(got.Edited, []string{"a.html", "b.html", "c.html"}) {
		t.Errorf("edited: %q", got.Edited)
	}
	expect(t, out, want)
}

func TestKeptWhereNoLinksCanBeMade(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "home"})
	put(t, out, files{"CNAME": "example.org"})
	p, err := Open(out)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	if err := p.old.copyTo(p.stage, "CNAME"); err != nil {
		t.Fatal(err)
	}
	if p.old.copyTo(p.stage, "none") == nil || p.old.copyTo(p.stage, "CNAME") == nil {
		t.Error("copied what is not there, or over what is")
	}
	was, _ := os.Stat(filepath.Join(out, "CNAME"))
	is, _ := p.stage.Stat("CNAME")
	if os.SameFile(was, is) || !was.ModTime().Equal(is.ModTime()) {
		t.Error("not copied with its date")
	}
}

func BenchmarkManyFiles(b *testing.B) {
	for b.Loop() {
		out := filepath.Join(b.TempDir(), "public")
		for range 2 {
			p, err := Open(out)
			if err != nil {
				b.Fatal(err)
			}
			data := []byte(strings.Repeat("0123456789abcdef", 900))
			for i := range 20_000 {
				if err := p.Write(fmt.Sprintf("s%d/page-%d.html", i%14, i), data); err != nil {
					b.Fatal(err)
				}
			}
			if _, err := p.Commit(); err != nil {
				b.Fatal(err)
			}
			p.Close()
		}
	}
}
