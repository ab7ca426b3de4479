package main

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// happening is one thing that can happen to the folder.
type happening struct {
	name string
	do   func()
}

func (e *edits) all() []happening {
	return []happening{
		{"words", e.words},
		{"words", e.words},
		{"words", e.words},
		{"title", e.title},
		{"create", e.create},
		{"create", e.create},
		{"delete", e.delete},
		{"rename", e.rename},
		{"slug", e.slug},
		{"withdraw", e.withdraw},
		{"version", e.version},
		{"break", e.breakPage},
		{"break", e.breakPage},
		{"break site.yaml", e.breakSite},
		{"site.yaml", e.site},
		{"words.yaml", e.vocabulary},
		{"layout", e.layout},
		{"i18n", e.translation},
		{"picture", e.picture},
		{"move folder", e.moveFolder},
		{"move site", e.moveSite},
		{"away and back", e.awayAndBack},
		{"temporary files", e.temporary},
		{"branch", e.branch},
		{"lent", e.lent},
		{"goodday.yaml", e.workspace},
	}
}

// store writes a file in one of the ways in which programs do.
func (e *edits) store(name, text string) {
	switch e.random.IntN(3) {
	case 0:
		e.put(name, text)
	case 1:
		e.save(name, text)
	case 2:
		e.put(name, text[:len(text)/2])
		time.Sleep(time.Duration(e.random.IntN(20)) * time.Millisecond)
		e.put(name, text)
	}
}

// pick returns a file that matches a pattern, or "" if there is none.
func (e *edits) pick(pattern string) string {
	files := e.glob(pattern)
	if len(files) == 0 {
		return ""
	}
	name, _ := filepath.Rel(e.dir, files[e.random.IntN(len(files))])
	return filepath.ToSlash(name)
}

// glob lists files, without the marks of editors.
func (e *edits) glob(pattern string) []string {
	files, _ := filepath.Glob(e.path(pattern))
	return slices.DeleteFunc(files, func(file string) bool { return strings.HasPrefix(filepath.Base(file), ".#") })
}

func (e *edits) page() string { return e.pick("*/*s/*.md") }

// change stores a page with one text in the place of another, if it has it.
func (e *edits) change(name, old, new string) {
	if data, err := os.ReadFile(e.path(name)); name != "" && err == nil && bytes.Contains(data, []byte(old)) {
		e.store(name, strings.Replace(string(data), old, new, 1))
	}
}

// mistake is a change that keeps a page or a site from being published, until it
// is mended.
func (e *edits) mistake(name, text string) {
	before := e.read(name)
	e.store(name, text)
	e.undo = append(e.undo, func() {
		if _, err := os.Stat(e.path(name)); err == nil { // else it went away in the meantime
			e.store(name, before)
		}
	})
}

func (e *edits) words() {
	if name := e.page(); name != "" {
		e.store(name, e.read(name)+fmt.Sprintf("\nWord%d and more.\n", e.random.IntN(1000)))
	}
}

func (e *edits) title() {
	e.change(e.page(), "\nsummary:", fmt.Sprintf(" %d\nsummary:", e.random.IntN(100)))
}

func (e *edits) create() {
	name := fmt.Sprintf("%s/activities/new-%d.md", []string{"north", "south"}[e.random.IntN(2)], e.random.IntN(6))
	e.store(name, fmt.Sprintf("---\ntitle: New %d\nsummary: New.\nchecked: 2026-10-01\nchecked_by: youth worker\nrun_by: A group\ntopics: [food]\nareas: [centre]\ncost: {amount: %d, per: session}\njoin: [{by: drop in}]\n---\nCome.\n", e.random.IntN(10), 1+e.random.IntN(20)))
}

// needed pages are linked to, so that the site is broken without them.
func needed(name string) bool {
	return strings.Contains(name, "services/") || strings.HasSuffix(name, "stories/pass.md") || strings.Contains(name, "lunch")
}

func (e *edits) delete() {
	if name := e.page(); name != "" && !needed(name) {
		os.Remove(e.path(name))
	}
}

func (e *edits) rename() {
	if name := e.page(); name != "" && !needed(name) && strings.Count(path.Base(name), ".") == 1 {
		os.Rename(e.path(name), e.path(path.Join(path.Dir(name), fmt.Sprintf("renamed-%d.md", e.random.IntN(5)))))
	}
}

func (e *edits) slug() {
	e.change(e.pick("*/activities/new-*.md"), "\nsummary:", fmt.Sprintf("\nslug: other-%d\nmoved_from: [activities/before-%d]\nsummary:", e.random.IntN(1000), e.random.IntN(1000)))
}

func (e *edits) withdraw() {
	name := e.pick("*/stories/*.md")
	if e.random.IntN(2) == 0 {
		e.change(name, "status: given", "status: withdrawn")
	} else {
		e.change(name, "status: withdrawn", "status: given")
	}
}

