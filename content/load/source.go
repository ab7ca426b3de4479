package load

import (
	"cmp"
	"slices"

	"go.yaml.in/yaml/v3"

	"goodday/content"
	"goodday/content/decode"
)

// asSource returns a draft as others see it now.
func (d *draft) asSource() *content.Source {
	s := d.kept
	if s == nil {
		s = &content.Source{Page: d.page, Text: d.source, Body: d.body, Read: readParts}
	}
	s.Status, s.Reason = d.status, d.reason
	s.Pictures = slices.Compact(slices.Sorted(slices.Values(d.pictures)))
	return s
}

// keepSource is asSource while the draft still has its fields: their texts are
// read now, so that they are parsed once.
func (d *draft) keepSource() *content.Source {
	s := d.asSource()
	fields := frontPassages(s, d.node)
	s.Read = func(s *content.Source) content.Parts {
		s.Read = readParts // the fields are kept for the first time only
		return bodyParts(s, fields)
	}
	return s
}

// ReadSource makes a Source of a page's text by itself, with what fields of it
// can be read. file names it, from the site's folder. It is for sites that
// cannot be loaded.
func ReadSource(file string, text []byte) *content.Source {
	folder := content.Locate(content.LocalFile(file))
	kind := cmp.Or(folder.Kind, content.PageKind)
	page := content.NewPage(kind, file)
	s := &content.Source{Page: page, Status: content.Invalid, Text: text, Read: readParts}
	front, body, problem := decode.Split(text)
	if problem != nil {
		return s
	}
	s.Body = body
	if node, problem := decode.YAML(front); problem == nil {
		(&decode.Decoder{}).Decode(node, page.Front())
	}
	return s
}

// readParts reads the parts of a page out of its text.
func readParts(s *content.Source) content.Parts { return bodyParts(s, frontPassages(s, fieldsOf(s))) }

// fieldsOf returns the front matter, or nil if it cannot be read.
func fieldsOf(s *content.Source) *yaml.Node {
	front, _, problem := decode.Split(s.Text)
	if problem != nil {
		return nil
	}
	node, _ := decode.YAML(front)
	return node
}

// frontPassages returns the texts of the front matter, whatever it holds: what
// is not a field of ours may tell of a person too.
func frontPassages(s *content.Source, node *yaml.Node) []content.Passage {
	r := &passageReader{Source: s}
	front, _, problem := decode.Split(s.Text)
	switch {
	case problem != nil:
	case node == nil:
		r.addFound(content.CodePassage, "", string(front), 0)
	default:
		r.addNode(node, nil)
	}
	return r.parts.Passages
}

// bodyParts adds the texts of the body to those of the front matter.
func bodyParts(s *content.Source, front []content.Passage) content.Parts {
	r := &passageReader{Source: s, source: s.Text[s.Body:], parts: content.Parts{Passages: front}}
	r.readBody()
	r.parts.Field = func(keys ...string) content.Position {
		if node := fieldsOf(s); node != nil {
			return decode.Place(node, keys...)
		}
		return content.Position{}
	}
	return r.parts
}
