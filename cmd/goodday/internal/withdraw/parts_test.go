package withdraw

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/content/withdrawn"
)

// TestCredits takes a credit out of a page in whichever way it is written, and the page
// stays.
func TestCredits(t *testing.T) {
	plain := "credit:\n  words: Made by the quokka of Mill Street\n  consent:\n    status: given\n    reference: OT-0042\n    given: 2026-03-01\n    review_by: 2028-03-01\n    scope: [this site]\n"
	for name, credit := range map[string]string{
		"plain":                   plain,
		"under review":            strings.Replace(plain, "status: given", "status: review", 1),
		"run out":                 strings.NewReplacer("2026-03", "2024-03", "2028-03", "2025-03").Replace(plain),
		"withdrawn":               strings.Replace(plain, "status: given", "status: withdrawn", 1),
		"a comment at the margin": strings.Replace(plain, "credit:\n", "credit:\n# who\n", 1),
		"in quotes":               strings.Replace(plain, "credit:", `"credit":`, 1),
		"on one line":             "credit: {words: Made by the quokka of Mill Street, consent: " + given + "}\n",
		"over lines":              "credit: {\nwords: Made by the quokka of Mill Street,\nconsent: " + given + "\n}\n",
		"over many lines":         "credit:\n  {\n  words: Made by the quokka of Mill Street,\n  consent:\n    " + given + ",\n  }\n",
		"with Windows line ends":  strings.ReplaceAll(plain, "\n", "\r\n"),
		"folded words":            strings.Replace(plain, "Made by", ">-\n    Made by", 1),
		"a dash from Word":        strings.Replace(plain, "OT-0042", "OT\u20110042", 1),
	} {
		t.Run(name, func(t *testing.T) {
			made := activity(credit)
			p := built(t, files{"north/activities/made.md": made, "north/activities/made.easy.md": "---\ntitle: Making\nsummary: Make.\nversion: {made_by: us}\n---\n\nCome.\ncredit: to all\n"})
			easy := p.text("north/activities/made.easy.md")
			r := p.withdraw("OT-0042")
			p.wantGone(r)
			if want := activity(""); p.text("north/activities/made.md") != want {
				t.Errorf("the page is now\n%s", p.text("north/activities/made.md"))
			}
			if !p.exists("public/north/activities/made.html") || p.text("north/activities/made.easy.md") != easy {
				t.Error("the page or its version did not stay")
			}
		})
	}
}

// TestPictures takes a picture down, and the pages that showed it stay.
func TestPictures(t *testing.T) {
	words := "alt: A platypus and a wombat at a stop.\nshows_people: yes\nconsent: " + given + "\n"
	for name, shows := range map[string]string{
		"in a field": activity("picture: people.png\n"),
		"in a text":  activity("") + "\n![A platypus](../pictures/people.png)\n",
		"in both":    activity("picture: people.png\n") + "\n![](../pictures/people.png \"So\") and more.\n",
	} {
		t.Run(name, func(t *testing.T) {
			p := built(t, files{"north/pictures/people.png": drawn(1), "north/pictures/people.yaml": words, "north/activities/shows.md": shows})
			r := p.withdraw("OT-0042")
			p.wantGone(r)
			if p.exists("north/pictures/people.png") || p.exists("north/pictures/people.yaml") || strings.Contains(p.text("north/activities/shows.md"), "people") {
				t.Error("the picture is still there")
			}
			if !p.exists("public/north/activities/shows.html") {
				t.Error("the page that showed it is gone")
			}
			if !slices.Equal(r.Shown, []string{"north/activities/shows.md"}) {
				t.Errorf("%q", r.Shown)
			}
		})
	}
}

// TestPicturesOfAPage go with it, unless another page shows them.
func TestPicturesOfAPage(t *testing.T) {
	told := strings.Replace(story, "slug:", "", 1)
	told = strings.Replace(told, "checked:", "picture: own.png\nchecked:", 1) + "\n![Both](../pictures/both.png)\n"
	p := built(t, files{
		file: told, "north/activities/shows.md": activity("picture: both.png\n"),
		"north/pictures/own.png": drawn(1), "north/pictures/own.yaml": "alt: A platypus at a stop.\n",
		"north/pictures/both.png": drawn(2), "north/pictures/both.yaml": "alt: A stop.\n",
	})
	p.wantGone(p.withdraw("OT-0042"))
	if p.exists("north/pictures/own.png") || p.exists("north/pictures/own.yaml") || !p.exists("north/pictures/both.png") {
		t.Error("not the picture that only it showed")
	}
}

// TestCopiesOfAPicture are named, wherever they lie.
func TestCopiesOfAPicture(t *testing.T) {
	words := "alt: A platypus and a wombat at a stop.\nshows_people: yes\nconsent: " + given + "\n"
	p := built(t, files{"north/pictures/people.png": drawn(1), "north/pictures/people.yaml": words, "north/activities/shows.md": activity("picture: people.png\n")})
	var made []string
	for _, name := range list(p.path("public/north/pictures")) {
		p.put(files{"public/north/mine-" + name: p.text("public/north/pictures/" + name)})
		made = append(made, "public/north/mine-"+name)
	}
	p.put(files{"notes/copy.png": drawn(1), "notes/other.png": drawn(3)})
	r := p.withdraw("OT-0042")
	if len(made) == 0 || len(r.Search.Left) != len(made) || !slices.Equal(r.Telling, []string{"notes/copy.png"}) {
		t.Errorf("left %q, telling %q", r.Search.Left, r.Telling)
	}
}

