package withdraw

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"goodday/cmd/goodday/internal/publish"
	"goodday/cmd/goodday/internal/withdraw/fingerprint"
	"goodday/content"
	"goodday/content/decode"
)

// searchSources looks through every file of the folder for what is still said. It walks
// again: some files are gone, and others may have come.
func (f *found) searchSources(j *journal, result *Result) {
	now := walk(f.root)
	mask := strings.NewReplacer()
	result.Search.Words = j.words.Len()
	files := slices.DeleteFunc(slices.Clone(now.files), isList)
	for i, looked := range j.lookInto(f.root, files, mask) {
		file := files[i]
		result.Search.Sources.Files++
		result.Search.Sources.Bytes += looked.Bytes
		switch {
		case slices.Contains(result.Failed, file):
		case looked.tells:
			result.Telling = append(result.Telling, file)
		case looked.Closed:
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
	files := s.filesIn(root, p.Path)
	for i, looked := range j.lookInto(root, files, maskOf(addresses)) {
		name := files[i]
		where := filepath.Join(p.Path, filepath.FromSlash(name))
		s.Outputs.Files++
		s.Outputs.Bytes += looked.Bytes
		switch copied := slices.Contains(publish.CompressedEndings, path.Ext(name)); {
		case looked.tells && copied && root.Remove(name) == nil:
			result.Removed = append(result.Removed, where)
		case looked.tells:
			s.Left = append(s.Left, where)
		case looked.Closed:
			s.Shut = append(s.Shut, where)
		}
	}
}

// filesIn lists the files of an output, and notes what cannot be read of it.
func (s *Search) filesIn(root *os.Root, dir string) (files []string) {
	fs.WalkDir(root.FS(), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			s.Shut = append(s.Shut, filepath.Join(dir, filepath.FromSlash(name)))
		} else if e.Type().IsRegular() {
			files = append(files, name)
		}
		return nil
	})
	return files
}

// sight is what was seen in one file.
type sight struct {
	fingerprint.Inside
	tells bool
}

// lookInto looks into all files, several at a time.
func (j *journal) lookInto(root *os.Root, files []string, mask *strings.Replacer) []sight {
	all := make([]sight, len(files))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		reader := *j
		reader.words = j.words.Reader()
		workers.Go(func() {
			for i := next.Add(1) - 1; int(i) < len(files); i = next.Add(1) - 1 {
				all[i].tells, all[i].Inside = reader.tells(root, files[i], mask)
			}
		})
	}
	workers.Wait()
	return all
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
