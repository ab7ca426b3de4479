package content

// Route is a way into support, in plain words: who can ask, what happens next
// and what to do if it is not for you.
type Route struct {
	Common    `yaml:",inline"`
	Service   string    `yaml:"service" required:"yes" of:"service" help:"The file of the service it leads to: services/example.md."`
	For       string    `yaml:"for" required:"yes" help:"Who it is for, in plain words."`
	Ages      *Ages     `yaml:"ages" help:"Who it is for, by age."`
	Areas     []string  `yaml:"areas" of:"areas" help:"Where it works. Words from words.yaml."`
	WhoCanAsk []Asker   `yaml:"who_can_ask" required:"yes" help:"Who can ask: me, parent or carer, school, GP, social worker, personal adviser, clinician."`
	Diagnosis Diagnosis `yaml:"diagnosis" help:"Whether you need a diagnosis: needed or not needed."`
	Budget    *Budget   `yaml:"budget" help:"The money there may be."`
	Wait      *Wait     `yaml:"wait" help:"How long it takes, and the day that was true."`
	Reply     *Wait     `yaml:"reply" help:"How soon somebody answers, and the day that was true."`
	Meanwhile []string  `yaml:"while_you_wait" of:"page" help:"The files of pages that may help while you wait."`
	Questions []string  `yaml:"questions" help:"Questions you may ask them."`
	Ask       []Reach   `yaml:"ask" required:"yes" help:"Ways to ask. The easiest first."`
	Steps     []Step    `yaml:"steps" required:"yes" help:"The steps, in order."`
	Bring     []string  `yaml:"bring" help:"What to bring."`
	NotRepeat []string  `yaml:"not_repeat" help:"What you will not have to say again."`
	WhoSees   string    `yaml:"who_sees" help:"Who sees what you say."`
	Someone   string    `yaml:"bring_someone" help:"Whether you can bring someone."`
	NotForYou []Other   `yaml:"if_not_for_you" help:"Other routes to use if this one is not for you."`
}

// Budget is the money that a route may lead to. It is never a promise.
type Budget struct {
	From Money  `yaml:"from" help:"The smallest usual amount in pounds."`
	To   Money  `yaml:"to" help:"The largest usual amount in pounds."`
	More string `yaml:"more" help:"What decides the amount."`
}

// Wait is how long a route takes, true on a day.
type Wait struct {
	Time string `yaml:"time" required:"yes" help:"How long it takes: about two weeks."`
	AsOf Date   `yaml:"as_of" required:"yes" help:"The day this was true."`
}

// Step is one step of a route.
type Step struct {
	Title string `yaml:"title" required:"yes" help:"The step in a few words."`
	What  string `yaml:"what" help:"What happens."`
	Next  string `yaml:"next" help:"What happens after it."`
}

// Other is another page to turn to.
type Other struct {
	Page string `yaml:"page" required:"yes" of:"page" help:"The file of the page: routes/example.md."`
	Why  string `yaml:"why" help:"When to use it instead."`
}
