package publish

import (
	"errors"
	"io/fs"
)

// replace swaps the stage in: in one step if the system can, else by moving the
// old output to a backup first. recover knows both names; Close removes the rest.
// The top of a disk cannot be swapped: there files are replaced one by one.
func (p *Publisher) replace() error {
	p.closeFolders() // Windows does not rename open ones
	err := p.at.lookUp(p.parent)
	if errors.Is(err, fs.ErrNotExist) {
		err = p.parent.Rename(p.at.stage(), p.at.name)
	} else if err != nil {
		return err
	} else if err = p.swap(p.at.parent, p.at.stage(), p.at.name); errors.Is(err, errors.ErrUnsupported) {
		err = p.renameTwice()
	}
	if isOtherDisk(err) {
		return p.moveIn()
	}
	if err != nil {
		return refuse("output-swap", p.at.out, "The new pages are ready but could not be put in place. The old ones stay.",
			"Close programs that have this folder open. If it is the top of a disk, choose a folder in it with -o.")
	}
	return nil
}

// renameTwice is for systems without an exchange.
func (p *Publisher) renameTwice() error {
	if err := p.parent.Rename(p.at.name, p.at.backup()); err != nil {
		return err
	}
	if err := p.parent.Rename(p.at.stage(), p.at.name); err != nil {
		return errors.Join(err, p.parent.Rename(p.at.backup(), p.at.name))
	}
	p.at.discard(p.parent, p.at.backup())
	return nil
}
