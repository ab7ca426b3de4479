package content

import (
	"slices"
	"testing"
)

func TestIsLitter(t *testing.T) {
	for _, name := range []string{
		"._bus-pass.md", "~$bus-pass.md", ".DS_Store", "Thumbs.db", "Desktop.ini", ".~lock.bus-pass.md#", "~WRL0001.tmp", "#bus-pass.md#",
		".bus-pass.md.swp", "__MACOSX", "activities/._a.md", "bus-pass.md.crdownload", ".#bus-pass.md",
	} {
		if !IsLitter(name) {
			t.Errorf("%s is taken for a file of ours", name)
		}
	}
	for _, name := range []string{"bus-pass.md", ".hidden.md", "~bus.md", "parts.md", "tmp.md", "a.part.md", "notes.txt", "bus-pass.md.bak", "#", "icon.md", "bench.jpg"} {
		if IsLitter(name) {
			t.Errorf("%s is taken for litter", name)
		}
	}
}

func TestCopyOf(t *testing.T) {
	files := []string{"pages/bus-pass.md", "pages/bus-pass.ar.md", "crisis.yaml"}
	there := func(file string) bool { return slices.Contains(files, file) }
	for file, want := range map[string]string{
		"pages/bus-pass-DESKTOP-AB12CD.md":   "pages/bus-pass.md",
		"pages/bus-pass-Sams-MacBook-Air.md": "pages/bus-pass.md",
		"pages/bus-pass - Copy.md":           "pages/bus-pass.md",
		"pages/bus-pass - Copy (2).md":       "pages/bus-pass.md",
		"pages/bus-pass copy.ar.md":          "pages/bus-pass.ar.md",
		"pages/bus-pass-copy.md":             "pages/bus-pass.md",
		"pages/Copy of bus-pass.md":          "pages/bus-pass.md",
		"pages/bus-pass (1).md":              "pages/bus-pass.md",
		"pages/bus-pass 2.md":                "pages/bus-pass.md",
		"pages/bus-pass — kopia.md":          "",
		"pages/bus-pass - kopia.md":          "pages/bus-pass.md",
		"crisis (1).yaml":                    "crisis.yaml",
		"pages/course 2.md":                  "",
		"pages/conflict-resolution.md":       "",
		"pages/what to do in a conflict.md":  "",
		"pages/bus-pass-2.md":                "",
		"pages/your-copy.md":                 "",
		"pages/bus-pass.md":                  "",
	} {
		if got := CopyOf(file, there); got != want {
			t.Errorf("%s is a copy of %q", file, got)
		}
		if IsSyncCopy(file) {
			t.Errorf("%s is taken for a copy", file)
		}
	}
}

func TestIsSyncCopy(t *testing.T) {
	for _, file := range []string{
		"pages/bus-pass (Sam's conflicted copy 2026-11-01).md", "pages/bus-pass (conflicted copy 2026-11-01 120000).md", "pages/gone (Case Conflict).md",
		"pages/bus-pass.sync-conflict-20261101-120000-ABCDEF.md", "pages/bus-pass_conflict-20261101-120000.md",
	} {
		if !IsSyncCopy(file) {
			t.Errorf("%s is taken for a page", file)
		}
	}
}

func TestNotHere(t *testing.T) {
	if file, found := NotHere(".bus-pass.md.icloud"); !found || file != "bus-pass.md" {
		t.Error(file)
	}
	if _, found := NotHere("icloud.md"); found {
		t.Error("a page is taken for the mark of one")
	}
}
