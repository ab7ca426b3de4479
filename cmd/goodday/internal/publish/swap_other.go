//go:build !linux

package publish

import "errors"

// exchange is not known here: two renames take its place.
func exchange(parent, a, b string) error { return errors.ErrUnsupported }
