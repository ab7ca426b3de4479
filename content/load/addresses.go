package load

import (
	"path"
	"strings"

	"goodday/content"
)

// assignAddresses returns every page its address. Two pages at one address, also
// when only the case differs, are an error of the later file that names both.
func (l *loader) assignAddresses() {
	for _, d := range l.drafts {
		if wrong := content.WrongSlug(d.slug()); wrong != "" && d.original == nil && d.status == content.Published {
			d.wrong("slug", wrong, "Write slug: with small letters, digits and single dashes, like bus-pass.")
		}
		d.page.Address = content.PageAddress(d.page.Kind, d.slug(), d.parsed.Language, d.page.Easy)
	}
	l.eachPublished(l.takeAddress)
	l.eachPublished(l.takeOldAddresses)
	l.followOriginals()
	l.leaveWord()
}

// slug is the page's slug: a version has that of its original.
func (d *draft) slug() string {
	if d.original != nil {
		return d.original.slug()
	}
	if d.page.Slug != "" {
		return d.page.Slug
	}
	return content.Slug(d.page.Name)
}

func (l *loader) takeAddress(d *draft) {
	if other := l.take(d.page.Address, d); other != "" {
		message := "This page would have the same address as " + other + ": " + d.page.Address + "."
		d.wrong("same-address", message, "Give one of the two another slug.")
	}
}

func (l *loader) takeOldAddresses(d *draft) {
	for _, from := range d.oldAddresses() {
		if other := l.take(from, d); other != "" {
			d.wrong("same-address", "The old address "+from+" is in use by "+other+".", "Take it out of moved_from.")
			return
		}
		d.moved = append(d.moved, from)
	}
}

// take returns an address to a page, or returns the file of the page that has it.
func (l *loader) take(address string, d *draft) (other string) {
	address = strings.ToLower(address)
	if other, taken := l.taken[address]; taken {
		return other
	}
	l.taken[address] = d.page.File
	return ""
}

// oldAddresses returns the addresses at which the page stood before. An Easy Read
// page has none: it is found from its page.
func (d *draft) oldAddresses() []string {
	if d.page.Easy {
		return nil
	}
	var addresses []string
	for _, from := range d.page.MovedFrom {
		if movedForm.MatchString(from) {
			addresses = append(addresses, path.Join(d.parsed.Language, strings.TrimSuffix(from, ".html")+".html"))
		}
	}
	return addresses
}

// leaveWord notes the addresses of withdrawn pages, old ones too, so that each
// still says that something was taken down. A page that stands there now has
// the address for itself.
func (l *loader) leaveWord() {
	for _, d := range l.drafts {
		if d.reason != content.ConsentTakenBack || d.lent || content.WrongSlug(d.slug()) != "" {
			continue
		}
		for _, address := range append([]string{d.page.Address}, d.oldAddresses()...) {
			if l.take(address, d) == "" {
				l.site.TakenDown = append(l.site.TakenDown, content.TakenDown{Address: address, Language: d.page.Language})
			}
		}
	}
}
