package load

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"goodday/content"
)

// ownConsent is a current consent, for a version that says its own.
const ownConsent = "consent: {status: given, reference: EXAMPLE-009, given: 2026-03-01, review_by: 2027-03-01, scope: [this site]}\n"

// versionOf returns a version with some fields of its own.
func versionOf(fields, text string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte("---\ntitle: A version\nversion: {made_by: a group, checked_by: a worker}\n" + fields + "---\n" + text + "\n")}
}

// pageOf returns a page in pages/ with some fields and a text.
func pageOf(fields, text string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte("---\ntitle: More\nsummary: More to read.\nchecked: 2026-10-01\nchecked_by: youth worker\n" + fields + "---\n" + text + "\n")}
}

// edit changes words of a file of a site, each pair an old and a new.
func edit(t testing.TB, site fstest.MapFS, file string, pairs ...string) {
	t.Helper()
	text := string(site[file].Data)
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(text, pairs[i]) {
			t.Fatalf("%s has no %q", file, pairs[i])
		}
		text = strings.ReplaceAll(text, pairs[i], pairs[i+1])
	}
	site[file] = &fstest.MapFile{Data: []byte(text)}
}

// refuses is a guard that finds an error in texts with a word.
func refuses(word string) func(*content.Directory, *content.Source) []content.Problem {
	return func(_ *content.Directory, s *content.Source) []content.Problem {
		if strings.Contains(string(s.Text), word) {
			return []content.Problem{{Severity: content.Error, Rule: "school", Line: 2, Message: "A school."}}
		}
		return nil
	}
}

// statusOf returns what became of a file: its status, and the reason if it has one.
func statusOf(site *Site, file string) string {
	if slices.ContainsFunc(site.Pages, func(p *content.Page) bool { return p.File == file }) {
		return string(content.Published)
	}
	for _, f := range site.Unpublished {
		if f.File == file {
			return strings.TrimSuffix(string(f.Status)+": "+string(f.Reason), ": ")
		}
	}
	return "unknown"
}

func takenDownAt(site *Site) string {
	var addresses []string
	for _, gone := range site.TakenDown {
		addresses = append(addresses, gone.Address)
	}
	return strings.Join(addresses, " ")
}

func withRule(problems []content.Problem, rule string) (found []content.Problem) {
	for _, p := range problems {
		if p.Rule == rule {
			found = append(found, p)
		}
	}
	return found
}

// TestVersionsFollowAWithheldOriginal gives every version a current consent of
// its own, so that nothing but the original withholds it.
func TestVersionsFollowAWithheldOriginal(t *testing.T) {
	const consent = "consent:\n  status: given\n  reference: EXAMPLE-001\n  given: 2026-03-01\n  review_by: 2028-03-01\n  scope: [this site]\n"
	for _, c := range []struct {
		name, old, new string
		reason         content.ConsentState
		takenDown      string
	}{
		{"withdrawn", "status: given", "status: withdrawn", content.ConsentTakenBack, "ar/stories/pass.html stories/pass-easy.html stories/pass.html"},
		{"run out", "2028-03-01", "2026-10-31", content.ConsentLapsed, ""},
		{"under review", "status: given", "status: review", content.ConsentWaiting, ""},
		{"for other sites", "[this site]", "[other sites]", content.ConsentElsewhere, ""},
		{"not complete", "  reference: EXAMPLE-001\n", "", content.ConsentBroken, ""},
		{"without consent", consent, "", content.ConsentMissing, ""},
		{"refused by the guard alone", "I can go anywhere", "I go to my school", content.ConsentUnsafe, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			fsys := soundSite(t)
			edit(t, fsys, "stories/pass.md", c.old, c.new)
			fsys["stories/pass.ar.md"] = versionOf(ownConsent, "Text.")
			fsys["stories/pass.easy.md"] = versionOf(ownConsent, "Text.")
			site := Load(fsys, Options{Now: day, Guard: refuses("my school")}).Sites[0]
			for _, file := range []string{"stories/pass.md", "stories/pass.ar.md", "stories/pass.easy.md"} {
				if got, want := statusOf(site, file), "held back: "+string(c.reason); got != want {
					t.Errorf("%s: %s, want %s", file, got, want)
				}
			}
			if got := takenDownAt(site); got != c.takenDown {
				t.Errorf("taken down at %q, want %q", got, c.takenDown)
			}
			if content.HasErrors(site.Problems) {
				t.Errorf("a page that is held back has errors:\n%s", describe(site.Problems))
			}
		})
	}
}

