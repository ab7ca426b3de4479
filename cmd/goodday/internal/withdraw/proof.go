package withdraw

import (
	"bytes"
	"crypto/sha256"
	"html"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"goodday/cmd/goodday/internal/publish"
	"goodday/cmd/goodday/internal/report"

	xhtml "golang.org/x/net/html"
)

// Proof is what a walk through the output found.
type Proof struct {
	// Files and Bytes were searched for so many Sentences, Addresses and Pictures.
	Files                          int
	Bytes                          int64
	Sentences, Addresses, Pictures int
	// Left is what is still there, sorted.
	Left []Trace
	// Unseen are folders that should hold finished pages and hold none: nothing is
	// proved about them.
	Unseen []string
}

// Trace is a file that still holds something of what was taken down.
type Trace struct {
	File string // of the output
	What string // what is in it: a sentence, an address, a picture
}

// prove searches every byte of every site's output. A story lent to several sites is
// searched for in all of them.
func prove(out map[string]string, all map[string]*traces) Proof {
	var proof Proof
	for _, site := range slices.Sorted(maps.Keys(all)) {
		t := all[site]
		proof.Sentences += len(t.sentences)
		proof.Addresses += len(t.addresses)
		proof.Pictures += len(t.pictures)
		before := proof.Files
		for _, folder := range out {
			proof.walk(folder, t, out[site] == folder)
		}
		if proof.Files == before {
			proof.Unseen = append(proof.Unseen, out[site])
		}
	}
	slices.SortFunc(proof.Left, func(a, b Trace) int { return strings.Compare(a.File+a.What, b.File+b.What) })
	proof.Left = slices.Compact(proof.Left)
	return proof
}

// walk searches one folder. Addresses and names count only in the site that had them:
// another may have a page of that name.
func (p *Proof) walk(folder string, t *traces, own bool) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return // there is no output, so nothing is in it
	}
	defer root.Close()
	p.search(root, folder, t, own)
}

func (p *Proof) search(root *os.Root, folder string, t *traces, own bool) {
	fs.WalkDir(root.FS(), ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.Type().IsRegular() {
			return nil
		}
		file := filepath.Join(folder, filepath.FromSlash(name))
		var data []byte
		if err == nil {
			data, err = root.ReadFile(name)
		}
		if err != nil {
			p.Left = append(p.Left, Trace{file, "a file that cannot be read"})
			return nil
		}
		if own {
			p.Files++
			p.Bytes += int64(len(data))
		}
		for _, what := range t.in(name, data, own) {
			p.Left = append(p.Left, Trace{file, what})
		}
		return nil
	})
}

// in lists what of the traces is in one file.
func (t *traces) in(name string, data []byte, own bool) (found []string) {
	if t.sums[sha256.Sum256(data)] {
		found = append(found, "a picture")
	}
	text := plain(textOf(data))
	for _, sentence := range t.sentences {
		if strings.Contains(text, sentence) {
			found = append(found, quote(t.shown[sentence]))
		}
	}
	if !own || name == publish.ManifestName {
		return found
	}
	for _, words := range t.credits[name] {
		if strings.Contains(text, plain(words)) {
			found = append(found, quote(words))
		}
	}
	return append(found, t.names(name, data)...)
}

// names lists the names of files that are in a file, or are its own.
func (t *traces) names(name string, data []byte) (found []string) {
	leadsTo := func(address string) bool { return bytes.Contains(data, []byte(address)) }
	if path.Ext(name) == ".html" {
		links := linksOf(name, data)
		leadsTo = func(address string) bool { return links[address] }
	}
	for _, address := range t.addresses {
		if name != address && leadsTo(address) {
			found = append(found, address)
		}
	}
	for _, file := range t.files {
		if bytes.Contains(data, []byte(file)) {
			found = append(found, file)
		}
	}
	for _, picture := range t.pictures {
		if strings.HasPrefix(name, picture) || bytes.Contains(data, []byte(picture)) {
			found = append(found, picture)
		}
	}
	return found
}

var (
	tag     = regexp.MustCompile(`<[^>]*>`)
	escapes = regexp.MustCompile(`\\u[0-9a-fA-F]{4}|\\[nrt]`)
)

// textOf returns a file as it is, and as a reader sees it: without tags and with
// escapes of HTML, XML and JSON replaced by what they stand for.
func textOf(data []byte) string {
	text := escapes.ReplaceAllStringFunc(string(data), func(escape string) string {
		if code, err := strconv.ParseUint(escape[2:], 16, 16); err == nil {
			return string(rune(code))
		}
		return " "
	})
	return text + html.UnescapeString(text) + html.UnescapeString(tag.ReplaceAllString(text, ""))
}

// linksOf returns the addresses in the site that a page leads to or loads.
func linksOf(name string, data []byte) map[string]bool {
	links := map[string]bool{}
	tokens := xhtml.NewTokenizer(bytes.NewReader(data))
	for {
		if tokens.Next() == xhtml.ErrorToken {
			return links
		}
		for _, a := range tokens.Token().Attr {
			if a.Key == "href" || a.Key == "src" {
				target, _, _ := strings.Cut(a.Val, "#")
				links[path.Join(path.Dir(name), target)] = true
			}
		}
	}
}

// removePublished removes pages and pictures from the output of sites that could not
// be built. What else mentions them stays, and the proof names it.
func removePublished(built report.Report, out map[string]string, all map[string]*traces) (removed []string) {
	for _, site := range slices.Sorted(maps.Keys(all)) {
		if !slices.ContainsFunc(built.Sites, func(s report.Site) bool { return s.Site == site && s.Published }) {
			removed = append(removed, all[site].removeFrom(out[site])...)
		}
	}
	return removed
}

// removeFrom removes the files of an output that are the pages and pictures.
func (t *traces) removeFrom(folder string) (removed []string) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil // there is no output
	}
	defer root.Close()
	fs.WalkDir(root.FS(), ".", func(name string, _ fs.DirEntry, _ error) error {
		picture := slices.ContainsFunc(t.pictures, func(start string) bool { return strings.HasPrefix(name, start) })
		if (picture || slices.Contains(t.addresses, name) || slices.Contains(t.moved, name)) && root.Remove(name) == nil {
			removed = append(removed, filepath.Join(folder, filepath.FromSlash(name)))
		}
		return nil
	})
	return removed
}
