package withdraw

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"html"
	"image"
	"image/png"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/publish"
	"goodday/cmd/goodday/internal/readover"
	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/state"
	"goodday/content"
	"goodday/content/load"

	"github.com/rogpeppe/go-internal/txtar"
)

// files are the texts of files by name; "" is a file that is not there.
type files map[string]string

// place is a folder of sites.
type town struct {
	*testing.T
	dir    string
	day    content.Date
	broken map[string]bool // sites that cannot be published
	// builds are the sites that were asked for, and addresses where they are to stand, by build.
	builds, addresses []string
}

// newTown unpacks the two sites that the command's tests use, with other files over
// them.
func newTown(t *testing.T, over files) *town {
	t.Helper()
	archive, err := txtar.ParseFile("../../testdata/town.txt")
	if err != nil {
		t.Fatal(err)
	}
	p := &town{T: t, dir: filepath.Join(t.TempDir(), "town"), broken: map[string]bool{}}
	p.day, _ = content.ParseDate("2026-11-01")
	for _, f := range archive.Files {
		p.put(files{f.Name: string(f.Data)})
	}
	p.put(over)
	return p
}

// built is newTown with its sites built into public.
func built(t *testing.T, over files) *town {
	t.Helper()
	p := newTown(t, over)
	p.publish("", "public")
	return p
}

func (p *town) path(name string) string { return filepath.Join(p.dir, filepath.FromSlash(name)) }

func (p *town) put(over files) {
	p.Helper()
	for name, text := range over {
		os.MkdirAll(filepath.Dir(p.path(name)), 0o755)
		if text == "" {
			os.Remove(p.path(name))
		} else if err := os.WriteFile(p.path(name), []byte(text), 0o644); err != nil {
			p.Fatal(err)
		}
	}
}

func (p *town) move(from, to string) {
	p.Helper()
	os.MkdirAll(filepath.Dir(p.path(to)), 0o755)
	if err := os.Rename(p.path(from), p.path(to)); err != nil {
		p.Fatal(err)
	}
}

func (p *town) text(name string) string {
	data, _ := os.ReadFile(p.path(name))
	return string(data)
}

func (p *town) exists(name string) bool {
	_, err := os.Lstat(p.path(name))
	return err == nil
}

// withdraw takes down what is under a reference.
func (p *town) withdraw(reference string, change ...func(*Request)) *Result {
	p.Helper()
	request := Request{Reference: reference, Dir: p.dir, Now: p.day, Build: p.build}
	for _, c := range change {
		c(&request)
	}
	result, err := Run(context.Background(), request)
	if err != nil {
		p.Fatal(err)
	}
	return result
}

// publish has every story read over, and builds a site, or all of them, into a folder, as
// the command does. The story has to stand there before it can go.
func (p *town) publish(site, out string) {
	p.Helper()
	p.readOver()
	if _, err := p.build(context.Background(), BuildRequest{Dir: p.path(site), Out: p.path(out)}); err != nil {
		p.Fatal(err)
	}
	if p.exists(file) && len(p.holding(p.path(out))) == 0 && !p.broken["north"] {
		p.Fatal("the story was not published, so nothing is proved")
	}
}

// readOver notes on every story that somebody read it over.
func (p *town) readOver() {
	p.Helper()
	stories, _ := filepath.Glob(p.path("*/stories/*.md"))
	for _, story := range stories {
		page, err := readover.Open(story, p.day)
		if err != nil {
			continue // it cannot be read, so it is not published either
		}
		if page.Exemption() == readover.NoExemption {
			page.Note("youth worker")
		}
		page.Close()
	}
}

// build publishes sites as plain pages, without a theme.
func (p *town) build(ctx context.Context, request BuildRequest) (result report.Report, err error) {
	p.builds, p.addresses = append(p.builds, strings.Join(request.Sites, " ")), append(p.addresses, request.BaseURL)
	folder, err := state.Open(p.dir)
	if err != nil {
		return result, err
	}
	defer folder.Close()
	single, _ := filepath.Rel(p.dir, request.Dir)
	single = strings.TrimPrefix(single, ".")
	folder.NoteOutput(state.Output{Path: request.Out, Site: single, BaseURL: request.BaseURL})
	var names []string
	for _, d := range load.Load(os.DirFS(p.dir), load.Options{Now: p.day}).Sites {
		if single != "" && d.Folder != single || len(request.Sites) > 0 && !slices.Contains(request.Sites, d.Folder) {
			continue
		}
		site := report.Site{Site: d.Folder}
		if !d.Unbuildable && !p.broken[d.Folder] {
			site.Published = true
			err = errors.Join(err, p.buildSite(d.Directory, request.Out, single != ""))
		}
		names = append(names, d.Folder)
		result.Sites = append(result.Sites, site)
	}
	if single == "" && len(request.Sites) == 0 {
		top, failed := publish.OpenWorkspace(request.Out)
		if failed != nil {
			return result, failed
		}
		defer top.Close()
		top.SetSites(names)
		_, failed = top.Commit()
		err = errors.Join(err, failed)
	}
	return result, errors.Join(err, ctx.Err())
}