// TestVersionsFollowAnInvalidOriginal breaks an original at each step that can:
// a version is left out with it, and one that is held back stays held back.
func TestVersionsFollowAnInvalidOriginal(t *testing.T) {
	for _, c := range []struct{ name, old, new string }{
		{"by a field", "cost: 240", "cost: much"},
		{"by its slug", "title: A pass", "slug: A B\ntitle: A pass"},
		{"by an address in use", "title: A pass", "slug: a-pass\ntitle: A pass"},
		{"by an old address in use", "title: A pass", "moved_from: [stories/a-pass]\ntitle: A pass"},
		{"by a word nobody knows", "topics: [food]", "topics: [fodo]"},
		{"by a broken link", "I can go", "[I](nobody.md) can go"},
		{"by a heading that is not there", "I can go", "[I](#nobody) can go"},
	} {
		t.Run(c.name, func(t *testing.T) {
			fsys := soundSite(t)
			fsys["stories/a-pass.md"] = fsys["stories/pass.md"]
			for _, file := range []string{"stories/pass.md", "stories/a-pass.md"} {
				edit(t, fsys, file, "EXAMPLE-001", "R-001")
			}
			edit(t, fsys, "site.yaml", "example:\n  source: Made up for tests.\n", "")
			edit(t, fsys, "stories/pass.md", strings.ReplaceAll(c.old, "EXAMPLE", "R"), c.new)
			own := strings.ReplaceAll(ownConsent, "EXAMPLE", "R")
			fsys["stories/pass.ar.md"] = versionOf(own+"topics: [food]\ncost: 240\nslug: other\n", "Text.")
			fsys["stories/pass.easy.md"] = versionOf(strings.NewReplacer("given,", "withdrawn,", "R-009", "R-008").Replace(own), "Text.")
			site := loadOne(fsys)
			for file, want := range map[string]string{
				"stories/a-pass.md": "published", "stories/pass.md": "left out", "stories/pass.ar.md": "left out", "stories/pass.easy.md": "held back: withdrawn",
			} {
				if got := statusOf(site, file); got != want {
					t.Errorf("%s: %s, want %s\n%s", file, got, want, describe(site.Problems))
				}
			}
		})
	}
}

// TestAVersionKeepsItsOwnReason withdraws a version of a story under review: its
// address must still say that it was taken down.
func TestAVersionKeepsItsOwnReason(t *testing.T) {
	fsys := soundSite(t)
	edit(t, fsys, "stories/pass.md", "status: given", "status: review")
	fsys["stories/pass.ar.md"] = versionOf("consent: {status: withdrawn, reference: EXAMPLE-009}\n", "Text.")
	site := loadOne(fsys)
	if got := statusOf(site, "stories/pass.ar.md"); got != "held back: withdrawn" || takenDownAt(site) != "ar/stories/pass.html" {
		t.Errorf("%s, taken down at %q", got, takenDownAt(site))
	}
}

// TestWithheldStaysWithheld gives a withheld page every fault that would make
// another page invalid.
func TestWithheldStaysWithheld(t *testing.T) {
	for name, fields := range map[string]string{
		"a bad slug":              "slug: A B\n",
		"an address in use":       "slug: pass\n",
		"an old address in use":   "moved_from: [stories/pass]\n",
		"a word nobody knows":     "topics: [fodo]\n",
		"a field nobody knows":    "titel: x\n",
		"a missing page":          "service: services/nobody.md\n",
		"a credit that ran out":   "credit: {words: Us, consent: {status: withdrawn, reference: EXAMPLE-2}}\n",
		"an impossible day":       "checked: 2027-10-01\n",
		"a picture that is not":   "picture: nobody.jpg\n",
		"nothing but its consent": "",
	} {
		fsys := soundSite(t)
		held := "---\n" + fields + "consent: {status: review, reference: EXAMPLE-003}\n---\n[Text](nobody.md#none) ![](../pictures/none.jpg)\n"
		fsys["stories/a.md"] = &fstest.MapFile{Data: []byte(held)}
		site := loadOne(fsys)
		if got := statusOf(site, "stories/a.md"); got != "held back: under review" || content.HasErrors(site.Problems) {
			t.Errorf("%s: %s\n%s", name, got, describe(site.Problems))
		}
		if statusOf(site, "stories/pass.md") != "published" {
			t.Errorf("%s: another page suffers:\n%s", name, describe(site.Problems))
		}
	}
}

