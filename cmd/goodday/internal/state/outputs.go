package state

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// outputsFolder holds one file for each output, so that builds that end at the same
// time do not overwrite what the other noted.
const outputsFolder = "outputs"

// mostOutputs is how many are known. The oldest is forgotten for a new one.
const mostOutputs = 100

// Output is a folder of finished pages that was built from here.
type Output struct {
	// Path is the whole path of the folder.
	Path string `json:"path"`
	// Site is the folder of the one site of a workspace that was built by itself; ""
	// if everything was.
	Site string `json:"site,omitempty"`
	// BaseURL is the address that was asked for.
	BaseURL string `json:"base_url,omitempty"`
}

// NoteOutput notes where finished pages stand, before they are put there. What was
// noted about the same folder before is replaced.
func (f *Folder) NoteOutput(output Output) error {
	output.Path = f.truePath(output.Path)
	if slices.Contains(f.Outputs(), output) {
		return nil
	}
	name := f.outputFile(output.Path)
	output.Path = f.relative(output.Path)
	data, _ := json.Marshal(output) // texts can always be written
	if err := f.Write(name, append(data, '\n')); err != nil {
		return err
	}
	f.forgetOldest()
	return nil
}

// Outputs lists the folders that were noted, by their paths. They may be gone.
func (f *Folder) Outputs() (outputs []Output) {
	for _, name := range f.Names(outputsFolder) {
		var output Output
		data, _ := f.Read(path.Join(outputsFolder, name))
		if json.Unmarshal(data, &output) != nil || output.Path == "" {
			continue // half written by somebody else; what is not known is said to whoever asks
		}
		if !filepath.IsAbs(output.Path) {
			output.Path = filepath.Join(f.truePath(f.dir), filepath.FromSlash(output.Path))
		}
		outputs = append(outputs, output)
	}
	slices.SortFunc(outputs, func(a, b Output) int { return cmp.Compare(a.Path, b.Path) })
	return outputs
}

// ForgetOutput drops what is known about a folder.
func (f *Folder) ForgetOutput(path string) error { return f.Remove(f.outputFile(f.truePath(path))) }

// forgetOldest keeps the list from growing for ever.
func (f *Folder) forgetOldest() {
	names := f.Names(outputsFolder)
	if len(names) <= mostOutputs {
		return
	}
	written := func(name string) int64 {
		info, err := f.root.Lstat(inside(path.Join(outputsFolder, name)))
		if err != nil {
			return 0
		}
		return info.ModTime().UnixNano()
	}
	f.Remove(path.Join(outputsFolder, slices.MinFunc(names, func(a, b string) int { return cmp.Compare(written(a), written(b)) })))
}

// outputFile returns the name of the file about an output.
func (f *Folder) outputFile(output string) string {
	sum := sha256.Sum256([]byte(f.relative(output)))
	return path.Join(outputsFolder, hex.EncodeToString(sum[:8])+".json")
}

// relative names a folder inside ours from there, so that both may be moved together.
func (f *Folder) relative(whole string) string {
	relative, err := filepath.Rel(f.truePath(f.dir), whole)
	if err != nil || relative == ".." || strings.HasPrefix(relative, ".."+string(filepath.Separator)) {
		return whole
	}
	return filepath.ToSlash(relative)
}

// truePath returns the whole path of a folder without links on the way to it. The
// folder itself may not be there yet.
func (f *Folder) truePath(name string) string {
	whole, err := filepath.Abs(name)
	if err != nil {
		return name
	}
	if real, err := filepath.EvalSymlinks(whole); err == nil {
		return real
	}
	parent, last := filepath.Split(whole)
	if real, err := filepath.EvalSymlinks(parent); err == nil {
		return filepath.Join(real, last)
	}
	return whole
}
