package load

import (
	"slices"
	"strings"

	"goodday/content"
	"goodday/content/text"
)

// applyConsent decides what may be published. It fails closed: a story without
// a current consent, and any page whose consent block is not current, is
// withheld with its versions, and none of this is ever an error.
func (l *loader) applyConsent() {
	l.openPictures()
	l.keepNames()
	for _, d := range l.drafts {
		l.requireConsent(d)
	}
	inParallel(len(l.drafts), func(i int) { l.guard(l.drafts[i]) })
	l.eachPublished(func(d *draft) {
		l.checkCredit(d)
		l.refuseExampleReference(d)
	})
	l.followOriginals()
}

func (d *draft) where() content.Scope {
	if d.lent {
		return content.ScopeOtherSites
	}
	return content.ScopeThisSite
}

// requireConsent withholds a page whose own consent is not current.
func (l *loader) requireConsent(d *draft) {
	consent := d.page.Consent
	if d.status == content.Withheld || consent == nil && (d.page.Kind != content.StoryKind || d.status == content.Invalid) {
		return
	}
	state := consent.State(l.site.Now, d.where())
	if state == content.ConsentCurrent {
		return
	}
	d.withhold(state)
	if say, told := whyWithheld[state]; told {
		d.advise("consent-"+strings.ReplaceAll(string(state), " ", "-"), say.message, say.do)
	}
}

// guard withholds a page in which the guard of the options finds an error.
func (l *loader) guard(d *draft) {
	if l.options.Guard == nil || d.status != content.Published {
		return
	}
	defer func() {
		if recover() != nil { // a fault of ours publishes nothing
			d.withholdUnsafe([]content.Problem{unexpected})
		}
	}()
	if problems := l.options.Guard(l.site, d.asSource()); content.HasErrors(problems) {
		d.withholdUnsafe(problems)
	}
}

// withhold keeps a page from being published. Its errors become warnings: nobody
// needs to mend what is not shown.
func (d *draft) withhold(reason content.ConsentState) {
	d.status, d.reason = content.Withheld, reason
	for i := range d.problems {
		d.problems[i].Severity = content.Warning
	}
}

// withholdUnsafe withholds a page, and says what was found as something to know.
func (d *draft) withholdUnsafe(problems []content.Problem) {
	d.withhold(content.ConsentUnsafe)
	for _, p := range problems {
		p.Severity = content.Warning
		d.report(p)
	}
}

// followOriginals withholds or leaves out versions with their original. It is
// called after each step that may have broken an original.
func (l *loader) followOriginals() {
	for _, d := range l.drafts {
		switch {
		case d.original == nil || d.status == content.Withheld:
		case d.original.status == content.Withheld:
			d.withhold(d.original.reason)
		case d.original.status == content.Invalid:
			d.status = content.Invalid
		}
	}
}

// whyWithheld says in words why a page is held back. A page that is lent with
// no wish to be shown here is nothing to tell.
var whyWithheld = map[content.ConsentState]struct{ message, do string }{
	content.ConsentMissing:   {"This page has no consent, so it is not shown.", "Add a consent block once the person has agreed."},
	content.ConsentBroken:    {"The consent on this page is not complete, so the page is not shown.", "It needs status, reference, given, and review_by at most two years after given."},
	content.ConsentLapsed:    {"The consent on this page has run out, so the page is not shown.", "Ask the person again. If they agree, set given and review_by anew."},
	content.ConsentTakenBack: {"The person took this page back, so it is not shown.", "Nothing. Do not put it back."},
	content.ConsentWaiting:   {"The consent on this page is being looked at again, so the page is not shown.", "Set status: given once the person has agreed."},
	content.ConsentElsewhere: {"The consent on this page does not name this site, so the page is not shown.", "Add this site to scope if the person has agreed to it."},
}

// checkCredit drops a credit whose own consent is not current.
func (l *loader) checkCredit(d *draft) {
	if d.page.Credit.MayShow(l.site.Now, d.where()) {
		return
	}
	d.page.Credit = nil
	d.advise("credit-consent", "The consent of this credit is not current, so the credit is not shown.", "Ask again, or take the credit out.")
}

// exampleReference starts the references of invented stories.
const exampleReference = "EXAMPLE-"

func (l *loader) refuseExampleReference(d *draft) {
	consent := d.page.Consent
	if l.site.Site.Example == nil && consent != nil && strings.HasPrefix(consent.Reference, exampleReference) {
		d.wrong("example-reference", "This consent belongs to an invented story, and this is a real site.",
			"Use the reference of the signed form, or take the page out.")
	}
}

// longEnough is the length from which a word of a title can point to it.
const longEnough = 3

// hintsAt reports whether a text holds a word of the title of a held page, or of
// one of its versions. Where the title is gone, any text might.
func (l *loader) hintsAt(words string, target *draft) bool {
	if target.page.Title == "" {
		return true
	}
	said := text.Tokens(words)
	for _, d := range l.all() {
		if d != target && d.original != target {
			continue
		}
		for _, word := range text.Tokens(d.page.Title) {
			if len([]rune(word)) >= longEnough && !slices.Contains(smallWords, word) && slices.Contains(said, word) {
				return true
			}
		}
	}
	return false
}

// smallWords point to no title.
var smallWords = []string{"the", "and", "for", "with", "from", "that", "this", "was", "our", "your", "her", "his", "its", "one", "how", "what", "who", "you", "are", "can"}
