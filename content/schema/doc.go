// Package schema makes, from the structs of package content, everything that
// helps somebody to write a page: so a field has one source, and a field that
// is added there appears everywhere here.
//
//	JSON, VersionJSON   a JSON Schema for each kind of file
//	Settings            what tells VS Code which schema belongs to which file
//	Template            a blank page, with a line of help above each field
//	IssueForms          questions on GitHub for people who write no Markdown
//	FromIssue           the page that their answers make
//	CMS                 the configuration of Sveltia CMS, an editor in the browser
//	FieldTables         the tables of README
//	Files               all of these, with the paths they have in a repository
//
// All of them are pure: the same model gives the same bytes. They read names,
// help, choices, required and of through content.FieldsOf, and decide how a
// value is written in one place, shapeOf.
//
// # What the JSON Schemas promise
//
// What content accepts, a schema accepts, with three exceptions that are told
// here: an address, telephone number or combination of fields that content
// refuses is not looked at; JSON cannot tell 3.5 pounds from 3.50, which is how
// it must be written, nor 14.00 from 14; and a story without consent, which content holds back
// with a warning, is an error here. So "yes" and true are both yes, words of a
// list may have capitals, a number stands for its text, and what is empty, as
// editors in a browser leave it, is as if it were not there.
//
// They are of draft 2020-12 and use only what draft 7 has as well. Dates,
// such as 2026-10-01, are texts: that is what YAML 1.2 makes of them. A
// program that reads YAML 1.1 may hand over a date of its own or a time of
// 1,020 minutes, and has to be told to leave both alone.
//
// In VS Code the extension "YAML" (redhat.vscode-yaml; its server is
// yaml-language-server) uses them for site.yaml, words.yaml, crisis.yaml,
// goodday.yaml and the files beside pictures: completion, help on hover and
// underlined mistakes. The schemas carry errorMessage, patternErrorMessage and
// markdownDescription for it; others ignore these.
//
// It does not look into the front matter of Markdown (vscode-yaml issue 207,
// open since 2019), whatever yaml.schemas says: a pattern *.md there does
// nothing. What does, as far as is known:
//   - remark-lint-frontmatter-schema underlines mistakes, in VS Code with the
//     extension "remark" (unifiedjs.vscode-remark). It needs npm packages, and
//     gives no completion.
//   - Front Matter CMS (eliostruyf.vscode-front-matter) reads no JSON Schema:
//     it wants the fields in a form of its own, frontmatter.json, and has
//     checked them since 10.10.
//   - Any editor with that server: write the fields in a file that ends in
//     .yaml, with the line "# yaml-language-server: $schema=" and the path of
//     the schema at its top, and copy them over.
//
// For pages the blank templates and the form in the browser are the better
// help, and goodday check says what is wrong in every editor.
//
// # Sveltia CMS
//
// It is one file of script that runs in the browser and talks to GitHub alone.
// AdminPage loads it from beside itself and never from the network, so the
// owner of a site fetches the pinned package once, looks at it, and commits
// two files, the script and its icons:
//
//	npm pack @sveltia/cms@0.221.1
//	tar -xzf sveltia-cms-0.221.1.tgz
//	cp package/dist/sveltia-cms.js admin/sveltia-cms.js
//	cp package/npm/assets/material-symbols-outlined-*.woff2 admin/icons.woff2
//
// Put admin/ on a host of its own or on the editors' computers, not into the
// public site: its policy has to be looser than that of pages.
//
// Decap CMS takes the same configuration with three limits. It wants the needed
// fields of a part that is not needed itself. In a site of several languages
// it sees only originals that are named bus-pass.en.md. And it keeps asking for
// Easy Read companions what their originals say, which Sveltia does not list.
//
// Whoever may not write to the repository proposes with it from a copy of their own
// (open authoring). Pictures cannot be sent that way: they are put into the folder
// pictures of the copy, or given to staff.
//
// site.yaml, words.yaml and crisis.yaml are not in it on purpose. Staff change
// those, and read them line by line before they do.
package schema
