package search

import "errors"

// Numbers are written as text of 64 printable characters, small ones as one
// character: a number below 48 is one digit; else the digit is 48 plus its lowest
// four bits, and (number-48)/16 follows. The digits are the characters from
// ? to ~, and ! for the one among them that JavaScript would read as an escape.
const (
	zero     = '?'
	escape   = '\\'
	standIn  = '!'
	finals   = 48
	moreBits = 4
)

func appendDigit(out []byte, digit int) []byte {
	c := byte(zero + digit)
	if c == escape {
		c = standIn
	}
	return append(out, c)
}

// appendNumber writes a number, which must not be negative.
func appendNumber(out []byte, n int) []byte {
	for n >= finals {
		n -= finals
		out = appendDigit(out, finals+n&(1<<moreBits-1))
		n >>= moreBits
	}
	return appendDigit(out, n)
}

// appendGaps writes ascending numbers as the steps between them.
func appendGaps(out []byte, ascending []int32) []byte {
	before := int32(-1)
	for _, n := range ascending {
		out = appendNumber(out, int(n-before-1))
		before = n
	}
	return out
}

// errDamaged says that search data is incomplete or not what it should be.
var errDamaged = errors.New("the search data is damaged")

// numbers parses numbers one after the other. After the first fault all are 0.
type numbers struct {
	text string
	bad  bool
}

func (n *numbers) digit() int {
	if n.text == "" {
		n.bad = true
		return 0
	}
	c := n.text[0]
	n.text = n.text[1:]
	switch {
	case c == standIn:
		return escape - zero
	case c < zero || c > '~':
		n.bad = true
		return 0
	}
	return int(c - zero)
}

func (n *numbers) next() int {
	value, unit := 0, 1
	for {
		d := n.digit()
		value += d * unit
		if d < finals || n.bad {
			return value
		}
		unit <<= moreBits
		if unit > 1<<40 {
			n.bad = true
			return 0
		}
	}
}

// each calls a function as many times as the next number says, up to the first
// fault.
func (n *numbers) each(call func()) {
	for count := n.next(); count > 0 && !n.bad; count-- {
		call()
	}
}

// ascending parses numbers that were written by appendGaps.
func (n *numbers) ascending(count int) []int {
	var list []int
	before := -1
	for ; count > 0 && !n.bad; count-- {
		before += n.next() + 1
		list = append(list, before)
	}
	return list
}
