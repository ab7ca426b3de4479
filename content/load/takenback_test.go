package load

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
	"goodday/content/withdrawn"
)

// current is a consent that counts, under R-7.
const current = "{status: given, reference: R-7, given: 2026-03-01, review_by: 2027-03-01, scope: [this site]}"

// agreedSite is a workspace of two sites. In the first, a page, its version, the credit of
// another page and a picture are under R-7.
func agreedSite(t *testing.T) fstest.MapFS {
	t.Helper()
	one, two := soundSite(t), soundSite(t)
	edit(t, two, "stories/pass.md", "EXAMPLE-001", "R-9")
	one["pages/own.md"] = pageOf("consent: "+current+"\n", "Text.")
	one["pages/own.ar.md"] = versionOf("", "Text.")
	one["pages/more.md"] = pageOf("credit: {words: the art group, consent: "+current+"}\n", "![](../pictures/bench.png)")
	one["pictures/bench.png"] = bench(t)
	one["pictures/bench.yaml"] = &fstest.MapFile{Data: []byte("alt: A bench\nshows_people: yes\nconsent: " + current + "\n")}
	workspace := workspaceOf(one)
	workspace["goodday.yaml"] = &fstest.MapFile{Data: []byte("title: All\nsummary: All.\nsites: [one, two]\n")}
	for name, file := range two {
		workspace["two/"+name] = file
	}
	return workspace
}

// shown says what of the first site is shown: its page, version, credit and picture.
func shown(t *testing.T, workspace fstest.MapFS, options Options) string {
	t.Helper()
	options.Now, options.Only = day, []string{"one"}
	site := Load(workspace, options).Sites[0]
	var words []string
	for _, file := range []string{"pages/own.md", "pages/own.ar.md"} {
		words = append(words, statusOf(site, file))
	}
	more := pageAt(t, site, "about/more.html")
	if more.Credit != nil {
		words = append(words, "credit")
	}
	if strings.Contains(more.HTML, "<img") {
		words = append(words, "picture")
	}
	return strings.Join(words, ", ")
}

const (
	allShown  = "published, published, credit, picture"
	allBack   = "held back: withdrawn, held back: withdrawn"
	allNearly = "held back: nearly one withdrawn, held back: nearly one withdrawn"
	allClosed = "held back: not known, held back: not known"
)

