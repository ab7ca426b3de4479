package publish

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sync"
)

// Publisher collects the files of one output folder and swaps them in.
// Write may be called from many goroutines, everything else from one.
type Publisher struct {
	spot   spot
	parent *os.Root
	lock   *lock
	stage  *os.Root
	old    *output // nil for a first build

	mu     sync.Mutex
	claims claims
	list   manifest
	result Result

	// swap exchanges two names of a folder in one step. Tests take it away.
	swap func(parent, a, b string) error
}

// Result says what Commit did. All names are sorted.
type Result struct {
	Files int   // files of ours that stand there now
	Bytes int64 // their size
	Same  int   // of these, did not change
	// Removed are files of ours from before that are gone.
	Removed []string
	// Kept are files in the output that are not ours. A folder in which nothing
	// is ours is named once, with a slash at its end.
	Kept []string
	// Edited are files of ours that somebody had changed by hand; they were
	// replaced or removed.
	Edited []string
}

// Open begins to publish one site into the folder out. It locks the folder,
// clears up after a killed build, and refuses a folder that is not for us.
func Open(out string) (*Publisher, error) { return open(out, siteSort) }

func open(out, sort string) (*Publisher, error) {
	s, err := locate(out)
	if err != nil {
		return nil, err
	}
	parent, err := os.OpenRoot(s.parent)
	if err != nil {
		return nil, failure(out, err)
	}
	p := &Publisher{
		spot: s, parent: parent, swap: exchange, claims: newClaims(),
		list: manifest{sort: sort, files: map[string]entry{}},
	}
	if err := p.begin(); err != nil {
		p.Close()
		return nil, err
	}
	return p, nil
}

func (p *Publisher) begin() (err error) {
	if p.lock, err = takeLock(p.parent, p.spot.lock(), p.spot.out); err != nil {
		return err
	}
	if err := p.spot.recover(p.parent); err != nil {
		return err
	}
	if p.old, err = openOutput(p.spot, p.parent, p.list.sort); err != nil {
		return err
	}
	return failure(p.spot.out, p.makeStage())
}

// makeStage makes the folder in which the new output is put together. It gets
// its mark at once, so that it is known as ours if we are killed.
func (p *Publisher) makeStage() (err error) {
	if err := p.parent.Mkdir(p.spot.stage(), 0o755); err != nil {
		return err
	}
	if p.stage, err = p.parent.OpenRoot(p.spot.stage()); err != nil {
		return err
	}
	return p.stage.WriteFile(manifestName, p.list.encode(), 0o644)
}

// Close ends the work. Without a Commit before it the old output stays as it is.
func (p *Publisher) Close() error {
	p.closeFolders()
	if p.lock != nil {
		p.spot.discard(p.parent, p.spot.stage())
		p.lock.release()
		p.lock = nil
	}
	return p.parent.Close()
}

// closeFolders lets go of the folders: some systems do not rename open ones.
func (p *Publisher) closeFolders() {
	if p.stage != nil {
		p.stage.Close()
	}
	if p.old != nil {
		p.old.root.Close()
	}
}

// Write adds a file. The name is a path with slashes from the output folder.
func (p *Publisher) Write(name string, data []byte) error {
	if err := p.checkName(name); err != nil {
		return err
	}
	e := entryOf(data)
	if fresh, err := p.claim(name, e); err != nil || !fresh {
		return err
	}
	var found verdict
	if p.old != nil {
		found = p.old.judge(name, data)
	}
	linked := found.same && p.carry(name)
	p.note(name, found, e)
	if linked {
		return nil
	}
	return p.put(name, data)
}

// carry takes an unchanged file over from the old output. ok is false where
// the disk knows no hard links; the file is then written.
func (p *Publisher) carry(name string) (ok bool) {
	if p.list.sort == workspaceSort {
		return true // it stays where it is
	}
	return p.parent.Link(filepath.Join(p.spot.name, filepath.FromSlash(name)), filepath.Join(p.spot.stage(), filepath.FromSlash(name))) == nil
}

func (p *Publisher) put(name string, data []byte) error {
	f, err := p.stage.OpenFile(filepath.FromSlash(name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return failure(p.inside(name), err)
	}
	_, err = f.Write(data)
	return failure(p.inside(name), errors.Join(err, f.Close()))
}

// claim gives the name to a file and makes its folder, which needs one
// goroutine at a time; everything slow in Write does not. fresh is false for a
// file that was written before with the same bytes.
func (p *Publisher) claim(name string, e entry) (fresh bool, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if before, twice := p.list.files[name]; twice && before == e {
		return false, nil
	} else if twice {
		return false, refuse("output-clash", p.inside(name), "Two different pages would be written to this file.", "Give one of them another address.")
	}
	newFolder, other := p.claims.take(name)
	if other != "" {
		return false, refuse("output-clash", p.inside(name), "Another file differs from this one only in capital letters: "+other+". Many computers cannot keep both.", "Give one of them another address.")
	}
	p.list.files[name] = e
	if !newFolder {
		return true, nil
	}
	return true, failure(p.inside(name), p.stage.MkdirAll(filepath.FromSlash(path.Dir(name)), 0o755))
}

func (p *Publisher) note(name string, found verdict, e entry) {
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

func (p *Publisher) inside(name string) string {
	return filepath.Join(p.spot.out, filepath.FromSlash(name))
}

// checkName refuses a name that could not be a file everywhere. Names are made
// by the program, so this is a last line of defence.
func (p *Publisher) checkName(name string) error {
	if fs.ValidPath(name) && name != "." && plainName(name) {
		return nil
	}
	return refuse("output-name", p.spot.out, "A page would be written to a place that is not allowed.", "Look for an unusual name among your files, and in templates of your own.")
}
