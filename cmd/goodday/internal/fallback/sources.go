package fallback

import (
	"bytes"
	"context"
	"encoding/json"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"goodday/cmd/goodday/internal/state"
	"goodday/content"
	"goodday/content/withdrawn"
)

// Part is what falls back together.
type Part struct {
	// Site is the folder in which it stands, from the top of what is open; "" is that.
	Site string
	// Names are those of its files or folders in there.
	Names []string
	// Most is how many earlier versions are tried, and Time for how long.
	Most int
	Time time.Duration
}

// Look is the layouts, assets and i18n of a site.
func Look(site string) Part {
	return Part{Site: site, Names: content.FoldersWith(content.ThemeRole), Most: 10, Time: 30 * time.Second}
}

// Setting is a settings file.
func Setting(file string) Part {
	site, name := path.Split(file)
	return Part{Site: strings.TrimSuffix(site, "/"), Names: []string{name}, Most: 100, Time: 30 * time.Second}
}

// PartOf returns the part to which a file belongs. ok is false for one that is no part
// of any, such as a page.
func PartOf(file string) (part Part, ok bool) {
	first, rest, _ := strings.Cut(file, "/")
	second, deeper, _ := strings.Cut(rest, "/")
	switch {
	case content.FolderNamed(first).Role == content.ThemeRole:
		return Look(""), true
	case content.FolderNamed(second).Role == content.ThemeRole:
		return Look(first), true
	case path.Ext(file) == ".yaml" && deeper == "" && content.FolderNamed(first).Role == "":
		return Setting(file), true
	}
	return Part{}, false
}

// IsLook reports whether a part is folders.
func (p Part) IsLook() bool { return len(p.Names) > 1 }

// paths returns the paths of what the part is made of.
func (p Part) paths() []string {
	return content.Map(p.Names, func(name string) string { return path.Join(p.Site, name) })
}

// key is the name under which the part is kept.
func (p Part) key() string {
	if p.IsLook() {
		return "look.json"
	}
	return p.Names[0]
}

// Origin says where a version comes from.
type Origin string

// The origins, in the order in which they are asked.
const (
	FromHistory Origin = "history"
	FromKept    Origin = "kept"
	FromDefault Origin = "default"
)

// Version is a part as it was, or as it is by default.
type Version struct {
	From   Origin
	Commit string    // of one from the history
	At     time.Time // when that was made
	Files  Files     // of a look by their paths in the site's folder, else from the top
}

// Past is the history of the folder, as package history asks for it. Files are named from
// the folder.
type Past struct {
	Versions func(most int, files ...string) []Commit
	IsFirst  func(commit string) bool
	Show     func(commit, file string) []byte
	Tree     func(commit string, folders ...string) (files map[string][]byte, ok bool)
	Missing  func() string
}

// Commit is a version in which files changed.
type Commit struct {
	Commit string
	At     time.Time
}

// Sources are where sound versions are looked for.
type Sources struct {
	ctx   context.Context
	past  Past
	state *state.Folder // nil if there is none to be had
	// withdrawn holds what was taken back.
	withdrawn withdrawn.List
}

// Open opens the sources for a folder. Close them at the end.
func Open(ctx context.Context, dir string, past Past, takenBack withdrawn.List) *Sources {
	folder, _ := state.Open(dir) // nil on an error
	return &Sources{ctx, past, folder, takenBack}
}

// Close closes what Open opened.
func (s *Sources) Close() {
	if s.state != nil {
		s.state.Close()
	}
}

// Missing says in a sentence why not all earlier versions are there, or "".
func (s *Sources) Missing() string { return s.past.Missing() }

// Newest returns the newest version of a part that may be used and is sound. What is the
// same as today is not tried.
func (s *Sources) Newest(part Part, today Files, sound func(Files) bool) (Version, bool) {
	versions, all := s.versions(part)
	if kept := s.Kept(part); all && kept != nil {
		versions = append(versions, Version{From: FromKept, Files: kept})
	}
	ctx, stop := context.WithTimeout(s.ctx, part.Time)
	defer stop()
	for _, version := range versions {
		if version.From == FromHistory && ctx.Err() == nil {
			version.Files = s.read(part, version.Commit)
		}
		isToday := today != nil && maps.EqualFunc(version.Files, today, bytes.Equal)
		if version.Files != nil && !isToday && !s.names(version.Files) && s.ctx.Err() == nil && sound(version.Files) {
			return version, true
		}
	}
	return Version{}, false
}

