package output

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"
)

// page makes a page that keeps every promise.
func page(lang, title, main string) string {
	kind := strings.ToLower(title)
	if strings.Contains(main, "refresh") {
		kind = "moved"
	}
	return `<!doctype html><html lang="` + lang + `" dir="` + direction(lang) + `"><head><meta charset="utf-8">` +
		`<meta http-equiv="Content-Security-Policy" content="` + Policy + `">` +
		`<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex, noarchive">` +
		`<title>` + title + `</title></head><body class="kind-` + strings.ReplaceAll(kind, " ", "-") + `"><a class="skip" href="#main">To the text</a>` +
		`<p class="example">An example</p><aside class="crisis"><a href="tel:116123">Samaritans</a></aside>` +
		`<main id="main"><h1>` + title + `</h1>` + main + `</main></body></html>`
}

// cleanSite is a workspace of one site in two languages, without a fault.
func cleanSite() map[string]string {
	return map[string]string{
		"index.html":      page("en", "All places", `<a href="town/index.html">Town</a>`),
		"town/404.html":   page("en", "Not found", `<a href="/town/index.html">Home</a>`),
		"town/index.html": page("en", "Town", `<a href="a/bus.html#cost">Bus</a> <a href="ar/index.html">ar</a> <a href="tel:01632960123">Call</a>`),
		"town/a/bus.html": page("en", "Bus", `<h2 id="cost">Cost</h2><a href="../index.html">Home</a>`+
			`<img src="../pictures/bus.jpg" alt="A bus" width="4" height="3" loading="lazy">`),
		"town/ar/index.html":    page("ar", "Town", `<a href="../index.html">en</a>`),
		"town/old.html":         page("en", "Bus", `<meta http-equiv="refresh" content="0; url=a/bus.html"><a href="a/bus.html">Bus</a>`),
		"town/css/site.css":     `body{background:url("../pictures/bus.jpg")}`,
		"town/pictures/bus.jpg": "JPEG",
	}
}

