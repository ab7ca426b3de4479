package content

import (
	"bytes"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"go.yaml.in/yaml/v3"
)

// state is what becomes of a file.
type state int

const (
	published state = iota
	held            // not published for want of consent
	broken          // left out because of an error
)

// draft is a page on its way to being published.
type draft struct {
	page       *Page
	original   *draft // nil for an original
	parsed     fileName
	lent       bool // from the workspace's shared folder
	source     []byte
	body       int
	tangled    bool       // the body would take too long to read
	node       *yaml.Node // the fields, until their texts are read
	kept       *Source    // nil without Options.Sources
	references []reference
	problems   []Problem
	state      state
	consent    ConsentState
	moved      []string
	links      []*draft // pages that the body links to
	anchors    []anchor
	pictures   []string // files that the page shows
}

// report adds a problem at a place of the draft's file; an error breaks the page.
func (d *draft) report(p Problem, at Position) {
	p = p.at(d.page.File, at)
	if p.Text = lineText(d.source, p.Line); p.Text == "---" {
		p.Text = "" // the fence: the problem is with the whole page
	}
	d.problems = append(d.problems, p)
	if p.Severity == Error && d.state == published {
		d.state = broken
	}
}

// group is an original with its versions: the files of one name in a folder.
type group struct {
	kind  Kind
	r     *reader
	lent  bool
	files []string
}

// readPages reads every page of the site and the stories lent to it, in
// parallel, and puts them in the order of their files.
func (l *loader) readPages() {
	var groups []group
	for _, s := range sections {
		groups = append(groups, groupFiles(s.kind, l.own, false, l.own.pages(s.folder))...)
	}
	if l.shared != nil {
		groups = append(groups, groupFiles(StoryKind, l.shared, true, l.shared.pages(StoryKind.Folder()))...)
	}
	results := make([][]*draft, len(groups))
	inParallel(len(groups), func(i int) { results[i] = l.readGroup(groups[i]) })
	l.drafts = slices.Concat(results...)
	for _, d := range l.drafts {
		if file := localFile(d.page.File); l.byFile[file] == nil {
			l.byFile[file] = d
		}
	}
}

// inParallel calls do for 0 to n-1 on as many workers as there are processors.
func inParallel(n int, do func(i int)) {
	var workers sync.WaitGroup
	var next atomic.Int64
	for range min(n, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := next.Add(1); int(i) <= n; i = next.Add(1) {
				do(int(i) - 1)
			}
		})
	}
	workers.Wait()
}

