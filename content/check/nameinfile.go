package check

import (
	"net/url"
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
		look := fullNames
		if p.told() {
			look = givenAlone
		}
		p.reportFile(path.Base(fields.File), "", "This file's name looks like it has the name of a person in it.", look)
		if fields.Common == nil {
			return
		}
		if fields.Slug != "" {
			p.reportFile(fields.Slug, "slug", "This address looks like it has the name of a person in it.", look)
		}
		for _, from := range fields.MovedFrom {
			p.reportFile(path.Base(from), "moved_from", "An old address of this page looks like it has the name of a person in it.", look)
		}
		for _, link := range p.Links() {
			if p.told() {
				p.reportTarget(link)
			}
		}
		for _, file := range p.Pictures {
			p.reportFile(file, "picture", "The name of a picture on this page looks like it has the name of a person in it.", givenAlone)
		}
	},
}

// reportTarget reports a name of a person in the address that a link leads to.
func (p *Page) reportTarget(link content.Link) {
	target, err := url.PathUnescape(link.Target)
	if err != nil {
		target = link.Target
	}
	for part := range strings.FieldsFuncSeq(target, func(r rune) bool { return strings.ContainsRune("/?#&=:@", r) }) {
		if words := nameIn(part, likelyOnes); words != "" && p.Directory().Knows(words) != content.KnownFromSite {
			p.Report(Finding{At: link.At, Words: words, Private: true, Message: "The address of this link looks like it has the name of a person in it.", Do: "Take the link out, or lead to another page."})
			return
		}
	}
}

// reportFile reports a name of a person in a file name. Outside stories a given name
// alone is not enough: places are named after people.
func (p *Page) reportFile(name, field, message string, look suspicion) {
	if words := nameIn(name, look); words != "" && p.Directory().Knows(words) != content.KnownFromSite {
		var at content.Position
		if field != "" {
			at = p.Field(field)
		}
		p.Report(Finding{At: at, Words: words, Private: true, Name: true, Message: message, Do: "Give it another name, and name the old one nowhere."})
	}
}

// suspicion is how little it takes to see the name of a person in the name of a file.
type suspicion int

const (
	fullNames  suspicion = iota // a given name and a family name that are known
	likelyOnes                  // a given name and another word that is none
	givenAlone                  // a given name
)

// nameIn returns the name of a person in the name of a file, or "".
func nameIn(name string, look suspicion) string {
	name, _, _ = strings.Cut(name, ".")
	parts := strings.FieldsFunc(spaced(name), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
	for i, part := range parts {
		a := lists().classOf(part)
		if !a.given {
			continue
		}
		if i+1 < len(parts) {
			b := lists().classOf(parts[i+1])
			if b.surname && !b.ordinary && !b.proper && !a.proper || a.clear && b.unknown && look >= likelyOnes {
				return part + " " + parts[i+1]
			}
		}
		if placed := i+1 < len(parts) && namedAfter[strings.ToLower(parts[i+1])]; a.clear && look == givenAlone && !placed && !(i == 0 && len(parts) > 1 && creatures[strings.ToLower(part)]) && len(part) > 3 {
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
