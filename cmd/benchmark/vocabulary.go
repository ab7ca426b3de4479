package main

import (
	_ "embed"
	"fmt"
	"strings"
)

// term is one word of the site's vocabulary.
type term struct {
	ID, Name string
	nextTo   []string
}

// band is a term for a range of a number; both ends are included.
type band struct {
	id, name string
	from, to int
}

// named returns terms of names; the id is the name in small letters.
func named(names ...string) []term {
	terms := make([]term, len(names))
	for i, name := range names {
		terms[i] = term{ID: strings.ReplaceAll(strings.ToLower(name), " ", "-"), Name: name}
	}
	return terms
}

// inARow returns areas along a road, each beside the next.
func inARow(names []string) []term {
	terms := named(names...)
	for i := range terms[1:] {
		terms[i].nextTo = append(terms[i].nextTo, terms[i+1].ID)
		terms[i+1].nextTo = append(terms[i+1].nextTo, terms[i].ID)
	}
	return terms
}

// vocabularies are the lists of terms by the name of their list in words.txt.
var vocabularies = map[string][]term{
	"topics": named(tables["topics"]...), "areas": inARow(tables["areas"]),
	"access": named(tables["access"]...), "days": named(tables["days"]...),
	"bought": named(tables["bought"]...), "helped_with": named(tables["helped_with"]...),
}

// bands are those of Goodday's own facets, in pounds and years.
var bands = map[string][]band{
	"costs":     {{"free", "Free", 0, 0}, {"up-to-3", "Up to £3", 1, 3}, {"3-to-10", "£3 to £10", 4, 10}, {"over-10", "Over £10", 11, 1 << 30}},
	"prices":    {{"up-to-50", "Up to £50", 0, 50}, {"50-to-150", "£50 to £150", 51, 150}, {"150-to-300", "£150 to £300", 151, 300}, {"over-300", "Over £300", 301, 1 << 30}},
	"age_bands": {{"under-14", "Under 14", 0, 13}, {"14-to-15", "14 to 15", 14, 15}, {"16-to-17", "16 to 17", 16, 17}, {"18-to-20", "18 to 20", 18, 20}, {"21-to-25", "21 to 25", 21, 25}},
}

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
	for _, name := range []string{"topics", "areas", "access", "bought", "helped_with"} {
		fmt.Fprintf(&words, "%s:\n", name)
		for _, t := range vocabularies[name] {
			fmt.Fprintf(&words, "  - id: %s\n    name: %s\n", t.ID, t.Name)
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
		files["content/"+named(name)[0].ID+"/_index.md"] = front(term{Name: name})
	}
	taxonomies := map[string][]term{
		"topics": vocabularies["topics"], "areas": vocabularies["areas"], "access": vocabularies["access"],
		"bought_kinds": vocabularies["bought"], "helped_with": vocabularies["helped_with"],
	}
	for name, list := range bands {
		for _, b := range list {
			taxonomies[name] = append(taxonomies[name], term{ID: b.id, Name: b.name})
		}
	}
	for name, terms := range taxonomies {
		files["content/"+name+"/_index.md"] = front(term{Name: name})
		for _, t := range terms {
			files["content/"+name+"/"+t.ID+"/_index.md"] = front(t)
		}
	}
	files["content/a-to-z/_index.md"] = front(term{Name: "A to Z"}, "layout: a-to-z")
	for _, name := range []string{"accessibility", "privacy", "help-lines"} {
		files["content/"+name+".md"] = front(term{Name: name}, "layout: other")
	}
	return files
}

// front returns a file of front matter alone.
func front(t term, more ...string) string {
	lines := append([]string{"---", "title: " + t.Name, "summary: What there is."}, more...)
	if t.nextTo != nil {
		lines = append(lines, "next_to: "+list(t.nextTo))
	}
	return strings.Join(append(lines, "---", ""), "\n")
}
