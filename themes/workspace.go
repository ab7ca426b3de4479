package themes

import (
	"strings"

	"goodday/content"
)

// workspaceAssets is the folder for what the first page of a workspace needs,
// beside the folders of the sites.
const workspaceAssets = "assets/"

// RenderWorkspace makes the page that introduces the sites of a workspace, at
// index.html, by the layout workspace.html. Of Options only Theme, Site (the
// workspace's own folder) and BaseURL count.
func RenderWorkspace(workspace *content.Workspace, sites []*content.Directory, options Options, write Write) []content.Problem {
	if len(sites) == 0 {
		return nil
	}
	language := "en"
	if len(workspace.Languages) > 0 {
		language = workspace.Languages[0]
	}
	engine, problems := openTheme(options, []string{language}, sites[0].Now, "/"+workspaceAssets)
	if engine == nil {
		return withoutRepeats(problems)
	}
	defer engine.close()
	v := workspaceView(workspace, options, language, sites[0].Now)
	v.engine = engine.in(language)
	v.engine.site, v.translate = v.site, v.engine.translate
	w := worker{renderer: &Renderer{engine: engine}, write: write}
	if data := w.render(v, "index.html", v.workspacePage(workspace, sites)); data != nil {
		w.put("index.html", data)
	}
	for path, data := range engine.assets() {
		w.put(workspaceAssets+path, data)
	}
	problems = append(problems, w.problems...)
	return withoutRepeats(append(problems, v.engine.warnings()...))
}

// workspaceView returns a view without pages.
func workspaceView(workspace *content.Workspace, options Options, language string, now content.Date) *view {
	directory := &content.Directory{Now: now, Site: content.Site{
		Title: workspace.Title, Summary: workspace.Summary, BaseURL: workspace.BaseURL,
		Languages: []string{language}, Example: workspace.Example,
	}}
	return &view{site: newSite(directory, options, language), directory: directory}
}

func (v *view) workspacePage(workspace *content.Workspace, sites []*content.Directory) *Page {
	p := v.generated("workspace", "index.html", "workspace")
	p.Title, p.Summary, p.Description = workspace.Title, workspace.Summary, workspace.Summary
	for _, directory := range sites {
		p.Sites = append(p.Sites, below(directory))
		if v.site.Crisis == nil { // the lines are shared, or else one site's are better than none
			v.site.Crisis = directory.Crisis[v.site.Lang]
		}
	}
	return p
}

// below returns a site with links from the folder above it.
func below(directory *content.Directory) *Site {
	site := newSite(directory, Options{}, directory.Site.Languages[0])
	folder := "/" + strings.Trim(directory.Folder, "/")
	site.Home = folder + site.Home
	for i := range site.Languages {
		site.Languages[i].RelPermalink = folder + site.Languages[i].RelPermalink
	}
	return site
}
