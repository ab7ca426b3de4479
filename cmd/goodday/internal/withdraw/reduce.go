package withdraw

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"goodday/content"

	"go.yaml.in/yaml/v3"
)

// reduce changes the files. What fails is named, and the rest is done.
func (f found) reduce(root *os.Root, result *Result) {
	done := map[string]bool{}
	for _, p := range f.pages {
		if done[p.file] {
			continue // a page that is lent is found in every site
		}
		done[p.file] = true
		if err := replace(root, p.file, f.remains(p)); err != nil {
			result.Failed = append(result.Failed, p.file)
			continue
		}
		result.Pages = append(result.Pages, p.file)
	}
	for _, file := range f.credits {
		if done[file] || withoutCredit(root, file) {
			result.Credits = append(result.Credits, file)
		} else {
			result.Failed = append(result.Failed, file)
		}
	}
	for _, p := range f.pictures {
		f.deletePicture(root, p.file, result)
	}
}

// remains is what stays of a page: nothing of what it said. slug and moved_from
// are its address, which readers may have kept.
func (f found) remains(p page) []byte {
	var b strings.Builder
	b.WriteString("---\n")
	common := p.source.Page.Common
	if common.Slug != "" {
		fmt.Fprintf(&b, "slug: %s\n", quoted(common.Slug))
	}
	if len(common.MovedFrom) > 0 && p.source.Original == nil {
		b.WriteString("moved_from:\n")
		for _, from := range common.MovedFrom {
			fmt.Fprintf(&b, "  - %s\n", quoted(from))
		}
	}
	fmt.Fprintf(&b, "consent:\n  status: %s\n  reference: %s\n  withdrawn: %s\n---\n", content.ConsentWithdrawn, quoted(f.reference), f.day)
	return []byte(b.String())
}

// quoted writes a text so that YAML reads it as text.
func quoted(text string) string {
	out, err := yaml.Marshal(text)
	if err != nil {
		return `""`
	}
	return strings.TrimSpace(string(out))
}

// replace writes a file anew in one step, so that it is never half there.
func replace(root *os.Root, file string, data []byte) error {
	name := filepath.FromSlash(file)
	next := filepath.Join(filepath.Dir(name), ".goodday-new-"+filepath.Base(name))
	if err := root.WriteFile(next, data, 0o644); err != nil {
		return err
	}
	if err := root.Rename(next, name); err != nil {
		root.Remove(next)
		return err
	}
	return nil
}

// creditBlock is the field credit with all that is below it.
var creditBlock = regexp.MustCompile(`(?m)^credit:.*\n(?:[ \t]+.*\n|[ \t]*\n)*`)

// withoutCredit takes the credit out of a page and leaves everything else.
func withoutCredit(root *os.Root, file string) bool {
	text, err := root.ReadFile(filepath.FromSlash(file))
	if err != nil {
		return false
	}
	at := creditBlock.FindIndex(text)
	if at == nil {
		return false
	}
	kept := append(append([]byte{}, text[:at[0]]...), text[at[1]:]...)
	return replace(root, file, kept) == nil
}

// deletePicture removes a picture and the file beside it that says what it shows.
func (f found) deletePicture(root *os.Root, file string, result *Result) {
	about := strings.TrimSuffix(file, path.Ext(file)) + ".yaml"
	err := root.Remove(filepath.FromSlash(file))
	root.Remove(filepath.FromSlash(about))
	if _, still := root.Lstat(filepath.FromSlash(about)); err != nil || still == nil {
		result.Failed = append(result.Failed, file)
		return
	}
	result.Pictures = append(result.Pictures, file)
}
