package reach

import (
	"net/url"
	"strings"
)

// Phone is a telephone number to call, in the form in which it is shown:
// 01632 960000, 116 123, +353 1 000 0000, 01632 960000 ext 4.
type Phone string

// Parse implements Address. A field with nothing in it is no number.
func (p *Phone) Parse(text string) (how string) {
	if strings.TrimSpace(text) == "" {
		return ""
	}
	n, ok := parseNumber(text)
	if !ok || !n.dials() {
		return adviceOnNumber(text, calls)
	}
	*p = Phone(n.shown())
	if n.extension != "" {
		*p += Phone(" ext " + n.extension)
	}
	return ""
}

// parts returns the number again, if it is one that Parse made.
func (p Phone) parts() number {
	if n, ok := parseNumber(string(p)); ok && n.dials() {
		return n
	}
	return number{}
}

// Shown returns the number without its extension, since words for that differ
// from language to language.
func (p Phone) Shown() string { return p.parts().shown() }

// Extension implements Address.
func (p Phone) Extension() string { return p.parts().extension }

// Link returns a link that calls the number. The extension is not in it: of the
// ways to write one, each is dialled as part of the number by some telephones
// (;ext=4 as 3984), so it is shown and left to the caller.
func (p Phone) Link(string) string {
	if n := p.parts(); len(n.groups) > 0 {
		return "tel:" + n.dialled()
	}
	return ""
}

// Text is a number that takes text messages, in the form in which it is shown.
type Text string

// Parse implements Address.
func (t *Text) Parse(text string) (how string) {
	if strings.TrimSpace(text) == "" {
		return ""
	}
	n, ok := parseNumber(text)
	if !ok || !n.takesTexts() {
		return adviceOnNumber(text, texts)
	}
	*t = Text(n.shown())
	return ""
}

// Shown implements Address.
func (t Text) Shown() string { return string(t) }

// Extension implements Address: no text goes to one.
func (t Text) Extension() string { return "" }

// Link returns a link that opens a message with the words in it. What stands
// before body= is read by iOS and by Android, which differ.
func (t Text) Link(words string) string {
	n, ok := parseNumber(string(t))
	if !ok || !n.takesTexts() {
		return ""
	}
	if words = strings.TrimSpace(words); words == "" {
		return "sms:" + n.dialled()
	}
	return "sms:" + n.dialled() + "?&body=" + escapeWords(words)
}

// escapeWords writes a text as a part of a link.
func escapeWords(words string) string {
	return strings.ReplaceAll(url.QueryEscape(strings.ToValidUTF8(words, "")), "+", "%20")
}
