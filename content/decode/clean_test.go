package decode

import (
	"bytes"
	"strings"
	"testing"

	"goodday/content"
)

func TestClean(t *testing.T) {
	for given, want := range map[string]string{
		"\xef\xbb\xbfa\r\nb": "a\nb",
		"a\rb\r\rc\r\nd":     "a\nb\n\nc\nd",
		"cafe\u0301":         "café",
		"a\tb":               "a\tb",
	} {
		if got, problem := Clean([]byte(given)); problem != nil || string(got) != want {
			t.Errorf("%q becomes %q, %v", given, got, problem)
		}
	}
	for given, want := range map[string]content.Problem{
		"\x00\x00\x00":                      {Rule: "not-text", Line: 1},
		"a\nb\x00":                          {Rule: "not-text", Line: 2},
		"\xff\xfea\x00":                     {Rule: "not-text", Line: 1},
		"a\r\nb\r\n\x93quoted\x94":          {Rule: "not-text", Line: 3}, // an old Windows encoding
		"a\rb\x0bc":                         {Rule: "hidden-sign", Line: 2, Column: 2},
		"a\n\nxy\x1b[31m":                   {Rule: "hidden-sign", Line: 3, Column: 3},
		"a\n<<<<<<< HEAD\r\nb\n":            {Rule: "merge-marks", Line: 2},
		"```\na\n>>>>>>> 1a2b (words)\n":    {Rule: "merge-marks", Line: 3},
		"- a\n  \\<<<<<<\\< HEAD\nb\n":      {Rule: "merge-marks", Line: 2},
		"a\n||||||| merged common ancestor": {Rule: "merge-marks", Line: 2},
	} {
		_, problem := Clean([]byte(given))
		if problem == nil || problem.Rule != want.Rule || problem.Line != want.Line || problem.Column != want.Column {
			t.Errorf("%q: %v", given, problem)
		}
	}
	for _, fine := range []string{"A\n=======\n", "> > > a", "<<<<<<<<", ">>>>>>>>> x", "|||||||\n", "a <<<<<<< b", "<<<<<<<x"} {
		if _, problem := Clean([]byte(fine)); problem != nil {
			t.Errorf("%q: %v", fine, problem)
		}
	}
}

func TestSplit(t *testing.T) {
	for page, want := range map[string][2]string{
		"---\na: b\n---\nText":             {"\na: b\n", "Text"},
		"---  \na: b\n---\t\n\n---\n":      {"\na: b\n", "\n---\n"},
		"\n \n---\na: b\n---\nText":        {"\n\n\na: b\n", "Text"},
		"---\na: b\n---":                   {"\na: b\n", ""},
		"---\n---\n":                       {"\n", ""},
		"---\na:\n  - -\n  - b\n---\nText": {"\na:\n  - -\n  - b\n", "Text"},
	} {
		front, body, problem := Split([]byte(page))
		if problem != nil || string(front) != want[0] || page[body:] != want[1] {
			t.Errorf("%q: %q and %q, %v", page, front, page[body:], problem)
		}
	}
	for page, want := range map[string]content.Problem{
		"":                              {Rule: "no-front-matter", Line: 1},
		"\n\nText":                      {Rule: "no-front-matter", Line: 3},
		"---\na: b\n":                   {Rule: "half-front-matter", Line: 1},
		"\n---\na: b\n ---\n":           {Rule: "almost-dashes", Line: 4},
		" ---\na: b\n---\n":             {Rule: "almost-dashes", Line: 1},
		"—\na: b\n—\n":                  {Rule: "almost-dashes", Line: 1},
		"---\na: b\n———\nc\n---\n":      {Rule: "almost-dashes", Line: 3},
		"---\na: b\n---\u00a0\nc":       {Rule: "hidden-sign", Line: 3, Column: 4},
		"\u200b---\na: b\n---\n":        {Rule: "hidden-sign", Line: 1, Column: 1},
		"---\na: b\n-----------\nText":  {Rule: "almost-dashes", Line: 3},
		"+++\ntitle = \"a\"\n+++\nText": {Rule: "no-front-matter", Line: 1},
	} {
		_, _, problem := Split([]byte(page))
		if problem == nil || problem.Rule != want.Rule || problem.Line != want.Line || problem.Column != want.Column {
			t.Errorf("%q: %v", page, problem)
		}
	}
}