// TestThePictureCredit stays with the picture, without the words.
func TestPictureCredit(t *testing.T) {
	p := built(t, files{"north/pictures/bench.png": drawn(1), "north/pictures/bench.yaml": "# ours\nalt: A bench.\ncredit:\n  words: Made by the quokka of Mill Street\n  consent: " + given + "\n", "north/activities/shows.md": activity("picture: bench.png\n")})
	p.wantGone(p.withdraw("OT-0042"))
	if got := p.text("north/pictures/bench.yaml"); got != "# ours\nalt: A bench.\n" {
		t.Errorf("%q", got)
	}
}

// TestOtherPagesStay: what stands under another number, or tells of one, is not touched.
func TestOtherPagesStay(t *testing.T) {
	others := files{
		"north/stories/other.md":  strings.NewReplacer("OT-0042", "OT-00421", "Zebrafinch", "Other", "quokka", "o", "platypus", "p", "wombat", "w").Replace(story),
		"north/stories/longer.md": strings.NewReplacer("OT-0042", "OT-0042-b", "Zebrafinch", "Longer", "quokka", "o", "platypus", "p", "wombat", "w").Replace(story),
		"north/stories/again.md":  strings.NewReplacer("OT-0042", "OT-0050 # it was OT-0042 before", "Zebrafinch", "Again", "quokka", "o", "platypus", "p", "wombat", "w").Replace(story),
		"north/pages/how.md":      strings.Replace(page, "BODY", "Write to us about OT-0042 and we help.", 1),
		"notes/register.csv":      "number;day\nOT-0042;2026-03-01\n",
	}
	p := built(t, others)
	p.put(files{file: story})
	r := p.withdraw("OT-0042")
	for name, text := range others {
		if p.text(name) != text {
			t.Errorf("%s was changed: %s", name, p.text(name))
		}
	}
	if !slices.Equal(r.Naming, []string{"north/pages/how.md", "notes/register.csv"}) {
		t.Errorf("named: %q, telling %q", r.Naming, r.Telling)
	}
}

// TestNothingThere changes nothing.
func TestNothingThere(t *testing.T) {
	p := built(t, files{file: story})
	before := p.state()
	r := p.withdraw("OT-42")
	if r.Known || r.Gone() || !slices.Equal(p.state(), before) {
		t.Errorf("%+v", r)
	}
	for _, asked := range []string{"ot 0042 ", "OT0042", "OT-OO42", "reference: OT-0042.", file, "told.md", "Zebrafinch and calm days"} {
		if r := p.withdraw(asked); r.Known || !slices.Contains(r.Near, "OT-0042") {
			t.Errorf("%s: known %v, near %q", asked, r.Known, r.Near)
		}
	}
}

// TestACopyThatASyncBrings back is taken down again.
func TestACopyThatASyncBrings(t *testing.T) {
	p := built(t, files{file: story})
	p.wantGone(p.withdraw("OT-0042"))
	p.put(files{"north/stories/told 2.md": story, file: story})
	r := p.withdraw("OT-0042")
	p.wantGone(r)
	if len(r.Pages) != 2 || r.Again {
		t.Errorf("%+v", r)
	}
	if r := p.withdraw("OT-0042"); !r.Again || r.Search.Words != 0 {
		t.Errorf("%+v", r)
	}
}

// TestWhatCannotBeWritten is named, and nothing is called done.
func TestWhatCannotBeWritten(t *testing.T) {
	p := built(t, files{file: story})
	os.Rename(p.path(".goodday"), p.path("kept"))
	p.put(files{".goodday": "a file", withdrawn.File + "/in": "a folder"})
	r := p.withdraw("OT-0042")
	if r.Gone() || !r.NotKept || !r.NotListed {
		t.Errorf("%+v", r)
	}
	if left := p.holding(p.dir); len(left) > 0 {
		t.Errorf("what could be taken down was not: %q", left)
	}
}

// TestTitlesInAddresses: an old address may hold the words of a title, and stays.
func TestTitlesInAddresses(t *testing.T) {
	title := "Any bus and any day that I like to go"
	told := strings.Replace(story, "Zebrafinch and calm days", title, 1)
	p := built(t, files{"north/stories/any-bus-and-any-day-that-i-like-to-go.md": told})
	p.wantGone(p.withdraw("OT-0042"))
	if !strings.Contains(p.text("public/north/stories/any-bus-and-any-day-that-i-like-to-go.html"), "Taken down") {
		t.Error("the address says nothing")
	}
}

func list(dir string) (names []string) {
	entries, _ := os.ReadDir(filepath.FromSlash(dir))
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}
