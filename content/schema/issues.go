package schema

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"goodday/content"
)

// question is one question of the form about an activity: the path of a field
// and the words that ask for it. An item of a list of parts is asked for once.
type question struct {
	path, words string
	field       content.Field
}

// asked is what the form asks, in this order. It is short, because strangers
// fill it in on a phone. Each other field of an activity is named under the
// last question, so that a field which is new in the model is asked for at once.
var asked = []question{
	{path: "title", words: "What is it called?"},
	{path: "summary", words: "What is it, in one or two short sentences?"},
	{path: "run_by", words: "Who runs it?"},
	{path: "topics", words: "What is it about?"},
	{path: "areas", words: "Which part of the place is it in?"},
	{path: "cost.free", words: "Is it free?"},
	{path: "cost.amount", words: "If not, how many pounds is it?"},
	{path: "when.every", words: "How often is it? Every …"},
	{path: "when.days", words: "On which days?"},
	{path: "when.from", words: "When does it start?"},
	{path: "when.to", words: "When does it end?"},
	{path: "when.which", words: "If it is every month: which one?"},
	{path: "when.starts", words: "If it is every two weeks: on which day is the next one?"},
	{path: "place.name", words: "What is the name of the place?"},
	{path: "place.bus", words: "What is the nearest bus stop, and which buses?"},
	{path: "access", words: "What makes it easier to come?"},
	{path: "first_visit.who_meets_you", words: "Who meets you the first time, and where?"},
	{path: "join.by", words: "How do you join?"},
	{path: "join.to", words: "With which number, e-mail address or link?"},
}

// notForStrangers are fields of an activity that only those who look after the
// site fill in.
var notForStrangers = []string{"status", "status_more", "paused_until", "use_instead", "source"}

// anythingElse is the last question. Its answer becomes the text of the page.
const anythingElse = "What else is good to know?"

// questions returns what is asked, with the fields. What the site has no words
// for cannot be asked.
func questions(words Vocabulary) []question {
	var found []question
	for _, q := range asked {
		f, ok := fieldAt(activityFields(), q.path)
		if ok && (!slices.Contains(content.Vocabularies(), f.Of) || len(words[f.Of]) > 0) {
			q.field = f
			found = append(found, q)
		}
	}
	return found
}

// fieldAt follows a path of names through parts and lists of parts.
func fieldAt(fields []content.Field, path string) (content.Field, bool) {
	name, rest, deeper := strings.Cut(path, ".")
	i := slices.IndexFunc(fields, func(f content.Field) bool { return f.Name == name })
	if i < 0 {
		return content.Field{}, false
	}
	if t := held(fields[i]); deeper && t != nil {
		return fieldAt(content.FieldsOf(t), rest)
	}
	return fields[i], !deeper
}

// public stands at the top of each form.
const public = "**Everybody can read what you write here, and it stays.** Please write nothing about a person: " +
	"no names, no numbers of your own, no stories of somebody's life."

// IssueForms returns the files of .github/ISSUE_TEMPLATE: a form about a new
// activity, one for what is wrong on a page, and config.yml. There is none for
// stories and none for taking a story down. That is private: config.yml and
// both forms name who to ring or text, from site.yaml's take_down.
func IssueForms(site content.Site, words Vocabulary) []File {
	const folder = ".github/ISSUE_TEMPLATE/"
	return []File{
		{folder + "activity.yml", yamlText(activityForm(site, words))},
		{folder + "wrong.yml", yamlText(wrongForm(site))},
		{folder + "config.yml", yamlText(chooser(site))},
	}
}

func activityFields() []content.Field {
	return content.FieldsOf(reflect.TypeFor[content.Activity]())
}

func activityForm(site content.Site, words Vocabulary) object {
	body := []object{markdown(public + "\n\nAnswer what you know. Leave the rest. " + privately(site))}
	for _, q := range questions(words) {
		body = append(body, q.element(words))
	}
	body = append(body, ask("textarea", "else", object{{"label", anythingElse}, {"description", alsoAsked()}}, false))
	return object{
		{"name", "Tell us about an activity"},
		{"description", "A group, a class or a place that is not here yet."},
		{"title", "New activity: "},
		{"body", body},
	}
}

func wrongForm(site content.Site) object {
	return object{
		{"name", "Something is wrong on a page"},
		{"description", "A time, a price, a number or a word that is not right."},
		{"title", "Not right: "},
		{"body", []object{
			markdown(public + " " + privately(site)),
			ask("input", "page", object{{"label", "Which page is it?"}, {"description", "Its name, or its address."}}, true),
			ask("textarea", "wrong", object{{"label", "What is not right?"}}, true),
			ask("textarea", "right", object{{"label", "What would be right?"}, {"description", "Leave it out if you do not know."}}, false),
			ask("input", "source", object{{"label", "How do you know?"}, {"description", "For example: I was there last week. Please name nobody."}}, false),
		}},
	}
}

// chooser is config.yml, which GitHub shows above the forms. A link there needs
// an address on the web: the site's own, or else its folder's.
func chooser(site content.Site) object {
	o := object{{"blank_issues_enabled", false}}
	address := cmp.Or(site.BaseURL, site.Edit)
	o.setIf(address != "", "contact_links", []object{{
		{"name", "About a story: take it down, change it, or tell yours"}, {"url", address}, {"about", privately(site)},
	}})
	return o
}

