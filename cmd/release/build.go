package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// system is what a program runs on, as Go names it.
type system struct{ os, architecture string }

// systems are those that a release is built for.
var systems = []system{
	{"darwin", "amd64"},
	{"darwin", "arm64"},
	{"linux", "amd64"},
	{"linux", "arm64"},
	{"windows", "amd64"},
	{"windows", "arm64"},
}

func (s system) String() string { return s.os + "/" + s.architecture }

// choose returns the systems of that name, or all.
func choose(names []string) ([]system, error) {
	if len(names) == 0 {
		return systems, nil
	}
	var chosen []system
	for _, name := range names {
		i := slices.IndexFunc(systems, func(s system) bool { return s.String() == name })
		if i < 0 {
			return nil, fmt.Errorf("there are no releases for %q, but for %v", name, systems)
		}
		if !slices.Contains(chosen, systems[i]) {
			chosen = append(chosen, systems[i])
		}
	}
	return chosen, nil
}

// programName is what the program is called on the system.
func (s system) programName() string {
	if s.os == "windows" {
		return "goodday.exe"
	}
	return "goodday"
}

// environment is that of the machine without what would change the bytes.
func (s system) environment() []string {
	kept := slices.DeleteFunc(os.Environ(), func(entry string) bool {
		name, _, _ := strings.Cut(entry, "=")
		return strings.HasPrefix(name, "GOAMD64") || strings.HasPrefix(name, "GOARM") || strings.HasPrefix(name, "CGO_") ||
			slices.Contains([]string{"GOFLAGS", "GOEXPERIMENT", "GOOS", "GOARCH", "GOFIPS140"}, name)
	})
	return append(kept, "CGO_ENABLED=0", "GOWORK=off", "GOOS="+s.os, "GOARCH="+s.architecture)
}

// build compiles the command and returns its bytes.
func (s system) build(version string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "goodday-release-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, s.programName())
	cmd := exec.Command("go", "build", "-mod=readonly", "-trimpath", "-buildvcs=false",
		"-ldflags=-s -w -buildid= -X main.version="+version, "-o", program, "./cmd/goodday")
	cmd.Env, cmd.Stderr = s.environment(), os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("building for %s: %w", s, err)
	}
	return os.ReadFile(program)
}
