package content

import "testing"

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
