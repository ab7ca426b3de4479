package check

import (
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
)

// TestTitlesOfCreatures has titles that begin with an animal or a thing, which is nobody.
func TestTitlesOfCreatures(t *testing.T) {
	site := soundSite(t)
	for _, title := range []string{"Zebrafinch and calm days", "Okapi and I", "Raven and rain", "Robin at the window", "Jay and the coat", "Badger told me", "The OKAPIWITHDRAWN coat", "Teapot and calm", "My Okapi coat", "Ruby and rust"} {
		front := strings.Replace(plantedFront, "title: What helped", "title: "+title, 1)
		site["stories/"+strings.ToLower(strings.ReplaceAll(title, " ", "-"))+".md"] = &fstest.MapFile{Data: []byte(front + "It was good.\n")}
	}
	d := load(t, site)
	for _, source := range d.Sources {
		if found := Guard(d, source); content.HasErrors(found) {
			t.Errorf("%s: %v", source.Page.Title, found)
		}
	}
}

// A sentence may begin with a long word that nobody knows. Names are shorter.
func TestLongWordsAreNoNames(t *testing.T) {
	site := soundSite(t)
	for name, text := range map[string]string{"thing": "Lighthousekeeping helped on hard days.", "person": "Abdirahman helped on hard days."} {
		site["stories/"+name+".md"] = &fstest.MapFile{Data: []byte(plantedFront + text + "\n")}
	}
	d := load(t, site)
	for _, source := range d.Sources {
		for name, held := range map[string]bool{"thing": false, "person": true} {
			if source.Page.File == "stories/"+name+".md" && content.HasErrors(Guard(d, source)) != held {
				t.Errorf("%s: held %v", name, !held)
			}
		}
	}
}
