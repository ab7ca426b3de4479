package load

import "goodday/content"

// tellWithheld says why a page is held back. Where nothing is left of what was taken
// back, nobody has to be reminded.
func (l *loader) tellWithheld(d *draft, state content.ConsentState) {
	consent := d.page.Consent
	switch {
	case state == content.ConsentTakenBack && d.reduced:
	case state == content.ConsentTakenBack && consent.TakenBack():
		d.advise("consent-withdrawn", "The person took this page back, so it is not shown. Its words are still in this file.",
			"Take them out with goodday withdraw and the number of the form.")
	case state == content.ConsentTakenBack:
		d.advise("consent-again", "The number of this consent was taken back once, so the page is not shown.",
			"Take the page out. If the person says yes again, they sign a new form with a new number.")
	case state == content.ConsentBroken && consent.Given.After(l.site.Now):
		d.advise("consent-broken", "The day of this consent is still to come, so the page is not shown.", "Write the day that stands on the form.")
	case state == content.ConsentBroken && !content.IsReference(consent.Reference):
		d.advise("consent-broken", "The reference of this consent is not the number of a form, so the page is not shown.",
			"Write the number of the signed form. It has a digit in it.")
	default:
		if say, told := whyWithheld[state]; told {
			d.advise(say.rule, say.message, say.do)
		}
	}
}

// whyWithheld says in words why a page is held back. A page that is lent with
// no wish to be shown here is nothing to tell.
var whyWithheld = map[content.ConsentState]struct{ rule, message, do string }{
	content.ConsentMissing:   {"consent-missing", "This page has no consent, so it is not shown.", "Add a consent block once the person has agreed."},
	content.ConsentBroken:    {"consent-broken", "The consent on this page is not complete, so the page is not shown.", "It needs status, reference, given, and review_by at most two years after given."},
	content.ConsentLapsed:    {"consent-lapsed", "The consent on this page has run out, so the page is not shown.", "Ask the person again. If they agree, set given and review_by anew."},
	content.ConsentWaiting:   {"consent-under-review", "The consent on this page is being looked at again, so the page is not shown.", "Set status: given once the person has agreed."},
	content.ConsentElsewhere: {"consent-not-for-this-site", "The consent on this page does not name this site, so the page is not shown.", "Add this site to scope if the person has agreed to it."},
	content.ConsentMadeUp:    {"consent-made-up", "This consent belongs to an invented story, and this is a real site. So the page is not shown.", "Write the number of the signed form, or take the page out."},
	content.ConsentNearly:    {"consent-nearly-withdrawn", "The number of this consent is nearly one that was taken back, so the page is not shown.", "Look at the form. If it is the same one, delete this file. If it is another one, give it another number."},
	content.ConsentUnknown:   {"consent-unknown", "It cannot be known whether this page was taken back, so it is not shown.", "Mend withdrawn.yaml first."},
}