// What YAML would drop or take for something else is a problem, on its line.
func TestYAML(t *testing.T) {
	for source, want := range map[string]content.Problem{
		"a: b\n---\nc: d\n":                           {Rule: "second-document", Line: 2},
		"a: b\n...\n# x\n\nc: d\n":                    {Rule: "second-document", Line: 2},
		"---\n---\na: b\n":                            {Rule: "second-document", Line: 2},
		"...\na: b\n":                                 {Rule: "second-document", Line: 1},
		"a: b\n--- {c: d}\n":                          {Rule: "second-document", Line: 2},
		"a: |\n  x\n--- \nb: c\n":                     {Rule: "second-document", Line: 3},
		"a: b\nc:\u00a0d\ne: f\n":                     {Rule: "hidden-sign", Line: 2, Column: 3},
		"a: x\u2028y\n":                               {Rule: "hidden-sign", Line: 1, Column: 5},
		"a:\n\u3000- b\n":                             {Rule: "hidden-sign", Line: 2, Column: 1},
		"price: 10\u00a0£\nb: c\nd: e: f\n":           {Rule: "yaml", Line: 3},
		"a: b\nc: 'don't stop'\nd: e\n":               {Rule: "yaml", Line: 2},
		"a: b\nc: \"Art\" with us\nd: e\nf: g\n":      {Rule: "yaml", Line: 2},
		"a: b\nc: [Draft] Art\nd: e\n":                {Rule: "yaml", Line: 2},
		"a: b\nc: \"never closed\nd: e\nf: g\n":       {Rule: "yaml", Line: 2},
		"a: b\nc: @home\nd: e\n":                      {Rule: "yaml", Line: 2},
		"a: b\nc: `code`\nd: e\n":                     {Rule: "yaml", Line: 2},
		"a: b\nc: *bold* words\nd: e\n":               {Rule: "yaml", Line: 2},
		"a: b\nc: & more\nd: e\n":                     {Rule: "yaml", Line: 2},
		"a: b\nc: %5 off\nd: e\n":                     {Rule: "yaml", Line: 2},
		"a: b\nc: > 18s only\nd: e\n":                 {Rule: "yaml", Line: 2},
		"a: b\nc: - one\nd: e\n":                      {Rule: "yaml", Line: 2},
		"a: b\nno colon\nd: e\n":                      {Rule: "yaml", Line: 2},
		"a: b\nc:\n\t- d\n":                           {Rule: "tab", Line: 3, Column: 1},
		"a: b\nc: {d: #2, e: f}\ng: h\n":              {Rule: "yaml", Line: 2},
		" title: a\nsummary: b\n":                     {Rule: "yaml", Line: 2},
		"# x\n - a\nb: c\n":                           {Rule: "yaml", Line: 3},
		"title:x\nb: c\n":                             {Rule: "yaml", Line: 1},
		"a: b\nlist: [one, two\nd: e\nf: g\nh: [i]\n": {Rule: "yaml", Line: 2},
	} {
		_, problem := YAML([]byte(source))
		if problem == nil || problem.Rule != want.Rule || problem.Line != want.Line || problem.Column != want.Column {
			t.Errorf("%q: %v", source, problem)
		}
	}
	for _, fine := range []string{"", "# x\n---\na: b\n", "a: b\n...\n# the end\n", "a: b\n---\n", "--- # x\na: b", "a: '---'\n", "a: |\n  ---\n", "a: 10\u00a0£\n"} {
		if _, problem := YAML([]byte(fine)); problem != nil {
			t.Errorf("%q: %v", fine, problem)
		}
	}
}

// The reader of YAML says where it stopped. What people did is often another thing.
func TestYAMLSaysWhatToDo(t *testing.T) {
	for source, want := range map[string]string{
		"title:Art\na: b\n":             "Write title: with",
		"title :Art\na: b\n":            "Write title: with",
		"title = Art\na: b\n":           "Write title: with",
		"title：Art\na: b\n":             "Write title: with",
		"a: b\n- run_by:Jo\n":           "Write run_by: with",
		"title: Art: with us\na: b\n":   "Put the text in quotes: ",
		"title: 'It's on'\na: b\n":      "Inside the text, write",
		"title: \"a \"b\" c\"\nd: e\n":  "Inside the text, write",
		"- \"Art\" with us\n- b\n":      "Inside the text, write",
		"title: [Draft] Art\na: b\n":    "Put the whole text in quotes.",
		"title: {Draft} Art\na: b\n":    "Put the whole text in quotes.",
		"a: {b: https://c.org/?d=e}\n":  "Put each text between the brackets in quotes.",
		"a: {b: [c](https://d.org)}\n":  "Put each text between the brackets in quotes.",
		"a: {b: c, d: [e}\nf: g\n":      "Add the missing bracket, or put the text in quotes.",
		" title: a\nsummary: b\nc: d\n": "Start all of them at the same place: at the very start of the line.",
	} {
		_, problem := YAML([]byte(source))
		if problem == nil || !strings.HasPrefix(problem.Do, want) {
			t.Errorf("%q: %v, want %q", source, problem, want)
		}
	}
}

type sample struct {
	Title string            `yaml:"title"`
	Names []string          `yaml:"names"`
	Alts  map[string]string `yaml:"alts"`
	Yes   bool              `yaml:"yes"`
	Day   content.Date      `yaml:"day"`
	Part  *content.Place    `yaml:"part"`
}

