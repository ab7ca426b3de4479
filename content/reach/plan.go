package reach

import (
	"regexp"
	"slices"
	"strings"
)

// britain is the code of the United Kingdom.
const britain = "44"

// prefixes are dialled before a number: 18001 and 18002 for Relay UK, and 141 and
// 1470, which hide and show the caller's number.
var prefixes = []string{"18001", "18002", "1470", "141"}

var (
	// inland are the numbers that begin with a nought.
	inland = regexp.MustCompile(`^0(?:[12378][0-9]{9}|5[56][0-9]{8}|9[01][0-9]{8}|98[0-9]{8}|800[0-9]{6}|8001111)$`)
	// shortArea are the areas, and parts of areas, with numbers of one digit less.
	shortArea = regexp.MustCompile(`^01(?:204|208|254|276|29[78]|36[34]|38[46]|404|420|46[01]|48[08]|52[47]|56[26]|606|629|635|647|659|69[57]|726|744|768|750|827|837|884|90[05]|935|94[69]|963|995)[0-9]{5}$`)
	// shortCalls need no nought: the emergency numbers, the police, NHS, and the
	// harmonised numbers of Europe, such as 116 123.
	shortCalls = regexp.MustCompile(`^(?:999|112|18000|10[015]|11[19]|159|116(?:000|006|111|117|123)|118[0-9]{3})$`)
	// shortTexts are the short numbers that take texts: 85258.
	shortTexts = regexp.MustCompile(`^(?:999|112|7726|116(?:000|006|111|117|123)|[5-8][0-9]{4,5})$`)
	// america is the form of numbers with the code 1.
	america = regexp.MustCompile(`^1[2-9][0-9]{9}$`)
	// world is the form of all others.
	world = regexp.MustCompile(`^[2-9][0-9]{6,14}$`)
)

// isLong reports whether the number is a whole one with an area or a country.
func (n number) isLong() bool {
	if n.abroad && !strings.HasPrefix(n.digits(), britain) {
		return america.MatchString(n.digits()) || world.MatchString(n.digits())
	}
	return isInland(n.national())
}

func isInland(digits string) bool { return inland.MatchString(digits) || shortArea.MatchString(digits) }

// dials reports whether a telephone that dials the number reaches somebody.
func (n number) dials() bool {
	short := !n.abroad && n.extension == "" && shortCalls.MatchString(n.digits())
	return (short || n.isLong()) && !n.runsOn()
}

// takesTexts reports whether a text can be sent to the number.
func (n number) takesTexts() bool {
	if n.runsOn() || n.prefix != "" || n.extension != "" {
		return false
	}
	return n.isLong() || !n.abroad && shortTexts.MatchString(n.digits())
}

// childline is a whole number that others begin with.
const childline = "08001111"

// runsOn reports whether the last digits seem to be something else that was
// written after a whole number: 0800 123 456 1, 0800 1111 24 7 or 85258 1.
func (n number) runsOn() bool {
	if n.abroad {
		return false
	}
	for i := 1; i < len(n.groups); i++ {
		whole, lone := strings.Join(n.groups[:i], ""), i == len(n.groups)-1 && len(n.groups[i]) == 1 && len(n.groups[i-1]) > 1
		if whole == childline || lone && (isInland(whole) || shortTexts.MatchString(whole)) {
			return true
		}
	}
	return false
}

// group groups the digits of a number that was written without a space, as
// numbers of its kind are read.
func (n *number) group() {
	code := 0
	if n.abroad && n.groups[0] == britain {
		code = 1
	}
	if len(n.groups) != code+1 || n.abroad && code == 0 {
		return
	}
	digits := n.national()
	groups := []string{}
	for _, size := range groupSizes(digits) {
		groups, digits = append(groups, digits[:size]), digits[size:]
	}
	if len(groups) == 0 {
		return
	}
	groups = append(groups, digits)
	if n.abroad {
		groups[0] = groups[0][1:]
	}
	n.groups = slices.Concat(n.groups[:code], groups)
}

// groupSizes returns how many digits there are in all groups but the last.
func groupSizes(digits string) []int {
	switch {
	case shortCalls.MatchString(digits) && len(digits) == 6:
		return []int{3}
	case !isInland(digits):
		return nil
	case digits == childline:
		return []int{4}
	case strings.HasPrefix(digits, "02"):
		return []int{3, 4}
	case strings.HasPrefix(digits, "01") && digits[2] != '1' && digits[3] != '1', strings.HasPrefix(digits, "07"):
		return []int{5}
	}
	return []int{4, 3}
}
