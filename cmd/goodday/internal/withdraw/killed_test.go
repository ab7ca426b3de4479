package withdraw

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// several is a folder with everything that a withdrawal changes.
func several(t *testing.T) *town {
	t.Helper()
	over := files{
		"north/activities/credited.md": activity("credit:\n  words: Made by the quokka of Mill Street\n  consent: " + given + "\n"),
		"south/activities/credited.md": activity("credit: {words: Made by the quokka of Mill Street, consent: " + given + "}\n"),
		"north/pictures/people.png":    drawn(1),
		"north/pictures/people.yaml":   "alt: A platypus and a wombat at a stop.\nshows_people: yes\nconsent: " + given + "\n",
		"north/activities/shows.md":    activity("picture: people.png\n"),
		"north/stories/told0.easy.md":  "---\ntitle: Zebrafinch\nsummary: A quokka.\nversion: {made_by: us}\n---\n\nI go with my platypus to the town.\n",
	}
	for i := range 8 {
		over[fmt.Sprintf("north/stories/told%d.md", i)] = strings.ReplaceAll(story, "every day", fmt.Sprintf("on %d days", i))
		over[fmt.Sprintf("notes/told%d.txt", i)] = story
	}
	p := newTown(t, over)
	p.publish("", "public")
	p.publish("north", "../www")
	return p
}

// TestKilledAtAnyMoment stops a withdrawal after each of its steps, as a power cut would,
// and runs it again: the end is the same.
func TestKilledAtAnyMoment(t *testing.T) {
	defer func() { step = func(string) {} }()
	whole := several(t)
	moments := 0
	step = func(string) { moments++ }
	whole.wantGone(whole.withdraw("OT-0042"))
	want := whole.state()
	if moments < 50 {
		t.Errorf("it can be stopped at only %d moments", moments)
	}
	for at := 1; at <= moments; at++ {
		p := several(t)
		stopAt(p, at)
		if kept := p.holding(p.path(".goodday")); len(kept) > 0 {
			t.Errorf("moment %d: words of the story in %q", at, kept)
		}
		p.wantGone(p.withdraw("OT-0042"))
		if got := p.state(); !slices.Equal(got, want) {
			t.Errorf("moment %d: another end:\n%s\n\n%s", at, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		os.RemoveAll(filepath.Dir(p.dir))
	}
}

// TestKilledTwice stops it twice, at moments far apart, and on the next day.
func TestKilledTwice(t *testing.T) {
	defer func() { step = func(string) {} }()
	p := several(t)
	stopAt(p, 9)
	p.day.Time = p.day.AddDate(0, 0, 1)
	stopAt(p, 23)
	r := p.withdraw("OT-0042")
	p.wantGone(r)
	if !r.Stopped || r.Search.Words == 0 {
		t.Errorf("it is not told that it had been stopped: %+v", r)
	}
}

// TestKilledWhileWrittenInPlace empties a file that cannot be replaced, and is stopped.
func TestKilledWhileWrittenInPlace(t *testing.T) {
	defer func() { step = func(string) {} }()
	p := built(t, files{file: story})
	stopAt(p, 4)
	p.put(files{file: "---\n"}) // as far as it came
	p.wantGone(p.withdraw("OT-0042"))
	if !strings.Contains(p.text(file), "reference: OT-0042") {
		t.Errorf("%q", p.text(file))
	}
}

// stopAt runs a withdrawal that is stopped after a number of steps.
func stopAt(p *town, at int) {
	p.Helper()
	done := 0
	step = func(string) {
		if done++; done == at {
			panic("stopped")
		}
	}
	func() {
		defer func() { recover() }()
		p.withdraw("OT-0042")
	}()
	step = func(string) {}
}

// state lists every file, with a hash of what is in it.
func (p *town) state() (state []string) {
	top := filepath.Dir(p.dir)
	filepath.WalkDir(top, func(name string, e fs.DirEntry, err error) error {
		if err == nil && e.IsDir() && e.Name() == "outputs" {
			return fs.SkipDir // they are named by where they are
		}
		if err == nil && e.Type().IsRegular() {
			data, _ := os.ReadFile(name)
			relative, _ := filepath.Rel(top, name)
			sum := sha256.Sum256(data)
			state = append(state, fmt.Sprintf("%x %s", sum[:4], relative))
		}
		return nil
	})
	return state
}
