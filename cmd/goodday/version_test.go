package main

import (
	"runtime/debug"
	"testing"
)

func TestVersionFrom(t *testing.T) {
	build := func(module string, settings ...string) *debug.BuildInfo {
		info := &debug.BuildInfo{Main: debug.Module{Version: module}}
		for i := 0; i < len(settings); i += 2 {
			info.Settings = append(info.Settings, debug.BuildSetting{Key: settings[i], Value: settings[i+1]})
		}
		return info
	}
	const revision = "0123456789abcdef0123456789abcdef01234567"
	for _, c := range []struct {
		released string
		info     *debug.BuildInfo
		want     string
	}{
		{"1.2.3", build("(devel)"), "1.2.3"},
		{"v1.2.3", nil, "1.2.3"},
		{"", nil, "built from source"},
		{"", build("(devel)"), "built from source"},
		{"", build("v2.0.1"), "2.0.1"},
		{"", build("v0.0.0-20261101000000-0123456789ab", "vcs.revision", revision), "built from source 0123456789ab"},
		{"", build("(devel)", "vcs.revision", revision, "vcs.modified", "true"), "built from source 0123456789ab, changed since"},
		{"", build("(devel)", "vcs.revision", "short"), "built from source"},
	} {
		if got := versionFrom(c.released, c.info); got != c.want {
			t.Errorf("%q, not %q", got, c.want)
		}
	}
}
