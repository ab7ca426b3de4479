package site

import (
	"goodday/content"
	"goodday/content/load"
	"goodday/themes"
)

// discard takes finished files and keeps none.
func discard(string, []byte) error { return nil }

// checkLook makes every page of a site that has layouts, assets or i18n of its own, to
// find what is wrong in them.
func (b *build) checkLook(site *load.Site) []content.Problem {
	if site.Unbuildable || !b.hasLook(site.Folder) {
		return nil
	}
	b.tell("Trying the layouts" + of(site.Folder))
	options := themes.Options{Site: b.folder(site.Folder), BaseURL: b.baseURL(site.Directory), Search: "search/client.js"}
	renderer, problems := themes.New(site.Directory, options)
	if renderer != nil {
		defer renderer.Close()
		problems = append(problems, renderer.All(discard)...)
	}
	return lookErrors(problems)
}

// checkFirstLook makes the first page of a workspace that has a look of its own.
func (b *build) checkFirstLook(loaded *load.Loaded) []content.Problem {
	if loaded.Workspace == nil || b.single || !b.hasLook("") {
		return nil
	}
	var sites []*content.Directory
	for _, site := range loaded.Sites {
		if !site.Unbuildable {
			sites = append(sites, site.Directory)
		}
	}
	return lookErrors(themes.RenderWorkspace(loaded.Workspace, sites, themes.Options{Site: b.folder("")}, discard))
}
