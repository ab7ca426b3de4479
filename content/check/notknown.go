package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"goodday/content"
	"goodday/content/calendar"
)

var notKnown = Rule{
	ID: "not-known", Group: Gaps, Site: reportNotKnown,
	Why:    "Readers are told to ask. Each thing that they have to ask is a reason to stay at home.",
	Source: "1,678 records of public directories: most had no cost and no ages.",
}

// unknowns are what readers miss most, that first.
var unknowns = []struct {
	what    string
	missing func(*content.Activity) bool
}{
	{"when it is on", func(a *content.Activity) bool { return len(a.Timetable()) == 0 }},
	{"what it costs", func(a *content.Activity) bool { return !a.Cost.Known() }},
	{"where it is", func(a *content.Activity) bool { return inPerson(a) && len(a.AreaIDs()) == 0 && a.Place == nil }},
	{"how to join", func(a *content.Activity) bool { return len(a.Join) == 0 && a.Website == "" }},
	{"for which ages it is", func(a *content.Activity) bool { return !a.Ages.Known() }},
	{"whether it runs on bank holidays", func(a *content.Activity) bool { return a.BankHolidays == "" && calendar.ComesAgain(a) }},
	{"what makes it easier to come", func(a *content.Activity) bool { return len(a.AccessIDs()) == 0 && a.MoreOn == "" }},
}

// reportNotKnown reports, for each thing, the pages that do not say it, in one finding.
func reportNotKnown(s *SiteView) {
	for _, unknown := range unknowns {
		pages := s.activityPages(func(a *content.Activity) bool { return unknown.missing(a) })
		if len(pages) == 0 {
			continue
		}
		s.Report(Finding{
			File:    s.FileName(pages[0].File),
			Message: fmt.Sprintf("%s not say %s: %s.", howMany(len(pages), "page does", "pages do"), unknown.what, titles(pages)),
			Do:      "Ask those who run it. If nobody knows, leave it as it is: readers are told to ask.",
		})
	}
}

var byDefault = Rule{
	ID: "by-default", Group: Gaps, Site: reportDefaults,
	Why:    "What a site says for all of them is a guess about each of them. It is used for lists, and never shown as a fact.",
	Source: "Goodday's own.",
}

// reportDefaults tells which pages go by what site.yaml says of all.
func reportDefaults(s *SiteView) {
	defaults := s.Site.Defaults
	if defaults == nil {
		return
	}
	for _, field := range []struct {
		name  string
		given bool
		taken func(*content.Activity) bool
	}{
		{"run_by", len(defaults.RunBy) > 0, func(a *content.Activity) bool { return len(a.RunBy) == 0 }},
		{"areas", len(defaults.Areas) > 0, func(a *content.Activity) bool { return len(a.AreaIDs()) == 0 }},
	} {
		pages := s.activityPages(field.taken)
		if !field.given || len(pages) == 0 {
			continue
		}
		f := s.inFile(content.SiteFile, "defaults", field.name)
		f.Message = fmt.Sprintf("%s the site's %s: %s.", howMany(len(pages), "page goes by", "pages go by"), field.name, titles(pages))
		f.Do = "Write " + field.name + " on each page for which you know it."
		s.Report(f)
	}
}

// activityPages returns the pages of activities that run now and fit, each once for all
// languages, in the order of their files.
func (s *SiteView) activityPages(fits func(*content.Activity) bool) (pages []*content.Page) {
	for _, p := range s.Pages {
		if p.Original == nil && p.Activity != nil && p.Activity.Running() && fits(p.Activity) {
			pages = append(pages, p)
		}
	}
	slices.SortFunc(pages, func(a, b *content.Page) int { return cmp.Compare(a.File, b.File) })
	return pages
}

func titles(pages []*content.Page) string {
	return list(content.Map(pages, func(p *content.Page) string { return strings.TrimSuffix(p.Title, ".") }))
}

func howMany(n int, one, many string) string {
	if n == 1 {
		return "One " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
