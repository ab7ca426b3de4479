package main

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"goodday/content"
)

func TestASaveIsShown(t *testing.T) {
	w := write(t, nil)
	before := filesIn(t, filepath.Join(w.dir, "public"))
	w.edit("north/activities/lunch.md", "Come and eat.", "Come and sing.")
	w.shows("north/activities/lunch.html", "Come and sing.")
	w.says("Saved: north/activities/lunch.md. The page is new.\n")
	w.settles()
	after := filesIn(t, filepath.Join(w.dir, "public"))
	for name, page := range after {
		if strings.Contains(page, ".goodday/") {
			t.Errorf("%s has what only answers have", name)
		}
	}
	if maps.Equal(before, after) {
		t.Error("nothing was built")
	}
}

// A page is new before anything is built, and its file is not written.
func TestAPageBeforeTheBuild(t *testing.T) {
	w := write(t, nil)
	w.edit("north/activities/lunch.md", "Come and eat.", "Come and sing.")
	outcome := w.server.session.Changed([]string{w.path("north/activities/lunch.md")})
	if !slices.Equal(outcome.With(content.Published), []string{"north/activities/lunch.md"}) {
		t.Errorf("%+v", outcome)
	}
	if page := w.server.session.View().Over["north/activities/lunch.html"]; !bytes.Contains(page, []byte("Come and sing.")) {
		t.Errorf("%s", page)
	}
}

// What was withdrawn is not shown from then on, also when nothing can be built.
func TestWithdrawnIsHiddenAtOnce(t *testing.T) {
	w := write(t, nil)
	w.edit("north/activities/lunch.md", "title: Saturday lunch", "titel: Saturday lunch")
	w.says("north stays as it was until that is mended.")
	w.edit("north/stories/pass.md", "status: given", "status: withdrawn")
	w.until("no story", func() bool {
		status, page := w.get("north/stories/pass.html")
		return status == 404 && strings.Contains(page, "took this page back")
	})
	w.says("north/stories/pass.md is not shown any more.")
	if _, page := w.get("north/stories/pass.html"); strings.Contains(page, "ZEBRA") || strings.Contains(page, "I can go anywhere") {
		t.Errorf("the story is shown:\n%s", page)
	}
	w.edit("north/site.yaml", "North of town", "The north") // builds, and cannot publish
	w.says("Changed: north/site.yaml. All pages are being made.")
	w.edit("north/activities/lunch.md", "titel: Saturday lunch", "title: Sunday lunch")
	w.settles()
	if status, page := w.get("north/stories/pass.html"); status != 200 || strings.Contains(page, "ZEBRA") {
		t.Errorf("%d %s", status, page)
	}
}

// A file that is taken away is not shown either.
func TestRemovedIsHiddenAtOnce(t *testing.T) {
	w := write(t, nil)
	os.Remove(w.path("north/stories/pass.md"))
	w.edit("north/activities/lunch.md", "Here is [what somebody told](../stories/pass.md).", "")
	w.until("no story", func() bool { status, _ := w.get("north/stories/pass.html"); return status == 404 })
	w.settles()
}

func TestABrokenEditIsShownOnItsPage(t *testing.T) {
	w := write(t, nil)
	w.edit("north/activities/lunch.md", "[food]", "[<fodo>]")
	w.shows("north/activities/lunch.html", "You see it as it was before")
	_, page := w.get("north/activities/lunch.html")
	for _, want := range []string{"north/activities/lunch.md, line 7:", "&lt;fodo&gt;", "Come and eat.", `role="alert"`} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is missing in\n%s", want, page)
		}
	}
	w.shows("north/index.html", "There is something to fix in other files.")
	if _, page := w.get("south/index.html"); strings.Contains(page, "goodday-serve") {
		t.Error("another site tells of it")
	}
	w.says("There is a mistake in it. The page stays as it was.")
	w.edit("north/activities/lunch.md", "[<fodo>]", "[food]")
	w.until("a page without a banner", func() bool {
		_, page := w.get("north/activities/lunch.html")
		return !strings.Contains(page, "goodday-serve")
	})
	w.says("Everything is mended.")
	w.settles()
	if n := strings.Count(w.said.String(), "is not one of the words for topics"); n != 1 {
		t.Errorf("the mistake is told %d times:\n%s", n, w.said)
	}
}

