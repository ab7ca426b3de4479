package publish

import (
	"errors"
	"io/fs"
	"syscall"
)

// Refusal is every error of this package: what is wrong and what to do, in
// plain words. The cause is there for programs, never for printing.
type Refusal struct {
	Rule    string // "output-not-empty"
	Path    string // the file or folder it is about
	Message string
	Do      string
	cause   error
}

func (r *Refusal) Error() string { return r.Path + ": " + r.Message + " " + r.Do }

// Unwrap gives the system's error, if there was one.
func (r *Refusal) Unwrap() error { return r.cause }

func refuse(rule, path, message, do string) *Refusal {
	return &Refusal{Rule: rule, Path: path, Message: message, Do: do}
}

// failure puts a system's error into words. A Refusal stays as it is.
func failure(path string, err error) error {
	if err == nil {
		return nil
	}
	if known := (*Refusal)(nil); errors.As(err, &known) {
		return known
	}
	message, do := failureWords(err)
	return &Refusal{Rule: "output-write", Path: path, Message: message, Do: do, cause: err}
}

func failureWords(err error) (message, do string) {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return "The disk is full.", "Make room on it, then build again."
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return "You may not write here.", "Choose another folder with -o, or ask whoever looks after this computer."
	case errors.Is(err, syscall.ENAMETOOLONG):
		return "The name is too long for this computer.", "Choose a folder with a shorter name."
	case errors.Is(err, syscall.ENOTDIR), errors.Is(err, syscall.EISDIR):
		return "A file and a folder have the same name here.", "Rename one of them."
	}
	return "This cannot be written.", "Check that the folder is there, that it is not open elsewhere, and that you may write to it."
}
