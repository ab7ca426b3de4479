package site

import (
	"slices"
	"strings"
	"testing"

	"goodday/content"
)

// What a site says about a topic, and about what something helped with, is text of
// the pages that have it, in their language. What it says of things that were
// bought, of areas and of access is not.
func TestSentencesOfTopics(t *testing.T) {
	term := func(id string) []content.Term {
		return []content.Term{{ID: id, Name: id, Names: map[string]string{"pl": id + "-pl"}, Summary: "About " + id + ".", Summaries: map[string]string{"pl": "O " + id + "."}}, {ID: "other", Name: "other", Summary: "About others."}}
	}
	directory := &content.Directory{
		Site:  content.Site{Languages: []string{"en", "pl", "ar"}},
		Words: content.Words{Topics: term("calm"), Bought: term("box"), HelpedWith: term("calmer"), Areas: term("easton"), Access: term("step-free")},
	}
	for language, want := range map[string]struct{ body, words string }{
		"en": {"About calm.|About calmer.", "calm|box|calmer"}, "pl": {"O calm.|O calmer.", "calm-pl|box-pl|calmer-pl"}, "ar": {"", "calm|box|calmer"},
	} {
		page := content.NewPage(content.StoryKind, "stories/box.md")
		page.Title, page.Address, page.Language = "Box", "stories/box.html", language
		page.Story.Topics, page.Story.BoughtKind, page.Story.HelpedWith = []string{"calm"}, "box", []string{"calmer"}
		d := documentOf(page, directory, wordless)
		lines := slices.DeleteFunc(strings.Split(d.Body, "\n"), func(line string) bool { return strings.TrimSpace(line) == "" })
		if got := strings.Join(lines, "|"); got != want.body {
			t.Errorf("%s: the text is %q, not %q", language, got, want.body)
		}
		if got := strings.Join(d.Words, "|"); got != want.words {
			t.Errorf("%s: the words are %q, not %q", language, got, want.words)
		}
	}
	page := content.NewPage(content.ActivityKind, "activities/hour.md")
	page.Title, page.Address, page.Language = "Hour", "activities/hour.html", "en"
	page.Activity.Topics, page.Activity.Areas, page.Activity.Access = []string{"calm"}, []string{"easton"}, []string{"step-free"}
	d := documentOf(page, directory, wordless)
	if !strings.Contains(d.Body, "About calm.") || strings.Contains(d.Body, "easton") || strings.Contains(d.Body, "step-free") || strings.Contains(d.Body, "others") {
		t.Errorf("the text is %q", d.Body)
	}
}
