package main

import (
	"fmt"
	"strings"
)

// fieldsOf are the writers of each kind's own front matter.
var fieldsOf = map[kind]func(*page){
	activity: (*page).activity, story: (*page).story, route: (*page).route,
	service: (*page).serviceFields, plain: (*page).plain, said: (*page).said,
}

func list(words []string) string { return "[" + strings.Join(words, ", ") + "]" }

func (p *page) activity() {
	p.line("run_by: A small charity %s", one(p, where))
	p.line("topics: %s", list(p.pick(topics, 1+p.random.IntN(3))))
	p.line("areas: %s", list(p.pick(areas, 1+p.random.IntN(2))))
	p.ages(11+p.random.IntN(7), 18+p.random.IntN(8))
	p.cost()
	p.when()
	p.line("ways: [in person]")
	p.line("place:\n  name: The hall %s\n  address: %d Orchard Street\n  how: Look for the green door.\n  bus: The stop is two minutes away. Buses %d and %d.",
		one(p, where), 1+p.random.IntN(90), 1+p.random.IntN(99), 1+p.random.IntN(99))
	p.line("access: %s", list(p.pick(access, 2+p.random.IntN(3))))
	p.line("first_visit:\n  who_meets_you: %s\n  how_many: About %d people.\n  how_loud: Quiet at first.\n  bring_someone: Yes, a friend or a worker.\n  just_watch: Yes.",
		p.sentence(), 4+p.random.IntN(20))
	p.line("languages: [en, pl]")
	p.reach("join", "Hi, can I come?")
	p.line("space: %s", one(p, []string{"open", "open", "waiting list", "full"}))
}

func (p *page) cost() {
	amount := []int{0, 0, 0, 2, 3, 5, 8, 12}[p.random.IntN(8)]
	if amount == 0 {
		p.line("cost:\n  free: true\n  help: Fares are paid back on the day.")
	} else {
		p.line("cost:\n  amount: %d\n  per: session\n  help: Ask if it is too much.", amount)
	}
	p.terms("costs", bandOf(costBands, amount))
}

func (p *page) when() {
	hour := 9 + p.random.IntN(9)
	p.line("when:\n  - every: week\n    days: %s\n    from: \"%02d:00\"\n    to: \"%02d:30\"\n    term_time: true\n    except: [2026-12-22, 2026-12-29]\n    note: Come late or leave early.",
		list(p.pick(days, 1+p.random.IntN(2))), hour, hour+1+p.random.IntN(2))
}

func (p *page) ages(from, to int) {
	p.line("ages:\n  from: %d\n  to: %d", from, to)
	var bands []string
	for _, b := range ageBands {
		if from <= b.to && to >= b.from {
			bands = append(bands, b.id)
		}
	}
	p.terms("age_bands", bands...)
}

// terms writes out what Goodday works out by itself.
func (p *page) terms(name string, ids ...string) {
	if p.dialect.terms {
		p.line("%s: %s", name, list(ids))
	}
}

func (p *page) reach(name, words string) {
	p.line("%s:\n  - by: text\n    to: \"07700 900%03d\"\n    hours: A worker answers by the next day.\n    words: %s", name, p.number%1000, words)
	p.line("  - by: call\n    to: \"01632 960%03d\"\n    hours: Weekdays from ten to five.", p.number%1000)
}

func (p *page) story() {
	cost := 10 + p.random.IntN(400)
	kind := bought[p.number%len(bought)] // each in turn, so that none is without a page
	p.line("bought: %s", kind.name)
	p.line("bought_kind: %s", kind.id)
	p.terms("bought_kinds", kind.id)
	p.line("topics: %s", list(p.pick(topics, 1+p.random.IntN(2))))
	p.line("cost: %d", cost)
	p.terms("prices", bandOf(priceBands, cost))
	p.line("service: %s", p.dialect.refTo(p.service()))
	p.line("how_paid: A worker and I bought it together.")
	p.line("helped_with: %s", list(p.pick(helped, 1+p.random.IntN(3))))
	p.line("told_by:\n  who: someone who lives near the park\n  age_band: 16 to 18")
	p.line("what_changed: %s", p.longSentence())
	p.line("who_helped: A support worker.")
	p.line("good_day: %s", p.sentence())
	p.line("consent:\n  status: given\n  reference: EXAMPLE-%d\n  given: 2026-05-12\n  review_by: 2028-05-01\n  scope: [this site, print]\n  adult_supported: true", p.number)
}

func (p *page) route() {
	p.line("service: %s", p.dialect.refTo(p.service()))
	p.line("for: %s", p.longSentence())
	p.ages(14+p.random.IntN(3), 18+p.random.IntN(8))
	p.line("areas: %s", list(p.pick(areas, 4)))
	p.line("who_can_ask: [me, parent or carer, school]")
	p.line("diagnosis: not needed")
	p.line("budget:\n  from: 100\n  to: %d\n  more: It depends on what would help.", 200+p.random.IntN(4)*100)
	p.line("wait:\n  time: about %d weeks\n  as_of: 2026-10-05", 1+p.random.IntN(6))
	p.reach("ask", "Hi, I would like to talk.")
	p.line("steps:")
	for _, step := range []string{"You say hello", "You talk", "You make a plan", "It happens"} {
		p.line("  - title: %s\n    what: %s\n    next: %s", step, p.sentence(), p.sentence())
	}
	p.line("bring: [yourself, %s]", one(p, things))
	p.line("who_sees: Your worker, and nobody else.")
	p.line("if_not_for_you:\n  - page: %s\n    why: You would like another way.", p.dialect.refTo(p.number/block*block+firstRoute+(p.number+1)%(firstService-firstRoute)))
}

func (p *page) serviceFields() {
	p.line("run_by: A charity with the council")
	p.line("since: January %d", 2015+p.random.IntN(10))
	p.line("areas: %s", list(p.pick(areas, 5)))
	p.line("ages:\n  from: 14\n  to: %d", 21+p.random.IntN(5)) // services are not listed by age
	p.line("people:\n  - role: Support worker\n    what: %s\n  - role: Befriender\n    what: %s", p.sentence(), p.sentence())
	p.line("shaped_by: Young people named it.")
}

func (p *page) plain() {
	name := "menu"
	if p.dialect.name == hugo.name {
		name = "place_on_menu" // menu means something else there
	}
	if p.number < block {
		p.line("%s: %d", name, 1+p.number%10)
	}
}

func (p *page) said() {
	p.line("said: %s", p.longSentence())
	p.line("who: the Tuesday group")
	p.line("when: 2026-0%d-09", 1+p.random.IntN(6))
	p.line("answer: done")
	p.line("did: %s", p.longSentence())
	p.line("by: youth participation worker")
	p.line("pages: [%s, %s]", p.dialect.refTo(p.number/block*block), p.dialect.refTo(p.number/block*block+1))
}

// band is a range of a number; both ends are included.
type band struct {
	id, name string
	from, to int
}

func bandOf(bands []band, number int) string {
	for _, b := range bands {
		if b.from <= number && number <= b.to {
			return b.id
		}
	}
	panic(fmt.Sprintf("no band for %d", number))
}
