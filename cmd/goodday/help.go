package main

const (
	buildUse  = "Write it like this:\n  goodday build [FOLDER] [-o OUT] [--site NAME] [--base-url ADDRESS] [--now DATE] [--skip-broken] [--json]"
	serveUse  = "Write it like this:\n  goodday serve [FOLDER] [--addr 127.0.0.1:8080] [-o OUT] [--site NAME] [--base-url ADDRESS] [--now DATE] [--skip-broken]"
	searchUse = "Write it like this:\n  goodday search SITE WORDS [--lang LANGUAGE] [--limit NUMBER] [--filter topics=food] [--typing] [--json]"
	usage     = "Write one of these:\n  goodday build    makes the website\n  goodday serve    makes it and shows it on this computer\n  goodday search   searches a finished website\n  goodday help     says more"
)

const help = `Goodday makes a website out of a folder of Markdown.

  goodday build [FOLDER]    makes the website and puts it in FOLDER/public
  goodday serve [FOLDER]    makes it too, then shows it on this computer
  goodday search SITE WORDS searches a finished website, as its readers do
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

For search (SITE is the folder of one finished site):
  --lang LANGUAGE      what the reader reads, like ar. It starts as the main one
  --limit NUMBER       show so many. It starts as 10
  --filter NAME=VALUE  only pages with this, like topics=food
  --typing             the last word is not finished yet
  --json               print the answer for programs

A site with a mistake in it is not published, and what was there before stays.
The others are. The exit status is 0 if all went well, 1 if something was not
published, 2 if the command was written wrongly.
`
