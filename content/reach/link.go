package reach

import (
	"net/url"
	"strings"
)

// Link returns the link that somebody wrote into a text as a device opens it: one
// with http:, https:, tel:, sms: or mailto:. how says how to write it if it leads
// nowhere as it stands.
func Link(target string) (link, how string) {
	scheme, rest, _ := strings.Cut(target, ":")
	switch strings.ToLower(scheme) {
	case "tel":
		return telLink(rest)
	case "sms":
		return smsLink(rest)
	case "mailto":
		return mailLink(rest)
	}
	var web Web
	if how = web.Parse(target); how == "" && web == "" {
		how = adviceOnWebStart("")
	}
	return web.Link(""), how
}

func telLink(rest string) (link, how string) {
	var phone Phone
	if number, err := url.PathUnescape(rest); err == nil && phone.Parse(number) == "" && phone != "" && phone.Extension() == "" {
		return phone.Link(""), ""
	}
	return "", "Write tel: and a number that is dialled, with nothing else, like tel:" + strings.ReplaceAll(calls.example, " ", "") + "."
}

// smsLink reads the ways in which different telephones want words after a number.
func smsLink(rest string) (link, how string) {
	number, query := rest, ""
	if i := strings.IndexAny(rest, "?&;"); i >= 0 {
		number, query = rest[:i], strings.TrimLeft(rest[i:], "?&;")
	}
	var text Text
	number, err := url.PathUnescape(number)
	words, wrong := wordsAfter(query, "body")
	if err != nil || wrong || text.Parse(number) != "" || text == "" {
		return "", "Write sms: and a number that takes texts, with nothing else, like sms:85258. Words to send go after it: sms:85258?body=SHOUT"
	}
	return text.Link(words["body"]), ""
}

func mailLink(rest string) (link, how string) {
	address, query, _ := strings.Cut(rest, "?")
	var email Email
	address, err := url.PathUnescape(address)
	words, wrong := wordsAfter(query, "subject", "body")
	if err != nil || wrong || email.Parse(address) != "" || email == "" {
		return "", "Write mailto: and one e-mail address, like mailto:hello@example.org. Only a subject and words may go after it: ?subject=Hello"
	}
	link = email.Link(words["body"])
	if subject := words["subject"]; subject != "" {
		join := "?"
		if strings.Contains(link, join) {
			join = "&"
		}
		link += join + "subject=" + escapeWords(subject)
	}
	return link, ""
}

// wordsAfter returns the values of a query; wrong is true if it cannot be read or
// has others than those allowed. A + in it is a +, as programs for mail read it.
func wordsAfter(query string, allowed ...string) (words map[string]string, wrong bool) {
	words = map[string]string{}
	for part := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(part, "=")
		value, err := url.PathUnescape(value)
		known := false
		for _, a := range allowed {
			known = known || strings.EqualFold(name, a)
		}
		if part != "" && (err != nil || !known) {
			return nil, true
		}
		words[strings.ToLower(name)] = value
	}
	return words, false
}
