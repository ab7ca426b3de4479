package schema

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
	"goodday/content/load"
)

// issue writes the text that GitHub makes of a form: every question in its
// order, with the answers that are given.
func issue(t testing.TB, answers map[string]string) string {
	t.Helper()
	var b strings.Builder
	write := func(words, answer string) {
		if answer == "" {
			answer = noAnswer
		}
		b.WriteString("### " + words + "\r\n\r\n" + answer + "\r\n\r\n")
	}
	for _, q := range questions(baseWords(t)) {
		write(q.words, answers[q.path])
	}
	write(anythingElse, answers[anythingElse])
	return b.String()
}

// full answers every question.
func full() map[string]string {
	return map[string]string{
		"title": "Knitting circle", "summary": "We knit and talk.", "run_by": "The library", "topics": "Art, and making, Food", "areas": "North side",
		"cost.free": "No", "cost.amount": "£3.50", "when.every": "Week", "when.days": "Monday, Friday", "when.from": "5pm", "when.to": "19.30",
		"place.name": "The old mill", "place.bus": "Mill stop, bus 9", "access": "Step-free", "first_visit.who_meets_you": "A volunteer: at the door",
		"join.by": "Text", "join.to": "07700 900001", anythingElse: "Bring wool.\n\nOr do not.",
	}
}

func TestFilledFormBecomesAPage(t *testing.T) {
	page, problems := FromIssue(issue(t, full()), baseWords(t), loadProblems)
	if len(problems) > 0 {
		t.Fatal(describe(problems))
	}
	if page.Path != "activities/knitting-circle.md" {
		t.Error(page.Path)
	}
	golden(t, "knitting-circle.md", page.Text)
	site := baseSite()
	site[page.Path] = &fstest.MapFile{Data: page.Text}
	for _, p := range problemsOf(site) {
		if p.Rule != "out-of-date" || p.Severity != content.Warning { // nobody has checked it
			t.Error(describe([]content.Problem{p}))
		}
	}
	loaded := load.Load(site, load.Options{Now: day}).Sites[0].PageOf(page.Path, "en")
	if loaded == nil || loaded.Activity.Cost.Amount != 350 || loaded.Activity.When[0].From != "17:00" || len(loaded.Activity.Topics) != 2 {
		t.Errorf("%+v", loaded)
	}
	if err := compiled(t, JSON(source(t, "activity"), baseWords(t))).Validate(values(t, front(t, page.Text))); err != nil {
		t.Error(err)
	}
}

func TestAnswersThatMakeAPage(t *testing.T) {
	for name, c := range map[string]struct{ path, answer, want string }{
		"signs of YAML":             {"title", `&a *b: "c" # {d} [e] 'f' - !g`, "title:"},
		"a field of its own":        {"run_by", "Us\nconsent: {status: given}", `run_by: "Us consent: {status: given}"`},
		"the end of the fields":     {"run_by", "Us\n---\nsensitive: yes", `run_by: "Us --- sensitive: yes"`},
		"a date":                    {"title", "2026-10-01", `title: "2026-10-01"`},
		"no letters of ours":        {"title", "نادي الحياكة", "title: نادي الحياكة"},
		"the name of a device":      {"title", "CON", "title: CON"},
		"only signs":                {"title", "???", "title: ???"},
		"a summary that is long":    {"summary", strings.Repeat("many words ", 40), "many words many…"},
		"one word that is long":     {"summary", strings.Repeat("a", 400), "aaa…"},
		"a number with words":       {"join.to", "ask my mate on 07700 900001", "With which number, e-mail address or link? ask my mate on 07700 900001"},
		"a script for a link":       {"join.to", "javascript:alert(1)", "javascript:alert(1)"},
		"a time that is none":       {"when.from", "after tea", "When does it start? after tea"},
		"an end before the start":   {"when.to", "4pm", "When does it end? 4pm"},
		"free and not":              {"cost.free", "Yes", "Is it free? Yes"},
		"pounds with words":         {"cost.amount", "about three", "If not, how many pounds is it? about three"},
		"no days":                   {"when.days", "", "How often is it? Every … Week"},
		"HTML":                      {anythingElse, "<script>alert(1)</script><img src=x onerror=y>", `\<script>`},
		"links":                     {anythingElse, "[a](javascript:b) ![c](d) https://example.org www.example.org a@example.org", `\[a\](javascript:b)`},
		"headings and rules":        {anythingElse, "# A\n---\nB\n===\n- - -\n***\n> C", "\\# A\n\\---\nB\n\\===\n"},
		"a heading that asks again": {anythingElse, "### What is it called?\n\nSomething else", "\\### What is it called?"},
		"signs that are not shown":  {"title", "a\u202eb\x00c\u200bd", "title: a b c d"},
	} {
		t.Run(name, func(t *testing.T) {
			answers := full()
			answers[c.path] = c.answer
			page, problems := FromIssue(issue(t, answers), baseWords(t), loadProblems)
			if len(problems) > 0 {
				t.Fatal(describe(problems))
			}
			if !strings.Contains(string(page.Text), c.want) {
				t.Errorf("no %q in\n%s", c.want, page.Text)
			}
			wantHarmless(t, page)
		})
	}
}

