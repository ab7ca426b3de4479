package main

import (
	"fmt"
	"strings"
)

// term is one word of the site's vocabulary.
type term struct {
	id, name string
	nextTo   []string
}

// named makes terms of names; the id is the name in small letters.
func named(names ...string) []term {
	terms := make([]term, len(names))
	for i, name := range names {
		terms[i] = term{id: strings.ReplaceAll(strings.ToLower(name), " ", "-"), name: name}
	}
	return terms
}

// inARow makes areas that lie along a road, each beside the next.
func inARow(names ...string) []term {
	terms := named(names...)
	for i := range terms {
		if i > 0 {
			terms[i].nextTo = append(terms[i].nextTo, terms[i-1].id)
		}
		if i+1 < len(terms) {
			terms[i].nextTo = append(terms[i].nextTo, terms[i+1].id)
		}
	}
	return terms
}

var (
	topics = named("Sport and moving", "Art and making", "Music", "Food", "Getting around", "Being outdoors", "Games and hobbies",
		"Meeting people", "Learning and work", "Money and home", "Family and children", "Feeling better", "Language and culture")
	areas = inARow("Northgate", "Eastfield", "Southmoor", "Westbridge", "Old Town", "Riverside", "Hilltop", "Millbrook",
		"Station Road", "Harbour", "Greenway", "Parkside")
	access = named("Step free", "Quiet space", "BSL on request", "Small group", "Bring someone", "Travel help", "Accessible toilet", "Prayer space", "Camera off")
	bought = named("Gym", "Art supplies", "Bus pass", "Driving lessons", "Cooking", "Toys", "Warm home", "Computer", "Guitar", "Calm kit", "Sports kit", "Travel")
	helped = named("Less lonely", "Calmer", "Sleep", "Anger", "Confidence", "Getting out", "Family time", "Home life", "Learning", "Hope", "Moving more")
	days   = named("monday", "tuesday", "wednesday", "thursday", "friday", "saturday")
)

// The bands are those of Goodday's own facets, in pounds and years.
var (
	costBands  = []band{{"free", "Free", 0, 0}, {"up-to-3", "Up to £3", 1, 3}, {"3-to-10", "£3 to £10", 4, 10}, {"over-10", "Over £10", 11, 1 << 30}}
	priceBands = []band{{"up-to-50", "Up to £50", 0, 50}, {"50-to-150", "£50 to £150", 51, 150}, {"150-to-300", "£150 to £300", 151, 300}, {"over-300", "Over £300", 301, 1 << 30}}
	ageBands   = []band{{"under-14", "Under 14", 0, 13}, {"14-to-15", "14 to 15", 14, 15}, {"16-to-17", "16 to 17", 16, 17}, {"18-to-20", "18 to 20", 18, 20}, {"21-to-25", "21 to 25", 21, 25}}
)

// crisis is crisis.yaml for one and data for the other.
const crisis = `title: Need help now?
summary: You do not have to wait.
lines:
  - id: emergency
    name: "999"
    for: Someone's life is at risk.
    call: "999"
    checked: 2026-10-01
  - id: example-line
    name: An example line
    for: You want to talk.
    call: "0808 157 0000"
    text: "07700 900000"
    checked: 2026-10-01
`

const siteFile = `title: A generated site
summary: A large site that was made to measure with.
place: Anytown
languages: [en]
service: services/%s.md
example:
  source: This site was made by a program, to measure with.
contact:
  role: youth worker
  phone: "01632 960100"
take_down:
  role: story keeper
  phone: "01632 960101"
`

// gooddaySettings gives the files beside the pages.
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

// hugoSettings gives the same as pages of sections, taxonomies and terms.
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

// front gives a file of front matter alone.
func front(t term, more ...string) string {
	lines := append([]string{"---", "title: " + t.name, "summary: What there is."}, more...)
	if t.nextTo != nil {
		lines = append(lines, "next_to: "+list(t.nextTo))
	}
	return strings.Join(append(lines, "---", ""), "\n")
}
