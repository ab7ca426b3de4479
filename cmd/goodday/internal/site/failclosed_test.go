package site

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/content"
)

// edit changes a text in a file and tells nobody.
func edit(t *testing.T, path, old, new string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(data), old) {
		t.Fatalf("%s: %q is not in it: %v", path, old, err)
	}
	put(t, path, strings.Replace(string(data), old, new, 1))
}

// become checks what became of one file.
func become(t *testing.T, what string, o Outcome, file string, want content.Status) {
	t.Helper()
	if o.Fault || len(o.Files) != 1 || o.Files[0].File != file || o.Files[0].Status != want {
		t.Errorf("%s: %+v, want %s %s", what, o, file, want)
	}
}

// isHidden checks that nothing is shown at an address.
func isHidden(t *testing.T, what string, s *Session, address string) {
	t.Helper()
	if page, there := s.View().Over[address]; !there || page != nil {
		t.Errorf("%s: %s is shown", what, address)
	}
}

// told returns the problems of a view, a line each.
func told(s *Session) (lines []string) {
	for _, p := range s.View().Problems {
		lines = append(lines, p.File+" "+p.Rule)
	}
	return lines
}

const brokenPage = "---\ntitle: [\n---\n"

// townPaths are the pages of the town.
func townPaths(dir string) (lunch, story, music string) {
	return filepath.Join(dir, "north/activities/lunch.md"), filepath.Join(dir, "north/stories/pass.md"), filepath.Join(dir, "south/activities/music.md")
}

// After a page was hidden no other page of its site is made before a build: it
// may name the hidden one.
func TestHiddenPagesBlockTheOthersOfTheirSite(t *testing.T) {
	for _, c := range []struct {
		name string
		hide func(t *testing.T, s *Session, story string) Outcome
		want content.Status
	}{
		{"withdrawn", func(t *testing.T, s *Session, story string) Outcome {
			return change(t, s, story, "status: given", "status: withdrawn")
		}, content.Withheld},
		{"removed", func(t *testing.T, s *Session, story string) Outcome {
			os.Remove(story)
			return s.Changed([]string{story})
		}, content.Removed},
	} {
		s, dir := session(t)
		lunch, story, music := townPaths(dir)
		become(t, c.name, c.hide(t, s, story), "north/stories/pass.md", c.want)
		isHidden(t, c.name, s, "north/stories/pass.html")
		become(t, c.name, change(t, s, lunch, "Come and eat.", "Come and sing."), "north/activities/lunch.md", content.Pending)
		if page, there := s.View().Over["north/activities/lunch.html"]; there {
			t.Errorf("%s: a page that names it was made: %s", c.name, page)
		}
		become(t, c.name, change(t, s, music, "Come and play.", "Play."), "south/activities/music.md", content.Published)
	}
}

// A hidden page stays hidden over a build that could not publish, at the address
// at which it stands in the output and at the one it has now.
func TestHiddenWhereverItStands(t *testing.T) {
	s, dir := session(t)
	lunch, story, _ := townPaths(dir)
	stray := filepath.Join(dir, "north/activities/new.md")
	edit(t, story, "bought: A bus pass", "bought: A bus pass\nslug: year")
	put(t, stray, brokenPage)
	if rebuild(t, s) {
		t.Fatal("the site was published")
	}
	if pages := s.View().Pages["north/stories/pass.md"]; !slices.Equal(pages, []string{"north/stories/pass.html"}) {
		t.Errorf("it was last published at %q", pages)
	}
	become(t, "edited", change(t, s, story, "I can go", "We can go"), "north/stories/pass.md", content.Published)
	if page := s.View().Over["north/stories/year.html"]; page == nil {
		t.Fatal("the page is not shown where it is now")
	}
	become(t, "withdrawn", change(t, s, story, "status: given", "status: withdrawn"), "north/stories/pass.md", content.Withheld)
	isHidden(t, "now", s, "north/stories/year.html")
	isHidden(t, "before", s, "north/stories/pass.html")

	put(t, filepath.Join(dir, "north/site.yaml"), "title: [\n") // nothing of the site is known to this build
	rebuild(t, s)
	isHidden(t, "after a build that knows nothing", s, "north/stories/pass.html")
	if pages := s.View().Pages["north/activities/lunch.md"]; !slices.Equal(pages, []string{"north/activities/lunch.html"}) {
		t.Errorf("the pages were forgotten: %q", pages)
	}
	os.Remove(lunch)
	become(t, "removed", s.Changed([]string{lunch}), "north/activities/lunch.md", content.Removed)
	isHidden(t, "removed", s, "north/activities/lunch.html")
}

