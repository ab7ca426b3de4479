package content

import (
	"path"
	"regexp"
	"slices"
	"strings"
)

// What systems, Office and sync programs put into folders: nobody wrote it.
var (
	litterStarts = []string{"._", "~$", ".#", ".~lock.", "~wrl", ".fuse_hidden", ".nfs", ".goutputstream-", "~syncthing~", ".syncthing."}
	litterEnds   = []string{".swp", ".swo", ".tmp", ".crdownload", ".part", ".partial"}
	litterNames  = []string{
		".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", ".directory", ".localized", "__macosx", ".appledouble", ".spotlight-v100", ".trashes", ".fseventsd",
		".stfolder", ".stversions", ".dropbox", ".dropbox.cache", ".tmp.drivedownload", ".tmp.driveupload", "@eadir", "#recycle", "$recycle.bin", "system volume information",
	}
)

// IsLitter reports whether a file or folder is what systems, Office and sync
// programs leave beside pages. It is no page, and nothing to tell of.
func IsLitter(name string) bool {
	name = strings.ToLower(path.Base(name))
	return slices.Contains(litterNames, name) ||
		slices.ContainsFunc(litterStarts, func(start string) bool { return strings.HasPrefix(name, start) }) ||
		slices.ContainsFunc(litterEnds, func(end string) bool { return strings.HasSuffix(name, end) }) ||
		len(name) > 2 && name[0] == '#' && name[len(name)-1] == '#'
}

// NotHere returns the name of the file that a cloud has taken off this computer, and
// left an empty mark in its place: bus-pass.md of .bus-pass.md.icloud.
func NotHere(name string) (file string, found bool) {
	file, found = strings.CutSuffix(name, ".icloud")
	return strings.TrimPrefix(file, "."), found
}

// surelyCopies are in the names of the copies that sync programs make when two people
// changed a file. maybeCopies are in names that people give to pages as well.
var (
	surelyCopies = []*regexp.Regexp{
		regexp.MustCompile(`(?i) ?\([^()]*\bconflict(?:ed)?\b[^()]*\)`),      // Dropbox, Nextcloud
		regexp.MustCompile(`(?i)\.sync-conflict-[0-9]{8}-[0-9]{6}(?:-\w+)?`), // Syncthing
		regexp.MustCompile(`(?i)[_-]conflict-[0-9]{8}(?:-[0-9]+)?`),          // ownCloud
		regexp.MustCompile(`(?i)\[conflict[^\[\]]*\]`),
	}
	maybeCopies = []*regexp.Regexp{
		regexp.MustCompile(`-(?:DESKTOP|LAPTOP|PC|WIN)-[A-Z0-9]+\b|-[A-Za-z]+s-(?:MacBook|iMac|Mac|PC|Laptop)(?:-\w+)*`), // OneDrive: the computer's name
		regexp.MustCompile(`(?i)^(?:copy of|kopia) `),
		regexp.MustCompile(`(?i)(?: [-–]|_|-)?[ _-](?:copy|kopia|نسخة)(?: ?\(?[0-9]+\)?)?$`),
		regexp.MustCompile(` ?\([0-9]+\)$`), // a download
		regexp.MustCompile(` [2-9]$`),       // a Mac, iCloud
	}
)

// IsSyncCopy reports whether a sync program made a file, by its name, because two
// people had changed another one.
func IsSyncCopy(file string) bool {
	return slices.ContainsFunc(surelyCopies, func(form *regexp.Regexp) bool { return form.MatchString(path.Base(file)) })
}

// CopyOf returns the file of which another one is a copy, most likely: its name looks
// like that of one, and there reports the file itself beside it. It returns "" for all
// others.
func CopyOf(file string, there func(file string) bool) (original string) {
	name, endings, _ := strings.Cut(path.Base(file), ".")
	for _, form := range maybeCopies {
		original = path.Join(path.Dir(file), form.ReplaceAllString(name, "")+"."+endings)
		if form.MatchString(name) && there(original) {
			return original
		}
	}
	return ""
}
