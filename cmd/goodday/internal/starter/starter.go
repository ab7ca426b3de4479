package starter

import (
	"bytes"
	"cmp"
	"embed"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"text/template"

	"goodday/cmd/goodday/internal/starter/synonyms"
	"goodday/content"
	"goodday/content/reach"
)

// Options are what the new site is called and who looks after it. What is left out is
// made up.
type Options struct {
	Title string // "Good days in Ourtown"
	Place string // the town or county, as people say it
	// Language is the code of a language that the site will have besides English, in
	// which the first pages are written; "" or "en" for none.
	Language string
	// Role is who answers for the site and takes stories down: never a name.
	Role               string
	Phone, Text, Email string
	// Repository is the address of the repository on GitHub, if it is known, so
	// that every page can link to its file: https://github.com/owner/name.
	Repository string
	// Now is the day on which the pages were checked.
	Now content.Date
}

//go:embed all:files
var files embed.FS

// Write lays out a site in dir, which must be new, or empty but for .git. It never
// overwrites a file. It returns the sorted, slash-separated names of what was written.
// If there is a problem, nothing of the site stays behind.
func Write(dir string, options Options) (written []string, problems []content.Problem) {
	all, problems := Files(options)
	if problems != nil {
		return nil, problems
	}
	root, created, err := openFolder(dir)
	if err != nil {
		return nil, unwritable(dir)
	}
	defer root.Close()
	if found := occupied(root); found != "" {
		return nil, problem(found, "not-empty", "The folder for the new site is not empty: there is "+found+" in it.", "Choose a folder that is empty or not there yet.")
	}
	written = slices.Sorted(maps.Keys(all))
	for i, name := range written {
		if put(root, name, all[name]) == nil {
			continue
		}
		takeBack(root, written[:i+1])
		if created {
			os.Remove(dir) // only if it is empty
		}
		return nil, unwritable(name)
	}
	return written, nil
}

func unwritable(name string) []content.Problem {
	return problem(name, "unwritable", "This could not be written.", "Check that you may write here and that the disk is not full. Then try again.")
}

func problem(file, rule, message, do string) []content.Problem {
	return []content.Problem{{Severity: content.Error, Rule: rule, File: file, Message: message, Do: do}}
}

// openFolder opens dir, and creates it if it does not exist.
func openFolder(dir string) (root *os.Root, created bool, err error) {
	_, err = os.Lstat(dir)
	created = errors.Is(err, fs.ErrNotExist)
	if err = os.MkdirAll(filepath.Clean(dir), 0o755); err == nil {
		root, err = os.OpenRoot(dir)
	}
	return root, created, err
}

// occupied returns the name of something in the folder, or "".
func occupied(root *os.Root) string {
	entries, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return "a file that cannot be read"
	}
	for _, entry := range entries {
		if name := entry.Name(); name != ".git" && name != ".DS_Store" {
			return name
		}
	}
	return ""
}

// put writes one file that does not exist yet.
func put(root *os.Root, name string, data []byte) error {
	if err := root.MkdirAll(filepath.FromSlash(path.Dir(name)), 0o755); err != nil {
		return err
	}
	file, err := root.OpenFile(filepath.FromSlash(name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	return errors.Join(err, file.Close())
}

// takeBack removes files that were just written, and folders that are empty then.
func takeBack(root *os.Root, names []string) {
	for _, name := range slices.Backward(names) {
		for ; name != "."; name = path.Dir(name) {
			if root.Remove(filepath.FromSlash(name)) != nil {
				break
			}
		}
	}
}

var (
	languageForm   = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)
	repositoryForm = regexp.MustCompile(`^https://[A-Za-z0-9.-]+(/[A-Za-z0-9._-]+){2}/?$`)
)

// Files returns every file of a new site by its slash-separated path.
func Files(options Options) (map[string][]byte, []content.Problem) {
	if problems := options.complete(); problems != nil {
		return nil, problems
	}
	all, err := options.generated()
	if err != nil {
		panic(err) // a mistake in the files of this package, which its tests find
	}
	maps.Copy(all, pictures())
	err = fs.WalkDir(files, "files", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		source, err := files.ReadFile(name)
		name = strings.TrimPrefix(name, "files/")
		if plain, isTemplate := strings.CutSuffix(name, ".tmpl"); err == nil && isTemplate {
			name = plain
			source, err = fill(name, source, options)
		}
		all[name] = source
		return err
	})
	if err != nil {
		panic(err) // a mistake in the files of this package, which its tests find
	}
	for _, language := range translated {
		if language != options.Language {
			delete(all, "crisis."+language+".yaml")
		}
	}
	return all, nil
}

