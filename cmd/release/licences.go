package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// licenceFile is how a file with a licence, or with notes that belong to it, is called.
var licenceFile = regexp.MustCompile(`(?i)^((un)?licen[cs]e|copying|notice|patents|copyright)([-._].*)?$`)

// licences returns the texts of the licences of everything that is in the program of
// a system. Most of them ask to be handed on with it.
func (s system) licences() ([]byte, error) {
	list := exec.Command("go", "list", "-mod=readonly", "-deps", "-f", "{{with .Module}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}", "./cmd/goodday")
	list.Env, list.Stderr = s.environment(), os.Stderr
	modules, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("listing what is in the program: %w", err)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimSpace(string(modules)), "\n")
	slices.Sort(lines)
	lines = append([]string{"The Go language and its library\t\t" + strings.TrimSpace(string(root))}, slices.Compact(lines)...)
	var out bytes.Buffer
	for _, line := range lines {
		if line == "" {
			continue // packages of the standard library have no module
		}
		if err := addLicences(&out, strings.Split(line, "\t")); err != nil {
			return nil, err
		}
	}
	return out.Bytes(), nil
}

// addLicences adds the texts of one module: its path, version and folder.
func addLicences(out *bytes.Buffer, module []string) error {
	name, version, dir := module[0], module[1], module[2]
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	found := false
	for _, entry := range entries {
		if !entry.Type().IsRegular() || !licenceFile.MatchString(entry.Name()) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			return err
		}
		found = true
		title := strings.TrimSpace(name+" "+version) + ", " + entry.Name()
		fmt.Fprintf(out, "%s\n%s\n\n%s\n\n", title, strings.Repeat("=", len(title)), bytes.TrimSpace(text))
	}
	if !found {
		return fmt.Errorf("%s has no licence that could be found: look at it before it is handed on", name)
	}
	return nil
}
