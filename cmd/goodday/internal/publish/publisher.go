package publish

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"sync"
)

// Publisher collects the files of one output folder and swaps them in.
// Write may be called from many goroutines, everything else from one.
type Publisher struct {
	at     location
	parent *os.Root
	lock   *lock
	stage  *os.Root
	old    *output

	// First are files that are put in their place before all others where they cannot
	// all be put there at once, such as pages that say that something was taken down.
	First []string

	mu       sync.Mutex
	reserved reservedNames
	list     *manifest
	result   Result

	// swap exchanges two names of a folder in one step. Tests replace it.
	swap func(parent, a, b string) error
}

// Result is what Commit did. All names are sorted.
type Result struct {
	Files int   // how many files of ours are there now
	Bytes int64 // their size
	Same  int   // how many of them did not change
	// Removed are files of ours that were there before and are gone.
	Removed []string
	// Kept are files in the output that are not ours. A folder with nothing of
	// ours in it is named once, with a slash at its end.
	Kept []string
	// Edited are files of ours that somebody had changed by hand; they were
	// replaced or removed.
	Edited []string
}

// Open begins to publish one site into the folder out. It locks the folder,
// cleans up after a killed build, and refuses a folder that is not for us.
func Open(out string) (*Publisher, error) { return open(out, "", siteOutput) }

// OpenSite is Open for the folder of one site in the output of a workspace.
func OpenSite(out, site string) (*Publisher, error) { return open(out, site, siteOutput) }

func open(out, site, kind string) (*Publisher, error) {
	at, err := locate(out, site)
	if err != nil {
		return nil, err
	}
	parent, err := os.OpenRoot(at.parent)
	if err != nil {
		return nil, failure(out, err)
	}
	p := &Publisher{at: at, parent: parent, swap: exchange, reserved: reservedNames{}, list: newManifest(kind)}
	if err := p.begin(); err != nil {
		p.Close()
		return nil, err
	}
	return p, nil
}

func (p *Publisher) begin() (err error) {
	if p.lock, err = takeLock(p.parent, p.at.lock(), p.at.out); err != nil {
		return err
	}
	if err := p.at.recover(p.parent); err != nil {
		return err
	}
	if p.old, err = openOutput(p.at, p.parent, p.list.kind); err != nil {
		return err
	}
	return failure(p.at.out, p.makeStage())
}

// makeStage makes the folder in which the new output is put together. It gets a
// manifest at once, so that it is known as ours if we are killed.
func (p *Publisher) makeStage() error {
	err := p.parent.Mkdir(p.at.stage(), 0o755)
	if err == nil {
		p.stage, err = p.parent.OpenRoot(p.at.stage())
	}
	if err == nil {
		err = p.stage.WriteFile(ManifestName, p.list.encode(), 0o644)
	}
	return err
}

// Close ends the work. Without a Commit before it the old output stays as it is.
func (p *Publisher) Close() error {
	p.closeFolders()
	if p.lock != nil {
		p.at.discard(p.parent, p.at.stage())
		p.lock.release()
	}
	return p.parent.Close()
}

func (p *Publisher) closeFolders() {
	if p.stage != nil {
		p.stage.Close()
	}
	if p.old != nil {
		p.old.close()
	}
}

// Write adds a file. The name is a path with slashes from the output folder.
func (p *Publisher) Write(name string, data []byte) error {
	if !fs.ValidPath(name) || !portableName(name) {
		// Names are made by the program, so this is a last line of defence.
		return refuse("output-name", p.at.out, "A page would be written to a place that is not allowed.", "Look for an unusual name among your files, and in templates of your own.")
	}
	e := entryOf(data)
	if isNew, err := p.reserve(name, e); !isNew {
		return err
	}
	found := p.old.compare(name, data)
	p.count(name, found, e)
	if found.same && p.link(name) {
		return nil
	}
	return failure(p.at.inside(name), create(p.stage, name, bytes.NewReader(data), 0o644))
}

// reserve takes the name for a file and makes its folder. That needs one goroutine
// at a time; everything slow in Write does not. isNew is false after an error, and
// for a file that was written before with the same bytes.
func (p *Publisher) reserve(name string, e entry) (isNew bool, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if before, twice := p.list.files[name]; twice {
		if before == e {
			return false, nil
		}
		return false, refuse("output-clash", p.at.inside(name), "Two different pages would be written to this file.", "Give one of them another address.")
	}
	newFolder, clash := p.reserved.reserve(name)
	if clash != "" {
		return false, refuse("output-clash", p.at.inside(name), "Another file differs from this one only in capital letters: "+clash+". Many computers cannot keep both.", "Give one of them another address.")
	}
	p.list.files[name] = e
	if newFolder {
		err = p.stage.MkdirAll(path.Dir(name), 0o755)
	}
	return err == nil, failure(p.at.inside(name), err)
}

func (p *Publisher) count(name string, found comparison, e entry) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.result.Files++
	p.result.Bytes += e.size
	if found.same {
		p.result.Same++
	}
	if found.edited {
		p.result.Edited = append(p.result.Edited, name)
	}
}

// link takes a file over from the old output unchanged. It reports false where the
// disk has no hard links; the file is then written or copied.
func (p *Publisher) link(name string) bool {
	return p.parent.Link(path.Join(p.at.name, name), path.Join(p.at.stage(), name)) == nil
}
