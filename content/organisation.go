package content

import "strings"

// OfOrganisation is what a field is of that holds any name, or the file of a service.
const OfOrganisation = "organisation"

// OneOrMore is a text or a list of texts: one alone need not be written as a list.
type OneOrMore []string

// IsOrganisationFile reports whether what run_by names is the page of an organisation,
// and not its name alone.
func IsOrganisationFile(name string) bool {
	return strings.HasPrefix(name, ServiceKind.Folder()+"/") && strings.HasSuffix(name, ".md")
}

// RunBy returns who runs an activity or service, as files of services and as names.
func (p *Page) RunBy() (files, names []string) {
	var all OneOrMore
	switch {
	case p.Activity != nil:
		all = p.Activity.RunBy
	case p.Service != nil:
		all = p.Service.RunBy
	}
	for _, name := range all {
		if IsOrganisationFile(name) {
			files = append(files, name)
		} else {
			names = append(names, name)
		}
	}
	return files, names
}
