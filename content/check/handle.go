package check

import (
	"regexp"
	"slices"
	"strings"

	"goodday/content"
)

// handle finds user names on social networks and in games.
var handle = Rule{
	ID: "handle", Group: Safeguarding,
	Why:    "A user name leads to all that somebody has ever posted, and to messages from strangers.",
	Source: "Handles, and quotes that can be found on social media.",
	Page: privateIn("This looks like somebody's user name.", "Take it out. A story has to work without it.", func(p *Page, text *plain) []span {
		if p.isForContact(text) {
			return nil
		}
		return slices.DeleteFunc(handlesIn(text), func(at span) bool {
			return !p.told() && !text.isOwn(at.from)
		})
	}),
}

// networks are the names of social networks and games, as people write them.
// handleLabels are other words before a user name.
var (
	networks     = newVocabulary(linesOf("networks.txt")...)
	handleLabels = newVocabulary("username", "user name", "usernames", "handle", "screen name", "screenname", "tag", "socials")
)

var (
	signed = regexp.MustCompile(`(?:^|[^\pL\pN_.@/])(@[\pL\pN_][\pL\pN_.-]{1,40})`)
	tagged = regexp.MustCompile(`(?:^|[^\pL\pN_.#])([\pL\pN_.]{2,32}#\d{4})\b`)
	// labelled is a network or a label, and then the name.
	labelled = regexp.MustCompile(`(?i)(?:^|[^\pL\pN_])((?:` + networks.expression() + `|` + handleLabels.expression() + `)(?: (?:name|username|handle|tag|account|page|user|id)\b)?` +
		`(?: ?[:=>~@/]+ ?| - | -|- | ?-> ?|, | (?:i'm |im |i am |my name is |it's )?(?:is |was |as |under |called |at )?["'(]?|'s ))(@?[\pL\pN_][\pL\pN_.-]{2,40})`)
	// shown is the name, and then the network: pebble_pie on insta.
	shown = regexp.MustCompile(`(?i)(?:^|[^\pL\pN_.])((?:(?:follow|add|dm|message|search|find|i'm|im|i am|me as|me at)(?: for| me| up)? )?(@?[\pL\pN_][\pL\pN_.-]{2,40})) (?:on|over on) (?:my )?` + networks.expression())
	// profile is the address of a profile page.
	profile = regexp.MustCompile(`(?i)\b(?:(?:instagram|facebook|fb|twitter|x|twitch|soundcloud|depop|vinted|tumblr|pinterest|onlyfans|patreon|ko-fi|linktr\.ee|linktree|t|github|threads|bsky|cash|paypal|wattpad|letterboxd|strava|last|behance|deviantart|vsco|ask|ngl|bere|kik|telegram)(?:\.(?:com|net|tv|me|co|fm|al|link|app|gg|ee|social))?/(?:in/|u/|user/|profile/|add/|p/)?@?|(?:tiktok|youtube|youtu|threads)\.(?:com|be|net)/(?:@|c/|channel/|user/|u/)|snapchat\.com/add/|linkedin\.com/in/|reddit\.com/(?:u|user)/|discord\.(?:gg|com)/(?:invite/|users/)?|roblox\.com/users/|steamcommunity\.com/(?:id|profiles)/|open\.spotify\.com/user/)([\pL\pN_][\pL\pN_.@-]{1,60})`)
)

