package load

import (
	"strconv"

	"goodday/content"
	"goodday/content/text"
)

// checkTermDates reports holidays that cannot be.
func (r *reader) checkTermDates(terms *content.TermDates) {
	for i, calendar := range terms.Calendars {
		at := []string{"calendars", strconv.Itoa(i)}
		if content.WrongSlug(calendar.ID) != "" {
			r.reportAt(content.TermsFile, "term-id", content.Quote(calendar.ID)+" cannot be an id.", "Use small letters a to z, digits and single dashes.", append(at, "id")...)
		}
		var last content.Date
		for j, holiday := range calendar.Holidays {
			where := append(at, "holidays", strconv.Itoa(j))
			switch {
			case holiday.From.After(holiday.To) && !holiday.To.IsZero():
				r.reportAt(content.TermsFile, "term-dates", "The holiday "+holiday.Name+" ends before it starts.", "Swap from and to.", append(where, "to")...)
			case last.After(holiday.From):
				r.reportAt(content.TermsFile, "term-dates", "The holiday "+holiday.Name+" starts before the one above it has ended.", "Put the holidays in order, and check the dates.", append(where, "from")...)
			}
			last = holiday.To
		}
		if last.After(calendar.KnownTo) && !calendar.KnownTo.IsZero() {
			r.reportAt(content.TermsFile, "term-dates", "The last holiday goes on after known_until.", "Write the last day of the last term that is known.", append(at, "known_until")...)
		}
	}
}

// calendars lists the ids of all school holidays.
func (l *loader) calendars() []string {
	return content.Map(l.site.Terms.Calendars, func(c content.TermCalendar) string { return c.ID })
}

func (l *loader) suggestCalendar(id string) string {
	return text.Suggestion(id, l.calendars())
}

// checkTopics reports topics of a file that stand under one that is not there, or deeper
// than one level: nobody finds their way through more.
func (r *reader) checkTopics(topics, all []content.Term) {
	for i, topic := range topics {
		parent := content.Find(all, func(t content.Term) bool { return t.ID == topic.Under })
		message, do := "", ""
		switch {
		case topic.Under == "":
		case topic.Under == topic.ID:
			message, do = "The topic "+topic.ID+" is under itself.", "Take out under, or name another topic."
		case parent.ID == "":
			message, do = content.Quote(topic.Under)+" is not a topic.", text.Suggestion(topic.Under, content.TermIDs(all))
		case parent.Under != "":
			message = "The topic " + topic.ID + " is under " + parent.ID + ", which is itself under " + parent.Under + "."
			do = "Topics have one level. Put it under " + parent.Under + ", or take under out of one of the two."
		}
		if message != "" {
			r.reportAt(content.WordsFile, "topic-under", message, do, "topics", strconv.Itoa(i), "under")
		}
	}
}
