package themes

import (
	"context"
	stdfmt "fmt"
	"html/template"
	"io/fs"
	"strings"
	"time"

	"goodday/content"

	"github.com/gohugoio/hugo/tpl/collections"
	"github.com/gohugoio/hugo/tpl/css"
	"github.com/gohugoio/hugo/tpl/fmt"
	"github.com/gohugoio/hugo/tpl/js"
	"github.com/gohugoio/hugo/tpl/math"
	"github.com/gohugoio/hugo/tpl/os"
	"github.com/gohugoio/hugo/tpl/resources"
	"github.com/gohugoio/hugo/tpl/templates"
	hugotime "github.com/gohugoio/hugo/tpl/time"
	"github.com/gohugoio/hugo/tpl/transform"
	"github.com/gohugoio/hugo/tpl/urls"
)

// Each of these is one of Hugo's namespaces with some functions refused or
// replaced; all others of the namespace are Hugo's.
type (
	oursCollections struct{ *collections.Namespace }
	oursCSS         struct{ *css.Namespace }
	oursFmt         struct {
		*fmt.Namespace
		engine *langEngine
	}
	oursJS        struct{ *js.Namespace }
	oursMath      struct{ *math.Namespace }
	oursOS        struct{ *os.Namespace }
	oursResources struct{ *resources.Namespace }
	oursTemplates struct{ *templates.Namespace }
	oursTime      struct {
		*hugotime.Namespace
		now content.Date
	}
	oursTransform struct{ *transform.Namespace }
	oursURLs      struct{ *urls.Namespace }
)

// namespace is the function by which Hugo returns a namespace. time takes
// arguments: it is also a function.
type namespace = func(ctx context.Context, args ...any) (any, error)

// wrapNamespaces replaces Hugo's namespaces by ours.
func wrapNamespaces(l *langEngine, functions map[string]any, now content.Date) {
	wrap(functions, "collections", func(n *collections.Namespace) any { return oursCollections{n} })
	wrap(functions, "css", func(n *css.Namespace) any { return oursCSS{n} })
	wrap(functions, "fmt", func(n *fmt.Namespace) any { return oursFmt{n, l} })
	wrap(functions, "js", func(n *js.Namespace) any { return oursJS{n} })
	wrap(functions, "math", func(n *math.Namespace) any { return oursMath{n} })
	wrap(functions, "os", func(n *os.Namespace) any { return oursOS{n} })
	wrap(functions, "resources", func(n *resources.Namespace) any { return oursResources{n} })
	wrap(functions, "templates", func(n *templates.Namespace) any { return oursTemplates{n} })
	wrap(functions, "time", func(n *hugotime.Namespace) any { return oursTime{n, now} })
	wrap(functions, "transform", func(n *transform.Namespace) any { return oursTransform{n} })
	wrap(functions, "urls", func(n *urls.Namespace) any { return oursURLs{n} })
	if value, err := functions["os"].(namespace)(context.Background()); err == nil {
		functions["readFile"], functions["readDir"] = value.(oursOS).ReadFile, value.(oursOS).ReadDir
	}
}

func wrap[N any](functions map[string]any, name string, ours func(*N) any) {
	theirs := functions[name].(namespace)
	functions[name] = func(ctx context.Context, args ...any) (any, error) {
		value, err := theirs(ctx, args...)
		if n, ok := value.(*N); ok && err == nil {
			return ours(n), nil
		}
		return value, err
	}
}

func (oursCollections) Shuffle(...any) (any, error) { return nil, noChance }
func (oursCollections) Group(...any) (any, error)   { return nil, noPages }

func (oursCSS) Build(...any) (any, error)       { return nil, noBundler }
func (oursCSS) PostCSS(...any) (any, error)     { return nil, noProgram }
func (oursCSS) Sass(...any) (any, error)        { return nil, noProgram }
func (oursCSS) TailwindCSS(...any) (any, error) { return nil, noProgram }

func (oursFmt) Errorf(format string, args ...any) (string, error)    { return fail(format, args...) }
func (oursFmt) Erroridf(_, format string, a ...any) (string, error)  { return fail(format, a...) }
func (oursFmt) Errormf(_ any, f string, args ...any) (string, error) { return fail(f, args...) }

func (o oursFmt) Warnf(ctx context.Context, format string, args ...any) string {
	return o.engine.warn(ctx, format, args...)
}

func (o oursFmt) Warnidf(ctx context.Context, _, format string, args ...any) string {
	return o.engine.warn(ctx, format, args...)
}

func (o oursFmt) Warnmf(ctx context.Context, _ any, format string, args ...any) string {
	return o.engine.warn(ctx, format, args...)
}

func (oursJS) Build(...any) (any, error) { return nil, noBundler }
func (oursJS) Batch(...any) (any, error) { return nil, noBundler }
func (oursJS) Babel(...any) (any, error) { return nil, noProgram }

func (oursMath) Rand() (float64, error)   { return 0, noChance }
func (oursMath) Counter() (uint64, error) { return 0, noChance }

func (oursOS) Getenv(any) (string, error) { return "", noMachine }

// ReadFile fails where Hugo would return "" for a file that is not there.
func (o oursOS) ReadFile(name any) (string, error) {
	if there, err := o.FileExists(name); err != nil || !there || leavesTheme(name) {
		return "", noFile
	}
	return o.Namespace.ReadFile(name)
}

func (o oursOS) ReadDir(name any) ([]fs.FileInfo, error) {
	if leavesTheme(name) {
		return nil, noFile
	}
	return o.Namespace.ReadDir(name)
}

func leavesTheme(name any) bool { return strings.Contains(stdfmt.Sprint(name), "..") }

func (oursResources) GetRemote(...any) (any, error)   { return nil, noNetwork }
func (oursResources) PostProcess(...any) (any, error) { return nil, noLater }

func (oursTemplates) Defer(...any) (any, error)   { return nil, noLater }
func (oursTemplates) DoDefer(...any) (any, error) { return nil, noLater }

func (o oursTime) Now() time.Time { return o.now.Time }

func (oursTransform) Markdownify(text any) template.HTML { return markdownify(text) }
func (oursTransform) ToMath(...any) (any, error)         { return nil, noMaths }

func (oursURLs) Ref(...any) (string, error)    { return "", noRef }
func (oursURLs) RelRef(...any) (string, error) { return "", noRef }
