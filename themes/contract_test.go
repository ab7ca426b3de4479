package themes

import (
	"strings"
	"testing"

	"goodday/content"
)

// contractTheme is a theme with what the cases read.
var contractTheme = map[string]string{
	"layouts/_partials/hello.html":   `hello {{ . }}`,
	"layouts/_partials/three.html":   `{{ return 3 }}`,
	"layouts/_partials/where.html":   `{{ page.Title }}`,
	"layouts/_partials/deep.html":    "line one\n  {{ .Nowhere }}",
	"layouts/_partials/frame.html":   `<b>{{ inner . }}</b>`,
	"layouts/_partials/endless.html": `{{ partial "endless.html" . }}`,
	"assets/css/site.css":            "/* note */\nbody { color: #000000; }\n",
	"assets/js/site.js":              "let a = 1;\n",
	"assets/data.json":               `{"a": [1, 2]}`,
	"assets/data.yaml":               "a: 1\n",
	"assets/data.csv":                "a,b\n",
	"assets/openapi.yaml":            "openapi: 3.0.0\ninfo: {title: T, version: '1'}\npaths: {}\n",
	"assets/dot.png":                 dotPNG,
}

// dotPNG is a picture of one dot.
const dotPNG = "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde\x00\x00\x00\x0cIDATx\x9cc\xf8\xcf\xc0\x00\x00\x03\x01\x01\x00\xc9\xfe\x92\xef\x00\x00\x00\x00IEND\xaeB`\x82"

