package main

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing"
	"time"
)

var (
	sequences = flag.Int("sequences", 40, "how many sequences of random edits are tried")
	seed      = flag.Uint64("seed", 0, "the seed of the first one; 0 takes another each time")
)

// TestRandomEdits writes in a folder as people, editors and git do, and compares
// what is served once it is quiet with a clean build. One serve goes on through
// several sequences, so that what one of them leaves is there for the next.
func TestRandomEdits(t *testing.T) {
	first := *seed
	if first == 0 {
		first = uint64(time.Now().UnixNano())
	}
	const together = 10
	for from := 0; from < *sequences; from += together {
		t.Run(fmt.Sprint("from seed ", first+uint64(from)), func(t *testing.T) {
			e := newEdits(t)
			for n := from; n < min(from+together, *sequences); n++ {
				e.sequence(first + uint64(n))
			}
		})
	}
}

// edits is a folder in which random edits are made.
type edits struct {
	*writing
	random *rand.Rand
	did    []string // what was done in this serve, for when it fails
	undo   []func() // what mends the folder
}

func newEdits(t *testing.T) *edits {
	return &edits{writing: write(t, map[string]string{
		"shared/stories/lent.md": strings.NewReplacer("ZEBRA", "lent", "[this site]", "[other sites]").Replace(storyText),
		"north/stories/bus.md":   storyText,
		"north/site.yaml": `title: North of town
summary: Things to do in the north.
place: North
languages: [en, ar]
service: services/good-days.md
contact: {role: participation worker, email: hello@example.org}
take_down: {role: participation worker, phone: "01632 960001"}
`,
		"north/activities/lunch.ar.md": "---\ntitle: غداء\nsummary: غداء مجاني.\nversion: {made_by: a translator, checked_by: a reader}\n---\nتعال.\n",
		"north/pages/how.md":           "---\ntitle: How it works\nsummary: In short.\nmenu: 1\nchecked: 2026-10-01\nchecked_by: youth worker\n---\nIn short.\n",
	})}
}

const storyText = `---
title: A pass for a year, ZEBRA
summary: How a bus pass opened up the town.
checked: 2026-10-01
checked_by: youth worker
bought: A bus pass
bought_kind: bus-pass
cost: 240
helped_with: [less-lonely]
consent:
  status: given
  reference: R-001
  given: 2026-03-01
  review_by: 2028-03-01
  scope: [this site]
---
I can go anywhere now.
`

// sequence makes one to six edits, quickly or slowly, and then compares.
func (e *edits) sequence(seed uint64) {
	e.Helper()
	e.random = rand.New(rand.NewPCG(seed, 1))
	e.did = append(e.did, fmt.Sprint("seed ", seed))
	all := e.all()
	for range 1 + e.random.IntN(6) {
		next := all[e.random.IntN(len(all))]
		e.did = append(e.did, next.name)
		next.do()
		if e.random.IntN(2) == 0 {
			time.Sleep(time.Duration(e.random.IntN(60)) * time.Millisecond)
		}
	}
	if e.random.IntN(3) > 0 {
		e.mend()
	}
	e.compare()
}

func (e *edits) mend() {
	for _, undo := range slices.Backward(e.undo) {
		e.did = append(e.did, "mend")
		undo()
	}
	e.undo = nil
}

// compare waits until the output is that of a clean build. Of a site that cannot be
// built as it is, some pages from before have to stand.
func (e *edits) compare() {
	e.Helper()
	want, complete := e.clean()
	var is map[string]string
	right := func() bool {
		is = filesIn(e, e.path("public"))
		if !complete {
			return e.standsFor(want, is)
		}
		return maps.Equal(is, want)
	}
	for end := time.Now().Add(long); !right(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			e.Fatalf("after %q\nthe output is not right:\n%s\nsaid:\n%s", e.did, differences(want, is), e.said)
		}
	}
	if complete {
		e.until("nothing over the output", func() bool { return len(e.server.session.View().Over) == 0 })
		e.compareShown(want)
	}
}

// standsFor reports whether the sites that a clean build could make are as it made
// them. What is around them names the others too, which a clean build has not.
func (e *edits) standsFor(clean, is map[string]string) bool {
	for _, site := range []string{"north/", "south/"} {
		want, stands := only(clean, site), only(is, site)
		if len(want) > 0 && !maps.Equal(want, stands) || len(stands) > 0 && stands[site+"index.html"] == "" {
			return false
		}
	}
	return true
}

// only returns the files below a folder.
func only(files map[string]string, folder string) map[string]string {
	below := map[string]string{}
	for name, data := range files {
		if strings.HasPrefix(name, folder) {
			below[name] = data
		}
	}
	return below
}

// compareShown compares some pages as a browser gets them.
func (e *edits) compareShown(want map[string]string) {
	e.Helper()
	names := slices.DeleteFunc(slices.Sorted(maps.Keys(want)), func(name string) bool { return path.Ext(name) != ".html" })
	for range 5 {
		name := names[e.random.IntN(len(names))]
		if _, page := e.get(name); added.ReplaceAllString(page, "") != want[name] {
			e.Fatalf("after %q\n%s is shown as\n%s\nnot\n%s", e.did, name, page, want[name])
		}
	}
}

func differences(want, is map[string]string) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if data, there := is[name]; !there {
			fmt.Fprintf(&b, "%s is not there\n", name)
		} else if data != want[name] {
			fmt.Fprintf(&b, "%s differs\n", name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(is)) {
		if _, wanted := want[name]; !wanted {
			fmt.Fprintf(&b, "%s should not be there\n", name)
		}
	}
	return b.String()
}
