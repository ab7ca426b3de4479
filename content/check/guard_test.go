package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
	loader "goodday/content/load"
)

// TestGuardHoldsWhatCheckFinds loads the planted stories with the guard: it holds
// back just those in which a check finds an error, also where names of pages count.
func TestGuardHoldsWhatCheckFinds(t *testing.T) {
	site := soundSite(t)
	texts := archiveOf(t, "clean-development")
	for name, story := range archiveOf(t, "stories-development") {
		texts[name], _ = unmarked(story)
		texts[name] = texts[name][len(plantedFront):]
	}
	texts["hall.md"] = "We meet in Quill Wexcombe each week."
	texts["stranger.md"] = "We meet Quill Fennimore each week."
	for name, text := range texts {
		site["stories/"+name] = &fstest.MapFile{Data: []byte(plantedFront + text)}
	}
	site["pages/quill.md"] = pageOf("Quill Wexcombe", "A hall.")
	var wanted, got []string
	for _, p := range Site(load(t, site), Options{}).Problems {
		if rule := ruleOf(p.Rule); rule != nil && rule.Group == Safeguarding && p.Severity == content.Error {
			wanted = append(wanted, p.File)
		}
	}
	guarded := loader.Load(site, loader.Options{Now: today, Guard: Guard}).Sites[0]
	for _, held := range guarded.Unpublished {
		if held.Reason != content.ConsentUnsafe {
			t.Errorf("%s is %s", held.File, held.Reason)
		}
		got = append(got, held.File)
	}
	slices.Sort(wanted)
	slices.Sort(got)
	if wanted = slices.Compact(wanted); fmt.Sprint(got) != fmt.Sprint(wanted) || len(got) < 40 || slices.Contains(got, "stories/hall.md") || !slices.Contains(got, "stories/stranger.md") {
		t.Errorf("held back\n%v\nwanted\n%v", got, wanted)
	}
	if content.HasErrors(guarded.Problems) {
		t.Error("a story that is held back stops the build")
	}
}

// guardOf returns what the guard finds in one page of a site.
func guardOf(t *testing.T, site fstest.MapFS, file string) []content.Problem {
	t.Helper()
	directory := load(t, site)
	for _, source := range directory.Sources {
		if source.Page.File == file {
			return Guard(directory, source)
		}
	}
	t.Fatalf("there is no %s", file)
	return nil
}

// The guard heeds what they ignore with a reason, and says only
// what holds a story back, with all words that a report must not show.
func TestGuardOfOneStory(t *testing.T) {
	const secret = "I am Quill Fennimore. My NHS number is 943 476 5919. WE SHOUT AT EVERYBODY HERE.\n"
	site := soundSite(t)
	site["stories/secret.md"] = &fstest.MapFile{Data: []byte(plantedFront + secret)}
	site["pages/secret.md"] = pageOf("A secret", secret)
	found := guardOf(t, site, "stories/secret.md")
	if len(found) < 2 {
		t.Fatalf("found: %+v", found)
	}
	for _, p := range found {
		if p.Severity != content.Error || !strings.Contains(p.Private, "Quill Fennimore") || !strings.Contains(p.Private, "943 476 5919") {
			t.Errorf("%s %s: private: %q", p.Severity, p.Rule, p.Private)
		}
	}
	if found := guardOf(t, site, "pages/secret.md"); len(found) != 1 || found[0].Rule != nhsNumber.ID {
		t.Errorf("in a page: %+v", found)
	}
	front := strings.TrimSuffix(plantedFront, "---\n") + "ignore:\n  - rule: full-name\n    words: Quill Fennimore\n    because: It is a street.\n---\n"
	site["stories/street.md"] = &fstest.MapFile{Data: []byte(front + "We meet Quill Fennimore each week.\n")}
	if found := guardOf(t, site, "stories/street.md"); len(found) > 0 {
		t.Errorf("ignored with a reason: %+v", found)
	}
}

// A story that was taken back is checked for what may identify somebody, and
// for nothing else.
func TestWithdrawnStoriesAreCheckedForPeopleOnly(t *testing.T) {
	for _, rule := range rules {
		source := &content.Source{Page: &content.Page{Language: "en"}}
		if !rule.applies(source) {
			t.Errorf("%s does not check an English page", rule.ID)
		}
		source.Reason = content.ConsentTakenBack
		if rule.applies(source) != (rule.Group == Safeguarding) {
			t.Errorf("%s of the group %s checks a story taken back: %v", rule.ID, rule.Group, rule.applies(source))
		}
		if other := (&content.Source{Page: &content.Page{Language: "pl"}}); rule.applies(other) == rule.English {
			t.Errorf("%s checks a page in another language: %v", rule.ID, rule.applies(other))
		}
	}
}
