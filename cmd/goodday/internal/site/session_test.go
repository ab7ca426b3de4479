package site

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/content"
)

// relative returns paths below a folder as they are written here.
func relative(dir string, paths []string) string {
	var names []string
	for _, path := range paths {
		name, _ := filepath.Rel(truePath(dir), path)
		names = append(names, filepath.ToSlash(name))
	}
	slices.Sort(names)
	return strings.Join(names, " ")
}

func TestFolders(t *testing.T) {
	dir := town(t)
	for _, file := range []string{
		"north/layouts/_partials/deep/x.html", "north/.git/config", "north/node_modules/a/b.js", "layouts/workspace.html",
		"public/north/activities/x.html", "north/public/x.html", ".git/config", "north/activities/stray/x.md", "north/pictures/x.png",
	} {
		put(t, filepath.Join(dir, file), "x")
	}
	for _, c := range []struct{ dir, out, want string }{
		{"", "", ". layouts north north/activities north/activities/stray north/layouts north/layouts/_partials north/layouts/_partials/deep north/pictures north/services north/stories shared south south/activities"},
		{"north", "", ".. ../shared . activities activities/stray layouts layouts/_partials layouts/_partials/deep pictures services stories"},
		{"south", "../south/activities", ".. ../shared ."},
	} {
		request := requestFor(t, filepath.Join(dir, c.dir))
		if c.out != "" {
			request.Out = filepath.Join(dir, "south", "activities")
		}
		want := strings.Fields(c.want)
		slices.Sort(want)
		if got := relative(request.Dir, NewSession(request).Folders()); got != strings.Join(want, " ") {
			t.Errorf("%q:\n%s\nwant\n%s", c.dir, got, strings.Join(want, " "))
		}
	}
	if folders := NewSession(requestFor(t, filepath.Join(dir, "none"))).Folders(); len(folders) != 1 {
		t.Errorf("of a folder that is not there: %q", folders)
	}
}

func TestWanted(t *testing.T) {
	dir := town(t)
	for _, c := range []struct {
		path   string
		folder bool
		want   bool
	}{
		{"goodday.yaml", false, true},
		{"README.md", false, false},
		{"north", true, true},
		{"notes", false, false},
		{"north/site.yaml", false, true},
		{"north/crisis.ar.yaml", false, true},
		{"north/notes.txt", false, false},
		{"north/activities", true, true},
		{"north/activites", true, true},
		{"north/public", true, false},
		{"north/activities/lunch.md", false, true},
		{"north/activities/.lunch.md", false, true},
		{"north/activities/stray", true, true},
		{"north/activities/lunch.md~", false, false},
		{"north/activities/.lunch.md.swp", false, false},
		{"north/activities/4913", false, false},
		{"north/activities/.#lunch.md", false, false},
		{"north/activities/stray/x.md", false, false},
		{"north/other/x.md", false, false},
		{"north/pictures/x.png", false, true},
		{"north/pictures/x.tmp", false, true},
		{"north/pictures/.x.png", false, false},
		{"north/layouts/a/b/c.html", false, true},
		{"north/layouts/a/.b.html", false, false},
		{"north/layouts/.git/x", false, false},
		{"shared/words.yaml", false, true},
		{"shared/stories/x.md", false, true},
		{"layouts/workspace.html", false, true},
		{"public", true, false},
		{"public/north/index.html", false, false},
		{".goodday-stage-public", true, false},
		{".git", true, false},
		{".git/index", false, false},
		{".", true, true},
		{"..", true, false},
		{"../other.md", false, false},
	} {
		s := NewSession(requestFor(t, dir))
		if got := s.Wanted(filepath.Join(truePath(dir), c.path), c.folder); got != c.want {
			t.Errorf("%s: %v", c.path, got)
		}
	}
	only := NewSession(requestFor(t, filepath.Join(dir, "north")))
	for path, want := range map[string]bool{"north/activities/lunch.md": true, "south/activities/music.md": false, "shared/words.yaml": true, "goodday.yaml": true} {
		if got := only.Wanted(filepath.Join(truePath(dir), path), false); got != want {
			t.Errorf("for north alone %s: %v", path, got)
		}
	}
}

// session builds the town once.
func session(t *testing.T) (*Session, string) {
	t.Helper()
	dir := town(t)
	s := NewSession(requestFor(t, dir))
	t.Cleanup(s.Close)
	rebuild(t, s)
	return s, truePath(dir)
}

