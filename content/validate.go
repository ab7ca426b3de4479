package content

import (
	"fmt"
	"regexp"
	"strconv"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// MaxSummary is the most characters of a summary: what a search result shows.
const MaxSummary = 160

// checker checks fields against one another and finds their places for messages.
type checker struct {
	d    *draft
	node *yaml.Node
	now  Date
}

// checkFields runs the rules that need more than one value: each is a few
// lines below, by kind.
func (d *draft) checkFields(node *yaml.Node, now Date) {
	c := &checker{d, node, now}
	c.common(d.page.Common)
	switch page := d.page; page.Kind {
	case ActivityKind:
		c.activity(page.Activity)
	case RouteKind:
		c.route(page.Route)
	case ServiceKind:
		c.ages(page.Service.Ages)
	case SaidKind:
		c.said(page.Said)
	}
}

// wrong reports an error at a field, named by the keys that lead to it.
func (c *checker) wrong(rule, message, do string, keys ...string) {
	c.d.report(Problem{Severity: Error, Rule: rule, Message: message, Do: do}, c.place(keys...))
}

func (c *checker) advise(rule, message, do string, keys ...string) {
	c.d.report(Problem{Severity: Warning, Rule: rule, Message: message, Do: do}, c.place(keys...))
}

// place finds a field's value in the page's file.
func (c *checker) place(keys ...string) Position {
	p := placeIn(c.node, keys...)
	p.Line++ // the line of dashes before
	return p
}

// placeIn finds the value that keys lead to, or as much of the way as is there.
// A number among the keys is a place in a list, counted from 0.
func placeIn(node *yaml.Node, keys ...string) Position {
	for _, key := range keys {
		next := child(node, key)
		if next == nil {
			break
		}
		node = next
	}
	return Position{node.Line, node.Column}
}

func child(node *yaml.Node, key string) *yaml.Node {
	if i, err := strconv.Atoi(key); err == nil && node.Kind == yaml.SequenceNode && i < len(node.Content) {
		return node.Content[i]
	}
	if node.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		if node.Content[i].Value == key {
			return node.Content[i+1]
		}
	}
	return nil
}

var movedForm = regexp.MustCompile(`^[a-z-]+/[a-z0-9]+(-[a-z0-9]+)*(\.html)?$`)

func (c *checker) common(p *Common) {
	if n := utf8.RuneCountInString(p.Summary); n > MaxSummary {
		c.wrong("summary-length", fmt.Sprintf("The summary has %d characters.", n), fmt.Sprintf("Keep it to %d. Say the rest below.", MaxSummary), "summary")
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
			c.wrong("moved-from", shorten(from)+" is not an address of this site.", "Write the old address like activities/old-name.", "moved_from")
		}
	}
	if p.OutOfDate(c.now) {
		c.advise("out-of-date", "Nobody has checked this page in time. Readers are told so.", "Make sure it is all still right, then set checked to today.", "checked")
	}
}

func (c *checker) ages(a *Ages) {
	if a != nil && a.To != 0 && a.From > a.To {
		c.wrong("ages", "The youngest age is above the oldest.", "Swap from and to.", "ages")
	}
}

func (c *checker) activity(a *Activity) {
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
		if !languageForm.MatchString(language) {
			c.wrong("language", shorten(language)+" is not a language code.", "Use codes such as en, ar, pl.", "languages")
		}
	}
	if !a.Running() && a.StatusMore == "" && len(a.UseInstead) == 0 {
		c.advise("use-instead", "It does not run, and the page does not say what to do instead.", "Add use_instead or status_more.", "status")
	}
}

func (c *checker) when(w When, at string) {
	switch {
	case w.Every == "" && len(w.Dates) == 0:
		c.wrong("when", "A time needs to say how often, or on which dates.", "Add every: week with days, or dates.", "when", at)
	case w.Every != "" && len(w.Days) == 0:
		c.wrong("when", "A time that comes again needs its days.", "Add days: [monday].", "when", at)
	case w.Every == "month" && w.Which == "":
		c.wrong("when", "A monthly time needs to say which week.", "Add which: first, second, third, fourth or last.", "when", at)
	case w.Which != "" && w.Every != "month":
		c.wrong("when", "which is only for something every month.", "Take which out, or write every: month.", "when", at)
	}
	if w.From != "" && w.To != "" && w.From >= w.To {
		c.wrong("when", "It ends before it starts.", "Write times in 24 hours, like \"19:00\".", "when", at)
	}
	if !w.Ends.IsZero() && w.Starts.After(w.Ends) {
		c.wrong("when", "The last day is before the first.", "Swap starts and ends.", "when", at)
	}
}

var (
	phoneForm = regexp.MustCompile(`^\+?[0-9][0-9 ]{2,18}$`)
	emailForm = regexp.MustCompile(`^[^@\s<>"]+@[^@\s<>"]+\.[a-z]{2,}$`)
)

// reach checks that a way to get in touch has what it needs, in the right form.
func (c *checker) reach(r Reach, at ...string) {
	switch {
	case r.By == "drop in" || r.By == "ask your worker" || r.By == "":
		return
	case r.To == "":
		c.wrong("reach", "It says "+string(r.By)+", but not where to.", "Add to: with the number, address or link.", at...)
	case r.By == "email" && !emailForm.MatchString(r.To):
		c.wrong("reach", shorten(r.To)+" is not an e-mail address.", "Write it like hello@example.org.", at...)
	case r.By == "link" && !isWebAddress(r.To):
		c.wrong("reach", shorten(r.To)+" is not a web address.", "Write it in full, with https:// at its start.", at...)
	case (r.By == "call" || r.By == "text") && !phoneForm.MatchString(r.To):
		c.wrong("reach", shorten(r.To)+" is not a telephone number.", "Use digits and spaces only.", at...)
	}
}

func (c *checker) route(r *Route) {
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

func (c *checker) said(s *Said) {
	if s.Answer == "not yet" && s.WhyNot == "" {
		c.wrong("missing-field", "why_not is missing.", "Say why it is not done yet. People who spoke up deserve a reason.", "answer")
	}
	if s.Answer == "done" && s.Did == "" {
		c.wrong("missing-field", "did is missing.", "Say what was done.", "answer")
	}
}
