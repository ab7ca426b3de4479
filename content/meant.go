package content

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"goodday/content/reach"
)

// People write days and times in many ways. A file has one, so that nobody has to guess;
// these say what was most likely meant, for the message and for forms.

var timeForm = regexp.MustCompile(`^([0-9]{1,2})(?:[.:h]?([0-9]{2})(?:[.:]00)?)? ?(am|pm|a\.m\.?|p\.m\.?)?$`)

// MeantClock returns the time of day that people may have meant by 5pm, 17.30 or noon, and
// reports whether it is one.
func MeantClock(text string) (Clock, bool) {
	text = strings.ToLower(plain(text))
	if named, ok := map[string]Clock{"noon": "12:00", "midday": "12:00", "midnight": midnight}[text]; ok {
		return named, true
	}
	found := timeForm.FindStringSubmatch(text)
	if found == nil || found[2] == "" && found[3] == "" {
		return "", false
	}
	hour, _ := strconv.Atoi(found[1])
	if half := found[3]; half != "" {
		if hour < 1 || hour > 12 {
			return "", false
		}
		hour %= 12
		if half[0] == 'p' {
			hour += 12
		}
	}
	clock := fmt.Sprintf("%02d:%s", hour, cmp.Or(found[2], "00"))
	return Clock(clock), clockForm.MatchString(clock)
}

// dayLayouts are ways to write a day, the day before the month as in the United Kingdom.
var dayLayouts = []string{
	"2/1/2006", "2/1/06", "2-1-2006", "2.1.2006", "2006/1/2", "2 January 2006", "2 Jan 2006", "January 2 2006", "Jan 2 2006", "20060102", "2006-1-2",
}

// timeAfterDay is what programs write after a day.
var timeAfterDay = regexp.MustCompile(`^([0-9]{4}-[0-9]{2}-[0-9]{2})[t ][0-9:.]{4,16}(?:z|[+-][0-9:]{4,5})?$`)

var ordinal = regexp.MustCompile(`([0-9])(?:st|nd|rd|th)\b`)

// meantDate returns the day that people may have meant by 28/11/2026 or 28th November 2026.
func meantDate(text string) (Date, bool) {
	text = ordinal.ReplaceAllString(strings.ToLower(plain(text)), "$1")
	text = timeAfterDay.ReplaceAllString(text, "$1")
	text = strings.Join(strings.Fields(strings.ReplaceAll(text, ",", " ")), " ")
	for _, layout := range dayLayouts {
		if day, err := time.Parse(layout, text); err == nil && day.Year() >= 1900 {
			return Date{day}, true
		}
	}
	return Date{}, false
}

// adviceOnDate is what comes before the day that was meant.
func adviceOnDate(text string) string {
	if text = plain(text); len(text) > 5 && strings.Trim(text[:4], "0123456789") == "" && text[4] == '-' {
		return "Write it as "
	}
	return "Write the year first: "
}

var (
	thousands = regexp.MustCompile(`^([0-9]{1,3}),([0-9]{3})(\.[0-9]{2})?$`)
	decimals  = regexp.MustCompile(`^([0-9]{0,6})[.,]([0-9]{1,2})$`)
	pounds    = regexp.MustCompile(`(?i)^£ ?|^gbp ?| ?(?:£|pounds?|gbp)$`)
)

// meantMoney returns the amount that people may have meant by £5, 5,00 or 5 pounds, as
// it is written in files.
func meantMoney(text string) (string, bool) {
	text = pounds.ReplaceAllString(plain(text), "")
	text = thousands.ReplaceAllString(text, "$1$2$3")
	if found := decimals.FindStringSubmatch(text); found != nil {
		text = cmp.Or(found[1], "0") + "." + (found[2] + "0")[:2]
	}
	return text, moneyForm.MatchString(text)
}

// plain returns text with digits of any script, dashes and spaces as keyboards here
// have them.
func plain(text string) string {
	text, _ = reach.Plain(text)
	return text
}
