package check

import (
	"fmt"
	"slices"
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