// groupFiles puts the files of one name together. files is sorted, but
// "bus-pass.ar.md" and "bus-pass.md" may have "bus-pass-2.md" between them.
func groupFiles(kind Kind, r *reader, lent bool, files []string) []group {
	byName := map[string]int{}
	var groups []group
	for _, file := range files {
		name, _, _ := strings.Cut(path.Base(file), ".")
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
var unexpected = Problem{
	Severity: Error, Rule: "unexpected", Message: "Goodday could not understand this page, and it should have.",
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
		if d.isOriginal() && d.state == published {
			original = d
			front = d.decodeOriginal(l.site.Now)
		}
	}
	for _, d := range drafts {
		if !d.isOriginal() && d.state == published {
			d.decodeVersion(original, front, l.site.Now)
			l.linkVersion(d, original)
		}
	}
	for _, d := range drafts {
		if l.options.Sources {
			d.kept = d.asSource()
			d.kept.readFields()
			d.kept.node = nil
		}
		d.node = nil // a tree is many times as large as its text
	}
	return drafts
}

// failedGroup gives drafts that hold nothing but their file and the problem.
func (l *loader) failedGroup(g group) (drafts []*draft) {
	for _, file := range g.files {
		d := &draft{parsed: fileName{name: Slug(path.Base(file))}, page: &Page{Kind: g.kind, File: file, Language: l.site.Site.Languages[0]}}
		d.page.setFront(newFront(g.kind))
		d.report(unexpected, Position{})
		drafts = append(drafts, d)
	}
	return drafts
}

func (d *draft) isOriginal() bool { return d.parsed.language == "" && !d.parsed.easy }

// newDraft reads a file and what its name says.
func (l *loader) newDraft(g group, file string) *draft {
	languages := l.site.Site.Languages
	parsed, unknown := parseFileName(file, languages)
	d := &draft{parsed: parsed, lent: g.lent, page: &Page{Kind: g.kind, File: file, Name: parsed.name, Language: parsed.language, Easy: parsed.easy}}
	if g.lent {
		d.page.File = path.Join(sharedFolder, file)
	}
	if d.page.Language == "" {
		d.page.Language = languages[0]
	}
	d.page.setFront(newFront(g.kind))
	data, problem := readCapped(g.r.fsys, file, MaxFile)
	if problem == nil {
		d.source, problem = clean(data)
	}
	switch {
	case problem != nil:
		d.report(*problem, Position{problem.Line, problem.Column})
	case unknown != "" && g.lent:
		d.state, d.consent = held, ConsentElsewhere // a language this site does not have
	case unknown != "":
		d.report(Problem{
			Severity: Error, Rule: "file-name", Message: "The part " + shorten(unknown) + " of this file's name says nothing.",
			Do: "A version is named name.LANGUAGE.md or name.easy.md. The languages of this site are " + strings.Join(languages, ", ") + ".",
		}, Position{})
	}
	return d
}

// front splits the file and parses the fields at its top.
func (d *draft) front() *yaml.Node {
	front, body, problem := split(d.source)
	if problem != nil {
		d.report(*problem, Position{problem.Line, problem.Column})
		return nil
	}
	d.body = body
	if problem := tangled(d.source[body:]); problem != nil {
		d.tangled = true
		d.report(*problem, Position{problem.Line + bytes.Count(d.source[:body], []byte("\n")), 0})
	}
	node, problem := parseYAML(front)
	if problem != nil {
		last := bytes.Count(front, []byte("\n")) + 1 // a quote that never ends is noticed after the end
		d.report(*problem, Position{min(problem.Line+1, last), problem.Column})
		return nil
	}
	return node
}

// decodeOriginal fills the page of an original and gives its fields for the versions.
func (d *draft) decodeOriginal(now Date) *yaml.Node {
	node := d.front()
	if node == nil {
		return nil
	}
	dec := &decoder{offset: 1}
	dec.decode(node, d.page.Front())
	d.take(dec, node, now)
	d.node = node
	return node
}

// decodeVersion fills the page of a version: first with what its original
// says, then with its own fields over it.
func (d *draft) decodeVersion(original *draft, front *yaml.Node, now Date) {
	node := d.front()
	if node == nil {
		return
	}
	if original != nil && front != nil {
		(&decoder{}).decode(front, d.page.Front())
		d.page.Version = nil // the original has none, and a version must say its own
	}
	dec := &decoder{offset: 1}
	dec.decode(node, d.page.Front())
	d.take(dec, node, now)
	d.node = node
}

// take moves what a decoder found into the draft and checks the fields together.
func (d *draft) take(dec *decoder, node *yaml.Node, now Date) {
	if c := d.page.Consent; c != nil && c.Status == ConsentWithdrawn {
		return // what was taken back needs no fields, and nobody has to mend it
	}
	d.references = dec.references
	for _, p := range dec.problems {
		d.report(p, Position{p.Line, p.Column})
	}
	d.checkFields(node, now)
}

// linkVersion ties a version to its original, or says that there is none.
func (l *loader) linkVersion(d, original *draft) {
	if original == nil {
		do := "Write " + d.parsed.name + ".md beside it first."
		d.report(Problem{Severity: Error, Rule: "no-original", Message: "This is a version of a page that is not here.", Do: do}, Position{})
		return
	}
	d.original, d.page.Original = original, original.page
	if d.page.Version == nil {
		d.report(Problem{
			Severity: Error, Rule: "missing-field", Message: "version is missing. It says who made this version and who checked it.",
			Do: "Add version: with made_by and checked_by under it.",
		}, Position{1, 1})
	} else if d.page.Version.CheckedBy == "" && d.page.Kind == RouteKind && d.parsed.language != "" {
		d.report(Problem{
			Severity: Warning, Rule: "unchecked-translation", Message: "Nobody has checked this translation of a way to get help yet.",
			Do: "Ask somebody who speaks the language, then fill in version: checked_by.",
		}, Position{1, 1})
	}
}
