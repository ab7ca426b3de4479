package schema

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"goodday/content"
	"goodday/content/write"
)

// Limits on an answered form. GitHub takes 65,536 characters in an issue.
const (
	maxIssue  = 256 << 10 // bytes of the whole
	maxAnswer = 300       // characters of one answer
	maxText   = 8_000     // characters of the last, which may be a page
)

// noAnswer is what GitHub writes where nothing was filled in, noChoice where
// nothing was chosen.
const (
	noAnswer = "_No response_"
	noChoice = "None"
)

// Loader loads a site and returns what is wrong in it, as package load does.
type Loader func(site fs.FS) []content.Problem

// FromIssue makes a page from the answers to the form about an activity: the
// text of the issue, with each question as a heading of three #. It comes from
// a stranger and is hostile until shown otherwise. It is capped; each answer
// goes into the one field that was asked for, on one line and escaped as YAML
// wants it; the text below the fields is made plain, without links, pictures
// or headings. What a field cannot hold, such as a telephone number with words
// in it, goes into the text, for the person who looks at the page next.
//
// A page is returned only if load finds no error in it, for a site with
// these words; else the problems say what is wrong, in words for the writer.
// Path is where the page belongs, made from its title: the caller sees to it
// that no page stands there yet. Nobody has checked it, and it says so.
func FromIssue(body string, words Vocabulary, load Loader) (page File, problems []content.Problem) {
	if len(body) > maxIssue {
		return File{}, refuse("too-large", "This is too long.", "Send the part that matters most.")
	}
	asked := questions(words)
	answers := readAnswers(body, asked)
	if len(answers) == 0 {
		return File{}, refuse("no-answers", "These are not the answers to our form.", "Open a new issue and choose the form about an activity.")
	}
	d := &filling{answers: answers, fields: write.Fields{}, text: answers[anythingElse], path: pagePath(answers["title"])}
	for _, q := range asked {
		if answers[q.path] != "" {
			d.problems = append(d.problems, d.take(q, words)...)
		}
	}
	d.shortenSummary()
	if utf8.RuneCountInString(d.text) > maxText {
		d.problems = append(d.problems, refuse("too-large", "The last answer is too long.", "Keep it under a page of writing.")...)
	}
	if len(d.problems) > 0 {
		return File{}, d.problems
	}
	return d.page(words, load)
}

func refuse(rule, message, do string) []content.Problem {
	return []content.Problem{content.Wrong(rule, message, do)}
}

// readAnswers cuts an issue at the questions, which GitHub writes in the order
// of the form. A heading that is not a question, or one that was passed
// already, is part of an answer: so nobody can answer for a field twice.
func readAnswers(body string, asked []question) map[string]string {
	text := strings.ReplaceAll(strings.ToValidUTF8(body, ""), "\r\n", "\n")
	answers := map[string]string{}
	rest := append(slices.Clip(asked), question{path: anythingElse, words: anythingElse})
	path, start, end := "", 0, 0 // the question, and where its answer starts and ends
	for line := range strings.Lines(text) {
		end += len(line)
		heading, isHeading := strings.CutPrefix(strings.TrimSpace(line), "### ")
		if i := slices.IndexFunc(rest, func(q question) bool { return q.words == heading }); isHeading && i >= 0 {
			path, rest, start = rest[i].path, rest[i+1:], end
		}
		answers[path] = text[start:end]
	}
	delete(answers, "") // what comes before the first question
	for path, answer := range answers {
		answers[path] = answered(answer)
	}
	return answers
}

// answered is an answer, or "" if nothing was filled in.
func answered(text string) string {
	if text = strings.TrimSpace(text); text == noAnswer || text == noChoice {
		return ""
	}
	return text
}

// filling is a page on its way from answers.
type filling struct {
	answers  map[string]string
	fields   write.Fields
	text     string
	path     string
	problems []content.Problem
}

// take puts the answer to a question into the page's fields.
func (d *filling) take(q question, words Vocabulary) []content.Problem {
	answer := d.answers[q.path]
	if q.path != "summary" && utf8.RuneCountInString(answer) > maxAnswer {
		return refuse("too-large", fmt.Sprintf("The answer to “%s” is too long.", q.words), fmt.Sprintf("Keep it to %d letters.", maxAnswer))
	}
	options := q.options(words)
	if len(options) == 0 {
		d.put(q.path, written(shapeOf(q.field), oneLine(answer)))
		return nil
	}
	chosen, ok := choose(answer, options)
	if !ok {
		return refuse("unknown-word", fmt.Sprintf("The answer to “%s” is not one to choose from.", q.words), "Open the form again and choose from its list.")
	}
	if shapeOf(q.field) != list {
		chosen = chosen[:1]
	}
	d.put(q.path, chosen...)
	return nil
}

// choose reads the chosen options, which GitHub puts behind one another with
// commas, and returns their words. An option may have a comma in itself, so the
// longest that fits is taken. ok is false if something else is among them.
func choose(answer string, options []content.Term) (chosen []string, ok bool) {
	options = slices.Clone(options)
	slices.SortStableFunc(options, func(a, b content.Term) int { return len(b.Name) - len(a.Name) })
	for rest := oneLine(answer); rest != ""; {
		i := slices.IndexFunc(options, func(o content.Term) bool { return rest == o.Name || strings.HasPrefix(rest, o.Name+", ") })
		if i < 0 {
			return nil, false
		}
		chosen = append(chosen, options[i].ID)
		rest = strings.TrimPrefix(strings.TrimPrefix(rest, options[i].Name), ", ")
		options = slices.Delete(options, i, i+1)
	}
	return chosen, len(chosen) > 0
}

// written returns an answer as the page has it. What is of the wrong form stays as
// it is, and content says so.
func written(s shape, answer string) string {
	switch s {
	case pounds:
		return strings.TrimSpace(strings.TrimPrefix(answer, "£"))
	case clock:
		if meant, ok := content.MeantClock(answer); ok {
			return string(meant)
		}
	}
	return answer
}

// put sets the values of a field. A list of parts gets one item.
func (d *filling) put(path string, values ...string) {
	root, inner, deeper := strings.Cut(path, ".")
	if f, _ := fieldAt(activityFields(), root); deeper && shapeOf(f) == list {
		path = root + ".0." + inner
	}
	d.fields[path] = values
}
