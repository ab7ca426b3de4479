package schema

import (
	_ "embed"
	"fmt"
	"path"
	"slices"
	"strings"

	"goodday/content"
)

// CMSOptions say for which site and repository the editor is set up.
type CMSOptions struct {
	// Repository is owner/name on GitHub, and Branch its main branch.
	Repository, Branch string
	// Folder is the site's folder in the repository, or "" for the top.
	Folder string
	// SignIn is the address of the program that signs people in with GitHub,
	// such as sveltia-cms-auth. Without it people need an access token of
	// their own, and no other party is asked.
	SignIn string
	// Site is what site.yaml says: its title and languages.
	Site content.Site
	// Words is the site's vocabulary.
	Words Vocabulary
}

// CMS returns admin/config.yml for Sveltia CMS 0.221 and Decap CMS 3: a
// collection for each kind of page, and one for what is said about pictures.
// Whatever is saved there becomes a pull request, and only GitHub publishes
// it, so that the same people look at it as at any other.
//
// Amounts are texts with a pattern: as a number, 3.50 would be written 3.5. Yes
// and no are a choice, since Sveltia reads them as YAML 1.2 does, as words: a
// switch would show no as on. Easy Read companions are not listed: the editor
// would ask in them for what their originals say. The file of a page is a text with a pattern,
// because a relation knows one folder only and would lose the others; that of
// a service is a relation.
func CMS(o CMSOptions) []byte {
	c := cms{o}
	return append([]byte(cmsHead), yamlText(c.root())...)
}

const cmsHead = "# Made by goodday from the fields of pages. Write no line here by hand.\n"

type cms struct{ CMSOptions }

func (c cms) root() object {
	pictures := path.Join(c.Folder, content.PicturesFolder)
	root := object{
		{"backend", c.backend()},
		{"publish_mode", "editorial_workflow"},
		{"media_folder", pictures},
		{"public_folder", "/" + pictures},
		{"slug", object{{"encoding", "ascii"}, {"clean_accents", true}}},
		{"media_libraries", object{{"stock_assets", false}}},
		{"output", object{{"omit_empty_optional_fields", true}}},
		{"editor", object{{"preview", false}}},
	}
	if c.translated() {
		root.set("i18n", object{
			{"structure", "multiple_files"},
			{"locales", c.Site.Languages},
			{"default_locale", c.Site.Languages[0]},
			{"initial_locales", "default"},
			{"omit_default_locale_from_file_path", true},
		})
	}
	var collections []object
	for _, s := range Sources() {
		if s.Kind != "" {
			collections = append(collections, c.collection(s))
		}
	}
	return append(root, member{"collections", append(collections, c.pictures())})
}

func (c cms) translated() bool { return len(c.Site.Languages) > 1 }

func (c cms) backend() object {
	o := object{{"name", "github"}, {"repo", c.Repository}, {"branch", c.Branch}, {"open_authoring", true}, {"auth_scope", "public_repo"}}
	if c.SignIn != "" {
		return append(o, member{"base_url", c.SignIn})
	}
	return append(o, member{"auth_methods", []string{"token"}})
}

// consentNote stands above the stories. A pull request is public at once.
const consentNote = "Only after the person has signed. Whatever you save can be read by everybody at once, even before it is checked. " +
	"No names, and nothing that points to a person. To take a story down, ring or text the person named on every story."

func (c cms) collection(s Source) object {
	name := s.Kind.Folder()
	o := object{{"name", name}, {"label", label(name)}, {"label_singular", label(s.Name)}}
	o.setIf(s.Kind == content.StoryKind, "description", consentNote)
	o.setIf(s.Kind == content.StoryKind, "delete", false)
	o.set("folder", path.Join(c.Folder, name))
	o.set("filter", object{{"field", "version.made_by"}, {"pattern", "^(null)?$"}})
	o = append(o, stored("md", "yaml-frontmatter", "title")...)
	o.set("media_folder", "/"+path.Join(c.Folder, content.PicturesFolder))
	o.set("public_folder", "../pictures")
	o.setIf(c.translated(), "i18n", true)
	needed, rest := s.inOrder()
	fields := c.fields(s, append(needed, rest...), s.needed, c.ownLanguage)
	return append(o, member{"fields", append(fields, c.body())})
}

// stored says how the files of a collection are kept, and which field names one.
func stored(extension, format, identifier string) object {
	return object{
		{"create", true},
		{"publish", false},
		{"extension", extension},
		{"format", format},
		{"identifier_field", identifier},
		{"aliases_field", false},
	}
}

