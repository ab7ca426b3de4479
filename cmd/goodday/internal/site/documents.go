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

// wordless is for those to whom facts do not matter.
func wordless(string, string) string { return "" }

// documents turns the pages of a site into what search reads. What has ended is gone:
// it is found no more.
func documents(directory *content.Directory, words themes.Wording) (all, gone []search.Document) {
	for _, page := range directory.Pages {
		if d := documentOf(page, directory, words); d.Facets == nil {
			gone = append(gone, d)
		} else {
			all = append(all, d)
		}
	}
	return all, gone
}

func documentOf(page *content.Page, directory *content.Directory, words themes.Wording) search.Document {
	d := search.Document{
		ID: page.Address, Address: page.Address, Language: page.Language, Kind: string(page.Kind),
		Title: page.Title, Summary: page.Short(), Names: page.OtherNames, Note: themes.NoteOf(page, directory, words),
		Facets: themes.FacetsOf(page, directory), Facts: themes.FactsOf(page, directory, words),
	}
	for _, heading := range page.Headings {
		d.Headings = append(d.Headings, heading.Text)
	}
	var body strings.Builder
	for _, vocabulary := range content.Vocabularies() {
		ids := page.Terms(vocabulary)
		for _, term := range directory.Words.Vocabulary(vocabulary) {
			if slices.Contains(ids, term.ID) {
				d.Words = append(append(d.Words, term.In(page.Language)), themes.DistrictsOf(term)...)
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

// withEasyRead puts the text of Easy Read pages with the pages they are of: both are one
// result. One without such a page in its language is a result of its own.
func withEasyRead(all []search.Document, directory *content.Directory) []search.Document {
	pageOf := pagesOfEasyRead(directory)
	easy := map[string]*search.Document{} // by the address of their page
	documents := slices.DeleteFunc(slices.Clone(all), func(d search.Document) bool {
		of := pageOf[d.Address]
		if of != "" {
			easy[of] = &d
		}
		return of != ""
	})
	for i := range documents {
		d := &documents[i]
		if easy := easy[d.Address]; easy != nil {
			d.Easy = easy.Address
			d.Also = append([]string{easy.Title, easy.Summary, easy.Body}, easy.Headings...)
		}
	}
	return documents
}

// pagesOfEasyRead returns, by the address of an Easy Read page, that of the page it is of in
// its language, if there is one.
func pagesOfEasyRead(directory *content.Directory) map[string]string {
	of := map[string]string{}
	for _, page := range directory.Pages {
		if own := page.Main().In(page.Language); page.Easy && own.Language == page.Language && !own.Easy {
			of[page.Address] = own.Address
		}
	}
	return of
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
			if field.IsExported() && field.Type != reflect.TypeFor[content.Common]() && field.Tag.Get("of") == "" && field.Tag.Get("yaml") != "to" && field.Tag.Get("yaml") != "languages" {
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
