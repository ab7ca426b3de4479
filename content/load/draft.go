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

// report adds problems of the draft's file; an error breaks the page.
func (d *draft) report(problems ...content.Problem) {
	for _, p := range problems {
		p.File = d.page.File
		if p.Text = content.LineText(d.source, p.Line); p.Text == "---" {
			p.Text = "" // the fence: the problem is with the whole page
		}
		d.problems = append(d.problems, p)
	}
	if content.HasErrors(problems) && d.status == content.Published {
		d.status = content.Invalid
	}
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
	return decode.FrontPlace(d.node, keys...)
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
var unexpected = content.Wrong("unexpected", "Goodday could not understand this page, and it should have.",
	"Tell the people who make Goodday, with the page. Until then write it in another way.")

// readGroup reads an original and then its versions over it.
func (l *loader) readGroup(g group) (drafts []*draft) {
	defer func() {
		if recover() != nil { // a fault of ours must not hide the other pages, nor keep a withdrawn one standing
			drafts = l.failedGroup(g)
		}
	}()
	var original *draft
	for _, file := range g.files {
		d := l.newDraft(g, file)
		drafts = append(drafts, d)
		if d.isOriginal() && d.status == content.Published {
			original = d
			d.decode(nil, l.site.Now)
		}
	}
	for _, d := range drafts {
		if !d.isOriginal() && d.status == content.Published {
			d.decode(original, l.site.Now)
			d.linkTo(original)
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
		d.report(unexpected)
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
		d.report(*problem)
	case unknown != "" && g.lent:
		d.status, d.reason = content.Withheld, content.ConsentElsewhere // a language this site does not have
	case unknown != "":
		d.report(content.Wrong("file-name", "The part "+content.Quote(unknown)+" of this file's name says nothing.",
			"A version is named name.LANGUAGE.md or name.easy.md. The languages of this site are "+strings.Join(languages, ", ")+"."))
	}
	return d
}

// front splits the file and parses the fields at its top.
func (d *draft) front() *yaml.Node {
	front, body, problem := decode.Split(d.source)
	if problem != nil {
		d.report(*problem)
		return nil
	}
	d.body = body
	if problem := markdown.CheckComplexity(d.source[body:]); problem != nil {
		d.complex = true
		problem.Line += bytes.Count(d.source[:body], []byte("\n"))
		d.report(*problem)
	}
	node, problem := decode.YAML(front)
	if problem != nil {
		last := bytes.Count(front, []byte("\n")) + 1 // a quote that never ends is noticed after the end
		problem.Line = min(problem.Line+1, last)
		d.report(*problem)
		return nil
	}
	return node
}

// decode fills the page: first with what its original says, if it is a version
// of one, then with its own fields over it. It checks the fields together.
func (d *draft) decode(original *draft, now content.Date) {
	if d.node = d.front(); d.node == nil {
		return
	}
	if original != nil && original.node != nil {
		(&decode.Decoder{}).Decode(original.node, d.page.Front())
		d.page.Version = nil // the original has none, and a version must say its own
	}
	decoder := &decode.Decoder{Offset: 1}
	decoder.Decode(d.node, d.page.Front())
	if c := d.page.Consent; c != nil && c.Status == content.ConsentWithdrawn {
		return // what was taken back needs no fields, and nobody has to mend it
	}
	d.references = decoder.References
	d.report(decoder.Problems...)
	d.checkFields(now)
}

// linkTo ties a version to its original, or says that there is none.
func (d *draft) linkTo(original *draft) {
	if original == nil {
		do := "Write " + d.parsed.Name + ".md beside it first."
		d.report(content.Wrong("no-original", "This is a version of a page that is not here.", do))
		return
	}
	d.original, d.page.Original = original, original.page
	if d.page.Version == nil {
		d.wrong("missing-field", "version is missing. It says who made this version and who checked it.",
			"Add version: with made_by and checked_by under it.")
	} else if d.page.Version.CheckedBy == "" && d.page.Kind == content.RouteKind && d.parsed.Language != "" {
		d.advise("unchecked-translation", "Nobody has checked this translation of a way to get help yet.",
			"Ask somebody who speaks the language, then fill in version: checked_by.")
	}
}
