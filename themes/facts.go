package themes

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"goodday/content"
	"goodday/content/calendar"
)

// Wording gives a word of i18n in a language of the site by its name, or "" if there is
// none.
type Wording func(language, key string) string

// List returns the words that stand under a name, parted by commas.
func (w Wording) List(language, key string) []string {
	return strings.FieldsFunc(w(language, key), func(r rune) bool { return r == ',' || r == '،' })
}

// Words returns the words of the default theme, with those of the site's own folder in
// their place. It is cheap: nothing is made ready to render. Faults of the files are left
// to New, which tells them.
func Words(languages []string, site fs.FS) Wording {
	_, words, own, _ := readTheme(Default(), site)
	merged, _ := mergeWords(languages, words, own)
	return func(language, key string) string {
		word, _ := merged[language][key].(string)
		return word
	}
}

// FactsOf returns what a page shows of its facts, in words, so that a search for one finds
// every page that has it. What is shown in a short form is said in full: "Monday to Friday"
// has five days, "16 and over" the ages from 16 on.
func FactsOf(page *content.Page, directory *content.Directory, words Wording) []string {
	f := &facts{page: page, directory: directory, say: func(key string) string { return words(page.Language, key) }}
	if page.Activity == nil || page.Activity.Running() {
		f.keys("find_" + string(page.Kind))
	}
	f.ofFacets()
	f.organisers()
	switch {
	case page.Activity != nil:
		f.activity(page.Activity)
	case page.Route != nil:
		f.route(page.Route)
	case page.Story != nil && page.Story.Cost != nil:
		f.money(*page.Story.Cost)
	case page.Service != nil:
		f.times(page.Service.Opens)
		f.years(page.Service.Ages)
		f.number(string(page.Service.Phone))
		f.number(string(page.Service.Text))
		f.add(string(page.Service.Email))
	}
	if page.EasyRead() != nil {
		f.keys("easy_read")
	}
	return f.words
}

// NoteOf returns what a result of a search says besides its summary: where an activity is
// and what it costs, and what a story's thing cost. It is short, and may be "".
func NoteOf(page *content.Page, directory *content.Directory, words Wording) string {
	var parts []string
	say := func(key string) string { return words(page.Language, key) }
	switch {
	case page.Activity != nil:
		ids := page.Activity.AreaIDs()
		for _, term := range directory.Words.Areas {
			if len(ids) <= mostAreas && slices.Contains(ids, term.ID) {
				parts = append(parts, term.In(page.Language))
			}
		}
		for _, band := range costBands {
			if slices.Contains(costOf(page.Activity.Cost), band.id) {
				parts = append(parts, say(band.key))
			}
		}
	case page.Story != nil && page.Story.Cost != nil:
		parts = append(parts, strings.ReplaceAll(say("money"), "{{ .Amount }}", page.Story.Cost.String()))
	}
	return strings.Join(parts, " · ")
}

// mostAreas is how many areas a result names.
const mostAreas = 2

// facts gathers the words of one page.
type facts struct {
	page      *content.Page
	directory *content.Directory
	say       func(key string) string
	words     []string
}

func (f *facts) add(words ...string) {
	for _, word := range words {
		if word != "" && !slices.Contains(f.words, word) {
			f.words = append(f.words, word)
		}
	}
}

func (f *facts) keys(keys ...string) {
	for _, key := range keys {
		f.add(f.say(key))
	}
}

// ofFacets adds the names of bands of prices and ages, and of languages.
func (f *facts) ofFacets() {
	ids := termIDs(f.page)
	for _, kind := range facetKinds {
		for _, band := range kind.bands {
			if slices.Contains(ids[kind.name], band.id) {
				f.keys(band.key)
			}
		}
		if kind.spoken {
			for _, code := range ids[kind.name] {
				f.add(f.say("language_"+code), ownName(code))
			}
		}
	}
}

// organisers adds the names of those who run it.
func (f *facts) organisers() {
	files, names := f.page.RunBy()
	f.add(names...)
	for _, file := range files {
		if service := f.directory.PageOf(file, f.page.Language); service != nil {
			f.add(service.Title)
		}
	}
}

func (f *facts) activity(a *content.Activity) {
	f.times(a.Timetable())
	f.holidays(a)
	f.years(a.Ages)
	f.cost(a.Cost)
	for _, way := range a.Ways {
		f.keys("way_" + underscored(way))
	}
	if a.Space != "" {
		f.keys("space_" + underscored(a.Space))
	}
	if a.Status != "" && !a.Running() {
		f.keys("status_"+underscored(a.Status), "status_"+underscored(a.Status)+"_short")
	}
	f.contacts(a.Join)
}

