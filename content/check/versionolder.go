package check

import "goodday/content"

var versionOlder = Rule{
	ID: "version-older", Group: Freshness, Page: olderVersions,
	Why:    "What changed in a page may be missing in its translation. Then some readers get the old number.",
	Source: "Goodday's own, after the NHS digital service manual: know that a page is up to date.",
}

func olderVersions(page *Page) {
	version := page.Fields().Version
	if page.Original == nil || version == nil || page.Original.Page.Checked.IsZero() {
		return
	}
	original := page.Original.Page
	f := Finding{At: page.fieldAt("version.checked"), Do: "Read the two side by side. Then set checked under version to today."}
	switch {
	case version.Checked.IsZero() && version.CheckedBy == "" && original.Kind == content.RouteKind && !page.Fields().Easy:
		return // the loader says so
	case version.Checked.IsZero():
		f.At = page.fieldAt("version.made_by")
		f.Message = "Nothing says when this version was compared with its page."
	case original.Checked.After(version.Checked):
		f.Message = "The page itself was checked on " + day(original.Checked) + ", after this version."
	default:
		return
	}
	page.Report(f)
}
