package withdraw

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"goodday/cmd/goodday/internal/report"
	"goodday/content/withdrawn"
)

// out asks for finished pages in a folder.
func out(p *town, name string) func(*Request) {
	return func(r *Request) { r.Out = p.path(name) }
}

// TestAFolderThatIsNoSiteProvesNothing: whoever names the wrong folder is asked again.
func TestAFolderThatIsNoSiteProvesNothing(t *testing.T) {
	for name, c := range map[string]struct {
		do      func(p *town)
		unknown bool
		missing int
	}{
		"one that is empty":         {func(p *town) { os.Mkdir(p.path("../www"), 0o755) }, true, 0},
		"one with other things":     {func(p *town) { p.put(files{"../www/letters/a.txt": "Dear all"}) }, true, 0},
		"one that is not there":     {func(p *town) {}, false, 1},
		"a file":                    {func(p *town) { p.put(files{"../www": "x"}) }, false, 1},
		"pages of somebody":         {func(p *town) { p.put(files{"../www/index.html": "x"}) }, false, 0},
		"sites of somebody":         {func(p *town) { p.put(files{"../www/one/index.html": "x"}) }, false, 0},
		"another than the lost one": {func(p *town) { p.publish("", "public"); p.move("public", "../x"); os.Mkdir(p.path("../www"), 0o755) }, false, 1},
	} {
		t.Run(name, func(t *testing.T) {
			p := newTown(t, files{file: story})
			c.do(p)
			r := p.withdraw("OT-0042", out(p, "../www"))
			if s := r.Search; s.Unknown != c.unknown || len(s.Missing) != c.missing || r.Gone() != (!c.unknown && c.missing == 0) {
				t.Errorf("gone %v: %+v", r.Gone(), s)
			}
		})
	}
}

// TestAMovedSiteIsAskedForUntilItIsFound, and after that never again.
func TestAMovedSiteIsAskedForUntilItIsFound(t *testing.T) {
	p := built(t, files{file: story})
	p.move("public", "../www")
	for range 2 {
		if r := p.withdraw("OT-0042"); r.Gone() || r.Search.Unknown || len(r.Search.Missing) != 1 {
			t.Errorf("gone %v: %+v", r.Gone(), r.Search)
		}
	}
	p.wantGone(p.withdraw("OT-0042", out(p, "../www")))
	p.wantGone(p.withdraw("OT-0042"))
}

// TestOneSiteOfAWorkspace asks from the folder of a site, as is usual where each town has
// its own workers.
func TestOneSiteOfAWorkspace(t *testing.T) {
	for name, do := range map[string]func(p *town){
		"its own pages":            func(p *town) { p.publish("north", "../www") },
		"pages of the whole":       func(p *town) { p.publish("", "../www") },
		"of the whole, by a link":  func(p *town) { p.publish("", "../www"); os.Symlink(p.path("north"), p.path("../link")) },
		"by a link, and its pages": func(p *town) { p.publish("north", "../www"); os.Symlink(p.path("north"), p.path("../link")) },
	} {
		t.Run(name, func(t *testing.T) {
			p := newTown(t, files{file: story, "south/stories/told.md": story})
			do(p)
			os.RemoveAll(p.path(".goodday"))
			dir := "north"
			if p.exists("../link") {
				dir = "../link"
			}
			r := p.withdraw("OT-0042", out(p, "../www"), func(r *Request) { r.Dir = p.path(dir) })
			p.wantGone(r)
			if len(r.Pages) != 2 || !p.exists("withdrawn.yaml") {
				t.Errorf("pages %q", r.Pages)
			}
		})
	}
}

// TestAWorkspaceInAWorkspace is one by itself.
func TestAWorkspaceInAWorkspace(t *testing.T) {
	p := built(t, files{file: story})
	p.put(files{"../goodday.yaml": "title: All\n"})
	p.wantGone(p.withdraw("OT-0042"))
	if p.exists("../withdrawn.yaml") {
		t.Error("the list is in the folder above")
	}
}

