package publish

import (
	"crypto/sha256"
	"maps"
	"slices"
)

// File is a file that was written.
type File struct {
	Name string
	Size int64 // in bytes
	Hash [sha256.Size]byte
}

// Written lists the files that were written so far, in the order of their names.
func (p *Publisher) Written() []File {
	p.mu.Lock()
	defer p.mu.Unlock()
	var files []File
	for _, name := range slices.Sorted(maps.Keys(p.list.files)) {
		files = append(files, File{name, p.list.files[name].size, p.list.files[name].sum})
	}
	return files
}
