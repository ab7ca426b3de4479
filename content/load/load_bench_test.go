package load

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// BenchmarkLoad loads 2,000 activities of 300 words.
func BenchmarkLoad(b *testing.B) {
	site := soundSite(b)
	source := string(site["activities/lunch.md"].Data)
	text := source + strings.Repeat("\n"+strings.Repeat("Come along and see what it is like. ", 9)+"[A story](../stories/pass.md).\n", 4)
	for i := range 2000 {
		site[fmt.Sprintf("activities/lunch-%d.md", i)] = &fstest.MapFile{Data: []byte(text)}
	}
	b.ReportAllocs()
	for b.Loop() {
		if loaded := Load(site, Options{Now: day}); len(loaded.Sites[0].Pages) < 2000 {
			b.Fatal("pages are missing")
		}
	}
}
