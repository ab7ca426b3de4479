package publish

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestFoldersThatAreNotForUs(t *testing.T) {
	for name, prepare := range map[string]func(t *testing.T, out string) string{
		"a file in it": func(t *testing.T, out string) string {
			put(t, out, files{"mine.txt": "m"})
			return "output-not-empty"
		},
		"a file instead": func(t *testing.T, out string) string {
			put(t, filepath.Dir(out), files{"public": "m"})
			return "output-file"
		},
		"a link instead": func(t *testing.T, out string) string {
			link(t, t.TempDir(), out)
			return "output-link"
		},
		"a damaged list": func(t *testing.T, out string) string {
			put(t, out, files{ManifestName: "goodday 1 site\nnonsense\n"})
			return "output-not-empty"
		},
		"a workspace": func(t *testing.T, out string) string {
			put(t, out, files{ManifestName: "goodday 1 workspace\n"})
			return "output-not-empty"
		},
		"something under our stage's name": func(t *testing.T, out string) string {
			put(t, filepath.Join(filepath.Dir(out), ".goodday-stage-public"), files{"mine.txt": "m"})
			return "output-stage"
		},
		"a link in it": func(t *testing.T, out string) string {
			build(t, out, files{"index.html": "home"})
			link(t, "/etc/passwd", filepath.Join(out, "stories"))
			return "output-link"
		},
		"a link deep in it": func(t *testing.T, out string) string {
			build(t, out, files{"stories/index.html": "home"})
			os.Remove(filepath.Join(out, "stories", "index.html"))
			link(t, "../elsewhere", filepath.Join(out, "stories", "index.html"))
			return "output-link"
		},
	} {
		t.Run(name, func(t *testing.T) {
			out := newOut(t)
			rule := prepare(t, out)
			before := read(t, filepath.Dir(out))
			_, err := tryBuild(out, files{"index.html": "new", "stories/index.html": "new"})
			expectRefusal(t, err, rule)
			if !maps.Equal(before, read(t, filepath.Dir(out))) {
				t.Error("something changed")
			}
		})
	}
}

func link(t *testing.T, to, at string) {
	t.Helper()
	if err := os.Symlink(to, at); err != nil {
		t.Skip("no links here")
	}
}

func TestNamesThatAreRefused(t *testing.T) {
	p, err := Open(newOut(t))
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	for _, name := range []string{"", ".", "/etc/x", "../x", "a/../b", "a//b", `a\b`, "c:x", "a\x00b", "a\nb", ".goodday-manifest", "a/.goodday-x", "a./b", "a /b"} {
		expectRefusal(t, p.Write(name, nil), "output-name")
	}
}

func TestNamesThatClash(t *testing.T) {
	for _, names := range [][2]string{{"a.html", "A.html"}, {"stories/a.html", "Stories/b.html"}, {"Café.html", "cafÉ.html"}} {
		p, err := Open(newOut(t))
		if err != nil {
			t.Fatal(err)
		}
		if err := p.Write(names[0], []byte("1")); err != nil {
			t.Error(err)
		}
		err = p.Write(names[1], []byte("1"))
		expectRefusal(t, err, "output-clash")
		if first := strings.Split(names[0], "/")[0]; !strings.Contains(err.Error(), first) {
			t.Errorf("%v does not name %s", err, first)
		}
		p.Close()
	}
}

// TestFoldersInFolders are made, also when the outer one is known.
func TestFoldersInFolders(t *testing.T) {
	out := newOut(t)
	p, err := Open(out)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	for _, name := range []string{"a/x.html", "a/b/c.html", "a/b/d.html", "e/f/g.html", "e/h.html"} {
		if err := p.Write(name, nil); err != nil {
			t.Error(err)
		}
	}
}

func TestOneNameTwice(t *testing.T) {
	p, err := Open(newOut(t))
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	p.Write("css/a.css", []byte("1"))
	if err := p.Write("css/a.css", []byte("1")); err != nil {
		t.Error("the same bytes twice:", err)
	}
	expectRefusal(t, p.Write("css/a.css", []byte("2")), "output-clash")
	expectRefusal(t, p.Write("css/a.css/b", []byte("2")), "output-write")
}

func TestOthersFilesAreNeverWrittenOver(t *testing.T) {
	for _, mine := range []string{"stories/a.html", "stories", "stories/a.html/x"} {
		out := newOut(t)
		build(t, out, files{"index.html": "home"})
		put(t, out, files{mine: "mine"})
		before := read(t, out)
		_, err := tryBuild(out, files{"index.html": "home", "stories/a.html": "a"})
		expectRefusal(t, err, "output-clash")
		if !maps.Equal(before, read(t, out)) {
			t.Error("something changed")
		}
		expectAlone(t, out)
	}
}

func TestTwoBuildsAtOnce(t *testing.T) {
	out := newOut(t)
	p, err := Open(out)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(out)
	expectRefusal(t, err, "output-busy")
	p.Write("index.html", []byte("home"))
	if _, err := p.Commit(); err != nil {
		t.Error(err)
	}
	p.Close()
	build(t, out, files{"index.html": "home"})
	expectAlone(t, out)
}

func TestCheckPlace(t *testing.T) {
	top := t.TempDir()
	site := filepath.Join(top, "site")
	os.MkdirAll(filepath.Join(site, "activities"), 0o755)
	link(t, site, filepath.Join(top, "link"))
	refused := []string{"site", "", "site/activities", "site/activities/out", "site/Activities/out", "link/activities/x", "site/bristol"}
	fine := []string{"site/public", "out", "site2", "site/activities2", "link/public", "site/..public"}
	for _, out := range slices.Concat(refused, fine) {
		err := CheckPlace(filepath.Join(top, out), site, []string{"activities", "layouts", "bristol/stories"})
		if want := slices.Contains(refused, out); want != (err != nil) {
			t.Errorf("%q: %v, want refused %v", out, err, want)
		}
	}
}
