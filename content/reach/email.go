package reach

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/idna"
)

// Email is an e-mail address, as it was written.
type Email string

// The longest address and name that mail programs send to (RFC 5321).
const (
	longestEmail = 254
	longestName  = 64
)

var (
	mailName = regexp.MustCompile("^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+([.][A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$")
	mailHost = regexp.MustCompile(`^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+([A-Za-z]{2,63}|(?i:xn--)[A-Za-z0-9-]{1,58}[A-Za-z0-9])$`)
)

// Parse implements Address.
func (e *Email) Parse(text string) (how string) {
	text = strings.TrimSpace(text)
	if text == "" {
		return ""
	}
	if !isEmail(text) {
		return adviceOnEmail(text)
	}
	*e = Email(text)
	return ""
}

func isEmail(text string) bool {
	name, host, _ := strings.Cut(text, "@")
	return len(text) <= longestEmail && len(name) <= longestName && mailName.MatchString(name) && mailHost.MatchString(host)
}

// Shown implements Address.
func (e Email) Shown() string { return string(e) }

// Extension implements Address.
func (e Email) Extension() string { return "" }

// Link returns a link that opens a message with the words in it (RFC 6068).
func (e Email) Link(words string) string {
	if !isEmail(string(e)) {
		return ""
	}
	name, host, _ := strings.Cut(string(e), "@")
	link := "mailto:" + escapeName(name) + "@" + host
	if words = strings.TrimSpace(words); words != "" {
		words = strings.ReplaceAll(strings.ReplaceAll(words, "\r\n", "\n"), "\n", "\r\n")
		link += "?body=" + escapeWords(words)
	}
	return link
}

// escapeName writes the name of an address as part of a link.
func escapeName(name string) string {
	return strings.NewReplacer("%2B", "+", "%27", "'").Replace(url.QueryEscape(name))
}

func isMailLike(text string) bool {
	return strings.Contains(text, "@") || strings.Contains(text, "＠") || strings.HasPrefix(strings.ToLower(text), "mailto:")
}

var (
	saidAt    = regexp.MustCompile(`(?i) ?[\[({<] ?(?:at|@) ?[\])}>] ?| at | ?@ ?`)
	saidDot   = regexp.MustCompile(`(?i) ?[\[({<] ?(?:dot|\.) ?[\])}>] ?| dot `)
	curlyMail = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "´", "'", "＠", "@", "．", ".", "\u00ad", "", "\u200b", "", "\u200e", "", "\ufeff", "", "\u00a0", " ", "‐", "-", "‑", "-", "–", "-")
)

// adviceOnEmail says how to write an address that was refused.
func adviceOnEmail(text string) string {
	if len(text) > longest {
		return "Write one address, like hello@example.org."
	}
	written := strings.TrimSpace(curlyMail.Replace(text))
	found := mailsIn(written)
	if len(found) == 0 {
		found = mailsIn(saidDot.ReplaceAllString(saidAt.ReplaceAllString(written, "@"), "."))
	}
	switch {
	case len(found) > 1:
		return "This is more than one address. Write one here: " + quoted(found[0]) + "."
	case len(found) == 1:
		return "Did you mean " + quoted(found[0]) + "? Write only the address here."
	case !strings.Contains(written, "@"):
		return "Write the whole address, like hello@example.org. If there is none, leave this out."
	}
	return adviceOnParts(written)
}

// mailsIn returns the addresses in a text.
func mailsIn(text string) []string {
	words := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`<>()[]",;:`, r) })
	for i := range words {
		words[i] = strings.Trim(words[i], ".'")
	}
	return slices.DeleteFunc(words, func(word string) bool { return !isEmail(word) })
}

// adviceOnParts says which part of an address cannot be kept.
func adviceOnParts(text string) string {
	name, host, _ := strings.Cut(text, "@")
	switch {
	case hasForeign(name):
		return "Not every mail program can send to " + quoted(name+"@") + ". Use an address with letters a to z only."
	case hasForeign(host) && asciiHost(host) != "":
		return "Write the part after the @ as mail programs send it: " + quoted(name+"@"+asciiHost(host)) + "."
	case !strings.Contains(host, "."):
		return "The part after the @ is not complete. Write it like hello@example.org."
	case !mailName.MatchString(name) || len(name) > longestName:
		return "The part before the @ is not one that mail programs know. Write it like hello@example.org."
	}
	return "Write it like hello@example.org, with nothing before or after it."
}

func hasForeign(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return r > '~' })
}

// asciiHost returns the name of a host in the letters that all programs know, or
// "" if it is none.
func asciiHost(host string) string {
	ascii, err := idna.Lookup.ToASCII(host)
	if err != nil || !mailHost.MatchString(ascii) {
		return ""
	}
	return ascii
}
