// Package themes turns a loaded site into pages: it runs Hugo's templates for the
// pages of a content.Directory, and is the only package that imports Hugo. It uses
// only Hugo's template language, functions and asset pipeline; what a site is, and
// what a template may read, is described here.
//
// # Where templates come from
//
// A theme is three folders: layouts, assets and i18n. The default theme is part
// of the program. A file of a site's own layouts/, assets/ and i18n/ replaces the
// theme's file of the same path. A word in the site's i18n/en.yaml replaces that
// one word. Nothing else of the folder is read, and nothing outside it: a template
// that tries to run a program or to reach the network stops the build.
//
//	layouts/baseof.html          the frame, with a block "main"
//	layouts/<kind>.html          the inside, one for each kind below
//	layouts/_partials/           parts: {{ partial "cost.html" . }}
//	assets/                      {{ (resources.Get "css/site.css" | minify | fingerprint).RelPermalink }}
//	i18n/<language>.yaml         {{ i18n "free" }}, also names of bands and titles, see Words
//
// Links in templates start with "/", which is the root of the site:
// /activities/index.html. They name the file, also for a folder's own page. One
// pass over the finished page makes them relative, so that the page works
// under any path and from a memory stick. An asset is written when its
// .RelPermalink or .Permalink is asked for.
//
// # Kinds
//
// .Kind is the name of the page's layout.
//
//	activity story route service said page   a page somebody wrote
//	home                                     index.html, <lang>/index.html
//	section                                  activities/index.html and the like
//	facets                                   topics/index.html: all terms of a facet, if there are any
//	facet                                    topics/food.html: what there is for one term in one section
//	a-to-z accessibility privacy help-lines  one page each
//	day                                      today.html, week.html, days/monday.html: what is on, with dates
//	places                                   activities/lunch/places.html: many places of one activity
//	waits                                    how-long.html: how long each route takes, if any says it
//	search                                   search.html, <lang>/search.html
//	not-found                                404.html, in the main language
//	moved taken-down                         at an old address
//	workspace                                the first page of several sites
//
// # A page
//
// The dot of a layout is a *Page. Every kind has
//
//	.Kind .Title .Summary .Description .Lang .Dir .RelPermalink .Permalink .Site
//	.Sensitive .HasExit .NoIndex .Translations
//
// Translations are the other languages of this very page, each with .Lang .Dir
// .Name (the language's own name for itself) .Title and .RelPermalink.
// .Permalink is the full address, or "" for a site without a base URL.
//
// A page that somebody wrote has also
//
//	.Content .Headings .Picture .Checked .CheckedBy .Due .OutOfDate
//	.CreditWords .MadeUp .Version .Easy .EasyRead .Original .EditLink .Symbol
//
// and one of .Activity .Story .Route .Service .Said .Plain: the struct of that
// name in package content, as it was written. What those refer to by name is
// there in the reader's language:
//
//	.Topics .Areas .AccessNeeds .HelpedWith .AgeGroups .Spoken   lists of *Term
//	.Bought .CostBand .PriceBand                          *Term or nil
//	.ServicePage .UseInstead .ChangedPages .Routes .Stories   *Item, lists of *Item
//	.Related                                              at most three *Item
//	.Calendar                                             the link to a calendar file, or ""
//	.Others                                               each with .Page (*Item) and .Why
//
// A moved page has .Target (*Item), the page to go to. The first page of a
// workspace has .Sites, and its .Site is the workspace itself. A page that
// another part of the program adds (see Extra) may have .Data.
//
// # Lists
//
// section, facets, facet and a-to-z have .List; see List. Lists are
// sorted and counted, and a long one is split into parts. A row of a list is an
// *Item: the light half of a page, with everything above up to .Symbol that a
// row needs (see Item), .Activity and its like included, .Easier, which is the Easy
// Read page beside it, and .Key, by which data of other files know the page. A list in
// Arabic holds the Arabic page, or else the original: compare .Lang with that of the page.
//
// Lists have first what is in the reader's language, then what runs, then what has times
// that are known, and then go by title: that stays the same from day to day. A closed
// activity keeps its page, and is in no list and no count.
//
// What a section can be filtered by (.List.Facets) are the terms that some of its pages
// have, and not all. Each leads to a list of just those pages: topics/food.html, and
// topics/food/stories.html for the second section that has them. With .List.Choices a
// script puts several together; its rows are made by the layout rows.html, which stands
// by itself and is left out by themes that do not have it. A topic has the pages of the
// topics under it, too. .Fullest gives as many terms as somebody can choose from.
//
// The A to Z has every page under all its names: .See is set for another name. Its
// .Letters lead to every letter, in whatever part of the list that begins.
//
// # The site
//
// .Site and the function site are the same *Site: titles, languages, sections,
// facets, the service, crisis lines; all in the page's language, all made once.
// {{ .Site.Path "topics/index.html" }} is the link to an address in that language.
// The function page returns the page being made, also inside a partial.
// .Site.SectionOf is the section of a kind of pages, and .Site.Policy the content
// security policy for the head of a page; see Policy.
//
// # Functions
//
// Hugo's functions are there. Those that would need Hugo's own pages, the
// network, another program or chance fail with the place and a reason, and so does
// whatever Hugo itself would answer with nothing; errorf stops the page, and warnf
// is a warning of the build. now is the day the site is built for.
// contract_test.go has a case for each family. saidTogether puts lines of a timetable
// together that differ only in their times.
//
// # Words
//
// The theme's i18n must have these, since titles of pages are made from them:
// section_activities (and section_stories, section_get_help, section_services,
// section_about, section_what_we_did), facet_topics (facet_areas, facet_costs,
// facet_access, facet_ages, facet_languages, facet_bought, facet_prices, facet_helped_with, facet_who_can_come),
// a_to_z, search, accessibility, privacy, help_lines, not_found, taken_down; each may have one of
// the same name with _summary at its end. Bands: cost_free, cost_up_to_3,
// cost_3_to_10, cost_over_10, cost_donation; price_up_to_50, price_50_to_150, price_150_to_300,
// price_over_300; age_under_14, age_14_to_15, age_16_to_17, age_18_to_20,
// age_21_to_25.
package themes
