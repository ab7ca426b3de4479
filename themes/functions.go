package themes

import (
	"context"
	"fmt"
	"html/template"
	"strings"
	"time"

	"goodday/content"
	"goodday/content/markdown"

	"github.com/gohugoio/hugo/common/hugo"
	"github.com/gohugoio/hugo/common/version"
)

// refusal returns why a function does not work here. Hugo's own result would be
// wrong, or would differ from build to build: a template that calls the function
// gets an error instead.
func refusal(message, do string) *content.Refusal {
	return &content.Refusal{Message: message, Do: do}
}

var (
	noPages   = refusal("Hugo's collections of pages are not there.", "Use .List, .Site.Section, .Site.Facet and the other lists that package themes describes.")
	noRef     = refusal("ref and relref do not work here.", `Write the link as it stands, like "/about/how-it-works.html".`)
	noChance  = refusal("This function gives another answer each time. The same site must give the same pages.", "Leave it out, or sort by something that stays.")
	noLater   = refusal("templates.Defer and PostProcess do not work here, as each page is finished at once.", "Put the words inside it straight into the template.")
	noNetwork = refusal("Templates cannot reach the network.", "Put the file into assets and use resources.Get.")
	noProgram = refusal("Templates cannot run other programs, and this function needs one.", "Put the finished file into assets and use resources.Get.")
	noMachine = refusal("Templates cannot read the machine's settings.", "Write the value into the template.")
	noFile    = refusal("There is no such file in the theme.", "Templates read layouts and assets of the theme, and nothing else. Check the path.")
	noMaths   = refusal("transform.ToMath does not work here.", "Put the formula into a picture with words beside it.")
	noBundler = refusal("Building scripts and styles from several files could read files outside the theme.", "Use resources.Concat, minify and fingerprint.")
)

// refused are the functions that are refused under their short names. Those of
// namespaces are in namespaces.go.
var refused = map[string]*content.Refusal{
	"ref": noRef, "relref": noRef,
	"shuffle": noChance,
	"getenv":  noMachine,
	"doDefer": noLater,
	"babel":   noProgram,
	"postCSS": noProgram,
	"toCSS":   noProgram,
	"getJSON": noNetwork,
	"getCSV":  noNetwork,
	"group":   noPages,
}

// functionsOf replaces those of Hugo's functions whose results would be wrong here.
func functionsOf(l *langEngine, functions map[string]any, now content.Date) map[string]any {
	for name, why := range refused {
		if _, known := functions[name]; known {
			functions[name] = always(why)
		}
	}
	functions["site"] = func() any { return l.site }
	functions["page"] = currentPage
	functions["hugo"] = func() any { return newHugoFacts(l.deps.Conf.IsMultilingual()) }
	functions["now"] = func() time.Time { return now.Time }
	functions["markdownify"] = markdownify
	functions["saidTogether"] = content.SaidTogether
	functions["errorf"] = fail
	functions["erroridf"] = failID
	functions["warnf"] = l.warn
	functions["warnidf"] = l.warnID
	wrapNamespaces(l, functions, now)
	return functions
}

func always(r *content.Refusal) func(...any) (any, error) {
	return func(...any) (any, error) { return nil, r }
}

// currentPage is the function page: it returns the page being made, also inside a
// partial.
func currentPage(ctx context.Context) (*Page, error) {
	p, ok := ctx.Value(pageKey{}).(*Page)
	if !ok {
		return nil, refusal("There is no page here.", "Hand the page to the partial.")
	}
	return p, nil
}

// fail is errorf: it stops the page, where Hugo only logs the words.
func fail(format string, args ...any) (string, error) {
	return "", refusal(fmt.Sprintf(format, args...), "The template itself stops here, with errorf.")
}

func failID(_, format string, args ...any) (string, error) { return fail(format, args...) }

func (l *langEngine) warn(ctx context.Context, format string, args ...any) string {
	l.notes.Store(note{fileOf(ctx), fmt.Sprintf(format, args...)}, true)
	return ""
}

func (l *langEngine) warnID(ctx context.Context, _, format string, args ...any) string {
	return l.warn(ctx, format, args...)
}

// markdownify renders Markdown as content is rendered: no raw HTML, no unsafe links.
func markdownify(text any) template.HTML {
	html := strings.TrimSpace(markdown.RenderText(fmt.Sprint(text)))
	if inner, ok := strings.CutPrefix(html, "<p>"); ok && strings.Count(html, "<p>") == 1 && strings.HasSuffix(html, "</p>") {
		html = strings.TrimSuffix(inner, "</p>")
	}
	return template.HTML(html)
}

// hugoFacts is what the function hugo returns. Anything else of Hugo's, such as
// hugo.Data and hugo.Sites, is not there, and using it is an error.
type hugoFacts struct {
	Version     version.VersionString
	Generator   template.HTML
	Environment string

	IsProduction, IsDevelopment, IsServer, IsMultihost, IsMultilingual, IsExtended bool
}

func newHugoFacts(multilingual bool) hugoFacts {
	return hugoFacts{
		Version:     hugo.CurrentVersion.Version(),
		Generator:   `<meta name="generator" content="Goodday">`,
		Environment: "production", IsProduction: true, IsMultilingual: multilingual,
	}
}