// contract says of every family of Hugo's functions what a template may rely
// on: exact output, or a failure that names the place and the reason.
var contract = []struct {
	family, template string
	want             string // the output; "" if it fails
	fails            string // what the problem says
}{
	{"page", `{{ .Kind }} {{ .Lang }} {{ .Title }}`, "home en Good day Testham", ""},
	{"page", `{{ page.Kind }} {{ partial "where.html" 1 }}`, "home Good day Testham", ""},
	{"page", `{{ .RegularPages }}`, "", `no ".RegularPages"`},
	{"page", `{{ .Paginate 3 }}`, "", `no ".Paginate"`},
	{"page", `{{ .Store.Set "a" 1 }}`, "", `no ".Store"`},
	{"page", `{{ .Resources }}`, "", `no ".Resources"`},
	{"page", `{{ .GetPage "/a" }}`, "", `no ".GetPage"`},
	{"page", `{{ .Params.a }}`, "", `no ".Params"`},
	{"page", `{{ .Render "x" }}`, "", `no ".Render"`},
	{"page", `{{ .Ref "x" }}`, "", `no ".Ref"`},
	{"site", `{{ site.Title }} {{ .Site.Place }} {{ site.Home }}`, "Good day Testham Testham /index.html", ""},
	{"site", `{{ range site.Facet "topics" }}{{ .Name }} {{ .Count }};{{ end }}`, "Food 2;Music 1;", ""},
	{"site", `{{ (site.Section "activities").Count }}`, "2", ""},
	{"site", `{{ site.RegularPages }}`, "", `no ".RegularPages"`},
	{"site", `{{ site.Pages | len }}`, "1", ""},
	{"site", `{{ site.Data.a }}`, "", `no ".Data"`},
	{"site", `{{ site.Params.a }}`, "", `no ".Params"`},
	{"site", `{{ site.GetPage "a" }}`, "", `no ".GetPage"`},
	{"site", `{{ site.Menus.main }}`, "", `no ".Menus"`},
	{"site", `{{ site.Taxonomies.tags }}`, "", `no ".Taxonomies"`},
	{"hugo", `{{ hugo.Environment }} {{ hugo.IsProduction }} {{ ge hugo.Version "0.100.0" }}`, "production true true", ""},
	{"hugo", `{{ hugo.Data.a }}`, "", `no ".Data"`},
	{"hugo", `{{ hugo.Sites }}`, "", `no ".Sites"`},
	{"hugo", `{{ hugo.WorkingDir }}`, "", `no ".WorkingDir"`},

	{"cast", `{{ cast.ToInt "3" }} {{ string 4 }} {{ float 1 }}`, "3 4 1", ""},
	{"collections", `{{ range where (slice (dict "n" 1) (dict "n" 2)) "n" ">" 1 }}{{ .n }}{{ end }}`, "2", ""},
	{"collections", `{{ delimit (sort (slice 3 1 2)) "," }} {{ first 2 (seq 5) }} {{ last 1 (seq 5) }}`, "1,2,3 [1 2] [5]", ""},
	{"collections", `{{ $s := newScratch }}{{ $s.Set "a" 1 }}{{ $s.Get "a" }} {{ in (slice 1 2) 2 }} {{ index (dict "a" "b") "a" }}`, "1 true b", ""},
	{"collections", `{{ delimit (union (slice 1) (slice 2)) "" }}{{ delimit (apply (slice "a") "upper" ".") "" }}{{ (merge (dict "a" 1) (dict "a" 2)).a }}`, "12A2", ""},
	{"collections", `{{ shuffle (slice 1 2) }}`, "", "another answer each time"},
	{"collections", `{{ collections.Shuffle (slice 1 2) }}`, "", "another answer each time"},
	{"collections", `{{ slice 1 | group "a" }}`, "", "collections of pages"},
	{"compare", `{{ eq 1 1 }} {{ cond (gt 2 1) "a" "b" }} {{ default "d" "" }} {{ lt "a" "b" }}`, "true a d true", ""},
	{"crypto", `{{ md5 "a" }} {{ sha1 "a" | len }} {{ sha256 "a" | len }}`, "0cc175b9c0f1b6a831c399e269772661 40 64", ""},
	{"css", `{{ css.Quoted "a" }}`, "a", ""},
	{"css", `{{ resources.Get "css/site.css" | css.Sass }}`, "", "other programs"},
	{"css", `{{ resources.Get "css/site.css" | css.PostCSS }}`, "", "other programs"},
	{"css", `{{ resources.Get "css/site.css" | css.TailwindCSS }}`, "", "other programs"},
	{"css", `{{ resources.Get "css/site.css" | css.Build }}`, "", "outside the theme"},
	{"css", `{{ (resources.Get "css/site.css" | toCSS).RelPermalink }}`, "", "other programs"},
	{"debug", `{{ debug.Dump 1 }}`, "1", ""},
	{"diagrams", `{{ (diagrams.Goat "a").Width }}`, "16", ""},
	{"encoding", `{{ base64Encode "a" }} {{ jsonify (dict "a" 1) }} {{ base64Decode "YQ==" }}`, "YQ== {\"a\":1} a", ""},
	{"fmt", `{{ printf "%03d" 7 }} {{ print "a" }}`, "007 a", ""},
	{"fmt", `{{ errorf "There is no %s." "soup" }}`, "", "There is no soup."},
	{"fmt", `{{ erroridf "id" "There is no %s." "soup" }}`, "", "There is no soup."},
	{"fmt", `{{ fmt.Errorf "There is no %s." "soup" }}`, "", "There is no soup."},
	{"hash", `{{ hash.XxHash "a" }} {{ hash.FNV32a "a" }}`, "d24ec4f1a98c6e5b 3826002220", ""},
	{"images", `{{ with resources.Get "dot.png" }}{{ .Width }}x{{ .Height }} {{ (.Resize "2x2").Width }}{{ end }}`, "1x1 2", ""},
	{"images", `{{ (images.QR "a").Width }}`, "116", ""},
	{"images", `{{ (imageConfig "assets/dot.png").Width }}`, "1", ""},
	{"images", `{{ (resources.Get "dot.png" | images.Filter (images.Grayscale)).Width }}`, "1", ""},
	{"images", `{{ ((resources.Get "dot.png").Resize "2x2 webp").RelPermalink }}`, "", "cannot do anything"},
	{"inflect", `{{ humanize "my-page" }} {{ pluralize "cat" }} {{ singularize "cats" }}`, "My page cats cat", ""},
	{"js", `{{ (resources.Get "js/site.js" | js.Build).RelPermalink }}`, "", "outside the theme"},
	{"js", `{{ js.Batch "a" }}`, "", "outside the theme"},
	{"js", `{{ resources.Get "js/site.js" | js.Babel }}`, "", "other programs"},
	{"js", `{{ resources.Get "js/site.js" | babel }}`, "", "other programs"},
	{"lang", `{{ i18n "cost_free" }} {{ T "count" 1 }} {{ T "count" 3 }}|{{ T "nothing" }}|`, "Free 1 thing 3 things||", ""},
	{"lang", `{{ lang.FormatNumber 1 1234.5 }} {{ lang.FormatCurrency 2 "GBP" 3 }}`, "1,234.5 £3.00", ""},
	{"lang", `{{ lang.Merge 1 2 }}`, "", "cannot do anything"},
	{"math", `{{ add 1 2 }} {{ math.Round 1.5 }} {{ mul 2 3 }} {{ math.Max 1 2 }}`, "3 2 6 2", ""},
	{"math", `{{ math.Rand }}`, "", "another answer each time"},
	{"math", `{{ math.Counter }}`, "", "another answer each time"},
	{"openapi", `{{ (resources.Get "openapi.yaml" | openapi3.Unmarshal).Info.Title }}`, "T", ""},
	{"os", `{{ readFile "assets/data.csv" }}`, "a,b\n", ""},
	{"os", `{{ readFile "/etc/passwd" }}`, "", "no such file in the theme"},
	{"os", `{{ os.ReadFile "../../etc/passwd" }}`, "", "no such file in the theme"},
	{"os", `{{ readFile "site.yaml" }}`, "", "no such file in the theme"},
	{"os", `{{ range readDir "assets" }}{{ .Name }} {{ end }}`, "css data.csv data.json data.yaml dot.png js openapi.yaml ", ""},
	{"os", `{{ range readDir "/" }}{{ .Name }} {{ end }}`, "assets i18n layouts ", ""},
	{"os", `{{ range readDir "../.." }}{{ .Name }} {{ end }}`, "", "no such file in the theme"},
	{"os", `{{ fileExists "/etc/passwd" }} {{ fileExists "assets/data.csv" }}`, "false true", ""},
	{"os", `{{ (os.Stat "/etc/passwd").Size }}`, "", "Nothing is there"},
	{"os", `{{ getenv "HOME" }}`, "", "machine's settings"},
	{"os", `{{ os.Getenv "HUGO_X" }}`, "", "machine's settings"},
	{"partials", `{{ partial "hello.html" "you" }} {{ add (partial "three.html" .) 1 }} {{ partialCached "hello.html" "me" }}`, "hello you 4 hello me", ""},
	{"partials", `{{ partial "own.html" . }}{{ end }}{{ define "_partials/own.html" }}own`, "own", ""},
	{"partials", `{{ partial "none.html" . }}`, "", `no partial called "none.html"`},
	{"partials", `{{ partial "endless.html" . }}`, "", "calls itself without end"},
	{"path", `{{ path.Base "a/b.html" }} {{ path.Ext "b.html" }} {{ path.Join "a" "b" }}`, "b.html .html a/b", ""},
	{"reflect", `{{ reflect.IsMap (dict) }} {{ reflect.IsSlice (slice) }}`, "true true", ""},
	{"resources", `{{ (resources.Get "css/site.css").RelPermalink }}`, "/css/site.css", ""},
	{"resources", `<link href="{{ (resources.Get "css/site.css" | minify | fingerprint).RelPermalink }}">`, `<link href="css/site.min.fafa68b15ee1fe91130ddc2860013c644b98ea0cbcfa015fe2263066ea2b2c49.css">`, ""},
	{"resources", `{{ (resources.Get "css/site.css" | minify).Content }}`, "body{color:#000}", ""},
	{"resources", `{{ (resources.FromString "a.txt" "text").Content }} {{ (resources.Concat "b.css" (resources.Match "css/*")).Content | len }}`, "text 36", ""},
	{"resources", `{{ (resources.ExecuteAsTemplate "a.txt" . (resources.FromString "t.txt" "{{ .Kind }}")).Content }}`, "home", ""},
	{"resources", `{{ with resources.Get "none.css" }}there{{ else }}not there{{ end }}`, "not there", ""},
	{"resources", `{{ with resources.Get "../layouts/home.html" }}there{{ else }}not there{{ end }}`, "not there", ""},
	{"resources", `{{ (resources.Get "none.css").RelPermalink }}`, "", "Nothing is there"},
	{"resources", `{{ resources.GetRemote "https://example.org/a.json" }}`, "", "reach the network"},
	{"resources", `{{ resources.PostProcess (resources.Get "css/site.css") }}`, "", "each page is finished at once"},
	{"safe", `{{ "<b>" | safeHTML }}{{ "<b>" }}`, "<b>&lt;b&gt;", ""},
	{"strings", `{{ upper "a" }} {{ replace "ab" "b" "c" }} {{ strings.Count "a" "aa" }} {{ truncate 3 "abcdef" }} {{ findRE "a." "ab" }}`, "A ac 2 abc … [ab]", ""},
	{"templates", `{{ templates.Exists "_partials/hello.html" }} {{ templates.Exists "none.html" }}`, "true false", ""},
	{"templates", `{{ with (templates.Defer (dict "key" "a")) }}later{{ end }}`, "", "each page is finished at once"},
	{"templates", `{{ with partial "frame.html" 1 }}in {{ . }}{{ end }}`, "<b>in 1</b>", ""},
	{"time", `{{ now.Format "2006-01-02" }} {{ time.Now.Year }} {{ (time "2026-10-01").Year }} {{ dateFormat "2 January 2006" "2026-10-01" }}`, "2026-11-01 2026 2026 1 October 2026", ""},
	{"time", `{{ time.Format ":date_long" site.Now.Time }} {{ time.ParseDuration "1h" }}`, "November 1, 2026 1h0m0s", ""},
	{"transform", `{{ markdownify "*a* <b>" }} {{ plainify "<i>a</i>" }} {{ htmlEscape "<" | safeHTML }} {{ emojify ":bus:" }}`, "<em>a</em> &lt;b&gt; a &lt; 🚌", ""},
	{"transform", `{{ markdownify "[a](javascript:b)" }}`, `<a href="">a</a>`, ""},
	{"transform", `{{ (resources.Get "data.json" | unmarshal).a }} {{ (unmarshal "a: 1").a }} {{ transform.Remarshal "json" "a: 1" }}`, "[1 2] 1 {\n   &#34;a&#34;: 1\n}\n", ""},
	{"transform", `{{ highlight "a" "go" | len | lt 10 }}`, "true", ""},
	{"transform", `{{ transform.ToMath "a" }}`, "", "does not work here"},
	{"urls", `{{ relURL "a.html" }} {{ absURL "a.html" }} {{ urlize "A b" }} {{ anchorize "A b" }} {{ urls.JoinPath "a" "b" }}`, "/a.html /a.html a-b a-b a/b", ""},
	{"urls", `{{ (urls.Parse "https://example.org/a").Host }} {{ relLangURL "a.html" }}`, "example.org /a.html", ""},
	{"urls", `{{ ref . "a" }}`, "", "ref and relref"},
	{"urls", `{{ urls.RelRef . "a" }}`, "", "ref and relref"},

	{"go", `{{ $a := slice 1 2 }}{{ range $i, $e := $a }}{{ $i }}{{ $e }}{{ end }}{{ with try (index $a "x") }}{{ with .Err }}caught{{ end }}{{ end }}`, "0112caught", ""},
	{"go", `{{ nofunction 1 }}`, "", `no function called "nofunction"`},
	{"go", `{{ .Nowhere }}`, "", `A Page has no ".Nowhere"`},
	{"go", `{{ .Story.Bought }}`, "", `Nothing is there of which to take ".Bought"`},
	{"go", `{{ if true }}`, "", "has no {{ end }}"},
	{"go", `{{ $unset }}`, "", "$unset is not set"},
	{"go", `{{ printf }}`, "", "needs 1 values and was given 0"},
	{"go", `{{ template "none" . }}`, "", `no template called "none"`},
	{"go", `{{ range 1.5 }}{{ end }}`, "", "no list here"},
	{"go", `<a href="{{ if true }}">{{ end }}`, "", "open where another part"},
}

