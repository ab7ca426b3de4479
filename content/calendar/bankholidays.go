package calendar

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"goodday/content"
)

//go:embed bankholidays.txt
var bankHolidaysText string

// BankHoliday is a bank holiday of England and Wales.
type BankHoliday struct {
	Day  content.Date
	Name string // in English, as the law has it
	// InPlaceOf is the day of a weekend that the holiday stands in for: Saturday 26
	// December. Few things run on that day either, so both count as the holiday.
	InPlaceOf content.Date
}

// bankHolidays is all that is known, read once.
var bankHolidays = sync.OnceValue(func() (known struct {
	byDay map[int64]*BankHoliday // by the seconds at which the day starts
	years map[int]bool
	last  int // the last of the years
},
) {
	known.byDay, known.years = map[int64]*BankHoliday{}, map[int]bool{}
	for line := range strings.Lines(bankHolidaysText) {
		holiday := readBankHoliday(strings.TrimSpace(line))
		if holiday == nil {
			continue
		}
		known.years[holiday.Day.Year()] = true
		known.last = max(known.last, holiday.Day.Year())
		known.byDay[holiday.Day.Unix()] = holiday
		if !holiday.InPlaceOf.IsZero() {
			known.byDay[holiday.InPlaceOf.Unix()] = holiday
		}
	}
	return known
})

// readBankHoliday reads a line of the file, or returns nil for one without a day.
func readBankHoliday(line string) *BankHoliday {
	day, rest, _ := strings.Cut(line, " ")
	name, inPlaceOf, _ := strings.Cut(rest, " | ")
	holiday := &BankHoliday{Name: name}
	var err error
	if holiday.Day, err = content.ParseDate(day); err != nil {
		return nil
	}
	if inPlaceOf != "" {
		holiday.InPlaceOf, _ = content.ParseDate(inPlaceOf)
	}
	return holiday
}

// BankHolidayOn returns the bank holiday on a day, or nil.
func BankHolidayOn(day content.Date) *BankHoliday { return bankHolidays().byDay[day.Unix()] }

// KnowsBankHolidays reports whether the bank holidays of a year are known. Of other
// years nobody can say which days are none.
func KnowsBankHolidays(year int) bool { return bankHolidays().years[year] }

// YearRule is the name of the advice that MissingYear gives.
const YearRule = "bank-holiday-year"

// MissingYear says that the bank holidays of this year are not known, or those of the one
// that begins within two months; "" if they are, or if nothing goes by them.
func MissingYear(directory *content.Directory) (message, do string) {
	year := directory.Now.Year()
	if KnowsBankHolidays(year) {
		year = directory.Now.AddMonths(2).Year()
	}
	if KnowsBankHolidays(year) || !slices.ContainsFunc(directory.Pages, goesByBankHolidays) {
		return "", ""
	}
	return fmt.Sprintf("Goodday does not know the bank holidays of %d. Readers are told to ask first before they come.", year),
		"Get a newer version of Goodday. The days stand at https://www.gov.uk/bank-holidays."
}

// goesByBankHolidays reports whether a page is of something that comes again, and that may
// not run on a bank holiday.
func goesByBankHolidays(page *content.Page) bool {
	a := page.Activity
	return a != nil && a.Running() && a.BankHolidays != content.RunsOnBankHolidays && ComesAgain(a)
}

// ComesAgain reports whether any time of an activity is a rule, and not dates or words
// alone.
func ComesAgain(activity *content.Activity) bool {
	return slices.ContainsFunc(activity.Timetable(), comesAgain)
}

// bankHolidaysSpan returns the first and the last day of the years that are known, one
// after the other.
func bankHolidaysSpan() (first, last content.Date) {
	year := bankHolidays().last
	last = content.Date{Time: time.Date(year, time.December, 31, 0, 0, 0, 0, time.UTC)}
	for KnowsBankHolidays(year - 1) {
		year--
	}
	return content.Date{Time: time.Date(year, time.January, 1, 0, 0, 0, 0, time.UTC)}, last
}
