package content

// Story is what a personal health budget bought for one young person or
// family, told in their own way. It is never built without a current Consent.
type Story struct {
	Common     `yaml:",inline"`
	Bought     string   `yaml:"bought" required:"yes" help:"What was bought, in a few words."`
	BoughtKind string   `yaml:"bought_kind" required:"yes" of:"bought" help:"What kind of thing it is. A word from words.yaml."`
	Topics     []string `yaml:"topics" of:"topics" help:"What it is about. Words from words.yaml."`
	Cost       *Money   `yaml:"cost" required:"yes" help:"What it cost in pounds."`
	Service    string   `yaml:"service" of:"service" help:"The file of the service that paid: services/example.md."`
	HowPaid    string   `yaml:"how_paid" help:"How the money was paid."`
	HelpedWith []string `yaml:"helped_with" required:"yes" of:"helped_with" help:"What it helped with. Words from words.yaml."`
	ToldBy     *Teller  `yaml:"told_by" help:"Who tells it. Never a name."`
	Changed    string   `yaml:"what_changed" help:"What changed."`
	WhoHelped  string   `yaml:"who_helped" help:"Who helped. A role, never a name."`
	Hard       string   `yaml:"hard_parts" help:"For a sensitive story: what is hard in it, in a few words. Readers see it before they read on."`
	GoodDay    string   `yaml:"good_day" help:"What a good day looks like now."`
}

// Teller says who tells a story without saying who they are.
type Teller struct {
	Who     string `yaml:"who" help:"How they describe themselves: a young mum."`
	AgeBand string `yaml:"age_band" help:"A range of ages, never the exact one: 16 to 18."`
}
