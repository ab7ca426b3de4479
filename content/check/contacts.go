package check

import (
	"strings"

	"goodday/content"
)

// contactKey returns a number or an address in a form in which two can be compared.
func contactKey[Address ~string](contact Address) string {
	if strings.Contains(string(contact), "@") {
		return strings.ToLower(strings.TrimPrefix(string(contact), "mailto:"))
	}
	return national(onlyDigits(string(contact)))
}

// isPublic reports whether a number or an address is published by the site itself, or by
// this page in its own fields. On pages that nobody told, contacts of other pages
// may be repeated.
func (p *Page) isPublic(contact string) bool {
	key := contactKey(contact)
	if key == "" {
		return false
	}
	if p.site.contacts == nil {
		p.site.contacts, p.site.reaches = contactsOf(p.Directory())
	}
	if p.site.contacts[key] || !p.told() && p.site.reaches[key] {
		return true
	}
	for _, reach := range reachOnPage(p.Fields()) {
		if contactKey(reach.To) == key {
			return true
		}
	}
	return false
}

// contactsOf returns the contacts of the site and its crisis lines, and those in the
// fields of all pages.
func contactsOf(directory *content.Directory) (contacts, reaches map[string]bool) {
	contacts, reaches = map[string]bool{}, map[string]bool{}
	sites := []*content.Site{&directory.Site}
	for _, site := range directory.Sites {
		sites = append(sites, site)
	}
	for _, site := range sites {
		for _, office := range []*content.Office{site.Contact, site.TakeDown} {
			if office != nil {
				contacts[contactKey(office.Phone)], contacts[contactKey(office.Text)], contacts[contactKey(office.Email)] = true, true, true
			}
		}
		if site.Accessibility != nil {
			contacts[contactKey(site.Accessibility.Contact)] = true
		}
	}
	for _, crisis := range directory.Crisis {
		for _, line := range crisis.Lines {
			contacts[contactKey(line.Call)], contacts[contactKey(line.Text)] = true, true
		}
	}
	for _, source := range directory.Sources {
		for _, reach := range reachOnPage(source.Page) {
			reaches[contactKey(reach.To)] = true
		}
	}
	return contacts, reaches
}

// reachOnPage returns the ways to get in touch that a page has fields for.
func reachOnPage(page *content.Page) []content.Reach {
	switch {
	case page.Activity != nil:
		return page.Activity.Join
	case page.Route != nil:
		return page.Route.Ask
	case page.Service != nil:
		s := page.Service
		return []content.Reach{{By: "call", To: string(s.Phone)}, {By: "text", To: string(s.Text)}, {By: "email", To: string(s.Email)}}
	}
	return nil
}