func (e *edits) version() {
	name := "north/activities/lunch.easy.md"
	if os.Remove(e.path(name)) != nil {
		e.store(name, "---\ntitle: Lunch\nsummary: We eat.\nversion: {made_by: a group, checked_by: a worker}\n---\nWe eat.\n")
	}
}

func (e *edits) breakPage() {
	if name := e.page(); name != "" {
		e.mistake(name, strings.Replace(e.read(name), "title:", "titel:", 1))
	}
}

func (e *edits) breakSite() {
	if name := e.pick("*/site.yaml"); name != "" {
		e.mistake(name, "title: [\n")
	}
}

func (e *edits) site() {
	e.change(e.pick("*/site.yaml"), "\nsummary:", fmt.Sprintf(" %d\nsummary:", e.random.IntN(100)))
}

func (e *edits) vocabulary() {
	e.change("shared/words.yaml", "{id: food, name: Food", fmt.Sprintf("{id: food, name: Food %d", e.random.IntN(100)))
}

func (e *edits) layout() {
	name := "north/layouts/taken-down.html"
	switch e.random.IntN(3) {
	case 0:
		e.store(name, fmt.Sprintf(`{{ define "main" }}<h1>{{ .Title }} %d</h1>{{ end }}`, e.random.IntN(100)))
	case 1:
		os.RemoveAll(e.path("north/layouts"))
	case 2:
		e.store("north/layouts/_partials/deep/extra.html", "Nobody asks for this.")
	}
}

func (e *edits) translation() {
	e.store("south/i18n/en.yaml", fmt.Sprintf("section_activities: Things to do %d\n", e.random.IntN(100)))
}

func (e *edits) picture() {
	var data bytes.Buffer
	png.Encode(&data, image.NewGray(image.Rect(0, 0, 20+e.random.IntN(30), 20)))
	e.store("north/pictures/bench.yaml", fmt.Sprintf("alt: A bench %d\n", e.random.IntN(100)))
	e.store("north/pictures/bench.png", data.String())
	e.change("north/activities/lunch.md", "\nsummary:", "\npicture: bench.png\nsummary:")
}

// moveFolder takes a folder of pages away for a while, or puts another in its place.
func (e *edits) moveFolder() {
	folder := e.pick("south/activities")
	if folder == "" {
		return
	}
	os.Rename(e.path(folder), e.path("away"))
	e.undo = append(e.undo, func() {
		os.RemoveAll(e.path(folder))
		os.Rename(e.path("away"), e.path(folder))
	})
	if e.random.IntN(2) == 0 {
		e.store(folder+"/instead.md", strings.NewReplacer("stories", "activities").Replace("---\ntitle: Instead\nsummary: New.\nchecked: 2026-10-01\nchecked_by: youth worker\nrun_by: A group\ntopics: [food]\nareas: [centre]\ncost: {free: yes}\njoin: [{by: drop in}]\n---\nCome.\n"))
	}
}

func (e *edits) moveSite() {
	if os.Rename(e.path("south"), e.path("southern")) == nil {
		e.undo = append(e.undo, func() { os.Rename(e.path("southern"), e.path("south")) })
	}
}

func (e *edits) awayAndBack() {
	for _, folder := range []string{"north/activities", "north"} {
		if os.Rename(e.path(folder), e.path("gone")) == nil {
			time.Sleep(time.Duration(e.random.IntN(40)) * time.Millisecond)
			os.Rename(e.path("gone"), e.path(folder))
		}
	}
}

func (e *edits) temporary() {
	for _, name := range []string{"4913", ".lunch.md.swp", "lunch.md~", "#lunch.md#", ".goutputstream-X"} {
		e.put("north/activities/"+name, "half")
		os.Remove(e.path("north/activities/" + name))
	}
	if mark := e.path("north/activities/.#lunch.md"); os.Remove(mark) != nil {
		os.Symlink("nobody", mark)
	}
}

// branch is what git does when it switches: many files go and come at once.
func (e *edits) branch() {
	before := map[string]string{}
	for _, file := range e.glob("*/*s/*.md") {
		data, _ := os.ReadFile(file)
		before[file] = string(data)
		os.Remove(file)
	}
	for file, text := range before {
		os.WriteFile(file, []byte(text+"\nOn another branch.\n"), 0o644)
	}
}

func (e *edits) lent() {
	e.change("shared/stories/lent.md", "I can go", fmt.Sprintf("%d: I can go", e.random.IntN(100)))
}

// workspace renames the whole. A site that is no longer named is an error until
// somebody says --skip-broken, so no clean build is like what is served then.
func (e *edits) workspace() {
	if e.random.IntN(2) == 0 {
		e.change("goodday.yaml", "title: The town", "title: Our town")
	} else {
		e.change("goodday.yaml", "title: Our town", "title: The town")
	}
}
