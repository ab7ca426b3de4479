package withdraw

import (
	"bytes"
	"cmp"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"goodday/content"
	"goodday/content/write"
)

// reduce changes the files. What fails is named, and the rest is done.
func (f *found) reduce(result *Result) {
	for _, i := range f.items {
		switch i.role {
		case thePage:
			if f.isReduced(i.file) {
				continue
			}
			f.done(i.file, f.replace(i.file, f.remains(i.file)), &result.Pages, result)
		case theCredit, pictureCredit:
			text := f.written(i.file)
			if kept, ok := withoutCredit(text, i.role); !bytes.Equal(kept, text) || !ok {
				f.done(i.file, ok && f.replace(i.file, kept), &result.Credits, result)
			}
		case thePicture:
			f.takeOutOfPages(i.file, result) // first: once the picture is gone, nobody knows its name
			f.done(i.file, f.root.Remove(i.file) == nil, &result.Pictures, result)
		}
		step("reduced")
	}
}

// done notes a file that was changed, or could not be.
func (f *found) done(file string, ok bool, list *[]string, result *Result) {
	if !ok {
		list = &result.Failed
	}
	*list = append(*list, file)
}

// replace gives a file other contents: in one step, or where its folder may not be
// written, in its place.
func (f *found) replace(file string, data []byte) bool {
	defer step("replaced")
	step("replacing")
	if write.File(f.root, file, data) == nil {
		return true
	}
	opened, err := f.root.OpenFile(file, os.O_WRONLY|os.O_TRUNC, 0)
	if err != nil {
		return false
	}
	step("emptied")
	_, err = opened.Write(data)
	return err == nil && opened.Sync() == nil && opened.Close() == nil
}

// written returns a page as it was written, so that what stays of it stays as it is;
// one in another encoding than UTF-8 comes out in that.
func (f *found) written(file string) []byte {
	data := f.data(file, maxText)
	if utf8.Valid(data) && bytes.IndexByte(data, 0) < 0 {
		return data
	}
	return []byte(f.text(file))
}

// slugLine finds the address of a page whose fields cannot be read.
var slugLine = regexp.MustCompile(`(?m)^slug:[ \t]*["']?([a-z0-9-]+)`)

// remains returns what is left of a page: nothing of what it said. slug and
// moved_from are its address, which readers may have kept.
func (f *found) remains(file string) []byte {
	text := f.text(file)
	_, local := f.siteOf(file)
	source, _ := parsed(local, text)
	fields := write.Fields{
		"consent.status":    {string(content.ConsentWithdrawn)},
		"consent.reference": {f.reference.written},
		"consent.withdrawn": {f.day.String()},
	}
	common := source.Page.Common
	if c := common.Consent; c != nil && f.isUnder(c) {
		fields["consent.reference"] = []string{c.Reference}
		if c.Status == content.ConsentWithdrawn && !c.Withdrawn.IsZero() {
			fields["consent.withdrawn"] = []string{c.Withdrawn.String()}
		}
	}
	if slug := f.slugOf(file); slug != "" {
		fields["slug"] = []string{slug}
	}
	if moved := slices.DeleteFunc(slices.Clone(common.MovedFrom), func(from string) bool { return !isAddress(from) }); len(moved) > 0 {
		fields["moved_from"] = moved
	}
	return write.Page(source.Page.Kind, fields, "")
}

// slugOf returns the slug that a page or the one it is a version of has, or "".
func (f *found) slugOf(file string) string {
	for _, file := range []string{file, content.GroupName(file) + ".md"} {
		text := f.text(file)
		source, _ := parsed("pages/page.md", text)
		slug := source.Page.Slug
		if match := slugLine.FindStringSubmatch(text); slug == "" && match != nil {
			slug = match[1]
		}
		if content.IsSlug(slug) {
			return slug
		}
	}
	return ""
}

// isAddress reports whether a text has the form of an address in a site, and no words.
func isAddress(text string) bool {
	for part := range strings.SplitSeq(strings.TrimSuffix(text, ".html"), "/") {
		if !content.IsSlug(part) {
			return false
		}
	}
	return true
}

// withoutCredit takes the credit out of a page, or out of the words beside a picture,
// and leaves everything else.
func withoutCredit(text []byte, as role) (kept []byte, ok bool) {
	if as == theCredit {
		kept, err := write.Remove(text, "credit")
		return kept, err == nil
	}
	const fence = "---\n"
	kept, err := write.Remove([]byte(fence+strings.TrimRight(string(text), "\n")+"\n"+fence), "credit")
	if err != nil {
		return nil, false
	}
	return bytes.TrimSuffix(bytes.TrimPrefix(kept, []byte(fence)), []byte(fence)), true
}

// takeOutOfPages takes a picture that is to be deleted out of the pages that show it, so
// that they stay.
func (f *found) takeOutOfPages(picture string, result *Result) {
	if !isPicture(picture) {
		return
	}
	name := path.Base(picture)
	for _, file := range f.pages {
		text := f.text(file)
		if f.roleOfItem(file) == thePage || !strings.Contains(text, name) {
			continue
		}
		before := f.written(file)
		kept := withoutPicture(before, name)
		if bytes.Equal(kept, before) {
			continue
		}
		f.done(file, f.replace(file, kept), &result.Shown, result)
	}
}

// withoutPicture takes a picture out of the fields and the text of a page. A page that
// shows it in another way stays as it is, and the build says so.
func withoutPicture(text []byte, name string) []byte {
	if value, err := write.Value(text, "picture"); err == nil && path.Base(value) == name {
		if kept, err := write.Remove(text, "picture"); err == nil {
			text = kept
		}
	}
	shown := regexp.MustCompile(`!\[[^\[\]\n]*\]\([^()\s]*` + regexp.QuoteMeta(cmp.Or(name, "/")) + `(?:\s+"[^"\n]*")?\)`)
	return shown.ReplaceAll(text, nil)
}
