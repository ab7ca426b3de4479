package publish

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// leave copies the state of a build that was killed: the stage is there, nobody
// holds the lock.
func leave(t *testing.T, out string, text string) {
	t.Helper()
	put(t, filepath.Join(filepath.Dir(out), ".goodday-stage-public"), files{ManifestName: "goodday 1 site\n", "index.html": text})
	put(t, filepath.Dir(out), files{".goodday-lock-public": ""})
}

func TestAfterAKill(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "old"})
	leave(t, out, "half")
	build(t, out, files{"index.html": "new"})
	expect(t, out, files{"index.html": "new"})
	expectAlone(t, out)
}

func TestAfterAKillBeforeTheMark(t *testing.T) {
	for _, begun := range []files{{}, {ManifestName: ""}} {
		out := newOut(t)
		os.Mkdir(filepath.Join(filepath.Dir(out), ".goodday-stage-public"), 0o755)
		put(t, filepath.Join(filepath.Dir(out), ".goodday-stage-public"), begun)
		build(t, out, files{"index.html": "new"})
		expectAlone(t, out)
	}
}

func TestAfterAKillBetweenTwoRenames(t *testing.T) {
	for _, empty := range []bool{false, true} {
		out := newOut(t)
		build(t, out, files{"index.html": "old"})
		put(t, out, files{"CNAME": "example.org"})
		leave(t, out, "ready")
		os.Rename(out, filepath.Join(filepath.Dir(out), ".goodday-old-public"))
		if empty {
			os.Mkdir(out, 0o755)
		}
		p, err := Open(out)
		if err != nil {
			t.Fatal(err)
		}
		p.Close()
		expect(t, out, files{"index.html": "old", "CNAME": "example.org"})
		expectAlone(t, out)
	}
}

func TestAfterAKillAndSomethingElseThere(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "old"})
	os.Rename(out, filepath.Join(filepath.Dir(out), ".goodday-old-public"))
	put(t, out, files{"mine.txt": "m"})
	_, err := Open(out)
	expectRefusal(t, err, "output-not-empty")
	expect(t, filepath.Join(filepath.Dir(out), ".goodday-old-public"), files{"index.html": "old"})
	expect(t, out, files{"mine.txt": "m"})
}

func TestAfterAKillBehindTheSwap(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "new"})
	put(t, filepath.Join(filepath.Dir(out), ".goodday-old-public"), files{ManifestName: "goodday 1 site\n", "index.html": "old"})
	build(t, out, files{"index.html": "new"})
	expect(t, out, files{"index.html": "new"})
	expectAlone(t, out)
}

func TestTwoRenames(t *testing.T) {
	out := newOut(t)
	for _, text := range []string{"one", "two", "three"} {
		p, err := Open(out)
		if err != nil {
			t.Fatal(err)
		}
		p.swap = func(string, string, string) error { return errors.ErrUnsupported }
		p.Write("index.html", []byte(text))
		if _, err := p.Commit(); err != nil {
			t.Fatal(err)
		}
		p.Close()
		expect(t, out, files{"index.html": text})
		expectAlone(t, out)
	}
}

func TestASwapThatFails(t *testing.T) {
	out := newOut(t)
	build(t, out, files{"index.html": "old"})
	p, err := Open(out)
	if err != nil {
		t.Fatal(err)
	}
	p.swap = func(string, string, string) error { return os.ErrPermission }
	p.Write("index.html", []byte("new"))
	_, err = p.Commit()
	expectRefusal(t, err, "output-swap")
	p.Close()
	expect(t, out, files{"index.html": "old"})
	expectAlone(t, out)
}

// TestKilled really kills a program that publishes without end, ten times, and
// looks at what it leaves: always one whole output.
func TestKilled(t *testing.T) {
	if out := os.Getenv("PUBLISH_WITHOUT_END"); out != "" {
		publishWithoutEnd(t, out)
	}
	out := newOut(t)
	build(t, out, version("0"))
	for i := range 10 {
		cmd := exec.Command(os.Args[0], "-test.run=^TestKilled$")
		cmd.Env = append(os.Environ(), "PUBLISH_WITHOUT_END="+out)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(30*time.Millisecond + time.Duration(i)*7*time.Millisecond)
		cmd.Process.Kill()
		cmd.Wait()
		p, err := Open(out)
		if err != nil {
			t.Fatal(err)
		}
		p.Close()
		text := read(t, out)["0.html"]
		expect(t, out, version(text))
		expectAlone(t, out)
	}
}

func publishWithoutEnd(t *testing.T, out string) {
	for i := 1; ; i++ {
		build(t, out, version(strings.Repeat("x", i%50+1)))
	}
}

func version(text string) files {
	v := files{}
	for _, name := range strings.Fields("0 1 2 3 4 5 6 7 8 9 d/0 d/1 d/2 d/3 e/0 e/1") {
		v[name+".html"] = text
	}
	return v
}
