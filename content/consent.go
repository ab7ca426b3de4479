package content

import "slices"

// Consent is what a person agreed to. It holds no name: the signed form stays
// outside the repository and Reference is the only way from one to the other.
type Consent struct {
	Status    ConsentStatus `yaml:"status" required:"yes" help:"Where it stands: given, review or withdrawn. Only given is published."`
	Reference string        `yaml:"reference" required:"yes" help:"The number of the signed form. It must say nothing about the person."`
	Given     Date          `yaml:"given" help:"The day the person agreed."`
	ReviewBy  Date          `yaml:"review_by" help:"The last day it counts. At most two years after given."`
	Withdrawn Date          `yaml:"withdrawn" help:"The day the person took it back. goodday withdraw writes it."`
	Scope     []Scope       `yaml:"scope" help:"Where it may be shown: this site, other sites, print, search engines."`
	Adult     bool          `yaml:"adult_supported" help:"Write yes if an adult they trust went through it with them."`
}

// ConsentYears is how long a consent may last before it is asked for again.
const ConsentYears = 2

// ConsentState is what a consent comes to on a day. Only ConsentCurrent lets a
// thing be published: everything else fails closed.
type ConsentState string

const (
	ConsentCurrent   ConsentState = "current"
	ConsentMissing   ConsentState = "missing"
	ConsentBroken    ConsentState = "broken" // dates missing or more than two years apart
	ConsentLapsed    ConsentState = "lapsed"
	ConsentTakenBack ConsentState = "withdrawn"
	ConsentElsewhere ConsentState = "not for this site"
	ConsentWaiting   ConsentState = "under review"
	ConsentUnsafe    ConsentState = "may tell who somebody is"
	ConsentUnread    ConsentState = "not read over"
	ConsentCopy      ConsentState = "a copy of another page" // of which nobody knows whether it was agreed to
	ConsentMadeUp    ConsentState = "made up"                // an invented story on a real site
	ConsentNearly    ConsentState = "nearly one withdrawn"   // its reference can be mixed up with one taken back
	ConsentUnknown   ConsentState = "not known"              // the list of what was taken back cannot be read
)

// TakenBack reports whether the consent says that it was taken back, whatever else
// it says.
func (c *Consent) TakenBack() bool {
	return c != nil && (c.Status == ConsentWithdrawn || !c.Withdrawn.IsZero())
}

// State returns what the consent comes to on the day now, for a page that stands
// in this site (ScopeThisSite) or is lent to it (ScopeOtherSites).
func (c *Consent) State(now Date, where Scope) ConsentState {
	switch {
	case c == nil:
		return ConsentMissing
	case c.TakenBack():
		return ConsentTakenBack
	case c.Status == ConsentReview:
		return ConsentWaiting
	case c.Status != ConsentGiven, c.Given.IsZero(), c.Given.After(now), c.wrongDates(), !IsReference(c.Reference):
		return ConsentBroken
	case now.After(c.ReviewBy):
		return ConsentLapsed
	case !slices.Contains(c.Scope, where):
		return ConsentElsewhere
	}
	return ConsentCurrent
}

// wrongDates reports whether review_by is missing, is before given, or is more than
// ConsentYears after it.
func (c *Consent) wrongDates() bool {
	return c.ReviewBy.After(Date{c.Given.AddDate(ConsentYears, 0, 0)}) || c.Given.After(c.ReviewBy)
}

// AllowsPrint reports whether it may be on paper, or in a copy made to pass on. What
// nobody had to agree to may.
func (c *Consent) AllowsPrint() bool {
	return c == nil || slices.Contains(c.Scope, ScopePrint)
}

// AllowsSearchEngines reports whether search engines may list the page.
func (c *Consent) AllowsSearchEngines() bool {
	return c != nil && slices.Contains(c.Scope, ScopeSearchEngines)
}
