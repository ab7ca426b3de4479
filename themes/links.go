package themes

import (
	"bytes"
	"strings"
)

// relativeLinks copies a finished page to out with every link that starts with
// "/" made relative by prefix: "../" for a page one folder down, "" for one at
// the root. It changes only attributes of tags that hold addresses: Hugo's own
// pass replaces href= anywhere, also where somebody writes about HTML in a text.
func relativeLinks(out *bytes.Buffer, page []byte, prefix string) {
	r := relativizer{out: out, page: page, prefix: prefix}
	r.run()
}

// prefixFor returns the path from a page up to the root of the site.
func prefixFor(address string) string {
	return strings.Repeat("../", strings.Count(address, "/"))
}

type relativizer struct {
	out    *bytes.Buffer
	page   []byte
	prefix string
	done   int // what is before it has been copied
}

func (r *relativizer) run() {
	for at := 0; ; {
		open := bytes.IndexByte(r.page[at:], '<')
		if open < 0 {
			break
		}
		at = r.element(at + open + 1)
	}
	r.out.Write(r.page[r.done:])
}

// element parses what follows a "<" and returns the position to go on from.
func (r *relativizer) element(at int) int {
	if at >= len(r.page) {
		return at
	}
	if bytes.HasPrefix(r.page[at:], []byte("!--")) {
		return after(r.page, at, "-->")
	}
	if !isLetter(r.page[at]) {
		return at
	}
	end := until(r.page, at, space+">/")
	tag := string(r.page[at:end])
	at = r.attributes(end)
	// The text of these is not HTML, up to their end tag.
	if strings.EqualFold(tag, "script") || strings.EqualFold(tag, "style") {
		return after(r.page, at, "</")
	}
	return at
}

// attributes parses the attributes of a tag and returns the position after its ">".
func (r *relativizer) attributes(at int) int {
	for at < len(r.page) {
		switch c := r.page[at]; {
		case c == '>':
			return at + 1
		case isSpace(c) || c == '/':
			at++
		default:
			at = r.attribute(at)
		}
	}
	return at
}

func (r *relativizer) attribute(at int) int {
	end := until(r.page, at, space+"=>/")
	equals := skip(r.page, end, space)
	if equals >= len(r.page) || r.page[equals] != '=' {
		return max(end, at+1)
	}
	from, to, next := value(r.page, skip(r.page, equals+1, space))
	r.link(r.page[at:end], from, to)
	return next
}

// value returns the bounds of an attribute's value and the position after it.
func value(page []byte, at int) (from, to, next int) {
	if at < len(page) && (page[at] == '"' || page[at] == '\'') {
		end := bytes.IndexByte(page[at+1:], page[at])
		if end < 0 {
			return len(page), len(page), len(page)
		}
		return at + 1, at + 1 + end, at + 2 + end
	}
	end := until(page, at, space+">")
	return at, end, end
}

// link rewrites the value of an attribute that holds addresses.
func (r *relativizer) link(name []byte, from, to int) {
	switch string(name) {
	case "href", "src", "action", "formaction", "poster", "data-src":
		r.address(from, to)
	case "srcset", "imagesrcset":
		r.addresses(from, to)
	case "content":
		if at := bytes.Index(r.page[from:to], []byte("url=/")); at >= 0 {
			r.address(from+at+len("url="), to)
		}
	}
}

// addresses rewrites a list such as "/a.jpg 1x, /b.jpg 2x".
func (r *relativizer) addresses(from, to int) {
	for at := from; at < to; at = until(r.page[:to], at, ",") {
		at = skip(r.page[:to], at, space+",")
		r.address(at, to)
	}
}

// address rewrites one address that starts with "/" but not with "//".
func (r *relativizer) address(at, to int) {
	if at >= to || r.page[at] != '/' || at+1 < to && r.page[at+1] == '/' {
		return
	}
	r.out.Write(r.page[r.done:at])
	r.out.WriteString(r.prefix)
	r.done = at + 1
	// "/" alone, or with a fragment, is the first page of the site.
	if at+1 == to || r.page[at+1] == '#' || r.page[at+1] == '?' || isSpace(r.page[at+1]) {
		r.out.WriteString("index.html")
	}
}

// after returns the position after the next mark, or the end of the page.
func after(page []byte, at int, mark string) int {
	if found := bytes.Index(page[at:], []byte(mark)); found >= 0 {
		return at + found + len(mark)
	}
	return len(page)
}

// until returns the position of the next of some characters, and skip that of the
// next other one, or the end of the page.
func until(page []byte, at int, stops string) int {
	if found := bytes.IndexAny(page[at:], stops); found >= 0 {
		return at + found
	}
	return len(page)
}

func skip(page []byte, at int, characters string) int {
	return len(page) - len(bytes.TrimLeft(page[at:], characters))
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// space is what separates attributes.
const space = " \n\t\r\f"

func isSpace(c byte) bool { return strings.IndexByte(space, c) >= 0 }
