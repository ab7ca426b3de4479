package load

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
)

// nothingFound is a guard that lets every page through.
func nothingFound(*content.Directory, *content.Source) []content.Problem { return nil }

// realSite is the sound site as one that is no example, with a picture on the story.
func realSite(t *testing.T, files map[string]string) fstest.MapFS {
	t.Helper()
	site := soundSite(t)
	for name, file := range site {
		text := string(file.Data)
		if name == "site.yaml" {
			before, rest, _ := strings.Cut(text, "example:\n")
			_, after, _ := strings.Cut(rest, "\n")
			text = before + after
		}
		site[name] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(text, "EXAMPLE-", "R-"))}
	}
	for name, text := range files {
		site[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return site
}

// told is a story, with more fields and a body.
func told(fields, body string) string {
	return `---
title: A pass
summary: How it was.
bought: A bus pass
bought_kind: bus-pass
cost: 240
helped_with: [less-lonely]
checked: 2026-10-01
checked_by: youth worker
consent: {status: given, reference: R-9, given: 2026-03-01, review_by: 2028-03-01, scope: [this site]}
` + fields + "---\n" + body
}

// fateOf returns what becomes of a page of a site that is built.
func fateOf(t *testing.T, site fstest.MapFS, file string) (content.Status, content.ConsentState, *content.Source) {
	t.Helper()
	loaded := Load(site, Options{Now: day, Sources: true, Guard: nothingFound}).Sites[0]
	for _, source := range loaded.Sources {
		if source.Page.File == file {
			return source.Status, source.Reason, source
		}
	}
	t.Fatalf("there is no %s", file)
	return "", "", nil
}

// signOf returns the fingerprint of a page of a site.
func signOf(t *testing.T, site fstest.MapFS, file string) string {
	t.Helper()
	loaded := Load(site, Options{Now: day, Sources: true}).Sites[0]
	for _, source := range loaded.Sources {
		if source.Page.File == file {
			return source.Fingerprint(loaded.PictureTexts)
		}
	}
	t.Fatalf("there is no %s", file)
	return ""
}

// A story is shown only if somebody read over just the words that it has.
func TestReadOver(t *testing.T) {
	const file, body = "stories/told.md", "We went by bus.\nIt was good.\n"
	sign := signOf(t, realSite(t, map[string]string{file: told("", body)}), file)
	for name, c := range map[string]struct {
		fields, body string
		shown        bool
	}{
		"nobody":              {"", body, false},
		"somebody":            {"read_over: {by: youth worker, on: 2026-10-01, text: " + sign + "}\n", body, true},
		"by nobody":           {"read_over: {by: ' ', on: 2026-10-01, text: " + sign + "}\n", body, false},
		"on a day to come":    {"read_over: {by: youth worker, on: 2027-10-01, text: " + sign + "}\n", body, false},
		"another text":        {"read_over: {by: youth worker, on: 2026-10-01, text: w00}\n", body, false},
		"changed since":       {"read_over: {by: youth worker, on: 2026-10-01, text: " + sign + "}\n", body + "Me and you.\n", false},
		"other lines":         {"read_over: {by: youth worker, on: 2026-10-01, text: " + sign + "}\n", "We went\r\nby bus.  It was\r\ngood.\r\n\r\n", true},
		"another field":       {"read_over: {by: youth worker, on: 2026-10-01, text: " + sign + "}\nwho_helped: A worker.\n", body, false},
		"checked again":       {"read_over: {by: youth worker, on: 2026-10-01, text: " + sign + "}\ncheck_again: 2027-03-01\n", body, true},
		"ignored":             {"read_over: {by: youth worker, on: 2026-10-01, text: " + sign + "}\nignore: [{rule: shouting, because: It is a song.}]\n", body, true},
		"an empty field":      {"read_over: {by: youth worker, on: 2026-10-01, text: " + sign + "}\nslug: ''\n", body, true},
		"a comment of theirs": {"read_over: {by: youth worker, on: 2026-10-01, text: " + sign + "}\n# Seen twice.\n", body, true},
	} {
		status, reason, _ := fateOf(t, realSite(t, map[string]string{file: told(c.fields, c.body)}), file)
		if shown := status == content.Published; shown != c.shown || !shown && status == content.Withheld && reason != content.ConsentUnread {
			t.Errorf("%s: %s %s", name, status, reason)
		}
	}
}

// What has to be read over, and what not.
func TestWhatHasToBeReadOver(t *testing.T) {
	const consent = "consent: {status: given, reference: R-9, given: 2026-03-01, review_by: 2028-03-01, scope: [this site]}\n"
	plain := func(fields string) string {
		return "---\ntitle: A page\nsummary: Words.\nchecked: 2026-10-01\nchecked_by: youth worker\n" + fields + "---\nWords.\n"
	}
	said := "said: More to do.\nwhen: 2026-05-01\nanswer: done\ndid: We did it.\n"
	for name, c := range map[string]struct {
		file, text string
		unread     bool
	}{
		"a story":                {"stories/x.md", told("", "Words."), true},
		"a page":                 {"pages/x.md", plain(""), false},
		"a page with consent":    {"pages/x.md", plain(consent), true},
		"an answer":              {"said/x.md", plain(said), false},
		"an answer with consent": {"said/x.md", plain(said + consent), true},
	} {
		status, reason, _ := fateOf(t, realSite(t, map[string]string{c.file: c.text}), c.file)
		if unread := reason == content.ConsentUnread; unread != c.unread || unread == (status == content.Published) {
			t.Errorf("%s: %s %s", name, status, reason)
		}
	}
}

// On an example site what is made up needs no reader, and nothing else is exempt.
func TestMadeUpStoriesNeedNoReader(t *testing.T) {
	invented := strings.Replace(told("", "Words."), "R-9", "EXAMPLE-9", 1)
	for name, c := range map[string]struct {
		example bool
		text    string
		reason  content.ConsentState
	}{
		"made up, example":        {true, invented, ""},
		"real number, example":    {true, told("", "Words."), content.ConsentUnread},
		"made up, on a real site": {false, invented, content.ConsentMadeUp},
	} {
		site := realSite(t, map[string]string{"stories/x.md": c.text})
		if c.example {
			site["site.yaml"] = soundSite(t)["site.yaml"]
		}
		if _, reason, _ := fateOf(t, site, "stories/x.md"); reason != c.reason {
			t.Errorf("%s: %q", name, reason)
		}
	}
}

// A translation is read over by itself: the note of its original is none for it.
func TestVersionsAreReadOverThemselves(t *testing.T) {
	files := map[string]string{
		"stories/told.md":      told("", "Words.\n"),
		"stories/told.easy.md": "---\ntitle: Easy\nversion: {made_by: a group}\n---\nWords.\n",
	}
	note := func(file string) {
		sign := signOf(t, realSite(t, files), file)
		files[file] = strings.Replace(files[file], "\n---\n", "\nread_over: {by: youth worker, on: 2026-10-01, text: "+sign+"}\n---\n", 1)
	}
	note("stories/told.md")
	original, _, _ := fateOf(t, realSite(t, files), "stories/told.md")
	version, reason, _ := fateOf(t, realSite(t, files), "stories/told.easy.md")
	if original != content.Published || version != content.Withheld || reason != content.ConsentUnread {
		t.Errorf("%s, %s %s", original, version, reason)
	}
	note("stories/told.easy.md")
	if version, _, _ := fateOf(t, realSite(t, files), "stories/told.easy.md"); version != content.Published {
		t.Errorf("when read over: %s", version)
	}
}

// An older folder has many stories that nobody read over. They are told in one message,
// by a build and by a look.
func TestUnreadPagesAreToldOnce(t *testing.T) {
	files := map[string]string{}
	for i := range mostUnread + 5 {
		files[fmt.Sprintf("stories/s%02d.md", i)] = told("", "Words.")
	}
	for name, options := range map[string]Options{"build": {Now: day, Guard: nothingFound}, "look": {Now: day, Sources: true}} {
		var messages []string
		for _, p := range Load(realSite(t, files), options).Sites[0].Problems {
			if p.Rule == "read-over" {
				messages = append(messages, p.Message)
			}
		}
		if len(messages) != 1 || !strings.Contains(messages[0], "stories/s03.md") || !strings.Contains(messages[0], "more.") {
			t.Errorf("%s: %q", name, messages)
		}
	}
}