// TestContract runs every case as the layout of a home page, from the second
// line on, so that the place in a problem is known.
func TestContract(t *testing.T) {
	directory := load(t, smallSite)
	for _, c := range contract {
		t.Run(c.family, func(t *testing.T) {
			layout := "{{ define \"main\" }}\n\t" + c.template + "{{ end }}"
			theme := with(plainTheme, contractTheme)
			theme["layouts/baseof.html"] = `{{ block "main" . }}{{ end }}`
			theme["layouts/home.html"] = layout
			got, problems := renderOne(directory, theme, "index.html")
			if c.fails == "" {
				if want := "\n\t" + c.want; got != want || len(problems) > 0 {
					t.Errorf("%s\n got %q\nwant %q\n%+v", c.template, got, want, problems)
				}
				return
			}
			checkFailure(t, c.template, c.fails, problems)
		})
	}
}

func checkFailure(t *testing.T, template, fails string, problems []content.Problem) {
	t.Helper()
	if len(problems) != 1 {
		t.Fatalf("%s: one problem expected: %+v", template, problems)
	}
	p := problems[0]
	if !strings.Contains(p.Message, fails) || p.Severity != content.Error || p.Do == "" {
		t.Errorf("%s:\n got %+v\nwant %q", template, p, fails)
	}
	if p.File == "" || p.Line == 0 || p.Column == 0 || p.Text == "" {
		t.Errorf("%s: the place is not named: %+v", template, p)
	}
}

// renderOne renders one page of a site with a theme.
func renderOne(directory *content.Directory, theme map[string]string, address string) (string, []content.Problem) {
	var out output
	renderer, problems := New(directory, Options{Theme: files(theme)})
	if renderer == nil {
		return "", problems
	}
	w := worker{renderer: renderer, write: out.write}
	for _, j := range renderer.jobs {
		if j.address == address {
			w.do(j)
		}
	}
	return out.files[address], append(problems, inSite(directory, w.problems)...)
}
