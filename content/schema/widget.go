package schema

import (
	"fmt"
	"path"
	"strings"

	"goodday/content"
)

// widget returns what the editor in the browser shows for a field.
func (c cms) widget(s Source, f content.Field, language func(content.Field) string) object {
	switch shapeOf(f) {
	case list:
		return c.listWidget(s, f, language)
	case part:
		return object{{"widget", "object"}, {"collapsed", !f.Required}, {"fields", c.fields(s, fieldsOf(f), isRequired, c.inPart(f, language))}}
	case named:
		return object{{"widget", "keyvalue"}}
	case choice, yesNo, term:
		if options := c.options(f); len(options) > 0 {
			return object{{"widget", "select"}, {"options", options}}
		}
	case file:
		return c.fileWidget(f)
	case number:
		return object{{"widget", "number"}, {"value_type", "int"}, {"min", 0}}
	case date:
		return object{{"widget", "datetime"}, {"format", "YYYY-MM-DD"}, {"date_format", "YYYY-MM-DD"}, {"time_format", false}, {"picker_utc", true}}
	case pounds:
		return patterned(moneyPattern, "Write the amount in pounds, like 3, 3.50 or 250.")
	case clock:
		return patterned(clockPattern, "Write the time in 24 hours, like 17:00.")
	}
	if limit := s.limit(f); limit > 0 {
		say := fmt.Sprintf("Keep it to %d letters.", limit)
		return object{{"widget", "text"}, {"pattern", []string{fmt.Sprintf(`^[\s\S]{0,%d}$`, limit), say}}}
	}
	return object{{"widget", "string"}}
}

// patterned is a text of a form. The editor asks the pattern of an empty field
// too, so nothing fits it as well.
func patterned(pattern, say string) object {
	return object{{"widget", "string"}, {"pattern", []string{"^$|" + pattern, say}}}
}

// listWidget shows a list: a choice of several, or items one below another. A
// list of texts gets a widget for each item, since commas may stand in one.
func (c cms) listWidget(s Source, f content.Field, language func(content.Field) string) object {
	el := element(f)
	if options := c.options(el); len(options) > 0 {
		o := object{{"widget", "select"}, {"multiple", true}, {"options", options}}
		o.setIf(f.Required, "min", 1)
		return o
	}
	o := object{{"widget", "list"}, {"collapsed", false}}
	if shapeOf(el) == part {
		inner := c.inItems
		if language(f) == "" {
			inner = always("")
		}
		return append(o, member{"fields", c.fields(s, fieldsOf(el), isRequired, inner)})
	}
	item := append(object{{"name", "item"}, {"label", label(f.Name)}}, c.widget(s, el, language)...)
	item.setIf(language(f) != "", "i18n", true)
	return append(o, member{"field", item})
}

// options are what there is to choose from.
func (c cms) options(f content.Field) []object {
	switch shapeOf(f) {
	case choice:
		return content.Map(f.Choices(), func(word string) object { return option(word, word) })
	case yesNo:
		return []object{option("yes", "yes"), option("no", "no")}
	case term:
		return content.Map(c.Words[f.Of], func(t content.Term) object { return option(oneLine(t.Name), t.ID) })
	}
	return nil
}

func option(label, value string) object { return object{{"label", label}, {"value", value}} }

// fileWidget shows a field that names a file.
func (c cms) fileWidget(f content.Field) object {
	switch f.Of {
	case "picture":
		return object{
			{"widget", "image"},
			{"media_folder", "/" + path.Join(c.Folder, content.PicturesFolder)},
			{"public_folder", ""},
			{"choose_url", false},
			{"accept", "image/jpeg,image/png"},
		}
	case "service":
		folder := content.ServiceKind.Folder()
		return object{
			{"widget", "relation"},
			{"collection", folder},
			{"value_field", folder + "/{{slug}}.md"},
			{"display_fields", []string{"title"}},
			{"search_fields", []string{"title"}},
		}
	}
	return patterned(`^(`+strings.Join(content.FoldersWith(content.PageRole), "|")+`)/[^/]+\.md$`, "Write the folder and the file, like activities/example.md.")
}
