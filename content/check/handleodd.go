package check

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// oddName is letters and digits with signs between them, as only user names have:
// nour_alhuda_09, lil.moonboy.07.
var oddName = regexp.MustCompile(`(?:^|[^\pL\pN_.@/:-])([\pL\pN]+(?:[_.]+[\pL\pN]+)+_*|[\pL\pN]+_+)(?:$|[^\pL\pN_@/-])`)

// mayBeOdd reports whether an underscore, or a point between letters, stands in a text.
func mayBeOdd(text string) bool {
	for i := range len(text) {
		switch {
		case text[i] == '_':
			return true
		case text[i] == '.' && i > 0 && i+1 < len(text) && text[i+1] > ' ' && text[i+1] != '.' && text[i-1] > ' ' && text[i+1] != ')' && text[i+1] != '"':
			return true
		}
	}
	return false
}

// onNetworks are words by which a sentence speaks of a user name, besides the names of
// networks.
var onNetworks = newVocabulary("username", "user name", "handle", "gamertag", "gamer tag", "socials", "on everything", "on all of them", "screen name", "add me", "dm me", "follow me", "my tag", "subs", "followers", "link in bio")

// onNetwork reports whether a text speaks of networks or user names.
func (p *plain) onNetwork() bool {
	if p.has(networks) {
		return true
	}
	for i := range p.tokens {
		if p.in(i, onNetworks) {
			if entry, _ := p.phraseAt(i, onNetworks); entry != "" {
				return true
			}
		}
	}
	return false
}

// isOddName reports whether such letters are a user name: anywhere with an underscore,
// and with a point where no word, number or address can be meant.
func (p *plain) isOddName(from, to int) bool {
	name := strings.ToLower(p.text[from:to])
	if !strings.ContainsFunc(name, unicode.IsLetter) || looksLikeSite(name) {
		return false
	}
	if strings.Contains(name, "_") {
		return true
	}
	parts := strings.FieldsFunc(name, func(r rune) bool { return r == '.' || isDigit(r) })
	strange := slices.ContainsFunc(parts, func(part string) bool { return len(part) > 2 && !lists().isOrdinary(part) && !lists().proper[part] })
	long := !slices.ContainsFunc(strings.Split(name, "."), func(part string) bool { return len(part) < 2 })
	return long && len(parts) > 0 && (strange || p.onNetwork() && strings.Count(name, ".") > 1)
}

// spelled are words that people say for the signs of a user name.
var spelled = vocabularyOf("underscore dot")

// namesBefore are words right before a user name near the name of a network.
var namesBefore = setOf("as called named name im i'm its it's is under")

// namedOnNetwork returns user names that are spelled out, or that a sentence about a
// network calls so: on tiktok as thatgirlwiththestick.
func (p *plain) namedOnNetwork(found []span) (more []span) {
	if !p.has(networks) && !p.has(onNetworks) || !p.onNetwork() {
		return nil
	}
	for i := range p.tokens {
		at := p.spanOf(i, i+1)
		word := p.low(i)
		long := len(word) > 4 && !p.is(i, isCapital) && !isArabic(word)
		titled := p.is(i, isCapital) && !p.is(i, isFirst) && (p.low(i-1) == "called" || p.low(i-1) == "named") && p.in(i-2, networks) && !lists().classOf(word).proper
		named := titled || long && namesBefore[p.low(i-1)] && p.nextTo(i) && lists().classOf(word).unknown
		said := p.in(i, spelled) && i > 0 && i+1 < len(p.tokens) && p.nextTo(i) && p.nextTo(i+1) && p.low(i+1) != "com"
		if said {
			at = p.spanOf(i-1, i+2)
		}
		if (named || said) && !slices.ContainsFunc(append(found, more...), at.overlaps) {
			more = append(more, at)
		}
	}
	return more
}
