package content

import "goodday/content/reach"

// Service is an organisation, or its offer behind the routes: who runs it, how to reach
// it, and the people you will meet. Activities name its file in run_by.
type Service struct {
	Common   `yaml:",inline"`
	RunBy    OneOrMore `yaml:"run_by" of:"organisation" help:"Who runs it, if it is not an organisation itself."`
	PartOf   string    `yaml:"part_of" of:"service" help:"The file of the organisation that this one belongs to."`
	HostedBy string    `yaml:"hosted_by" of:"service" help:"The file of the organisation that gives it a room or its name."`
	Since    string    `yaml:"since" help:"Since when: January 2017."`
	Areas    []string  `yaml:"areas" of:"areas" help:"Where it works. Words from words.yaml."`
	Ages     *Ages     `yaml:"ages" help:"Who it is for, by age. Leave it out if you do not know."`
	People   []Person  `yaml:"people" help:"The people you will meet: roles, never names."`
	ShapedBy string    `yaml:"shaped_by" help:"How young people shaped it."`

	Website reach.Web   `yaml:"website" help:"Its web page."`
	Phone   reach.Phone `yaml:"phone" help:"Its telephone number."`
	Then    string      `yaml:"then" help:"What to press or say after the number: choose option 2."`
	Text    reach.Text  `yaml:"text" help:"A number for text messages."`
	Email   reach.Email `yaml:"email" help:"Its e-mail address. That of a role, never of a person."`
	Social  []reach.Web `yaml:"social" help:"Its pages on social media, with https://."`
	Place   *Place      `yaml:"place" help:"Where it is and how to get there."`
	Opens   []When      `yaml:"opens" help:"When it is open, or when somebody answers."`
}

// Person is a role that somebody will meet. It has no name on purpose.
type Person struct {
	Role string `yaml:"role" required:"yes" help:"The role: youth worker."`
	What string `yaml:"what" help:"What they do for you."`
}

// Said is what young people said and what was done about it, or not yet and why.
type Said struct {
	Common  `yaml:",inline"`
	Said    string   `yaml:"said" required:"yes" help:"What young people said."`
	Who     string   `yaml:"who" help:"Which group said it. Never a person."`
	When    Date     `yaml:"when" required:"yes" help:"The day it was said."`
	Answer  Answer   `yaml:"answer" required:"yes" help:"Where it stands: done, doing or not yet."`
	Did     string   `yaml:"did" help:"What was done."`
	WhyNot  string   `yaml:"why_not" help:"If not yet: why."`
	By      string   `yaml:"by" help:"The role that answers for it."`
	DidWhen Date     `yaml:"did_when" help:"The day it was done."`
	Pages   []string `yaml:"pages" of:"page" help:"The files of pages that changed because of it."`
}
