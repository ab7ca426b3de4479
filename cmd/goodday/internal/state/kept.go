package state

import (
	"net/url"
	"path"
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

// keptName returns the file for a name. The folder of a site begins with a letter of
// ours, so that no name of a site means another folder.
func keptName(site, name string) string {
	return path.Join("sites", "s"+url.PathEscape(site), url.PathEscape(name))
}
