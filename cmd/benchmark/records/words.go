package records

import (
	"fmt"
	"strings"
	"time"
)

var dayOne = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

const site = `title: Goodday Recordshire
summary: A directory with the gaps that real ones have. It was made by a program.
place: Recordshire
languages: [en]
example: {source: Made by a program from the shapes of real records.}
contact: {role: directory worker, phone: "01632 960100"}
take_down: {role: directory worker, phone: "01632 960101"}
defaults: {run_by: The county's list of groups}
`

const crisis = `lines:
  - {id: samaritans, name: Samaritans, call: 116 123, checked: 2026-11-01}
`

const terms = `calendars:
  - id: recordshire
    name: Recordshire schools (made up)
    source: Made up.
    checked: 2026-09-01
    known_until: 2027-07-23
    holidays:
      - {name: Half term, from: 2026-10-26, to: 2026-10-30}
      - {name: Winter, from: 2026-12-21, to: 2027-01-01}
      - {name: Half term, from: 2027-02-15, to: 2027-02-19}
      - {name: Spring, from: 2027-03-29, to: 2027-04-09}
`

// topics are in two levels, as a taxonomy of a directory becomes when it is made shorter.
var topics = map[string][]string{
	"Food": {"Meals", "Food parcels", "Cooking"}, "Home": {"Housing advice", "Warm places"}, "Money": {"Debt help", "Benefits"},
	"Moving": {"Football", "Swimming", "Dance"}, "Feeling": {"Counselling", "Groups to talk"}, "Learning": {"English", "Computers"}, "Children": {"Baby groups"},
}

func idOf(name string) string { return strings.ReplaceAll(strings.ToLower(name), " ", "-") }

func topicIDs() (ids []string) {
	for _, parent := range []string{"Food", "Home", "Money", "Moving", "Feeling", "Learning", "Children"} {
		ids = append(ids, idOf(parent))
		for _, child := range topics[parent] {
			ids = append(ids, idOf(child))
		}
	}
	return ids
}

func areaIDs() (ids []string) {
	for _, place := range places {
		ids = append(ids, idOf(place))
	}
	return ids
}

// words returns the site's vocabulary.
func words() string {
	var b strings.Builder
	b.WriteString("topics:\n")
	for _, parent := range []string{"Food", "Home", "Money", "Moving", "Feeling", "Learning", "Children"} {
		fmt.Fprintf(&b, "  - {id: %s, name: %s}\n", idOf(parent), parent)
		for _, child := range topics[parent] {
			fmt.Fprintf(&b, "  - {id: %s, name: %s, under: %s}\n", idOf(child), child, idOf(parent))
		}
	}
	b.WriteString("areas:\n")
	for i, place := range places {
		fmt.Fprintf(&b, "  - {id: %s, name: %s, districts: [TE%d], next_to: [%s]}\n", idOf(place), place, i+1, idOf(places[(i+1)%len(places)]))
	}
	b.WriteString("who_can_come:\n")
	for _, who := range []string{"Members", "Young carers", "Women only", "Through a worker"} {
		fmt.Fprintf(&b, "  - {id: %s, name: %s}\n", idOf(who), who)
	}
	return b.String()
}

var (
	places  = []string{"Northway", "Millbrook", "Eastlea", "Quayside", "Hilltop", "Westbury Green", "Saltmarsh", "Fernhill", "Castle End", "Oldtown"}
	sorts   = []string{"food bank", "warm space", "lunch club", "football", "advice", "art group", "walking group", "English class", "computer help", "baby group", "choir", "repair café"}
	starts  = []string{"We meet", "People come", "There is room", "The door is open", "Somebody is there", "We sit together"}
	middles = []string{"for a warm meal", "to make things", "to talk about money", "to play outside", "with tea and toast", "to learn a little English", "and nobody has to talk"}
	ends    = []string{"whatever the weather", "in the big hall", "next to the library", "until the kettle is empty", "with a volunteer", "as long as you like"}
)
