package main

import (
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"

	"goodday/cmd/goodday/internal/site"
	"goodday/cmd/goodday/internal/starter"
	"goodday/content"
)

// aboutFolder explains the word FOLDER.
const aboutFolder = "FOLDER is one site (it has a file site.yaml) or several sites together (it has a file goodday.yaml). Leave it out for the folder you are in."

// siteArgs are the arguments of commands that work on a folder of sites.
type siteArgs struct {
	site.Request
	hasFolder bool
}

func (a *siteArgs) addWord(word string) (wrong string) {
	if a.hasFolder {
		return "There are two folders: " + quote(a.Dir) + " and " + quote(word) + ". Only one can be built at a time."
	}
	a.Dir, a.hasFolder = word, true
	return ""
}

// complete checks that the folder exists, and sets the day.
func (a *siteArgs) complete() (wrong string) {
	if !a.hasFolder {
		a.Dir = "."
	}
	a.CrisisLines = starter.Crisis
	switch info, err := os.Stat(a.Dir); {
	case os.IsNotExist(err):
		return "There is no folder " + quote(a.Dir) + "."
	case err == nil && !info.IsDir():
		return quote(a.Dir) + " is a file, not a folder."
	}
	return a.setDay()
}

// setDay sets the day to today if none was given. SOURCE_DATE_EPOCH sets the clock
// of programs whose output must be reproducible.
func (a *siteArgs) setDay() (wrong string) {
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	switch seconds, err := strconv.ParseInt(epoch, 10, 64); {
	case !a.Now.IsZero():
	case epoch == "":
		a.Now = dayOf(time.Now())
	case err != nil:
		return "SOURCE_DATE_EPOCH is set, but is not a number of seconds. Take it away, or write --now with a date."
	default:
		a.Now = dayOf(time.Unix(seconds, 0))
	}
	return ""
}

func dayOf(t time.Time) content.Date {
	day, _ := content.ParseDate(t.UTC().Format(time.DateOnly)) // always of this form
	return day
}

// buildOptions returns the flags of commands that make a website.
func (a *siteArgs) buildOptions() []option {
	site := a.siteOption()
	site.help += ". The first page of them all then stays as it was"
	return []option{
		a.outOption(),
		site,
		a.baseURLOption(),
		a.dayOption(),
		{name: "skip-broken", help: "leave out what is broken, or put something sound in its place, and publish the rest", set: setTrue(&a.SkipBroken)},
	}
}

func (a *siteArgs) outOption() option {
	return option{name: "o", alias: "out", value: "OUT", help: "put the website in the folder OUT", set: setText(&a.Out)}
}

func (a *siteArgs) siteOption() option {
	return option{name: "site", value: "NAME", help: "only this site of several; may be written more than once", set: func(name string) string {
		a.Sites = append(a.Sites, strings.TrimSuffix(name, "/"))
		return ""
	}}
}

func (a *siteArgs) baseURLOption() option {
	return option{name: "base-url", value: "ADDRESS", help: "where OUT will be on the web, with https://", set: func(address string) string {
		u, err := url.Parse(address)
		if err != nil || !content.IsWebAddress(address) || u.RawQuery != "" || u.Fragment != "" {
			return quote(address) + " is not a web address. Write it in full, like https://example.org/sites."
		}
		a.BaseURL = address
		return ""
	}}
}

func (a *siteArgs) dayOption() option {
	return option{name: "now", value: "DATE", help: "make it as if today were this day, like 2026-10-01", set: setDate(&a.Now)}
}
