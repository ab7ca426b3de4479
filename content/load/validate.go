package load

import (
	"fmt"
	"regexp"
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
		c.ages(front.Ages)
	case *content.Said:
		c.said(front)
	}
}

var movedForm = regexp.MustCompile(`^[a-z-]+/[a-z0-9]+(-[a-z0-9]+)*(\.html)?$`)

func (c *checker) common(p *content.Common) {
	if n := utf8.RuneCountInString(p.Summary); n > content.MaxSummary {
		c.wrong("summary-length", fmt.Sprintf("The summary has %d characters.", n), fmt.Sprintf("Keep it to %d. Say the rest below.", content.MaxSummary), "summary")
	}
	if p.Checked.After(c.now) {
		c.wrong("date-order", "The page was checked on a day that has not come yet.", "Write the day it was really checked.", "checked")
	}
	if !p.CheckAgain.IsZero() && p.Checked.After(p.CheckAgain) {
		c.wrong("date-order", "The day to look again is before the day it was checked.", "Put check_again after checked.", "check_again")
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
	if a != nil && a.To != 0 && a.From > a.To {
		c.wrong("ages", "The youngest age is above the oldest.", "Swap from and to.", "ages")
	}
}

func (c *checker) activity(a *content.Activity) {
	c.ages(a.Ages)
	if a.Cost != nil && a.Cost.Free == (a.Cost.Amount > 0) {
		c.wrong("cost", "Say what it costs: either free or an amount.", "Write free: yes, or amount: and the pounds. Not both.", "cost")
	}
	for i, w := range a.When {
		c.when(w, strconv.Itoa(i))
	}
	for i, r := range a.Join {
		c.reach(r, "join", strconv.Itoa(i))
	}
	for _, language := range a.Languages {
		if !content.IsLanguage(language) {
			c.wrong("language", content.Quote(language)+" is not a language code.", "Use codes such as en, ar, pl.", "languages")
		}
	}
	if !a.Running() && a.StatusMore == "" && len(a.UseInstead) == 0 {
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
		c.advise("ended", "The last day of this has gone by. Readers are told that it has ended.", "Write the new dates under when. If it does not come back, write status: closed.", "when")
	}
}

func (c *checker) when(w content.When, at string) {
	switch {
	case w.Every == "" && len(w.Dates) == 0:
		c.wrong("when", "A time needs to say how often, or on which dates.", "Add every: week with days, or dates.", "when", at)
	case w.Every != "" && len(w.Days) == 0:
		c.wrong("when", "A time that comes again needs its days.", "Add days: [monday].", "when", at)
	case w.Every == "month" && w.Which == "":
		c.wrong("when", "A monthly time needs to say which week.", "Add which: first, second, third, fourth or last.", "when", at)
	case w.Every == "fortnight" && w.Starts.IsZero():
		c.wrong("when", "Every two weeks: nobody can tell which weeks.", "Add starts: with a day of a week in which it is on, like 2026-10-01.", "when", at)
	case w.Which != "" && w.Every != "month":
		c.wrong("when", "which is only for something every month.", "Take which out, or write every: month.", "when", at)
	}
	if w.EndsFirst() {
		c.wrong("when", "It ends before it starts.", "Write times in 24 hours, like \"19:00\".", "when", at)
	}
	if !w.Ends.IsZero() && w.Starts.After(w.Ends) {
		c.wrong("when", "The last day is before the first.", "Swap starts and ends.", "when", at)
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
	if r.Wait != nil && r.Wait.AsOf.After(c.now) {
		c.wrong("date-order", "The wait was true on a day that has not come yet.", "Write the day you asked.", "wait", "as_of")
	}
}

func (c *checker) said(s *content.Said) {
	if s.Answer == "not yet" && s.WhyNot == "" {
		c.wrong("missing-field", "why_not is missing.", "Say why it is not done yet. People who spoke up deserve a reason.", "answer")
	}
	if s.Answer == "done" && s.Did == "" {
		c.wrong("missing-field", "did is missing.", "Say what was done.", "answer")
	}
}