// TestWhatWasDeletedByHand is still proved to be gone: the number is in the list, or an
// earlier run had noted the words.
func TestWhatWasDeletedByHand(t *testing.T) {
	defer func() { step = func(string) {} }()
	p := built(t, files{file: story})
	stopAt(p, 2) // when the words are noted
	p.put(files{file: ""})
	if p.exists(withdrawn.File) {
		t.Fatal("it was stopped too late")
	}
	r := p.withdraw("OT-0042")
	p.wantGone(r)
	if !r.Stopped || r.Again || r.Search.Words == 0 || !p.exists(withdrawn.File) {
		t.Errorf("%+v", r)
	}
	if r = p.withdraw("OT-0042"); !r.Gone() || !r.Again || r.Stopped {
		t.Errorf("again: %+v", r)
	}
}

// TestWordsAreLookedForUntilTheyAreGone: somebody has to mend a page, and comes back.
func TestWordsAreLookedForUntilTheyAreGone(t *testing.T) {
	p := built(t, files{file: story, "notes/words.txt": story})
	p.put(files{"public/north/copy.html": story})
	for range 2 {
		if r := p.withdraw("OT-0042"); r.Gone() || r.Search.Words == 0 || len(r.Search.Left) != 1 {
			t.Errorf("gone %v: %+v", r.Gone(), r.Search)
		}
	}
}

// TestABuildThatIsStopped stops the withdrawal, and it goes on from there.
func TestABuildThatIsStopped(t *testing.T) {
	stopped := errors.New("stopped")
	for at := range 2 {
		p := built(t, files{file: story})
		p.put(files{"public/south/stories/old.html": story}) // the second build is of all
		left := at
		build := func(ctx context.Context, request BuildRequest) (report.Report, error) {
			if left--; left < 0 {
				return report.Report{}, stopped
			}
			return p.build(ctx, request)
		}
		result, err := Run(context.Background(), Request{Reference: "OT-0042", Dir: p.dir, Now: p.day, Build: build})
		if !errors.Is(err, stopped) || result.Gone() && len(result.Search.Places) > 0 || len(list(p.path(".goodday/withdrawals"))) != 1 {
			t.Errorf("build %d: %v", at, err)
		}
		if r := p.withdraw("OT-0042"); !r.Stopped || len(r.Search.Left) != 1 {
			t.Errorf("build %d: stopped %v, %+v", at, r.Stopped, r.Search)
		}
		p.put(files{"public/south/stories/old.html": ""})
		p.wantGone(p.withdraw("OT-0042"))
	}
}

// TestAFolderThatCannotBeOpened is an error.
func TestAFolderThatCannotBeOpened(t *testing.T) {
	p := built(t, files{file: story})
	request := Request{Reference: "OT-0042", Dir: p.path("../nowhere"), Now: p.day, Build: p.build}
	if _, err := Run(context.Background(), request); err == nil {
		t.Error("a folder that is not there was opened")
	}
}

// TestTheAddressOfASiteStays as it was when it was built, unless another is asked for.
func TestTheAddressOfASiteStays(t *testing.T) {
	p := newTown(t, files{file: story})
	p.readOver()
	if _, err := p.build(context.Background(), BuildRequest{Dir: p.dir, Out: p.path("public"), BaseURL: "https://example.org/"}); err != nil {
		t.Fatal(err)
	}
	p.withdraw("OT-0042")
	p.withdraw("OT-0042", func(r *Request) { r.BaseURL = "https://other.example.org/" })
	if want := []string{"https://example.org/", "https://example.org/", "https://other.example.org/"}; !slices.Equal(p.addresses, want) {
		t.Errorf("%q", p.addresses)
	}
}

// TestExamplesStandNowhere: nobody has to say where a made-up site was published.
func TestExamplesStandNowhere(t *testing.T) {
	p := newTown(t, files{file: story})
	for _, site := range []string{"north", "south"} {
		if r := p.withdraw("OT-0042"); r.Gone() || !r.Search.Unknown {
			t.Errorf("%+v", r.Search)
		}
		settings := filepath.Join(site, "site.yaml")
		p.put(files{settings: p.text(settings) + "example:\n  words: An example.\n"})
	}
	p.wantGone(p.withdraw("OT-0042"))
	p.put(files{"south/site.yaml": "title: [open\n"})
	if r := p.withdraw("OT-0042"); r.Gone() {
		t.Error("a site of which nobody knows what it is counts as an example")
	}
}
