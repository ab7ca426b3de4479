package content

import "goodday/content/reach"

// Site is site.yaml: what one local site is called and who answers for it. It
// is trusted once it is on the main branch; it is still read strictly.
// site.ar.yaml holds what readers of Arabic see instead: only what differs.
type Site struct {
	Title     string    `yaml:"title" required:"yes" help:"The name of the site."`
	Summary   string    `yaml:"summary" required:"yes" help:"One or two sentences about it."`
	Place     string    `yaml:"place" required:"yes" help:"The town or county, as people say it."`
	Languages []string  `yaml:"languages" required:"yes" help:"Language codes, the main one first: en, ar, pl."`
	Service   string    `yaml:"service" of:"service" help:"The file of the main service: services/example.md."`
	BaseURL   reach.Web `yaml:"base_url" help:"The address of the site on the web, with https://."`
	Edit      reach.Web `yaml:"edit" help:"The address of the folder on a code host, so that each page can link to its file."`

	Example *Example `yaml:"example" help:"For a site that is only an example: what it was made from."`
	Colours *Colours `yaml:"colours" help:"The site's own colours."`
	Exit    *Exit    `yaml:"exit" help:"Where the exit link leads."`

	Contact  *Office `yaml:"contact" required:"yes" help:"Who to ask about the site."`
	TakeDown *Office `yaml:"take_down" required:"yes" help:"Who changes a story or takes it down. Private: a role with a phone, text or e-mail."`

	Accessibility *Accessibility `yaml:"accessibility" help:"What the accessibility statement says."`
	Weights       *Weights       `yaml:"weights" help:"Limits on how heavy a page may be."`

	Defaults *Defaults `yaml:"defaults" help:"What is true of activities that do not say it. It is never shown as a fact."`

	Stricter []string `yaml:"stricter" help:"Names of advice that count as mistakes here, as goodday check shows them: long-sentence."`
}

// Defaults are what an activity goes by that says nothing itself: who is asked about it,
// and in which lists of areas it stands. Its page does not claim them.
type Defaults struct {
	RunBy OneOrMore `yaml:"run_by" of:"organisation" help:"Who to ask about an activity that names nobody."`
	Areas []string  `yaml:"areas" of:"areas" help:"The areas of an activity that names none."`
}

// Example says that a site is not live, and what it was made from.
type Example struct {
	Source string `yaml:"source" required:"yes" help:"What the example was made from."`
}

// Colours are the site's own colours, as #rrggbb.
type Colours struct {
	Accent     string `yaml:"accent" help:"The main colour on light pages, like #0b5d4e."`
	AccentDark string `yaml:"accent_dark" help:"The main colour on dark pages, like #7fd8c4."`
}

// Exit is where the exit link leads: an ordinary page that shows nothing personal.
type Exit struct {
	Address reach.Web `yaml:"address" required:"yes" help:"The address of an ordinary page, with https://."`
	Name    string    `yaml:"name" help:"What that page is: the weather."`
	// Everywhere shows it on every page, not on sensitive ones alone.
	Everywhere bool `yaml:"everywhere" help:"Write yes to show the exit link on every page."`
}

// Office is a role that can be reached. It has no name on purpose.
type Office struct {
	Role   string      `yaml:"role" required:"yes" help:"The role: participation worker."`
	Phone  reach.Phone `yaml:"phone" help:"A telephone number."`
	Then   string      `yaml:"then" help:"What to press or say after the number: choose option 2."`
	Hours  string      `yaml:"hours" help:"When somebody answers the phone."`
	Text   reach.Text  `yaml:"text" help:"A number for text messages."`
	Email  reach.Email `yaml:"email" help:"An e-mail address."`
	Answer string      `yaml:"answer_within" help:"How soon they answer: two working days."`
}

// Accessibility is what the accessibility statement says. Without a test date
// the statement says "not yet tested".
type Accessibility struct {
	Scope         string    `yaml:"scope" help:"What the statement covers: this whole site."`
	Tested        Date      `yaml:"tested" help:"The day of the last test."`
	Method        string    `yaml:"method" help:"How it was tested, and by whom (a role)."`
	Status        string    `yaml:"status" help:"What the test found: fully, partly or not compliant with WCAG 2.2 AA."`
	KnownProblems []string  `yaml:"known_problems" help:"What does not work yet, and when it will."`
	Contact       reach.Any `yaml:"contact" help:"Who to tell about a problem: one phone number, e-mail address or web address."`
	AnswerWithin  string    `yaml:"answer_within" help:"How soon they answer."`
	Enforcement   string    `yaml:"enforcement" help:"Who to turn to if nobody answers."`
}

// Weights are limits in kilobytes of 1,024 bytes; 0 is the default of 30 and 10.
type Weights struct {
	Page       int `yaml:"page" help:"The most a page may weigh, in KB. The default is 30."`
	Compressed int `yaml:"compressed" help:"The most it may weigh compressed, in KB. The default is 10."`
}

// Workspace is goodday.yaml: the sites of a folder and what they share.
type Workspace struct {
	Title     string    `yaml:"title" required:"yes" help:"The name of the whole."`
	Summary   string    `yaml:"summary" required:"yes" help:"One or two sentences about it."`
	Sites     []string  `yaml:"sites" required:"yes" help:"The folders of the sites."`
	Languages []string  `yaml:"languages" help:"The language of the first page. The default is en."`
	BaseURL   reach.Web `yaml:"base_url" help:"The address of the whole on the web, with https://."`
	Example   *Example  `yaml:"example" help:"For a workspace of examples: what it was made from."`
}
