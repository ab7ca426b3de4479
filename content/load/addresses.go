package load

import (
	"path"
	"strings"

	"goodday/content"
)

// assignAddresses gives every page its address. Two pages at one address, also
// when only the case differs, are an error of the later file that names both.
func (l *loader) assignAddresses() {
	for _, d := range l.drafts {
		if wrong := content.WrongSlug(d.slug()); wrong != "" && d.original == nil && d.status == content.Published {
			d.report(content.Problem{
				Severity: content.Error, Rule: "slug", Message: wrong,
				Do: "Write slug: with small letters, digits and single dashes, like bus-pass.",
			}, content.Position{Line: 1, Column: 1})
		}
		d.page.Address = content.PageAddress(d.page.Kind, d.slug(), d.parsed.Language, d.page.Easy)
	}
	l.eachPublished(l.takeAddress)
	l.eachPublished(l.takeOldAddresses)
	l.followOriginals()
	l.leaveWord()
}

func (l *loader) eachPublished(do func(d *draft)) {
	for _, d := range l.drafts {
		if d.status == content.Published {
			do(d)
		}
	}
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
	key := strings.ToLower(d.page.Address)
	if other, taken := l.taken[key]; taken {
		d.report(content.Problem{
			Severity: content.Error, Rule: "same-address", Message: "This page would have the same address as " + other + ": " + d.page.Address + ".",
			Do: "Give one of the two another slug.",
		}, content.Position{Line: 1, Column: 1})
		return
	}
	l.taken[key] = d.page.File
}

func (l *loader) takeOldAddresses(d *draft) {
	for _, from := range d.oldAddresses() {
		if other, taken := l.taken[strings.ToLower(from)]; taken {
			d.report(content.Problem{
				Severity: content.Error, Rule: "same-address", Message: "The old address " + from + " is in use by " + other + ".",
				Do: "Take it out of moved_from.",
			}, content.Position{Line: 1, Column: 1})
			return
		}
		l.taken[strings.ToLower(from)] = d.page.File
		d.moved = append(d.moved, from)
	}
}

// oldAddresses returns the addresses at which the page stood before. An Easy Read
// page has none: it is found from its page.
func (d *draft) oldAddresses() []string {
	if d.page.Easy {
		return nil
	}
	var addresses []string
	for _, from := range d.page.MovedFrom {
		if !movedForm.MatchString(from) {
			continue
		}
		addresses = append(addresses, path.Join(d.parsed.Language, strings.TrimSuffix(from, ".html")+".html"))
	}
	return addresses
}
