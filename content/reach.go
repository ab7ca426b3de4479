package content

import "goodday/content/reach"

// Reach is one way to get in touch.
type Reach struct {
	By    Contact `yaml:"by" required:"yes" help:"How: text, call, email, link, drop in, ask your worker."`
	To    string  `yaml:"to" help:"The number, e-mail address or link."`
	Then  string  `yaml:"then" help:"What to press or say after the number: choose option 2."`
	Hours string  `yaml:"hours" help:"When somebody answers, and how long a reply takes."`
	Words string  `yaml:"words" help:"Words you can send or say."`
	Note  string  `yaml:"note" help:"Anything else, like what it costs."`
}

// newAddress returns what To is parsed as, or nil where it is words about a place
// or a person.
func (c Contact) newAddress() reach.Address {
	switch c {
	case "call":
		return new(reach.Phone)
	case "text":
		return new(reach.Text)
	case "email":
		return new(reach.Email)
	case "link":
		return new(reach.Web)
	}
	return nil
}

// NeedsAddress reports whether the way leads to a number or an address.
func (r Reach) NeedsAddress() bool { return r.By.newAddress() != nil }

// WrongAddress says how to write To if it cannot be kept, or "".
func (r Reach) WrongAddress() (how string) {
	if address := r.By.newAddress(); address != nil {
		return address.Parse(r.To)
	}
	return ""
}

// Address returns where the way leads, or nil if To is words or nothing.
func (r Reach) Address() reach.Address {
	address := r.By.newAddress()
	if address == nil || address.Parse(r.To) != "" || address.Link("") == "" {
		return nil
	}
	return address
}
