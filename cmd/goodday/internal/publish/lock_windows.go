package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// holdFile locks the first byte of the file.
func holdFile(file *os.File) error {
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	return windows.LockFileEx(windows.Handle(file.Fd()), flags, 0, 1, 0, new(windows.Overlapped))
}

func isHeld(err error) bool {
	return errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_SHARING_VIOLATION)
}

// release removes the file after closing it: an open file cannot be removed here.
func (l *lock) release() {
	l.file.Close()
	l.root.Remove(l.name)
}
