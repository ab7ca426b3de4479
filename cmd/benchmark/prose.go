package main

import "strings"

// wordsWanted is about how long a text is.
const wordsWanted = 300

var (
	openers = []string{
		"Most weeks", "On a dry day", "When the bus is late", "After school", "If you like", "In the first hour",
		"At the end", "Now and then", "Before you come", "In the summer", "When it rains", "Some evenings",
		"Once a month", "On your first day", "Between four and six", "Last year", "With a bit of help", "By the door",
	}
	who = []string{
		"a youth worker", "somebody from the group", "the person with the yellow coat", "a volunteer", "one of us",
		"your support worker", "a friend", "a young mum", "the cook", "the team", "a neighbour", "an older brother",
		"the driver", "our helper", "a quiet person", "everybody", "the new tutor", "a carer",
	}
	does = []string{
		"makes tea for", "shows the way to", "saves a seat for", "waits beside", "writes a list with", "plays a song for",
		"mends a bike with", "cooks a big pot for", "draws a map with", "walks slowly with", "reads aloud to", "laughs with",
		"brings a blanket for", "opens the window for", "finds a quiet corner for", "fills in the form with", "calls the bus office for", "learns a tune from",
	}
	whom = []string{
		"whoever comes", "you", "the people at the long table", "two new members", "anybody who is shy", "a small group",
		"the children", "those who stay late", "a few of us", "the whole room", "people who live near", "everyone who asks",
	}
	where = []string{
		"in the garden", "near the big window", "behind the library", "at the community hall", "on the top floor", "by the river path",
		"next to the station", "in the warm kitchen", "under the old tree", "at the corner shop", "along the canal", "in the music room",
		"on the football pitch", "beside the market", "at the allotment", "in a side room",
	}
	ends = []string{
		"and nobody minds if you only watch", "so you can leave whenever you want", "and it costs nothing", "because going alone is hard",
		"and the lights are turned down", "so bring a jumper", "and there is always some left over", "until the kettle is empty",
		"and you do not have to explain", "which takes about an hour", "and fares are paid back", "so wear old shoes",
	}
	headings = []string{
		"What you can do", "What to bring", "How it feels", "If it has been a bad day", "Getting there", "Who comes",
		"What it costs", "What happens next", "Good to know", "What people say", "Before you go", "A typical evening",
	}
	things = []string{
		"a bottle of water", "warm socks", "your bus ticket", "a pen and some paper", "something to eat", "old clothes",
		"a friend or a worker", "your phone charger", "a towel", "headphones", "a photo you like", "gloves and a hat",
	}
	adjectives = []string{
		"Allotment", "Bright", "Calm", "Dance", "Evening", "Friday", "Green", "Harbour", "Indoor", "Jolly", "Kitchen", "Lively", "Morning",
		"Neighbour", "Open", "Park", "Quiet", "River", "Saturday", "Tuesday", "Upstairs", "Village", "Warm", "Youth", "Zigzag",
	}
	nouns = map[kind][]string{
		activity: {"art group", "football", "walking club", "guitar evening", "cooking class", "chess table", "bike workshop", "reading room", "swim session"},
		story:    {"bus pass", "box of paints", "set of pans", "laptop", "gym card", "driving lesson", "guitar", "bed"},
		route:    {"way to ask", "way through school", "way with a worker"},
		service:  {"service", "team"},
		plain:    {"guide", "page about us"},
		said:     {"answer", "promise"},
	}
)

// sentence gives one sentence of about twelve words.
func (p *page) sentence() string {
	return one(p, openers) + " " + one(p, who) + " " + one(p, does) + " " + one(p, whom) + "."
}

func (p *page) longSentence() string {
	return one(p, openers) + " " + one(p, who) + " " + one(p, does) + " " + one(p, whom) + " " + one(p, where) + ", " + one(p, ends) + "."
}

// body writes the text: paragraphs under headings, a list and two links.
func (p *page) body() {
	words := p.paragraph(3)
	for n := 0; words < wordsWanted; n++ {
		p.line("\n## %s\n", headings[(p.number+n)%len(headings)])
		words += p.paragraph(2 + p.random.IntN(2))
		switch n {
		case 0:
			words += p.list()
		case 1:
			p.linked()
		}
	}
}

func (p *page) paragraph(sentences int) (words int) {
	for i := range sentences {
		text := p.longSentence()
		if i == 1 {
			text = strings.Replace(text, " with ", " *with* ", 1)
		}
		p.line("%s", text)
		words += len(strings.Fields(text))
	}
	return words
}

func (p *page) list() (words int) {
	p.WriteByte('\n')
	for range 4 {
		thing := one(p, things)
		p.line("- %s", thing)
		words += len(strings.Fields(thing))
	}
	return words
}

func (p *page) linked() {
	first, second := p.other(), p.other()
	p.line("\nSee also [%s](%s)\nor **[%s](%s)**.", title(first), p.dialect.linkTo(first), title(second), p.dialect.linkTo(second))
}
