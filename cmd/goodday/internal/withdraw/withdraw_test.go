package withdraw

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/report"
)

const secret = "I can go anywhere in the whole county now."

// reduced is what is left of a page.
const reduced = "---\nconsent:\n  status: withdrawn\n  reference: R-001\n  withdrawn: 2026-11-01\n---\n"

func TestCredits(t *testing.T) {
	credit := "# before\ncredit:\n  words: The drummers\n  consent: {status: given, reference: %, given: 2026-03-01, review_by: 2028-03-01, scope: [this site]}\n# after\n"
	ours, theirs := strings.Replace(credit, "%", "R-001", 1), strings.Replace(credit, "%", "R-002", 1)
	body := "credit: this line of the text stays."
	p := town(t, files{
		"north/activities/drums.md":      activity("Drums", ours, body),
		"north/activities/drums.easy.md": "---\ntitle: Drums\nsummary: Drums.\nversion: {made_by: the easy group}\n---\nDrums.\n",
		"south/activities/drums.md":      strings.ReplaceAll(activity("Drums", ours, body), "\n", "\r\n"),
		"shared/stories/lent.md":         story("Lent", "R-002", ours, "Somebody else told this one, and it stays."),
		"south/activities/lapsed.md":     activity("Lapsed", strings.Replace(ours, "given: 2026", "given: 2025", 1), body),
		"south/activities/kept.md":       activity("Kept", theirs, body),
		"south/activities/none.md":       activity("None", "credit: {words: The drummers}\n", body),
		"north/stories/pass.md":          story("One", "R-001", ours, secret),
	})
	result := p.withdraw("R-001")
	p.wantFiles("credits", result.Credits, "north/activities/drums.md", "south/activities/drums.md", "south/activities/lapsed.md", "shared/stories/lent.md")
	p.wantFiles("pages", result.Pages, "north/stories/pass.md")
	p.wantFiles("failed", result.Failed)
	p.wantLeft(result)
	want := activity("Drums", "# before\n# after\n", body)
	if p.text("north/activities/drums.md") != want || p.text("south/activities/drums.md") != strings.ReplaceAll(want, "\n", "\r\n") {
		t.Errorf("got\n%s", p.text("north/activities/drums.md"))
	}
	if p.text("south/activities/kept.md") != activity("Kept", theirs, body) {
		t.Error("another credit is gone")
	}
}

// TestFilesThatCannotBeChanged are named; the others are changed.
func TestFilesThatCannotBeChanged(t *testing.T) {
	flow := "---\n{title: Flow, summary: Come., checked: 2026-10-01, checked_by: youth worker, run_by: Us, topics: [food], areas: [centre], cost: {free: yes},\n" +
		" join: [{by: drop in}], credit: {words: Sam, consent: {status: given, reference: R-001}}}\n---\nCome.\n"
	p := town(t, files{
		"north/stories/.goodday-new-pass.md/x":    "x",
		"south/stories/two.md":                    story("Two", "R-001", "", secret),
		"south/activities/.goodday-new-club.md/x": "x",
		"south/activities/club.md":                activity("Club", "credit: {words: Sam, consent: {status: given, reference: R-001}}\n", "Come."),
		"south/pictures/own.png":                  drawn(1),
		"south/pictures/own.yaml":                 "consent: {reference: R-001}\n",
		"south/activities/flow.md":                flow,
		"south/stories/three.md":                  story("Three", "R-001", "picture: stuck.png\n", "Told in the south as well."),
		"south/pictures/stuck.png":                drawn(2),
		"south/pictures/stuck.yaml/x":             "a folder",
	})
	result := p.withdraw("R-001")
	p.wantFiles("failed", result.Failed, "north/stories/pass.md", "south/activities/club.md", "south/activities/flow.md", "south/pictures/stuck.png")
	p.wantFiles("pages", result.Pages, "south/stories/two.md", "south/stories/three.md")
	if p.text("south/activities/flow.md") != flow {
		t.Error("a page that could not be changed is changed")
	}
	p.wantFiles("pictures", result.Pictures, "south/pictures/own.png")
	if result.Gone() {
		t.Error("not all of it is gone")
	}
}

// TestAPictureThatStays: nothing is gone as long as a file could not be changed.
func TestAPictureThatStays(t *testing.T) {
	p := town(t, files{
		"north/stories/pass.md":      story("One", "R-001", "picture: stuck.png\n", secret),
		"north/pictures/stuck.png":   drawn(2),
		"north/pictures/stuck.yaml/": "",
	})
	os.MkdirAll(filepath.Join(p.dir, "north/pictures/stuck.yaml/x"), 0o755)
	result := p.withdraw("R-001")
	p.wantFiles("failed", result.Failed, "north/pictures/stuck.png")
	if len(result.Proof.Left)+len(result.Proof.Unseen) > 0 || result.Gone() {
		t.Errorf("%+v", result.Proof)
	}
}

// TestCancelled: the files are changed, and the error says that the build was not.
func TestCancelled(t *testing.T) {
	p := town(t, nil)
	result, err := Run(context.Background(), Request{Reference: "R-001", Dir: p.dir, Now: p.day, Build: func(context.Context, string) (report.Report, error) {
		return report.Report{}, context.Canceled
	}})
	if !errors.Is(err, context.Canceled) || len(result.Pages) != 1 || p.text("north/stories/pass.md") != reduced {
		t.Errorf("%v %+v", err, result)
	}
}