func read(t *testing.T, files map[string]string) *Tree {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, data := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	tree, err := Read(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func allChecks() []Check { return append(append([]Check{}, Checks...), ExampleChecks...) }

func TestCleanSiteHasNoFaults(t *testing.T) {
	tree := read(t, cleanSite())
	if len(tree.Pages) != 6 || len(tree.Sites) != 1 || tree.Sites[0] != "town" {
		t.Fatalf("read %d pages of the sites %q", len(tree.Pages), tree.Sites)
	}
	for _, check := range allChecks() {
		for _, fault := range check.Run(tree) {
			t.Errorf("%s: %s", check.Name, fault)
		}
	}
}

// edit changes one piece of one file of the clean site.
type edit struct{ file, old, new string }

// breaks says which check finds an edit, and with which words.
var breaks = []struct {
	check string
	edit
	want string
}{
	{"links", edit{"town/index.html", `a/bus.html#cost`, `a/train.html`}, `town/index.html: "a/train.html" leads to no file`},
	{"links", edit{"town/index.html", `a/bus.html#cost`, `a/Bus.html`}, `"a/Bus.html" leads to no file`},
	{"links", edit{"town/index.html", `a/bus.html#cost`, `a/bus.html#price`}, `leads to no place of that id`},
	{"links", edit{"town/index.html", `a/bus.html#cost`, `/town/a/bus.html`}, `starts at the host's root`},
	{"links", edit{"town/index.html", `a/bus.html#cost`, `a/`}, `names a folder`},
	{"links", edit{"town/index.html", `a/bus.html#cost`, `a`}, `names a folder`},
	{"links", edit{"town/index.html", `a/bus.html#cost`, `../index.html`}, `leads out of its own site`},
	{"links", edit{"town/index.html", `a/bus.html#cost`, `../../index.html`}, `leads out of its own site`},
	{"links", edit{"town/index.html", `a/bus.html#cost`, `javascript:alert(1)`}, `an address of the kind "javascript:"`},
	{"links", edit{"town/index.html", `a/bus.html#cost`, `//example.org/`}, `leads to another host`},
	{"links", edit{"town/index.html", `a/bus.html#cost`, ``}, `an empty address`},
	{"links", edit{"town/old.html", `url=a/bus.html`, `url=a/gone.html`}, `"a/gone.html" leads to no file`},
	{"links", edit{"town/a/bus.html", `<img `, `<img srcset="../pictures/bus.jpg 1x, ../pictures/no.jpg 2x" `}, `"../pictures/no.jpg" leads to no file`},
	{"links", edit{"town/css/site.css", `bus.jpg`, `no.jpg`}, `town/css/site.css: "../pictures/no.jpg" leads to no file`},

	{"nothing is loaded", edit{"town/a/bus.html", `../pictures/bus.jpg`, `https://example.org/bus.jpg`}, `loads <img`},
	{"nothing is loaded", edit{"town/index.html", `<title>`, `<link rel="preconnect" href="https://example.org"><title>`}, `loads <link`},
	{"nothing is loaded", edit{"town/index.html", `<title>`, `<script src="//example.org/x.js"></script><title>`}, `loads <script`},
	{"nothing is loaded", edit{"town/index.html", `<h1>`, `<svg><use href="https://example.org/s.svg#x"></use></svg><h1>`}, `loads <use`},
	{"nothing is loaded", edit{"town/css/site.css", `"../pictures/bus.jpg"`, `https://example.org/x.png`}, `loads "https://example.org/x.png"`},
	{"nothing is loaded", edit{"town/css/site.css", `body`, `@import "//example.org/x.css";body`}, `loads "//example.org/x.css"`},

	{"the policy", edit{"town/index.html", `script-src 'self'`, `script-src 'self' 'unsafe-inline'`}, `the policy is`},
	{"the policy", edit{"town/404.html", `http-equiv="Content-Security-Policy"`, `http-equiv="X"`}, `town/404.html: the policy is []`},
	{"the policy", edit{"town/index.html", `content="no-referrer"`, `content="origin"`}, `the referrer policy is ["origin"]`},
	{"the policy", edit{"town/index.html", `<meta charset`, `<link rel="stylesheet" href="css/site.css"><meta charset`}, `stands before the policy`},
	{"the policy", edit{"town/index.html", `<h1>`, `<h1 style="color:red">`}, `a style in an attribute`},
	{"the policy", edit{"town/index.html", `<h1>`, `<h1 onclick="x()">`}, `a script in an attribute`},
	{"the policy", edit{"town/index.html", `<h1>`, `<script>x()</script><h1>`}, `an inline script`},
	{"the policy", edit{"town/index.html", `<title>`, `<style>a{}</style><title>`}, `an inline style`},
	{"the policy", edit{"town/index.html", `<title>`, `<base href="/"><title>`}, `a base element`},
	{"the policy", edit{"town/index.html", `<h1>`, `<iframe src="a/bus.html"></iframe><h1>`}, `a frame`},

	{"no id", edit{"town/a/bus.html", `id="cost"`, `id="main"`}, `id used twice`},
	{"every page says its language", edit{"town/index.html", ` lang="en"`, ``}, `no lang`},
	{"every page says its language", edit{"town/ar/index.html", `dir="rtl"`, `dir="ltr"`}, `dir is "ltr", "rtl" expected`},
	{"every page says its language", edit{"town/ar/index.html", `lang="ar" dir="rtl"`, `lang="en" dir="ltr"`}, `in the folder of "ar"`},
	{"every page has one main", edit{"town/index.html", `<h1>`, `<h1>One</h1><h1>`}, `main headings: ["One" "Town"]`},
	{"every page has one main", edit{"town/index.html", `<h1>Town</h1>`, ``}, `main headings: []`},
	{"every page has a title", edit{"town/a/bus.html", `<title>Bus`, `<title>Town`}, `has the title "Town" of town/a/bus.html`},
	{"every page has a title", edit{"town/a/bus.html", `<title>Bus`, `<title>`}, `no title`},
	{"every page can be reached", edit{"town/index.html", `ar/index.html`, `index.html`}, `town/ar/index.html: no link leads here`},
	{"crisis help", edit{"town/a/bus.html", `<aside`, `<p>Before</p><aside`}, `crisis help stands at`},
	{"crisis help", edit{"town/a/bus.html", `class="crisis"`, ``}, `no crisis help`},
	{"nothing is hidden", edit{"town/a/bus.html", `<h2 id`, `<h2 hidden id`}, `is hidden`},
	{"pictures", edit{"town/a/bus.html", ` alt="A bus"`, ``}, `needs alt, width and height`},

	{"every page says that it is", edit{"index.html", `class="example"`, ``}, `no notice`},
	{"search engines", edit{"town/index.html", `noindex, `, ``}, `robots is "noarchive"`},
	{"no word of a story", edit{"town/pictures/bus.jpg", `JPEG`, `JPEG quokkalapsed`}, `holds the word QUOKKALAPSED`},
	{"contact details", edit{"town/index.html", `tel:01632960123`, `tel:01179000000`}, `may reach somebody`},
	{"contact details", edit{"town/index.html", `tel:01632960123`, `mailto:a@b.org`}, `may reach somebody`},
	{"contact details", edit{"town/index.html", `>Call<`, `>BS1 4DJ<`}, `a postcode: BS1 4DJ`},
}

func TestEachCheckFindsItsFault(t *testing.T) {
	for i, c := range breaks {
		t.Run(fmt.Sprintf("%d %s %s", i, c.check, c.want), func(t *testing.T) {
			files := cleanSite()
			changed := strings.Replace(files[c.file], c.old, c.new, 1)
			if changed == files[c.file] {
				t.Fatalf("%q is not in %s", c.old, c.file)
			}
			files[c.file] = changed
			expectFault(t, read(t, files), c.check, c.want)
		})
	}
}

// expectFault runs the check whose name starts so.
func expectFault(t *testing.T, tree *Tree, name, want string) {
	t.Helper()
	for _, check := range allChecks() {
		if strings.HasPrefix(check.Name, name) {
			faults := check.Run(tree)
			if !strings.Contains(fmt.Sprint(faults), want) {
				t.Errorf("%s found %v, want %s", check.Name, faults, want)
			}
			return
		}
	}
	t.Fatalf("no check is named %s…", name)
}

// noise cannot be compressed, so that its size compressed is its size.
func noise(size int) string {
	random := rand.New(rand.NewPCG(1, 2))
	letters := make([]byte, size)
	for i := range letters {
		letters[i] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"[random.IntN(64)]
	}
	return string(letters)
}

func TestHeavyFilesAreFound(t *testing.T) {
	const name = "no page, style"
	for file, c := range map[string]struct{ data, want string }{
		"town/a/bus.html":       {page("en", "Bus", strings.Repeat("word ", 7000)), "page: "},
		"town/ar/index.html":    {page("ar", "Bus", noise(15<<10)), "page compressed: "},
		"town/css/more.css":     {noise(18 << 10), "all styles compressed: "},
		"town/js/more.js":       {noise(15 << 10), "all scripts compressed: "},
		"town/pictures/big.jpg": {noise(41 << 10), "picture: "},
	} {
		files := cleanSite()
		files[file] = c.data
		expectFault(t, read(t, files), name, c.want)
	}
	files := cleanSite()
	files["town/search/data.js"] = noise(50 << 10)
	if faults := tooHeavy(read(t, files)); len(faults) != 0 {
		t.Errorf("search data was weighed as a script: %v", faults)
	}
}

func TestSensitivePageKeepsThePlaceOfCrisisHelp(t *testing.T) {
	files := cleanSite()
	files["town/a/bus.html"] = strings.Replace(files["town/a/bus.html"],
		`<p class="example">`, `<a class="exit" href="https://example.org/weather">Leave</a><p class="example">`, 1)
	if faults := movedCrisisHelp(read(t, files)); len(faults) != 0 {
		t.Error(faults)
	}
}

func TestSameComparesBytes(t *testing.T) {
	changed := cleanSite()
	changed["town/old.html"] += " "
	delete(changed, "town/css/site.css")
	changed["town/new.css"] = ""
	faults := fmt.Sprint(Same(read(t, cleanSite()), read(t, changed)))
	for _, want := range []string{"town/old.html: differs", "town/css/site.css: is missing", "town/new.css: is only"} {
		if !strings.Contains(faults, want) {
			t.Errorf("%s: no %q", faults, want)
		}
	}
	if faults := Same(read(t, cleanSite()), read(t, cleanSite())); len(faults) != 0 {
		t.Error(faults)
	}
}

func TestWeights(t *testing.T) {
	var report strings.Builder
	w := WeightsOf(read(t, cleanSite()))
	if err := w.Print(&report); err != nil {
		t.Fatal(err)
	}
	if w.Pages != 6 || w.Pictures != 1 || w.Largest.File != "town/a/bus.html" || !strings.Contains(report.String(), "town/a/bus.html") {
		t.Errorf("%+v\n%s", w, &report)
	}
}

func TestSampleTakesTheLongestOfEachLayout(t *testing.T) {
	files := cleanSite()
	files["town/stories/a.html"] = page("en", "Story", "short")
	files["town/stories/b.html"] = page("en", "Story", "much longer")
	files["town/stories/a-easy.html"] = page("en", "Story", "")
	tree := read(t, files)
	var got []string
	for _, page := range tree.Sample("en") {
		got = append(got, LayoutOf(page)+": "+page.Path)
	}
	want := "all-places: index.html; bus: town/a/bus.html; moved: town/old.html; not-found: town/404.html; " +
		"story: town/stories/b.html; story, Easy Read: town/stories/a-easy.html; town: town/index.html"
	if strings.Join(got, "; ") != want {
		t.Errorf("%v, not %s", got, want)
	}
}

func TestWordsLeavesOutWhatIsClosed(t *testing.T) {
	files := cleanSite()
	files["town/index.html"] = page("en", "Town", `<p>One <b>two</b></p><details><summary>More</summary>closed</details><script src="x.js">no</script>`)
	if got := fmt.Sprintf("%q", read(t, files).Page("town/index.html").Words()); got != `["Town" "One" "two" "More"]` {
		t.Error(got)
	}
}
