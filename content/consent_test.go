package content

import "testing"

// TestConsentState changes one thing at a time in a consent that is current.
func TestConsentState(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*Consent)
		want   ConsentState
	}{
		{"nothing is changed", func(*Consent) {}, ConsentCurrent},
		{"it is given today", func(c *Consent) { c.Given = date("2026-11-01") }, ConsentCurrent},
		{"it is given tomorrow", func(c *Consent) { c.Given = date("2026-11-02") }, ConsentBroken},
		{"today is its last day", func(c *Consent) { c.ReviewBy = date("2026-11-01") }, ConsentCurrent},
		{"yesterday was its last day", func(c *Consent) { c.ReviewBy = date("2026-10-31") }, ConsentLapsed},
		{"it lasts two years", func(c *Consent) { c.ReviewBy = date("2028-03-01") }, ConsentCurrent},
		{"it lasts a day more", func(c *Consent) { c.ReviewBy = date("2028-03-02") }, ConsentBroken},
		{"it ends before it is given", func(c *Consent) { c.ReviewBy = date("2026-02-28") }, ConsentBroken},
		{"it has no first day", func(c *Consent) { c.Given = Date{} }, ConsentBroken},
		{"it has no last day", func(c *Consent) { c.ReviewBy = Date{} }, ConsentBroken},
		{"it has no days", func(c *Consent) { c.Given, c.ReviewBy = Date{}, Date{} }, ConsentBroken},
		{"it has no reference", func(c *Consent) { c.Reference = "" }, ConsentBroken},
		{"its reference is blank", func(c *Consent) { c.Reference = " \t" }, ConsentBroken},
		{"it has no status", func(c *Consent) { c.Status = "" }, ConsentBroken},
		{"its status is no status", func(c *Consent) { c.Status = "Given" }, ConsentBroken},
		{"it is under review", func(c *Consent) { c.Status = ConsentReview }, ConsentWaiting},
		{"it is withdrawn", func(c *Consent) { c.Status = ConsentWithdrawn }, ConsentTakenBack},
		{"it has no scope", func(c *Consent) { c.Scope = nil }, ConsentElsewhere},
		{"it is for other places", func(c *Consent) { c.Scope = []Scope{ScopeOtherSites, ScopePrint, ScopeSearchEngines} }, ConsentElsewhere},
		{"it is for this place too", func(c *Consent) { c.Scope = []Scope{ScopePrint, ScopeThisSite} }, ConsentCurrent},
		{"it is withdrawn and nothing else is said", func(c *Consent) { *c = Consent{Status: ConsentWithdrawn} }, ConsentTakenBack},
		{"it is under review and nothing else is said", func(c *Consent) { *c = Consent{Status: ConsentReview} }, ConsentWaiting},
		{"it has lapsed, for another place", func(c *Consent) { c.ReviewBy, c.Scope = date("2026-10-31"), nil }, ConsentLapsed},
	} {
		consent := given()
		c.change(consent)
		if got := consent.State(date("2026-11-01"), ScopeThisSite); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestNoConsentIsMissing(t *testing.T) {
	var none *Consent
	if got := none.State(date("2026-11-01"), ScopeThisSite); got != ConsentMissing {
		t.Error(got)
	}
}

func TestConsentIsForThePlaceItNames(t *testing.T) {
	consent := given()
	consent.Scope = []Scope{ScopeOtherSites}
	if got := consent.State(date("2026-11-01"), ScopeOtherSites); got != ConsentCurrent {
		t.Errorf("on other sites: %s", got)
	}
	if got := given().State(date("2026-11-01"), ScopeOtherSites); got != ConsentElsewhere {
		t.Errorf("this site's consent on other sites: %s", got)
	}
}

func TestPrintNeedsConsentWhereThereIsOne(t *testing.T) {
	asked := given()
	asked.Scope = append(asked.Scope, ScopePrint)
	var none *Consent
	if !none.AllowsPrint() || given().AllowsPrint() || !asked.AllowsPrint() {
		t.Error("print is allowed by the scope alone")
	}
}

func TestSearchEnginesNeedConsent(t *testing.T) {
	asked := given()
	asked.Scope = append(asked.Scope, ScopeSearchEngines)
	var none *Consent
	if none.AllowsSearchEngines() || given().AllowsSearchEngines() || !asked.AllowsSearchEngines() {
		t.Error("search engines are allowed by the scope alone")
	}
}

// given returns a consent that is current on 2026-11-01.
func given() *Consent {
	return &Consent{
		Status: ConsentGiven, Reference: "F-12",
		Given: date("2026-03-01"), ReviewBy: date("2027-03-01"), Scope: []Scope{ScopeThisSite},
	}
}

// date returns the day that a text names.
func date(text string) Date {
	d, err := ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}
