package main

import (
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"goodday/cmd/goodday/internal/mark"
	"goodday/cmd/goodday/internal/serve"
	"goodday/cmd/goodday/internal/site"
	"goodday/content"
	"goodday/search"
)

// flags are what a command line says.
type flags struct {
	request site.Request
	json    bool
	addr    string
	help    bool
	folder  bool // the folder was given
	query   search.Query
	fresh   fresh
	check   checking
	since   string // for a preview: the version to compare with
	// withdraw and checked
	reference string
	files     []string
	note      mark.Note
}

// option is one flag. Its set takes the value, or "" if it has none, and gives
// what is wrong with it in plain words.
type option struct {
	names []string
	value bool
	set   func(value string) (wrong string)
}

// siteOptions are the flags of everything that makes a website.
func (f *flags) siteOptions() []option {
	return []option{
		{[]string{"o", "out"}, true, text(&f.request.Out)},
		{[]string{"site"}, true, f.addSite},
		{[]string{"base-url"}, true, f.setBaseURL},
		{[]string{"now"}, true, f.setNow},
		{[]string{"skip-broken"}, false, yes(&f.request.SkipBroken)},
	}
}

// parseFlags reads a command line. Flags may stand before and after the words.
// The standard package is not used, since its messages are not for everybody.
func parseFlags(s subcommand, args []string) (f flags, wrong string) {
	f.addr = "127.0.0.1:8080"
	options := append(s.options(&f), option{[]string{"h", "help"}, false, yes(&f.help)})
	argument := s.argument
	if argument == nil {
		argument = (*flags).setFolder
	}
	for len(args) > 0 && wrong == "" {
		arg := args[0]
		args = args[1:]
		if len(arg) < 2 || arg[0] != '-' {
			wrong = argument(&f, arg)
			continue
		}
		args, wrong = readOption(options, arg, args)
	}
	switch {
	case wrong != "" || f.help:
	case s.complete != nil:
		wrong = s.complete(&f)
	default:
		wrong = f.complete()
	}
	return f, wrong
}

// readOption reads one flag and, if it has one, its value.
func readOption(options []option, arg string, args []string) (rest []string, wrong string) {
	word := strings.TrimPrefix(arg[1:], "-")
	name, value, given := strings.Cut(word, "=")
	if known(options, word) >= 0 { // owners=csv is a name of its own
		name, value, given = word, "", false
	}
	i := known(options, name)
	switch {
	case i < 0:
		return args, "There is no " + quote(arg) + " here."
	case !options[i].value && given:
		return args, "Nothing can stand after " + quote(arg[:len(arg)-len(value)-1]) + "."
	case options[i].value && !given && len(args) == 0:
		return args, "Something is missing after " + quote(arg) + "."
	case options[i].value && !given:
		value, args = args[0], args[1:]
	}
	if options[i].value && strings.TrimSpace(value) == "" {
		return args, "Something is missing after " + quote(arg) + "."
	}
	return args, options[i].set(value)
}

// known gives the place of the flag of a name, or -1.
func known(options []option, name string) int {
	return slices.IndexFunc(options, func(o option) bool { return slices.Contains(o.names, name) })
}

func text(target *string) func(string) string {
	return func(value string) string { *target = value; return "" }
}

func yes(target *bool) func(string) string {
	return func(string) string { *target = true; return "" }
}

func (f *flags) setFolder(arg string) string {
	if f.folder {
		return "There are two folders: " + quote(f.request.Dir) + " and " + quote(arg) + ". Only one can be built at a time."
	}
	f.request.Dir, f.folder = arg, true
	return ""
}

func (f *flags) addSite(name string) string {
	f.request.Sites = append(f.request.Sites, strings.TrimSuffix(name, "/"))
	return ""
}

func (f *flags) setBaseURL(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return quote(address) + " is not a web address. Write it in full, like https://example.org/sites."
	}
	f.request.BaseURL = address
	return ""
}

func (f *flags) setNow(day string) (wrong string) {
	date, err := content.ParseDate(day)
	if err != nil {
		return quote(day) + " is not a date. Write it like 2026-10-01."
	}
	f.request.Now = date
	return ""
}

func (f *flags) setAddr(address string) string {
	if err := serve.CheckAddress(address); err != nil {
		return err.Error()
	}
	f.addr = address
	return ""
}

// complete fills in what was not said, and looks whether the folder is there.
func (f *flags) complete() (wrong string) {
	if !f.folder {
		f.request.Dir = "."
	}
	switch info, err := os.Stat(f.request.Dir); {
	case os.IsNotExist(err):
		return "There is no folder " + quote(f.request.Dir) + "."
	case err == nil && !info.IsDir():
		return quote(f.request.Dir) + " is a file, not a folder."
	}
	if f.request.Now.IsZero() {
		return f.today()
	}
	return ""
}

// today takes the day from the clock, or from SOURCE_DATE_EPOCH, by which
// programs that must give the same bytes twice are told the time.
func (f *flags) today() (wrong string) {
	now := time.Now()
	if epoch := os.Getenv("SOURCE_DATE_EPOCH"); epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return "SOURCE_DATE_EPOCH is set, but is not a number of seconds. Take it away, or write --now with a date."
		}
		now = time.Unix(seconds, 0)
	}
	return f.setNow(now.UTC().Format(time.DateOnly))
}

// quote shows what somebody wrote, safe to print.
func quote(text string) string { return strconv.Quote(text) }