// handlesIn returns the user names in a text, each once.
func handlesIn(text *plain) (found []span) {
	look := func(form *regexp.Regexp, group int, is func(at []int) bool) {
		for _, at := range form.FindAllStringSubmatchIndex(text.text, 2*mostFindings) {
			name := span{at[2*group], len(strings.TrimRight(text.text[:at[2*group+1]], ".-,"))}
			if is(at) && !slices.ContainsFunc(found, name.overlaps) {
				found = append(found, name)
			}
		}
	}
	any := func([]int) bool { return true }
	if hasWebAddress(text.text) {
		look(profile, 0, any)
	}
	if strings.Contains(text.text, "@") {
		look(signed, 1, func(at []int) bool { return isHandle(text.text[at[2]+1 : at[3]]) })
	}
	if strings.Contains(text.text, "#") {
		look(tagged, 1, any)
	}
	if text.told && !text.isAddress() && mayBeOdd(text.text) {
		look(oddName, 1, func(at []int) bool { return text.isOddName(at[2], at[3]) })
	}
	if text.told && !text.isAddress() {
		found = append(found, text.namedOnNetwork(found)...)
	}
	if text.Sort != content.AddressPassage && (text.has(networks) || text.has(handleLabels)) {
		look(labelled, 2, func(at []int) bool { return isLabelled(text.text[at[2]:at[4]], text.text[at[4]:at[5]]) })
		look(shown, 2, func(at []int) bool { return isShown(strings.ToLower(text.text[at[4]:at[5]]), at[4] > at[2]) })
	}
	return found
}

// isShown reports whether a name before a network is a user name. After words such as
// "follow" it may look like a word.
func isShown(name string, cued bool) bool {
	return isOdd(name) && !looksLikeSite(name) || cued && !lists().isOrdinary(name) && !lists().proper[name]
}

// hasWebAddress reports whether a text may hold the address of a page: letters and a
// slash, as in t.me/moth.
func hasWebAddress(text string) bool {
	for i := 1; i < len(text)-1; i++ {
		if text[i] == '/' && 'a' <= text[i-1]|0x20 && text[i-1]|0x20 <= 'z' {
			return true
		}
	}
	return false
}

// isOdd reports whether a name cannot be a word of a sentence: moth_x, moth99.
func isOdd(name string) bool {
	return strings.ContainsAny(strings.TrimLeft(name, "@"), "_0123456789.") && strings.ContainsFunc(name, func(r rune) bool { return !isDigit(r) && r != '.' && r != '-' })
}

// isHandle reports whether what follows an @ is a name, unlike "@ home".
func isHandle(name string) bool {
	return strings.ContainsFunc(name, func(r rune) bool { return !isDigit(r) }) && !atPlace[strings.ToLower(name)]
}

var atPlace = setOf("home work school college night uni the youth club gym town lunch dinner midnight noon")

// isLabelled reports whether what follows a network is a user name and not a word of the
// sentence: "insta: moth_x", but not "insta is fun".
func isLabelled(label, name string) bool {
	name = strings.TrimRight(name, ".-")
	low := strings.ToLower(name)
	if len(name) < 3 || notHandles[low] {
		return false
	}
	odd := strings.ContainsAny(strings.TrimLeft(name, "@"), "_0123456789.") || strings.HasPrefix(name, "@")
	letters := strings.ContainsFunc(name, func(r rune) bool { return !isDigit(r) && r != '.' && r != '-' })
	if !letters {
		return false
	}
	sure := strings.ContainsAny(label, ":=>~@/")
	said := strings.Contains(label, " name") || strings.HasSuffix(strings.TrimSpace(strings.ToLower(label)), " is")
	switch {
	case odd:
		return !looksLikeSite(low)
	case sure:
		return !lists().isOrdinary(low) || !strings.ContainsAny(low, "aeiou")
	case said, strings.Contains(label, " - "):
		return !lists().isOrdinary(low) && !lists().proper[low]
	}
	return false
}

// notHandles are words that follow the name of a network in ordinary sentences.
var notHandles = setOf("and the for you its it's not but who was are our with that from this all they then than http https www com")

// looksLikeSite reports whether a name is the address of a site: youtube.com.
func looksLikeSite(name string) bool {
	for _, end := range []string{".com", ".org", ".uk", ".net", ".app", ".tv", ".gg"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return strings.HasSuffix(name, "s") && strings.Trim(name[:len(name)-1], "0123456789") == ""
}

// ownLength is how many bytes before a user name "my" or "me" may stand.
const ownLength = 40

var ownCue = regexp.MustCompile(`(?i)\b(my|me|i'm|im|mine|i am)\b`)

// isOwn reports whether the text before an offset is about the writer.
func (p *plain) isOwn(at int) bool {
	return ownCue.MatchString(strings.ToValidUTF8(p.text[max(0, at-ownLength):at], ""))
}
