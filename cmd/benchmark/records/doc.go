// Package records writes a site of the shape that real directories have: most records say
// nothing of cost and ages, many have no summary, some have no times, one has 186 places.
//
//	files := records.Files(300)
//
// The kinds and how frequent they are come from 1,678 records of six public directories
// (kinds.go, in parts of a thousand). Words, names and numbers are made up. The same
// number of records always makes the same bytes.
//
// Nothing is written that such a record does not say: what is missing there is missing
// here, so the site shows whether pages can be made without inventing anything.
package records

import (
	"fmt"
	"math/rand/v2"
	"path"
	"strings"
)

// organisations is how many there are for each hundred records.
const organisations = 15

// Files returns the files of a site with so many activities, by their paths.
func Files(count int) map[string]string {
	files := map[string]string{"site.yaml": site, "words.yaml": words(), "crisis.yaml": crisis, "terms.yaml": terms}
	groups := max(count*organisations/100, 3)
	for i := range groups {
		r := newRecord(i, groups, "services")
		files[path.Join("services", r.name()+".md")] = r.organisation()
	}
	for i := range count {
		r := newRecord(i, groups, "activities")
		files[path.Join("activities", r.name()+".md")] = r.activity()
	}
	return files
}

// record is one record on its way into a page.
type record struct {
	number, groups int
	folder         string
	random         *rand.Rand
	lines          []string
}

func newRecord(number, groups int, folder string) *record {
	return &record{number: number, groups: groups, folder: folder, random: rand.New(rand.NewPCG(uint64(number), uint64(len(folder))))}
}

// name is that of the file. Titles are not unique in real directories; names of files are.
func (r *record) name() string { return fmt.Sprintf("%s-%d", r.folder[:3], r.number) }

// chance reports whether a record is of a kind that so many in a thousand are.
func (r *record) chance(inThousand int) bool { return r.random.IntN(1000) < inThousand }

func (r *record) add(format string, values ...any) {
	r.lines = append(r.lines, fmt.Sprintf(format, values...))
}

func (r *record) pick(from []string) string { return from[r.random.IntN(len(from))] }

// page returns the finished page.
func (r *record) page(body string) string {
	return "---\n" + strings.Join(r.lines, "\n") + "\n---\n\n" + body + "\n"
}

// common adds what both kinds of page have.
func (r *record) common(title string) {
	r.add("title: %q", title)
	r.add("source: {from: The county's list of groups, id: %q, read: %s}", fmt.Sprintf("%08x", r.random.Uint32()), day(r.random.IntN(60)+240))
	if !r.chance(summaryMissing) {
		r.add("summary: %q", r.sentence())
	}
	if r.chance(otherNames) {
		r.add("other_names: [%q]", r.pick(places)+" "+r.pick(sorts))
	}
}

// body returns the text of a page: the summary's sentence is not said again.
func (r *record) body() string {
	paragraphs := make([]string, 1+r.random.IntN(3))
	for i := range paragraphs {
		paragraphs[i] = r.sentence() + " " + r.sentence()
	}
	return strings.Join(paragraphs, "\n\n")
}

func (r *record) sentence() string {
	return fmt.Sprintf("%s %s %s.", r.pick(starts), r.pick(middles), r.pick(ends))
}

// day returns a day of 2026 by its number in the year.
func day(number int) string { return dayOne.AddDate(0, 0, number).Format("2006-01-02") }
