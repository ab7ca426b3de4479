package schema

import (
	"reflect"
	"slices"
	"strings"
	"unicode"

	"goodday/content"
)

// draft is the version of JSON Schema that the schemas are written in.
const draft = "https://json-schema.org/draft/2020-12/schema"

// JSON returns the JSON Schema of a source. words may be nil: then any word
// fits where the site's vocabulary would.
func JSON(s Source, words Vocabulary) []byte {
	return jsonText(schemaWriter{source: s, words: words}.root())
}

// VersionJSON returns the schema of a translation or Easy Read companion, which
// holds only what differs from its original. A page needs to say who made the
// version and nothing else. crisis.ar.yaml stands alone: it needs its lines too.
func VersionJSON(s Source, words Vocabulary) []byte {
	return jsonText(schemaWriter{source: s, words: words, version: true}.root())
}

// schemaWriter writes one schema.
type schemaWriter struct {
	source  Source
	words   Vocabulary
	version bool // what the original says need not be said again
}

func (w schemaWriter) root() object {
	title := w.source.Title
	if w.version {
		title += ", in another language or in Easy Read"
	}
	root := object{{"$schema", draft}, {"title", title}, {"type", "object"}}
	root = append(root, w.fields(w.source.Fields(), w.neededHere, true)...)
	return append(root, member{"$defs", alsoTaken()})
}

// neededHere reports whether a field at the top of the file must be there.
func (w schemaWriter) neededHere(f content.Field) bool {
	if w.version {
		return f.Name == versionField || w.source.whole && f.Required
	}
	return w.source.needed(f)
}

const versionField = "version"

// fields writes the fields of a file or part. In a version the fields of a
// part are read over the original's, so none of them is needed; but an item of
// a list has no original.
func (w schemaWriter) fields(fields []content.Field, needed func(content.Field) bool, top bool) object {
	var names []string
	properties := object{}
	for _, f := range fields {
		f.Required = needed(f)
		if f.Required {
			names = append(names, f.Name)
		}
		limit := 0
		if top {
			limit = w.source.limit(f)
		}
		properties.set(f.Name, w.described(f, limit))
	}
	o := object{{"additionalProperties", false}, {"properties", properties}}
	if len(names) > 0 && top && !w.version && w.source.Kind != "" {
		o.set("if", isWithdrawn())
		o.set("else", object{{"required", names}})
	} else if len(names) > 0 {
		o.set("required", names)
	}
	return o
}

// isWithdrawn fits a page whose consent was taken back. Nothing of it is
// needed any more, and an editor that asks for its title again does harm.
func isWithdrawn() object {
	status := object{{"type", "string"}, {"pattern", anyCase([]string{string(content.ConsentWithdrawn)})}}
	consent := object{{"type", "object"}, {"required", []string{"status"}}, {"properties", object{{"status", status}}}}
	return object{{"required", []string{consentField}}, {"properties", object{{consentField, consent}}}}
}

// described is a field's schema with its help.
func (w schemaWriter) described(f content.Field, limit int) object {
	o := object{{"description", helpWithChoices(f)}, {"markdownDescription", markdownHelp(f)}}
	return append(o, w.value(f, limit)...)
}

// markdownHelp is the help as editors show it on hover.
func markdownHelp(f content.Field) string {
	if f.Required {
		return "**Needed.** " + helpWithChoices(f)
	}
	return helpWithChoices(f)
}

// value is the schema of a field's value.
func (w schemaWriter) value(f content.Field, limit int) object {
	switch shapeOf(f) {
	case list:
		return w.list(f)
	case named:
		return accept(f, nil, object{{"type", "object"}, {"additionalProperties", w.value(element(f), 0)}})
	case part:
		return w.part(f)
	case choice:
		choices := f.Choices()
		return accept(f, nil, object{{"enum", choices}}, worded(anyCase(choices), "Write one of: "+strings.Join(choices, ", ")+"."))
	case term:
		if ids := w.words.ids(f.Of); len(ids) > 0 {
			return accept(f, nil, object{{"enum", ids}})
		}
	case yesNo, number, pounds, date, clock:
		return scalar(f)
	}
	more := object{}
	more.setIf(limit > 0, "maxLength", limit)
	more.setIf(f.Required, "pattern", `\S`)
	return w.text(f, more, f.Name+" needs a text. "+f.Help)
}

// scalar is the schema of a value that has a form of its own.
func scalar(f content.Field) object {
	switch shapeOf(f) {
	case yesNo:
		return accept(f, []string{"boolean"}, object{{"enum", []string{"yes", "no"}}},
			worded(anyCase([]string{"yes", "no", "true", "false"}), "Write yes or no."))
	case number:
		say := "Write a whole number."
		return accept(f, nil, object{{"type", "integer"}, {"minimum", 0}, {"maximum", 10_000}, {"errorMessage", say}}, worded(numberPattern, say))
	case pounds:
		say := "Write the amount in pounds, as a plain number like 3, 3.50 or 250."
		return accept(f, nil, object{{"type", "number"}, {"minimum", 0}, {"maximum", 999_999.99}, {"errorMessage", say}}, worded(moneyPattern, say))
	case date:
		return accept(f, nil, append(worded(datePattern, "Write the date as year-month-day, like 2026-10-01."), member{"format", "date"}))
	}
	return accept(f, nil, worded(clockPattern, `Write the time with hours and minutes, in quotes, like "17:00".`))
}

