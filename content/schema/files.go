package schema

import "goodday/content"

// Options say for which site Files are made.
type Options struct {
	CMSOptions
	// Admin adds the editor in the browser.
	Admin bool
}

// Files returns everything that this package makes for a site's repository:
// schemas and settings for VS Code, issue forms, blank templates and, if asked
// for, the editor in the browser. In a workspace of several sites they stand
// at the top once, with the words that the sites share.
func Files(o Options) []File {
	files := append(SchemaFiles(o.Words),
		File{".vscode/settings.json", Settings()},
		File{".vscode/extensions.json", Extensions()})
	files = append(files, IssueForms(o.Site, o.Words)...)
	files = append(files, Templates(o.Words)...)
	if o.Admin {
		files = append(files, File{"admin/config.yml", CMS(o.CMSOptions)}, File{"admin/index.html", AdminPage(o.CMSOptions)})
	}
	return files
}

// Templates returns the blank file of every source. They stand in a folder that
// goodday does not read.
func Templates(words Vocabulary) []File {
	var files []File
	for _, s := range Sources() {
		ending := ".yaml"
		if s.Kind != content.Kind("") {
			ending = ".md"
		}
		files = append(files, File{"templates/" + s.Name + ending, Template(s, words)})
	}
	return files
}
