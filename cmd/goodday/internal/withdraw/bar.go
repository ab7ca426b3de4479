package withdraw

import (
	"slices"
	"strings"
	"time"

	"goodday/cmd/goodday/internal/fallback"
	"goodday/cmd/goodday/internal/state"
)

// bar notes which settings and templates name the number, or still say some of what was
// told. When one of them breaks, no version of it from before today stands in.
func (f *found) bar(j *journal, kept *state.Folder) {
	now := time.Now()
	for _, file := range f.files {
		if _, isPart := fallback.PartOf(file); !isPart || isList(file) {
			continue
		}
		tells, _ := j.tells(f.root, file, strings.NewReplacer())
		if tells || slices.Contains(f.naming, file) {
			fallback.Bar(kept, file, now) // where nothing can be kept, NotKept says it
		}
	}
}
