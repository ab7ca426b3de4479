package check

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
)

// The texts in testdata/judged tell who somebody is, or do not, in ways that no list of
// phrases foresees. Each goes alone into the body of a sound story, or of a translation.
// A text is held if the guard finds an error in it, and marked if Marks shows the one
// who reads it over anything.

// judged is one set of such texts: kind, language and text of each.
type judged struct {
	Planted, Clean [][3]string
}

func judgedSet(t *testing.T, name string) (set judged) {
	t.Helper()
	data, err := os.ReadFile("testdata/judged/" + name + ".json")
	if err == nil {
		err = json.Unmarshal(data, &set)
	}
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// outcome is what became of a text.
type outcome struct{ held, marked bool }

// outcomesOf returns what becomes of each text. A text that says something of its own
// about a page is marked by what stands in it alone.
func outcomesOf(t *testing.T, texts [][3]string) []outcome {
	t.Helper()
	site := soundSite(t)
	site["site.yaml"] = &fstest.MapFile{Data: []byte(strings.Replace(string(site["site.yaml"].Data), "languages: [en, ar]", "languages: [en, ar, pl]", 1))}
	site["crisis.pl.yaml"] = site["crisis.ar.yaml"]
	for i, text := range texts {
		name := fmt.Sprintf("stories/s%d", i)
		site[name+".md"] = &fstest.MapFile{Data: []byte(plantedFront + "It was good.\n")}
		if text[1] != "en" {
			name += "." + text[1]
		}
		front := plantedFront
		if text[1] != "en" {
			front = "---\ntitle: " + map[string]string{"pl": "Co pomogło", "ar": "ما ساعدني"}[text[1]] + "\nversion: {made_by: a translator}\n---\n"
		}
		site[name+".md"] = &fstest.MapFile{Data: []byte(front + text[2] + "\n")}
	}
	outcomes := make([]outcome, len(texts))
	d := load(t, site)
	for _, source := range d.Sources {
		var i int
		if n, _ := fmt.Sscanf(source.Page.File, "stories/s%d", &i); n != 1 || source.Page.Language != texts[i][1] {
			continue
		}
		outcomes[i].held = content.HasErrors(Guard(d, source))
		outcomes[i].marked = slices.ContainsFunc(Marks(d, source), func(m Mark) bool { return m.From >= source.Body })
	}
	return outcomes
}

func percent(part, whole int) float64 { return 100 * float64(part) / float64(max(whole, 1)) }

// leastHeld is how many of a hundred planted texts have to be held. The set unseen was
// written by other people than the rules, and was not read by whoever wrote these: at
// first 74 of a hundred were held, 90 held or marked, and 3 clean ones held.
func leastHeld(set string) float64 {
	if set == "unseen" {
		return 80
	}
	return 85
}

func TestJudgedIdentifiers(t *testing.T) {
	for _, name := range []string{"first", "development", "second", "heldout", "third", "unseen"} {
		t.Run(name, func(t *testing.T) {
			set := judgedSet(t, name)
			held, marked, kinds := 0, 0, map[string][3]int{}
			for i, o := range outcomesOf(t, set.Planted) {
				text := set.Planted[i]
				count := kinds[text[1]+" "+text[0]]
				count[2]++
				if o.held {
					held, count[0] = held+1, count[0]+1
				}
				if o.held || o.marked {
					marked, count[1] = marked+1, count[1]+1
				}
				if !o.held {
					t.Logf("%s %s not held, marked %v: %s", text[1], text[0], o.marked, text[2])
				}
				kinds[text[1]+" "+text[0]] = count
			}
			wrong, freely := 0, 0
			for i, o := range outcomesOf(t, set.Clean) {
				if o.held {
					wrong++
					t.Logf("held, and clean: %s", set.Clean[i][2])
				}
				if o.marked {
					freely++
				}
			}
			for _, kind := range slices.Sorted(maps.Keys(kinds)) {
				t.Logf("%-25s held %d, held or marked %d of %d", kind, kinds[kind][0], kinds[kind][1], kinds[kind][2])
			}
			h, m, w := percent(held, len(set.Planted)), percent(marked, len(set.Planted)), percent(wrong, len(set.Clean))
			t.Logf("planted: held %.1f %%, held or marked %.1f %%; clean: held %.1f %%, marked %.1f %%", h, m, w, percent(freely, len(set.Clean)))
			if least := leastHeld(name); h < least || m < 95 || w > 5 {
				t.Error("not good enough")
			}
		})
	}
}
