package withdraw

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/publish"
	"goodday/content"
	"goodday/content/decode"
)

// searchSources looks through every file of the folder for what is still said. It walks
// again: some files are gone, and others may have come.
func (f *found) searchSources(j *journal, result *Result) {
	now := walk(f.root)
	mask := strings.NewReplacer()
	result.Search.Words = j.words.Len()
	for _, file := range now.files {
		if isList(file) {
			continue
		}
		tells, inside := j.tells(f.root, file, mask)
		result.Search.Sources.Files++
		result.Search.Sources.Bytes += inside.Bytes
		switch {
		case slices.Contains(result.Failed, file):
		case tells:
			result.Telling = append(result.Telling, file)
		case inside.Closed:
			result.Closed = append(result.Closed, file)
		case slices.Contains(f.naming, file):
			result.Naming = append(result.Naming, file)
		}
	}
	result.Closed = append(result.Closed, now.closed...)
	for _, stage := range now.stages { // the build of their output would have cleared them away
		if f.root.RemoveAll(stage) != nil {
			result.Failed = append(result.Failed, stage)
		}
	}
}

// searchPlace looks through every byte of an output, hidden files and those of others
// too.
func (f *found) searchPlace(p *place, j *journal, result *Result) {
	s := &result.Search
	s.Places = append(s.Places, p.Path)
	root, err := os.OpenRoot(p.Path)
	if err != nil {
		s.Shut = append(s.Shut, p.Path)
		return
	}
	defer root.Close()
	var addresses []string
	for _, site := range p.sites() {
		addresses = append(addresses, f.addresses(p, site)...)
	}
	mask := maskOf(addresses)
	fs.WalkDir(root.FS(), ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && e.IsDir() {
			return nil
		}
		where := filepath.Join(p.Path, filepath.FromSlash(name))
		if err != nil {
			s.Shut = append(s.Shut, where)
			return nil
		}
		if !e.Type().IsRegular() {
			return nil
		}
		tells, inside := j.tells(root, name, mask)
		s.Outputs.Files++
		s.Outputs.Bytes += inside.Bytes
		switch copied := slices.Contains(publish.CompressedEndings, path.Ext(name)); {
		case tells && copied && root.Remove(name) == nil:
			result.Removed = append(result.Removed, where)
		case tells:
			s.Left = append(s.Left, where)
		case inside.Closed:
			s.Shut = append(s.Shut, where)
		}
		return nil
	})
}

// onlyExamples reports whether all sites of the folder say that they are examples, which
// are no live services: nobody has published them anywhere.
func (f *found) onlyExamples() bool {
	for site := range f.sites {
		var settings content.Site
		node, problem := decode.YAML([]byte(f.text(path.Join(site, content.SiteFile))))
		if problem != nil {
			return false
		}
		(&decode.Decoder{}).Decode(node, &settings)
		if settings.Example == nil {
			return false
		}
	}
	return len(f.sites) > 0
}
