package main

import (
	"slices"
	"strconv"
	"strings"

	"goodday/content"
)

// parse reads a command line. Flags may stand before, between and after the words.
// Package flag is not used: it stops at the first word, and its messages are not
// for everybody.
func parse(args arguments, words []string) (help bool, wrong string) {
	options := append(args.options(), option{name: "h", alias: "help", set: setTrue(&help)})
	for len(words) > 0 && wrong == "" {
		word := words[0]
		words = words[1:]
		if len(word) < 2 || word[0] != '-' {
			wrong = args.addWord(word)
		} else {
			words, wrong = parseOption(options, word, words)
		}
	}
	if wrong == "" && !help {
		wrong = args.complete()
	}
	return help, wrong
}

// parseOption reads one flag and, if it has one, its value.
func parseOption(options []option, flag string, words []string) (rest []string, wrong string) {
	name, value, hasValue := strings.TrimPrefix(flag[1:], "-"), "", false
	i := indexOf(options, name) // owners=csv is a name of its own
	if i < 0 {
		name, value, hasValue = strings.Cut(name, "=")
		i = indexOf(options, name)
	}
	switch {
	case i < 0:
		return words, "There is no " + quote(flag) + " here."
	case options[i].value == "" && hasValue:
		return words, "Nothing can stand after " + quote(strings.TrimSuffix(flag, "="+value)) + "."
	case options[i].value != "" && !hasValue && len(words) > 0:
		value, words = words[0], words[1:]
	}
	if options[i].value != "" && strings.TrimSpace(value) == "" {
		return words, "Something is missing after " + quote(flag) + "."
	}
	return words, options[i].set(value)
}

func indexOf(options []option, name string) int {
	return slices.IndexFunc(options, func(o option) bool { return name == o.name || name == o.alias && name != "" })
}

// setText, setTrue and setDate return the set function of an option.
func setText(target *string) func(string) string {
	return func(value string) string { *target = value; return "" }
}

func setTrue(target *bool) func(string) string {
	return func(string) string { *target = true; return "" }
}

func setDate(target *content.Date) func(string) string {
	return func(value string) string {
		date, err := content.ParseDate(value)
		if err != nil {
			return quote(value) + " is not a date. Write it like 2026-10-01."
		}
		*target = date
		return ""
	}
}

// quote returns what somebody wrote, safe to print.
func quote(text string) string { return strconv.Quote(text) }
