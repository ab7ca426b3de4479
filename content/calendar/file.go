package calendar

import (
	"bytes"
	"strings"

	"goodday/content"

	ics "github.com/arran4/golang-ical"
)

// zone is the name of the time zone of all files.
const zone = "Europe/London"

// File makes a calendar file (.ics) of events, with a name that calendars show.
func File(name string, events []*ics.VEvent) []byte {
	file := ics.NewCalendar()
	file.SetProductId("-//Goodday//Goodday//EN")
	file.SetXWRCalName(oneLine(name))
	file.Components = append(file.Components, londonZone())
	for _, event := range events {
		file.Components = append(file.Components, event)
	}
	var out bytes.Buffer
	if err := file.SerializeTo(&out, ics.WithNewLineWindows); err != nil {
		panic(err) // a buffer takes everything
	}
	return out.Bytes()
}

// londonZone returns the clocks of London: both halves of the year, or the zone means
// nothing to those who read it.
func londonZone() *ics.VTimezone {
	timezone := ics.NewTimezone(zone)
	summer, winter := &ics.Daylight{}, &ics.Standard{}
	change(&summer.ComponentBase, "19810329T010000", "+0000", "+0100", "BST", "3")
	change(&winter.ComponentBase, "19961027T020000", "+0100", "+0000", "GMT", "10")
	timezone.Components = append(timezone.Components, summer, winter)
	return timezone
}

func change(part *ics.ComponentBase, first, from, to, name, month string) {
	part.AddProperty(ics.ComponentPropertyDtStart, first)
	part.AddProperty("TZOFFSETFROM", from)
	part.AddProperty("TZOFFSETTO", to)
	part.AddProperty("TZNAME", name)
	part.AddRrule("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU")
}

// oneLine returns words on one line, without what would end a line of the file.
func oneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

// addressOf puts a place into one line.
func addressOf(place *content.Place) string {
	if place == nil {
		return ""
	}
	var parts []string
	for _, part := range []string{place.Name, place.Address, string(place.Postcode)} {
		if part = oneLine(part); part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}
