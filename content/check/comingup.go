package check

import "goodday/content"

var comingUp = Rule{
	ID: "coming-up", Group: Freshness, Page: comesUp,
	Why:    "More than a day's notice lets somebody ring around in peace.",
	Source: "What users of directories ask for: notice before an entry runs out, and how to renew it.",
}

// comesUp tells of pages that are to be checked within a month. Those that are
// late already are the loader's.
func comesUp(page *Page) {
	fields := page.Fields()
	due := fields.Due()
	if page.Original != nil || due.IsZero() || fields.OutOfDate(page.now()) || due.After(page.now().AddMonths(1)) {
		return
	}
	at := page.fieldAt("check_again")
	if at == (content.Position{}) {
		at = page.fieldAt("checked")
	}
	page.Report(Finding{At: at, Message: "This page has to be looked at again by " + day(due) + ".", Do: "Make sure that it is all still right, then set checked to today."})
}

// now is the day that the site is checked for.
func (p *page) now() content.Date { return p.site.Now }