// What a later day withholds is hidden by the build of that day.
func TestHiddenOnALaterDay(t *testing.T) {
	s, dir := session(t)
	later, _ := content.ParseDate("2028-04-01")
	if _, err := s.Build(t.Context(), later); err != nil {
		t.Fatal(err)
	}
	if isFile(dir, "public/north/stories/pass.html") {
		t.Error("a story whose consent has run out is published")
	}
	if pages := s.View().Pages["north/stories/pass.md"]; !slices.Equal(pages, []string{"north/stories/pass.html"}) {
		t.Errorf("where it last stood was forgotten: %q", pages)
	}
}

// A picture whose consent has run out is hidden in all its sizes, and no other is.
func TestHiddenPictures(t *testing.T) {
	dir := town(t)
	var data bytes.Buffer
	png.Encode(&data, image.NewGray(image.Rect(0, 0, 1600, 1200)))
	for _, name := range []string{"bus", "tree"} {
		put(t, filepath.Join(dir, "north/pictures", name+".png"), data.String())
		put(t, filepath.Join(dir, "north/pictures", name+".yaml"), "alt: A picture of a "+name+".\n")
	}
	words := filepath.Join(dir, "north/pictures/bus.yaml")
	put(t, words, "alt: People on a bus.\nshows_people: yes\nconsent: {status: given, reference: R-002, given: 2026-03-01, review_by: 2028-03-01, scope: [this site]}\n")
	lunch, _, _ := townPaths(dir)
	edit(t, lunch, "Come and eat.", "Come and eat.\n\n![](../pictures/bus.png)\n\n![](../pictures/tree.png)\n\n")
	s := NewSession(requestFor(t, dir))
	t.Cleanup(s.Close)
	rebuild(t, s)
	shown, _ := filepath.Glob(filepath.Join(dir, "public/north/pictures/bus-*"))
	if len(shown) != 2 {
		t.Fatalf("published: %q, told: %q", shown, told(s))
	}
	edit(t, words, "review_by: 2028-03-01", "review_by: 2026-10-31")
	put(t, filepath.Join(dir, "north/activities/new.md"), brokenPage)
	rebuild(t, s)
	for _, file := range shown {
		isHidden(t, "picture", s, "north/pictures/"+filepath.Base(file))
	}
	if over := s.View().Over; len(over) != 2 {
		t.Errorf("hidden: %q", slices.Sorted(maps.Keys(over)))
	}
}

// A file that is just being written changes nothing.
func TestPagesThatAreEmptyChangeNothing(t *testing.T) {
	s, dir := session(t)
	lunch, story, _ := townPaths(dir)
	text, _ := os.ReadFile(story)
	put(t, story, "")
	if o := s.Changed([]string{story}); o.Fault || len(o.Files) > 0 || len(s.View().Over) > 0 || len(s.View().Problems) > 0 {
		t.Errorf("%+v %q", o, told(s))
	}
	become(t, "another page", change(t, s, lunch, "Come and eat.", "Come and sing."), "north/activities/lunch.md", content.Published)
	put(t, story, string(text))
	become(t, "written", s.Changed([]string{story}), "north/stories/pass.md", content.Published)
}

