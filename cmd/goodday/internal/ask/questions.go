package ask

import (
	"slices"

	"goodday/content"
)

// Question asks for the value of one field, or about things of which there may
// be several.
type Question struct {
	// Field is the name of the field from the top of the page; in Parts from the
	// part.
	Field string
	// Ask is the question, and Help a sentence under it.
	Ask, Help string
	// Needed questions cannot be left out.
	Needed bool
	// Default is the answer if somebody only presses Enter.
	Default string
	// If reports whether the question is asked, by what is answered so far. prefix is
	// the name of the part it belongs to, with a dot at its end, or "".
	If func(d *Draft, prefix string) bool
	// Value is written without asking.
	Value string
	// Parts are asked for each of several things; Another asks for one more.
	Parts   []Question
	Another string
}

// questionsFor returns what is asked for a kind of page, in blocks. What is in one
// block has to fit together.
func questionsFor(kind content.Kind) [][]Question {
	questions := blocks(
		Question{Field: "title", Ask: "What is the page called?", Help: "A few plain words. No name of a person.", Needed: true},
		Question{Field: "summary", Ask: "What is it, in one or two short sentences?", Help: "This is what people see in lists. At most 160 characters.", Needed: true},
	)
	questions = append(questions, own[kind]...)
	return append(questions, checked)
}

// checked asks who answers for the page.
var checked = []Question{
	{Field: "checked_by", Ask: "Who has made sure that all of this is right?", Help: "A role, not a name: youth worker.", Needed: true},
	{Field: "checked", Value: today},
}

// today is the value of checked that becomes the day on which the page is made.
const today = "today"

// blocks puts each question into a block of its own.
func blocks(questions ...Question) (all [][]Question) {
	for _, q := range questions {
		all = append(all, []Question{q})
	}
	return all
}

// own are the questions of each kind of page.
var own = map[content.Kind][][]Question{
	content.ActivityKind: activityQuestions,
	content.StoryKind:    storyQuestions,
	content.RouteKind:    routeQuestions,
	content.ServiceKind:  serviceQuestions,
	content.SaidKind:     saidQuestions,
	content.PageKind:     nil,
}

var ages = []Question{
	{Field: "ages.from", Ask: "From what age?", Help: "A number. Enter if there is no youngest age, or if you do not know."},
	{Field: "ages.to", Ask: "Up to what age?", Help: "A number. Enter if there is no oldest age, or if you do not know."},
}

// reach asks how to get in touch.
var reach = []Question{
	{Field: "by", Ask: "How?"},
	{Field: "to", Ask: "What is the number, e-mail address or link?", Needed: true, If: needsAddress},
	{Field: "hours", Ask: "When does somebody answer?"},
	{Field: "words", Ask: "Which words can people send or say?", Help: "So that nobody has to think of how to begin."},
}

// needsAddress holds for ways that need a number or an address.
func needsAddress(d *Draft, prefix string) bool {
	by := d.Value(prefix + "by")
	return by != "" && by != "drop in" && by != "ask your worker"
}

// notFree holds when something is known to cost money.
func notFree(d *Draft, _ string) bool { return isNo(d.Value("cost.free")) }

// repeats holds when something is on again and again.
func repeats(d *Draft, _ string) bool { return d.Value("when.0.every") != "" }

// onDays holds when the days of the week have to be said.
func onDays(d *Draft, _ string) bool {
	return slices.Contains([]string{"week", "fortnight", "month"}, d.Value("when.0.every"))
}

func fortnightly(d *Draft, _ string) bool { return d.Value("when.0.every") == "fortnight" }

func monthly(d *Draft, _ string) bool { return d.Value("when.0.every") == "month" }

func single(d *Draft, _ string) bool {
	return slices.Contains([]string{"", string(content.EveryYear)}, d.Value("when.0.every"))
}

var activityQuestions = append(append(blocks(
	Question{Field: "run_by", Ask: "Who runs it?", Help: "A group or a place, not a person. Enter if you do not know."},
	Question{Field: "topics", Ask: "What is it about?", Needed: true},
	Question{Field: "areas", Ask: "Where is it?"},
), ages, []Question{
	{Field: "cost.free", Ask: "Is it free?", Help: "yes or no. Enter if you do not know: readers are told to ask."},
	{Field: "cost.amount", Ask: "How many pounds?", Help: "Like 3 or 3.50.", Needed: true, If: notFree},
	{Field: "cost.per", Ask: "For how long does that pay?", If: notFree},
	{Field: "cost.help", Ask: "Is there help with the cost, or with fares?"},
}, []Question{
	{Field: "when.0.every", Ask: "How often is it?", Help: "Enter if it is only on certain dates."},
	{Field: "when.0.days", Ask: "On which days?", Needed: true, If: onDays},
	{Field: "when.0.which", Ask: "Which one of the month?", Needed: true, If: monthly},
	{Field: "when.0.starts", Ask: "On which day is the next one?", Help: "Like 2026-10-01. So everybody knows which weeks.", Needed: true, If: fortnightly},
	{Field: "when.0.dates", Ask: "On which dates?", Help: "Like 2026-10-01, with a comma between them. Enter if you do not know.", If: single},
	{Field: "when.0.from", Ask: "When does it start?", Help: "Like 17:00."},
	{Field: "when.0.to", Ask: "When does it end?", Help: "Like 19:00. At midnight: 24:00."},
}, []Question{
	{Field: "bank_holidays", Ask: "Is it on when it is a bank holiday?", Help: "Enter if you do not know.", If: repeats},
}, []Question{
	{Field: "place.name", Ask: "What is the place called?"},
	{Field: "place.address", Ask: "What is the street and the town?"},
	{Field: "place.how", Ask: "How do you find it from the street?", Help: "Which door? What can you see?"},
	{Field: "place.bus", Ask: "Which bus stop is near, and which buses?"},
}), blocks(
	Question{Field: "access", Ask: "What makes it easier to come?"},
	Question{Field: "first_visit.who_meets_you", Ask: "The first time: who meets you, and where?"},
	Question{Field: "first_visit.how_many", Ask: "How many people are there?"},
	Question{Field: "first_visit.how_loud", Ask: "How loud or quiet is it?"},
	Question{Field: "first_visit.bring_someone", Ask: "Can you bring somebody?"},
	Question{Field: "first_visit.just_watch", Ask: "Can you just watch at first?"},
	Question{Field: "join", Ask: "How do you join?", Parts: reach, Another: "Is there another way to join?"},
	Question{Field: "space", Ask: "Is there space for somebody new?"},
)...)