// What is wrong with the site itself is shown on each of its pages.
func TestABrokenSiteIsShownOnItsPages(t *testing.T) {
	w := write(t, nil)
	w.edit("north/site.yaml", "place: North\n", "plaze: North\n")
	w.shows("north/stories/pass.html", "north/site.yaml, line 3:")
	w.edit("north/site.yaml", "plaze: North\n", "place: The north\n")
	w.until("a page without a banner", func() bool {
		_, page := w.get("north/stories/pass.html")
		return !strings.Contains(page, "goodday-serve")
	})
	w.settles()
}

// A burst of writes is built in one go, and the last state is right.
func TestABurst(t *testing.T) {
	pace := hurried
	pace.Quiet, pace.QuietMost = 2*time.Second, time.Minute
	w := writeAt(t, pace, nil)
	text := w.read("north/activities/lunch.md")
	for i := range 500 {
		w.put("north/activities/lunch.md", strings.Replace(text, "Come and eat.", strings.Repeat("Come and eat. ", i%7+1), 1))
		if i%50 == 0 {
			w.put("north/activities/extra.md", strings.Replace(text, "title: Saturday lunch", "title: Extra lunch "+strings.Repeat("I", i/50+1), 1))
		}
	}
	before := w.builds.Load()
	w.settles()
	if n := w.builds.Load(); before != 1 || n != 2 {
		t.Errorf("built %d times, and before %d times\n%s", n, before, w.said)
	}
}

// Something in the way of the output, as a full disk is, keeps the old pages. It is
// tried again by itself.
func TestWhatCannotBeWritten(t *testing.T) {
	w := write(t, nil)
	stage := ".goodday-stage-public~north" // beside the output
	w.put(filepath.Join(stage, "mine.txt"), "not Goodday's")
	w.edit("north/activities/lunch.md", "Come and eat.", "Come and sing.")
	w.says("Something is in the way here")
	w.shows("north/activities/lunch.html", "Come and sing.")
	if page := w.read("public/north/activities/lunch.html"); !strings.Contains(page, "Come and eat.") {
		t.Error("the old page is gone")
	}
	if err := os.RemoveAll(w.path(stage)); err != nil {
		t.Fatal(err)
	}
	w.settles()
}

// With a second folder shown, paths are those below it.
func TestOneSiteOfSeveral(t *testing.T) {
	w := write(t, nil)
	w.request.Sites = []string{"north"}
	w.request.Out = filepath.Join(t.TempDir(), "fresh")
	w.said.text.Reset()
	w.serve()
	w.edit("north/activities/lunch.md", "Come and eat.", "Come and sing.")
	w.shows("activities/lunch.html", "Come and sing.")
	w.edit("north/activities/lunch.md", "title:", "titel:")
	w.shows("activities/lunch.html", "You see it as it was before")
}

// A site of a workspace can be served from its own folder.
func TestASiteInItsWorkspace(t *testing.T) {
	w := write(t, nil)
	w.request.Dir, w.request.Out = w.path("north"), filepath.Join(t.TempDir(), "alone")
	w.said.text.Reset()
	w.serve()
	w.edit("north/activities/lunch.md", "Come and eat.", "Come and sing.")
	w.shows("activities/lunch.html", "Come and sing.")
	w.edit("shared/words.yaml", "name: Food", "name: Things to eat")
	w.shows("activities/lunch.html", "Things to eat")
	want, _ := w.clean()
	w.until("the output of a clean build", func() bool { return maps.Equal(filesIn(w, w.request.Out), want) })
}