func (f *facts) route(r *content.Route) {
	f.years(r.Ages)
	f.keys("who_can_ask")
	for _, asker := range r.WhoCanAsk {
		f.keys("asker_" + underscored(asker))
	}
	if r.Diagnosis != "" {
		f.keys("diagnosis", "diagnosis_"+underscored(r.Diagnosis))
	}
	if r.Budget != nil {
		f.keys("budget")
		f.money(r.Budget.From, r.Budget.To)
	}
	if r.Wait != nil {
		f.keys("wait")
	}
	f.contacts(r.Ask)
}

// underscored returns a choice as names of i18n have it.
func underscored[T ~string](choice T) string {
	return strings.ToLower(strings.ReplaceAll(string(choice), " ", "_"))
}

func (f *facts) cost(cost *content.Cost) {
	if !cost.Known() {
		return
	}
	for _, price := range cost.Costs() {
		if price.To == 0 {
			f.keys("find_free")
		}
		f.money(price.From, price.To)
	}
	if cost.Donation {
		f.keys("cost_donation")
	}
}

// money adds amounts as they are shown.
func (f *facts) money(amounts ...content.Money) {
	for _, amount := range amounts {
		if amount > 0 {
			f.add(amount.String())
		}
	}
}

// The ages that are said one by one. Who asks for another is told by the words of the band.
const (
	youngestSaid = 5
	oldestSaid   = 25
)

// years adds every age of a range.
func (f *facts) years(ages *content.Ages) {
	if !ages.Known() {
		return
	}
	if ages.Any {
		f.keys("ages_any")
	}
	for age := max(ages.From, youngestSaid); age <= min(cmp.Or(ages.To, oldestSaid), oldestSaid); age++ {
		f.add(strconv.Itoa(age))
	}
}

// times adds days, months and times of the day.
func (f *facts) times(timetable []content.When) {
	for _, when := range timetable {
		days := when.Weekdays()
		for _, date := range when.Dates {
			if !f.directory.Now.After(date) {
				days = append(days, content.Day(strings.ToLower(date.Weekday().String())))
				f.keys("month_" + strings.ToLower(date.Month().String()))
			}
		}
		for _, day := range days {
			f.keys("day_"+string(day), "find_"+string(day))
		}
		if when.Every == content.EveryDay {
			f.keys("every_day")
		}
		if when.AtTheWeekend() {
			f.keys("find_weekend")
		}
		f.hours(when)
	}
}

// holidays adds the names of the school holidays in which an activity runs: of each name the
// next, so that "half term" is about the one that comes.
func (f *facts) holidays(a *content.Activity) {
	terms := f.directory.Terms.Calendar(a.Follows)
	if terms == nil || !a.Running() {
		return
	}
	seen, timetable := map[string]bool{}, calendar.Of(a, &f.directory.Terms)
	for _, h := range terms.Holidays {
		if seen[h.Name] || f.directory.Now.After(h.To) {
			continue
		}
		seen[h.Name] = true
		if len(timetable.Between(h.From, h.To)) > 0 {
			f.add(h.In(f.page.Language))
			f.keys("find_holidays")
		}
	}
}

// The hours, in minutes after midnight, at which the parts of a day begin.
const (
	noon    = 12 * 60
	evening = 17 * 60
)

// hours adds the parts of the day that a time lies in, and when it starts and ends.
func (f *facts) hours(when content.When) {
	from, to := when.From.Minutes(), when.To.Minutes()
	if when.From == "" {
		return
	}
	if to <= from {
		to = from + 1
	}
	for _, part := range []struct {
		key       string
		from, end int
	}{{"find_morning", 0, noon}, {"find_afternoon", noon, evening}} {
		if from < part.end && to > part.from {
			f.keys(part.key)
		}
	}
	if when.InTheEvening() {
		f.keys("find_evening")
	}
	f.add(clockWords(from))
	if when.To != "" {
		f.add(clockWords(when.To.Minutes()))
	}
}

// clockWords returns a time as it is typed: "7pm".
func clockWords(minutes int) string {
	half, hour := "am", minutes/60%24
	if hour >= 12 {
		half = "pm"
	}
	if hour = (hour + 11) % 12; minutes%60 == 0 {
		return fmt.Sprint(hour+1, half)
	}
	return ""
}

// contacts adds the numbers and addresses by which somebody is reached.
func (f *facts) contacts(ways []content.Reach) {
	for _, way := range ways {
		if way.By == "call" || way.By == "text" || way.By == "email" {
			f.number(way.To)
		}
	}
}

// leastDigits is how many digits of a number are looked for by themselves.
const leastDigits = 4

// number adds a number or an address, and the parts of a number: people remember its end.
func (f *facts) number(text string) {
	f.add(text)
	for _, part := range strings.Fields(text) {
		if len(part) >= leastDigits && strings.Trim(part, "0123456789") == "" {
			f.add(part)
		}
	}
}
