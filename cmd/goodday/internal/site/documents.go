package site

import (
	"reflect"
	"slices"
	"strings"

	"goodday/content"
	"goodday/search"
	"goodday/themes"

	"golang.org/x/net/html"
)

// easyKind is what search calls an Easy Read page.
const easyKind = "easy"

// documents turns the pages of a site into what search reads. What has ended is gone:
// it is found no more.
func documents(directory *content.Directory) (all, gone []search.Document) {
	for _, page := range directory.Pages {
		if d := documentOf(page, directory); d.Facets == nil {
			gone = append(gone, d)
		} else {
			all = append(all, d)
		}
	}
	return all, gone
}

func documentOf(page *content.Page, directory *content.Directory) search.Document {
	d := search.Document{
		ID: page.Address, Address: page.Address, Language: page.Language, Kind: string(page.Kind),
		Title: page.Title, Summary: page.Short(), Names: page.OtherNames,
		Facets: themes.FacetsOf(page, directory),
	}
	for _, heading := range page.Headings {
		d.Headings = append(d.Headings, heading.Text)
	}
	var body strings.Builder
	for _, vocabulary := range content.Vocabularies() {
		ids := page.Terms(vocabulary)
		for _, term := range directory.Words.Vocabulary(vocabulary) {
			if slices.Contains(ids, term.ID) {
				d.Words = append(append(d.Words, term.In(page.Language)), texts(term.Districts)...)
				if vocabulary == "topics" || vocabulary == "helped_with" {
					body.WriteString(summaryOf(term, page.Language, directory) + "\n")
				}
			}
		}
	}
	addFields(&body, reflect.ValueOf(page.Front()))
	addText(&body, page.HTML)
	d.Body = body.String()
	if d.Facets != nil {
		d.Facets["kind"] = []string{d.Kind}
	}
	if page.Easy {
		d.Kind = easyKind
	}
	return d
}

// summaryOf returns the sentence that says what a topic is, in a language, if there
// is one. It is part of a page's text for search, so that a story that helped with
// "feeling calmer" is found by "worry", which stands in that sentence. Not so the
// sentences of areas and access, which are on nearly every page, nor those of what
// was bought, as the page says better which of those things it was.
func summaryOf(term content.Term, language string, directory *content.Directory) string {
	if language == directory.Site.Languages[0] {
		return term.Summary
	}
	return term.Summaries[language]
}

// addFields adds every text that a writer put into a field: not the fields of
// every page, which are read by name, nor words that stand for something else
// (those of words.yaml, files, and where to call or write).
func addFields(out *strings.Builder, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			addFields(out, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			addFields(out, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i)
			if field.IsExported() && field.Type != reflect.TypeFor[content.Common]() && slices.Contains([]string{"", content.OfOrganisation}, field.Tag.Get("of")) && field.Tag.Get("yaml") != "to" && field.Tag.Get("yaml") != "languages" {
				addFields(out, v.Field(i))
			}
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() || v.Type() == reflect.TypeFor[content.Postcode]() {
			out.WriteString(v.String())
			out.WriteByte('\n')
		}
	}
}

// addText adds the text of HTML, with a space where a tag was.
func addText(out *strings.Builder, source string) {
	tokens := html.NewTokenizer(strings.NewReader(source))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return
		case html.TextToken:
			out.Write(tokens.Text())
		default:
			out.WriteByte(' ')
		}
	}
}
