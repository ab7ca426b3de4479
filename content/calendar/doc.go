// Package calendar says on which days an activity runs. It is the one place that does:
// pages of today, cards, .ics files and advice all ask it.
//
//	timetable := calendar.Of(activity, &directory.Terms)
//	for _, session := range timetable.Between(monday, sunday) {
//		fmt.Println(session.Day, session.From, session.AskFirst)
//	}
//	next, ok := timetable.Next(directory.Now)
//
// A Session is one time on one day at one place. Nothing is claimed that the writer did
// not say:
//
//   - A note alone, "every year" without dates, and an activity without times have no
//     sessions. Dates of what comes every year are those that were written out.
//   - What runs in term time skips the school holidays of its calendar (follows, or else
//     the site's). Days for which no holidays are known have no sessions: after
//     known_until, more than one half term before the first holiday, and all days if
//     there is no calendar. The weekend beside a holiday has AskFirst: lists of holidays
//     name days of school.
//   - On a bank holiday of England and Wales it runs if the writer says that it runs, and
//     not if they say that it does not. If they say neither, the session is there with
//     AskFirst. So it is with every day of a year whose bank holidays are not known.
//   - A date that was written out stands, whatever the rules beside it say. Where they say
//     otherwise (a bank holiday on which it does not run), AskFirst is set.
//   - A paused activity has sessions from paused_until on; without that day, and once it
//     is closed, it has none.
//
// What starts in the evening and goes on after midnight belongs to the day on which it
// starts. A fortnight is counted in weeks from Monday, from the week of its starts.
//
// Days are looked at for Horizon days ahead and no further. Times are those of clocks in
// London, whatever the machine's zone; Session.Start tells them as moments.
//
// Timetable.Entries and File make calendar files (.ics) of the same sessions, as rules with
// exceptions. A rule has no days of which nothing is known: it ends with the school
// holidays that are known, and with the years of bank holidays if those count. Nothing in
// a file depends on the day it is made, but for a year if nobody said when the activity
// was checked.
//
// Bank holidays stand in bankholidays.txt, with where they were read and when.
package calendar