// TestGuardLooksAtPublishedPagesAlone wants what is withheld or invalid already
// to keep its own status.
func TestGuardLooksAtPublishedPagesAlone(t *testing.T) {
	fsys := reloadSite(t)
	edit(t, fsys, "activities/lunch.md", "title:", "titel:")
	var asked sync.Map
	site := Load(fsys, Options{Now: day, Guard: func(_ *content.Directory, s *content.Source) []content.Problem {
		asked.Store(s.Page.File, true)
		return []content.Problem{{Severity: content.Error, Rule: "school", Line: 2, Message: "A school."}}
	}}).Sites[0]
	for file, want := range map[string]string{
		"activities/lunch.md": "left out", "stories/gone.md": "held back: withdrawn", "stories/pass.md": "held back: may tell who somebody is",
	} {
		_, was := asked.Load(file)
		if got := statusOf(site, file); got != want || was != (file == "stories/pass.md") {
			t.Errorf("%s: %s, want %s; asked %v", file, got, want, was)
		}
	}
}

func TestWhatTheGuardFindsIsAWarningAtItsLine(t *testing.T) {
	site := Load(soundSite(t), Options{Now: day, Guard: refuses("anywhere")}).Sites[0]
	found := withRule(site.Problems, "school")
	if len(found) != 1 || found[0].Severity != content.Warning || found[0].File != "stories/pass.md" || found[0].Text != "title: A pass for a year" {
		t.Errorf("%+v", found)
	}
}

// TestAWarningOfTheGuardWithholdsNothing lets a guard advise.
func TestAWarningOfTheGuardWithholdsNothing(t *testing.T) {
	guard := func(*content.Directory, *content.Source) []content.Problem {
		return []content.Problem{{Severity: content.Warning, Rule: "school", Message: "A school."}}
	}
	if site := Load(soundSite(t), Options{Now: day, Guard: guard}).Sites[0]; len(site.Pages) != 4 || len(site.Problems) != 0 {
		t.Errorf("%d pages\n%s", len(site.Pages), describe(site.Problems))
	}
}

// TestCreditIsShownWhileItsConsentIsCurrent changes the consent of the credit alone.
func TestCreditIsShownWhileItsConsentIsCurrent(t *testing.T) {
	for consent, want := range map[string]bool{
		"": true,
		", consent: {status: given, reference: EXAMPLE-2, given: 2026-03-01, review_by: 2026-11-01, scope: [this site]}":   true,
		", consent: {status: given, reference: EXAMPLE-2, given: 2026-03-01, review_by: 2026-10-31, scope: [this site]}":   false,
		", consent: {status: given, reference: EXAMPLE-2, given: 2026-03-01, review_by: 2026-11-01, scope: [other sites]}": false,
		", consent: {status: withdrawn, reference: EXAMPLE-2}":                                                             false,
	} {
		fsys := soundSite(t)
		fsys["pages/more.md"] = pageOf("credit: {words: the art group"+consent+"}\n", "Text.")
		site := loadOne(fsys)
		page := pageAt(t, site, "about/more.html")
		if told := len(withRule(site.Problems, "credit-consent")) == 1; (page.Credit != nil) != want || told == want {
			t.Errorf("%q: %+v, told %v", consent, page.Credit, told)
		}
	}
}

