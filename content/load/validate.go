package load

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"goodday/content"
)

// checker checks the fields of a draft against one another.
type checker struct {
	*draft
	now content.Date
}

// checkFields runs the rules that need more than one value: each is a few
// lines below, by kind.
func (d *draft) checkFields(now content.Date) {
	c := &checker{d, now}
	c.common(d.page.Common)
	switch front := d.page.Front().(type) {
	case *content.Activity:
		c.activity(front)
	case *content.Route:
		c.route(front)
	case *content.Service:
		c.service(front)
	case *content.Said:
		c.said(front)
	}
}

var movedForm = regexp.MustCompile(`^[a-z-]+/[a-z0-9]+(-[a-z0-9]+)*(\.html)?$`)

func (c *checker) common(p *content.Common) {
	if n := utf8.RuneCountInString(p.Summary); n > content.MaxSummary {
		c.wrong("summary-length", fmt.Sprintf("The summary has %d characters.", n), fmt.Sprintf("Keep it to %d. Say the rest below.", content.MaxSummary), "summary")
	}
	if p.Summary == "" && c.isOriginal() {
		c.advise("missing-summary", "The page has no summary. Lists show the first short sentence of its text.", "Write summary: with one or two short sentences.")
	}
	if p.Checked.After(c.now) {
		c.wrong("date-order", "The page was checked on a day that has not come yet.", "Write the day it was really checked.", "checked")
	}
	if !p.CheckAgain.IsZero() && p.Checked.After(p.CheckAgain) {
		c.wrong("date-order", "The day to look again is before the day it was checked.", "Put check_again after checked.", "check_again")
	}
	if p.Source != nil && p.Source.Read.After(c.now) {
		c.wrong("date-order", "The page was read on a day that has not come yet.", "Write the day it was really read.", "source", "read")
	}
	if !p.Checked.IsZero() && p.CheckedBy == "" {
		c.wrong("missing-field", "checked_by is missing.", "Say which role checked the page, like youth worker.", "checked")
	}
	for _, from := range p.MovedFrom {
		if !movedForm.MatchString(from) {
			c.wrong("moved-from", content.Quote(from)+" is not an address of this site.", "Write the old address like activities/old-name.", "moved_from")
		}
	}
	if p.OutOfDate(c.now) {
		c.advise("out-of-date", "Nobody has checked this page in time. Readers are told so.", "Make sure it is all still right, then set checked to today.", "checked")
	}
}

func (c *checker) ages(a *content.Ages) {
	switch {
	case a == nil:
	case a.To != 0 && a.From > a.To:
		c.wrong("ages", "The youngest age is above the oldest.", "Swap from and to.", "ages")
	case a.Any && (a.From > 0 || a.To > 0):
		c.wrong("ages", "The ages say any, and a number.", "Keep the one that is right.", "ages")
	}
}

func (c *checker) activity(a *content.Activity) {
	c.ages(a.Ages)
	if a.Cost != nil {
		if message, do := a.Cost.Contradiction(); message != "" && !c.isWrongAt("cost") {
			c.wrong("cost", message, do, "cost")
		}
	}
	c.timetable(a.When, "when")
	for i, venue := range a.Places {
		c.timetable(venue.When, "places", strconv.Itoa(i), "when")
	}
	if !a.PausedTo.IsZero() && a.Status != content.Paused {
		c.wrong("status", "paused_until is only for a paused activity.", "Write status: paused, or take it out.", "paused_until")
	}
	for i, r := range a.Join {
		c.reach(r, "join", strconv.Itoa(i))
	}
	for _, language := range a.Languages {
		if !content.IsLanguage(language) {
			c.wrong("language", content.Quote(language)+" is not a language code.", "Use codes such as en, ar, pl.", "languages")
		}
	}
	if !a.Running() && a.StatusMore == "" && a.PausedTo.IsZero() && len(a.UseInstead) == 0 {
		c.advise("use-instead", "It does not run, and the page does not say what to do instead.", "Add use_instead or status_more.", "status")
	}
	c.over(a)
}

// over closes what has come to its end, so that nobody goes there.
func (c *checker) over(a *content.Activity) {
	if !a.Running() || !a.Over(c.now) {
		return
	}
	a.Status = content.Closed
	if c.isOriginal() {
		c.advise("ended", "The last day of this has gone by. Readers are told that it has ended.", "Write the new dates. If it does not come back, write status: closed.", "when")
	}
}

// isWrongAt reports whether there is a mistake in the line at which a field begins: what is
// missing there may only be what could not be read.
func (c *checker) isWrongAt(keys ...string) bool {
	at := c.place(keys)
	return slices.ContainsFunc(c.problems, func(p content.Problem) bool {
		return p.Severity == content.Error && p.Line == at.Line
	})
}

// timetable checks the lines of a timetable, which stands at these keys.
func (c *checker) timetable(times []content.When, at ...string) {
	for i, w := range times {
		where := append(slices.Clone(at), strconv.Itoa(i))
		if message, do := w.Missing(); message != "" && !c.isWrongAt(where...) {
			c.wrong("when", message, do, where...)
		}
		if w.EndsFirst() {
			c.wrong("when", "It ends before it starts.", "Write times in 24 hours, like \"19:00\".", where...)
		}
		if !w.Ends.IsZero() && w.Starts.After(w.Ends) {
			c.wrong("when", "The last day is before the first.", "Swap starts and ends.", where...)
		}
	}
}

// reach checks that a way to get in touch has what it needs, in the right form.
func (c *checker) reach(r content.Reach, at ...string) {
	if !r.NeedsAddress() {
		return
	}
	if strings.TrimSpace(r.To) == "" {
		c.wrong("reach", "It says "+string(r.By)+", but not where to.", "Add to: with the number, address or link.", at...)
	} else if how := r.WrongAddress(); how != "" {
		c.wrong("reach", "to cannot be "+content.Quote(r.To)+".", how, append(at, "to")...)
	}
}

func (c *checker) route(r *content.Route) {
	c.ages(r.Ages)
	for i, ask := range r.Ask {
		c.reach(ask, "ask", strconv.Itoa(i))
	}
	if r.Budget != nil && r.Budget.To != 0 && r.Budget.From > r.Budget.To {
		c.wrong("budget", "The smallest amount is above the largest.", "Swap from and to.", "budget")
	}
	c.asOf(r.Wait, "wait")
	c.asOf(r.Reply, "reply")
}

func (c *checker) asOf(wait *content.Wait, field string) {
	if wait != nil && wait.AsOf.After(c.now) {
		c.wrong("date-order", "The "+field+" was true on a day that has not come yet.", "Write the day you asked.", field, "as_of")
	}
}

func (c *checker) service(s *content.Service) {
	c.ages(s.Ages)
	c.timetable(s.Opens, "opens")
}

func (c *checker) said(s *content.Said) {
	if s.Answer == "not yet" && s.WhyNot == "" {
		c.wrong("missing-field", "why_not is missing.", "Say why it is not done yet. People who spoke up deserve a reason.", "answer")
	}
	if s.Answer == "done" && s.Did == "" {
		c.wrong("missing-field", "did is missing.", "Say what was done.", "answer")
	}
}
