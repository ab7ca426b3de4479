// Package built provides tests with the example sites as a reader would be sent them:
// made by the real command, from the real folder, for a stated day. The test
// command makes them once for all packages; a package that is tested by itself
// makes its own.
package built

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Now is the day for which the examples are built, so that what lapses and
// what is out of date never changes under the tests.
const Now = "2026-11-01"

// env names the folder of a build that was made for several packages.
const env = "GOODDAY_BUILT"

// Examples are the example sites, built.
type Examples struct {
	Command string // the goodday command
	Source  string // the folder examples
	Output  string // the finished sites
}

// Make builds the command and the examples under dir, unless a build was
// shared already, and returns where they are.
func Make(dir string) (Examples, error) {
	root, err := Root()
	if err != nil {
		return Examples{}, err
	}
	shared := os.Getenv(env)
	if shared != "" {
		dir = shared
	}
	e := Examples{
		Command: filepath.Join(dir, "goodday"),
		Source:  filepath.Join(root, "examples"),
		Output:  filepath.Join(dir, "sites"),
	}
	if shared != "" {
		return e, nil
	}
	if err := run(root, "go", "build", "-o", e.Command, "./cmd/goodday"); err != nil {
		return e, err
	}
	return e, e.Build(e.Output)
}

// Share lets tests that are started from here use the build under dir.
func Share(dir string) error { return os.Setenv(env, dir) }

// Build builds the examples once more, into another folder.
func (e Examples) Build(output string) error {
	return run(e.Source, e.Command, "build", e.Source, "-o", output, "--now", Now)
}

// Root returns the folder of this module.
func Root() (string, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "goodday").Output()
	if err != nil {
		return "", fmt.Errorf("go list -m: %w", err)
	}
	return strings.TrimSpace(string(out)), nil
}

func run(dir, name string, arguments ...string) error {
	cmd := exec.Command(name, arguments...)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s %s: %w\n%s", filepath.Base(name), strings.Join(arguments, " "), err, out)
	}
	return nil
}
