package themes

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"fmt"

	"goodday/content"
)

// The most that a page may weigh unless site.yaml sets it, in KB of 1,024 bytes: as
// it is, and compressed as a host sends it. An old phone with little signal can
// load such a page.
const (
	defaultPage       = 30
	defaultCompressed = 10
)

// limits returns the most that a page of the site may weigh, in bytes. A list is
// cut into parts so that none weighs more; a single page gets a warning.
func (w *worker) limits() (page, compressed int) {
	if d := w.renderer.directory; d != nil && d.Site.Weights != nil {
		page, compressed = max(d.Site.Weights.Page, 0), max(d.Site.Weights.Compressed, 0)
	}
	return cmp.Or(page, defaultPage) << 10, cmp.Or(compressed, defaultCompressed) << 10
}

// weigh adds a warning for a page that is heavier than the site allows.
func (w *worker) weigh(p *Page, address string, data []byte) {
	page, compressed := w.limits()
	message := ""
	if len(data) > page {
		message = fmt.Sprintf("The finished page weighs %d KB. The most is %d KB.", (len(data)+1023)>>10, page>>10)
	} else if sent := sentWeight(data, compressed); sent > compressed {
		message = fmt.Sprintf("The finished page weighs %d KB as it is sent. The most is %d KB.", (sent+1023)>>10, compressed>>10)
	}
	if message == "" {
		return
	}
	file := address
	if p.Item != nil && p.source != nil {
		file = p.source.File
	}
	w.problems = append(w.problems, content.Problem{
		Severity: content.Warning, Rule: "page-weight", File: file, Message: message,
		Do: "Make two pages of it, or say it in fewer words. Old phones are slow with long pages.",
	})
}

// sentWeight returns the page's weight as gzip sends it. A page that is lighter than
// the limit as it is cannot be heavier when sent, so most are not compressed here,
// and for nearly all others the fast level is enough.
func sentWeight(data []byte, limit int) int {
	weight := len(data)
	for _, level := range []int{gzip.BestSpeed, gzip.DefaultCompression} {
		if weight <= limit {
			break
		}
		var out bytes.Buffer
		z, _ := gzip.NewWriterLevel(&out, level)
		z.Write(data)
		z.Close()
		weight = out.Len()
	}
	return weight
}
