package check

import (
	"strings"
	"testing"
	"testing/fstest"
)

// tellingAll is a text in which there is something for each rule that looks at what
// somebody told.
const tellingAll = "My worker Rosalind Pemberton came. Ring 07700 900461. I am 17.\n"

// agreed is a consent block on a line.
const agreed = "consent: {status: given, reference: EXAMPLE-002, given: 2026-03-01, review_by: 2028-03-01, scope: [this site], adult_supported: yes}\n"

// withBody returns a page of the sound site with another body and more fields.
func withBody(site fstest.MapFS, file, fields, body string) *fstest.MapFile {
	parts := strings.SplitN(string(site[file].Data), "---\n", 3)
	return &fstest.MapFile{Data: []byte("---\n" + parts[1] + fields + "---\n" + body)}
}

// heldBy returns the rules by which the guard holds a page.
func heldBy(t *testing.T, site fstest.MapFS, file string) map[string]bool {
	t.Helper()
	held := map[string]bool{}
	for _, p := range guardOf(t, site, file) {
		held[p.Rule] = true
	}
	return held
}

// What somebody told is guarded wherever it stands.
func TestGuardLooksAtWhatWasTold(t *testing.T) {
	for file, fields := range map[string]string{
		"stories/pass.md": "", "said/sundays.md": "", "activities/lunch.md": agreed, "routes/ask.md": agreed, "services/good-days.md": agreed,
	} {
		site := soundSite(t)
		site[file] = withBody(site, file, fields, tellingAll)
		if held := heldBy(t, site, file); !held["full-name"] || !held["telephone"] || !held["exact-age"] {
			t.Errorf("%s is held by %v", file, held)
		}
	}
}

// Other pages name people on purpose. Numbers of a person, dates of birth and homes hold
// them back too.
func TestGuardOfOtherPages(t *testing.T) {
	for body, rule := range map[string]string{
		tellingAll: "",
		"Ask Rosalind Pemberton at 14 Marlow Gardens.\n":           "",
		"The group was born on 3 May 1960, and opened 3 May 2010.": "",
		"My NHS number is 943 476 5919.\n":                         "nhs-number",
		"It was QQ 12 34 56 C.\n":                                  "national-insurance",
		"She was born on 3 May 2010.\n":                            "birth-date",
		"My birthday is 3 May.\n":                                  "birth-date",
		"I live at 14 Marlow Gardens.\n":                           "home-address",
		"i live at 14 marlow gardens\n":                            "home-address",
		"We live in Flat 12, Kestrel House.\n":                     "home-address",
		"| Address |\n| --- |\n| I live at 14 Marlow Gardens |\n":  "home-address",
	} {
		for _, file := range []string{"activities/lunch.md", "services/good-days.md"} {
			site := soundSite(t)
			site[file] = withBody(site, file, "", body)
			held := heldBy(t, site, file)
			if rule == "" && len(held) > 0 || rule != "" && (len(held) != 1 || !held[rule]) {
				t.Errorf("%s is held by %v: %s", file, held, body)
			}
		}
	}
}

// Not only sentences are read.
func TestGuardLooksEverywhereOnAPage(t *testing.T) {
	picture := "alt: A bench.\ncredit: {words: Rosalind Pemberton}\n"
	for name, change := range map[string]struct{ fields, body, beside, rule string }{
		"credit":               {fields: "credit: {words: Rosalind Pemberton}\n", rule: "full-name"},
		"credit by consent":    {fields: "credit: {words: Rosalind Pemberton, " + strings.TrimSuffix(agreed, "\n") + "}\n"},
		"alternative text":     {body: "![Rosalind Pemberton on a bench](../pictures/bench.jpg)\n", beside: "alt: A bench.\n", rule: "full-name"},
		"words of a picture":   {body: "![](../pictures/bench.jpg)\n", beside: "alt: Rosalind Pemberton on a bench.\n", rule: "full-name"},
		"in another language":  {body: "![](../pictures/bench.jpg)\n", beside: "alt: A bench.\nalts: {pl: Rosalind Pemberton na ławce}\n", rule: "full-name"},
		"credit of a picture":  {body: "![](../pictures/bench.jpg)\n", beside: picture, rule: "full-name"},
		"picture of the page":  {fields: "picture: bench.jpg\n", beside: picture, rule: "full-name"},
		"link":                 {body: "[this](https://example.org/rosalind-pemberton)\n", rule: "name-in-file"},
		"link in signs":        {body: "[this](https://example.org/?q=rosalind%20pemberton)\n", rule: "name-in-file"},
		"old address":          {fields: "moved_from: [stories/rosalind-pemberton]\n", rule: "name-in-file"},
		"capitals":             {body: "MY WORKER ROSALIND PEMBERTON CAME.\n", rule: "full-name"},
		"one name in capitals": {body: "My sister KAYLEIGH came.\n", rule: "full-name"},
		"column of a table":    {body: "| Day | My phone number |\n| --- | --- |\n| Monday | 960461 |\n", rule: "telephone"},
		"row of a table":       {body: "| What | Mine |\n| --- | --- |\n| My phone number | 960461 |\n", rule: "telephone"},
		"title of a link":      {body: "[this](https://example.org \"Rosalind Pemberton\")\n", rule: "full-name"},
	} {
		site := soundSite(t)
		if change.beside != "" {
			site["pictures/bench.jpg"] = &fstest.MapFile{Data: pictureOf([]string{"jpeg", "40x30"})}
			site["pictures/bench.yaml"] = &fstest.MapFile{Data: []byte(change.beside)}
		}
		site["stories/pass.md"] = withBody(site, "stories/pass.md", change.fields, change.body)
		held := heldBy(t, site, "stories/pass.md")
		if change.rule == "" && len(held) > 0 || change.rule != "" && !held[change.rule] {
			t.Errorf("%s: held by %v", name, held)
		}
	}
}

// What the guard finds is set aside word by word, with a reason.
func TestWhatIsIgnoredHasToBeNamed(t *testing.T) {
	for entry, held := range map[string]bool{
		"{rule: full-name, because: It is the name of a park.}":                               true,
		"{rule: full-name, words: Rosalind, because: It is the name of a park.}":              true,
		"{rule: full-name, words: rosalind  pemberton, because: ' '}":                         true,
		"{rule: email, words: rosalind  pemberton, because: It is the name of a park.}":       true,
		"{rule: full-name, words: 'rosalind  pemberton ', because: It is the name of a park}": false,
	} {
		site := soundSite(t)
		site["stories/pass.md"] = withBody(site, "stories/pass.md", "ignore:\n  - "+entry+"\n", "We met Rosalind Pemberton.\n")
		if got := heldBy(t, site, "stories/pass.md"); got["full-name"] != held {
			t.Errorf("%s: held by %v", entry, got)
		}
	}
}