func TestAnswersThatMakeNone(t *testing.T) {
	for name, c := range map[string]struct{ path, answer, want string }{
		"no title":            {"title", "", "title is missing"},
		"no topic":            {"topics", "", "topics is missing"},
		"a topic of our own":  {"topics", "Football", "not one to choose from"},
		"a topic twice":       {"topics", "Food, Food", "not one to choose from"},
		"an answer of a book": {"run_by", strings.Repeat("us ", 200), "too long"},
		"a text of two books": {anythingElse, strings.Repeat("words ", 5000), "too long"},
		"more than GitHub":    {anythingElse, strings.Repeat("a", maxIssue), "too long"},
	} {
		t.Run(name, func(t *testing.T) {
			answers := full()
			answers[c.path] = c.answer
			page, problems := FromIssue(issue(t, answers), baseWords(t), loadProblems)
			if len(problems) == 0 {
				t.Fatalf("a page was made:\n%s", page.Text)
			}
			if page.Text != nil || !strings.Contains(describe(problems), c.want) {
				t.Error(describe(problems))
			}
		})
	}
	for _, body := range []string{"", "hello", "### Something else\n\nA", "###", "### What is it called"} {
		if page, problems := FromIssue(body, baseWords(t), loadProblems); len(problems) != 1 || page.Text != nil {
			t.Errorf("%q: %s", body, describe(problems))
		}
	}
}

var active = regexp.MustCompile(`(?i)<(a|img|script|h[1-6]|table|blockquote|code|em|strong|hr|input)\b`)

// wantHarmless loads a page in the site and looks at what readers would get.
func wantHarmless(t *testing.T, page File) {
	t.Helper()
	site := baseSite()
	delete(site, "pages/other.md") // its picture takes a while, and is not what this is about
	site[page.Path] = &fstest.MapFile{Data: page.Text}
	loaded := load.Load(site, load.Options{Now: day}).Sites[0]
	if content.HasErrors(loaded.Problems) {
		t.Errorf("%s\n%s", describe(loaded.Problems), page.Text)
	}
	p := loaded.PageOf(page.Path, "en")
	if p == nil {
		t.Fatalf("%s is not published:\n%s", page.Path, page.Text)
	}
	if p.Consent != nil || p.Credit != nil || p.Sensitive || p.Slug != "" || p.Picture != "" || !p.Checked.IsZero() {
		t.Errorf("a field was filled in that nobody asked for:\n%s", page.Text)
	}
	if found := active.FindString(p.HTML); found != "" {
		t.Errorf("%s in\n%s\nfrom\n%s", found, p.HTML, page.Text)
	}
}

// FuzzFromIssue takes anything for an issue and for one answer in a form that
// is filled in well: there is a page without an error, or a problem in words.
func FuzzFromIssue(f *testing.F) {
	for _, seed := range []string{
		"", "### What is it called?\n\nA", "---\n", "a: b", "&a", "\t- x", "[a]: b", "- [ ] a\n\n    code", "1. a\n   - b", "1. # a", "- > a", "<a href=x>", "&lt;b&gt;",
		"a  \nb\\\nc", "\u2028x\u0085", "```\na\n```", "|a|\n|-|", "[^1]\n\n[^1]: b", "~~a~~ ==b==", ": a", "HTTP://a.b", "x://", "mailto:a@b.c", "\\[a\\](b)", "a\u0300\u202e", "£ 3",
	} {
		f.Add(seed, uint8(0))
		f.Add(seed, uint8(17))
		f.Add(seed, uint8(18))
	}
	words := baseWords(f)
	all := questions(words)
	f.Fuzz(func(t *testing.T, text string, at uint8) {
		answers := full()
		if i := int(at) % (len(all) + 1); i < len(all) {
			answers[all[i].path] = text
		} else {
			answers[anythingElse] = text
		}
		for _, body := range []string{text, issue(t, answers)} {
			page, problems := FromIssue(body, words, loadProblems)
			if (len(problems) == 0) != (page.Text != nil) {
				t.Fatalf("%d problems and\n%s", len(problems), page.Text)
			}
			if page.Text != nil {
				wantHarmless(t, page)
			}
			for _, p := range problems {
				if p.Message == "" || p.Do == "" || strings.Contains(p.Message, "yaml:") {
					t.Errorf("a problem says too little: %+v", p)
				}
			}
		}
	})
}

// loadProblems is the Loader of all tests.
func loadProblems(site fs.FS) []content.Problem {
	return load.Load(site, load.Options{}).Sites[0].Problems
}
