package check

import (
	"path"
	"strings"
	"unicode"

	"goodday/content"
)

// fileName finds names of people in the names of files. They are in the address of a
// page, and stay in the repository.
var fileName = Rule{
	ID: "name-in-file", Group: Safeguarding,
	Why:    "The name of a file is in the address of the page. It stays in the history of the folder even when the file is gone.",
	Source: "File names with names.",
	Better: "Name it after the thing: bus-pass.md, bench.jpg.",
	Page: func(p *Page) {
		fields := p.Fields()
		story := fields.Kind == content.StoryKind
		p.reportFile(path.Base(fields.File), "", "This file's name looks like it has the name of a person in it.", story)
		if fields.Common == nil {
			return
		}
		if fields.Slug != "" {
			p.reportFile(fields.Slug, "slug", "This address looks like it has the name of a person in it.", story)
		}
		for _, file := range p.Pictures {
			p.reportFile(file, "picture", "The name of a picture on this page looks like it has the name of a person in it.", true)
		}
	},
}

// reportFile reports a name of a person in a file name. Outside stories a given name
// alone is not enough: places are named after people.
func (p *Page) reportFile(name, field, message string, oneIsEnough bool) {
	if words := nameIn(name, oneIsEnough); words != "" && p.Directory().Knows(words) != content.KnownFromSite {
		var at content.Position
		if field != "" {
			at = p.Field(field)
		}
		p.Report(Finding{At: at, Words: words, Private: true, Name: true, Message: message, Do: "Give it another name, and name the old one nowhere."})
	}
}

// nameIn returns the name of a person in the name of a file, or "".
func nameIn(name string, oneIsEnough bool) string {
	name, _, _ = strings.Cut(name, ".")
	parts := strings.FieldsFunc(spaced(name), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
	for i, part := range parts {
		a := lists().classOf(part)
		if !a.given {
			continue
		}
		if i+1 < len(parts) {
			b := lists().classOf(parts[i+1])
			if b.surname && !b.ordinary && !b.proper && !a.proper || a.clear && b.unknown && oneIsEnough {
				return part + " " + parts[i+1]
			}
		}
		if placed := i+1 < len(parts) && namedAfter[strings.ToLower(parts[i+1])]; a.clear && oneIsEnough && !placed && len(part) > 3 {
			return part
		}
	}
	return ""
}

// namedAfter are things that are often named after a person.
var namedAfter = setOf("street road park hall house centre lane square court gardens bridge library church hospital cafe club")

// spaced puts spaces before capitals inside a word: SamSmith.
func spaced(name string) string {
	var out strings.Builder
	last := ' '
	for _, r := range name {
		if unicode.IsUpper(r) && unicode.IsLower(last) {
			out.WriteByte(' ')
		}
		out.WriteRune(r)
		last = r
	}
	return out.String()
}
