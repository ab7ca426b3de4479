package site

import (
	"context"
	"slices"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
)

// Made is a build, with what was read for it.
type Made struct {
	Report report.Report
	// Dir is the folder that problems name files from: the workspace, if a site was
	// asked for that belongs to one.
	Dir   string
	Sites []MadeSite
}

// MadeSite is one site of a build.
type MadeSite struct {
	*content.Directory        // with its Sources
	Output             string // the folder of its finished pages
	BaseURL            string // its address on the web, or ""
	Published          bool
}

// BuildAndKeep is Build for whoever needs to know which page came of which file.
func BuildAndKeep(ctx context.Context, request Request) (Made, error) {
	b := newBuild(ctx, request)
	b.sources = true
	result, err := b.run()
	made := Made{Report: result, Dir: b.dir}
	if b.loaded == nil {
		return made, err // the folder cannot be read
	}
	for _, directory := range b.loaded.Sites {
		published := slices.ContainsFunc(result.Sites, func(s report.Site) bool { return s.Site == directory.Folder && s.Published })
		made.Sites = append(made.Sites, MadeSite{directory, b.output(directory), b.baseURL(directory), published})
	}
	return made, err
}
