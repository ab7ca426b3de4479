package withdraw

import (
	"bytes"
	"os"

	"goodday/content"
	"goodday/content/write"
)

// reduce changes the files. What fails is named, and the rest is done.
func (f *found) reduce(root *os.Root, result *Result) {
	done := map[string]bool{}
	for _, p := range f.pages {
		if done[p.file] {
			continue // a page that is lent is found in every site
		}
		done[p.file] = true
		if err := write.File(root, p.file, f.remains(p)); err != nil {
			result.Failed = append(result.Failed, p.file)
			continue
		}
		result.Pages = append(result.Pages, p.file)
	}
	for _, p := range f.credits {
		if done[p.file] {
			continue
		}
		done[p.file] = true
		if removeCredit(root, p.file) {
			result.Credits = append(result.Credits, p.file)
		} else {
			result.Failed = append(result.Failed, p.file)
		}
	}
	for _, p := range f.pictures {
		if removePicture(root, p.file) {
			result.Pictures = append(result.Pictures, p.file)
		} else {
			result.Failed = append(result.Failed, p.file)
		}
	}
}

// remains returns what is left of a page: nothing of what it said. slug and
// moved_from are its address, which readers may have kept.
func (f *found) remains(p page) []byte {
	fields := write.Fields{
		"consent.status":    {string(content.ConsentWithdrawn)},
		"consent.reference": {f.reference},
		"consent.withdrawn": {f.day.String()},
	}
	common := p.source.Page.Common
	if common.Slug != "" {
		fields["slug"] = []string{common.Slug}
	}
	if len(common.MovedFrom) > 0 && p.source.Original == nil {
		fields["moved_from"] = common.MovedFrom
	}
	return write.Page(p.source.Page.Kind, fields, "")
}

// removeCredit takes the credit out of a page and leaves everything else.
func removeCredit(root *os.Root, file string) bool {
	text, _ := root.ReadFile(file) // nothing is not a page, and refused below
	kept, err := write.Remove(text, "credit")
	return err == nil && !bytes.Equal(text, kept) && write.File(root, file, kept) == nil
}

// removePicture removes a picture and the file beside it that says what it shows.
func removePicture(root *os.Root, file string) bool {
	err := root.Remove(file)
	root.Remove(content.PictureWords(file))
	_, left := root.Lstat(content.PictureWords(file))
	return err == nil && left != nil
}
