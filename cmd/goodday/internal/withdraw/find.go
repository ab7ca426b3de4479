package withdraw

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"goodday/content"
	"goodday/content/decode"
	"goodday/content/load"
)

// role is what a file is to a withdrawal.
type role int

const (
	other         role = iota
	thePage            // it stands under the reference, and only its address stays
	theCredit          // its credit stands under the reference
	thePicture         // a picture under the reference, or that only such pages show
	pictureCredit      // the words beside a picture whose credit stands under the reference
)

// item is a file that something is to be done about.
type item struct {
	role role
	file string // from the folder that is open
	site string // the folder of its site, or ""
}

// found is everything under a reference.
type found struct {
	*folder
	reference reference
	day       content.Date
	common    fs.FS // texts that every website has, or nil
	items     []item
	// pages are all files that have the form of a page, whatever they are called.
	pages []string
	// naming are files that only name the number.
	naming []string
	near   []string // other references that are like it
}

// find looks through every file of the folder, not only through what a site reads: a
// file that was renamed, moved, broken or saved by another program still tells.
// before is what an earlier run that was stopped had found.
func find(f *folder, r reference, day content.Date, before *journal) *found {
	all := &found{folder: f, reference: r, day: day}
	for _, file := range f.files {
		if isList(file) {
			continue // of what was taken back: it holds numbers and days
		}
		all.look(file, before.role(file))
	}
	all.takeVersions()
	all.takePictures()
	return all
}

// look decides what one file is.
func (f *found) look(file string, known role) {
	if isPicture(file) {
		if known == thePicture {
			f.add(thePicture, file)
		}
		return
	}
	named := false
	f.search(file, func(view string) bool {
		named = named || len(f.reference.in(view)) > 0
		return !named
	})
	text := ""
	if named || known != other || maybePage(file) {
		text = f.text(file)
	}
	if hasFront(text) {
		f.pages = append(f.pages, file)
	}
	as := known
	if as == other && named {
		as = f.roleOf(file, text)
	}
	switch {
	case as != other:
		f.add(as, file)
	case named:
		f.naming = append(f.naming, file)
		f.noteNear(file, text)
	default:
		f.noteNear(file, text)
	}
}

// add takes a file. Of a picture it takes the file itself and the words beside it.
func (f *found) add(as role, file string) {
	site, _ := f.siteOf(file)
	known := func(i item) bool { return i.file == file }
	if !slices.ContainsFunc(f.items, known) {
		f.items = append(f.items, item{as, file, site})
	}
}

func (f *found) roleOfItem(file string) role {
	return content.Find(f.items, func(i item) bool { return i.file == file }).role
}

// with lists the items of a role.
func (f *found) with(as role) (items []item) {
	for _, i := range f.items {
		if i.role == as {
			items = append(items, i)
		}
	}
	return items
}

// maybePage reports whether a file may be a page or words by its name: the others are
// read only if they name the number.
func maybePage(file string) bool {
	return slices.Contains([]string{".md", ".markdown", ".txt", ".bak", ".orig", ".old", ".yaml", ".yml", ""}, strings.ToLower(path.Ext(file))) || strings.HasSuffix(file, "~")
}

func isPicture(file string) bool {
	return content.IsPictureName(file) && path.Base(path.Dir(file)) == content.PicturesFolder
}

// hasFront reports whether a text begins as a page does.
func hasFront(text string) bool {
	line, _, more := strings.Cut(strings.TrimLeft(text, " \t\n\ufeff"), "\n")
	return more && strings.TrimRight(line, " \t") == "---"
}

// parsed reads a text as a page. ok is false if its fields cannot be read as they
// should.
func parsed(local, text string) (source *content.Source, ok bool) {
	data := []byte(strings.TrimLeft(text, " \t\n\ufeff"))
	source = load.ReadSource(local, data)
	front, _, problem := decode.Split(data)
	if problem == nil {
		_, problem = decode.YAML(front)
	}
	return source, problem == nil
}

// roleOf decides what a file is that names the number. What can be parsed is: only
// where that fails the words around the number decide, and then better one page too
// many than a story that stays.
func (f *found) roleOf(file, text string) role {
	if !hasFront(text) {
		return f.roleOfWords(file, text)
	}
	_, local := f.siteOf(file)
	source, ok := parsed(local, text)
	page := source.Page
	called := f.reference.called(text)
	switch {
	case f.isUnder(page.Consent):
		return thePage
	case page.Credit != nil && f.isUnder(page.Credit.Consent):
		return theCredit
	case len(called) == 0:
		return other
	case ok && page.Consent != nil && page.Consent.Reference != "" && called[0] > endOfFront(text):
		return other // it is told about, under another consent
	case fieldAt(text, called[0]) == "credit":
		return theCredit
	}
	return thePage
}

// endOfFront returns where the fields at the top of a page end.
func endOfFront(text string) int {
	start := strings.Index(text, "---") + len("---")
	return start + strings.Index(text[start:]+"\n---", "\n---")
}