// privately says who to ring or text about a story.
func privately(site content.Site) string {
	says := "Is it about a story? That is private. Please do not write about it here."
	if site.TakeDown == nil {
		return says
	}
	says += " Ask the " + oneLine(site.TakeDown.Role)
	for _, way := range []struct{ how, to string }{{"ring", string(site.TakeDown.Phone)}, {"text", string(site.TakeDown.Text)}, {"write to", string(site.TakeDown.Email)}} {
		if to := oneLine(way.to); to != "" {
			says += ", " + way.how + " " + to
		}
	}
	return says + "."
}

func markdown(value string) object {
	return object{{"type", "markdown"}, {"attributes", object{{"value", value}}}}
}

// ask is one question of a form.
func ask(kind, id string, attributes object, required bool) object {
	o := object{{"type", kind}, {"id", id}, {"attributes", attributes}}
	o.setIf(required, "validations", object{{"required", true}})
	return o
}

// element asks one question about an activity.
func (q question) element(words Vocabulary) object {
	attributes, id := object{{"label", q.words}}, strings.ReplaceAll(q.path, ".", "-")
	options := q.options(words)
	if len(options) == 0 {
		help := forStrangers(q.field.Help, q.words)
		attributes.setIf(help != "", "description", help)
		return ask("input", id, attributes, q.required())
	}
	attributes.setIf(shapeOf(q.field) == list, "multiple", true)
	attributes.set("options", content.Map(options, func(o content.Term) string { return o.Name }))
	return ask("dropdown", id, attributes, q.required())
}

// required reports whether an answer is needed: a needed field's is, and the
// first about a needed part.
func (q question) required() bool {
	root, _, _ := strings.Cut(q.path, ".")
	f, _ := fieldAt(activityFields(), root)
	first := slices.IndexFunc(asked, func(a question) bool { return a.path == root || strings.HasPrefix(a.path, root+".") })
	return f.Required && asked[first].path == q.path
}

// options are the answers to choose from: the word that goes into the page as
// ID, and what people read as Name.
func (q question) options(words Vocabulary) []content.Term {
	var options []content.Term
	for _, c := range q.field.Choices() {
		options = append(options, content.Term{ID: c, Name: label(c)})
	}
	if shapeOf(q.field) == yesNo {
		options = []content.Term{{ID: "yes", Name: "Yes"}, {ID: "no", Name: "No"}}
	}
	for _, t := range words[q.field.Of] {
		if name := oneLine(t.Name); name != "" && !slices.ContainsFunc(options, func(o content.Term) bool { return o.Name == name }) {
			options = append(options, content.Term{ID: t.ID, Name: name})
		}
	}
	return options
}

// forStrangers is a field's help without what speaks of files and of quotes,
// and without sentences that the question says already.
func forStrangers(help, question string) string {
	var kept []string
	for _, sentence := range strings.SplitAfter(help, ". ") {
		if !strings.Contains(sentence, ".yaml") && !saysAlready(question, sentence) {
			kept = append(kept, strings.TrimSpace(sentence))
		}
	}
	return strings.NewReplacer(", in quotes", "", `"`, "").Replace(strings.Join(kept, " "))
}

// saysAlready reports whether a question has every word of a sentence, small
// words aside.
func saysAlready(question, sentence string) bool {
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(sentence)), func(word string) bool {
		word = strings.Trim(word, ".,:?")
		return len(word) > 3 && !strings.Contains(strings.ToLower(question), word)
	})
}

// alsoAsked names every field of an activity that has no question of its own,
// save those of every page, which are for editors, and notForStrangers.
func alsoAsked() string {
	var b strings.Builder
	b.WriteString("Only if you like:\n")
	common := content.FieldsOf(reflect.TypeFor[content.Common]())
	for _, f := range without(activityFields(), common) {
		if slices.Contains(notForStrangers, f.Name) || isAsked(f.Name) {
			continue
		}
		line := inShort(f.Help)
		if rest := unaskedIn(f); len(rest) > 0 {
			line += ": " + strings.Join(rest, "; ")
		} else if hasQuestion(f.Name) {
			continue
		}
		b.WriteString("\n- " + line)
	}
	return b.String()
}

func isAsked(path string) bool {
	return slices.ContainsFunc(asked, func(q question) bool { return q.path == path })
}

func hasQuestion(name string) bool {
	return slices.ContainsFunc(asked, func(q question) bool { return strings.HasPrefix(q.path, name+".") })
}

// unaskedIn names the fields of a part of which only some are asked.
func unaskedIn(f content.Field) (rest []string) {
	if t := held(f); t != nil && hasQuestion(f.Name) {
		for _, inner := range content.FieldsOf(t) {
			if !isAsked(f.Name + "." + inner.Name) {
				rest = append(rest, lowerFirst(inShort(inner.Help)))
			}
		}
	}
	return rest
}

// inShort is the part of a help before its first colon or full stop.
func inShort(help string) string {
	short, _, _ := strings.Cut(help, ". ")
	short, _, _ = strings.Cut(short, ":")
	return strings.TrimRight(strings.Replace(short, "Write yes if", "Whether", 1), ".,")
}

func lowerFirst(text string) string {
	_, size := utf8.DecodeRuneInString(text)
	return strings.ToLower(text[:size]) + text[size:]
}

// oneLine puts a text on one line, without signs that are not shown.
func oneLine(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToValidUTF8(text, ""), isSpaceOrControl), " ")
}