// TestWhatWasTakenBackHoldsEverything names R-7 in one place after the other.
func TestWhatWasTakenBackHoldsEverything(t *testing.T) {
	const back = "consent: {status: withdrawn, reference: r‑7}\n"
	for name, c := range map[string]struct{ file, text, want string }{
		"nowhere":                      {"two/pages/x.md", "---\ntitle: x\n---\n", allShown},
		"a list at the top":            {"withdrawn.yaml", "- {reference: R-7}\n", allBack},
		"a list in the site":           {"one/withdrawn.yaml", "R-7", allBack},
		"a list in another site":       {"two/withdrawn.yaml", "R-7", allBack},
		"a list that is shared":        {"shared/withdrawn.yaml", "R-7", allBack},
		"a copy of a list":             {"Withdrawn (1).YML", "R-7", allBack},
		"a list of others":             {"withdrawn.yaml", "R-8, R-77", allShown},
		"a list with one nearly it":    {"withdrawn.yaml", "R-07", allNearly},
		"no list of ours":              {"one/pages/withdrawn.yaml", "R-7", allShown},
		"a page":                       {"one/pages/x.md", "---\n" + back + "---\n", allBack},
		"a page of another site":       {"two/pages/x.md", "---\n" + back + "---\n", allBack},
		"a story that is shared":       {"shared/stories/x.md", "---\n" + back + "---\n", allBack},
		"a day beside given":           {"two/pages/x.md", "---\nconsent: {status: given, withdrawn: 2026-10-01, reference: R-7}\n---\n", allBack},
		"a day that is none":           {"two/pages/x.md", "---\nconsent: {status: given, withdrawn: in May, reference: R-7}\n---\n", allBack},
		"a status in capitals":         {"two/pages/x.md", "---\nconsent: {status: ' Withdrawn', reference: R-7}\n---\n", allBack},
		"a credit":                     {"two/pages/x.md", "---\ncredit: {words: x, " + strings.TrimSpace(back) + "}\n---\n", allBack},
		"a page with a slip":           {"two/pages/x.md", "---\ntitel: x\n" + back + "---\n", allBack},
		"a page with no end":           {"two/pages/x.md", "---\n" + back, allBack},
		"a page that is no YAML":       {"two/pages/x.md", "---\ntitle: [x\nconsent:\n  status: withdrawn\n  reference: R-7\n---\n", allBack},
		"the same with its day":        {"two/pages/x.md", "---\ntitle: [x\nconsent:\n  reference: \"R-7\" # x\n  withdrawn: 2026-10-01\n---\n", allBack},
		"that says it in its text":     {"two/pages/x.md", "---\ntitle: [x\nreference: R-7\n---\nIt was withdrawn.\n", allShown},
		"a page by its ending":         {"two/pages/x.MD", "---\n" + back + "---\n", allBack},
		"the words beside a picture":   {"two/pictures/x.yaml", "alt: x\n" + back, allBack},
		"the credit of a picture":      {"two/pictures/x.yaml", "credit: {words: x, " + strings.TrimSpace(back) + "}\n", allBack},
		"a version":                    {"one/pages/own.easy.md", "---\nconsent: {status: withdrawn}\n---\n", allBack},
		"a version of another":         {"one/pages/more.ar.md", "---\nconsent: {status: withdrawn}\n---\n", allShown},
		"a page without a reference":   {"two/pages/x.md", "---\nconsent: {status: withdrawn}\n---\n", allShown},
		"a day that is left empty":     {"two/pages/x.md", "---\nconsent: {status: given, withdrawn: , reference: R-7}\n---\n", allShown},
		"one under review":             {"two/pages/x.md", "---\nconsent: {status: review, reference: R-7}\n---\nwithdrawn\n", allShown},
		"a folder that is not a site":  {"other/withdrawn.yaml", "R-7", allShown},
		"a list that cannot be read":   {"withdrawn.yaml", "\x00", allClosed},
		"one of another site":          {"two/withdrawn.yaml", strings.Repeat("#", withdrawn.MaxFile+1), allClosed},
		"one that is and is not there": {"one/withdrawn.yaml/x", "", allClosed},
	} {
		t.Run(name, func(t *testing.T) {
			workspace := agreedSite(t)
			workspace[c.file] = &fstest.MapFile{Data: []byte(c.text)}
			if got := shown(t, workspace, Options{}); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// TestWhatTwoToldTogether is held when one of them takes it back, and that holds nothing
// of the other.
func TestWhatTwoToldTogether(t *testing.T) {
	for reference, want := range map[string]string{
		"R-7 and R-8": "held back: withdrawn",
		"R-8, R-7":    "held back: withdrawn",
		"R-8/R-07":    "held back: nearly one withdrawn",
		"R-8 and R-9": "published",
	} {
		workspace := agreedSite(t)
		workspace["withdrawn.yaml"] = &fstest.MapFile{Data: []byte("- {reference: R-7}\n")}
		own := workspace["one/pages/own.md"]
		own.Data = []byte(strings.Replace(string(own.Data), "R-7", `"`+reference+`"`, 1))
		if got, _, _ := strings.Cut(shown(t, workspace, Options{}), ","); got != want {
			t.Errorf("%s: %s, want %s", reference, got, want)
		}
	}
}

// TestWhatTheHistoryKnowsHoldsToo gives references that are in no file.
func TestWhatTheHistoryKnowsHoldsToo(t *testing.T) {
	for want, list := range map[string]withdrawn.List{allShown: {}, allBack: withdrawn.Parse([]byte("R-7")), allClosed: withdrawn.Unknown()} {
		if got := shown(t, agreedSite(t), Options{Withdrawn: list}); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// TestALinkIsNoList: it could lead anywhere.
func TestALinkIsNoList(t *testing.T) {
	workspace := agreedSite(t)
	workspace["empty"] = &fstest.MapFile{}
	workspace["withdrawn.yaml"] = &fstest.MapFile{Data: []byte("empty"), Mode: fs.ModeSymlink}
	if got := shown(t, workspace, Options{}); got != allClosed {
		t.Error(got)
	}
}

// TestWhatIsTakenBackHasNothingToMend puts a page with every fault under a reference
// that was taken back.
func TestWhatIsTakenBackHasNothingToMend(t *testing.T) {
	site := soundSite(t)
	site["withdrawn.yaml"] = &fstest.MapFile{Data: []byte("R-7")}
	site["pages/x.md"] = &fstest.MapFile{Data: []byte("---\ntitel: x\nslug: A B\nconsent: " + current + "\n---\n[x](nobody.md)\n")}
	loaded := loadOne(site)
	if got := rules(loaded.Problems); got != "consent-again" {
		t.Errorf("%s\n%s", got, describe(loaded.Problems))
	}
}

func rules(problems []content.Problem) string {
	return strings.Join(content.Map(problems, func(p content.Problem) string { return p.Rule }), " ")
}

// TestAReducedPageRemindsNobody takes words out of a page that was taken back, one
// after the other.
func TestAReducedPageRemindsNobody(t *testing.T) {
	const back = "consent: {status: withdrawn, reference: R-7}\n"
	for text, want := range map[string]string{
		"---\n" + back + "---\n":                                   "",
		"---\nslug: x\nmoved_from: [pages/y]\n" + back + "---\n\n": "",
		"---\ntitle: x\n" + back + "---\n":                         "consent-withdrawn",
		"---\n" + back + "---\nText.\n":                            "consent-withdrawn",
	} {
		site := soundSite(t)
		site["pages/x.md"] = &fstest.MapFile{Data: []byte(text)}
		if loaded := loadOne(site); rules(loaded.Problems) != want || statusOf(loaded, "pages/x.md") != "held back: withdrawn" {
			t.Errorf("%q: %s\n%s", text, statusOf(loaded, "pages/x.md"), describe(loaded.Problems))
		}
	}
}

// TestReloadKnowsWhatWasTakenBack changes a page after the site was loaded.
func TestReloadKnowsWhatWasTakenBack(t *testing.T) {
	for _, c := range []struct{ name, before, after, list, want string }{
		{"nothing is taken back", "R-1", "R-1", "", "published"},
		{"a list names the new one", "R-1", "R-7", "- R-7\n", "held back"},
		{"a list names the old one", "R-7", "R-1", "- R-7\n", "pending"},
		{"another page named the new one", "R-1", "R-9", "", "held back"},
	} {
		site := soundSite(t)
		site["withdrawn.yaml"] = &fstest.MapFile{Data: []byte(c.list)}
		site["pages/back.md"] = &fstest.MapFile{Data: []byte("---\nconsent: {status: withdrawn, reference: R-9}\n---\n")}
		put := func(reference string) {
			site["pages/x.md"] = pageOf("consent: "+strings.Replace(current, "R-7", reference, 1)+"\n", "Text.")
		}
		put(c.before)
		before := loadOne(site)
		put(c.after)
		if got := before.Reload(site, nil, "pages/x.md"); string(got.Files[0].Status) != c.want {
			t.Errorf("%s: %s", c.name, got.Files[0].Status)
		}
	}
}
