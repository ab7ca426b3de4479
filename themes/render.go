package themes

import (
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"goodday/content"

	"github.com/spf13/afero"
	"golang.org/x/sync/errgroup"
)

// Options are the options of a Renderer.
type Options struct {
	// Site is the site's own folder. Files of its layouts/, assets/ and i18n/
	// replace those of the theme; nothing else of it is read. It may be nil.
	Site fs.FS
	// Theme replaces the default theme; nil is the default theme.
	Theme fs.FS
	// BaseURL is the address of this site on the web; it overrides site.yaml.
	BaseURL string
	// BeingMended says that the crisis lines or the look are not the site's own, because
	// those are broken. Pages then say so.
	BeingMended bool
	// Search is the path of the script that searches; with it a page is made for
	// it in each language. "" is a site that cannot be searched.
	Search string
	// Related are, by the address of a page, the addresses of those most like it.
	Related map[string][]string
	// Extra are pages that another part of the program adds.
	Extra []Extra
}

// Extra is a page that is made in each language of the site, by the layout of
// its kind, with the title that i18n has under the kind's name.
type Extra struct {
	Kind    string
	Address string // in the main language: "map.html" means "ar/map.html" too
	Data    any    // what the layout gets as .Data
}

// Write writes one finished file. It may be called from several goroutines at
// once, in any order, and must not keep data after it returns. A path is
// written once. After its first error nothing more is written.
type Write func(path string, data []byte) error

// Renderer holds what all pages of a site share, so that one page can be made
// by itself. It is valid until content or theme change; then close it and make a
// new one.
type Renderer struct {
	directory *content.Directory
	engine    *engine
	views     map[string]*view
	jobs      []job
	written   sync.Map    // assets that have been written
	stopped   atomic.Bool // set when a file could not be written
}

// New reads the theme and collects the site's lists. The Renderer is nil if the
// theme cannot be used.
func New(directory *content.Directory, options Options) (*Renderer, []content.Problem) {
	engine, problems := openTheme(options, directory.Site.Languages, directory.Now, "/")
	if engine == nil {
		return nil, inSite(directory, problems)
	}
	r := &Renderer{directory: directory, engine: engine, views: map[string]*view{}}
	calendars := &sync.Map{}
	for _, language := range directory.Site.Languages {
		l := engine.in(language)
		v := newView(directory, options, language, l.translate)
		v.engine, l.site, v.calendars = l, v.site, calendars
		v.collectDays()
		r.views[language] = v
	}
	if options.Search != "" {
		options.Extra = append(slices.Clone(options.Extra), Extra{Kind: "search", Address: "search.html"})
	}
	r.plan(options.Extra)
	return r, inSite(directory, problems)
}

// openTheme returns the engine, which is nil if there are errors.
func openTheme(options Options, languages []string, now content.Date, base string) (*engine, []content.Problem) {
	theme := options.Theme
	if theme == nil {
		theme = Default()
	}
	files, words, ownWords, problems := readTheme(theme, options.Site)
	merged, more := mergeWords(languages, words, ownWords)
	problems = append(problems, more...)
	if content.HasErrors(problems) {
		return nil, problems
	}
	e, err := newEngine(languages, files, merged, now, base)
	if err != nil {
		return nil, append(problems, e.problemOf(err))
	}
	return e, problems
}

// inSite returns problems with the site's name in them.
func inSite(directory *content.Directory, problems []content.Problem) []content.Problem {
	for i := range problems {
		problems[i].Site = directory.Folder
		if directory.Folder != "" && problems[i].File != "" && !strings.HasPrefix(problems[i].File, themeFolder) {
			problems[i].File = directory.Folder + "/" + problems[i].File
		}
	}
	return withoutRepeats(problems)
}

// Close releases what the engine holds. The Renderer cannot be used after it.
func (r *Renderer) Close() { r.engine.close() }

// All makes every file of the site. A page whose template fails is not written,
// and its problem is in the result.
func (r *Renderer) All(write Write) []content.Problem {
	var group errgroup.Group
	workers := make([]worker, runtime.GOMAXPROCS(0))
	idle := make(chan *worker, len(workers))
	for i := range workers {
		workers[i] = worker{renderer: r, write: write}
		idle <- &workers[i]
	}
	group.SetLimit(len(workers)) // so that there is an idle one for each job
	for _, j := range r.jobs {
		if r.stopped.Load() {
			break
		}
		group.Go(func() error {
			w := <-idle
			w.do(j)
			idle <- w
			return nil
		})
	}
	group.Wait()
	last := <-idle
	r.writeAssets(last)
	r.writePictures(last)
	var problems []content.Problem
	for i := range workers {
		problems = append(problems, workers[i].problems...)
	}
	for _, v := range r.views {
		problems = append(problems, v.engine.warnings()...)
	}
	return inSite(r.directory, problems)
}

// writeAssets writes the assets that templates have asked for, each once.
func (r *Renderer) writeAssets(w *worker) {
	for path, data := range r.engine.assets() {
		if _, done := r.written.LoadOrStore(path, true); !done {
			w.put(path, data)
		}
	}
}

func (r *Renderer) writePictures(w *worker) {
	for _, picture := range r.directory.Pictures {
		for _, size := range picture.Sizes {
			w.put(size.Address, size.Data)
		}
	}
}

// assets returns the files that templates asked for, by path.
func (e *engine) assets() map[string][]byte {
	files := map[string][]byte{}
	public := root + "/public"
	afero.Walk(e.published, public, func(name string, info fs.FileInfo, err error) error {
		if err == nil && info.Mode().IsRegular() {
			if data, err := afero.ReadFile(e.published, name); err == nil {
				files[strings.TrimPrefix(name, public+"/")] = data
			}
		}
		return nil
	})
	return files
}