// TestInventedReferencesAreForExamples loads a real site, and an example.
func TestInventedReferencesAreForExamples(t *testing.T) {
	for _, c := range []struct {
		example   bool
		reference string
		want      string
	}{
		{true, "EXAMPLE-001", "published"},
		{true, "F-12", "published"},
		{false, "EXAMPLE-001", "held back: made up"},
		{false, "example-001", "held back: made up"},
		{false, "ＥＸＡＭＰＬＥ 1", "held back: made up"},
		{false, "Ex\u200bample1", "held back: made up"},
		{false, "ЕХАМРLЕ-1", "held back: made up"}, // the first letters are Cyrillic
		{false, "AN EXAMPLE-001", "held back: made up"},
		{false, "F-12", "published"},
		{false, "EXAM-12", "published"},
	} {
		fsys := soundSite(t)
		edit(t, fsys, "stories/pass.md", "EXAMPLE-001", c.reference)
		if !c.example {
			edit(t, fsys, "site.yaml", "example:\n  source: Made up for tests.\n", "")
		}
		site := loadOne(fsys)
		if got := statusOf(site, "stories/pass.md"); got != c.want || statusOf(site, "activities/lunch.md") != "published" || content.HasErrors(site.Problems) {
			t.Errorf("%+v: %s\n%s", c, got, describe(site.Problems))
		}
	}
}

// TestALentVersionInAnotherLanguageIsNothingToTell lends a translation to a site
// that does not have the language.
func TestALentVersionInAnotherLanguageIsNothingToTell(t *testing.T) {
	workspace := workspaceOf(soundSite(t))
	edit(t, workspace, "one/stories/pass.md", "[this site]", "[other sites]")
	workspace["shared/stories/lent.md"] = workspace["one/stories/pass.md"]
	delete(workspace, "one/stories/pass.md")
	edit(t, workspace, "one/activities/lunch.md", "[what helped](../stories/pass.md)", "what helped")
	workspace["shared/stories/lent.pl.md"] = versionOf("", "Text.")
	site := Load(workspace, Options{Now: day}).Sites[0]
	if got := statusOf(site, "shared/stories/lent.pl.md"); got != "held back: not for this site" || len(site.Problems) != 0 {
		t.Errorf("%s\n%s", got, describe(site.Problems))
	}
	if got := statusOf(site, "shared/stories/lent.md"); got != "published" {
		t.Error(got)
	}
}

// workspaceOf returns a workspace of one site.
func workspaceOf(site fstest.MapFS) fstest.MapFS {
	workspace := fstest.MapFS{"goodday.yaml": {Data: []byte("title: All\nsummary: All.\nsites: [one]\n")}}
	for name, file := range site {
		workspace["one/"+name] = file
	}
	return workspace
}

// TestWordsThatHintAtAWithheldPageGo links to a withheld story with each text.
func TestWordsThatHintAtAWithheldPageGo(t *testing.T) {
	fsys := soundSite(t)
	edit(t, fsys, "stories/pass.md", "title: A pass for a year", "title: I go to the Zoo with Guitars", "status: given", "status: withdrawn")
	fsys["stories/pass.ar.md"] = versionOf("", "Text.")
	edit(t, fsys, "stories/pass.ar.md", "title: A version", "title: Drumming")
	for words, hints := range map[string]bool{
		"about guitars":             true,
		"GUITARS!":                  true,
		"a guitar":                  false, // another word
		"at the zoo":                true,  // three letters are enough
		"I go to it":                false, // shorter words are in every text
		"what went with the others": false, // small words too
		"drumming":                  true,  // the title of a version
		"Saturday lunch":            false, // the title of another page
		"":                          false,
	} {
		now := maps.Clone(fsys)
		now["pages/more.md"] = pageOf("", "Read ["+words+"](../stories/pass.md).")
		want := "<p>Read " + words + ".</p>\n"
		if hints {
			want = "<p>Read something that was taken down.</p>\n"
		}
		if got := pageAt(t, loadOne(now), "about/more.html").HTML; got != want {
			t.Errorf("%q: %s", words, got)
		}
	}
}

// TestWithoutATitleAnyWordsGo links to a withdrawn story whose title is gone too.
func TestWithoutATitleAnyWordsGo(t *testing.T) {
	site := load(t, string(txtar.Format(&txtar.Archive{Files: []txtar.File{
		{Name: "stories/pass.md", Data: []byte("---\nconsent: {status: withdrawn, reference: EXAMPLE-1}\n---\n")},
		{Name: "pages/more.md", Data: pageOf("", "Read [it](../stories/pass.md).").Data},
	}})))
	if got := pageAt(t, site, "about/more.html").HTML; got != "<p>Read something that was taken down.</p>\n" {
		t.Error(got)
	}
}
