package check

import (
	"strconv"
	"strings"

	"goodday/content"
	"goodday/content/decode"
)

// fieldAt returns the place of a field of the front matter, written like "wait.as_of".
// It uses passages, which are parsed already.
func (p *page) fieldAt(field string) content.Position {
	for _, passage := range p.Passages() {
		if passage.Sort == content.FieldPassage && passage.Field == field {
			return passage.Position(0)
		}
	}
	return content.Position{}
}

// inFile returns a finding at a field of a YAML file of the site.
func (s *SiteView) inFile(file string, keys ...string) Finding {
	f := Finding{File: s.FileName(file)}
	data := s.Read(file, content.MaxFile)
	if data == nil {
		return f
	}
	if f.At = decode.PlaceIn(data, keys...); f.At == decode.PlaceIn(data) {
		f.At = content.Position{} // the file has no such field
		return f
	}
	f.Text = (&content.Source{Text: data}).Line(f.At.Line)
	return f
}

// ownOrShared returns the site's own file of a name, or the shared one if there is no
// other.
func (s *SiteView) ownOrShared(name string) string {
	if s.Read(name, content.MaxFile) == nil {
		if shared := content.SharedFolder + "/" + name; s.Read(shared, content.MaxFile) != nil {
			return shared
		}
	}
	return name
}

// day returns a date as readers see it.
func day(date content.Date) string { return date.Format("2 January 2006") }

// mostNamed is the most names in a sentence.
const mostNamed = 8

// list joins names for the end of a sentence. There is no "and" before the last, since
// names may contain one.
func list(names []string) string {
	if more := len(names) - mostNamed; more > 1 {
		return strings.Join(names[:mostNamed], ", ") + " and " + strconv.Itoa(more) + " more"
	}
	return strings.Join(names, ", ")
}
