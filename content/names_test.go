package content

import (
	"testing"
	"unicode/utf8"
)

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"":               "",
		"Bus pass":       "bus-pass",
		"  16–25 Rail! ": "16-25-rail",
		"Øyvind's café":  "oyvinds-cafe",
		"Øyvind’s café":  "oyvinds-cafe",
		"Straße":         "strasse",
		"Æbler":          "aebler",
		"Đặng":           "dang",
		"Þing":           "thing",
		"Œuvre":          "oeuvre",
		"Łódź":           "lodz",
		"القلق":          "",
		"خدمة ٣":         "",
		"bus_pass.md":    "bus-pass-md",
	} {
		if got := Slug(name); got != want {
			t.Errorf("%q becomes %q, not %q", name, got, want)
		}
	}
}

func FuzzSlug(f *testing.F) {
	for _, seed := range []string{"Bus pass", "Café & cakes", "Łódź", "../..", "نشاط", "CON", "a--b", "İ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if !utf8.ValidString(name) {
			return
		}
		slug := Slug(name)
		if slug != "" && !IsSlug(slug) {
			t.Errorf("Slug(%q) = %q", name, slug)
		}
		if again := Slug(slug); again != slug {
			t.Errorf("Slug(%q) = %q, and of that %q", name, slug, again)
		}
	})
}
