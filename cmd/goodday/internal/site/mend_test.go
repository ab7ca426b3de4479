package site

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/gittest"
	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/starter"
	"goodday/content"
)

// broken are the ways in which a part of a site can break, with what stands in for it
// where there are no earlier versions.
var broken = []struct {
	name, file, text, part, byDefault string
}{
	{"settings", "site.yaml", "title: [oops\n", "site.yaml", report.FromDefault},
	{"settings that are gone", "site.yaml", "", "site.yaml", report.FromDefault},
	{"a setting", "site.yaml", "title: North of town\nsumary: x\nlanguages: [en]\n", "site.yaml", report.AsItStands},
	{"words", "words.yaml", "topics: [oops\n", "words.yaml", report.FromDefault},
	{"one word", "words.yaml", "topics: [{id: Food!, name: x}, {id: food, name: Food}]\nareas: [{id: centre, name: Town}]\n", "words.yaml", report.AsItStands},
	{"lines", "crisis.yaml", "lines: [oops\n", "crisis.yaml", report.FromDefault},
	{"lines that are gone", "crisis.yaml", "", "crisis.yaml", report.FromDefault},
	{"a frame", "layouts/baseof.html", "{{ nope }}", report.Look, report.FromDefault},
	{"a layout", "layouts/activity.html", "{{ define \"main\" }}{{ .Nope }}{{ end }}", report.Look, report.FromDefault},
	{"own words", "i18n/en.yaml", "free: [a\n b: c", report.Look, report.FromDefault},
}

// places are where a build may run: what it has besides what is broken.
var places = []struct {
	name string
	// prepare is called with the sound site, and returns where it is built when it is broken.
	prepare func(t *testing.T, dir string) func() string
	from    string // "" for the default
}{
	{"a history", func(t *testing.T, dir string) func() string {
		gittest.Run(t, dir, "init", "--quiet", "--initial-branch=main")
		gittest.Save(t, dir)
		return func() string { gittest.Save(t, dir); return dir }
	}, report.FromHistory},
	{"the latest commit alone", func(t *testing.T, dir string) func() string {
		gittest.Run(t, dir, "init", "--quiet", "--initial-branch=main")
		gittest.Save(t, dir)
		return func() string {
			gittest.Save(t, dir)
			fresh := filepath.Join(t.TempDir(), "north")
			gittest.Run(t, dir, "clone", "--quiet", "--depth=1", "file://"+dir, fresh)
			return fresh
		}
	}, ""},
	{"what was kept", func(t *testing.T, dir string) func() string {
		built(t, requestFor(t, dir))
		return func() string { return dir }
	}, report.FromKept},
	{"nothing", func(t *testing.T, dir string) func() string {
		built(t, requestFor(t, dir))
		return func() string { os.RemoveAll(filepath.Join(dir, ".goodday")); return dir }
	}, ""},
}

// alone makes one site that stands by itself, with a look of its own.
func alone(t *testing.T) string {
	t.Helper()
	dir := town(t)
	for _, file := range []string{"words.yaml", "crisis.yaml"} {
		put(t, filepath.Join(dir, "north", file), read(t, filepath.Join(dir, "shared", file)))
	}
	dir = filepath.Join(dir, "north")
	os.Remove(filepath.Join(filepath.Dir(dir), "goodday.yaml"))
	put(t, filepath.Join(dir, "i18n/en.yaml"), "skip: \"Go on, OWNLOOK\"\n")
	put(t, filepath.Join(dir, ".gitignore"), "/public\n")
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(dir))
	return dir
}

// A story that was taken back goes, whatever is broken and wherever the site is built.
func TestARemovalGoesThrough(t *testing.T) {
	for _, place := range places {
		for _, c := range broken {
			t.Run(c.name+" with "+place.name, func(t *testing.T) {
				dir := alone(t)
				broken := place.prepare(t, dir)
				breakFile(t, filepath.Join(dir, c.file), c.text)
				edit(t, filepath.Join(dir, "stories/pass.md"), "status: given", "status: withdrawn")
				request := requestFor(t, broken())
				request.SkipBroken, request.CrisisLines = true, starter.Crisis
				if place.name == "the latest commit alone" && c.name == "settings that are gone" {
					return // nothing there says that it ever was a site
				}
				checkMended(t, built(t, request), request, c.part, cmp.Or(place.from, c.byDefault))
			})
		}
	}
}

// breakFile writes a text into a file; without one the file goes.
func breakFile(t *testing.T, file, text string) {
	t.Helper()
	if text == "" {
		os.Remove(file)
		return
	}
	put(t, file, text)
}

// checkMended checks that everything is published, but for what was taken back, and that
// the report says what stands in.
func checkMended(t *testing.T, r report.Report, request Request, part, from string) {
	t.Helper()
	if !r.Done || r.Complete || len(r.Fallbacks) != 1 || r.Fallbacks[0].Part != part || r.Fallbacks[0].From != from {
		t.Errorf("done: %v, complete: %v, %+v; want %s from %s", r.Done, r.Complete, r.Fallbacks, part, from)
	}
	if !slices.ContainsFunc(r.Problems, func(p content.Problem) bool { return p.Severity == content.Error }) {
		t.Error("nobody is told what is broken")
	}
	pages := filesOf(t, filepath.Join(request.Dir, "public"))
	if strings.Contains(pages, "ZEBRA") || strings.Contains(pages, "I can go anywhere") {
		t.Error("the story still stands")
	}
	isDefault := from == report.FromDefault
	for want, here := range map[string]bool{
		"Saturday lunch": true, "taken down": true,
		"OWNLOOK":                      part != report.Look || !isDefault,
		"North of town":                part != "site.yaml" || !isDefault,
		"0800 1111":                    part == "crisis.yaml" && isDefault,
		"We are mending parts of this": isDefault && part != "site.yaml" && part != "words.yaml",
	} {
		if strings.Contains(pages, want) != here {
			t.Errorf("%q is there: %v", want, !here)
		}
	}
}
