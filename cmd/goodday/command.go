package main

import "slices"

// command is one word that follows goodday. Everything people are told about it is
// made from this definition: see help.go.
type command struct {
	name    string
	group   string // what people use it for
	summary string // one line of what it does, which follows the name
	words   string // what follows the name on the command line, besides flags
	about   string // what the words mean
	example string
	// arguments returns new arguments, with their defaults.
	arguments func() arguments
}

// arguments are what the flags and words of one command set. Methods that check
// something return what is wrong in plain words, or "".
type arguments interface {
	options() []option
	// addWord takes one word that is not a flag.
	addWord(word string) (wrong string)
	// complete checks everything together and sets what was left out.
	complete() (wrong string)
	run(c console) (status int)
}

// option is one flag of a command.
type option struct {
	name     string // "base-url"
	value    string // what follows it: "ADDRESS", or "" if nothing does
	help     string
	set      func(value string) (wrong string)
	alias    string // another name, which help does not mention
	required bool
}

// The groups of commands: what people use them for.
const (
	lookGroup    = "To look"
	writeGroup   = "To write"
	publishGroup = "To publish"
	otherGroup   = "Besides"
)

// commands are all of them, in the order in which help lists them.
var commands = []command{
	serveCommand, checkCommand, previewCommand, searchCommand,
	newCommand, checkedCommand, readCommand,
	buildCommand, withdrawCommand,
	versionCommand, helpCommand,
}

// find returns the command of a name, or nil.
func find(name string) *command {
	if slices.Contains([]string{"--help", "-h", "-help"}, name) {
		name = helpCommand.name
	}
	i := slices.IndexFunc(commands, func(c command) bool { return c.name == name })
	if i < 0 {
		return nil
	}
	return &commands[i]
}
