package main

const (
	buildUse   = "Write it like this:\n  goodday build [FOLDER] [-o OUT] [--site NAME] [--base-url ADDRESS] [--now DATE] [--skip-broken] [--json]"
	serveUse   = "Write it like this:\n  goodday serve [FOLDER] [--addr 127.0.0.1:8080] [-o OUT] [--site NAME] [--base-url ADDRESS] [--now DATE] [--skip-broken]"
	searchUse  = "Write it like this:\n  goodday search SITE WORDS [--lang LANGUAGE] [--limit NUMBER] [--filter topics=food] [--typing] [--json]"
	checkUse   = "Write it like this:\n  goodday check [FOLDER] [--format text] [--site NAME] [--now DATE] [--strict] [--all] [--against VERSION] [--owners]\nInstead of text: json, sarif, github, markdown."
	versionUse = "Write it like this:\n  goodday version"
	usage      = "Write one of these:\n  goodday build    makes the website\n  goodday serve    makes it and shows it on this computer\n  goodday check    says what could be better\n  goodday new      makes a page or a site out of answers\n  goodday search   searches a finished website\n  goodday help     says more"
)

const help = `Goodday makes a website out of a folder of Markdown.

  goodday build [FOLDER]    makes the website and puts it in FOLDER/public
  goodday serve [FOLDER]    makes it too, then shows it on this computer
  goodday check [FOLDER]    says what needs fixing and what could be better
  goodday new KIND [FOLDER] asks, and writes a new page: activity, story, route,
                            service, page or said. goodday new site FOLDER lays
                            out a new site
  goodday checked FILE...   marks pages as checked today
  goodday withdraw REFERENCE [FOLDER]
                            takes down everything under one consent, everywhere
  goodday preview [FOLDER] --changed-since VERSION
                            makes one file of the pages that changed, for a phone
  goodday search SITE WORDS searches a finished website, as its readers do
  goodday version           says which Goodday this is
  goodday help              shows this

FOLDER is one site (it has a file site.yaml) or several sites together (it has
a file goodday.yaml). Leave it out for the folder you are in.

For build and serve:
  -o OUT               put the website in the folder OUT
  --site NAME          only this site of several; may be written more than once.
                       The first page of them all then stays as it was
  --base-url ADDRESS   where OUT will be on the web, with https://
  --now DATE           make it as if today were this day, like 2026-10-01
  --skip-broken        leave out pages with mistakes and publish the rest

For build:
  --json               print everything that happened, for programs

For serve:
  --addr HOST:PORT     show it there. It starts as 127.0.0.1:8080

For check:
  --site NAME, --now DATE as above
  --format FORMAT      text, or for other programs: json, sarif, github, markdown
  --strict             let advice count as mistakes
  --all                show everything, however long it gets
  --against VERSION    say which crisis lines changed since then. It starts as
                       the last version that was committed
  --owners             only say who to ring about which pages; --owners=csv is
                       the same as a table

For new:
  --set FIELD=VALUE    ask nothing, and take this. May be written more than once.
                       The text of the page is read from what is piped in
  --name FILE          the name of the page's file
  --site NAME          the site of several that it is for

For checked:
  --by ROLE            who checked: a role, not a name
  --again DATE         the day to look again

For withdraw:
  -o OUT, --base-url ADDRESS, --now DATE as above

For search (SITE is the folder of one finished site):
  --lang LANGUAGE      what the reader reads, like ar. It starts as the main one
  --limit NUMBER       show so many. It starts as 10
  --filter NAME=VALUE  only pages with this, like topics=food
  --typing             the last word is not finished yet
  --json               print the answer for programs

For preview:
  --changed-since VERSION  a branch or a commit of git, like main
  -o FILE              where to put it. It starts as preview.html
  --site NAME, --base-url ADDRESS, --now DATE as above

A site with a mistake in it is not published, and what was there before stays.
The others are. The exit status is 0 if all went well, 1 if something was not
published or check found a mistake, 2 if the command was written wrongly.
`