// What is said of a page that was reloaded takes the place of what the build said
// of it, and all is in the order of files.
func TestPagesThatWereReloadedSayWhatIsWrong(t *testing.T) {
	s, dir := session(t)
	lunch, story, music := townPaths(dir)
	edit(t, lunch, "cost: {free: yes}", "cost: {free: perhaps}")
	edit(t, story, "summary:", "sumary:")
	rebuild(t, s)
	built := told(s)
	if len(built) < 2 {
		t.Fatalf("%q", built)
	}
	become(t, "broken", change(t, s, music, "summary:", "sumary:"), "south/activities/music.md", content.Invalid)
	both := told(s)
	if len(both) <= len(built) || !slices.IsSorted(both) || !slices.Equal(both[:len(built)], built) {
		t.Errorf("%q and then %q", built, both)
	}
	become(t, "still broken", change(t, s, music, "Come and play.", "Play."), "south/activities/music.md", content.Invalid)
	if again := told(s); !slices.Equal(again, both) {
		t.Errorf("%q and then %q", both, again)
	}
	become(t, "mended", change(t, s, lunch, "cost: {free: perhaps}", "cost: {free: yes}"), "north/activities/lunch.md", content.Published)
	for _, line := range told(s) {
		if strings.HasPrefix(line, "north/activities/lunch.md") {
			t.Errorf("still told: %s", line)
		}
	}
	edit(t, story, "sumary:", "summary:")
	edit(t, music, "sumary:", "summary:")
	if !rebuild(t, s) || len(told(s)) > 0 {
		t.Errorf("after a build that is fine: %q", told(s))
	}
}

// A page that its own template cannot show stays as it was, and that is told.
func TestPagesThatATemplateCannotShow(t *testing.T) {
	dir := town(t)
	put(t, filepath.Join(dir, "north/layouts/activity.html"), "{{ define \"main\" }}{{ if eq .Title \"Sunday\" }}{{ index .Title \"x\" }}{{ end }}{{ end }}\n")
	s := NewSession(requestFor(t, dir))
	t.Cleanup(s.Close)
	if !rebuild(t, s) {
		t.Fatalf("%q", told(s))
	}
	lunch, _, _ := townPaths(dir)
	become(t, "unshown", change(t, s, lunch, "title: Saturday lunch", "title: Sunday"), "north/activities/lunch.md", content.Invalid)
	if len(told(s)) == 0 || len(s.View().Over) > 0 {
		t.Errorf("told: %q", told(s))
	}
	become(t, "mended", change(t, s, lunch, "title: Sunday", "title: Monday lunch"), "north/activities/lunch.md", content.Published)
}

// A page that stands on every other page waits for a build.
func TestPagesThatAreNamedElsewhereWait(t *testing.T) {
	s, dir := session(t)
	service := filepath.Join(dir, "north/services/good-days.md")
	become(t, "main service", change(t, s, service, "title: Good Days", "title: Better Days"), "north/services/good-days.md", content.Pending)
	lunch, _, _ := townPaths(dir)
	become(t, "another page", change(t, s, lunch, "Come and eat.", "Come and sing."), "north/activities/lunch.md", content.Pending)
}

// A page and its versions that were saved together are made once.
func TestPagesAreMadeOncePerSave(t *testing.T) {
	s, dir := session(t)
	lunch, _, _ := townPaths(dir)
	edit(t, lunch, "Come and eat.", "Come and sing.")
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	r := reloader{session: s, root: root, done: map[string]bool{}, status: map[string]content.FileStatus{}}
	r.try(lunch)
	if s.View().Over["north/activities/lunch.html"] == nil {
		t.Fatal("the page was not made")
	}
	clear(s.sites["north"].overlay)
	if r.try(lunch); len(s.View().Over) > 0 || len(r.status) != 1 || s.sites["north"].dirty {
		t.Errorf("made again, or thought to be something else: %v", r.status)
	}
}

