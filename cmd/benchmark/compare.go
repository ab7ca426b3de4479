package main

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"goodday/cmd/benchmark/searching"
)

// program is one of the two that are compared.
type program struct {
	name    string
	pkg     string
	build   func(folder, out string) []string // the arguments of a build
	results []result
}

func programs() []*program {
	return []*program{
		{name: goodday.name, pkg: "goodday/cmd/goodday", build: func(folder, out string) []string {
			return []string{"build", folder, "-o", out, "--now", "2026-11-01"}
		}},
		{name: hugo.name, pkg: "github.com/gohugoio/hugo", build: func(folder, out string) []string {
			return []string{"--source", folder, "--destination", out, "--cacheDir", out + "-cache", "--noBuildLock", "--quiet"}
		}},
	}
}

// result is what one run took and wrote.
type result struct {
	elapsed      time.Duration
	user, system time.Duration // processor time, in the program and in the system for it
	peak         int64         // bytes
	written      written
}

// written counts the pages of an output folder by the mark that both themes
// leave in them.
type written struct{ pages, lists, other int }

// prepare writes the pages and builds the programs.
func prepare(dir string, count int, out io.Writer) ([]*program, error) {
	fmt.Fprintf(out, "Writing %d pages for each program.\n", count)
	if err := generate(dir, count); err != nil {
		return nil, err
	}
	both := programs()
	for _, p := range both {
		fmt.Fprintf(out, "Building %s.\n", p.name)
		if err := p.compile(dir); err != nil {
			return nil, err
		}
	}
	return both, nil
}

// compare runs both programs in turn and prints what they took.
func compare(dir string, count, runs int, out io.Writer) error {
	both, err := prepare(dir, count, out)
	if err != nil {
		return err
	}
	defer os.RemoveAll(filepath.Join(dir, outputs))
	if err := os.Mkdir(filepath.Join(dir, outputs), 0o755); err != nil {
		return err
	}
	for n := range runs {
		for _, p := range both {
			fmt.Fprintf(out, "Run %d of %d: %s.\n", n+1, runs, p.name)
			r, err := p.run(dir)
			if err != nil {
				return err
			}
			p.results = append(p.results, r)
		}
	}
	if err := agree(count, both); err != nil {
		return err
	}
	printTable(out, count, both)
	return nil
}

func (p *program) binary(dir string) string { return filepath.Join(dir, p.name+".program") }

// compile builds the program. hugo is built in a module of its own, from its
// own release and with what that release asks for: so this module does not
// carry all that only the hugo program needs.
func (p *program) compile(dir string) error {
	if p.name == goodday.name {
		return p.command(".", "go", "build", "-o", p.binary(dir), p.pkg)
	}
	version, err := exec.Command("go", "list", "-m", "-f", "{{.Version}}", p.pkg).Output()
	if err != nil {
		return fmt.Errorf("the release of %s is not in go.mod: %w", p.name, err)
	}
	own := p.binary(dir) + ".module"
	if err := os.MkdirAll(own, 0o755); err != nil {
		return err
	}
	defer os.RemoveAll(own)
	binary, err := filepath.Abs(p.binary(dir))
	if err != nil {
		return err
	}
	for _, arguments := range [][]string{
		{"mod", "init", "benchmark"},
		{"get", p.pkg + "@" + strings.TrimSpace(string(version))},
		{"build", "-mod=mod", "-o", binary, p.pkg},
	} {
		if err := p.command(own, "go", arguments...); err != nil {
			return err
		}
	}
	return nil
}

func (p *program) command(dir, name string, arguments ...string) error {
	cmd := exec.Command(name, arguments...)
	cmd.Dir = dir
	if text, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("building %s: %w\n%s", p.name, err, text)
	}
	return nil
}

// outputs is the folder of what the programs write. It is removed only when all
// runs are done: some file systems are slow to put a new file in the place of one
// that was just removed, and that would be measured too.
const outputs = "outputs"

// run runs the program once, into a folder of its own.
func (p *program) run(dir string) (result, error) {
	out := filepath.Join(dir, outputs, fmt.Sprintf("%s-%d", p.name, len(p.results)+1))
	cmd := exec.Command(p.binary(dir), p.build(filepath.Join(dir, p.name), out)...)
	cmd.Env = searching.Environment()
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	started := time.Now()
	if err := cmd.Run(); err != nil {
		return result{}, fmt.Errorf("%s failed: %w\n%s", p.name, err, firstLines(said.String()))
	}
	r := result{
		elapsed: time.Since(started), peak: peakMemory(cmd.ProcessState),
		user: cmd.ProcessState.UserTime(), system: cmd.ProcessState.SystemTime(),
	}
	var err error
	r.written, err = countPages(out)
	return r, err
}

func firstLines(text string) string {
	lines := strings.SplitAfter(text, "\n")
	return strings.Join(lines[:min(len(lines), 20)], "")
}

func countPages(folder string) (w written, err error) {
	err = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".html" {
			return err
		}
		data, err := os.ReadFile(path)
		switch {
		case bytes.Contains(data, []byte(`data-page="content"`)):
			w.pages++
		case bytes.Contains(data, []byte(`data-page="list"`)):
			w.lists++
		default:
			w.other++
		}
		return err
	})
	return w, err
}

// agree checks that both wrote every page, and as many lists.
func agree(count int, both []*program) error {
	lists := both[0].results[0].written.lists
	for _, p := range both {
		for _, r := range p.results {
			if r.written.pages != count || r.written.lists != lists {
				return fmt.Errorf("%s wrote %d pages and %d lists, not %d and %d", p.name, r.written.pages, r.written.lists, count, lists)
			}
		}
	}
	return nil
}
