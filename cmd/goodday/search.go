package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"goodday/cmd/goodday/internal/report"
	"goodday/search"
	"goodday/search/crisis"
)

// searchArgs are the arguments of search.
type searchArgs struct {
	siteArgs
	search.Query
	json bool
}

var searchCommand = command{
	name: "search", group: lookGroup, summary: "searches a finished website, as its readers do",
	words: "SITE WORDS...", about: "SITE is the folder of one finished site.", example: "goodday search ourtown/public bus fares",
	arguments: func() arguments { return &searchArgs{} },
}

func (a *searchArgs) options() []option {
	return []option{
		{name: "lang", value: "LANGUAGE", help: "what the reader reads, like ar. It starts as the main one", set: setText(&a.Language)},
		{name: "limit", value: "NUMBER", help: "show so many. It starts as 10", set: a.setLimit},
		{name: "filter", value: "NAME=VALUE", help: "only pages with this, like topics=food", set: a.addFilter},
		{name: "typing", help: "the last word is not finished yet", set: setTrue(&a.Typing)},
		{name: "json", help: "print the answer for programs", set: setTrue(&a.json)},
	}
}

func (a *searchArgs) setLimit(value string) (wrong string) {
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 || n > 1000 {
		return quote(value) + " is not a number of results. Write a number from 1 to 1000."
	}
	a.Limit = n
	return ""
}

func (a *searchArgs) addFilter(text string) (wrong string) {
	name, value, found := strings.Cut(text, "=")
	if !found || name == "" || value == "" {
		return quote(text) + " is not a filter. Write it like topics=food."
	}
	if a.Filters == nil {
		a.Filters = map[string][]string{}
	}
	a.Filters[name] = append(a.Filters[name], value)
	return ""
}

// addWord takes the folder, and after it the words to search for.
func (a *searchArgs) addWord(word string) (wrong string) {
	if !a.hasFolder {
		return a.siteArgs.addWord(word)
	}
	a.Text = strings.TrimSpace(a.Text + " " + word)
	return ""
}

func (a *searchArgs) complete() (wrong string) {
	if !a.hasFolder || a.Text == "" && a.Filters == nil {
		return "Say which site to search in, and what for."
	}
	return a.siteArgs.complete()
}

// run searches the search files of a built site, as a reader's browser would.
func (a *searchArgs) run(c console) int {
	reader, err := search.Open(os.DirFS(a.Dir))
	if errors.Is(err, search.ErrNoSearch) {
		return c.wrong("There is no search data in "+quote(a.Dir)+". Build the site first, and name the folder of one finished site.", searchCommand.usage())
	}
	var answer search.Answer
	if err == nil {
		a.Today = time.Now()
		answer, err = reader.Search(a.Query)
	}
	if err != nil {
		return c.fail("The search data in " + quote(a.Dir) + " is damaged. Build the site again.")
	}
	if a.json {
		encoder := json.NewEncoder(c.stdout)
		encoder.SetIndent("", "  ")
		encoder.Encode(answer)
		return done
	}
	printAnswer(c.stdout, answer)
	return done
}

func printAnswer(w io.Writer, a search.Answer) {
	switch a.Crisis {
	case crisis.Card:
		fmt.Fprintln(w, "Readers see the crisis lines first.")
	case crisis.Quiet:
		fmt.Fprintln(w, "Readers see one sentence first that leads to the crisis lines.")
	}
	for _, correction := range a.Corrected {
		fmt.Fprintf(w, "Showing results for %s (not %s).\n", report.Sanitize(correction.To), report.Sanitize(correction.From))
	}
	if len(a.NotFound) > 0 {
		fmt.Fprintf(w, "Not found: %s.\n", report.Sanitize(strings.Join(a.NotFound, ", ")))
	}
	for _, list := range a.Lists {
		fmt.Fprintf(w, "Leads to the list %s (%s).\n", report.Sanitize(list.Title), list.Address)
	}
	fmt.Fprintf(w, "Pages found: %d", a.Count)
	if a.OtherCount > 0 {
		fmt.Fprintf(w, ", and %d in other languages", a.OtherCount)
	}
	fmt.Fprintln(w, ".")
	for i, result := range append(a.Results, a.Others...) {
		fmt.Fprintf(w, "%2d  %s (%s, %s)\n    %s\n", i+1, report.Sanitize(result.Title), result.Kind, result.Language, result.Address)
	}
}
