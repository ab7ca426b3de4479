package preview

import (
	"bytes"
	"cmp"
	"fmt"
	"html/template"
	"os"

	"golang.org/x/net/html"
)

// Marker begins every preview, so that a file of somebody else is not taken for one.
const Marker = "<!doctype html>\n<!-- goodday preview -->\n"

// policy lets the file show its own style and pictures, and nothing else at all.
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"

// document is the preview as it grows.
type document struct {
	most   int
	public Public
	pages  []*part
	style  string
	// mixed is set when pages of sites with different looks stand together.
	mixed bool
	// unshown are pages that are published and yet not in here.
	unshown []wanted
	roots   map[string]*os.Root
}

func newDocument(most int, public Public) *document {
	return &document{most: cmp.Or(most, Most), public: public, roots: map[string]*os.Root{}}
}

// reserve is what is kept for the frame and the list, in bytes. The list is cut to
// that too: mostListed entries of a few hundred signs.
const (
	reserve    = 256 << 10
	mostListed = 200
)

// show takes in the pages that there is room for.
func (d *document) show(c changes) {
	defer d.close()
	size := 0
	for _, w := range c.pages {
		p := d.read(w)
		if p == nil {
			d.unshown = append(d.unshown, w)
			continue
		}
		style := styleOf(p)
		d.mixed = d.mixed || len(d.pages) > 0 && style != d.style
		more := p.size()
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

// read takes the main part out of a finished page; nil if it is not there.
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

// size is how many bytes the part takes, with some room for longer addresses.
func (p *part) size() int { return len(p.html())*5/4 + 1000 }

func (p *part) html() template.HTML {
	var out bytes.Buffer
	for _, n := range p.nodes {
		if err := html.Render(&out, n); err != nil {
			return "" // a tree that no parser makes
		}
	}
	return template.HTML(out.String())
}

// listed is how many pages are only listed.
func (d *document) listed(c changes) (n int) {
	for _, one := range c.files {
		if one.what == held || one.what == broken {
			n++
		}
	}
	return n + len(d.unshown)
}

// html is the finished file.
func (d *document) html(c changes) []byte {
	var out bytes.Buffer
	out.WriteString(Marker)
	view := struct {
		Policy        string
		Style         template.CSS
		Head          head
		Pages         []*part
		Mixed         bool
		AnythingShown bool
	}{policy, template.CSS(d.style + ownStyle), d.head(c), d.pages, d.mixed, len(d.pages) > 0}
	if err := frame.Execute(&out, view); err != nil {
		panic(err) // a fault in the frame below, which the tests find
	}
	return out.Bytes()
}

// What the frame asks of a part.
func (p *part) Anchor() string      { return p.anchor() }
func (p *part) Lang() string        { return p.lang }
func (p *part) Dir() string         { return p.dir }
func (p *part) Class() string       { return p.class }
func (p *part) Title() string       { return p.title }
func (p *part) HTML() template.HTML { return p.html() }
func (p *part) Address() string     { return p.address }

// frame is everything around the pages. What stands in it is escaped; the pages
// have been through clean.
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
{{ if .AnythingShown }}<main id="main">
{{ range .Pages }}<article class="preview-page {{ .Class }}" id="{{ .Anchor }}"{{ with .Lang }} lang="{{ . }}"{{ end }}{{ with .Dir }} dir="{{ . }}"{{ end }} aria-label="{{ .Title }}">
<p class="preview-place" lang="en" dir="ltr">{{ .Address }}</p>
{{ .HTML }}
</article>
{{ end }}</main>
{{ end }}</body>
</html>
`))
