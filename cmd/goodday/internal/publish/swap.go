package publish

import "errors"

// replace swaps the stage in. In one step if the system can; if it cannot, the
// old output is moved aside first, and recover knows both names.
func (p *Publisher) replace() error {
	p.closeFolders()
	s, stage := p.spot, p.spot.stage()
	exists, err := s.standing(p.parent)
	if err != nil {
		return err
	}
	if !exists {
		return p.swapped(p.parent.Rename(stage, s.name))
	}
	err = p.swap(s.parent, stage, s.name)
	if errors.Is(err, errors.ErrUnsupported) {
		err = p.renameTwice()
	}
	if err == nil {
		s.discard(p.parent, stage) // else the next build does
	}
	return p.swapped(err)
}

// renameTwice is for systems without an exchange.
func (p *Publisher) renameTwice() error {
	s := p.spot
	if p.old == nil {
		p.parent.Remove(s.name) // an empty folder; Windows does not rename over one
		return p.parent.Rename(s.stage(), s.name)
	}
	if err := p.parent.Rename(s.name, s.aside()); err != nil {
		return err
	}
	if err := p.parent.Rename(s.stage(), s.name); err != nil {
		return errors.Join(err, p.parent.Rename(s.aside(), s.name))
	}
	s.discard(p.parent, s.aside())
	return nil
}

func (p *Publisher) swapped(err error) error {
	if err == nil {
		return nil
	}
	return &Refusal{
		Rule: "output-swap", Path: p.spot.out, cause: err,
		Message: "The new pages are ready but could not be put in place. The old ones stay.",
		Do:      "Close programs that have this folder open. If it is the top of a disk, choose a folder in it with -o.",
	}
}
