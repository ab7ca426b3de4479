package themes

import (
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"goodday/content"

	"go.yaml.in/yaml/v3"
)

var update = flag.Bool("update", false, "write the wanted pages anew")

// goldenPages are one page of each layout of the default theme, and a few in a
// language from right to left.
var goldenPages = []string{
	"index.html", "ar/index.html", "activities/index.html", "activities/cooking.html", "ar/activities/cooking.html",
	"activities/cooking-easy.html", "activities/gone.html", "activities/old-band.html", "stories/bus.html", "stories/taken.html",
	"get-help/ask.html", "services/team.html", "what-we-did/quiet.html", "about/how.html", "about/accessibility.html",
	"about/privacy.html", "topics/index.html", "topics/food.html", "a-to-z.html", "404.html",
}

// contentHash is in the names of assets: a change of style is no change of a page.
var contentHash = regexp.MustCompile(`\.[0-9a-f]{64}\.`)

// TestGoldenPages compares pages of the default theme with testdata/golden.
func TestGoldenPages(t *testing.T) {
	pages, problems := renderSite(t, load(t, smallSite), nil, nil)
	noProblems(t, problems)
	for _, address := range goldenPages {
		pages[address] = contentHash.ReplaceAllString(pages[address], ".HASH.")
		file := filepath.Join("testdata", "golden", strings.ReplaceAll(address, "/", "_"))
		if *update {
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(pages[address]), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got := pages[address]; got != string(want) {
			t.Errorf("%s differs from %s at byte %d; go test ./themes -run Golden -update writes it anew", address, file, firstDifference(got, string(want)))
		}
	}
}

func firstDifference(a, b string) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return i
}

// notOnThePage are fields that readers do not read, or meet in another form.
var notOnThePage = []string{"slug", "moved_from", "picture", "consent", "menu", "languages", "id"}

// marker is the text a test puts into a field, so that it can be found again.
func marker(path string) string { return "zq " + strings.ReplaceAll(path, ".", " ") + " qz" }

// filler fills every field of a page's front matter with words of its own.
type filler struct{ markers []string }

func (f *filler) fill(value reflect.Value, path string) {
	for _, field := range content.FieldsOf(value.Type()) {
		if !slices.Contains(notOnThePage, field.Name) && field.Of == "" {
			f.set(reflectField(value, field.Name), strings.TrimPrefix(path+"."+field.Name, "."), field)
		}
	}
}

// reflectField finds a field by its name in YAML.
func reflectField(value reflect.Value, name string) reflect.Value {
	for _, field := range reflect.VisibleFields(value.Type()) {
		if tag, _, _ := strings.Cut(field.Tag.Get("yaml"), ","); tag == name {
			return value.FieldByIndex(field.Index)
		}
	}
	return reflect.Value{}
}

func (f *filler) set(place reflect.Value, path string, field content.Field) {
	switch choices := field.Choices(); {
	case place.Type() == reflect.TypeFor[content.Date]():
		place.Set(reflect.ValueOf(content.Date{Time: time.Date(2026, 10, 5, 0, 0, 0, 0, time.UTC)}))
	case place.Type() == reflect.TypeFor[content.Clock]():
		place.SetString("17:00")
	case place.Kind() == reflect.Pointer:
		place.Set(reflect.New(place.Type().Elem()))
		f.set(place.Elem(), path, field)
	case place.Kind() == reflect.Slice:
		place.Set(reflect.MakeSlice(place.Type(), 1, 1))
		f.set(place.Index(0), path, field)
	case place.Kind() == reflect.Struct:
		f.fill(place, path)
	case place.Kind() == reflect.Int:
		place.SetInt(17)
	case place.Kind() == reflect.Bool:
		place.SetBool(false)
	case len(choices) > 0:
		place.SetString(choices[0])
	case place.Type().String() == "reach.Web":
		address := strings.ReplaceAll(marker(path), " ", "-")
		place.SetString("https://example.org/" + address)
		f.markers = append(f.markers, address)
	case strings.HasPrefix(place.Type().String(), "reach."):
		place.SetString(map[string]string{"phone": "01632 960987", "text": "07700 900987", "email": "qz@example.org"}[field.Name])
		f.markers = append(f.markers, place.String())
	default:
		place.SetString(marker(path))
		f.markers = append(f.markers, marker(path))
	}
}

// TestEveryFieldIsShown fills every text field of every kind and looks for each
// on the page, so that a field added to the model is not forgotten by the theme.
func TestEveryFieldIsShown(t *testing.T) {
	directory := load(t, smallSite)
	shown := map[string][]string{}
	for _, page := range directory.Pages {
		if page.Easy || page.Language != "en" || page.Kind == content.ActivityKind && page.Name != "band" {
			continue
		}
		f := &filler{}
		f.fill(reflect.ValueOf(page.Front()).Elem(), "")
		shown[page.Address] = f.markers
		if page.Activity != nil {
			page.Activity.Status, page.Activity.Cost.Amount = content.Paused, 300
		}
	}
	pages, problems := renderSite(t, directory, nil, nil)
	noProblems(t, problems)
	for address, markers := range shown {
		for _, want := range markers {
			if !strings.Contains(pages[address], want) && !excused(address, want) {
				t.Errorf("%s does not show %s", address, want)
			}
		}
	}
	if len(shown) < 6 {
		t.Fatal(fmt.Sprint("only these kinds were filled: ", shown))
	}
}

// excused are fields that show only beside another value than the test's, or are
// for those who write and not for readers.
func excused(address, marker string) bool {
	if strings.HasPrefix(marker, "zq ignore ") || strings.HasPrefix(marker, "zq read_over ") {
		return true
	}
	folder, known := map[string]string{
		"zq why_not qz":            "what-we-did/", // the answer is done
		"zq if_not_for_you why qz": "get-help/",    // its page is no page
	}[marker]
	return known && strings.HasPrefix(address, folder)
}

// TestWordsAreCompleteInEveryLanguage holds the three files of words together.
func TestWordsAreCompleteInEveryLanguage(t *testing.T) {
	keys := map[string][]string{}
	for _, language := range []string{"en", "ar", "pl"} {
		data, err := fs.ReadFile(Default(), "i18n/"+language+".yaml")
		if err != nil {
			t.Fatal(err)
		}
		var words map[string]any
		if err := yaml.Unmarshal(data, &words); err != nil {
			t.Fatal(err)
		}
		keys[language] = slices.Sorted(maps.Keys(words))
	}
	if len(keys["en"]) < 300 {
		t.Errorf("only %d words in English", len(keys["en"]))
	}
	for language, have := range keys {
		for _, key := range keys["en"] {
			if !slices.Contains(have, key) {
				t.Errorf("%s has no %s", language, key)
			}
		}
		for _, key := range have {
			if !slices.Contains(keys["en"], key) {
				t.Errorf("%s has %s, which English has not", language, key)
			}
		}
	}
}
