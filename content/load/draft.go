package load

import (
	"go.yaml.in/yaml/v3"

	"goodday/content"
	"goodday/content/decode"
)

// draft is a page on its way to being published.
type draft struct {
	page       *content.Page
	original   *draft // nil for an original
	parsed     content.FileName
	lent       bool // from the workspace's shared folder
	source     []byte
	body       int
	complex    bool            // the body would take too long to parse
	node       *yaml.Node      // the fields, until their texts are read
	kept       *content.Source // nil without Options.Sources
	references []decode.Reference
	problems   []content.Problem
	status     content.Status
	reason     content.ConsentState // why it is withheld
	unread     bool                 // nobody read over what it says now
	reduced    bool                 // it was taken back, and nothing of what it said is left
	moved      []string
	links      []*draft // pages that the body links to
	anchors    []anchor
	pictures   []string // files that the page shows
}

// report adds problems of the draft's file; an error breaks the page.
func (d *draft) report(problems ...content.Problem) {
	for _, p := range problems {
		p.File = d.page.File
		if p.Text = content.LineText(d.source, p.Line); content.IsFence([]byte(p.Text)) {
			p.Text = "" // the fence: the problem is with the whole page
		}
		d.problems = append(d.problems, p)
	}
	if content.HasErrors(problems) && d.status == content.Published {
		d.status = content.Invalid
	}
}

// found returns the problems of the draft, once it is known what becomes of it.
func (d *draft) found() []content.Problem {
	for i := range d.problems {
		d.problems[i].Held = d.status == content.Withheld
	}
	return d.problems
}

// wrong reports an error at a field, named by the keys that lead to it, or at the
// top of the page.
func (d *draft) wrong(rule, message, do string, keys ...string) {
	d.report(content.Wrong(rule, message, do).At(d.place(keys)))
}

func (d *draft) advise(rule, message, do string, keys ...string) {
	d.report(content.Advise(rule, message, do).At(d.place(keys)))
}

func (d *draft) place(keys []string) content.Position {
	if len(keys) == 0 {
		return content.Position{Line: 1, Column: 1}
	}
	return decode.Place(d.node, keys...)
}

// unexpected is what is said when the program itself failed on a page.
var unexpected = content.Wrong("unexpected", "Goodday could not understand this page, and it should have.",
	"Tell the people who make Goodday, with the page. Until then write it in another way.")

func (d *draft) isOriginal() bool { return d.parsed.Language == "" && !d.parsed.Easy }
