// Release builds what a release of Goodday consists of: the command for Linux,
// macOS and Windows, each in an archive with its licences, and their checksums.
//
//	go run ./cmd/release VERSION OUT [OS/ARCHITECTURE]...
//
// VERSION is like v1.2.3, OUT a folder that is empty or not there yet. Without
// systems all of them are built, which takes a quarter of an hour on two cores.
//
// The same source and the same Go give the same bytes, on every machine: nothing of
// the machine, its folders, its user or the time goes into a file. So anybody can
// build a release again and compare it with SHA256SUMS.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// versionForm is the only form of a version that a release has.
var versionForm = regexp.MustCompile(`^v[0-9]+\.[0-9]+\.[0-9]+$`)

func run(arguments []string) error {
	if len(arguments) < 2 {
		return fmt.Errorf("write it like this: go run ./cmd/release v1.2.3 OUT [linux/amd64]")
	}
	version, out := arguments[0], arguments[1]
	if !versionForm.MatchString(version) {
		return fmt.Errorf("%q is not a version such as v1.2.3", version)
	}
	chosen, err := choose(arguments[2:])
	if err != nil {
		return err
	}
	out, err = emptyFolder(out)
	if err != nil {
		return err
	}
	if err := atRoot(); err != nil {
		return err
	}
	return release(version, out, chosen)
}

// emptyFolder makes OUT, so that SHA256SUMS is about everything that is in it.
func emptyFolder(name string) (string, error) {
	path, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(path, 0o755); err != nil {
		return "", err
	}
	entries, err := os.ReadDir(path)
	if err == nil && len(entries) > 0 {
		err = fmt.Errorf("there is something in %s already", name)
	}
	return path, err
}

// atRoot goes to the folder of the module, from wherever the command was called.
func atRoot() error {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}").Output()
	if err != nil {
		return fmt.Errorf("call it inside the project's folder: %w", err)
	}
	return os.Chdir(strings.TrimSpace(string(dir)))
}

// release builds and packs each system, then sums everything up.
func release(version, out string, systems []system) error {
	var made []string
	for _, s := range systems {
		fmt.Fprintf(os.Stderr, "release: building for %s\n", s)
		program, err := s.build(version)
		if err != nil {
			return err
		}
		licences, err := s.licences()
		if err != nil {
			return err
		}
		name := s.archiveName(version)
		data, err := s.pack([]file{{s.programName(), program, 0o755}, {"LICENSES.txt", licences, 0o644}})
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(out, name), data, 0o644); err != nil {
			return err
		}
		made = append(made, name)
	}
	slices.Sort(made)
	sums, err := sumsOf(out, made)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "SHA256SUMS"), sums, 0o644)
}
