package main

import (
	_ "embed"
	"fmt"
	"strings"
)

// term is one word of the site's vocabulary.
type term struct {
	id, name string
	nextTo   []string
}

// named returns terms of names; the id is the name in small letters.
func named(names ...string) []term {
	terms := make([]term, len(names))
	for i, name := range names {
		terms[i] = term{id: strings.ReplaceAll(strings.ToLower(name), " ", "-"), name: name}
	}
	return terms
}

// inARow returns areas along a road, each beside the next.
func inARow(names []string) []term {
	terms := named(names...)
	for i := range terms[1:] {
		terms[i].nextTo = append(terms[i].nextTo, terms[i+1].id)
		terms[i+1].nextTo = append(terms[i+1].nextTo, terms[i].id)
	}
	return terms
}

var (
	topics, areas  = named(tables["topics"]...), inARow(tables["areas"])
	access, days   = named(tables["access"]...), named(tables["days"]...)
	bought, helped = named(tables["bought"]...), named(tables["helped"]...)
)

// The bands are those of Goodday's own facets, in pounds and years.
var (
	costBands  = []band{{"free", "Free", 0, 0}, {"up-to-3", "Up to £3", 1, 3}, {"3-to-10", "£3 to £10", 4, 10}, {"over-10", "Over £10", 11, 1 << 30}}
	priceBands = []band{{"up-to-50", "Up to £50", 0, 50}, {"50-to-150", "£50 to £150", 51, 150}, {"150-to-300", "£150 to £300", 151, 300}, {"over-300", "Over £300", 301, 1 << 30}}
	ageBands   = []band{{"under-14", "Under 14", 0, 13}, {"14-to-15", "14 to 15", 14, 15}, {"16-to-17", "16 to 17", 16, 17}, {"18-to-20", "18 to 20", 18, 20}, {"21-to-25", "21 to 25", 21, 25}}
)

// crisis is crisis.yaml for one program and data for the other; siteFile needs the
// slug of a service.
var (
	//go:embed crisis.yaml
	crisis string
	//go:embed site.yaml
	siteFile string
)

// gooddaySettings returns the files beside the pages.
func gooddaySettings() map[string]string {
	var words strings.Builder
	for _, vocabulary := range []struct {
		name  string
		terms []term
	}{{"topics", topics}, {"areas", areas}, {"access", access}, {"bought", bought}, {"helped_with", helped}} {
		fmt.Fprintf(&words, "%s:\n", vocabulary.name)
		for _, t := range vocabulary.terms {
			fmt.Fprintf(&words, "  - id: %s\n    name: %s\n", t.id, t.name)
			if t.nextTo != nil {
				fmt.Fprintf(&words, "    next_to: %s\n", list(t.nextTo))
			}
		}
	}
	return map[string]string{
		"site.yaml":   fmt.Sprintf(siteFile, slug(firstService)),
		"words.yaml":  words.String(),
		"crisis.yaml": crisis,
	}
}

// hugoSettings returns the same as pages of sections, taxonomies and terms.
func hugoSettings() map[string]string {
	files := map[string]string{"data/crisis.yaml": crisis}
	for _, name := range []string{"Activities", "Stories", "Get help", "Services", "About", "What we did"} {
		files["content/"+named(name)[0].id+"/_index.md"] = front(term{name: name})
	}
	for name, terms := range map[string][]term{
		"topics": topics, "areas": areas, "access": access, "bought_kinds": bought, "helped_with": helped,
		"costs": termsOf(costBands), "prices": termsOf(priceBands), "age_bands": termsOf(ageBands),
	} {
		files["content/"+name+"/_index.md"] = front(term{name: name})
		for _, t := range terms {
			files["content/"+name+"/"+t.id+"/_index.md"] = front(t)
		}
	}
	files["content/a-to-z/_index.md"] = front(term{name: "A to Z"}, "layout: a-to-z")
	for _, name := range []string{"accessibility", "privacy"} {
		files["content/"+name+".md"] = front(term{name: name}, "layout: other")
	}
	return files
}

func termsOf(bands []band) []term {
	var terms []term
	for _, b := range bands {
		terms = append(terms, term{id: b.id, name: b.name})
	}
	return terms
}

// front returns a file of front matter alone.
func front(t term, more ...string) string {
	lines := append([]string{"---", "title: " + t.name, "summary: What there is."}, more...)
	if t.nextTo != nil {
		lines = append(lines, "next_to: "+list(t.nextTo))
	}
	return strings.Join(append(lines, "---", ""), "\n")
}
