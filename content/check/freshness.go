package check

import "goodday/content"

// These rules find statements that time has overtaken.

var comingUp = Rule{
	ID: "coming-up", Group: Freshness, Page: comesUp,
	Why:    "More than a day's notice lets somebody ring around in peace.",
	Source: "What users of directories ask for: notice before an entry runs out, and how to renew it.",
}

var oldWait = Rule{
	ID: "old-wait", Group: Freshness, Page: oldWaits,
	Why:    "Somebody plans by the wait that stands here. Waits change within weeks.",
	Source: "What users of directories ask for: can they take people now.",
}

var oldSaid = Rule{
	ID: "old-said", Group: Freshness, Page: oldAnswers,
	Why:    "Young people say that adults always ask, and then nothing happens.",
	Source: "Young people on co-production, Courtyard project 2018.",
}

var versionOlder = Rule{
	ID: "version-older", Group: Freshness, Page: olderVersions,
	Why:    "What changed in a page may be missing in its translation. Then some readers get the old number.",
	Source: "Goodday's own, after the NHS digital service manual: know that a page is up to date.",
}

const (
	waitMonths = 3 // how long a waiting time is taken to be right
	saidMonths = 6 // how long young people wait for more than a promise
)

// now returns the day that the site is checked for.
func (p *page) now() content.Date { return p.site.Now }

// isOlder reports whether a day is set and lies more than some months back, on a page
// that is not a version of another.
func (p *page) isOlder(date content.Date, months int) bool {
	return p.Original == nil && !date.IsZero() && p.now().After(date.AddMonths(months))
}

// comesUp reports pages that are to be checked within a month. Those that are late
// already are reported by the loader.
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

func oldWaits(page *Page) {
	route := page.Fields().Route
	if route == nil || route.Wait == nil || !page.isOlder(route.Wait.AsOf, waitMonths) {
		return
	}
	page.Report(Finding{
		At: page.fieldAt("wait.as_of"), Message: "The wait is from " + day(route.Wait.AsOf) + ". That is more than three months ago.",
		Do: "Ask how long it takes now, and set as_of to today.",
	})
}

func oldAnswers(page *Page) {
	said := page.Fields().Said
	if said == nil || said.Answer != "doing" && said.Answer != "not yet" || !page.isOlder(said.When, saidMonths) {
		return
	}
	page.Report(Finding{
		At: page.fieldAt("answer"), Message: "The answer has been “" + string(said.Answer) + "” since " + day(said.When) + ".",
		Do: "Say when it will be, or why it will not.",
	})
}

func olderVersions(page *Page) {
	version := page.Fields().Version
	if page.Original == nil || version == nil || page.Original.Page.Checked.IsZero() {
		return
	}
	original := page.Original.Page
	f := Finding{At: page.fieldAt("version.checked"), Do: "Read the two side by side. Then set checked under version to today."}
	switch {
	case version.Checked.IsZero() && version.CheckedBy == "" && original.Kind == content.RouteKind && !page.Fields().Easy:
		return // reported by the loader
	case version.Checked.IsZero():
		f.At = page.fieldAt("version.made_by")
		f.Message = "Nothing says when this version was compared with its page."
	case original.Checked.After(version.Checked):
		f.Message = "The page itself was checked on " + day(original.Checked) + ", after this version."
	default:
		return
	}
	page.Report(f)
}
