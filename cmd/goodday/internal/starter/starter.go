package starter

import (
	"bytes"
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

	"goodday/content"
)

// Options say what the new site is called and who looks after it. What is left
// out is filled in with something made up.
type Options struct {
	Title string // "Good days in Ourtown"
	Place string // the town or county, as people say it
	// Language is the code of a language that the site will have besides English,
	// in which the pages of the start are written; "" or "en" for none.
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

// Write lays out a site in dir, which has to be new or empty but for .git. It
// never writes over a file. The names of what was written are slash-separated
// and sorted. If there are problems nothing of the site stays behind.
func Write(dir string, options Options) (written []string, problems []content.Problem) {
	all, problem := Files(options)
	if problem != nil {
		return nil, []content.Problem{*problem}
	}
	fresh, err := makeFolder(dir)
	if err != nil {
		return nil, []content.Problem{unwritable(dir)}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, []content.Problem{unwritable(dir)}
	}
	defer root.Close()
	if found := occupied(root); found != "" {
		return nil, []content.Problem{{
			Severity: content.Error, Rule: "not-empty", File: found,
			Message: "The folder for the new site is not empty: there is " + found + " in it.", Do: "Choose a folder that is empty or not there yet.",
		}}
	}
	written = slices.Sorted(maps.Keys(all))
	for i, name := range written {
		if err := put(root, name, all[name]); err != nil {
			takeBack(root, written[:i+1])
			if fresh {
				os.Remove(dir) // only if it is empty
			}
			return nil, []content.Problem{unwritable(name)}
		}
	}
	return written, nil
}

func unwritable(name string) content.Problem {
	return content.Problem{
		Severity: content.Error, Rule: "unwritable", File: name,
		Message: "This could not be written.", Do: "Check that you may write here and that the disk is not full. Then try again.",
	}
}

// makeFolder makes dir and says whether it was not there before.
func makeFolder(dir string) (fresh bool, err error) {
	_, err = os.Lstat(dir)
	fresh = errors.Is(err, fs.ErrNotExist)
	return fresh, os.MkdirAll(filepath.Clean(dir), 0o755)
}

// occupied names something that stands in the folder already, or gives "".
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

// put writes one file that is not there yet.
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

// takeBack removes files that were just written, and the folders that are empty then.
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

// Files gives every file of a new site by its slash-separated path.
func Files(options Options) (map[string][]byte, *content.Problem) {
	if wrong := options.complete(); wrong != nil {
		return nil, wrong
	}
	all, err := options.generated()
	if err != nil {
		panic(err) // a fault in the files of this package, which its tests find
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
		panic(err) // a fault in the files of this package, which its tests find
	}
	for _, language := range translated {
		if language != options.Language {
			delete(all, "crisis."+language+".yaml")
		}
	}
	return all, nil
}

// complete fills in what was left out and looks at what was not.
func (o *Options) complete() *content.Problem {
	for _, set := range []struct {
		target *string
		value  string
	}{{&o.Title, "Good days near you"}, {&o.Place, "Ourtown"}, {&o.Language, "en"}, {&o.Role, "youth worker"}} {
		if *set.target = strings.TrimSpace(*set.target); *set.target == "" {
			*set.target = set.value
		}
	}
	if o.Phone == "" && o.Text == "" && o.Email == "" {
		o.Phone = "01632 960001"
	}
	o.Repository = strings.TrimSuffix(o.Repository, "/")
	switch {
	case !languageForm.MatchString(o.Language):
		return wrong("language", "This is not a language code.", "Use codes such as en, ar, pl.")
	case o.Repository != "" && !repositoryForm.MatchString(o.Repository):
		return wrong("repository", "This is not the address of a repository.", "Write it like https://github.com/owner/name.")
	}
	return nil
}

func wrong(rule, message, do string) *content.Problem {
	return &content.Problem{Severity: content.Error, Rule: rule, Message: message, Do: do}
}

// translated are the languages in which there are crisis lines to begin with. No
// site is shown in a language in which nobody finds help.
var translated = []string{"ar", "pl"}

// Languages are those of the site, English first: the pages of the start are in
// English, and a screen reader has to know.
func (o Options) Languages() string {
	if slices.Contains(translated, o.Language) {
		return "[en, " + o.Language + "]"
	}
	return "[en]"
}

// Missing is the language asked for, if the site cannot begin in it.
func (o Options) Missing() string {
	if o.Language == "en" || strings.HasPrefix(o.Language, "en-") || slices.Contains(translated, o.Language) {
		return ""
	}
	return o.Language
}

// Edit is where each page can be changed on GitHub, or "".
func (o Options) Edit() string {
	if o.Repository == "" {
		return ""
	}
	return o.Repository + "/edit/main"
}

// Later is a day so many months after today.
func (o Options) Later(months int) content.Date { return o.Now.AddMonths(months) }

// quote writes a text as YAML reads it, on one line.
func quote(text string) (string, error) {
	quoted, err := json.Marshal(text)
	return string(quoted), err
}

func fill(name string, source []byte, options Options) ([]byte, error) {
	t, err := template.New(name).Funcs(template.FuncMap{"quote": quote}).Option("missingkey=error").Parse(string(source))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = t.Execute(&out, options)
	return out.Bytes(), err
}