func (p *town) buildSite(d *content.Directory, out string, single bool) error {
	begin := func() (*publish.Publisher, error) { return publish.OpenSite(out, d.Folder) }
	if single {
		begin = func() (*publish.Publisher, error) { return publish.Open(out) }
	}
	site, err := begin()
	if err != nil {
		return err
	}
	defer site.Close()
	home := "<h1>Home</h1>"
	for _, page := range d.Pages {
		home += fmt.Sprintf(`<a href="%s">%s</a>`, page.Address, html.EscapeString(page.Title))
		text := fmt.Sprintf("<h1>%s</h1><p>%s</p>%s", html.EscapeString(page.Title), html.EscapeString(page.Summary), page.HTML)
		if page.Credit != nil {
			text += "<p>By <b>" + html.EscapeString(page.Credit.Words) + "</b></p>"
		}
		err = errors.Join(err, site.Write(page.Address, []byte(text)))
	}
	for _, down := range d.TakenDown {
		err = errors.Join(err, site.Write(down.Address, []byte(`<link rel="canonical" href="`+down.Address+`"><h1>Taken down</h1>`)))
	}
	for _, picture := range d.Pictures {
		for _, size := range picture.Sizes {
			err = errors.Join(err, site.Write(size.Address, size.Data))
		}
	}
	err = errors.Join(err, site.Write("index.html", []byte(home)))
	_, failed := site.Commit()
	return errors.Join(err, failed)
}

// marks are words that only the story has.
var marks = []string{"zebrafinch", "quokka", "platypus", "wombat"}

// holding lists the files in some folders that hold a word of the story, in whichever way
// it is saved. What git and Goodday keep for themselves counts only if it is asked for.
func (p *town) holding(folders ...string) (names []string) {
	p.Helper()
	for _, folder := range folders {
		filepath.WalkDir(folder, func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return nil
			}
			data, _ := os.ReadFile(name)
			if unpacked, err := gzip.NewReader(bytes.NewReader(data)); err == nil {
				data, _ = io.ReadAll(unpacked)
			}
			text := strings.ToLower(strings.ReplaceAll(string(data), "\x00", "") + name[len(folder):])
			if slices.ContainsFunc(marks, func(mark string) bool { return strings.Contains(text, mark) }) {
				relative, _ := filepath.Rel(p.dir, name)
				names = append(names, filepath.ToSlash(relative))
			}
			return nil
		})
	}
	return names
}

// story is a page under the reference OT-0042.
const story = `---
title: Zebrafinch and calm days
summary: How a quokka opened up the whole town for somebody.
checked: 2026-10-01
checked_by: youth worker
bought: A bus pass
bought_kind: bus-pass
cost: 240
helped_with: [less-lonely]
consent:
  status: given
  reference: OT-0042
  given: 2026-03-01
  review_by: 2028-03-01
  scope: [this site, other sites]
---

I can go anywhere now with my platypus, and I do. It is caf` + "\u00e9" + ` time.

The wombat waits for me at the green door, every day of the week.
`

// activity is a page of an activity, with more fields.
func activity(fields string) string {
	return "---\ntitle: Making things\nsummary: Come and try it.\nchecked: 2026-10-01\nchecked_by: youth worker\nrun_by: The group\n" +
		"topics: [food]\nareas: [centre]\ncost: {free: yes}\njoin: [{by: drop in}]\n" + fields + "---\nThe kettle is on.\n"
}

const given = "{status: given, reference: OT-0042, given: 2026-03-01, review_by: 2028-03-01, scope: [this site]}"

// drawn returns a picture of one colour.
func drawn(shade uint8) string {
	picture := image.NewGray(image.Rect(0, 0, 320, 240))
	for i := range picture.Pix {
		picture.Pix[i] = shade
	}
	var out bytes.Buffer
	png.Encode(&out, picture)
	return out.String()
}
