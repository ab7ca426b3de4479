package main

import (
	"fmt"
	"strings"
)

// helpArgs are the arguments of help.
type helpArgs struct{ about *command }

var helpCommand = command{
	name: "help", group: otherGroup, summary: "says more about one of these words",
	words: "[WORD]", about: "WORD is one of the words that goodday help shows.", example: "goodday help build",
	arguments: func() arguments { return &helpArgs{} },
}

func (a *helpArgs) options() []option { return nil }

func (a *helpArgs) addWord(word string) (wrong string) {
	if a.about = find(word); a.about == nil {
		return "Goodday does not know the word " + quote(word) + "."
	}
	return ""
}

func (a *helpArgs) complete() (wrong string) { return "" }

func (a *helpArgs) run(c console) int {
	if a.about != nil {
		fmt.Fprint(c.stdout, a.about.help())
		return done
	}
	fmt.Fprintf(c.stdout, "Goodday makes a website out of a folder of Markdown.\n\n%s%s", commandList(), exitStatus)
	return done
}

// exitStatus ends what help prints.
const exitStatus = `The exit status is 0 if all went well, 1 if not, 2 if it was written wrongly.
`

// commandList lists all commands by group.
func commandList() string {
	text, group := "", ""
	for _, c := range commands {
		if c.group != group {
			group = c.group
			text += "\n" + group + ":\n"
		}
		text += fmt.Sprintf("  goodday %-9s %s\n", c.name, c.summary)
	}
	return text[1:] + "\nTo read more about one of them: " + helpCommand.example + "\n"
}

// help returns everything about a command.
func (c command) help() string {
	text := fmt.Sprintf("goodday %s %s.\n\n%s\n", c.name, c.summary, c.synopsis())
	options := c.arguments().options()
	for _, o := range options {
		text += wrap(fmt.Sprintf("  %-23s  ", o), strings.Fields(o.help))
	}
	if len(options) > 0 {
		text += "\n"
	}
	return text + "For example:\n  " + c.example + "\n"
}

// usage returns how a command is written, for somebody who wrote it wrongly.
func (c command) usage() string {
	return c.synopsis() + "To read more: goodday help " + c.name + "\n"
}

// synopsis returns how a command is written.
func (c command) synopsis() string {
	return "Write it like this:\n" + c.line("  ") + wrap("", strings.Fields(c.about))
}

// line returns a command with its words and flags, indented.
func (c command) line(indent string) string {
	words := strings.Fields(c.words)
	for _, o := range c.arguments().options() {
		word := o.String()
		if !o.required {
			word = "[" + word + "]"
		}
		words = append(words, word)
	}
	return wrap(indent+"goodday "+c.name+" ", words)
}

// String returns the flag as it is written: --base-url ADDRESS.
func (o option) String() string {
	dashes := "--"
	if len(o.name) == 1 {
		dashes = "-"
	}
	return strings.TrimSpace(dashes + o.name + " " + o.value)
}

// lineLength is the most characters that help prints in a line.
const lineLength = 79

// wrap returns words as lines. The first line begins with first, the others with as
// many spaces.
func wrap(first string, words []string) string {
	lines, line := "", first
	for _, word := range words {
		if len(line) > len(first) && len(line)+len(word) > lineLength {
			lines += strings.TrimRight(line, " ") + "\n"
			line = strings.Repeat(" ", len(first))
		}
		line += word + " "
	}
	return lines + strings.TrimRight(line, " ") + "\n"
}
