package publish

import (
	"errors"
	"io/fs"
	"syscall"

	"goodday/content"
)

// refuse returns an error in plain words about a file or folder.
func refuse(rule, path, message, do string) error {
	return &fs.PathError{Op: "publish", Path: path, Err: &content.Refusal{Rule: rule, Message: message, Do: do}}
}

// refuseLink returns the error for a symbolic link in the output.
func refuseLink(path string) error {
	return refuse("output-link", path, "There is a link in the folder of finished pages. Links are not followed.", "Take it out, then build again.")
}

// failure puts a system's error into words. A refusal stays as it is.
func failure(path string, err error) error {
	if refusal := (*content.Refusal)(nil); err == nil || errors.As(err, &refusal) {
		return err
	}
	message, do := failureWords(err)
	return refuse("output-write", path, message, do)
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
