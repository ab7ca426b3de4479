// Package withdraw takes down everything that is under one consent: pages,
// their translations and Easy Read pages, credits and pictures, in every site of a
// folder.
//
//	result, err := withdraw.Run(ctx, withdraw.Request{Reference: "BRS-0042", Dir: dir, Now: today, Build: build})
//
// # What it does
//
//  1. It finds the reference in every page, also in those that cannot be read as
//     they should and in sites that cannot be loaded, and beside every picture
//     (find.go, unloaded.go).
//  2. It notes what must be gone: sentences, credits, addresses, names and bytes of
//     pictures (traces.go).
//  3. It adds the reference to withdrawn.yaml, so that copies stay out for ever
//     (list.go). It reduces each page to the reference, that it was taken back, and
//     the day. What makes the old address (slug, moved_from) stays too, so that the
//     address can say that something was taken down (reduce.go).
//  4. It builds the sites, leaving out pages with mistakes.
//  5. If a site could not be built all the same, it removes the pages and pictures
//     from the output that is there.
//  6. It searches every byte of the output for what it noted (proof.go).
//
// It goes on after a failure: what can be taken down is taken down, and what could
// not be is in the Result. Running it again is safe.
package withdraw

import (
	"cmp"
	"context"
	"os"
	"path/filepath"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
	"goodday/content/withdrawn"
)

// Request says what to take down, and how the sites are built.
type Request struct {
	Reference string
	// Dir is a site or a workspace of sites. Out is the folder of their finished
	// pages; "" is public in Dir.
	Dir, Out string
	Now      content.Date
	// Build builds every site in dir, leaving out pages with mistakes. Its error
	// means that it was cancelled.
	Build func(ctx context.Context, dir string) (report.Report, error)
}

// Result is what was done.
type Result struct {
	// Pages, Credits and Pictures are the files that were reduced or deleted, named
	// from the folder that was opened.
	Pages, Credits, Pictures []string
	// Failed are files that could not be changed.
	Failed []string
	// Build is the report of the build that followed.
	Build report.Report
	// Removed are files of the output that were removed one by one, since their site
	// could not be built.
	Removed []string
	// Elsewhere are sentences that other pages have too. They stay, and somebody has
	// to judge them.
	Elsewhere []Trace
	// Proof is what the search of the output found.
	Proof Proof
	// Near are known references like the one asked for, if nothing is under that.
	Near []string
}

// Found reports whether there was anything under the reference.
func (r Result) Found() bool { return len(r.Pages)+len(r.Credits)+len(r.Pictures) > 0 }

// Gone reports whether everything is taken down and nothing of it is left.
func (r Result) Gone() bool {
	return r.Found() && len(r.Failed) == 0 && len(r.Proof.Left) == 0 && len(r.Proof.Unseen) == 0
}

// Run takes everything down. Its error means that the folder cannot be read or that
// the build was cancelled.
func Run(ctx context.Context, request Request) (Result, error) {
	var result Result
	request.Dir = top(request.Dir)
	root, err := os.OpenRoot(request.Dir)
	if err != nil {
		return result, err
	}
	defer root.Close()
	found := find(root, request)
	if !found.any() {
		result.Near = found.similar()
		return result, nil
	}
	var traces map[string]*traces
	traces, result.Elsewhere = found.traces()
	if !addToList(root, request.Reference, request.Now) {
		result.Failed = append(result.Failed, withdrawn.File)
	}
	found.reduce(root, &result)
	result.Build, err = request.Build(ctx, request.Dir)
	if err != nil {
		return result, err
	}
	out := found.outputs(request)
	result.Removed = removePublished(result.Build, out, traces)
	result.Proof = prove(out, traces)
	return result, nil
}

// outputs returns the folder of each site's finished pages, built or not.
func (f *found) outputs(request Request) map[string]string {
	all := cmp.Or(request.Out, filepath.Join(request.Dir, content.OutputFolder))
	out := map[string]string{}
	for _, name := range f.sites {
		out[name] = filepath.Join(all, name)
	}
	return out
}
