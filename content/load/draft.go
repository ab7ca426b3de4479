package load

import (
	"bytes"
	"path"
	"runtime"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
	"golang.org/x/sync/errgroup"

	"goodday/content"
	"goodday/content/decode"
	"goodday/content/markdown"
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
	moved      []string
	links      []*draft // pages that the body links to
	anchors    []anchor
	pictures   []string // files that the page shows
}

// report adds a problem at a place of the draft's file; an error breaks the page.
func (d *draft) report(p content.Problem, at content.Position) {
	p = p.At(d.page.File, at)
	if p.Text = content.LineText(d.source, p.Line); p.Text == "---" {
		p.Text = "" // the fence: the problem is with the whole page
	}
	d.problems = append(d.problems, p)
	if p.Severity == content.Error && d.status == content.Published {
		d.status = content.Invalid
	}
}

// group is an original with its versions: the files of one name in a folder.
type group struct {
	kind  content.Kind
	r     *reader
	lent  bool
	files []string
}

// readPages reads every page of the site and the stories lent to it, in
// parallel, and puts them in the order of their files.
func (l *loader) readPages() {
	var groups []group
	for _, kind := range content.Kinds() {
		groups = append(groups, groupFiles(kind, l.own, false, l.own.pages(kind.Folder()))...)
	}
	if l.shared != nil {
		groups = append(groups, groupFiles(content.StoryKind, l.shared, true, l.shared.pages(content.StoryKind.Folder()))...)
	}
	results := make([][]*draft, len(groups))
	inParallel(len(groups), func(i int) { results[i] = l.readGroup(groups[i]) })
	l.drafts = slices.Concat(results...)
	for _, d := range l.drafts {
		if file := content.LocalFile(d.page.File); l.byFile[file] == nil {
			l.byFile[file] = d
		}
	}
}

// inParallel calls do for 0 to n-1 on as many processors as there are.
func inParallel(n int, do func(i int)) {
	var workers errgroup.Group
	workers.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		workers.Go(func() error {
			do(i)
			return nil
		})
	}
	workers.Wait() // no worker returns an error
}

// groupFiles puts the files of one name together. files is sorted, but
// "bus-pass.ar.md" and "bus-pass.md" may have "bus-pass-2.md" between them.
func groupFiles(kind content.Kind, r *reader, lent bool, files []string) []group {
	byName := map[string]int{}
	var groups []group
	for _, file := range files {
		name := content.GroupName(file)
		i, known := byName[name]
		if !known {
			i = len(groups)
			byName[name] = i
			groups = append(groups, group{kind: kind, r: r, lent: lent})
		}
		groups[i].files = append(groups[i].files, file)
	}
	return groups
}

// unexpected is what is said when the program itself failed on a page.
var unexpected = content.Problem{
	Severity: content.Error, Rule: "unexpected", Message: "Goodday could not understand this page, and it should have.",
	Do: "Tell the people who make Goodday, with the page. Until then write it in another way.",
}

// readGroup reads an original and then its versions over it.
func (l *loader) readGroup(g group) (drafts []*draft) {
	defer func() {
		if recover() != nil { // a fault of ours must not hide the other pages, nor keep a withdrawn one standing
			drafts = l.failedGroup(g)
		}
	}()
	var original *draft
	var front *yaml.Node
	for _, file := range g.files {
		d := l.newDraft(g, file)
		drafts = append(drafts, d)
		if d.isOriginal() && d.status == content.Published {
			original = d
			front = d.decodeOriginal(l.site.Now)
		}
	}
	for _, d := range drafts {
		if !d.isOriginal() && d.status == content.Published {
			d.decodeVersion(original, front, l.site.Now)
			l.linkVersion(d, original)
		}
	}
	for _, d := range drafts {
		if l.options.Sources {
			d.kept = d.keepSource()
		}
		d.node = nil // a tree is many times as large as its text
	}
	return drafts
}

// failedGroup returns drafts that hold nothing but their file and the problem.
func (l *loader) failedGroup(g group) (drafts []*draft) {
	for _, file := range g.files {
		d := &draft{page: content.NewPage(g.kind, file), status: content.Published}
		d.parsed.Name, d.page.Language = content.Slug(path.Base(file)), l.site.Site.Languages[0]
		d.report(unexpected, content.Position{})
		drafts = append(drafts, d)
	}
	return drafts
}

func (d *draft) isOriginal() bool { return d.parsed.Language == "" && !d.parsed.Easy }