func rebuild(t *testing.T, s *Session) (complete bool) {
	t.Helper()
	report, err := s.Build(t.Context(), requestFor(t, "").Now)
	if err != nil {
		t.Fatal(err)
	}
	return report.Complete
}

// change changes a text in a file and says so to the session.
func change(t *testing.T, s *Session, path, old, new string) Outcome {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(data), old) {
		t.Fatalf("%s: %q is not in it: %v", path, old, err)
	}
	put(t, path, strings.Replace(string(data), old, new, 1))
	return s.Changed([]string{path})
}

func TestPagesAreMadeUntilSomethingElseChanges(t *testing.T) {
	s, dir := session(t)
	lunch := filepath.Join(dir, "north", "activities", "lunch.md")
	if o := change(t, s, lunch, "Come and eat.", "Come and sing."); len(o.With(content.Published)) != 1 {
		t.Errorf("%+v", o)
	}
	if o := change(t, s, filepath.Join(dir, "north", "site.yaml"), "North of town", "The north"); len(o.With(content.Pending)) != 1 {
		t.Errorf("%+v", o)
	}
	if o := change(t, s, lunch, "Come and sing.", "Come and dance."); len(o.With(content.Pending)) != 1 {
		t.Errorf("a page was made of a site that changed: %+v", o)
	}
	if o := change(t, s, filepath.Join(dir, "south", "activities", "music.md"), "Come and play.", "Play."); len(o.With(content.Published)) != 1 {
		t.Errorf("the other site did not change: %+v", o)
	}
	rebuild(t, s)
	if over := s.View().Over; len(over) != 0 {
		t.Errorf("%d pages lie over a whole build", len(over))
	}
	if o := change(t, s, lunch, "Come and dance.", "Come and eat."); len(o.With(content.Published)) != 1 {
		t.Errorf("%+v", o)
	}
}

// What changes while a build runs is shown also once the build is done.
func TestWhatABuildDidNotRead(t *testing.T) {
	s, dir := session(t)
	s.begin()
	b := newBuild(t.Context(), s.request)
	var done []*siteBuild
	b.keep = func(site *siteBuild) { done = append(done, site) }
	result, _ := b.run()
	lunch := filepath.Join(dir, "north", "activities", "lunch.md")
	change(t, s, lunch, "Come and eat.", "Come and sing.")
	change(t, s, filepath.Join(dir, "north", "stories", "pass.md"), "status: given", "status: withdrawn")
	s.finish(b, done, result)
	over := s.View().Over
	if page := over["north/activities/lunch.html"]; !strings.Contains(string(page), "Come and sing.") {
		t.Errorf("%d pages, and not this one: %s", len(over), page)
	}
	if page, there := over["north/stories/pass.html"]; !there || page != nil {
		t.Errorf("the story is shown: %s", page)
	}
	rebuild(t, s)
	if over := s.View().Over; len(over) != 0 {
		t.Errorf("%d pages lie over a whole build", len(over))
	}
}

// Nothing that a build found it may not show is shown because it could not be
// published.
func TestHiddenWhenNothingIsPublished(t *testing.T) {
	s, dir := session(t)
	story := filepath.Join(dir, "north", "stories", "pass.md")
	data, _ := os.ReadFile(story)
	put(t, story, strings.Replace(string(data), "review_by: 2028-03-01", "review_by: 2026-10-31", 1))
	put(t, filepath.Join(dir, "north", "activities", "new.md"), "---\ntitle: [\n---\n")
	if rebuild(t, s) {
		t.Fatal("the site was published")
	}
	if page, there := s.View().Over["north/stories/pass.html"]; !there || page != nil {
		t.Error("a story whose consent has run out is shown")
	}
	if change(t, s, story, "review_by: 2026-10-31", "review_by: 2028-03-01"); s.View().Over["north/stories/pass.html"] != nil {
		t.Error("a story that was held back was made without a build")
	}
}

// A folder that cannot be read keeps what is known.
func TestAFolderThatIsNotThere(t *testing.T) {
	s, dir := session(t)
	os.Rename(dir, dir+"-away")
	if o := s.Changed([]string{filepath.Join(dir, "north", "activities", "lunch.md")}); o.Fault || len(o.With(content.Published)) > 0 {
		t.Errorf("%+v", o)
	}
	if rebuild(t, s) {
		t.Error("built from nothing")
	}
	os.Rename(dir+"-away", dir)
	if !rebuild(t, s) {
		t.Error("not built")
	}
}
