package preview

import (
	"bytes"
	"cmp"
	"fmt"
	"html/template"
	"os"

	"goodday/cmd/goodday/internal/report"

	"golang.org/x/net/html"

	"goodday/content"
)

// Marker starts every preview, so that no other file is taken for one and replaced.
const Marker = "<!doctype html>\n<!-- goodday preview -->\n"

// policy allows the file its own style and pictures, and nothing else.
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"

// document is a preview that is being made.
type document struct {
	most   int
	public report.Public
	pages  []*part
	style  string
	// mixed is set if there are pages of sites with different style sheets.
	mixed bool
	// unshown are published pages that are not in the preview.
	unshown []wanted
	roots   map[string]*os.Root
}

func newDocument(most int, public report.Public) *document {
	return &document{most: cmp.Or(most, Most), public: public, roots: map[string]*os.Root{}}
}

// reserve is how many bytes are kept for the frame and the lists, each of which is cut
// to mostListed entries of a few hundred characters.
const (
	reserve    = 256 << 10
	mostListed = 200
)

// show adds the pages for which there is room.
func (d *document) show(c changes) {
	defer d.close()
	size := 0
	for _, w := range c.pages {
		p := d.read(w)
		if p == nil {
			d.unshown = append(d.unshown, w)
			continue
		}
		style, more := styleOf(p), p.size()
		d.mixed = d.mixed || len(d.pages) > 0 && style != d.style
		if len(d.pages) == 0 {
			more += len(style)
		}
		if size+more > d.most-reserve {
			d.unshown = append(d.unshown, w)
			continue
		}
		if len(d.pages) == 0 {
			d.style = style
		}
		size += more
		d.pages = append(d.pages, p)
	}
	for _, p := range d.pages {
		p.join(d.pages)
	}
}

// read returns the main part of a finished page, or nil if there is none.
func (d *document) read(w wanted) *part {
	root := d.roots[w.site.Output]
	if root == nil {
		opened, err := os.OpenRoot(w.site.Output)
		if err != nil {
			return nil // the site was not built
		}
		root = opened
		d.roots[w.site.Output] = root
	}
	return readPart(root, w, fmt.Sprintf("p%d-", len(d.pages)+1))
}

func (d *document) close() {
	for _, root := range d.roots {
		root.Close()
	}
}

// size returns how many bytes the part needs, with some for longer addresses.
func (p *part) size() int { return len(p.HTML())*5/4 + 1000 }

// HTML returns the part as it is now.
func (p *part) HTML() template.HTML {
	var out bytes.Buffer
	for n := range p.main.ChildNodes() {
		if err := html.Render(&out, n); err != nil {
			return "" // the parser makes no such tree
		}
	}
	return template.HTML(out.String())
}

// listed returns how many pages are only listed.
func (d *document) listed(c changes) (n int) {
	for _, one := range c.files {
		if one.status == content.Withheld || one.status == content.Invalid {
			n++
		}
	}
	return n + len(d.unshown)
}

// html returns the finished file.
func (d *document) html(c changes) []byte {
	var out bytes.Buffer
	out.WriteString(Marker)
	err := frame.Execute(&out, map[string]any{"Policy": policy, "Style": template.CSS(d.style + ownStyle), "Head": d.head(c), "Pages": d.pages})
	if err != nil {
		panic(err) // a mistake in the frame, which the tests find
	}
	return out.Bytes()
}

// frame is everything around the pages. What is put into it is escaped, but for the
// pages, which were sanitized.
var frame = template.Must(template.New("preview").Parse(`<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ .Policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex,noarchive">
<meta name="color-scheme" content="light dark">
<title>Preview: not live</title>
<style>{{ .Style }}</style>
</head>
<body>
<header class="preview-head">
<p class="preview-live">This is a preview. It is not live.</p>
<h1>What changed</h1>
{{ range .Head.Notes }}<p>{{ . }}</p>
{{ end }}{{ range .Head.Lists }}<section>
<h2>{{ .Title }}</h2>
{{ with .Words }}<p>{{ . }}</p>
{{ end }}<ul>
{{ range .Entries }}<li>{{ if .Link }}<a href="#{{ .Link }}">{{ .Title }}</a>{{ else }}{{ .Title }}{{ end }}{{ with .File }} <small>{{ . }}</small>{{ end }}
{{- with .Reasons }}<ul>
{{ range . }}<li>{{ . }}</li>
{{ end }}</ul>{{ end }}</li>
{{ end }}</ul>
{{ if .More }}<p>And {{ .More }} more.</p>
{{ end }}</section>
{{ end }}</header>
{{ if .Pages }}<main id="main">
{{ range .Pages }}<article class="preview-page {{ .Class }}" id="{{ .Anchor }}"{{ with .Lang }} lang="{{ . }}"{{ end }}{{ with .Dir }} dir="{{ . }}"{{ end }} aria-label="{{ .Title }}">
<p class="preview-place" lang="en" dir="ltr">{{ .Address }}</p>
{{ .HTML }}
</article>
{{ end }}</main>
{{ end }}</body>
</html>
`))
