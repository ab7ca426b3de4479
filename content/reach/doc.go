// Package reach holds what leads to somebody as values: telephone numbers,
// numbers for text messages, e-mail addresses and web addresses. Each is parsed
// when a page or a setting is read, and what is printed comes from what was
// parsed, so that no page shows one number and calls another.
//
// A value is understood whole or refused. Nothing is left out of it to make it
// fit: 111 option 2 never becomes 1112. What people write around the same digits
// is understood: spaces, brackets, dots, dashes, +44 (0), ext 4, the digits of
// Arabic. A refusal is a sentence that says how to write it, with the right
// writing where it can be told.
//
// Telephone numbers are those of the United Kingdom, as they are dialled there
// (the National Telephone Numbering Plan of Ofcom), and of any country with a +
// (ITU-T E.164).
package reach

// Address is a value that leads to somebody: *Phone, *Text, *Email, *Web or *Any.
type Address interface {
	// Parse reads a text. It returns how to write it if it cannot be kept.
	Parse(text string) (how string)
	// Shown is the address as people read it, from left to right.
	Shown() string
	// Extension is the number to ask for after a call is answered, or "".
	Extension() string
	// Link is the address as a device opens it, with words to send where it
	// takes them. It is "" for a value that was never parsed.
	Link(words string) string
}

// longest is the most bytes of a value.
const longest = 2_000

// Any is an address of any sort, which its own form tells: an e-mail address has
// an @, and a web address starts with https://.
type Any string

// Parse implements Address.
func (a *Any) Parse(text string) (how string) {
	address := sortOf(text)
	if how = address.Parse(text); how != "" {
		return how
	}
	*a = Any(stored(address))
	return ""
}

func (a Any) Shown() string            { return a.address().Shown() }
func (a Any) Extension() string        { return a.address().Extension() }
func (a Any) Link(words string) string { return a.address().Link(words) }

func (a Any) address() Address {
	address := sortOf(string(a))
	address.Parse(string(a))
	return address
}

func sortOf(text string) Address {
	switch {
	case isWebLike(text):
		return new(Web)
	case isMailLike(text):
		return new(Email)
	}
	return new(Phone)
}

// stored is an address as it would be written in a file.
func stored(address Address) string {
	switch a := address.(type) {
	case *Phone:
		return string(*a)
	case *Text:
		return string(*a)
	case *Email:
		return string(*a)
	case *Web:
		return string(*a)
	case *Any:
		return string(*a)
	}
	return ""
}
