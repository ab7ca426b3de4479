package content

import (
	"slices"
	"strings"
	"unicode"
)

// askConsent decides what may be published. It fails closed: a story without
// a current consent, and any page whose consent block is not current, is held
// back with its versions, and none of this is ever an error.
func (l *loader) askConsent() {
	l.keepNames()
	for _, d := range l.drafts {
		l.holdBack(d)
	}
	inParallel(len(l.drafts), func(i int) { l.guard(l.drafts[i]) })
	for _, d := range l.drafts {
		if d.state == published {
			l.checkCredit(d)
			l.refuseExampleReference(d, d.page.Consent)
		}
	}
	l.followOriginals()
}

func (d *draft) where() Scope {
	if d.lent {
		return ScopeOtherSites
	}
	return ScopeThisSite
}

// holdBack holds back a page whose own consent is not current.
func (l *loader) holdBack(d *draft) {
	consent := d.page.Consent
	if d.state == held || consent == nil && (d.page.Kind != StoryKind || d.state == broken) {
		return
	}
	state := consent.State(l.site.Now, d.where())
	if state == ConsentCurrent {
		return
	}
	d.state, d.consent = held, state
	d.soften()
	if p, told := consentProblem(state); told {
		d.report(p, Position{1, 1})
	}
}

// guard holds back a page in which the guard of the options finds an error.
func (l *loader) guard(d *draft) {
	if l.options.Guard == nil || d.state != published {
		return
	}
	defer func() {
		if recover() != nil { // a fault of ours publishes nothing
			d.unsafe([]Problem{unexpected})
		}
	}()
	if problems := l.options.Guard(l.site, d.asSource()); HasErrors(problems) {
		d.unsafe(problems)
	}
}

// unsafe holds back a page, and says what was found as something to know.
func (d *draft) unsafe(problems []Problem) {
	d.state, d.consent = held, ConsentUnsafe
	d.soften()
	for _, p := range problems {
		p.Severity = Warning
		d.report(p, Position{p.Line, p.Column})
	}
}

// followOriginals holds back or leaves out versions with their original. It is
// called after each step that may have broken an original.
func (l *loader) followOriginals() {
	for _, d := range l.drafts {
		if d.original == nil || d.state == held || d.original.state == published {
			continue
		}
		d.state, d.consent = d.original.state, d.original.consent
		if d.state == held {
			d.soften()
		}
	}
}

// soften turns the errors of a page that is not shown into warnings: nobody
// needs to mend it.
func (d *draft) soften() {
	for i := range d.problems {
		d.problems[i].Severity = Warning
	}
}

// consentProblem says in words why a page is held back. A page that is lent
// with no wish to be shown here is nothing to tell.
func consentProblem(state ConsentState) (p Problem, told bool) {
	say := map[ConsentState][2]string{
		ConsentMissing:   {"This page has no consent, so it is not shown.", "Add a consent block once the person has agreed."},
		ConsentBroken:    {"The consent on this page is not complete, so the page is not shown.", "It needs status, reference, given, and review_by at most two years after given."},
		ConsentLapsed:    {"The consent on this page has run out, so the page is not shown.", "Ask the person again. If they agree, set given and review_by anew."},
		ConsentTakenBack: {"The person took this page back, so it is not shown.", "Nothing. Do not put it back."},
		ConsentWaiting:   {"The consent on this page is being looked at again, so the page is not shown.", "Set status: given once the person has agreed."},
		ConsentElsewhere: {"The consent on this page does not name this site, so the page is not shown.", "Add this site to scope if the person has agreed to it."},
	}[state]
	return Problem{Severity: Warning, Rule: "consent-" + strings.ReplaceAll(string(state), " ", "-"), Message: say[0], Do: say[1]}, say[0] != ""
}

// checkCredit drops a credit whose own consent is not current.
func (l *loader) checkCredit(d *draft) {
	credit := d.page.Credit
	if credit == nil || credit.Consent == nil || credit.Consent.State(l.site.Now, d.where()) == ConsentCurrent {
		return
	}
	d.page.Credit = nil
	d.report(Problem{
		Severity: Warning, Rule: "credit-consent", Message: "The consent of this credit is not current, so the credit is not shown.",
		Do: "Ask again, or take the credit out.",
	}, Position{1, 1})
}

// exampleReference starts the references of invented stories.
const exampleReference = "EXAMPLE-"

func (l *loader) refuseExampleReference(d *draft, consent *Consent) {
	if l.site.Site.Example == nil && consent != nil && strings.HasPrefix(consent.Reference, exampleReference) {
		d.report(Problem{
			Severity: Error, Rule: "example-reference", Message: "This consent belongs to an invented story, and this is a real site.",
			Do: "Use the reference of the signed form, or take the page out.",
		}, Position{1, 1})
	}
}

// leaveWord notes the addresses of withdrawn pages, old ones too, so that each
// still says that something was taken down. A page that stands there now has
// the address for itself.
func (l *loader) leaveWord() {
	for _, d := range l.drafts {
		if d.state != held || d.consent != ConsentTakenBack || d.lent || wrongSlug(d.slug()) != "" {
			continue
		}
		for _, address := range append([]string{d.page.Address}, d.oldAddresses(l.site.Site.Languages[0])...) {
			if _, taken := l.taken[strings.ToLower(address)]; !taken {
				l.taken[strings.ToLower(address)] = d.page.File
				l.site.TakenDown = append(l.site.TakenDown, TakenDown{address, d.page.Language})
			}
		}
	}
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// longEnough is the length from which a word of a title can point to it.
const longEnough = 3

// names reports whether text holds a word of the title of a held page, or of
// one of its versions. Where the title is gone, any text might.
func (l *loader) names(text string, target *draft) bool {
	if target.page.Title == "" {
		return true
	}
	words := wordsOf(text)
	for _, d := range l.all() {
		if d != target && d.original != target {
			continue
		}
		for _, word := range wordsOf(d.page.Title) {
			if len([]rune(word)) >= longEnough && !slices.Contains(smallWords, word) && slices.Contains(words, word) {
				return true
			}
		}
	}
	return false
}

// smallWords point to no title.
var smallWords = []string{"the", "and", "for", "with", "from", "that", "this", "was", "our", "your", "her", "his", "its", "one", "how", "what", "who", "you", "are", "can"}

func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !isWordRune(r) })
}
