package withdraw

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"image"
	"image/png"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/publish"
	"goodday/cmd/goodday/internal/report"
	"goodday/content"
	"goodday/content/load"

	"github.com/rogpeppe/go-internal/txtar"
)

// files are the texts of files by name; "" is a file that is not there.
type files map[string]string

// town unpacks the two sites that the command's tests use, with other files over
// them, and builds them.
func town(t *testing.T, over files) *place {
	t.Helper()
	archive, err := txtar.ParseFile("../../testdata/town.txt")
	if err != nil {
		t.Fatal(err)
	}
	p := &place{T: t, dir: t.TempDir(), broken: map[string]bool{}}
	p.day, _ = content.ParseDate("2026-11-01")
	for _, f := range archive.Files {
		p.put(files{f.Name: string(f.Data)})
	}
	p.put(over)
	if _, err := p.build(context.Background(), p.dir); err != nil {
		t.Fatal(err)
	}
	return p
}

// place is a folder of sites.
type place struct {
	*testing.T
	dir    string
	day    content.Date
	broken map[string]bool // sites that cannot be published
}

func (p *place) put(over files) {
	p.Helper()
	for name, text := range over {
		file := filepath.Join(p.dir, filepath.FromSlash(name))
		os.MkdirAll(filepath.Dir(file), 0o755)
		if text == "" {
			os.Remove(file)
		} else if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			p.Fatal(err)
		}
	}
}

// withdraw takes down what is under a reference.
func (p *place) withdraw(reference string) Result {
	p.Helper()
	result, err := Run(context.Background(), Request{Reference: reference, Dir: p.dir, Now: p.day, Build: p.build})
	if err != nil {
		p.Fatal(err)
	}
	return result
}

// build publishes the sites as plain pages, without a theme.
func (p *place) build(ctx context.Context, dir string) (report.Report, error) {
	var built report.Report
	for _, d := range load.Load(os.DirFS(dir), load.Options{Now: p.day}).Sites {
		site := report.Site{Site: d.Folder}
		if !d.Unbuildable && !p.broken[d.Folder] {
			if err := buildSite(d.Directory, filepath.Join(dir, "public", d.Folder)); err != nil {
				return built, err
			}
			site.Published = true
		}
		built.Sites = append(built.Sites, site)
	}
	return built, ctx.Err()
}

func buildSite(d *content.Directory, out string) error {
	p, err := publish.Open(out)
	if err != nil {
		return err
	}
	defer p.Close()
	home := "<h1>Home</h1>"
	for _, page := range d.Pages {
		home += fmt.Sprintf(`<a href="%s">%s</a>`, page.Address, html.EscapeString(page.Title))
		text := fmt.Sprintf("<h1>%s</h1><p>%s</p>%s", html.EscapeString(page.Title), html.EscapeString(page.Summary), page.HTML)
		if page.Credit != nil {
			text += "<p>By <b>" + html.EscapeString(page.Credit.Words) + "</b></p>"
		}
		err = errors.Join(err, p.Write(page.Address, []byte(text)))
	}
	for _, moved := range d.Moved {
		err = errors.Join(err, p.Write(moved.From, []byte("<h1>"+moved.To.Title+" has moved</h1>")))
	}
	for _, down := range d.TakenDown {
		err = errors.Join(err, p.Write(down.Address, []byte(`<link rel="canonical" href="`+path.Base(down.Address)+`"><h1>Taken down</h1>`)))
	}
	for _, picture := range d.Pictures {
		for _, size := range picture.Sizes {
			err = errors.Join(err, p.Write(size.Address, size.Data))
		}
	}
	err = errors.Join(err, p.Write("index.html", []byte(home)))
	_, failed := p.Commit()
	return errors.Join(err, failed)
}

// wantFiles compares names of files, in any order.
func (p *place) wantFiles(what string, got []string, want ...string) {
	p.Helper()
	got = slices.Sorted(slices.Values(got))
	slices.Sort(want)
	if !slices.Equal(got, want) {
		p.Errorf("%s: %q, not %q", what, got, want)
	}
}

// wantLeft compares what the proof found, each as FILE: WHAT.
func (p *place) wantLeft(result Result, want ...string) {
	p.Helper()
	var got []string
	for _, left := range result.Proof.Left {
		name, _ := filepath.Rel(filepath.Join(p.dir, "public"), left.File)
		got = append(got, filepath.ToSlash(name)+": "+left.What)
	}
	p.wantFiles("left", got, want...)
	if result.Gone() != (len(want) == 0) {
		p.Errorf("gone: %v", result.Gone())
	}
}

func (p *place) text(name string) string {
	data, _ := os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(name)))
	return string(data)
}

func (p *place) exists(name string) bool {
	_, err := os.Lstat(filepath.Join(p.dir, filepath.FromSlash(name)))
	return err == nil
}

// wantNowhere makes sure that a text is in no file of the folder.
func (p *place) wantNowhere(text string) {
	p.Helper()
	filepath.WalkDir(p.dir, func(name string, e fs.DirEntry, err error) error {
		if data, _ := os.ReadFile(name); strings.Contains(string(data), text) {
			p.Errorf("%q is in %s", text, name)
		}
		return err
	})
}

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

// story returns a page of a story under a reference.
func story(title, reference, fields, body string) string {
	return "---\ntitle: " + title + "\nsummary: How a bus pass opened up the town.\nchecked: 2026-10-01\nchecked_by: youth worker\n" +
		"bought: A bus pass\nbought_kind: bus-pass\ncost: 240\nhelped_with: [less-lonely]\n" + fields +
		"consent: {status: given, reference: " + reference + ", given: 2026-03-01, review_by: 2028-03-01, scope: [this site, other sites]}\n---\n" + body + "\n"
}

// activity returns a page of an activity.
func activity(title, fields, body string) string {
	return "---\ntitle: " + title + "\nsummary: Come and try it.\nchecked: 2026-10-01\nchecked_by: youth worker\nrun_by: The group\n" +
		"topics: [food]\nareas: [centre]\ncost: {free: yes}\njoin: [{by: drop in}]\n" + fields + "---\n" + body + "\n"
}

func jsonText(text string) string {
	out, _ := json.Marshal(text)
	return string(out)
}
