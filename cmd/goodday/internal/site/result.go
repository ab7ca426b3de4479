package site

import (
	"context"
	"slices"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
)

// BuildResult is a build with what was read for it.
type BuildResult struct {
	Report report.Report
	// Dir is the folder that problems name files from: the workspace, if a site was
	// asked for that belongs to one.
	Dir   string
	Sites []BuiltSite
}

// BuiltSite is one site of a build.
type BuiltSite struct {
	*content.Directory        // with its Sources
	Output             string // the folder of its finished pages
	BaseURL            string // its address on the web, or ""
	Published          bool
}

// BuildWithSources is Build for whoever needs to know which page came of which file.
func BuildWithSources(ctx context.Context, request Request) (BuildResult, error) {
	b := newBuild(ctx, request)
	b.sources = true
	made, err := b.run()
	result := BuildResult{Report: made, Dir: b.dir}
	if b.loaded == nil {
		return result, err // the folder cannot be read
	}
	for _, site := range b.loaded.Sites {
		published := slices.ContainsFunc(made.Sites, func(s report.Site) bool { return s.Site == site.Folder && s.Published })
		result.Sites = append(result.Sites, BuiltSite{site.Directory, b.output(site.Directory), b.baseURL(site.Directory), published})
	}
	return result, err
}
