package load

import (
	"slices"

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
	l.tellUnread()
	l.eachPublished(l.checkCredit)
	l.followOriginals()
}

func (d *draft) where() content.Scope {
	if d.lent {
		return content.ScopeOtherSites
	}
	return content.ScopeThisSite
}

// stateOf returns what a consent comes to, with all that is known of what was taken
// back. A reference that was taken back once holds everything under it.
func (l *loader) stateOf(consent *content.Consent, where content.Scope) content.ConsentState {
	state := consent.State(l.site.Now, where)
	list := &l.withdrawn
	switch {
	case consent != nil && list.Holds(consent.Reference):
		return content.ConsentTakenBack
	case state != content.ConsentCurrent:
		return state
	case list.Unknown():
		return content.ConsentUnknown
	case list.Near(consent.Reference):
		return content.ConsentNearly
	case l.site.Site.Example == nil && content.IsExampleReference(consent.Reference):
		return content.ConsentMadeUp
	}
	return state
}

// mayShow reports whether a credit has no consent of its own, or a current one.
func (l *loader) mayShow(credit *content.Credit, where content.Scope) bool {
	return credit == nil || credit.Consent == nil || l.stateOf(credit.Consent, where) == content.ConsentCurrent
}

// requireConsent withholds a page whose own consent is not current.
func (l *loader) requireConsent(d *draft) {
	consent := d.page.Consent
	if d.status == content.Withheld || consent == nil && (d.page.Kind != content.StoryKind || d.status == content.Invalid) {
		return
	}
	state := l.stateOf(consent, d.where())
	if state == content.ConsentCurrent {
		return
	}
	d.withhold(state)
	l.tellWithheld(d, state)
}

// guard withholds a page in which the guard of the options finds an error, and one that
// nobody read over.
func (l *loader) guard(d *draft) {
	if d.status != content.Published {
		return
	}
	if l.options.Guard == nil {
		d.unread = l.options.Sources && l.isUnread(d, d.asSource())
		return
	}
	defer func() {
		if recover() != nil { // a fault of ours publishes nothing
			d.withholdUnsafe([]content.Problem{unexpected})
		}
	}()
	source := d.asSource()
	if problems := l.options.Guard(l.site, source); content.HasErrors(problems) {
		d.withholdUnsafe(problems)
		return
	}
	if d.unread = l.isUnread(d, source); d.unread {
		d.withhold(content.ConsentUnread)
	}
}

// withhold keeps a page from being published. Its errors become warnings: nobody
// needs to mend what is not shown. What was taken back has none: it is to go.
func (d *draft) withhold(reason content.ConsentState) {
	d.status, d.reason = content.Withheld, reason
	if reason == content.ConsentTakenBack {
		d.problems = nil
	}
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

// checkCredit drops a credit whose own consent is not current.
func (l *loader) checkCredit(d *draft) {
	if l.mayShow(d.page.Credit, d.where()) {
		return
	}
	d.page.Credit = nil
	d.advise("credit-consent", "The consent of this credit is not current, so the credit is not shown.", "Ask again, or take the credit out.")
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
