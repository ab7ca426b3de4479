package themes

import (
	"bytes"
	"html"
	"net/url"
	"slices"
	"strings"

	"goodday/content"
)

// worker makes pages one after the other. It uses its buffers again for each, so
// that the bytes of a page are gone as soon as it is written.
type worker struct {
	renderer *Renderer
	write    Write
	raw, out bytes.Buffer
	problems []content.Problem
}

// do makes the pages of a job.
func (w *worker) do(j job) {
	switch {
	case j.files != nil:
		j.files(w)
		return
	case j.fill != nil:
		w.doList(j)
		return
	case j.data != nil:
		if data := j.data(); data != nil {
			w.put(j.address, data)
		}
		return
	}
	p := j.page()
	if data := w.render(j.view, j.address, p); data != nil {
		w.weigh(p, j.address, data)
		w.put(j.address, data)
	}
}

// render runs the page's layout and makes its links relative. The result is valid
// until the next page; it is nil for a page that failed.
func (w *worker) render(v *view, address string, p *Page) []byte {
	w.raw.Reset()
	if err := w.execute(v.engine, p); err != nil {
		w.problems = append(w.problems, w.renderer.engine.problemOf(err))
		return nil
	}
	w.out.Reset()
	prefix := prefixFor(address)
	if address == "404.html" {
		prefix = basePath(v.site.BaseURL)
	}
	relativeLinks(&w.out, w.raw.Bytes(), prefix)
	return w.out.Bytes()
}

// execute runs the page's layout, and returns an error where Hugo panics.
func (w *worker) execute(l *langEngine, p *Page) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = refusal("The layout "+p.Kind+".html could not be used.", "Look at what was changed in it last.")
		}
	}()
	return l.execute(&w.raw, p)
}

// basePath is the path of the site on its host. A host shows 404.html at any
// depth, so that page alone cannot have relative links.
func basePath(baseURL string) string {
	if u, err := url.Parse(baseURL); err == nil && u.Path != "" {
		return html.EscapeString(strings.TrimSuffix((&url.URL{Path: u.Path}).EscapedPath(), "/") + "/")
	}
	return "/"
}

// put writes a file. Once that fails, as on a full disk, it would fail for all
// that follow: only the first is a problem.
func (w *worker) put(path string, data []byte) {
	if w.renderer.stopped.Load() {
		return
	}
	if err := w.write(path, data); err != nil && !w.renderer.stopped.Swap(true) {
		w.problems = append(w.problems, content.Problem{
			Severity: content.Error, Rule: "write", Message: "The file " + path + " could not be written.",
			Do: "Check that the disk has room and that you may write there.",
		})
	}
}

// A list starts with firstPart entries to a part, and is never cut below
// leastPart: a layout that heavy is not helped by more parts.
const (
	firstPart = 64
	leastPart = 4
)

// doList makes a list in one part if that is light enough, and otherwise in
// more parts until each is. Nothing is written before all of them fit.
func (w *worker) doList(j job) {
	most, sent := w.limits()
	for size := max(min(j.count, firstPart), 1); ; {
		parts, heaviest, failed := w.renderParts(j, size, most, sent)
		if failed {
			return
		}
		if heaviest <= most || size <= leastPart {
			for i, data := range parts {
				w.put(partAddress(j.address, i), data)
			}
			return
		}
		size = max(min(size-1, size*(most*9/10)/heaviest), leastPart)
	}
}

// renderParts renders a list with so many entries to a part. It stops at the first
// part that is too heavy, as it is or as it is sent; heaviest says by how much, as a
// weight of a page as it is.
func (w *worker) renderParts(j job, size, most, sent int) (parts [][]byte, heaviest int, failed bool) {
	count := max((j.count+size-1)/size, 1)
	for i := range count {
		data := w.render(j.view, partAddress(j.address, i), j.part(i, count, size))
		if data == nil {
			return nil, 0, true
		}
		heaviest = max(heaviest, len(data), sentWeight(data, sent)*most/sent)
		if heaviest > most && size > leastPart {
			return nil, heaviest, false
		}
		parts = append(parts, slices.Clone(data))
	}
	return parts, heaviest, false
}