// TestDecoderTells is what becomes of values of which YAML or a browser would lose a part.
func TestDecoderTells(t *testing.T) {
	for source, want := range map[string]content.Problem{
		"title: Studio #2":              {Rule: "cut-text", Line: 1, Column: 15},
		"title: #2 the road":            {Rule: "cut-text", Line: 1, Column: 8},
		"names:\n  - a #1":              {Rule: "cut-text", Line: 2, Column: 7},
		"names:\n  - #1":                {Rule: "cut-text", Line: 2, Column: 5},
		"alts: {ar: a #1\n}":            {Rule: "cut-text", Line: 1, Column: 14},
		"part:\n  name: Studio #2":      {Rule: "cut-text", Line: 2, Column: 16},
		"title: !Important notice":      {Rule: "alias", Line: 1, Column: 8},
		"title: ! Important":            {Rule: "alias", Line: 1, Column: 8},
		"title: !":                      {Rule: "alias", Line: 1, Column: 8},
		"title: &Co shop":               {Rule: "alias", Line: 1, Column: 8},
		"names: [!a b]":                 {Rule: "alias", Line: 1, Column: 9},
		"part: !x {name: a}":            {Rule: "alias", Line: 1, Column: 7},
		"title: \"C:\\bus\"":            {Rule: "yaml", Line: 1, Column: 8},
		"title: A\u200bB":               {Rule: "hidden-sign", Line: 1, Column: 9},
		"title: >\n  A\n  soft\u00adly": {Rule: "hidden-sign", Line: 3, Column: 7},
		"day: 2026-10\u2060-01":         {Rule: "hidden-sign", Line: 1, Column: 13},
		"yes: \u202ayes":                {Rule: "hidden-sign", Line: 1, Column: 6},
		"ti\u200btle: A":                {Rule: "hidden-sign", Line: 1, Column: 3},
		"part: {name:\u00a0A}":          {Rule: "hidden-sign", Line: 1, Column: 13},
		"title: A <!-- b -->":           {Rule: "note", Line: 1, Column: 8},
		"title: A <!-- b":               {Rule: "open-note", Line: 1, Column: 8},
	} {
		if problems := decoded(t, source, &sample{}); len(problems) != 1 || problems[0].Rule != want.Rule || problems[0].Line != want.Line || problems[0].Column != want.Column {
			t.Errorf("%q: %v", source, problems)
		}
	}
	for _, fine := range []string{
		"title: 'Studio #2'", "title: A#2", "title: # not yet known", "yes: no # not now", "names: [] # none", "title: 'A' # ours", "day: 2026-10-01 # by phone",
		"title: ''\nnames: ['', ~]\nalts: {ar: ''}\nyes: ''\nday: ''\npart: {name: '', address: ''}", "part: {}\nalts: {}\nnames: []\n",
		"title: 'نص \u200fعربي\u200f'", "title: 10\u00a0£",
		"title: '\u200f،'\nalts: {ar: نص}",
	} {
		into := &sample{}
		if problems := decoded(t, fine, into); len(problems) > 0 {
			t.Errorf("%q: %v", fine, problems)
		}
		if into.Part != nil || len(into.Alts) > 1 || len(into.Names) > 0 {
			t.Errorf("%q gives %+v", fine, into)
		}
	}
}

func decoded(t *testing.T, source string, into any) []content.Problem {
	t.Helper()
	node, problem := YAML([]byte(source))
	if problem != nil {
		t.Fatalf("%q: %v", source, problem)
	}
	d := &Decoder{Source: []byte(source)}
	d.Decode(node, into)
	return d.Problems
}

// Whatever a file holds, each problem has a line of it, and nothing is lost between
// the two parts of a page.
func FuzzPage(f *testing.F) {
	f.Add([]byte("---\ntitle: A\u00a0#2\nsummary: !x <!-- a -->\n...\n---\n\nText"))
	f.Add([]byte("\xef\xbb\xbf\r\n--- \rtitle:\u00a0'a\u202eb'\r---\r\n<<<<<<< HEAD"))
	f.Fuzz(func(t *testing.T, data []byte) {
		source, problem := Clean(data)
		if problem != nil {
			return
		}
		front, body, problem := Split(source)
		if problem != nil {
			return
		}
		lines := 1 + bytes.Count(source, lineEnd)
		node, problem := YAML(front)
		if problem != nil {
			if problem.Line < 1 || problem.Line > lines {
				t.Errorf("line %d of %d", problem.Line, lines)
			}
			return
		}
		d := &Decoder{Source: source}
		d.Decode(node, content.NewPage(content.ActivityKind, "activities/a.md").Front())
		for _, p := range append(d.Problems, Hidden(source, body)...) {
			if p.Line < 1 || p.Line > lines || p.Message == "" {
				t.Errorf("%+v of %d lines", p, lines)
			}
		}
	})
}
