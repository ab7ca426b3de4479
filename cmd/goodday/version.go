package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

// version is set by releases: go build -ldflags "-X main.version=1.2.3".
var version string

// versionArgs are the arguments of version: none.
type versionArgs struct{}

var versionCommand = command{
	name: "version", group: otherGroup, summary: "says which Goodday this is",
	about: "Nothing follows it.", example: "goodday version",
	arguments: func() arguments { return versionArgs{} },
}

func (versionArgs) options() []option { return nil }

func (versionArgs) addWord(word string) (wrong string) {
	return "Nothing can stand after version. What is " + quote(word) + "?"
}

func (versionArgs) complete() (wrong string) { return "" }

// run prints the version in one line.
func (versionArgs) run(c console) int {
	fmt.Fprintf(c.stdout, "goodday %s (%s/%s)\n", versionNumber(), runtime.GOOS, runtime.GOARCH)
	return done
}

// versionNumber returns that of the release, else of the module, else what is known
// about the source.
func versionNumber() string {
	info, _ := debug.ReadBuildInfo()
	return versionFrom(version, info)
}

func versionFrom(released string, info *debug.BuildInfo) string {
	switch {
	case released != "":
		return strings.TrimPrefix(released, "v")
	case info == nil:
		return "built from source"
	}
	settings := map[string]string{}
	for _, setting := range info.Settings {
		settings[setting.Key] = setting.Value
	}
	revision := settings["vcs.revision"]
	switch {
	case strings.HasPrefix(info.Main.Version, "v") && !strings.HasPrefix(info.Main.Version, "v0.0.0-"):
		return strings.TrimPrefix(info.Main.Version, "v")
	case len(revision) < 12:
		return "built from source"
	case settings["vcs.modified"] == "true":
		return "built from source " + revision[:12] + ", changed since"
	}
	return "built from source " + revision[:12]
}
