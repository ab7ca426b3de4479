package state

import (
	"errors"
	"net/url"
	"path"
	"strings"
	"time"
)

// Keep keeps bytes for a site under a name of one part. site is its folder in the
// workspace, or "" for a site by itself.
func (f *Folder) Keep(site, name string, data []byte) error {
	return f.Write(keptName(site, name), data)
}

// Kept returns what was kept for a site, and whether there is anything.
func (f *Folder) Kept(site, name string) (data []byte, found bool) {
	return f.Read(keptName(site, name))
}

// Forget drops what was kept for a site under a name.
func (f *Folder) Forget(site, name string) error { return f.Remove(keptName(site, name)) }

// barred starts the names under which moments are noted.
const barred = "barred "

// Bar drops what was kept for a site under a name, and notes the moment: nothing that is
// older may be used again.
func (f *Folder) Bar(site, name string, at time.Time) error {
	err := f.Forget(site, name)
	if at.After(f.Barred(site, name)) {
		err = errors.Join(err, f.Keep(site, barred+name, []byte(at.UTC().Format(time.RFC3339)+"\n")))
	}
	return err
}

// Barred returns the moment from before which nothing may be used. It is zero if there
// is none.
func (f *Folder) Barred(site, name string) time.Time {
	data, _ := f.Kept(site, barred+name)
	at, _ := time.Parse(time.RFC3339, strings.TrimSpace(string(data))) // zero on an error
	return at
}

// keptName returns the file for a name. The folder of a site begins with a letter of
// ours, so that no name of a site means another folder.
func keptName(site, name string) string {
	return path.Join("sites", "s"+url.PathEscape(site), url.PathEscape(name))
}
