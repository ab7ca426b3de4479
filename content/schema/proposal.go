package schema

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing/fstest" // a folder in memory, for a trial
	"unicode"
	"unicode/utf8"

	"goodday/content"
	"goodday/content/write"
)

// page writes the page and tries it. Where a field that may be left out does
// not fit, its answers move to the text and the page is tried again.
func (d *filling) page(words Vocabulary, load Loader) (File, []content.Problem) {
	for {
		page := File{d.path, write.Page(content.ActivityKind, d.fields, plain(d.text))}
		problems := problemsIn(page, words, load)
		if len(problems) == 0 {
			return page, nil
		}
		if !d.tell(rootAt(page.Text, problems[0].Line)) {
			return File{}, problems
		}
	}
}

// tell moves a field's answers into the text, each with its question. It
// reports false for what cannot be left out.
func (d *filling) tell(root string) bool {
	before := len(d.fields)
	if f, ok := fieldAt(activityFields(), root); ok && !f.Required {
		maps.DeleteFunc(d.fields, func(name string, _ []string) bool { return name == root || strings.HasPrefix(name, root+".") })
	}
	if len(d.fields) == before {
		return false
	}
	for _, q := range asked {
		if answer := d.answers[q.path]; answer != "" && (q.path == root || strings.HasPrefix(q.path, root+".")) {
			d.text += "\n\n" + q.words + " " + oneLine(answer)
		}
	}
	return true
}

var fieldLine = regexp.MustCompile(`^([a-z_]+):`)

// rootAt returns the field of the page in which a line stands, counted from 1.
func rootAt(page []byte, line int) (root string) {
	lines := strings.Split(string(page), "\n")
	for _, text := range lines[:min(line, len(lines))] {
		if found := fieldLine.FindStringSubmatch(text); found != nil {
			root = found[1]
		}
	}
	return root
}

// problemsIn loads the page in a site that has nothing but these words, and
// returns the errors in it.
func problemsIn(page File, words Vocabulary, load Loader) []content.Problem {
	found := load(fstest.MapFS{
		content.SiteFile: {Data: []byte("title: a\nsummary: a\nplace: a\nlanguages: [en]\ncontact: {role: a}\ntake_down: {role: a}\n")},
		"crisis.yaml":    {Data: []byte("lines:\n  - {id: a, name: a, checked: 2026-01-01}\n")},
		"words.yaml":     {Data: wordsFile(words)},
		page.Path:        {Data: page.Text},
	})
	return slices.DeleteFunc(found, func(p content.Problem) bool { return p.File != page.Path || p.Severity != content.Error })
}

// wordsFile is a words.yaml with the words that the form offers.
func wordsFile(words Vocabulary) []byte {
	file := object{}
	for _, q := range questions(words) {
		if of := q.field.Of; of != "" {
			file.set(of, content.Map(words[of], func(t content.Term) object { return object{{"id", t.ID}, {"name", t.ID}} }))
		}
	}
	return yamlText(file)
}

// Lengths of a file's name. A short one may be the name of a device on
// Windows, such as con, or of a list, index; and it says little anyway.
const (
	shortestName = 6
	longestName  = 60
)

// pagePath is where a page of that title belongs.
func pagePath(title string) string {
	slug := content.Slug(oneLine(title))
	if len(slug) > longestName {
		slug = strings.TrimRight(slug[:longestName], "-")
	}
	if len(slug) < shortestName {
		slug = strings.TrimRight("activity-"+slug, "-")
	}
	return content.ActivityKind.Folder() + "/" + slug + ".md"
}

// shortenSummary cuts a summary that is too long at a space, and puts the
// whole of it at the start of the text.
func (d *filling) shortenSummary() {
	whole := oneLine(d.answers["summary"])
	if utf8.RuneCountInString(whole) <= content.MaxSummary {
		return
	}
	short := string([]rune(whole)[:content.MaxSummary-1])
	if i := strings.LastIndexByte(short, ' '); i > content.MaxSummary/2 {
		short = short[:i]
	}
	d.fields["summary"] = []string{short + "…"}
	d.text = whole + "\n\n" + d.text
}

var (
	// marks are what Markdown gives a meaning anywhere in a line: emphasis,
	// code, links, tables, HTML, entities, and addresses that become links.
	marks = regexp.MustCompile("[\\\\`*_\\[\\]|~@]|<[A-Za-z/!?]|&[#A-Za-z]|://|(?i:\\bwww\\.)")
	// starts are what it gives one at the start of a line. A number is the
	// start of a list, and its dot comes last.
	starts = regexp.MustCompile(`^([#>=:+-]|[0-9]+[.)])`)
)

// plain makes Markdown that shows a stranger's text as it was typed.
func plain(text string) string {
	var b strings.Builder
	blank := true
	for _, line := range strings.Split(text, "\n") {
		if line = oneLine(line); line == "" && blank {
			continue
		}
		blank = line == ""
		item, isItem := strings.CutPrefix(line, "- ") // a list does no harm
		if isItem {
			b.WriteString("- ")
		}
		item = marks.ReplaceAllStringFunc(item, escape)
		b.WriteString(starts.ReplaceAllStringFunc(item, escape) + "\n")
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// escape puts a backslash before the sign that has a meaning: the first, or the
// last of "www." and "1.".
func escape(mark string) string {
	if last := len(mark) - 1; last > 0 && strings.IndexByte(".)", mark[last]) >= 0 {
		return mark[:last] + `\` + mark[last:]
	}
	return `\` + mark
}

func isSpaceOrControl(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != '\u200d' && r != '\u200c'
}