// complete sets what was left out, and checks what was not.
func (o *Options) complete() []content.Problem {
	o.Title = cmp.Or(strings.TrimSpace(o.Title), "Good days near you")
	o.Place = cmp.Or(strings.TrimSpace(o.Place), "Ourtown")
	o.Language = cmp.Or(strings.TrimSpace(o.Language), "en")
	o.Role = cmp.Or(strings.TrimSpace(o.Role), "youth worker")
	if o.Phone == "" && o.Text == "" && o.Email == "" {
		o.Phone = "01632 960001"
	}
	o.Repository = strings.TrimSuffix(o.Repository, "/")
	switch {
	case !languageForm.MatchString(o.Language):
		return problem("", "language", "This is not a language code.", "Use codes such as en, ar, pl.")
	case o.Repository != "" && !repositoryForm.MatchString(o.Repository):
		return problem("", "repository", "This is not the address of a repository.", "Write it like https://github.com/owner/name.")
	}
	return o.wrongContact()
}

// wrongContact reports a number or an address that leads to nobody.
func (o *Options) wrongContact() []content.Problem {
	for _, way := range []struct {
		text    string
		address reach.Address
	}{{o.Phone, new(reach.Phone)}, {o.Text, new(reach.Text)}, {o.Email, new(reach.Email)}} {
		if how := way.address.Parse(way.text); how != "" {
			return problem("", "contact", content.Quote(way.text)+" leads to nobody as it stands.", how)
		}
	}
	return nil
}

// translated are the languages other than English for which there are crisis lines. No
// site is shown in a language in which nobody finds help.
var translated = []string{"ar", "pl"}

// Languages returns those of the site, English first: the first pages are in English,
// and a screen reader has to know.
func (o Options) Languages() string { return "[" + strings.Join(o.languages(), ", ") + "]" }

func (o Options) languages() []string {
	if slices.Contains(translated, o.Language) {
		return []string{"en", o.Language}
	}
	return []string{"en"}
}

// Synonyms returns the groups of words with which the site begins.
func (o Options) Synonyms() []content.Synonym { return synonyms.Of(o.languages()...) }

// Missing returns the language asked for if the site cannot be in it yet, or "".
func (o Options) Missing() string {
	if o.Language == "en" || strings.HasPrefix(o.Language, "en-") || slices.Contains(translated, o.Language) {
		return ""
	}
	return o.Language
}

// Edit returns the address below which pages can be edited on GitHub, or "".
func (o Options) Edit() string {
	if o.Repository == "" {
		return ""
	}
	return o.Repository + "/edit/main"
}

// Later returns the day so many months after today.
func (o Options) Later(months int) content.Date { return o.Now.AddMonths(months) }

// quote returns a text as a YAML string on one line.
func quote(text string) (string, error) {
	quoted, err := json.Marshal(text)
	return string(quoted), err
}

func fill(name string, source []byte, options Options) ([]byte, error) {
	t, err := template.New(name).Funcs(template.FuncMap{"quote": quote, "join": strings.Join}).Option("missingkey=error").Parse(string(source))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = t.Execute(&out, options)
	return out.Bytes(), err
}
