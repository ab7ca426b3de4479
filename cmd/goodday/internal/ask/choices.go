package ask

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"goodday/content"
	"goodday/content/write"
)

// choice is something that can be answered.
type choice struct{ value, shown string }

// mostChoices limits the values of other pages that are offered.
const mostChoices = 9

// choices returns what a field can be, or what other pages have there.
func (p *Place) choices(kind content.Kind, name string) (all []choice) {
	field, known := write.Field(kind, name)
	if !known {
		return nil
	}
	for _, word := range field.Choices() {
		all = append(all, choice{word, word})
	}
	switch field.Of {
	case "", content.OfOrganisation:
		if all == nil && offered[name] {
			all = p.used(kind, name)
		}
	case "page", "service":
		all = p.pagesFor(field.Of)
	default:
		for _, term := range p.directory.Words.Vocabulary(field.Of) {
			all = append(all, choice{term.ID, term.Name})
		}
	}
	return all
}

// offered are the fields for which the values of other pages help.
var offered = map[string]bool{"run_by": true, "checked_by": true, "told_by.age_band": true, "by": true, "place.name": true, "how_paid": true, "who_helped": true}

// pagesFor offers pages by their titles.
func (p *Place) pagesFor(of string) (all []choice) {
	for _, page := range p.directory.Pages {
		if page.Original == nil && (of == "page" || page.Kind == content.ServiceKind) {
			all = append(all, choice{page.File, page.Title})
		}
	}
	return all
}

// used offers what other pages of the kind have in a field, the most frequent first.
func (p *Place) used(kind content.Kind, name string) (all []choice) {
	times := map[string]int{}
	for _, page := range p.directory.Pages {
		if page.Language == p.directory.Site.Languages[0] && (page.Kind == kind || name == "checked_by") {
			if value := valueOf(reflect.ValueOf(page.Front()), name); value != "" {
				times[value]++
			}
		}
	}
	words := slices.SortedFunc(maps.Keys(times), func(a, b string) int { return cmp.Or(times[b]-times[a], strings.Compare(a, b)) })
	for _, word := range words[:min(len(words), mostChoices)] {
		all = append(all, choice{word, word})
	}
	return all
}

// valueOf returns the text that a name such as "place.name" leads to in front matter,
// or "".
func valueOf(v reflect.Value, name string) string {
	for v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if name == "" && v.Kind() == reflect.Slice && v.Len() == 1 {
		v = v.Index(0)
	}
	if name == "" && v.Kind() == reflect.String {
		return v.String()
	} else if v.Kind() != reflect.Struct {
		return ""
	}
	key, rest, _ := strings.Cut(name, ".")
	for _, f := range reflect.VisibleFields(v.Type()) {
		if own, _, _ := strings.Cut(f.Tag.Get("yaml"), ","); own == key && !f.Anonymous {
			return valueOf(v.FieldByIndex(f.Index), rest)
		}
	}
	return ""
}

// meant returns the values of choices that were answered by number or name.
func (p *Place) meant(kind content.Kind, name, answer string) string {
	choices := p.choices(kind, name)
	if len(choices) == 0 {
		return answer
	}
	if !isList(kind, name) {
		return one(choices, answer)
	}
	var all []string
	for _, item := range splitList(answer) {
		all = append(all, one(choices, item))
	}
	return strings.Join(all, ", ")
}

func one(choices []choice, answer string) string {
	if n, err := strconv.Atoi(answer); err == nil && n >= 1 && n <= len(choices) {
		return choices[n-1].value
	}
	for _, c := range choices {
		if strings.EqualFold(c.value, answer) || strings.EqualFold(c.shown, answer) {
			return c.value
		}
	}
	return answer
}
