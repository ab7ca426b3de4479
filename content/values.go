package content

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Scalar is a value written as one word or line of YAML. Parse returns, when
// the text cannot be read, a sentence that says how to write it; "" is success.
type Scalar interface {
	Parse(text string) (how string)
}

// Date is a day, written 2026-10-01. The zero Date is "not said". The time is
// midnight UTC, so that two dates compare as days.
type Date struct{ time.Time }

// ParseDate reads a day written as 2026-10-01.
func ParseDate(text string) (Date, error) {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil || t.Year() < 1900 {
		return Date{}, fmt.Errorf("%q is not a date such as 2026-10-01", text)
	}
	return Date{t}, nil
}

// Parse implements Scalar.
func (d *Date) Parse(text string) string {
	parsed, err := ParseDate(text)
	if err != nil {
		if meant, ok := meantDate(text); ok {
			return adviceOnDate(text) + meant.String() + "."
		}
		return "Write the date as year-month-day, like 2026-10-01."
	}
	*d = parsed
	return ""
}

// String is the date as it is written in files, or "" if not said.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.Format(time.DateOnly)
}

// After reports whether d is a later day than other.
func (d Date) After(other Date) bool { return d.Time.After(other.Time) }

// AddMonths returns the day that many months later.
func (d Date) AddMonths(months int) Date { return Date{d.AddDate(0, months, 0)} }

// Clock is a time of day in 24 hours, written "17:00". Midnight at the end of a day is
// "24:00". The empty Clock is "not said".
type Clock string

const midnight Clock = "24:00"

var clockForm = regexp.MustCompile(`^([01]?[0-9]|2[0-3]):[0-5][0-9]$|^24:00$`)

// Parse implements Scalar.
func (c *Clock) Parse(text string) string {
	if !clockForm.MatchString(text) {
		if meant, ok := MeantClock(text); ok {
			return "Write the time in 24 hours, in quotes: \"" + string(meant) + "\"."
		}
		return `Write the time with hours and minutes, in quotes, like "17:00".`
	}
	*c = Clock(text)
	if len(text) == len("9:00") {
		*c = Clock("0" + text)
	}
	return ""
}

// Minutes is how many of a day have gone by.
func (c Clock) Minutes() int {
	hours, minutes, _ := strings.Cut(string(c), ":")
	h, _ := strconv.Atoi(hours)
	m, _ := strconv.Atoi(minutes)
	return h*60 + m
}

// Money is an amount in pence. It is written in pounds: 3, 3.50 or 250.
type Money int

var moneyForm = regexp.MustCompile(`^[0-9]{1,6}(\.[0-9]{2})?$`)

// Parse implements Scalar.
func (m *Money) Parse(text string) string {
	if !moneyForm.MatchString(text) {
		if meant, ok := meantMoney(text); ok {
			return "Write the amount as a plain number: " + meant + "."
		}
		return "Write the amount in pounds, as a plain number like 3, 3.50 or 250."
	}
	pounds, pence, _ := strings.Cut(text, ".")
	whole, _ := strconv.Atoi(pounds)
	part, _ := strconv.Atoi(pence)
	*m = Money(whole*100 + part)
	return ""
}

// String is the amount with its sign: "£3.50", "£250".
func (m Money) String() string {
	if m%100 == 0 {
		return fmt.Sprintf("£%d", m/100)
	}
	return fmt.Sprintf("£%d.%02d", m/100, m%100)
}

// Postcode is a whole postcode of the United Kingdom, written "BS5 6XX".
type Postcode string

// postcodeForm is from the form that Royal Mail gives: one or two letters, a digit, a
// digit or letter, then a digit and two letters.
var postcodeForm = regexp.MustCompile(`^([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][A-Z]{2})$`)

// Parse implements Scalar.
func (p *Postcode) Parse(text string) string {
	parts := postcodeForm.FindStringSubmatch(joined(text))
	if parts == nil {
		return "Write a whole postcode, like BS5 6XX."
	}
	*p = Postcode(parts[1] + " " + parts[2])
	return ""
}

// District returns the first half of the postcode.
func (p Postcode) District() District {
	district, _, _ := strings.Cut(string(p), " ")
	return District(district)
}

// District is the first half of a postcode, written "BS5".
type District string

var districtForm = regexp.MustCompile(`^[A-Z]{1,2}[0-9][0-9A-Z]?$`)

// Parse implements Scalar.
func (d *District) Parse(text string) string {
	if !districtForm.MatchString(joined(text)) {
		return "Write the first half of a postcode, like BS5."
	}
	*d = District(joined(text))
	return ""
}

// joined is a postcode as one word in capitals.
func joined(text string) string { return strings.ToUpper(strings.Join(strings.Fields(text), "")) }