// newDraft reads a file and what its name says.
func (l *loader) newDraft(g group, file string) *draft {
	languages := l.site.Site.Languages
	parsed, unknown := content.ParseFileName(file, languages)
	d := &draft{parsed: parsed, lent: g.lent, page: content.NewPage(g.kind, file), status: content.Published}
	d.page.Name, d.page.Language, d.page.Easy = parsed.Name, parsed.Language, parsed.Easy
	if g.lent {
		d.page.File = path.Join(content.SharedFolder, file)
	}
	if d.page.Language == "" {
		d.page.Language = languages[0]
	}
	data, problem := readCapped(g.r.fsys, file, content.MaxFile)
	if problem == nil {
		d.source, problem = decode.Clean(data)
	}
	switch {
	case problem != nil:
		d.report(*problem, content.Position{Line: problem.Line, Column: problem.Column})
	case unknown != "" && g.lent:
		d.status, d.reason = content.Withheld, content.ConsentElsewhere // a language this site does not have
	case unknown != "":
		d.report(content.Problem{
			Severity: content.Error, Rule: "file-name", Message: "The part " + content.Quote(unknown) + " of this file's name says nothing.",
			Do: "A version is named name.LANGUAGE.md or name.easy.md. The languages of this site are " + strings.Join(languages, ", ") + ".",
		}, content.Position{})
	}
	return d
}

// front splits the file and parses the fields at its top.
func (d *draft) front() *yaml.Node {
	front, body, problem := decode.Split(d.source)
	if problem != nil {
		d.report(*problem, content.Position{Line: problem.Line, Column: problem.Column})
		return nil
	}
	d.body = body
	if problem := markdown.CheckComplexity(d.source[body:]); problem != nil {
		d.complex = true
		d.report(*problem, content.Position{Line: problem.Line + bytes.Count(d.source[:body], []byte("\n"))})
	}
	node, problem := decode.YAML(front)
	if problem != nil {
		last := bytes.Count(front, []byte("\n")) + 1 // a quote that never ends is noticed after the end
		d.report(*problem, content.Position{Line: min(problem.Line+1, last), Column: problem.Column})
		return nil
	}
	return node
}

// decodeOriginal fills the page of an original and returns its fields for the versions.
func (d *draft) decodeOriginal(now content.Date) *yaml.Node {
	node := d.front()
	if node == nil {
		return nil
	}
	dec := &decode.Decoder{Offset: 1}
	dec.Decode(node, d.page.Front())
	d.take(dec, node, now)
	d.node = node
	return node
}

// decodeVersion fills the page of a version: first with what its original
// says, then with its own fields over it.
func (d *draft) decodeVersion(original *draft, front *yaml.Node, now content.Date) {
	node := d.front()
	if node == nil {
		return
	}
	if original != nil && front != nil {
		(&decode.Decoder{}).Decode(front, d.page.Front())
		d.page.Version = nil // the original has none, and a version must say its own
	}
	dec := &decode.Decoder{Offset: 1}
	dec.Decode(node, d.page.Front())
	d.take(dec, node, now)
	d.node = node
}

// take moves what a decoder found into the draft and checks the fields together.
func (d *draft) take(dec *decode.Decoder, node *yaml.Node, now content.Date) {
	if c := d.page.Consent; c != nil && c.Status == content.ConsentWithdrawn {
		return // what was taken back needs no fields, and nobody has to mend it
	}
	d.references = dec.References
	for _, p := range dec.Problems {
		d.report(p, content.Position{Line: p.Line, Column: p.Column})
	}
	d.checkFields(node, now)
}

// linkVersion ties a version to its original, or says that there is none.
func (l *loader) linkVersion(d, original *draft) {
	if original == nil {
		do := "Write " + d.parsed.Name + ".md beside it first."
		d.report(content.Problem{Severity: content.Error, Rule: "no-original", Message: "This is a version of a page that is not here.", Do: do}, content.Position{})
		return
	}
	d.original, d.page.Original = original, original.page
	if d.page.Version == nil {
		d.report(content.Problem{
			Severity: content.Error, Rule: "missing-field", Message: "version is missing. It says who made this version and who checked it.",
			Do: "Add version: with made_by and checked_by under it.",
		}, content.Position{Line: 1, Column: 1})
	} else if d.page.Version.CheckedBy == "" && d.page.Kind == content.RouteKind && d.parsed.Language != "" {
		d.report(content.Problem{
			Severity: content.Warning, Rule: "unchecked-translation", Message: "Nobody has checked this translation of a way to get help yet.",
			Do: "Ask somebody who speaks the language, then fill in version: checked_by.",
		}, content.Position{Line: 1, Column: 1})
	}
}
