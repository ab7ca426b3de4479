package publish

import "strings"

// IsLeftover reports whether a folder of this name is a stage or a backup: a build that
// was killed may leave one beside an output.
func IsLeftover(name string) bool {
	return strings.HasPrefix(name, ownPrefix+"stage-") || strings.HasPrefix(name, ownPrefix+"old-")
}
