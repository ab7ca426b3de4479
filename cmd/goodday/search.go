package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"goodday/search"
)

var searchCommand = subcommand{name: "search", use: searchUse, options: (*flags).searchOptions, argument: (*flags).addWord, complete: (*flags).completeSearch, run: command.search}

// search looks in the search files of a built site, as a reader's browser would.
func (c command) search(f flags) int {
	reader, err := search.Open(os.DirFS(f.request.Dir))
	if errors.Is(err, search.ErrNoSearch) {
		return c.wrong("There is no search data in "+quote(f.request.Dir)+". Build the site first, and name the folder of one finished site.", searchUse)
	}
	var answer search.Answer
	if err == nil {
		answer, err = reader.Search(f.query)
	}
	if err != nil {
		fmt.Fprintln(c.stderr, "The search data in "+quote(f.request.Dir)+" is damaged. Build the site again.")
		return failed
	}
	if f.json {
		encoder := json.NewEncoder(c.stdout)
		encoder.SetIndent("", "  ")
		encoder.Encode(answer)
		return done
	}
	printAnswer(c.stdout, answer)
	return done
}

func printAnswer(w io.Writer, a search.Answer) {
	if a.Crisis {
		fmt.Fprintln(w, "Readers see the crisis lines first.")
	}
	for _, correction := range a.Corrected {
		fmt.Fprintf(w, "Showing results for %s (not %s).\n", plain(correction.To), plain(correction.From))
	}
	if len(a.NotFound) > 0 {
		fmt.Fprintf(w, "Not found: %s.\n", plain(strings.Join(a.NotFound, ", ")))
	}
	fmt.Fprintf(w, "Pages found: %d", a.Count)
	if a.OtherCount > 0 {
		fmt.Fprintf(w, ", and %d in other languages", a.OtherCount)
	}
	fmt.Fprintln(w, ".")
	for i, result := range append(a.Results, a.Others...) {
		fmt.Fprintf(w, "%2d  %s (%s, %s)\n    %s\n", i+1, plain(result.Title), result.Kind, result.Language, result.Address)
	}
}

// plain shows text without what could move the cursor of a terminal.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F || 0x80 <= r && r < 0xA0 || 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x2069 {
			return -1
		}
		return r
	}, text)
}

// searchOptions are the flags of search alone.
func (f *flags) searchOptions() []option {
	return []option{
		{[]string{"lang"}, true, text(&f.query.Language)},
		{[]string{"limit"}, true, f.setLimit},
		{[]string{"typing"}, false, yes(&f.query.Typing)},
		{[]string{"json"}, false, yes(&f.json)},
		{[]string{"filter"}, true, f.addFilter},
	}
}

func (f *flags) setLimit(value string) string {
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 || n > 1000 {
		return quote(value) + " is not a number of results. Write a number from 1 to 1000."
	}
	f.query.Limit = n
	return ""
}

func (f *flags) addFilter(value string) string {
	name, of, found := strings.Cut(value, "=")
	if !found || name == "" || of == "" {
		return quote(value) + " is not a filter. Write it like topics=food."
	}
	if f.query.Filters == nil {
		f.query.Filters = map[string][]string{}
	}
	f.query.Filters[name] = append(f.query.Filters[name], of)
	return ""
}

// completeSearch looks whether there is something to search in, and for.
func (f *flags) completeSearch() string {
	if !f.folder || f.query.Text == "" && f.query.Filters == nil {
		return "Say which site to search in, and what for."
	}
	return f.complete()
}

// addWord takes the folder, and the words after it.
func (f *flags) addWord(word string) string {
	if !f.folder {
		return f.setFolder(word)
	}
	f.query.Text = strings.TrimSpace(f.query.Text + " " + word)
	return ""
}
