package content

// choice is a word that must be one of a short list. The words are those a
// youth worker would write; an unknown one is answered with the nearest.
type choice interface{ choices() []string }

// Status says whether an activity runs. It maps to the status of Open
// Referral UK 3.0: open is active, paused is temporarily closed, closed is defunct.
type Status string

const (
	Open   Status = "open"
	Paused Status = "paused"
	Closed Status = "closed"
)

func (Status) choices() []string { return []string{"open", "paused", "closed"} }

// Space says whether somebody new can come.
type Space string

const (
	SpaceOpen    Space = "open"
	SpaceWaiting Space = "waiting list"
	SpaceFull    Space = "full"
)

func (Space) choices() []string { return []string{"open", "waiting list", "full"} }

// Way is how somebody takes part.
type Way string

func (Way) choices() []string { return []string{"in person", "online", "by text"} }

// Contact is how to get in touch.
type Contact string

func (Contact) choices() []string {
	return []string{"text", "call", "email", "link", "drop in", "ask your worker"}
}

// Asker is somebody who can ask for support on a route.
type Asker string

func (Asker) choices() []string {
	return []string{"me", "parent or carer", "school", "GP", "social worker", "personal adviser", "clinician"}
}

// Per is what an amount of money is for.
type Per string

func (Per) choices() []string {
	return []string{"session", "week", "month", "term", "year", "once"}
}

// Frequency is how often an activity happens. It maps to the freq and interval
// of an Open Referral schedule: fortnight is WEEKLY with interval 2.
type Frequency string

func (Frequency) choices() []string { return []string{"week", "fortnight", "month"} }

// Day is a day of the week, in English, as in the byday of a schedule.
type Day string

func (Day) choices() []string {
	return []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
}

// Which is the week of a month for a monthly day.
type Which string

func (Which) choices() []string { return []string{"first", "second", "third", "fourth", "last"} }

// Diagnosis says whether a route asks for a diagnosis.
type Diagnosis string

func (Diagnosis) choices() []string { return []string{"needed", "not needed"} }

// Answer says what was done about what young people said.
type Answer string

func (Answer) choices() []string { return []string{"done", "doing", "not yet"} }

// ConsentStatus says where a consent stands. Only given lets a thing be published.
type ConsentStatus string

const (
	ConsentGiven     ConsentStatus = "given"
	ConsentReview    ConsentStatus = "review"
	ConsentWithdrawn ConsentStatus = "withdrawn"
)

func (ConsentStatus) choices() []string { return []string{"given", "review", "withdrawn"} }

// Scope is a place where a consent lets a thing be shown.
type Scope string

const (
	ScopeThisSite      Scope = "this site"
	ScopeOtherSites    Scope = "other sites"
	ScopePrint         Scope = "print"
	ScopeSearchEngines Scope = "search engines"
)

func (Scope) choices() []string {
	return []string{"this site", "other sites", "print", "search engines"}
}