// names reports whether files hold a reference that was taken back. If it is not known
// what was, they may.
func (s *Sources) names(files Files) bool {
	return s.withdrawn.Unknown() || slices.ContainsFunc(slices.Collect(maps.Values(files)), func(text []byte) bool {
		found := withdrawn.Parse(text)
		return slices.ContainsFunc(found.References(), s.withdrawn.Has)
	})
}

// versions lists the earlier versions that may be used, newest first. The one in which
// a withdrawal changed the part is the last of them; then what was kept may be older too,
// and all is false.
func (s *Sources) versions(part Part) (versions []Version, all bool) {
	withdrawals, barred := s.withdrawals(part), s.barred(part)
	for _, version := range s.past.Versions(part.Most, part.paths()...) {
		if !barred.IsZero() && !version.At.After(barred) {
			return versions, true // what was kept then is forgotten
		}
		versions = append(versions, Version{From: FromHistory, Commit: version.Commit, At: version.At})
		if withdrawals[version.Commit] {
			return versions, false
		}
	}
	return s.addFirst(part, versions), true
}

// withdrawals returns the commits in which something was taken back. The first one of all
// says nothing of what changed.
func (s *Sources) withdrawals(part Part) map[string]bool {
	commits := map[string]bool{}
	versions := s.past.Versions(mostWithdrawals, lists(part)...)
	for i, version := range versions {
		commits[version.Commit] = i < len(versions)-1 || !s.past.IsFirst(version.Commit)
	}
	return commits
}

// addFirst adds the time when a look was not there yet. The site had that of Goodday.
func (s *Sources) addFirst(part Part, versions []Version) []Version {
	before := "HEAD"
	if n := len(versions); n > 0 {
		before = versions[n-1].Commit + "^"
	}
	if part.IsLook() && len(versions) < part.Most {
		versions = append(versions, Version{From: FromHistory, Commit: before})
	}
	return versions
}

// barred returns the moment of the last withdrawal that is known to have named the part.
func (s *Sources) barred(part Part) time.Time {
	if s.state == nil {
		return time.Time{}
	}
	return s.state.Barred(part.Site, part.key())
}

// mostWithdrawals is how many changes of a list of withdrawn references are looked at.
const mostWithdrawals = 10_000

// lists returns the files in which withdrawals that concern the part may be noted.
func lists(part Part) []string {
	all := []string{content.WithdrawnFile, path.Join(content.SharedFolder, content.WithdrawnFile), path.Join(part.Site, content.WithdrawnFile)}
	slices.Sort(all)
	return slices.Compact(all)
}

// read returns the part as it was in a commit.
func (s *Sources) read(part Part, commit string) Files {
	if part.IsLook() {
		if files, ok := s.past.Tree(commit, part.paths()...); ok {
			return below(part.Site, files)
		}
		return nil
	}
	file := part.paths()[0]
	if data := s.past.Show(commit, file); data != nil {
		return Files{file: data}
	}
	return nil
}

// below names files from a folder above them.
func below(folder string, files map[string][]byte) Files {
	named := Files{}
	for name, data := range files {
		if rest, ok := strings.CutPrefix(name, folder+"/"); ok || folder == "" {
			named[rest] = data
		}
	}
	return named
}

// Kept returns what was kept of a part.
func (s *Sources) Kept(part Part) Files {
	if s.state == nil {
		return nil
	}
	data, found := s.state.Kept(part.Site, part.key())
	switch {
	case !found:
		return nil
	case !part.IsLook():
		return Files{part.paths()[0]: data}
	}
	files := Files{}
	if json.Unmarshal(data, &files) != nil {
		return nil // somebody wrote into it
	}
	return files
}

// Keep keeps a part that was published and is sound. A settings file that is not there is
// forgotten; that a site has no look of its own is worth knowing. Where nothing can be
// kept, there is nothing to fall back to.
func (s *Sources) Keep(part Part, files Files) {
	before := s.Kept(part)
	switch {
	case s.state == nil || (files == nil) == (before == nil) && maps.EqualFunc(files, before, bytes.Equal):
	case files == nil:
		s.state.Forget(part.Site, part.key())
	case part.IsLook():
		data, _ := json.Marshal(files) // bytes can always be written
		s.state.Keep(part.Site, part.key(), data)
	default:
		s.state.Keep(part.Site, part.key(), files[part.paths()[0]])
	}
}

// Bar notes that a withdrawal names or changes a file. Nothing of it from before is used
// any more. A file that cannot fall back is none of ours.
func Bar(folder *state.Folder, file string, at time.Time) error {
	part, ok := PartOf(file)
	if !ok {
		return nil
	}
	return folder.Bar(part.Site, part.key(), at)
}
