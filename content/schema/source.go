package schema

import (
	"fmt"
	"path"
	"reflect"
	"slices"

	"goodday/content"
)

// Source is one form of file that people write: a kind of page or a YAML file.
type Source struct {
	// Name is a short name in small letters: "activity", "site".
	Name string
	// Title says what it is: "A page in activities/", "site.yaml".
	Title string
	// Kind is the kind of page, or "" for a YAML file.
	Kind content.Kind
	// Type is the struct of the model that holds its fields.
	Type reflect.Type
	// Files are the patterns of its files in a site's folder.
	Files []string
	// Versions are those of its translations and Easy Read companions, which
	// hold only what differs; nil if it has none.
	Versions []string
	// whole is set where a version stands alone, as crisis.ar.yaml does: what
	// is needed in the original is needed in it too.
	whole bool
}

// Sources lists every form of file: the kinds of page in the order of
// content.Kinds, and then the YAML files.
func Sources() []Source {
	var sources []Source
	for _, kind := range content.Kinds() {
		sources = append(sources, Source{
			Name: string(kind), Title: fmt.Sprintf("A page in %s/", kind.Folder()), Kind: kind, Type: content.FrontMatter(kind),
			Files: []string{path.Join(kind.Folder(), "*.md")}, Versions: []string{path.Join(kind.Folder(), "*.*.md")},
		})
	}
	return append(sources,
		Source{
			Name: "site", Title: content.SiteFile, Type: reflect.TypeFor[content.Site](),
			Files: []string{content.SiteFile}, Versions: []string{content.SettingsIn(content.SiteFile, "*")},
		},
		Source{Name: "words", Title: content.WordsFile, Type: reflect.TypeFor[content.Words](), Files: []string{content.WordsFile}},
		Source{
			Name: "crisis", Title: content.CrisisFile, Type: reflect.TypeFor[content.Crisis](),
			Files: []string{content.CrisisFile}, Versions: []string{content.SettingsIn(content.CrisisFile, "*")}, whole: true,
		},
		Source{Name: "goodday", Title: content.WorkspaceFile, Type: reflect.TypeFor[content.Workspace](), Files: []string{content.WorkspaceFile}},
		Source{Name: "picture", Title: content.PicturesFolder + "/name.yaml", Type: reflect.TypeFor[content.Picture](), Files: []string{content.PicturesFolder + "/*.yaml"}},
	)
}

// SourceOf finds a source by its name; false if there is none of that name.
func SourceOf(name string) (Source, bool) {
	s := content.Find(Sources(), func(s Source) bool { return s.Name == name })
	return s, s.Type != nil
}

// Fields lists the fields of the source, in the order of the model.
func (s Source) Fields() []content.Field { return content.FieldsOf(s.Type) }

// needed reports whether a field of the source must be there. Consent is not
// marked in the model, since any page may have it, but a story without it is
// never published.
func (s Source) needed(f content.Field) bool {
	return f.Required || s.Kind == content.StoryKind && f.Name == consentField
}

// inOrder returns the fields in the order in which people are asked: first those
// that are needed, or without which a page is poorer or its readers are warned, then the rest.
func (s Source) inOrder() (needed, rest []content.Field) {
	return split(s.Fields(), func(f content.Field) bool {
		return s.needed(f) || s.Kind != "" && slices.Contains([]string{"summary", "checked", "checked_by"}, f.Name)
	})
}

const consentField = "consent"

// limit is the most characters of a text field, or 0 for no limit.
func (s Source) limit(f content.Field) int {
	if s.Kind != "" && f.Name == "summary" {
		return content.MaxSummary
	}
	return 0
}

// Vocabulary holds a site's own words by the name that a field has after of:
// "topics", "areas". The fields service, page and picture may have entries
// too: their ids are files, and they are offered but others are taken as well,
// since a page may be written before it is published.
type Vocabulary map[string][]content.Term

// VocabularyOf returns the words of words.yaml that fields of any source name.
func VocabularyOf(words content.Words) Vocabulary {
	v := Vocabulary{}
	seen := map[reflect.Type]bool{}
	for _, s := range Sources() {
		v.add(s.Fields(), words, seen)
	}
	return v
}

func (v Vocabulary) add(fields []content.Field, words content.Words, seen map[reflect.Type]bool) {
	for _, f := range fields {
		if terms := words.Vocabulary(f.Of); len(terms) > 0 {
			v[f.Of] = terms
		}
		if t := held(f); t != nil && !seen[t] {
			seen[t] = true
			v.add(content.FieldsOf(t), words, seen)
		}
	}
}

// ids are the words of a vocabulary as pages write them.
func (v Vocabulary) ids(name string) []string {
	return content.TermIDs(v[name])
}
