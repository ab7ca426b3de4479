//go:build unix

package site

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"goodday/cmd/goodday/internal/advice"
	"goodday/content"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write the wanted files anew")

const hostileFile = "testdata/hostile.txt"

// hostileCase is a folder that somebody might send.
type hostileCase struct {
	name  string
	files []txtar.File
	want  int // the place of its want among the archive's files, or -1
}

// hostileCases reads the cases of testdata, and takes the fixtures of package
// content with them.
func hostileCases(t testing.TB) (*txtar.Archive, []hostileCase) {
	t.Helper()
	archive, err := txtar.ParseFile(hostileFile)
	if err != nil {
		t.Fatal(err)
	}
	var cases []hostileCase
	for i, file := range archive.Files {
		name, path, _ := strings.Cut(unquoted(file.Name), "/")
		if path == "want" {
			cases = append(cases, hostileCase{name: name, want: i})
			continue
		}
		last := &cases[len(cases)-1]
		if last.name != name {
			t.Fatalf("%s has no want before it", file.Name)
		}
		last.files = append(last.files, txtar.File{Name: path, Data: file.Data})
	}
	fixtures, _ := filepath.Glob("../../../../content/load/testdata/invalid/*.txt")
	for _, fixture := range fixtures {
		archive, err := txtar.ParseFile(fixture)
		if err != nil {
			t.Fatal(err)
		}
		cases = append(cases, hostileCase{"fixture-" + strings.TrimSuffix(filepath.Base(fixture), ".txt"), asCommands(archive.Files), -1})
	}
	return archive, cases
}

// asCommands turns the signs of content's fixtures into ours.
func asCommands(files []txtar.File) []txtar.File {
	files = slices.DeleteFunc(files, func(f txtar.File) bool { return f.Name == "want" || f.Name == "only" })
	for i, f := range files {
		text := string(f.Data)
		switch first, rest, _ := strings.Cut(text, " "); {
		case text == "absent\n", text == "pipe\n":
			files[i].Data = []byte("!" + text)
		case first == "symlink":
			files[i].Data = []byte("!link " + rest)
		case first == "repeat":
			n, what, _ := strings.Cut(strings.TrimSpace(rest), " ")
			files[i].Data = fmt.Appendf(nil, "!repeat %s %q\n", n, what)
		}
	}
	return files
}

// goWords are what nobody who writes pages should have to read.
var goWords = regexp.MustCompile(`(?i)\b(yaml:|nil|runtime|panic|unmarshal\w*|goroutine|strconv|EOF|offset|reflect|goldmark|syscall|errno|lstat|openat|fs\.|os\.|json:|invalid argument|no such file|permission denied|0x[0-9a-f]+)|%!|\.go:|<nil>`)

// TestHostile sends every case through reading, checking and every printer. None
// stops the program, and all that is said is said in plain words.
func TestHostile(t *testing.T) {
	t.Setenv("GIT_CEILING_DIRECTORIES", os.TempDir())
	archive, cases := hostileCases(t)
	if len(cases) < 120 {
		t.Fatalf("only %d cases", len(cases))
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			checked := c.check(t, c.write(t))
			found := foundByLoader(checked.Problems)
			switch {
			case c.want < 0:
			case *update:
				archive.Files[c.want].Data = []byte(found)
			case found != string(archive.Files[c.want].Data):
				t.Errorf("found\n%swanted\n%s", found, archive.Files[c.want].Data)
			}
			wantPlainWords(t, c, checked.Problems)
			wantPrinted(t, checked)
		})
	}
	if *update {
		if err := os.WriteFile(hostileFile, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d hostile cases", len(cases))
}

// BenchmarkHostile says how long each case takes.
func BenchmarkHostile(b *testing.B) {
	b.Setenv("GIT_CEILING_DIRECTORIES", os.TempDir())
	_, cases := hostileCases(b)
	for _, c := range cases {
		b.Run(c.name, func(b *testing.B) {
			dir := c.write(b)
			for b.Loop() {
				advice.Text(&bytes.Buffer{}, c.check(b, dir), advice.PrintOptions{})
			}
		})
	}
}

// check looks the case over as the command does.
func (c hostileCase) check(t testing.TB, dir string) (found advice.Report) {
	t.Helper()
	defer func() {
		if p := recover(); p != nil {
			t.Errorf("%s stopped the program: %v", c.name, p)
		}
	}()
	day, err := content.ParseDate("2026-11-01")
	if err != nil {
		t.Fatal(err)
	}
	checked, err := Check(t.Context(), Request{Dir: dir, Now: day}, "")
	if err != nil {
		t.Error(err)
	}
	found = advice.New(checked.Problems...)
	for _, site := range checked.Sites {
		found.Add(site.Directory, site.Result)
	}
	return found
}

// foundByLoader lists what the loader found: it gives no reasons. The rules of the
// check have tests of their own.
func foundByLoader(problems []content.Problem) string {
	var found []string
	for _, p := range problems {
		if p.Why == "" {
			found = append(found, p.Rule+"\n")
		}
	}
	slices.Sort(found)
	return strings.Join(slices.Compact(found), "")
}

func wantPlainWords(t *testing.T, c hostileCase, problems []content.Problem) {
	t.Helper()
	for _, p := range problems {
		if p.Message == "" || p.Rule == "" {
			t.Errorf("says too little: %+v", p)
		}
		for _, text := range []string{p.Message, p.Do, p.Why, p.Better} {
			if word := goWords.FindString(text); word != "" && !c.holds(word) {
				t.Errorf("%q is a word of programs: %s", word, text)
			}
		}
	}
}

// holds reports whether the case itself has a word.
func (c hostileCase) holds(word string) bool {
	return slices.ContainsFunc(c.files, func(f txtar.File) bool { return bytes.Contains(f.Data, []byte(word)) })
}

// wantPrinted prints in every format. What a terminal or a log would obey is in none.
func wantPrinted(t *testing.T, checked advice.Report) {
	t.Helper()
	for _, format := range advice.Formats {
		var out bytes.Buffer
		if err := format.Print(&out, checked, advice.PrintOptions{All: true, Terminal: true}); err != nil {
			t.Errorf("%s: %v", format.Name, err)
		}
		if i := bytes.IndexAny(out.Bytes(), "\x00\x1b\x07\r\u202e\u2028"); i >= 0 {
			t.Errorf("%s prints %q", format.Name, out.Bytes()[max(0, i-20):i+5])
		}
		if bytes.HasPrefix(out.Bytes(), []byte("{")) && !json.Valid(out.Bytes()) {
			t.Errorf("%s is no JSON", format.Name)
		}
	}
}
