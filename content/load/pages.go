package load

import (
	"bytes"
	"cmp"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"goodday/content"
	"goodday/content/decode"
	"goodday/content/markdown"
)

// group is an original with its versions: the files of one name in a folder.
type group struct {
	kind  content.Kind
	r     *reader
	files []string
}

// readPages reads every page of the site and the stories lent to it, in
// parallel, and puts them in the order of their files.
func (l *loader) readPages() {
	var groups []group
	for _, kind := range content.Kinds() {
		groups = append(groups, l.own.groups(kind)...)
	}
	groups = append(groups, l.shared.groups(content.StoryKind)...)
	results := make([][]*draft, len(groups))
	inParallel(len(groups), func(i int) { results[i] = l.readGroup(groups[i]) })
	l.drafts = slices.Concat(results...)
	for _, d := range l.drafts {
		if file := fileKey(d.page.File); l.byFile[file] == nil {
			l.byFile[file] = d
		}
	}
}

// groups returns the pages of a kind, those of one name together. The files are
// sorted, but "bus-pass.ar.md" and "bus-pass.md" may have "bus-pass-2.md" between
// them.
func (r *reader) groups(kind content.Kind) []group {
	byName := map[string]int{}
	var groups []group
	for _, file := range r.pages(kind.Folder()) {
		name := content.GroupName(file)
		i, known := byName[name]
		if !known {
			i = len(groups)
			byName[name] = i
			groups = append(groups, group{kind: kind, r: r})
		}
		groups[i].files = append(groups[i].files, file)
	}
	return groups
}

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

// withholdCopies withholds what looks like a copy of a page beside it. Two of one page
// would stand in the site, and nobody knows which is right.
func (l *loader) withholdCopies() {
	there := func(file string) bool { return l.draftOf(file) != nil }
	l.eachPublished(func(d *draft) {
		if content.CopyOf(content.LocalFile(d.page.File), there) != "" {
			d.withhold(content.ConsentCopy)
			d.advise("copy", copyMessage, copyAdvice)
		}
	})
	l.followOriginals()
}

// failedGroup returns drafts that hold nothing but their file and the problem.
func (l *loader) failedGroup(g group) (drafts []*draft) {
	for _, file := range g.files {
		d, _ := l.emptyDraft(g, file)
		d.report(unexpected)
		drafts = append(drafts, d)
	}
	return drafts
}

// emptyDraft returns a draft with what its file's name says, and the part of the
// name that says nothing.
func (l *loader) emptyDraft(g group, file string) (d *draft, unknown string) {
	languages := l.site.Site.Languages
	parsed, unknown := content.ParseFileName(file, languages)
	page := content.NewPage(g.kind, path.Join(g.r.folder, file))
	page.Name, page.Language, page.Easy = parsed.Name, cmp.Or(parsed.Language, languages[0]), parsed.Easy
	return &draft{parsed: parsed, lent: g.r == l.shared, page: page, status: content.Published}, unknown
}

// newDraft reads a file and what its name says.
func (l *loader) newDraft(g group, file string) *draft {
	d, unknown := l.emptyDraft(g, file)
	var problem *content.Problem
	d.source, problem = g.r.text(file, content.MaxFile)
	switch {
	case problem != nil:
		d.report(*problem)
	case unknown != "" && d.lent:
		d.status, d.reason = content.Withheld, content.ConsentElsewhere // a language this site does not have
	case unknown != "":
		d.report(content.Wrong("file-name", "The part "+content.Quote(unknown)+" of this file's name says nothing.",
			"A version is named name.LANGUAGE.md or name.easy.md. The languages of this site are "+strings.Join(l.site.Site.Languages, ", ")+"."))
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
	if problem := decode.FieldBelow(d.source, body, content.FieldNames(content.FieldsOf(content.FrontMatter(d.page.Kind)))); problem != nil {
		d.report(*problem)
	}
	d.report(decode.Hidden(d.source, body)...)
	node, problem := decode.YAML(front)
	if problem != nil {
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
	decoder := &decode.Decoder{Source: d.source}
	decoder.Decode(d.node, d.page.Front())
	if d.page.Consent.TakenBack() {
		d.reduced = d.holdsNothing()
		return // what was taken back needs no fields, and nobody has to mend it
	}
	d.references = decoder.References
	d.report(decoder.Problems...)
	d.checkFields(now)
}

// holdsNothing reports whether a page has only its consent, what makes its address,
// and no text.
func (d *draft) holdsNothing() bool {
	for i := 0; i < len(d.node.Content); i += 2 {
		if !slices.Contains([]string{"consent", "slug", "moved_from"}, d.node.Content[i].Value) {
			return false
		}
	}
	return len(bytes.TrimSpace(d.source[d.body:])) == 0
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
