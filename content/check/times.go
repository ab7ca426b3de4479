package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"goodday/content"
	"goodday/content/calendar"
	"goodday/content/decode"
)

// These rules are about times of which nothing more is known, or soon will not be.

var termsUnknown = Rule{
	ID: "terms-unknown", Group: Freshness, Site: termTimeWithoutTerms,
	Why:    "Schools of each council have their own holidays. Without them nobody can say on which days it is on.",
	Source: "No list of school holidays of the whole country is open: each council sets its own, and many schools theirs.",
}

var termsEnd = Rule{
	ID: "terms-end", Group: Freshness, Site: termsThatEnd,
	Why:    "After the last day that is known, pages say nothing about what runs in term time.",
	Source: "Councils publish the dates of a school year long before it starts.",
}

var endingSoon = Rule{
	ID: "ends-soon", Group: Freshness, Page: endsWithinAMonth,
	Why:    "Somebody goes there, and nobody is in. After the last day the page leaves every list by itself.",
	Source: "Records of public directories: what had ended was still listed.",
}

var bankHolidayYear = Rule{
	ID: calendar.YearRule, Group: Freshness, Site: yearWithoutBankHolidays,
	Why:    "On a bank holiday many things do not run. Nobody should stand before a closed door.",
	Source: "Bank holidays of England and Wales, https://www.gov.uk/bank-holidays.json.",
}

var termsGap = Rule{
	ID: "terms-gap", Group: Freshness, Site: termsWithoutHolidays,
	Why:    "A holiday that is missing sends people to a closed door in the middle of it.",
	Source: "School years of England: no half of a term is longer than eight weeks.",
}

// longestTerm is more weeks than schools are open in a row.
const longestTerm = 10

// termsWithoutHolidays reports two holidays that are too far from each other.
func termsWithoutHolidays(s *SiteView) {
	for _, terms := range s.Terms.Calendars {
		for i, next := range terms.Holidays {
			if i == 0 || terms.Holidays[i-1].To.AddDate(0, 0, 7*longestTerm).After(next.From.Time) {
				continue
			}
			f := s.inTerms(terms.ID)
			before := terms.Holidays[i-1]
			f.Message = fmt.Sprintf("%s: there is no holiday between %s and %s.", terms.Name, day(before.To), day(next.From))
			f.Do = "Look whether one is missing, like the one at Christmas, Easter or in summer."
			s.Report(f)
		}
	}
}

// termWeeks is how many weeks before the end of what is known somebody is told.
const termWeeks = 8

func termTimeWithoutTerms(s *SiteView) {
	pages := s.activityPages(func(a *content.Activity) bool {
		return inTermTime(a) && s.Terms.Calendar(a.Follows) == nil
	})
	if len(pages) == 0 {
		return
	}
	s.Report(Finding{
		File: s.FileName(pages[0].File),
		Message: fmt.Sprintf("%s in term time only, and nobody knows whose school holidays count: %s.",
			howMany(len(pages), "activity runs", "activities run"), titles(pages)),
		Do: s.howToSayTerms(),
	})
}

func (s *SiteView) howToSayTerms() string {
	if len(s.Terms.Calendars) == 0 {
		return "Write terms.yaml with the holidays that your council's page has: calendars, each with id, name, source, checked, known_until and holidays."
	}
	ids := content.Map(s.Terms.Calendars, func(c content.TermCalendar) string { return c.ID })
	return "Write follows: with one of these in terms.yaml, or on the page: " + list(ids) + "."
}

func inTermTime(a *content.Activity) bool {
	return slices.ContainsFunc(a.Timetable(), func(w content.When) bool { return w.TermTime })
}

// termsThatEnd reports the school holidays that something goes by and that end soon.
func termsThatEnd(s *SiteView) {
	for i := range s.Terms.Calendars {
		terms := &s.Terms.Calendars[i]
		soon := content.Date{Time: s.Now.AddDate(0, 0, 7*termWeeks)}
		if terms.KnownTo.IsZero() || terms.KnownTo.After(soon) || !s.goesBy(terms) {
			continue
		}
		f := s.inTerms(terms.ID)
		f.Message = terms.Name + ": the holidays are known until " + day(terms.KnownTo) + " only."
		if s.Now.After(terms.KnownTo) {
			f.Message = terms.Name + ": the holidays were known until " + day(terms.KnownTo) + ". Nothing is said any more about what runs in term time."
		}
		f.Do = "Read the next ones and add them: " + strings.TrimSuffix(terms.Source, ".") + ". Then set known_until and checked."
		s.Report(f)
	}
}

// goesBy reports whether something that runs goes by some school holidays.
func (s *SiteView) goesBy(terms *content.TermCalendar) bool {
	return len(s.activityPages(func(a *content.Activity) bool {
		return inTermTime(a) && s.Terms.Calendar(a.Follows) == terms
	})) > 0
}

// inTerms begins a finding about school holidays: in the site's own file if they are
// there, else in the shared one.
func (s *SiteView) inTerms(id string) Finding {
	for _, file := range []string{content.TermsFile, content.SharedFolder + "/" + content.TermsFile} {
		source := content.Source{Text: s.Read(file, content.MaxFile)}
		for i := 0; len(source.Text) > 0; i++ {
			at := decode.PlaceIn(source.Text, "calendars", strconv.Itoa(i), "id")
			if at == decode.PlaceIn(source.Text, "calendars") {
				break
			}
			if strings.Contains(source.Line(at.Line), id) {
				return s.inFile(file, "calendars", strconv.Itoa(i), "known_until")
			}
		}
	}
	return s.inFile(s.ownOrShared(content.TermsFile))
}

func endsWithinAMonth(page *Page) {
	a := page.Fields().Activity
	if a == nil || page.Original != nil || !a.Running() {
		return
	}
	last := a.LastDay()
	if last.IsZero() || page.now().After(last) || last.After(page.now().AddMonths(1)) {
		return
	}
	field := "ends"
	switch {
	case a.Ends.Equal(last.Time):
	case len(a.When) > 0:
		field = "when"
	default:
		field = "places"
	}
	page.Report(Finding{
		At: page.Field(field), Message: "The last day of this is " + day(last) + ". Then it leaves every list.",
		Do: "If it goes on, write the new dates. If not, there is nothing to do.",
	})
}

func yearWithoutBankHolidays(s *SiteView) {
	if message, do := calendar.MissingYear(s.Directory); message != "" {
		f := s.inFile(content.SiteFile)
		f.Message, f.Do = message, do
		s.Report(f)
	}
}
