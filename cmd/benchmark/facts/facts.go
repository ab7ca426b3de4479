// Package facts asks the search of each example site for every fact that its pages state
// (each weekday, language, age, area, price, number ...), and counts how many of the pages
// that have it are found. What pages have is read from their front matter.
package facts

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"text/tabwriter"
	"time"

	"goodday/cmd/verify/built"
	"goodday/content"
	"goodday/content/load"
	"goodday/search"
	"goodday/themes"
)

// Kinds are the kinds of facts, in the order of the table.
var Kinds = []string{"weekday", "language", "free", "price", "age", "area", "district", "access", "who can ask", "diagnosis", "number"}

// fact is something that a page states, and how somebody asks for it.
type fact struct{ kind, query string }

// Count is how many pages have facts of a kind, and how many of those were found.
type Count struct{ Has, Found int }

// Run asks all sites of a folder of finished sites, made from a folder of sources, and
// prints the table. It returns the facts that did not find all their pages.
func Run(source, sites string, out io.Writer) (missed []string, err error) {
	now, err := content.ParseDate(built.Now)
	if err != nil {
		return nil, err
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprint(table, "pages found of those that have the fact")
	for _, kind := range Kinds {
		fmt.Fprint(table, "\t", kind)
	}
	fmt.Fprintln(table)
	for _, site := range load.Load(os.DirFS(source), load.Options{Now: now}).Sites {
		counts, less, err := ask(site.Directory, filepath.Join(sites, site.Folder))
		if err != nil {
			return nil, err
		}
		fmt.Fprint(table, site.Folder)
		for _, kind := range Kinds {
			fmt.Fprintf(table, "\t%d of %d", counts[kind].Found, counts[kind].Has)
		}
		fmt.Fprintln(table)
		missed = append(missed, less...)
	}
	return missed, table.Flush()
}

// ask asks one site for every fact of its pages in its main language.
func ask(directory *content.Directory, folder string) (counts map[string]Count, missed []string, err error) {
	reader, err := search.Open(os.DirFS(folder))
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", folder, err)
	}
	counts = map[string]Count{}
	for f, want := range gather(directory, folder) {
		answer, err := reader.Search(search.Query{Text: f.query, Limit: 1000, Today: time.Now()})
		if err != nil {
			return nil, nil, err
		}
		count := counts[f.kind]
		for _, address := range want {
			count.Has++
			if slices.ContainsFunc(answer.Results, func(r search.Result) bool { return r.Address == address }) {
				count.Found++
			} else {
				missed = append(missed, fmt.Sprintf("%s: %q does not find %s", directory.Folder, f.query, address))
			}
		}
		counts[f.kind] = count
	}
	slices.Sort(missed)
	return counts, missed, nil
}

// gather returns the addresses of the pages that have each fact.
func gather(directory *content.Directory, folder string) map[fact][]string {
	pages := map[fact][]string{}
	for _, page := range directory.Pages {
		_, err := os.Stat(filepath.Join(folder, filepath.FromSlash(page.Address)))
		if page.Easy || page.Language != directory.Site.Languages[0] || err != nil || themes.FacetsOf(page, directory) == nil {
			continue
		}
		for _, f := range factsOf(page, directory) {
			if !slices.Contains(pages[f], page.Address) {
				pages[f] = append(pages[f], page.Address)
			}
		}
	}
	return pages
}

func factsOf(page *content.Page, directory *content.Directory) (all []fact) {
	add := func(kind string, queries ...string) {
		for _, query := range queries {
			all = append(all, fact{kind, query})
		}
	}
	for _, kind := range []string{"areas", "access"} {
		ids := page.Terms(kind)
		for _, term := range directory.Words.Vocabulary(kind) {
			if slices.Contains(ids, term.ID) {
				add(map[string]string{"areas": "area", "access": "access"}[kind], term.Name)
				add("district", content.Map(term.Districts, func(d content.District) string { return string(d) })...)
			}
		}
	}
	switch {
	case page.Activity != nil:
		all = append(all, ofActivity(page.Activity)...)
	case page.Route != nil:
		add("age", agesOf(page.Route.Ages)...)
		add("number", numbersOf(page.Route.Ask)...)
		add("who can ask", content.Map(page.Route.WhoCanAsk, askedBy)...)
		if page.Route.Diagnosis != "" {
			add("diagnosis", "diagnosis", "do i need a diagnosis")
		}
	}
	return all
}

func ofActivity(a *content.Activity) (all []fact) {
	for _, when := range a.Timetable() {
		for _, day := range when.Weekdays() {
			all = append(all, fact{"weekday", string(day)})
		}
	}
	english := themes.Words([]string{"en"}, nil)
	for _, code := range a.Languages {
		all = append(all, fact{"language", english("en", "language_"+code)})
	}
	for _, price := range a.Cost.Costs() {
		if price.To == 0 {
			all = append(all, fact{"free", "free"})
		} else {
			all = append(all, fact{"price", price.To.String()})
		}
	}
	for _, query := range agesOf(a.Ages) {
		all = append(all, fact{"age", query})
	}
	for _, number := range numbersOf(a.Join) {
		all = append(all, fact{"number", number})
	}
	return all
}

// agesOf returns the ages of the readers of such sites that are in a range.
func agesOf(ages *content.Ages) (all []string) {
	for age := 14; age <= 25; age++ {
		if ages.Includes(age, age) {
			all = append(all, strconv.Itoa(age))
		}
	}
	return all
}

func numbersOf(ways []content.Reach) (all []string) {
	for _, way := range ways {
		if way.By == "call" || way.By == "text" {
			all = append(all, way.To)
		}
	}
	return all
}

// askedBy returns a word by which pages show who can ask.
func askedBy(asker content.Asker) string {
	switch asker {
	case "me":
		return "who can ask"
	case "clinician":
		return "clinic"
	}
	return string(asker)
}
