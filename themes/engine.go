package themes

import (
	"bytes"
	"context"
	"io"
	"maps"
	"strings"
	"sync"

	"goodday/content"

	"github.com/bep/logg"
	"github.com/gohugoio/hugo/common/loggers"
	"github.com/gohugoio/hugo/config"
	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/gohugoio/hugo/deps"
	"github.com/gohugoio/hugo/hugofs"
	"github.com/gohugoio/hugo/hugolib/sitesmatrix"
	"github.com/gohugoio/hugo/langs"
	"github.com/gohugoio/hugo/langs/i18n"
	"github.com/gohugoio/hugo/resources/page"
	"github.com/gohugoio/hugo/tpl/tplimpl"
	"github.com/gohugoio/hugo/tpl/tplimplinit"
	"github.com/spf13/afero"
)

// root is the folder of the theme in the file system that Hugo sees. That file
// system is in memory and holds the theme and nothing else.
const root = "/theme"

// engine is Hugo's templates for one site, in all its languages. The templates
// are parsed once; each language has functions of its own.
type engine struct {
	files     themeFiles
	published afero.Fs // what templates asked to be written
	byLang    map[string]*langEngine
}

// langEngine runs templates in one language. Many pages may run at once.
type langEngine struct {
	engine  *engine
	deps    *deps.Deps
	layouts sync.Map // of *tplimpl.TemplInfo by kind
	site    *Site    // what the function site returns
	notes   sync.Map // warnings from templates, of note
}

// loading guards the state of Hugo's start that is global to the program.
var loading sync.Mutex

// newEngine loads a theme into Hugo. base goes before the address of an asset; now
// is the time that templates see.
func newEngine(languages []string, files themeFiles, words map[string]dictionary, now content.Date, base string) (*engine, error) {
	loading.Lock()
	defer loading.Unlock()
	e := &engine{files: files, published: afero.NewMemMapFs(), byLang: map[string]*langEngine{}}
	source, err := memory(files, words)
	if err != nil {
		return e, err
	}
	logger := loggers.New(loggers.Options{StdOut: io.Discard, StdErr: io.Discard, Level: logg.LevelError})
	configs, err := allconfig.LoadConfig(allconfig.ConfigSourceDescriptor{
		Fs: source, Flags: settings(languages, base), Logger: logger,
		Environment: "production", Environ: []string{"GOODDAY=1"}, SkipNpmCheck: true,
	})
	if err != nil {
		return e, err
	}
	return e, e.addLanguages(configs, source, logger, now)
}

// memory returns the file system that Hugo sees.
func memory(files themeFiles, words map[string]dictionary) (afero.Fs, error) {
	fsys := afero.NewMemMapFs()
	for _, folder := range folders {
		if err := fsys.MkdirAll(root+"/"+folder, 0o755); err != nil {
			return nil, err
		}
	}
	all := maps.Clone(files.data)
	for language, words := range words {
		all["i18n/"+language+".json"] = words.encode()
	}
	for name, data := range all {
		if err := afero.WriteFile(fsys, root+"/"+name, data, 0o644); err != nil {
			return nil, err
		}
	}
	return fsys, nil
}

// settings returns the whole configuration of Hugo: no file and no variable of the
// machine adds to it.
func settings(languages []string, base string) config.Provider {
	byLanguage := map[string]any{}
	for i, language := range languages {
		byLanguage[language] = map[string]any{"weight": i + 1, "languageDirection": direction(language)}
	}
	none := []string{"none"}
	flags := config.New()
	for key, value := range map[string]any{
		"workingDir": root, "publishDir": "public", "resourceDir": "/cache/resources", "cacheDir": "/cache",
		"baseURL": base, "canonifyURLs": false, "relativeURLs": false, "timeZone": "UTC",
		"defaultContentLanguage": languages[0], "languages": byLanguage,
		"security": map[string]any{
			"exec":  map[string]any{"allow": none, "osEnv": none},
			"funcs": map[string]any{"getenv": none},
			"http":  map[string]any{"urls": none, "methods": none},
		},
	} {
		flags.Set(key, value)
	}
	return flags
}

