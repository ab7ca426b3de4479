// Package content is the model of a Goodday site, and its manual: what a page
// is, what may be published, and what a folder holds. It is data and rules on
// data. It reads no files, and knows no YAML, no Markdown and no HTML: package
// content/load turns a folder into a Directory, and everything else works on that.
//
//	loaded := load.Load(os.DirFS("ourtown"), load.Options{Now: today})
//	for _, site := range loaded.Sites {
//		for _, p := range site.Problems {
//			fmt.Println(p.File, p.Line, p.Message, p.Do)
//		}
//		for _, page := range site.Pages { // only what may be published
//			fmt.Println(page.Address, page.Title)
//		}
//	}
//
// # A folder
//
// Locate says what a path in a site's folder is, by the table in folder.go:
// stories/bus-pass.ar.md is a page (PageRole) of StoryKind, in Arabic, a version
// of stories/bus-pass.md; pictures/bench.jpg is a picture, and
// pictures/bench.yaml the words beside it; site.yaml, words.yaml, crisis.yaml,
// terms.yaml and the versions of some are settings; layouts, assets and i18n are the site's own
// theme; public is the output, which is never read. All else is not ours: IsLitter
// knows what systems leave beside pages, IsSyncCopy and CopyOf what sync programs do.
// A workspace (goodday.yaml) has several such folders, and one called shared with
// what they lend each other. Names of files are the same if they look the same.
//
// # A page
//
// A Page has a Kind, which follows from its folder and decides its fields: the
// struct behind Page.Front. Every kind has the fields of Common. The struct tags
// are the only description of fields there is: yaml is the name, help what it is
// for, required whether it must be there, of what its words are taken from
// (a vocabulary of words.yaml, a page, a service, a picture). FieldsOf reads
// them; the loader, README's tables, the JSON Schemas, the editor's settings, the
// empty pages and the questions of `goodday new` are all made from it.
//
// A translation or Easy Read page is a version of its original. It is read over
// its original's fields, has the same slug, and is never published without it.
//
// Telephone numbers, e-mail and web addresses are values of package reach, wherever
// they stand: parsed when they are read, and printed from what was parsed.
//
// On which days an activity runs is told by package content/calendar, and by nothing else.
//
// # What becomes of a page
//
// Every page has a Status, and it can only get worse on its way:
//
//   - Published: it is in Directory.Pages, and so in the site.
//   - Withheld: it must not be shown. The ConsentState beside it says why:
//     consent is missing, not complete, run out, taken back, under review or for
//     another place, or the page may tell who somebody is. That is never an
//     error: the rest is published, so that it goes from the site.
//   - Invalid: an Error in it has to be mended. The site is not published, unless
//     it is built with --skip-broken, which leaves the page out.
//
// While somebody writes, two more are met: Removed, when the file is gone, and
// Pending, when only a whole build can tell.
//
// The steps, in this order, each in a file of package load: settings, fields,
// consent, the guard (package check looks for what may tell who somebody is),
// addresses, references, bodies with their links. After each step that may have
// worsened an original, its versions follow it.
//
// # What fails closed, and why
//
//   - A story without a Consent that is Current on the day is Withheld, with its
//     versions; so is any page, picture or credit that has a consent block which
//     is not. A story is somebody's life, and silence is not a yes.
//   - Where it is not certain that a consent still counts, it does not. One that says
//     when it was withdrawn is withdrawn, whatever its status; a day that is still to
//     come, or a reference that is none (IsReference: -, tbc, 0000), makes it broken;
//     that of an invented story (IsExampleReference) holds on example sites alone.
//   - A reference that was taken back once holds everything under it for ever, in
//     every site of the workspace: pages, versions, credits and pictures. It is taken
//     from withdrawn.yaml (package withdrawn), at the top, in a site or shared; from
//     earlier versions of that file, which the caller gives to package load; and from
//     every page and picture that says so itself, broken ones too. References compare
//     folded (FoldReference). One that is only nearly the same (LooseReference) holds
//     too, until somebody has looked. If a list cannot be read, everything with a
//     consent is held. To be shown again, a page needs a new reference.
//   - What a consent does not name in its scope does not happen: without print, a page
//     prints as one line that says so, and lists on paper leave it out (AllowsPrint).
//   - What somebody told, a story first of all, is Withheld if the guard finds an Error
//     in it; a guard that fails withholds too. Nobody should be found by what they told.
//   - What was told under a consent is Withheld until somebody who does not know the
//     person has read over the very words it has (ReadOver). A program finds too little.
//   - What was withdrawn needs no valid fields: a slip must not keep it standing.
//     Its address says only that something was taken down (TakenDown), and a link
//     to it whose words tell of it loses those words.
//   - An unknown field, a word that stands for nothing, a file that is a link or
//     too large is an Error, never a guess. So is what would hide a part of a file:
//     a second document, the marks of a merge, a note that does not end.
//   - What looks like a copy of a page beside it is Withheld: nobody knows which of
//     the two is right.
//   - A site without crisis lines is Unbuildable.
//
// # Problems
//
// Whatever is wrong is a Problem: where, what, and what to do, in whole sentences
// for a youth worker. No function here or in load returns a Go error for content.
package content
