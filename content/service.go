package content

// Service is an organisation's offer behind the routes: who runs it, and the
// people you will meet.
type Service struct {
	Common   `yaml:",inline"`
	RunBy    string   `yaml:"run_by" required:"yes" help:"Who runs it."`
	Since    string   `yaml:"since" help:"Since when: January 2017."`
	Areas    []string `yaml:"areas" of:"areas" help:"Where it works. Words from words.yaml."`
	Ages     *Ages    `yaml:"ages" help:"Who it is for, by age."`
	People   []Person `yaml:"people" help:"The people you will meet: roles, never names."`
	ShapedBy string   `yaml:"shaped_by" help:"How young people shaped it."`
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
