package check

import (
	"net/netip"
	"net/url"
	"regexp"
	"strings"

	"goodday/content"
)

var linkForm = Rule{
	ID: "link-form", Group: Links, Page: linkForms,
	Why:    "A link that leads nowhere, or somewhere it does not say, loses people at the moment they need it.",
	Source: "Goodday's own; no trackers, since nothing follows a reader here.",
}

func linkForms(page *Page) {
	for _, link := range page.Links() {
		if !link.Picture {
			page.linkForm(link.Target, link.At)
		}
	}
	for _, p := range page.Passages() {
		if page.Full() {
			return
		}
		switch p.Sort {
		case content.FieldPassage:
			page.fieldLinks(p)
		case content.ParagraphPassage, content.ItemPassage, content.CellPassage, content.HeadingPassage:
			page.brokenLinks(p)
		}
	}
}

// fieldLinks checks the addresses in a field.
func (p *Page) fieldLinks(text content.Passage) {
	if !strings.Contains(text.Text, "://") && !strings.Contains(text.Text, "www.") {
		return
	}
	at := 0
	for word := range strings.FieldsSeq(text.Text) {
		at += strings.Index(text.Text[at:], word)
		address := strings.Trim(word, `.,;:!?()[]<>"'`)
		if isBare(address) && !p.Full() {
			p.linkForm(address, text.Position(at))
		}
		at += len(word)
	}
}

// halfLink is a link that Markdown does not parse as one, mostly because of a space in
// its address.
var halfLink = regexp.MustCompile(`\]\(|\]\s\((?:https?:|www\.|\.\./|mailto:|tel:|[^\s()]+\.md[)#])|\)\[(?:https?:|www\.|\.\./|mailto:|tel:|[^\s\]]+\.md[\]#])`)

func (p *Page) brokenLinks(text content.Passage) {
	if !strings.Contains(text.Text, "](") && !strings.Contains(text.Text, "] (") && !strings.Contains(text.Text, ")[") {
		return
	}
	if at := halfLink.FindStringIndex(text.Text); at != nil {
		p.Report(Finding{
			At: text.Position(at[0]), Message: "This looks like a link, but it is not one.",
			Do: "Write [words](address): first the words, no space between ] and (, and none in the address. Write %20 for a space in it.",
		})
	}
}

// linkForm checks one address.
func (p *Page) linkForm(target string, at content.Position) {
	if message, do := wrongLink(target); message != "" {
		p.Report(Finding{At: at, Words: target, Message: message, Do: do})
	}
}

// wrongLink returns what is wrong with an address, or "". Links inside the site, and
// those to a telephone or to mail, are checked by the loader.
func wrongLink(target string) (message, do string) {
	lower := strings.ToLower(target)
	scheme, _, _ := strings.Cut(lower, ":")
	switch {
	case strings.HasPrefix(lower, "www."):
		return "This address has no https:// at its start.", "Write https:// before it."
	case scheme == "http" || scheme == "https":
		return wrongWeb(target, scheme)
	}
	return "", ""
}

// shorteners are hosts that hide the target of a link.
var shorteners = setOf(`bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly tiny.cc rb.gy cutt.ly shorturl.at lnkd.in t.ly s.id v.gd bl.ink rebrand.ly short.io fb.me`)

// trackers are parameters of an address that tell its owner where a reader came from.
var trackers = setOf(`fbclid gclid dclid msclkid igshid mc_cid mc_eid yclid twclid`)

func wrongWeb(target, scheme string) (message, do string) {
	u, err := url.Parse(target)
	if err != nil || u.Host == "" {
		return "This web address is not complete.", "Copy it again from the top of the browser."
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	switch {
	case isHere(host):
		return "This address works only inside one building, or on one computer.", "Use the address that everybody can open."
	case shorteners[host]:
		return "This short address does not say where it leads.", "Open it and copy the whole address."
	case leadsOn(host, u):
		return "A mail program or a search put its own address around this link. It follows readers, and it may end.", "Open the link, and copy the address from the top of the browser."
	case isForEditors(host, u.Path):
		return "This is the address where something is written, not where it is read. Others are asked to log in.", "Choose Share or Send there, and copy the link for readers."
	case tracks(u):
		return "This address tells its owner where a reader came from.", "Take out the part after the ?, and try if it still works."
	case scheme == "http":
		return "This address is not encrypted: others can see what is read.", "Try https:// at its start. Nearly every site has it."
	}
	return "", ""
}

// leadsOn reports whether an address only sends readers on to the one that is in it.
func leadsOn(host string, u *url.URL) bool {
	switch {
	case strings.HasPrefix(host, "google.") || strings.HasPrefix(host, "youtube."):
		return u.Path == "/url" || u.Path == "/redirect"
	case strings.HasSuffix(host, "facebook.com") || strings.HasSuffix(host, "instagram.com"):
		return u.Path == "/l.php" || host == "l.instagram.com"
	}
	return strings.HasSuffix(host, "safelinks.protection.outlook.com") || strings.HasPrefix(host, "urldefense.") || strings.HasSuffix(host, "mimecastprotect.com")
}

// isForEditors reports whether an address is that of a program in which a form or a
// text is made.
func isForEditors(host, path string) bool {
	switch host {
	case "docs.google.com", "drive.google.com", "forms.office.com", "canva.com", "app.mailchimp.com", "forms.gle":
		return strings.HasSuffix(strings.TrimSuffix(path, "/"), "/edit") || strings.Contains(strings.ToLower(path), "/designpage")
	}
	return false
}

// isHere reports whether a host can be reached in one network only.
func isHere(host string) bool {
	if address, err := netip.ParseAddr(host); err == nil {
		return address.IsPrivate() || address.IsLoopback() || address.IsLinkLocalUnicast() || address.IsUnspecified()
	}
	for _, ending := range []string{".local", ".localhost", ".internal", ".lan", ".home", ".intranet", ".corp"} {
		if strings.HasSuffix(host, ending) {
			return true
		}
	}
	return !strings.Contains(host, ".")
}

// tracks reports whether an address has a tracking parameter.
func tracks(u *url.URL) bool {
	for name := range strings.SplitSeq(u.RawQuery, "&") {
		name, _, _ = strings.Cut(strings.ToLower(name), "=")
		if strings.HasPrefix(name, "utm_") || trackers[name] {
			return true
		}
	}
	return false
}
