package report

import (
	"path"
	"slices"
	"strings"

	"goodday/content"
)

// isSettings reports whether a file holds crisis lines or the settings of a site.
// What looks like a detail there is a contact for everybody: whoever has to mend it,
// or to look over a change, has to see it.
func isSettings(file string) bool {
	folder, name := path.Split(file)
	settings := slices.ContainsFunc([]string{content.CrisisFile, content.SiteFile, content.WorkspaceFile}, func(known string) bool {
		return strings.HasPrefix(name, strings.TrimSuffix(known, "yaml")) && strings.HasSuffix(name, ".yaml")
	})
	return settings && strings.Count(folder, "/") <= 1 && folder != content.PicturesFolder+"/"
}

// isContact reports whether a problem is about a number or an address that was meant
// for everybody, and does not lead there yet.
func isContact(p content.Problem) bool {
	return !p.Held && slices.Contains([]string{"reach", "contact"}, p.Rule)
}
