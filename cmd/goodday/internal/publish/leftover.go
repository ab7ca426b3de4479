package publish

import (
	"path/filepath"
	"strings"
)

// IsLeftover reports whether a folder of this name is a stage or a backup: a build that
// was killed may leave one beside an output.
func IsLeftover(name string) bool {
	return strings.HasPrefix(name, ownPrefix+"stage-") || strings.HasPrefix(name, ownPrefix+"old-")
}

// Standing is what stands in an output.
type Standing struct {
	// Workspace is set for the output of several sites, and Sites are their folders.
	Workspace bool
	Sites     []string
}

// Look returns what stands in an output; ours is false if it is not one that we
// published into.
func Look(out string) (standing Standing, ours bool) {
	list, err := manifestOf(filepath.Clean(out))
	if err != nil {
		return Standing{}, false
	}
	return Standing{list.kind == workspaceOutput, list.sites}, true
}
