package check

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
	loader "goodday/content/load"
)

// The words of generated pages. Some of the sentences are too long, and some words
// too hard, as on a real site.
var (
	benchStarts = []string{"Most weeks", "On a dry day", "When the bus is late", "After school", "If you like", "Now and then", "In the summer", "Once a month"}
	benchPeople = []string{"a youth worker", "somebody from the group", "a volunteer", "your support worker", "a friend", "the cook", "the clinician", "a young mum"}
	benchDoes   = []string{"makes tea for", "shows the way to", "saves a seat for", "writes a list with", "plays a song for", "mends a bike with", "signposts", "reads aloud to"}
	benchWhom   = []string{"whoever comes", "you", "two new members", "anybody who is shy", "the children", "the whole room", "people who live near", "service users"}
	benchWhere  = []string{"in the garden", "near the big window", "behind the library", "at the community hall", "by the river path", "at 17:00", "in the warm kitchen", "from 5-7pm"}
	benchEnds   = []string{"and nobody minds if you only watch", "so you can leave whenever you want", "and it costs nothing", "because going alone is hard", "and fares of £3.50 are paid back"}
)

func benchSentence(random *rand.Rand) string {
	one := func(of []string) string { return of[random.IntN(len(of))] }
	parts := []string{one(benchStarts), one(benchPeople), one(benchDoes), one(benchWhom)}
	if random.IntN(2) == 0 {
		parts = append(parts, one(benchWhere), one(benchEnds))
	}
	return strings.Join(parts, " ") + "."
}

// benchBody is a text of about 300 words.
func benchBody(random *rand.Rand, other string) string {
	var b strings.Builder
	for part := range 5 {
		fmt.Fprintf(&b, "\n## Part %d\n\n", part+1)
		for range 3 {
			b.WriteString(benchSentence(random) + "\n")
		}
		b.WriteString("\n- a bottle of water\n- warm socks\n\nSee also [what others did](" + other + ").\n")
	}
	return b.String()
}

// benchSite has a number of activities and stories.
func benchSite(b testing.TB, count int) fstest.MapFS {
	site := soundSite(b)
	activity, _, _ := strings.Cut(string(site["activities/lunch.md"].Data), "Come and eat.")
	story, _, _ := strings.Cut(string(site["stories/pass.md"].Data), "I can go")
	for i := range count {
		random := rand.New(rand.NewPCG(uint64(i), 7))
		name, front, other := fmt.Sprintf("activities/page-%d.md", i), activity, fmt.Sprintf("page-%d.md", i/2)
		if i%2 == 1 {
			name, front = fmt.Sprintf("stories/page-%d.md", i), story
		}
		if i < 2 || i/2%2 != i%2 {
			other = "../routes/ask.md"
		}
		front = strings.Replace(front, "title: ", fmt.Sprintf("title: %d ", i), 1)
		front = strings.Replace(front, "summary: ", "summary: Come and see. ", 1)
		site[name] = &fstest.MapFile{Data: []byte(front + benchBody(random, other))}
	}
	return site
}

// BenchmarkCheck looks over 2,000 pages of about 300 words that were just loaded.
func BenchmarkCheck(b *testing.B) {
	site := benchSite(b, 2000)
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		d := load(b, site)
		b.StartTimer()
		if found := Site(d, Options{}).Problems; len(found) < 2000 || len(d.Pages) < 2000 {
			b.Fatalf("%d problems on %d pages", len(found), len(d.Pages))
		}
	}
}

// BenchmarkGuard loads 2,000 pages as a build does, with the guard and without.
func BenchmarkGuard(b *testing.B) {
	site := benchSite(b, 2000)
	for name, guard := range map[string]func(*content.Directory, *content.Source) []content.Problem{"with": Guard, "without": nil} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				loader.Load(site, loader.Options{Now: today, Guard: guard})
			}
		})
	}
}

// BenchmarkRule measures of each rule for pages, when all have been read.
func BenchmarkRule(b *testing.B) {
	d := load(b, benchSite(b, 500))
	s := &site{Directory: d}
	var pages []*page
	for _, source := range d.Sources {
		p := &page{Source: source, site: s}
		p.forRule(&longSentence).prose()
		pages = append(pages, p)
	}
	for i := range rules {
		rule := &rules[i]
		if rule.Page == nil {
			continue
		}
		b.Run(rule.ID, func(b *testing.B) {
			for b.Loop() {
				for _, p := range pages {
					if rule.applies(p.Source) {
						rule.Page(p.forRule(rule))
					}
					p.problems, p.words = nil, nil
				}
			}
		})
	}
}