// What cannot be told apart blocks every site until a build.
func TestWhatBlocksEverySite(t *testing.T) {
	for name, disturb := range map[string]func(t *testing.T, s *Session, dir string) Outcome{
		"the workspace": func(t *testing.T, s *Session, dir string) Outcome {
			o := change(t, s, filepath.Join(dir, "goodday.yaml"), "The town", "Our town")
			become(t, "goodday.yaml", o, "goodday.yaml", content.Pending)
			return Outcome{}
		},
		"a path from nowhere": func(t *testing.T, s *Session, dir string) Outcome {
			return s.Changed([]string{"lunch.md"})
		},
		"the folder is away": func(t *testing.T, s *Session, dir string) Outcome {
			os.Rename(dir, dir+"-away")
			defer os.Rename(dir+"-away", dir)
			return s.Changed([]string{filepath.Join(dir, "north/activities/lunch.md")})
		},
	} {
		s, dir := session(t)
		if o := disturb(t, s, dir); o.Fault || len(o.Files) > 0 {
			t.Errorf("%s: %+v", name, o)
		}
		_, story, music := townPaths(dir)
		become(t, name, change(t, s, story, "I can go", "We can go"), "north/stories/pass.md", content.Pending)
		become(t, name, change(t, s, music, "Come and play.", "Play."), "south/activities/music.md", content.Pending)
	}
}

// A fault in one file is told, and blocks every site until the next build.
func TestAFaultBlocksUntilTheNextBuild(t *testing.T) {
	s, dir := session(t)
	lunch, _, music := townPaths(dir)
	site := s.sites["north"]
	loaded := site.loaded
	site.loaded = nil
	if o := s.Changed([]string{lunch}); !o.Fault {
		t.Errorf("%+v", o)
	}
	site.loaded = loaded
	become(t, "after a fault", change(t, s, music, "Come and play.", "Play."), "south/activities/music.md", content.Pending)
	become(t, "after a fault", change(t, s, lunch, "Come and eat.", "Come and sing."), "north/activities/lunch.md", content.Pending)
	rebuild(t, s)
	become(t, "after a build", change(t, s, lunch, "Come and sing.", "Come and eat."), "north/activities/lunch.md", content.Published)
}

// A site's folder that has become a link is not followed.
func TestAFolderThatBecameALink(t *testing.T) {
	s, dir := session(t)
	lunch, _, _ := townPaths(dir)
	os.Rename(filepath.Join(dir, "north"), filepath.Join(dir, "elsewhere"))
	if err := os.Symlink("elsewhere", filepath.Join(dir, "north")); err != nil {
		t.Fatal(err)
	}
	become(t, "behind a link", s.Changed([]string{lunch}), "north/activities/lunch.md", content.Removed)
	isHidden(t, "behind a link", s, "north/activities/lunch.html")
}

const lentStory = `---
read_over: {by: youth worker, on: 2026-10-01, text: w0}
title: A bicycle
summary: How a bicycle helped.
checked: 2026-10-01
checked_by: youth worker
bought: A bus pass
bought_kind: bus-pass
cost: 240
helped_with: [less-lonely]
consent: {status: given, reference: R-003, given: 2026-03-01, review_by: 2028-03-01, scope: [this site, other sites]}
---
We ride.
`

// A file that sites share is reloaded in each, and the gravest outcome is told.
func TestWhatSitesShareIsReloadedInEach(t *testing.T) {
	dir := town(t)
	lent := filepath.Join(dir, "shared/stories/bicycle.md")
	put(t, lent, lentStory)
	s := NewSession(requestFor(t, dir))
	t.Cleanup(s.Close)
	if !rebuild(t, s) {
		t.Fatalf("%q", told(s))
	}
	both := []string{"north/stories/bicycle.html", "south/stories/bicycle.html"}
	if pages := s.View().Pages["shared/stories/bicycle.md"]; !slices.Equal(pages, both) {
		t.Fatalf("%q", pages)
	}
	become(t, "in both", change(t, s, lent, "We ride.", "We ride far."), "shared/stories/bicycle.md", content.Published)
	for _, address := range both {
		if !bytes.Contains(s.View().Over[address], []byte("We ride far.")) {
			t.Errorf("%s was not made", address)
		}
	}
	for _, dirty := range []string{"north", "south"} {
		s.sites[dirty].dirty = true
		become(t, dirty+" waits", change(t, s, lent, "We ride", "We ride, we ride"), "shared/stories/bicycle.md", content.Pending)
		s.sites[dirty].dirty = false
	}
	become(t, "withdrawn", change(t, s, lent, "status: given", "status: withdrawn"), "shared/stories/bicycle.md", content.Withheld)
	for _, address := range both {
		isHidden(t, "withdrawn", s, address)
	}

	edit(t, lent, "status: withdrawn", "status: given")
	put(t, filepath.Join(dir, "south/site.yaml"), "title: [\n")
	fresh := NewSession(requestFor(t, dir))
	t.Cleanup(fresh.Close)
	rebuild(t, fresh)
	become(t, "in the one that can be read", change(t, fresh, lent, "far", "near"), "shared/stories/bicycle.md", content.Published)
	_, story, _ := townPaths(dir)
	become(t, "after it", change(t, fresh, story, "I can go", "We can go"), "north/stories/pass.md", content.Published)
}

