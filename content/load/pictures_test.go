package load

import (
	"bytes"
	"image"
	"image/png"
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content/picture"
)

// bench is a small picture.
func bench(t testing.TB) *fstest.MapFile {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 20, 10))); err != nil {
		t.Fatal(err)
	}
	return &fstest.MapFile{Data: b.Bytes()}
}

// pictureSite has a picture with some words beside it, and a page that shows it.
func pictureSite(t testing.TB, words string) fstest.MapFS {
	t.Helper()
	fsys := soundSite(t)
	fsys["pictures/bench.png"] = bench(t)
	fsys["pictures/bench.yaml"] = &fstest.MapFile{Data: []byte("alt: A bench\n" + words)}
	fsys["pages/more.md"] = pageOf("", "![](../pictures/bench.png)")
	return fsys
}

func picturesOf(site *Site) string {
	var files []string
	for _, p := range site.Pictures {
		files = append(files, p.File)
	}
	return strings.Join(files, " ")
}

const (
	agreed   = "{status: given, reference: F-1, given: 2026-03-01, review_by: 2026-11-01, scope: [this site]}\n"
	ranOut   = "{status: given, reference: F-1, given: 2026-03-01, review_by: 2026-10-31, scope: [this site]}\n"
	toOthers = "{status: given, reference: F-1, given: 2026-03-01, review_by: 2026-11-01, scope: [other sites]}\n"
)

// TestAPictureIsShownWhileItsConsentIsCurrent asks for consent where people are
// seen, and minds one wherever it stands.
func TestAPictureIsShownWhileItsConsentIsCurrent(t *testing.T) {
	for _, c := range []struct {
		words string
		shown bool
	}{
		{"", true},
		{"shows_people: no\n", true},
		{"shows_people: yes\n", false},
		{"shows_people: yes\nconsent: " + agreed, true},
		{"shows_people: yes\nconsent: " + ranOut, false},
		{"shows_people: yes\nconsent: " + toOthers, false},
		{"consent: " + agreed, true},
		{"consent: " + ranOut, false},
		{"consent: {status: withdrawn, reference: F-1}\n", false},
		{"shows_people: yes\nconsent: {status: withdrawn, reference: F-1}\n", false},
		{"credit: {words: Us, consent: {status: withdrawn, reference: F-1}}\n", true},
	} {
		words, shown := c.words, c.shown
		site := loadOne(pictureSite(t, words))
		html := pageAt(t, site, "about/more.html").HTML
		if got := picturesOf(site) == "bench.png"; got != shown || strings.Contains(html, "<img") != shown {
			t.Errorf("%q: in the output %v, on the page %s\n%s", words, got, html, describe(site.Problems))
		}
		if told := len(withRule(site.Problems, "picture-consent")) == 1; told == shown {
			t.Errorf("%q: told %v", words, told)
		}
	}
}

func TestACreditOfAPictureIsShownWhileItsConsentIsCurrent(t *testing.T) {
	for credit, want := range map[string]bool{
		"credit: {words: Us}\n":                                                  true,
		"credit:\n  words: Us\n  consent: " + agreed:                             true,
		"credit:\n  words: Us\n  consent: " + ranOut:                             false,
		"credit:\n  words: Us\n  consent: " + toOthers:                           false,
		"credit:\n  words: Us\n  consent: {status: withdrawn, reference: F-1}\n": false,
	} {
		site := loadOne(pictureSite(t, credit))
		if len(site.Pictures) != 1 {
			t.Fatalf("%q: %s", credit, describe(site.Problems))
		}
		if told := len(withRule(site.Problems, "credit-consent")) == 1; (site.Pictures[0].Credit != nil) != want || told == want {
			t.Errorf("%q: %+v, told %v", credit, site.Pictures[0].Credit, told)
		}
	}
}

// TestAPictureIsInTheOutputIfAPublishedPageShowsIt has a page that is published
// and others that are not, in every order.
func TestAPictureIsInTheOutputIfAPublishedPageShowsIt(t *testing.T) {
	invalid := pageOf("topics: [x]\npicture: bench.png\n", "Text.")
	shows, other := pageOf("picture: bench.png\n", "Text."), pageOf("", "Text.")
	broken := pageOf("", "![](../pictures/bench.png) [x](nobody.md)")
	held := pageOf("picture: bench.png\nconsent: {status: review, reference: EXAMPLE-1}\n", "![](../pictures/bench.png)")
	for _, c := range []struct {
		name  string
		pages []*fstest.MapFile
		want  string
	}{
		{"none", nil, ""},
		{"a page without", []*fstest.MapFile{other}, ""},
		{"a page with", []*fstest.MapFile{shows}, "bench.png"},
		{"two pages with", []*fstest.MapFile{shows, shows}, "bench.png"},
		{"a broken page", []*fstest.MapFile{broken}, ""},
		{"an invalid page", []*fstest.MapFile{invalid}, ""},
		{"a page held back", []*fstest.MapFile{held}, ""},
		{"first a published one", []*fstest.MapFile{shows, broken, held, invalid}, "bench.png"},
		{"last a published one", []*fstest.MapFile{broken, held, invalid, shows}, "bench.png"},
	} {
		fsys := pictureSite(t, "")
		delete(fsys, "pages/more.md")
		fsys["pictures/aaa.png"], fsys["pictures/aaa.yaml"] = fsys["pictures/bench.png"], fsys["pictures/bench.yaml"]
		for i, page := range c.pages {
			fsys["pages/p"+string(rune('a'+i))+".md"] = page
		}
		site := loadOne(fsys)
		if got := picturesOf(site); got != c.want {
			t.Errorf("%s: %q, want %q\n%s", c.name, got, c.want, describe(site.Problems))
		}
		if got := strings.Join(site.PictureFiles, " "); got != "aaa.png bench.png" {
			t.Errorf("%s: files %q", c.name, got)
		}
	}
}

