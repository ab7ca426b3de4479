package reach

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// number is a telephone number in its parts.
type number struct {
	prefix    string   // dialled before it: 18001
	abroad    bool     // the groups begin with the code of a country
	groups    []string // its digits, as the writer grouped them
	extension string
}

// mostDigits is more than any number has, with what is dialled before it.
const mostDigits = 24

// parseNumber reads the form of a number; ok is false where there is anything in
// it that is no part of one. Whether such a number is dialled, plan.go knows.
func parseNumber(text string) (n number, ok bool) {
	if len(text) > longest {
		return n, false
	}
	text, ok = Plain(text)
	text, n.extension = cutExtension(text)
	text, n.abroad = cutPlus(text)
	if !ok || strings.Trim(text, "0123456789 -.()") != "" {
		return n, false
	}
	if n.abroad && strings.HasPrefix(text, britain+"0") && strings.Contains(text, "(0)") {
		return n, false // the nought is there twice: +440 (0)1632
	}
	if n.abroad && !strings.HasPrefix(text, italy) {
		text = trunkNought.ReplaceAllString(text, "$1 ")
	} else if rest, found := strings.CutPrefix(text, "(0)"); found {
		text = "0" + strings.TrimSpace(rest)
	}
	if strings.Contains(text, "(0)") {
		return n, false
	}
	n.groups = strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	if digits := len(n.digits()); digits == 0 || digits > mostDigits {
		return n, false
	}
	n.arrange()
	return n, true
}

// trunkNought is the (0) that many write between the code of a country and a
// number. It is not dialled after a code.
var trunkNought = regexp.MustCompile(`^([0-9]{1,3})\)? ?\(0\) ?`)

// italy is the code of a country where the nought is dialled after it.
const italy = "39"

// cutPlus cuts the + or 00 from a number with the code of a country.
func cutPlus(text string) (rest string, abroad bool) {
	inside := strings.TrimPrefix(text, "(")
	for _, sign := range []string{"+", "00"} {
		if rest, abroad = strings.CutPrefix(inside, sign); abroad {
			return strings.TrimSpace(rest), true
		}
	}
	return text, false
}

var extensionForm = regexp.MustCompile(`(?i)^(.*[0-9]\)?)[ ,-]*\(? ?(?:extension|extn|ext|x)\.?:? ?(?:no\.?|number)?:? ?([0-9]{1,6}) ?\)?$`)

func cutExtension(text string) (rest, extension string) {
	if found := extensionForm.FindStringSubmatch(text); found != nil {
		return found[1], found[2]
	}
	return text, ""
}

// arrange brings the groups into the one order in which they are kept.
func (n *number) arrange() {
	switch {
	case n.abroad && strings.HasPrefix(n.groups[0], britain):
		n.cutBritain()
	case !n.abroad:
		n.cutPrefix()
		if n.groups[0] == "0" && len(n.groups) > 1 { // 0 1632 960000
			n.groups = slices.Concat([]string{"0" + n.groups[1]}, n.groups[2:])
		}
	}
	n.group()
}

// cutBritain makes the code a group of its own, and takes out the nought that is
// not dialled after it.
func (n *number) cutBritain() {
	rest := append([]string{strings.TrimPrefix(n.groups[0], britain)}, n.groups[1:]...)
	if rest[0] == "" {
		rest = rest[1:]
	}
	if len(rest) > 0 {
		if rest[0] = strings.TrimPrefix(rest[0], "0"); rest[0] == "" {
			rest = rest[1:]
		}
	}
	n.groups = append([]string{britain}, rest...)
}

// cutPrefix takes what is dialled before a number from its groups.
func (n *number) cutPrefix() {
	for _, prefix := range prefixes {
		rest, found := strings.CutPrefix(n.groups[0], prefix)
		switch {
		case found && rest == "" && len(n.groups) > 1:
			n.prefix, n.groups = prefix, n.groups[1:]
			return
		case found && strings.HasPrefix(rest, "0"):
			n.prefix, n.groups[0] = prefix, rest
			return
		}
	}
}

// digits are those of the number itself.
func (n number) digits() string { return strings.Join(n.groups, "") }

// national returns the digits as they are dialled within the country, and ""
// for a number of another country.
func (n number) national() string {
	if !n.abroad {
		return n.digits()
	}
	if rest, british := strings.CutPrefix(n.digits(), britain); british {
		return "0" + rest
	}
	return ""
}

// shown is the number as people read it, without its extension.
func (n number) shown() string {
	shown := strings.Join(n.groups, " ")
	if n.abroad {
		shown = "+" + shown
	}
	return strings.TrimSpace(n.prefix + " " + shown)
}

// dialled is the number as a telephone takes it, without its extension.
func (n number) dialled() string {
	if n.abroad {
		return "+" + n.digits()
	}
	return n.prefix + n.digits()
}

// Plain writes the signs of a number in one way: wide and Arabic digits, any
// space, any dash. ok is false for a sign that could make it read as another.
func Plain(text string) (string, bool) {
	text = strings.TrimFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unseen(r) || strings.ContainsRune("\u200f\u061c", r) })
	ok := true
	text = strings.Map(func(r rune) rune {
		switch {
		case '\u0660' <= r && r <= '\u0669':
			return r - '\u0660' + '0'
		case '\u06f0' <= r && r <= '\u06f9':
			return r - '\u06f0' + '0'
		case '\uff01' <= r && r <= '\uff5e':
			return r - '\uff01' + '!'
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.Pd, r) || r == '\u2212':
			return '-'
		case unseen(r):
			return -1
		}
		ok = ok && unicode.IsPrint(r)
		return r
	}, text)
	return strings.Join(strings.Fields(text), " "), ok
}

// unseen reports whether a sign takes no room and leaves the order of digits as
// it is. Signs that turn text round are not among them.
func unseen(r rune) bool {
	return strings.ContainsRune("\u00ad\u200b\u200c\u200d\u200e\u202a\u202c\u2060\u2066\u2068\u2069\ufeff", r)
}
