package site

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"goodday/cmd/goodday/internal/publish"
	"goodday/cmd/goodday/internal/report"
	"goodday/content"
	"goodday/content/calendar"
	"goodday/content/load"
	"goodday/themes"
)

// build holds what the steps of Build pass on.
type build struct {
	source
	mending *mending // nil if nothing is made up for
	ctx     context.Context
	request Request
	out     string
	top     workspaceFiles // what a workspace has besides its sites
	report  report.Report
	past    *past
	started time.Time
	files   atomic.Int64
	checks  bool             // nothing is built
	sources bool             // what was written is kept
	keep    func(*siteBuild) // if set, gets each site when it is done, and its renderer to close
}

func newBuild(ctx context.Context, request Request) *build {
	b := &build{ctx: ctx, request: request, out: request.Out, started: time.Now(), past: &past{}}
	if b.out == "" {
		b.out = filepath.Join(request.Dir, content.OutputFolder)
	}
	b.report = report.New()
	return b
}

func join(folder, name string) string { return filepath.Join(folder, filepath.FromSlash(name)) }

func (b *build) tell(doing string) {
	if b.request.Tell != nil {
		b.request.Tell(doing, int(b.files.Load()))
	}
}

// blocked reports whether errors keep a site from being published.
func (b *build) blocked(problems []content.Problem) bool {
	return !b.request.SkipBroken && content.HasErrors(problems)
}

// fail adds a problem that keeps something from being published.
func (b *build) fail(problems ...content.Problem) {
	b.report.Problems = append(b.report.Problems, problems...)
	b.report.Complete = false
}

// problemOf returns an error of package publish as a problem.
func problemOf(site string, err error) content.Problem {
	p := content.Problem{
		Severity: content.Error, Rule: "output-write", Site: site,
		Message: "The finished pages could not be written.", Do: "Check that you may write to the folder, then build again.",
	}
	var refusal *content.Refusal
	var at *fs.PathError
	if errors.As(err, &refusal) && errors.As(err, &at) {
		p.Rule, p.File, p.Message, p.Do = refusal.Rule, at.Path, refusal.Message, refusal.Do
	}
	return p
}

// siteBuild is the building of one site.
type siteBuild struct {
	build     *build
	site      *load.Site
	publisher *publish.Publisher // nil if the site will not be published
	search    searching
	look      fs.FS // the folder with the site's layouts, assets and i18n
	// defaultLook is set when those are broken and nothing else could stand in.
	defaultLook bool
	renderer    *themes.Renderer // nil if there is none, or nobody keeps it
	report      report.Site
	found       []content.Problem
	started     time.Time

	mu      sync.Mutex
	written error // the first file that could not be written
	home    bool  // the first page was made
	stopped bool  // the finished pages could not be written
}

func (b *build) begin(site *load.Site) *siteBuild {
	s := &siteBuild{build: b, site: site, look: b.folder(site.Folder), started: time.Now()}
	s.report = report.NewSite(site.Directory)
	s.report.Output = b.output(site.Directory)
	s.problems(site.Problems...)
	s.open()
	return s
}

// tellMissingYear tells that pages of this year say "ask first" more than they need to.
func (s *siteBuild) tellMissingYear() {
	if message, do := calendar.MissingYear(s.site.Directory); message != "" {
		problem := content.Advise(calendar.YearRule, message, do)
		problem.Site, problem.File = s.site.Folder, s.site.FileName(content.SiteFile)
		s.problems(problem)
	}
}

// open begins to publish a site, unless it is clear already that it will not be.
func (s *siteBuild) open() {
	if s.site.Unbuildable || s.build.blocked(s.site.Problems) {
		return
	}
	publisher, err := s.build.openPublisher(s.site.Folder)
	if err != nil {
		s.refused(err)
		return
	}
	s.publisher = publisher
}

// openPublisher begins to publish into the folder of a site's finished pages.
func (b *build) openPublisher(folder string) (*publish.Publisher, error) {
	if b.single {
		return publish.Open(b.out)
	}
	return publish.OpenSite(b.out, folder)
}

// problems takes what was found. Render says for each page what package publish
// says once and better, so that is left out.
func (s *siteBuild) problems(problems ...content.Problem) {
	for _, p := range problems {
		if p.Rule != "write" {
			s.found = append(s.found, p)
		}
	}
}

func (s *siteBuild) refused(err error) {
	s.problems(problemOf(s.site.Folder, err))
	s.stopped = true
}

// write hands a finished file on. Of a site that will not be published pages
// are made all the same, so that the problems of its templates are told too.
func (s *siteBuild) write(path string, data []byte) error {
	b := s.build
	if err := b.ctx.Err(); err != nil {
		return err
	}
	b.files.Add(1)
	b.tell("Making the pages" + of(s.site.Folder))
	var err error
	if s.publisher != nil {
		err = s.publisher.Write(path, data)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.home = s.home || path == "index.html"
	if s.written == nil {
		s.written = err
	}
	return err
}

func of(folder string) string {
	if folder == "" {
		return ""
	}
	return " of " + folder
}

// mayPublish decides whether the new pages take the place of the old ones.
func (s *siteBuild) mayPublish() bool {
	s.report.Seconds.Pages = since(s.started)
	if s.written != nil {
		s.refused(s.written)
	}
	return s.publisher != nil && !s.stopped && s.home && s.build.ctx.Err() == nil && !s.build.blocked(s.found)
}

// publish swaps the new pages in.
func (s *siteBuild) publish() {
	started := time.Now()
	s.build.tell("Putting the pages in place" + of(s.site.Folder))
	s.build.noteOutput()
	s.publisher.First = content.Map(s.site.TakenDown, func(t content.TakenDown) string { return t.Address })
	result, err := s.publisher.Commit()
	s.report.Seconds.Publish = since(started)
	if err != nil {
		s.refused(err)
		return
	}
	s.report.Published = true
	s.report.Take(result)
	s.build.keepSound(s)
}

// close ends the site's building and adds it to the report.
func (s *siteBuild) close() {
	if s.publisher != nil {
		s.publisher.Close()
	}
	s.takeDown()
	b := s.build
	b.report.Add(s.report, s.found)
	b.top.note(s)
	if b.keep != nil {
		b.keep(s)
	}
}

// Stands returns the folder of finished pages of a request, and whether there are
// any in it. If one site of several was asked for, and no page introduces them
// all, the folder is that site's.
func Stands(request Request) (out string, stands bool) {
	out = newBuild(context.Background(), request).out
	folders := []string{out}
	if len(request.Sites) > 0 {
		folders = append(folders, filepath.Join(out, request.Sites[0]))
	}
	for _, folder := range folders {
		if publish.Exists(folder) && isFile(folder, "index.html") {
			return folder, true
		}
	}
	return out, false
}