// TestAPictureHasTwoSizesNamedByWhatIsInThem makes two pictures.
func TestAPictureHasTwoSizesNamedByWhatIsInThem(t *testing.T) {
	fsys := pictureSite(t, "")
	fsys["pictures/غداء.png"], fsys["pictures/غداء.yaml"] = fsys["pictures/bench.png"], fsys["pictures/bench.yaml"]
	edit(t, fsys, "pages/more.md", "bench.png)", "bench.png) ![](../pictures/غداء.png)")
	site := loadOne(fsys)
	for i, prefix := range []string{"pictures/bench-20-", "pictures/picture-20-"} {
		sizes := site.Pictures[i].Sizes
		if len(sizes) != 2 || !strings.HasPrefix(sizes[0].Address, prefix) || len(sizes[1].Data) == 0 || sizes[0].Width != 20 || sizes[1].Height != 10 {
			t.Errorf("%+v", sizes)
		}
		if html := pageAt(t, site, "about/more.html").HTML; !strings.Contains(html, sizes[0].Address) {
			t.Error(html)
		}
	}
}

// unreadablePicture opens no PNG.
type unreadablePicture struct{ fstest.MapFS }

func (f unreadablePicture) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, ".png") {
		return nil, fs.ErrPermission
	}
	return f.MapFS.Open(name)
}

// vanishing has a picture in its list that is not there any more.
type vanishing struct{ fstest.MapFS }

func (f vanishing) Lstat(name string) (fs.FileInfo, error) {
	if strings.HasSuffix(name, ".png") {
		return nil, fs.ErrNotExist
	}
	return f.MapFS.Lstat(name)
}

func (f vanishing) ReadLink(name string) (string, error) { return f.MapFS.ReadLink(name) }

// TestWhatIsWrongWithAPicture wants one problem of each, and the page without it.
func TestWhatIsWrongWithAPicture(t *testing.T) {
	for _, c := range []struct {
		rule, name string
		fsys       func(fstest.MapFS) fs.FS
	}{
		{"picture-too-big", "too large", func(m fstest.MapFS) fs.FS {
			m["pictures/bench.png"] = &fstest.MapFile{Data: append(bytes.Clone(m["pictures/bench.png"].Data), make([]byte, picture.MaxBytes)...)}
			return m
		}},
		{"picture-too-big", "not to be opened", func(m fstest.MapFS) fs.FS { return unreadablePicture{m} }},
		{"picture-too-big", "gone", func(m fstest.MapFS) fs.FS { return vanishing{m} }},
		{"picture-words", "without words", func(m fstest.MapFS) fs.FS { delete(m, "pictures/bench.yaml"); return m }},
		{"yaml", "words that cannot be read", func(m fstest.MapFS) fs.FS {
			m["pictures/bench.yaml"] = &fstest.MapFile{Data: []byte("alt: [")}
			return m
		}},
		{"missing-field", "words without alt", func(m fstest.MapFS) fs.FS {
			m["pictures/bench.yaml"] = &fstest.MapFile{Data: []byte("shows_people: no\n")}
			return m
		}},
		{"not-text", "words that are no text", func(m fstest.MapFS) fs.FS {
			m["pictures/bench.yaml"] = &fstest.MapFile{Data: []byte("alt: \xff")}
			return m
		}},
	} {
		site := Load(c.fsys(pictureSite(t, "")), Options{Now: day}).Sites[0]
		if len(site.Problems) != 1 || site.Problems[0].Rule != c.rule || !strings.HasPrefix(site.Problems[0].File, "pictures/bench.") {
			t.Errorf("%s:\n%s", c.name, describe(site.Problems))
		}
		if html := pageAt(t, site, "about/more.html").HTML; strings.Contains(html, "<img") || len(site.Pictures) > 0 {
			t.Errorf("%s: %s", c.name, html)
		}
	}
}

func TestFilesBesidePicturesAreNothingToTell(t *testing.T) {
	fsys := pictureSite(t, "")
	sound := maps.Clone(fsys)
	fsys["pictures/.DS_Store"] = &fstest.MapFile{Data: []byte("x")}
	fsys["pictures/old.YAML"] = &fstest.MapFile{Data: []byte("alt: x\n")}
	if got, want := describe(loadOne(fsys).Problems), describe(loadOne(sound).Problems); got != want || got != "" {
		t.Error(got)
	}
}