// The forms of values, in the common part of Go's and JavaScript's patterns.
const (
	numberPattern = `^[0-9]{1,4}$|^10000$`
	moneyPattern  = `^[0-9]{1,6}(\.[0-9]{2})?$`
	datePattern   = `^(19|[2-9][0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`
	clockPattern  = `^([01]?[0-9]|2[0-3]):[0-5][0-9]$|^24:00$`
)

// text is the schema of a text, with more that is asked of it.
func (w schemaWriter) text(f content.Field, more object, say string) object {
	o := append(object{{"type", "string"}}, more...)
	ids := w.words.ids(f.Of)
	o.setIf(shapeOf(f) == file && len(ids) > 0, "examples", ids)
	o.set("errorMessage", say)
	return accept(f, []string{"number", "boolean"}, o)
}

func (w schemaWriter) list(f content.Field) object {
	w.version = false // an item has no original to stand over
	o := object{{"type", "array"}, {"items", w.value(element(f), 0)}}
	o.setIf(f.Required, "not", nothing(f))
	o.set("errorMessage", f.Name+" needs a list: put each one in brackets, like [one, two], or on a line of its own with a dash.")
	if bare(f.Type) == reflect.TypeFor[content.OneOrMore]() {
		return accept(f, nil, o, w.value(element(f), 0))
	}
	return accept(f, nil, o)
}

func (w schemaWriter) part(f content.Field) object {
	fields := fieldsOf(f)
	needed := func(inner content.Field) bool { return inner.Required && (!w.version || f.Name == versionField) }
	o := append(object{{"type", "object"}}, w.fields(fields, needed, false)...)
	o.setIf(f.Required, "not", nothing(f))
	o.set("errorMessage", f.Name+" needs fields of its own under it: "+strings.Join(content.FieldNames(fields), ", ")+".")
	return accept(f, nil, o)
}

// worded is a text of a form, with what is said when it is not.
func worded(pattern, say string) object {
	return object{{"type", "string"}, {"pattern", pattern}, {"patternErrorMessage", say}, {"errorMessage", say}}
}

// The names under which schemas say what is empty.
const (
	emptyName    = "empty"    // nothing after the name, or ''
	untickedName = "unticked" // that, or a box that nobody ticked
)

func definition(name string) object { return object{{"$ref", "#/$defs/" + name}} }

// nothing fits what says nothing, as editors in a browser leave a field: ”, [], or
// fields that are all so.
func nothing(f content.Field) object {
	empty := definition(emptyName)
	switch shapeOf(f) {
	case list:
		return object{{"anyOf", []object{empty, {{"type", "array"}, {"items", nothing(element(f))}}}}}
	case named:
		return object{{"anyOf", []object{empty, {{"type", "object"}, {"additionalProperties", nothing(element(f))}}}}}
	case part:
		properties := object{}
		for _, inner := range fieldsOf(f) {
			value := nothing(inner)
			if shapeOf(inner) == yesNo {
				value = definition(untickedName)
			}
			properties.set(inner.Name, value)
		}
		return object{{"anyOf", []object{empty, {{"type", "object"}, {"additionalProperties", false}, {"properties", properties}}}}}
	}
	return empty
}

// accept returns a schema of the ways to write a value. also are further JSON
// types that content takes. An empty value is as if it were not there, so it fits
// where the field is not needed.
func accept(f content.Field, also []string, ways ...object) object {
	if len(also) > 0 {
		ways = append(ways, object{{"$ref", "#/$defs/" + strings.Join(also, "-")}})
	}
	if !f.Required {
		ways = append(ways, nothing(f))
	}
	if len(ways) == 1 {
		return ways[0]
	}
	return object{{"anyOf", ways}}
}

// alsoTaken holds the sets of types that accept names. They are written as
// "none of the other types", because editors offer what a type names: true,
// false and null at every text.
func alsoTaken() object {
	defs := object{}
	for _, also := range [][]string{{"boolean"}, {"number", "boolean"}} {
		others := slices.DeleteFunc([]string{"array", "boolean", "null", "number", "object", "string"}, func(t string) bool { return slices.Contains(also, t) })
		defs.set(strings.Join(also, "-"), object{{"not", object{{"type", others}}}})
	}
	something := []object{{{"type", []string{"array", "boolean", "number", "object"}}}, {{"type", "string"}, {"pattern", `\S`}}}
	defs.set(emptyName, object{{"not", object{{"anyOf", something}}}})
	defs.set(untickedName, object{{"anyOf", []object{definition(emptyName), {{"enum", []bool{false}}}}}})
	return defs
}

// anyCase is a pattern for any of the words, in capitals or not.
func anyCase(words []string) string {
	var b strings.Builder
	for i, word := range words {
		if i > 0 {
			b.WriteByte('|')
		}
		for _, r := range word {
			if lower, upper := unicode.ToLower(r), unicode.ToUpper(r); lower != upper {
				b.WriteString("[" + string(upper) + string(lower) + "]")
			} else {
				b.WriteRune(r)
			}
		}
	}
	return "^(" + b.String() + ")$"
}
