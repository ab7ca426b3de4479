package searching

import (
	_ "embed"
	"errors"
	"slices"
	"strings"
	"time"

	"goodday/cmd/verify/browser"
)

// keystrokes are what pressing keys in our box cost the page's main thread.
type keystrokes struct {
	number int
	script spread // of running script
	all    spread // of all that it did, beyond what the same keys cost in a plain box
}

type spread struct{ median, worst time.Duration }

const (
	// settled is how long after a key all that it causes is done: what is found
	// is said one second after the last key.
	settled = 1500 * time.Millisecond
	// firstLetters are typed as the first search, which fetches what later ones
	// have.
	firstLetters = 2
)

// focusOurs and focusPlain put the focus into our box and into one beside it
// that nothing listens to, and return whether it is there.
var (
	//go:embed focus_ours.js
	focusOurs string
	//go:embed focus_plain.js
	focusPlain string
)

const resultCount = `document.querySelectorAll("#results > li").length`

// typeWords types two words letter by letter on a slow phone.
func (m *measuring) typeWords(words []string) (*keystrokes, error) {
	h, err := serve(m.path("site"))
	if err != nil {
		return nil, err
	}
	defer h.close()
	tab, err := m.browser.Fresh()
	if err != nil {
		return nil, err
	}
	defer tab.Close()
	if err := tab.Slow(slowPhone); err != nil {
		return nil, err
	}
	visit, done, err := tab.Visit(h.URL, h.URL+"/"+ourPage, phone)
	if err != nil {
		return nil, err
	}
	defer done()
	text := strings.Join(words[:2], " ")
	plain, err := typeInto(visit, focusPlain, text)
	if err != nil {
		return nil, err
	}
	ours, err := typeInto(visit, focusOurs, text)
	if err != nil {
		return nil, err
	}
	if results, err := browser.Ask[int](visit, resultCount); err != nil || results == 0 {
		return nil, errors.Join(errors.New("no results were shown for what was typed"), err)
	}
	return compareKeys(plain, ours), nil
}

// compareKeys subtracts what keys cost in a plain box from what they cost in ours.
func compareKeys(plain, ours []browser.Work) *keystrokes {
	base := time.Duration(Median(plain, func(w browser.Work) float64 { return float64(w.All) }))
	return &keystrokes{
		len(ours),
		spreadOf(ours, func(w browser.Work) time.Duration { return w.Script }),
		spreadOf(ours, func(w browser.Work) time.Duration { return max(w.All-base, 0) }),
	}
}

func spreadOf(works []browser.Work, measure func(browser.Work) time.Duration) spread {
	var values []time.Duration
	for _, w := range works {
		values = append(values, measure(w))
	}
	middle := Median(values, func(d time.Duration) float64 { return float64(d) })
	return spread{time.Duration(middle), slices.Max(values)}
}

// typeInto types text into a box that takes the focus, and returns the work for
// each letter but the first ones.
func typeInto(visit *browser.Visit, focus, text string) ([]browser.Work, error) {
	if focused, err := browser.Ask[bool](visit, focus); err != nil || !focused {
		return nil, errors.Join(errors.New("the search page has no box to type in"), err)
	}
	if _, err := workOfKeys(visit, text[:firstLetters]); err != nil {
		return nil, err
	}
	var works []browser.Work
	for _, letter := range text[firstLetters:] {
		work, err := workOfKeys(visit, string(letter))
		if err != nil {
			return nil, err
		}
		works = append(works, work)
	}
	return works, nil
}

// workOfKeys presses keys and returns how long the main thread worked until all
// was settled.
func workOfKeys(visit *browser.Visit, keys string) (browser.Work, error) {
	before, err := visit.Worked()
	if err == nil {
		err = visit.Type(keys)
	}
	if err != nil {
		return browser.Work{}, err
	}
	time.Sleep(settled)
	after, err := visit.Worked()
	return browser.Work{Script: after.Script - before.Script, All: after.All - before.All}, err
}
