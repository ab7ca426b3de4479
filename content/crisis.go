package content

import (
	"slices"

	"goodday/content/reach"
)

// Crisis is crisis.yaml: who to call or text now. crisis.ar.yaml is the same in
// Arabic: it holds only what differs, and says who made and checked it. A site
// without lines, its own or shared, is an error.
type Crisis struct {
	Title   string   `yaml:"title" help:"The heading: Need help now?"`
	Summary string   `yaml:"summary" help:"A sentence before the lines."`
	Lines   []Line   `yaml:"lines" required:"yes" help:"The lines, the most urgent first."`
	Version *Version `yaml:"version" help:"For a translation: who made it and who checked it."`
}

// Line is one way to get help in a crisis.
type Line struct {
	ID        string      `yaml:"id" required:"yes" help:"A short name in small letters: samaritans."`
	Name      string      `yaml:"name" required:"yes" help:"What it is called."`
	For       string      `yaml:"for" help:"When to use it, or who it is for."`
	GoodFor   []Need      `yaml:"good_for" help:"What it is good for. A search about one of these shows it before the others: abuse, eating, taken something."`
	Call      reach.Phone `yaml:"call" help:"The number to call."`
	Then      string      `yaml:"then" help:"What to press or say after the number: choose option 2."`
	Text      reach.Text  `yaml:"text" help:"The number to send a text message to."`
	Send      string      `yaml:"send" help:"The word to send: SHOUT."`
	AgeTo     int         `yaml:"age_to" help:"The oldest age it is for, in years. Leave it out for any age."`
	Hours     string      `yaml:"hours" help:"When it is open."`
	Cost      string      `yaml:"cost" help:"What it costs, and whether it shows on the bill."`
	Checked   Date        `yaml:"checked" required:"yes" help:"The day the number was last checked."`
	Source    string      `yaml:"source" help:"Where the number was read."`
	Confirmed bool        `yaml:"confirmed" help:"Write yes only if the line's owner has confirmed it."`
}

// Need is what a line may be good for: what search tells apart in the words of
// somebody who may need help.
type Need string

// Choices lists them.
func (Need) Choices() []string {
	return []string{
		"suicide", "self-harm", "abuse", "taken something", "danger now", "feeling low", "exploitation", "bullying",
		"nowhere to stay", "eating", "hearing voices", "drugs",
	}
}

// CrisisLanguages are those in which search knows words of danger by itself.
var CrisisLanguages = []string{"en", "ar", "pl"}

// ShareGoodFor adds what the lines of the main language are good for to lines with the same
// id that do not say it.
func (c *Crisis) ShareGoodFor(main *Crisis) {
	for i := range c.Lines {
		same := func(l Line) bool { return l.ID == c.Lines[i].ID }
		if at := slices.IndexFunc(main.Lines, same); at >= 0 && len(c.Lines[i].GoodFor) == 0 {
			c.Lines[i].GoodFor = main.Lines[at].GoodFor
		}
	}
}
