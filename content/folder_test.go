package content

import (
	"slices"
	"testing"
)

func TestLocate(t *testing.T) {
	for file, want := range map[string]SiteFolder{
		"stories/bus-pass.ar.md":    {"stories", PageRole, StoryKind},
		"routes/ask.md":             {"routes", PageRole, RouteKind},
		"stories/notes.txt":         {Name: "stories"},
		"stories/old/bus-pass.md":   {Name: "stories"},
		"pictures/bench.jpg":        {Name: "pictures", Role: PictureRole},
		"pictures/bench.yaml":       {Name: "pictures", Role: PictureRole},
		"pictures/old/bench.jpg":    {Name: "pictures"},
		"site.yaml":                 {Role: SettingsRole},
		"crisis.ar.yaml":            {Role: SettingsRole},
		"README.md":                 {},
		"layouts/_partials/x.html":  {Name: "layouts", Role: ThemeRole},
		"i18n/en.yaml":              {Name: "i18n", Role: ThemeRole},
		"public/stories/index.html": {Name: "public", Role: OutputRole},
		"notes/bus-pass.md":         {Name: "notes"},
		"":                          {},
	} {
		if got := Locate(file); got != want {
			t.Errorf("%s is %+v, not %+v", file, got, want)
		}
	}
}

// Every kind has a folder and an address of its own, and its pages are found there.
func TestKinds(t *testing.T) {
	var folders, addresses []string
	for _, kind := range Kinds() {
		folders, addresses = append(folders, kind.Folder()), append(addresses, kind.Section())
		if got := Locate(kind.Folder() + "/a.md"); got.Kind != kind {
			t.Errorf("a page in %s is of the kind %q", kind.Folder(), got.Kind)
		}
		page := NewPage(kind, kind.Folder()+"/a.md")
		if page.Common == nil || page.Front() == nil || FrontMatter(kind) == nil {
			t.Errorf("%s has no fields", kind)
		}
		if !IsSection(kind.Section()) {
			t.Errorf("%s is no section", kind.Section())
		}
	}
	for _, names := range [][]string{folders, addresses} {
		slices.Sort(names)
		if len(slices.Compact(slices.Clone(names))) != len(Kinds()) || names[0] == "" {
			t.Errorf("not all are there once: %q", names)
		}
	}
	if !slices.Equal(FoldersWith(ThemeRole), []string{"layouts", "assets", "i18n"}) || len(FoldersWith()) != len(Kinds())+5 {
		t.Errorf("folders: %q", FoldersWith())
	}
}

// Fields that take their words from a vocabulary name one that there is, and
// Terms finds them.
func TestTerms(t *testing.T) {
	others := []string{"", "page", "service", "picture", "organisation", "terms"}
	for _, kind := range Kinds() {
		for _, f := range FieldsOf(FrontMatter(kind)) {
			if !slices.Contains(others, f.Of) && !slices.Contains(Vocabularies(), f.Of) {
				t.Errorf("%s of %s takes its words from %q", f.Name, kind, f.Of)
			}
		}
	}
	page := NewPage(StoryKind, "stories/a.md")
	page.Story.Topics, page.Story.BoughtKind = []string{"food", "art"}, "lessons"
	if !slices.Equal(page.Terms("topics"), []string{"food", "art"}) || !slices.Equal(page.Terms("bought"), []string{"lessons"}) || page.Terms("areas") != nil {
		t.Errorf("%q, %q, %q", page.Terms("topics"), page.Terms("bought"), page.Terms("areas"))
	}
}

func TestParseFileName(t *testing.T) {
	for file, want := range map[string]struct {
		name    FileName
		unknown string
	}{
		"stories/bus-pass.md":         {FileName{Name: "bus-pass"}, ""},
		"stories/bus-pass.ar.md":      {FileName{Name: "bus-pass", Language: "ar"}, ""},
		"stories/bus-pass.en.md":      {FileName{Name: "bus-pass"}, ""},
		"stories/bus-pass.easy.md":    {FileName{Name: "bus-pass", Easy: true}, ""},
		"stories/bus-pass.easy.ar.md": {FileName{Name: "bus-pass", Language: "ar", Easy: true}, ""},
		"stories/bus-pass.fr.md":      {FileName{Name: "bus-pass"}, "fr"},
		"stories/bus-pass.ar.en.md":   {FileName{Name: "bus-pass", Language: "ar"}, "en"},
	} {
		got, unknown := ParseFileName(file, []string{"en", "ar"})
		if got != want.name || unknown != want.unknown {
			t.Errorf("%s: %+v, unknown %q", file, got, unknown)
		}
	}
	if got, _ := ParseFileName("a.pl.md", nil); got.Language != "pl" {
		t.Errorf("with no languages known: %+v", got)
	}
}

func TestPageAddress(t *testing.T) {
	if got := PageAddress(RouteKind, "ask", "ar", true); got != "ar/get-help/ask-easy.html" {
		t.Error(got)
	}
	if got := PageAddress(StoryKind, "pass", "", false); got != "stories/pass.html" {
		t.Error(got)
	}
}

func TestLocal(t *testing.T) {
	north := &Directory{Folder: "north"}
	for _, file := range []string{"site.yaml", "stories/a.md", "shared/words.yaml"} {
		if local, its := north.Local(north.FileName(file)); !its || local != file {
			t.Errorf("%s becomes %s, %v", file, local, its)
		}
	}
	if _, its := north.Local("south/site.yaml"); its {
		t.Error("a file of another site is taken for its own")
	}
}

func TestIsWithdrawnList(t *testing.T) {
	for name, want := range map[string]bool{
		"withdrawn.yaml": true, "withdrawn (1).yaml": true, "Withdrawn-LAPTOP.YML": true,
		"withdrawn.md": false, "withdrawn": false, "site.yaml": false, "not-withdrawn.yaml": false, "withdrawn.yaml.txt": false,
	} {
		if got := IsWithdrawnList(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
