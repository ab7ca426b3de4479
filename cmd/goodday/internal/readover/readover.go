// Package readover shows a page to somebody who does not know the person behind it, and
// notes that they read it.
//
//	page, err := readover.Open("ourtown/stories/bus.md", today)
//	defer page.Close()
//	page.Show(os.Stdout, true)
//	err = page.Note("youth worker")
//
// What is shown is the whole text, with what the rules of check found in it and weaker
// signs marked, what each may be, and a question. Software cannot know what a classmate
// knows: it only says where to look.
//
// A note names the words that were read (content.Source.Fingerprint), so a changed page
// is unread again. Errors are content.Refusal: words for the one who asked.
package readover

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"goodday/content"
	"goodday/content/check"
	"goodday/content/load"
	"goodday/content/write"
)

// Page is one page to be read over. It belongs to a folder that is open.
type Page struct {
	root      *os.Root
	name      string // its path in the folder
	directory *content.Directory
	source    *content.Source
	marks     []check.Mark
}

// Why a page is not noted as read over.
type Exemption string

// The exemptions. NoExemption is that of a page that has to be read over.
const (
	NoExemption Exemption = ""
	MadeUp      Exemption = "This one is made up, and stands on an example site. Nobody has to read it over."
	NotTold     Exemption = "This page tells of nobody under a consent. Nobody has to read it over."
	TakenBack   Exemption = "This page was taken back. There is nothing to read over."
)

// Open finds a page with the site that it stands in.
func Open(file string, now content.Date) (*Page, error) {
	dir, name, ok := folderOf(file)
	if !ok {
		return nil, &content.Refusal{Message: "This is not a page of a site.", Do: "Pages are files that end in .md, in a folder like stories of a site."}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, &content.Refusal{Message: "This folder cannot be read.", Do: "Check that you may open it."}
	}
	p := &Page{root: root, name: name}
	if !p.load(now) {
		root.Close()
		return nil, &content.Refusal{Message: "This page cannot be read.", Do: "goodday check says what to mend first."}
	}
	p.marks = check.Marks(p.directory, p.source)
	return p, nil
}

// Close closes the folder.
func (p *Page) Close() { p.root.Close() }

// folderOf returns the folder of a site, or of the workspace it belongs to, and the path
// of the file from there.
func folderOf(file string) (dir, name string, ok bool) {
	full, err := filepath.Abs(file)
	if real, e := filepath.EvalSymlinks(filepath.Dir(full)); e == nil {
		full = filepath.Join(real, filepath.Base(full))
	}
	info, e := os.Lstat(full)
	if err != nil || e != nil || !info.Mode().IsRegular() || filepath.Ext(full) != ".md" {
		return "", "", false
	}
	site := filepath.Dir(filepath.Dir(full)) // the file stands in a folder such as stories
	for _, dir := range []string{filepath.Dir(site), site} {
		workspace := isFile(dir, content.WorkspaceFile)
		if name, err := filepath.Rel(dir, full); err == nil && (workspace || dir == site && isFile(dir, content.SiteFile)) {
			return dir, filepath.ToSlash(name), true
		}
	}
	return "", "", false
}

func isFile(dir, name string) bool {
	info, err := os.Lstat(filepath.Join(dir, name))
	return err == nil && info.Mode().IsRegular()
}

// load finds the page among those of its site. One that is shared is read as a page of
// the first site that has it.
func (p *Page) load(now content.Date) bool {
	loaded := load.Load(p.root.FS(), load.Options{Now: now, Sources: true, Only: p.site()})
	for _, site := range loaded.Sites {
		for _, source := range site.Sources {
			if site.FileName(source.Page.File) == p.name && source.Body > 0 {
				p.directory, p.source = site.Directory, source
				return true
			}
		}
	}
	return false
}

// site returns the name of the site that the page stands in, for load.Options.Only: none
// for a site on its own and for a shared page.
func (p *Page) site() []string {
	folder, _, deep := strings.Cut(p.name, "/")
	if _, err := fs.Stat(p.root.FS(), content.WorkspaceFile); err != nil || !deep || folder == content.SharedFolder {
		return nil
	}
	return []string{folder}
}

// Exemption returns why nobody has to read the page over.
func (p *Page) Exemption() Exemption {
	page, site := p.source.Page, &p.directory.Site
	switch {
	case p.source.Reason == content.ConsentTakenBack:
		return TakenBack
	case page.MadeUp(site):
		return MadeUp
	case !page.NeedsReading(site):
		return NotTold
	}
	return NoExemption
}

// Held reports whether something in the page has to be mended before it can be shown.
func (p *Page) Held() bool {
	return slices.ContainsFunc(p.marks, func(m check.Mark) bool { return m.Holds })
}

// Note writes into the page that a role read it over on the day.
func (p *Page) Note(role string) error {
	if err := p.mayNote(role); err != nil {
		return err
	}
	day := p.directory.Now.String()
	after, err := write.SetParts(p.source.Text, "read_over", [][2]string{
		{"by", role}, {"on", day}, {"text", p.source.Fingerprint(p.directory.PictureTexts)},
	})
	if err != nil {
		return err
	}
	if write.File(p.root, p.name, after) != nil {
		return &content.Refusal{Message: "This file could not be changed.", Do: "Check that you may write to it."}
	}
	return nil
}

// mayNote returns why a role cannot have read the page over, or nil.
func (p *Page) mayNote(role string) error {
	switch told := p.source.Page; {
	case p.Held():
		return &content.Refusal{
			Message: "Some of this holds the page back, so it is not noted as read.",
			Do:      "Change the words first. If they are about nobody, set them aside under ignore: with the words and the reason. Then read it again.",
		}
	case isOneself(role) || told.Story != nil && told.Story.ToldBy != nil && sameWords(role, told.Story.ToldBy.Who):
		return &content.Refusal{Message: "The person who tells it cannot be the one who reads it over.", Do: "Ask somebody who does not know them."}
	case check.NamesPerson(role):
		return &content.Refusal{Message: "This looks like a name. Who read it is shown in the folder to everybody.", Do: "Write a role: --by \"youth worker\"."}
	}
	return nil
}

// isOneself reports whether a role is that of who tells the story.
func isOneself(role string) bool {
	return slices.ContainsFunc([]string{"me", "myself", "i", "teller", "the teller", "author", "the author", "the person", "the young person"}, func(word string) bool { return sameWords(role, word) })
}

func sameWords(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}