// roleOfWords is roleOf for the words beside a picture.
func (f *found) roleOfWords(file, text string) role {
	if ending := path.Ext(file); ending != ".yaml" && ending != ".yml" {
		return other
	}
	var picture content.Picture
	if node, problem := decode.YAML([]byte(text)); problem == nil {
		(&decode.Decoder{}).Decode(node, &picture)
	}
	called := f.reference.called(text)
	switch {
	case f.isUnder(picture.Consent):
		return thePicture
	case picture.Credit != nil && f.isUnder(picture.Credit.Consent):
		return pictureCredit
	case picture.Consent != nil || len(called) == 0 || path.Base(path.Dir(file)) != content.PicturesFolder:
		return other
	case fieldAt(text, called[0]) == "credit":
		return pictureCredit
	}
	return thePicture
}

func (f *found) isUnder(consent *content.Consent) bool {
	return consent != nil && content.IsUnder(consent.Reference, f.reference.written)
}

// takeVersions takes the translations and Easy Read pages of pages that are taken,
// and copies of them that are named alike.
func (f *found) takeVersions() {
	groups := map[string]bool{}
	for _, i := range f.with(thePage) {
		if _, marks, _ := strings.Cut(path.Base(i.file), "."); strings.Count(marks, ".") == 0 || !f.hasOriginal(i.file) {
			groups[content.GroupName(i.file)] = true
		}
	}
	for _, file := range f.pages {
		if groups[content.GroupName(file)] && f.roleOfItem(file) == other && !f.hasOwnConsent(file) {
			f.add(thePage, file)
		}
	}
}

// hasOwnConsent reports whether a page stands under another reference.
func (f *found) hasOwnConsent(file string) bool {
	_, local := f.siteOf(file)
	source, _ := parsed(local, f.text(file))
	return source.Page.Consent != nil && source.Page.Consent.Reference != ""
}

// hasOriginal reports whether there is the page that a file is a version of.
func (f *found) hasOriginal(file string) bool {
	return slices.Contains(f.pages, content.GroupName(file)+".md")
}

// takePictures takes the files of pictures that are under the reference themselves,
// and those that only the pages taken show.
func (f *found) takePictures() {
	for _, i := range f.with(thePicture) {
		stem := strings.TrimSuffix(i.file, path.Ext(i.file))
		for _, file := range f.files {
			if (isPicture(file) || file == content.PictureWords(stem+".jpg")) && strings.TrimSuffix(file, path.Ext(file)) == stem {
				f.add(thePicture, file)
			}
		}
	}
	for _, file := range f.shownByTaken() {
		f.add(thePicture, file)
		if words := content.PictureWords(file); slices.Contains(f.files, words) {
			f.add(thePicture, words)
		}
	}
}

// shownByTaken lists pictures that pages which are taken name, and nothing else does. A
// name in any text counts, so that nothing is deleted that may be in use.
func (f *found) shownByTaken() (pictures []string) {
	if len(f.with(thePage)) == 0 {
		return nil
	}
	var candidates []string
	for _, file := range f.files {
		if isPicture(file) && f.roleOfItem(file) == other {
			candidates = append(candidates, file)
		}
	}
	taken, others := map[string]bool{}, map[string]bool{}
	for _, file := range f.pages {
		text, shows := f.text(file), others
		if f.roleOfItem(file) == thePage {
			shows = taken
		}
		for _, picture := range candidates {
			if strings.Contains(text, path.Base(picture)) {
				shows[picture] = true
			}
		}
	}
	return slices.DeleteFunc(candidates, func(picture string) bool { return !taken[picture] || others[picture] })
}

// noteNear notes references of others that are like the one asked for, and that of a page
// whose file or title was asked for.
func (f *found) noteNear(file, text string) {
	if !hasFront(text) || !strings.Contains(text, "reference") {
		return
	}
	source, _ := parsed("pages/page.md", text)
	asked := f.reference.written
	isMeant := strings.EqualFold(path.Base(asked), path.Base(file)) || strings.EqualFold(asked, source.Page.Title)
	for _, consent := range []*content.Consent{source.Page.Consent, creditConsent(source)} {
		if consent != nil && (isMeant || isNear(asked, consent.Reference)) && len(f.near) < 5 && !slices.Contains(f.near, consent.Reference) {
			f.near = append(f.near, consent.Reference)
		}
	}
}

func creditConsent(source *content.Source) *content.Consent {
	if source.Page.Credit == nil {
		return nil
	}
	return source.Page.Credit.Consent
}

// isNear reports whether two references differ only a little.
func isNear(first, second string) bool {
	plain := strings.NewReplacer(" ", "", "-", "", "_", "", "/", "", ".", "")
	a, b := plain.Replace(content.FoldReference(first)), plain.Replace(content.FoldReference(second))
	return len(a) > 2 && b != "" && (strings.Contains(b, a) || strings.Contains(a, b) || content.LooseReference(first) == content.LooseReference(second))
}
