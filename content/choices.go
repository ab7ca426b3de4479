package content

import "slices"

// Choice is a word that must be one of a short list. The words are those a
// youth worker would write; an unknown one is answered with the nearest.
type Choice interface{ Choices() []string }

// ActivityStatus says whether an activity runs. It maps to the status of Open
// Referral UK 3.0: open is active, paused is temporarily closed, closed is defunct.
type ActivityStatus string

const (
	Open   ActivityStatus = "open"
	Paused ActivityStatus = "paused"
	Closed ActivityStatus = "closed"
)

func (ActivityStatus) Choices() []string { return []string{"open", "paused", "closed"} }

// Space says whether somebody new can come.
type Space string

const (
	SpaceOpen    Space = "open"
	SpaceWaiting Space = "waiting list"
	SpaceFull    Space = "full"
)

func (Space) Choices() []string { return []string{"open", "waiting list", "full"} }

// Way is how somebody takes part.
type Way string

func (Way) Choices() []string { return []string{"in person", "online", "by text"} }

// Contact is how to get in touch.
type Contact string

func (Contact) Choices() []string {
	return []string{"text", "call", "email", "link", "drop in", "ask your worker"}
}

// Asker is somebody who can ask for support on a route.
type Asker string

func (Asker) Choices() []string {
	return []string{"me", "parent or carer", "school", "GP", "social worker", "personal adviser", "clinician"}
}

// Per is what an amount of money is for.
type Per string

func (Per) Choices() []string { return []string{"session", "week", "month", "term", "year", "once"} }

// Frequency is how often an activity happens. It maps to the freq and interval
// of an Open Referral schedule: fortnight is WEEKLY with interval 2.
type Frequency string

const (
	EveryDay     Frequency = "day"
	EveryWeekday Frequency = "weekday"
	EveryYear    Frequency = "year"
)

func (Frequency) Choices() []string {
	return []string{"week", "fortnight", "month", "day", "weekday", "year"}
}

// Month is a month of the year, in English.
type Month string

func (Month) Choices() []string {
	return []string{
		"january", "february", "march", "april", "may", "june",
		"july", "august", "september", "october", "november", "december",
	}
}

// Number returns the number of the month, 1 to 12; 0 for none.
func (m Month) Number() int { return 1 + slices.Index(m.Choices(), string(m)) }

// BankHolidays says whether something runs on bank holidays. Nobody assumes either.
type BankHolidays string

const (
	RunsOnBankHolidays BankHolidays = "runs"
	OffOnBankHolidays  BankHolidays = "does not run"
)

func (BankHolidays) Choices() []string { return []string{"runs", "does not run"} }

// Day is a day of the week, in English, as in the byday of a schedule.
type Day string

func (Day) Choices() []string {
	return []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
}

// Which is the week of a month for a monthly day.
type Which string

func (Which) Choices() []string { return []string{"first", "second", "third", "fourth", "last"} }

// Number returns 1 for the first, 2 for the second and so on; 5 for the last, 0 for none.
func (w Which) Number() int { return 1 + slices.Index(w.Choices(), string(w)) }

// Diagnosis says whether a route asks for a diagnosis.
type Diagnosis string

func (Diagnosis) Choices() []string { return []string{"needed", "not needed"} }

// Answer says what was done about what young people said.
type Answer string

func (Answer) Choices() []string { return []string{"done", "doing", "not yet"} }

// ConsentStatus says where a consent stands. Only given lets a thing be published.
type ConsentStatus string

const (
	ConsentGiven     ConsentStatus = "given"
	ConsentReview    ConsentStatus = "review"
	ConsentWithdrawn ConsentStatus = "withdrawn"
)

func (ConsentStatus) Choices() []string { return []string{"given", "review", "withdrawn"} }

// Scope is a place where a consent lets a thing be shown.
type Scope string

const (
	ScopeThisSite      Scope = "this site"
	ScopeOtherSites    Scope = "other sites"
	ScopePrint         Scope = "print"
	ScopeSearchEngines Scope = "search engines"
)

func (Scope) Choices() []string {
	return []string{"this site", "other sites", "print", "search engines"}
}

// Kind is what a page is. It follows from the folder that the file stands in.
type Kind string

// The kinds of page.
const (
	ActivityKind Kind = "activity"
	StoryKind    Kind = "story"
	RouteKind    Kind = "route"
	ServiceKind  Kind = "service"
	PageKind     Kind = "page"
	SaidKind     Kind = "said"
)
