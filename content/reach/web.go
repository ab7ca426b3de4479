package reach

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// Web is a whole web address, with http:// or https://, as it was written.
type Web string

// Parse implements Address.
func (w *Web) Parse(text string) (how string) {
	text = strings.TrimSpace(text)
	if text == "" {
		return ""
	}
	if how = wrongWeb(text); how == "" {
		*w = Web(text)
	}
	return how
}

// Shown returns the address without its https:// and www, which nobody reads.
func (w Web) Shown() string {
	_, rest, _ := strings.Cut(string(w), "://")
	return strings.TrimPrefix(rest, "www.")
}

// Extension implements Address.
func (w Web) Extension() string { return "" }

// Link implements Address.
func (w Web) Link(string) string {
	if w == "" || wrongWeb(string(w)) != "" {
		return ""
	}
	return string(w)
}

var (
	webStart = regexp.MustCompile(`^(?i:https?)://[^/]`)
	webHost  = regexp.MustCompile(`^[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?(\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9])?)*\.?$`)
	bareWeb  = regexp.MustCompile(`^(?i:www\.|//)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]+)?([/?#][!-~]*)?$`)
	badWeb   = regexp.MustCompile(`%([^0-9A-Fa-f]|.[^0-9A-Fa-f]|.?$)`)
)

// wrongWeb says how to write an address that cannot be kept, or "".
func wrongWeb(text string) string {
	u, err := url.Parse(text)
	switch {
	case !webStart.MatchString(text):
		return adviceOnWebStart(text)
	case len(text) > longest:
		return "This address is too long. Find a shorter one that leads there."
	case strings.ContainsFunc(text, unicode.IsSpace):
		return "Write one address and nothing else. A space in an address is written %20."
	case strings.ContainsAny(text, "<>\"{}|\\^`[]“”„«»‘’"):
		return "There is a bracket or a quote in it that no address has. Copy it again from the top of the browser."
	case strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) || r == unicode.ReplacementChar }):
		return "There is a sign in it that cannot be seen. Copy it again from the top of the browser."
	case err != nil || badWeb.MatchString(text):
		return "This address is not complete. Copy it again from the top of the browser."
	case u.User != nil:
		return "There is a name or a password before the @ in it, which everybody would see. Take it out."
	case hasForeign(u.Hostname()):
		return adviceOnForeignHost(u)
	case wrongStart.MatchString(u.Host + "/" + u.Path):
		return adviceOnWebStart(text)
	case !webHost.MatchString(u.Hostname()) || strings.HasSuffix(u.Host, ":") || !isPort(u.Port()):
		return "This address is not complete. Write it in full, like https://example.org."
	case strings.ContainsAny(text[len(text)-1:], ".,;"):
		return "Take out the sign at its end: " + quoted(strings.TrimRight(text, ".,;")) + "."
	}
	return ""
}

// isPort reports whether a port is one, or not said.
func isPort(port string) bool {
	n, err := strconv.ParseUint(port, 10, 16)
	return port == "" || err == nil && n > 0
}

func adviceOnForeignHost(u *url.URL) string {
	host := asciiHost(u.Hostname())
	if host == "" {
		return "There are letters in it that look like others. Copy it again from the top of the browser."
	}
	return "Write " + quoted(u.Hostname()) + " as browsers look it up, so that everybody can see that it is no other: " + quoted(host) + "."
}

// webAround is what people leave around an address, and wrongStart how they misspell
// its start.
var (
	webAround  = regexp.MustCompile(`^(?:\[[^\]]*\]\(|[\s<("“”„«‘'])*([^\s<>“”»"’]*?)[\s>)."”“»’',;]*$`)
	wrongStart = regexp.MustCompile(`^(?i)(?:(?:h+t+p+s*|ht+s+p|hhtps?|htps?|https?)[:：;]?[/\\／]{1,3})+`)
)

// meantWeb returns the one address that a text was most likely meant to be, or "".
func meantWeb(text string) string {
	found := webAround.FindStringSubmatch(text)
	if found == nil {
		return ""
	}
	meant := wrongStart.ReplaceAllString(found[1], "https://")
	if rest, ok := strings.CutPrefix(meant, "https://"); meant == text || !ok || !strings.Contains(rest, ".") || wrongWeb(meant) != "" {
		return ""
	}
	return meant
}

func adviceOnWebStart(text string) string {
	meant := meantWeb(text)
	switch {
	case meant != "":
		return "Did you mean " + quoted(meant) + "? Write only the address here."
	case strings.HasPrefix(text, "@"):
		return "This is the name of somebody's page. Write the whole address of that page, with https:// at its start."
	case isMailLike(text) && !strings.Contains(text, "/"):
		return "This is an e-mail address, not a web address."
	case bareWeb.MatchString(text):
		return "Write it in full, with https:// at its start: " + quoted("https://"+strings.TrimPrefix(text, "//")) + "."
	}
	return "Write it in full, with https:// at its start."
}

func isWebLike(text string) bool {
	lower := strings.ToLower(strings.TrimSpace(text))
	return strings.Contains(lower, "://") || strings.HasPrefix(lower, "www.")
}