var storyQuestions = append(blocks(
	Question{Field: "bought", Ask: "What was bought?", Help: "A few words: a bus pass for a year.", Needed: true},
	Question{Field: "bought_kind", Ask: "What kind of thing is that?", Needed: true},
	Question{Field: "topics", Ask: "What is the story about?"},
	Question{Field: "cost", Ask: "What did it cost, in pounds?", Help: "Like 120. Type 0 if it cost nothing.", Needed: true},
	Question{Field: "service", Ask: "Which service paid?"},
	Question{Field: "how_paid", Ask: "How was it paid?"},
	Question{Field: "helped_with", Ask: "What did it help with?", Needed: true},
), []Question{
	{Field: "told_by.who", Ask: "How does the person describe themselves?", Help: "Their own words, never a name: a young dad."},
	{Field: "told_by.age_band", Ask: "How old, as a range?", Help: "Never the exact age: 16 to 18."},
}, []Question{{Field: "what_changed", Ask: "What changed?"}},
	[]Question{{Field: "who_helped", Ask: "Who helped?", Help: "A role, never a name."}},
	[]Question{{Field: "good_day", Ask: "What does a good day look like now?"}})

var routeQuestions = append(blocks(
	Question{Field: "service", Ask: "Which service does it lead to?", Needed: true},
	Question{Field: "for", Ask: "Who is it for?", Help: "In plain words: You are 16 to 25 and things are hard.", Needed: true},
), append([][]Question{ages}, blocks(
	Question{Field: "areas", Ask: "Where does it work?"},
	Question{Field: "who_can_ask", Ask: "Who can ask?", Needed: true},
	Question{Field: "diagnosis", Ask: "Do you need a diagnosis?"},
	Question{Field: "ask", Ask: "How do you ask?", Parts: reach, Another: "Is there another way to ask?"},
	Question{Field: "steps", Ask: "The steps", Another: "Is there a next step?", Parts: []Question{
		{Field: "title", Ask: "What is the step, in a few words?"},
		{Field: "what", Ask: "What happens?"},
		{Field: "next", Ask: "What happens after it?"},
	}},
	Question{Field: "bring", Ask: "What do you bring?", Help: "With a comma between things."},
	Question{Field: "not_repeat", Ask: "What do you not have to say again?", Help: "With a comma between things."},
	Question{Field: "who_sees", Ask: "Who sees what you say?"},
	Question{Field: "bring_someone", Ask: "Can you bring somebody?"},
)...)...)

var serviceQuestions = append(append(blocks(
	Question{Field: "run_by", Ask: "Who runs it?", Needed: true},
	Question{Field: "since", Ask: "Since when?", Help: "Like January 2020."},
	Question{Field: "areas", Ask: "Where does it work?"},
), ages), blocks(
	Question{Field: "people", Ask: "The people you will meet", Another: "Is there somebody else you will meet?", Parts: []Question{
		{Field: "role", Ask: "Who will you meet?", Help: "A role, never a name: a support worker."},
		{Field: "what", Ask: "What do they do for you?"},
	}},
	Question{Field: "shaped_by", Ask: "How did young people shape it?"},
)...)

var saidQuestions = append(blocks(
	Question{Field: "said", Ask: "What did young people say?", Needed: true},
	Question{Field: "who", Ask: "Which group said it?", Help: "Never a person."},
	Question{Field: "when", Ask: "On which day?", Help: "Like 2026-10-01.", Needed: true},
), []Question{
	{Field: "answer", Ask: "Is it done?", Needed: true},
	{Field: "did", Ask: "What was done?", Needed: true, If: func(d *Draft, _ string) bool { return d.Value("answer") == "done" }},
	{Field: "why_not", Ask: "Why not yet?", Needed: true, If: func(d *Draft, _ string) bool { return d.Value("answer") == "not yet" }},
}, []Question{{Field: "by", Ask: "Which role answers for it?"}})