func (e *engine) addLanguages(configs *allconfig.Configs, source afero.Fs, logger loggers.Logger, now content.Date) error {
	dirs := config.New()
	dirs.Set("workingDir", root)
	dirs.Set("publishDir", "public")
	var first *deps.Deps
	for _, conf := range configs.ConfigLangs() {
		language := &langEngine{engine: e}
		site := page.NewDummyHugoSite(conf)
		var err error
		if first == nil {
			first = &deps.Deps{
				Fs:  hugofs.NewFromSourceAndDestination(source, e.published, dirs),
				Log: logger, Conf: conf, Site: site, BuildState: &deps.BuildState{},
				TranslationProvider: i18n.NewTranslationProvider(),
			}
			language.deps, err = first, first.Init()
		} else {
			language.deps, err = first.Clone(site, conf)
		}
		if err != nil {
			return err
		}
		if err := language.addTemplates(first, now); err != nil {
			return err
		}
		e.byLang[strings.ToLower(conf.Language().(*langs.Language).Lang)] = language
	}
	return nil
}

// close stops what Hugo keeps running between builds.
func (e *engine) close() {
	for _, language := range e.byLang {
		language.deps.Close() // there is nothing on disk that could fail to close
	}
}

// in returns the engine of a language.
func (e *engine) in(language string) *langEngine { return e.byLang[strings.ToLower(language)] }

// addTemplates parses the templates for the first language and shares them with
// the others, each with functions of its own.
func (l *langEngine) addTemplates(first *deps.Deps, now content.Date) error {
	functions := tplimpl.SiteOptions{Site: l.deps.Site, TemplateFuncs: functionsOf(l, tplimplinit.CreateFuncMap(l.deps), now)}
	if l.deps != first {
		l.deps.TemplateStore = first.TemplateStore.WithSiteOpts(functions)
		return l.deps.Compile(first)
	}
	conf := l.deps.Conf.GetConfig().(*allconfig.Config)
	store, err := tplimpl.NewStore(tplimpl.StoreOptions{
		Fs: l.deps.BaseFs.Layouts.Fs, Log: l.deps.Log, PathParser: l.deps.Conf.PathParser(),
		OutputFormats: conf.OutputFormats.Config, MediaTypes: conf.MediaTypes.Config,
		DefaultOutputFormat: conf.DefaultOutputFormat, TaxonomySingularPlural: conf.Taxonomies,
		RenderHooks: conf.Markup.Goldmark.RenderHooks,
	}, functions)
	if err != nil {
		return err
	}
	l.deps.TemplateStore = store
	return l.deps.Compile(nil)
}

// hugoKinds are those of our kinds that Hugo has too. It looks up their layouts by
// kind, all others by name.
var hugoKinds = map[string]bool{"home": true, "page": true, "section": true}

// layout returns the template of a kind, within its baseof, or nil. No other
// template takes its place: a kind without a layout is a problem.
func (l *langEngine) layout(kind string) *tplimpl.TemplInfo {
	if found, ok := l.layouts.Load(kind); ok {
		return found.(*tplimpl.TemplInfo)
	}
	wanted := tplimpl.TemplateDescriptor{OutputFormat: "html", MediaType: "text/html"}
	if hugoKinds[kind] {
		wanted.Kind = kind
	} else {
		wanted.LayoutFromUser = kind
	}
	found := l.deps.TemplateStore.LookupPagesLayout(tplimpl.TemplateQuery{
		Path: "/", Category: tplimpl.CategoryLayout, Sites: sitesmatrix.Vector{0, 0, 0}, Desc: wanted,
	})
	if found != nil && found.Filename() != root+"/layouts/"+kind+".html" {
		found = nil
	}
	l.layouts.Store(kind, found)
	return found
}

// translate returns a word of i18n, or "" if there is none.
func (l *langEngine) translate(key string) string {
	return l.deps.Translate(context.Background(), key, nil)
}

// execute runs the layout of the page's kind.
func (l *langEngine) execute(out *bytes.Buffer, p *Page) error {
	layout := l.layout(p.Kind)
	if layout == nil {
		return noLayout{p.Kind}
	}
	ctx := context.WithValue(context.Background(), pageKey{}, p)
	ctx = l.deps.TemplateStore.PrepareTopLevelRenderCtx(ctx, nil)
	return l.deps.TemplateStore.ExecuteWithContext(ctx, layout, out, p)
}

// pageKey is the key of the page in the context of its templates.
type pageKey struct{}

// noLayout is the error that a kind has no layout.
type noLayout struct{ kind string }

func (n noLayout) Error() string { return "no layout for " + n.kind }
