package content

import "strings"

// Refusal is an error whose text is for people: it says what cannot be done, and
// what to do about it. Commands print it as it is, with nothing around it. Any other
// error is about the machine, and is put into words by whoever meets it.
type Refusal struct {
	Rule    string // the rule that was broken, if the refusal becomes a Problem
	Message string // what is wrong, as a sentence
	Do      string // what to do, as a sentence; may be ""
}

// Error returns the message and what to do, as one line.
func (r *Refusal) Error() string {
	return strings.TrimRight(r.Message+" "+r.Do, " ")
}