// Of two outcomes that are as grave the first is told.
func TestWhatIsAsGraveKeepsItsReason(t *testing.T) {
	r := reloader{status: map[string]content.FileStatus{}}
	for _, f := range []content.FileStatus{
		{File: "x", Status: content.Invalid},
		{File: "x", Status: content.Withheld, Reason: content.ConsentTakenBack},
		{File: "x", Status: content.Withheld, Reason: content.ConsentElsewhere},
		{File: "x", Status: content.Removed},
	} {
		r.note(f)
	}
	if got := r.status["x"]; got.Status != content.Withheld || got.Reason != content.ConsentTakenBack {
		t.Errorf("%+v", got)
	}
}

// A site that could not be read when the session began shows nothing until a build.
func TestASiteThatWasNeverReadWaits(t *testing.T) {
	dir := town(t)
	settings := filepath.Join(dir, "north/site.yaml")
	text, _ := os.ReadFile(settings)
	put(t, settings, "title: [\n")
	s := NewSession(requestFor(t, dir))
	t.Cleanup(s.Close)
	rebuild(t, s)
	lunch, _, _ := townPaths(dir)
	become(t, "unread", change(t, s, lunch, "Come and eat.", "Come and sing."), "north/activities/lunch.md", content.Pending)
	put(t, settings, string(text))
	if !rebuild(t, s) {
		t.Errorf("%q", told(s))
	}
	become(t, "read", change(t, s, lunch, "Come and sing.", "Come and eat."), "north/activities/lunch.md", content.Published)
}

// A site that is not named any more is forgotten, and all are at the end.
func TestASiteThatIsGoneIsForgotten(t *testing.T) {
	s, dir := session(t)
	if sites := s.View().Sites; fmt.Sprint(sites) != "map[north:north south:south]" {
		t.Errorf("%v", sites)
	}
	before := s.sites["south"].renderer
	change(t, s, filepath.Join(dir, "goodday.yaml"), "[north, south]", "[north]")
	if rebuild(t, s) || len(s.View().Sites) != 2 {
		t.Errorf("taken down although nobody asked for it: %v", s.View().Sites)
	}
	s.request.SkipBroken = true
	rebuild(t, s)
	if view := s.View(); len(view.Sites) != 1 || view.Pages["south/activities/music.md"] != nil || before == nil {
		t.Errorf("%v", view.Sites)
	}
	s.Close()
	if view := s.View(); len(view.Sites) > 0 {
		t.Errorf("%v", view.Sites)
	}
}

// A site alone is served from the top of its output.
func TestASiteAloneIsReloaded(t *testing.T) {
	dir := filepath.Join(town(t), "south")
	for _, name := range []string{"words.yaml", "crisis.yaml"} {
		os.Rename(filepath.Join(dir, "../shared", name), filepath.Join(dir, name))
	}
	os.Remove(filepath.Join(dir, "../goodday.yaml"))
	s := NewSession(requestFor(t, dir))
	t.Cleanup(s.Close)
	if !rebuild(t, s) {
		t.Fatalf("%q", told(s))
	}
	if sites := s.View().Sites; len(sites) != 1 || !maps.Equal(sites, map[string]string{"": ""}) {
		t.Errorf("%q", sites)
	}
	music := filepath.Join(truePath(dir), "activities/music.md")
	become(t, "alone", change(t, s, music, "Come and play.", "Play."), "activities/music.md", content.Published)
	put(t, music, brokenPage)
	if rebuild(t, s) || !isFile(dir, "public/activities/music.html") {
		t.Error("the site was published without its page")
	}
}
