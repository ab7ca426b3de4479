package check

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"

	"goodday/content"
)

// Owner is somebody to contact about pages.
type Owner struct {
	// Who is a group, a service, a crisis line or a role, never a person.
	Who string `json:"who"`
	// Contacts are ways to reach them, taken from the pages: "text 07700 900001".
	Contacts []string    `json:"contacts"`
	Pages    []OwnedPage `json:"pages"`
}

// OwnedPage is a page that its owner is responsible for.
type OwnedPage struct {
	File  string `json:"file"`
	Title string `json:"title"`
	// CheckedBy is the role that checked it last, or "".
	CheckedBy string `json:"checked_by,omitempty"`
	// Checked and Due are days as 2026-10-01, or "" if nobody ever checked.
	Checked string `json:"checked,omitempty"`
	Due     string `json:"due,omitempty"`
	Late    bool   `json:"late"`
}

// Owners returns who to contact about which pages, those first whose page is due first.
// Users of directories ask for this list.
func Owners(directory *content.Directory) []Owner {
	o := &owners{directory: directory, at: map[string]int{}, contactsOf: map[string][]string{}}
	for _, page := range directory.Pages {
		if page.Original == nil {
			o.page(page)
		}
	}
	o.crisis()
	for i := range o.list {
		slices.SortFunc(o.list[i].Pages, func(a, b OwnedPage) int { return strings.Compare(a.Due+a.File, b.Due+b.File) })
	}
	slices.SortFunc(o.list, func(a, b Owner) int { return strings.Compare(a.Pages[0].Due+" "+a.Who, b.Pages[0].Due+" "+b.Who) })
	return o.list
}

// owners groups pages by their owner.
type owners struct {
	directory *content.Directory
	list      []Owner
	at        map[string]int // by who
	// contactsOf are the contacts that the pages of organisations give, by their titles.
	contactsOf map[string][]string
}

func (o *owners) add(who string, contacts []string, page OwnedPage) {
	at, known := o.at[who]
	if !known {
		at = len(o.list)
		o.at[who] = at
		o.list = append(o.list, Owner{Who: who})
	}
	owner := &o.list[at]
	owner.Contacts = unique(append(owner.Contacts, contacts...))
	owner.Pages = append(owner.Pages, page)
}

func (o *owners) page(page *content.Page) {
	owned := OwnedPage{
		File: o.directory.FileName(page.File), Title: page.Title, CheckedBy: page.CheckedBy,
		Checked: page.Checked.String(), Due: page.Due().String(), Late: page.OutOfDate(o.directory.Now),
	}
	who, contacts := o.ownersOf(page)
	for _, name := range who {
		o.add(name, slices.Concat(o.contactsOf[name], contacts), owned)
	}
}

// ownersOf returns who knows whether a page is right: those who run the activity, the
// service behind a route, or else the role that checked the page, at the site's own contact.
func (o *owners) ownersOf(page *content.Page) (who, contacts []string) {
	switch {
	case page.Activity != nil && len(o.organisers(page)) > 0:
		return o.organisers(page), contactsIn(page.Activity.Join)
	case page.Route != nil:
		return []string{o.nameOf(page.Route.Service, page)}, contactsIn(page.Route.Ask)
	case page.Service != nil:
		return []string{page.Title}, nil
	case page.Said != nil && page.Said.By != "":
		return []string{page.Said.By}, o.office()
	case page.CheckedBy != "":
		return []string{page.CheckedBy}, o.office()
	case o.directory.Site.Contact != nil:
		return []string{o.directory.Site.Contact.Role}, o.office()
	}
	return []string{""}, nil
}

// organisers returns who runs an activity, or else who the site says is asked.
func (o *owners) organisers(page *content.Page) []string {
	all := page.Activity.RunBy
	if defaults := o.directory.Site.Defaults; len(all) == 0 && defaults != nil {
		all = defaults.RunBy
	}
	return content.Map(all, func(name string) string { return o.nameOf(name, page) })
}

// nameOf returns the title of an organisation's page, or what stands there in its place.
// The organisation's own contacts are kept for the list.
func (o *owners) nameOf(file string, page *content.Page) string {
	service := o.directory.PageOf(file, page.Language)
	if service == nil || service.Service == nil {
		return file
	}
	s := service.Service
	o.contactsOf[service.Title] = contactList("call", string(s.Phone), "text", string(s.Text), "email", string(s.Email))
	return service.Title
}

func contactsIn(ways []content.Reach) (contacts []string) {
	for _, way := range ways {
		contacts = append(contacts, contactList(string(way.By), way.To)...)
	}
	return contacts
}

// office returns the contacts of the site.
func (o *owners) office() []string {
	office := o.directory.Site.Contact
	if office == nil {
		return nil
	}
	return contactList("call", string(office.Phone), "text", string(office.Text), "email", string(office.Email))
}

// contactList returns the ways of reaching somebody that have a number or an address:
// "call 01632 960001".
func contactList(ways ...string) (contacts []string) {
	for way := range slices.Chunk(ways, 2) {
		if way[1] != "" {
			contacts = append(contacts, way[0]+" "+way[1])
		}
	}
	return contacts
}

// crisis adds the crisis lines, which have to be checked again too.
func (o *owners) crisis() {
	languages := o.directory.Site.Languages
	if len(languages) == 0 || o.directory.Crisis[languages[0]] == nil {
		return
	}
	for _, line := range o.directory.Crisis[languages[0]].Lines {
		due := line.Checked.AddMonths(crisisMonths)
		o.add(line.Name, contactList("call", string(line.Call), "text", string(line.Text)), OwnedPage{
			File: o.directory.FileName(content.CrisisFile), Title: "Crisis line",
			Checked: line.Checked.String(), Due: due.String(), Late: o.directory.Now.After(due),
		})
	}
}

// WriteOwners writes the list as text.
func WriteOwners(w io.Writer, list []Owner) error {
	var b strings.Builder
	for i, owner := range list {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintln(&b, cmp.Or(owner.Who, "Nobody is named"))
		fmt.Fprintln(&b, "  "+cmp.Or(strings.Join(owner.Contacts, ", "), "no number on the page"))
		for _, page := range owner.Pages {
			when := "by " + page.Due
			if page.Due == "" {
				when = "never checked"
			} else if page.Late {
				when = "late, by " + page.Due
			}
			fmt.Fprintf(&b, "  - %s: %s (%s)\n", when, page.Title, page.File)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteOwnersCSV writes the list as a table with one row for each page. A cell that a
// spreadsheet would run as a formula gets a ' before it, since titles come from
// strangers (OWASP, CSV Injection).
func WriteOwnersCSV(w io.Writer, list []Owner) error {
	table := csv.NewWriter(w)
	table.Write([]string{"who", "contact", "page", "title", "checked by", "checked", "due", "late"})
	for _, owner := range list {
		for _, page := range owner.Pages {
			late := "no"
			if page.Late {
				late = "yes"
			}
			row := []string{owner.Who, strings.Join(owner.Contacts, ", "), page.File, page.Title, page.CheckedBy, page.Checked, page.Due, late}
			for i := range row {
				row[i] = harmless(row[i])
			}
			table.Write(row)
		}
	}
	table.Flush()
	return table.Error()
}

func harmless(cell string) string {
	if start := strings.TrimLeft(cell, " \t\r\n"); start != "" && strings.ContainsRune("=+-@|%\t\r", rune(start[0])) {
		return "'" + cell
	}
	return cell
}
