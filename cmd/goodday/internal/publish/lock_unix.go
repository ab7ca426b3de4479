//go:build unix && !solaris && !aix

package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// holdFile locks the file. Some network folders have no locks; there we go on without
// one.
func holdFile(file *os.File) error {
	err := unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) {
		return err
	}
	return nil
}

func isHeld(err error) bool { return errors.Is(err, unix.EWOULDBLOCK) }

// release removes the file while it is still locked, so that nobody can hold a
// lock on a file that is gone and take it for the lock.
func (l *lock) release() {
	l.root.Remove(l.name)
	l.file.Close()
}
