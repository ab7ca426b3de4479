package publish

import (
	"os"
	"path/filepath"
)

// Remove takes a site of a workspace out of its place, with everything in it that is ours. Files
// that are not ours stay. A folder that is not ours, or is not there, is left alone.
func Remove(out, site string) error {
	if list, err := manifestOf(filepath.Join(out, filepath.FromSlash(site))); err != nil || list.kind != siteOutput {
		return nil
	}
	p, err := OpenSite(out, site)
	if err != nil {
		return err
	}
	defer p.Close()
	return p.remove()
}

func (p *Publisher) remove() error {
	result, err := p.Commit()
	if err != nil || len(result.Kept) > 0 {
		return err
	}
	return p.at.discard(p.parent, p.at.name)
}

// Exists reports whether the folder is one that we published into.
func Exists(out string) bool {
	_, err := manifestOf(out)
	return err == nil
}

func manifestOf(out string) (*manifest, error) {
	root, err := os.OpenRoot(filepath.Dir(out))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return readManifest(root, filepath.Base(out))
}

// Stands is what stands in a folder of finished pages.
type Stands struct {
	Site  bool     // one site
	Sites []string // the folders of several
}

// Standing returns what we published into a folder, if we did.
func Standing(out string) Stands {
	list, err := manifestOf(out)
	if err != nil {
		return Stands{}
	}
	return Stands{Site: list.kind == siteOutput, Sites: list.sites}
}
