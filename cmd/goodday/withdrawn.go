package main

import (
	"fmt"
	"io"

	"goodday/cmd/goodday/internal/report"
	"goodday/cmd/goodday/internal/withdraw"
)

// withdrawalPrinter prints what a withdrawal did and what it left.
type withdrawalPrinter struct {
	w io.Writer
	r *withdraw.Result
}

// takenDown prints what was changed.
func (p withdrawalPrinter) takenDown() {
	if p.r.Stopped {
		fmt.Fprintln(p.w, "This was begun before and was not ended. It went on from there.")
	}
	if p.r.Again {
		fmt.Fprintln(p.w, "This was taken back before. There was nothing more to take down.")
	}
	p.list("Taken down, and its text is gone from the file:", p.r.Pages)
	p.list("Credit taken out:", p.r.Credits)
	p.list("Picture deleted:", p.r.Pictures)
	p.list("The picture was taken out of this page, which stays:", p.r.Shown)
	p.list("Taken out of the finished pages:", p.r.Removed[:min(len(p.r.Removed), mostNamed)])
	if more := len(p.r.Removed) - mostNamed; more > 0 {
		fmt.Fprintf(p.w, "Taken out of the finished pages too: %s more that told of it.\n", report.Count(more, "file", "files"))
	}
	for _, built := range p.r.Builds {
		report.Summary(p.w, built)
	}
}

func (p withdrawalPrinter) list(words string, names []string) {
	for _, name := range names {
		fmt.Fprintln(p.w, words, report.Sanitize(name))
	}
}

// search prints what was looked through, and for what.
func (p withdrawalPrinter) search() {
	s := p.r.Search
	fmt.Fprintf(p.w, "\nLooked through every file here (%d files, %d bytes)", s.Sources.Files, s.Sources.Bytes)
	if len(s.Places) > 0 {
		fmt.Fprintf(p.w, " and all finished pages (%d files, %d bytes)", s.Outputs.Files, s.Outputs.Bytes)
	}
	fmt.Fprintln(p.w, ".")
	p.list("  Finished pages:", s.Places)
	there, but := "there", ""
	if len(s.Places) == 0 {
		there = "in this folder"
	}
	if n := len(p.r.Closed); n > 0 {
		but = fmt.Sprintf(" But %s could not be looked into: see below.", report.Count(n, "file or folder", "files or folders"))
	}
	switch {
	case s.Words == 0 && p.r.Again:
		fmt.Fprintln(p.w, "The words are not known here any more, so only the number was looked for."+but)
	case p.r.Left() == 0:
		fmt.Fprintf(p.w, "It was searched for %d pieces of what was said. None of them is %s any more.%s\n", s.Words, there, but)
	default:
		fmt.Fprintf(p.w, "It was searched for %d pieces of what was said. It is not all done yet: see below.\n", s.Words)
	}
}

// left prints what somebody has to do by hand: first here, then elsewhere.
func (p withdrawalPrinter) left() {
	s := p.r.Search
	fmt.Fprintln(p.w, "\nWhat is left for you to do:")
	p.list("  Could not be changed. Delete it by hand:", p.r.Failed)
	p.list("  Tells some of it. Take it out by hand, or delete the file:", p.r.Telling)
	p.list("  STILL ON THE WEBSITE. Take it out by hand:", s.Left)
	p.list("  Among the finished pages, and could not be opened. Look into it:", s.Shut)
	p.list("  Not everything here could be made new. Mend the site, then build it:", s.Unbuilt)
	p.list("  Finished pages were put here, and the folder is not here now. Say with -o where it is:", s.Missing)
	if s.Unknown {
		fmt.Fprintln(p.w, "  Nobody knows from here where the website stands. If it stands on this computer,\n  say where: goodday withdraw REFERENCE FOLDER -o OUT")
	}
	if p.r.NotListed {
		fmt.Fprintln(p.w, "  withdrawn.yaml could not be changed. Until the number is in it, a copy can come back.")
	}
	if p.r.NotKept {
		fmt.Fprintln(p.w, "  The folder .goodday could not be written. If this was stopped, nobody could go on.")
	}
	p.list("  Could not be looked into. Look yourself:", p.r.Closed)
	p.list("  Has the number in it. Look whether it tells of somebody:", p.r.Naming)
	fmt.Fprint(p.w, stillToDo)
	if n := p.r.Left(); n > 0 {
		fmt.Fprintln(p.w, report.Count(n, "thing is", "things are"), "not done. When you have done it, write the same again.")
	}
}

// stillToDo lists what no program can do from here.
const stillToDo = `  1. Publish now: save this change (commit and push it), so that the live site
     is built again. Look at the old address on the live site.
  2. The old text is still in the history of the repository, and in copies that
     others made of it (forks, clones). Ask whoever looks after the repository to
     rewrite the history (git filter-repo) and the host to clear its caches.
  3. Pull requests keep what was in them: the old text, comments, and logs of what
     ran. Ask the host to delete them. Delete branches that hold the text.
  4. Delete previews and other files that builds kept (artefacts), also those that
     were sent to somebody.
  5. If the site has a cache in front of it, empty it.
  6. Ask search engines to drop the old address, and the Internet Archive too.
  7. Phones that saved the page keep it until they next visit the site.
  8. Backups and synced folders (OneDrive, Dropbox) keep old versions. Delete them.
     Should a copy come back, withdrawn.yaml keeps it off the site.
  9. Things already printed stay. Tell the person so.
 10. Tell the person what was done, and when.
`
