package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

// version is set where releases are made: go build -ldflags "-X main.version=1.2.3".
var version string

var versionCommand = subcommand{
	name: "version", use: versionUse, run: command.version, options: func(*flags) []option { return nil },
	argument: func(_ *flags, word string) string {
		return "Nothing can stand after version. What is " + quote(word) + "?"
	},
}

// version says in one line which Goodday this is.
func (c command) version(flags) int {
	fmt.Fprintf(c.stdout, "goodday %s (%s/%s)\n", versionNumber(), runtime.GOOS, runtime.GOARCH)
	return done
}

// versionNumber is that of the release, else of the module, else what is known of
// the source it was built from.
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