// pictures is what is said about pictures. The name of each file is that of
// the picture, which the editor cannot know.
func (c cms) pictures() object {
	s, _ := SourceOf("picture")
	o := object{
		{"name", content.PicturesFolder},
		{"label", "About pictures"},
		{"label_singular", "Picture"},
		{"description", "Each picture needs one of these, with the same name: bench for bench.jpg."},
		{"folder", path.Join(c.Folder, content.PicturesFolder)},
	}
	o = append(o, stored("yaml", "yaml", "alt")...)
	return append(o, member{"fields", c.fields(s, s.Fields(), isRequired, always(""))})
}

func isRequired(f content.Field) bool { return f.Required }

// body is the text below the fields.
func (c cms) body() object {
	o := object{
		{"name", "body"},
		{"label", "Text"},
		{"widget", "markdown"},
		{"required", false},
		{"hint", "Short sentences, one thing at a time."},
		{"buttons", []string{"bold", "italic", "link", "heading-two", "heading-three", "bulleted-list", "numbered-list", "quote"}},
		{"editor_components", []string{"image"}},
	}
	o.setIf(c.translated(), "i18n", true)
	return o
}

// fields returns the widgets of fields. language says what a field's i18n is.
func (c cms) fields(s Source, fields []content.Field, needed func(content.Field) bool, language func(content.Field) string) []object {
	var widgets []object
	for _, f := range fields {
		f.Required = needed(f)
		o := object{{"name", f.Name}, {"label", label(f.Name)}}
		o = append(o, c.widget(s, f, language)...)
		o.set("required", f.Required)
		o.set("hint", helpWithChoices(f))
		o.setIf(language(f) == translate, "i18n", true)
		o.setIf(language(f) == duplicate, "i18n", duplicate)
		widgets = append(widgets, o)
	}
	return widgets
}

// What becomes of a field in another language: written anew, copied, or left
// to the original, which is "".
const (
	translate = "translate"
	duplicate = "duplicate"
)

// oneForAll are texts that are the same in every language.
var oneForAll = []string{"slug", "moved_from", consentField}

// ownLanguage says what becomes of a field of a page. Only text is translated:
// a version says what differs, and goodday takes the rest from the original.
func (c cms) ownLanguage(f content.Field) string {
	if !c.translated() || slices.Contains(oneForAll, f.Name) {
		return ""
	}
	switch shapeOf(f) {
	case text:
		return translate
	case list:
		return c.ownLanguage(element(f))
	case part:
		if slices.ContainsFunc(fieldsOf(f), func(inner content.Field) bool { return c.ownLanguage(inner) != "" }) {
			return translate
		}
	}
	return ""
}

// inItems is the same for the fields of a list's items. A list is written anew
// as a whole, so what is not translated is copied. A list in a list cannot be
// copied by Decap, and is written anew too.
func (c cms) inItems(f content.Field) string {
	own := c.ownLanguage(f)
	switch {
	case own != "" || !c.translated():
		return own
	case shapeOf(f) == list && len(c.options(element(f))) == 0:
		return translate
	}
	return duplicate
}

// inPart says what becomes of the fields of a part: those of version belong
// to the translation alone.
func (c cms) inPart(f content.Field, language func(content.Field) string) func(content.Field) string {
	if own := language(f); own == "" || own == translate && f.Name == versionField {
		return always(own)
	}
	return language
}

// always says the same of every field.
func always(own string) func(content.Field) string {
	return func(content.Field) string { return own }
}

// AdminPage returns admin/index.html, which shows the editor. It loads
// sveltia-cms.js and icons.woff2 from the same folder and reaches GitHub, and
// with SignIn the program that signs people in, and nothing else: its policy
// refuses the fonts and the news of updates that the editor asks others for.
func AdminPage(o CMSOptions) []byte {
	reach := "https://api.github.com https://github.com"
	if o.SignIn != "" {
		reach += " " + o.SignIn
	}
	policy := "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; " +
		"img-src 'self' data: blob: https://*.githubusercontent.com; manifest-src blob:; connect-src 'self' data: blob: " + reach + "; base-uri 'none'; form-action 'none'"
	return fmt.Appendf(nil, adminPage, plainAttribute.Replace(policy), plainAttribute.Replace(oneLine(o.Site.Title)))
}

var plainAttribute = strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;", ">", "&gt;")

//go:embed admin.html
var adminPage string
