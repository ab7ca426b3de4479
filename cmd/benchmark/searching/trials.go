package searching

import (
	"fmt"
	"net/url"
	"strings"
	"time"

	"goodday/cmd/benchmark/pagefind"
)

// trial is a way of searching that is timed.
type trial struct {
	name  string
	three bool // three words and not one
	slow  bool // on a slow phone, over a slow line
}

var trials = []trial{
	{"one word", false, false},
	{"one word, slow 3G", false, true},
	{"three words", true, false},
	{"three words, slow 3G", true, true},
}

// slowPhone is how many times slower than this machine an old phone is.
const slowPhone = 4

func (t trial) words(known Known) string {
	if t.three {
		return strings.Join(known.Three, " ")
	}
	return known.One
}

// pace returns the line and how slow the phone is.
func (t trial) pace() (*line, float64) {
	if t.slow {
		return slow3G(), slowPhone
	}
	return nil, 1
}

// search measures all trials with both engines.
func (m *measuring) search(f *figures, known Known) error {
	ours, err := serve(m.path("site"))
	if err != nil {
		return err
	}
	defer ours.close()
	theirs, err := serve(m.path("pagefind"))
	if err != nil {
		return err
	}
	defer theirs.close()
	for _, t := range trials {
		words := "#q=" + url.QueryEscape(t.words(known))
		both, err := m.inTurn(t, visited{ours, ourPage + words}, visited{theirs, pagefind.PageName("en") + words})
		if err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
		f.ours.searches = append(f.ours.searches, both[0])
		f.pagefind.searches = append(f.pagefind.searches, both[1])
	}
	return nil
}

// visited is a page on a host.
type visited struct {
	host    *host
	address string
}

// inTurn times pages in turn and returns the median of each. The first time does
// not count: the hosts pack what they send then.
func (m *measuring) inTurn(t trial, pages ...visited) ([]timed, error) {
	runs := make([][]timed, len(pages))
	for n := range m.Runs + 1 {
		for i, page := range pages {
			line, slowdown := t.pace()
			if n == 0 {
				line = nil
			}
			run, err := timeSearch(m.browser, page.host, line, slowdown, page.address)
			if err != nil {
				return nil, err
			}
			if n > 0 {
				runs[i] = append(runs[i], run)
			}
		}
	}
	medians := make([]timed, len(pages))
	for i := range pages {
		medians[i] = medianOf(runs[i])
	}
	return medians, nil
}

func medianOf(runs []timed) timed {
	return timed{
		requests: int(Median(runs, func(s timed) float64 { return float64(s.requests) })),
		bytes:    int(Median(runs, func(s timed) float64 { return float64(s.bytes) })),
		after:    time.Duration(Median(runs, func(s timed) float64 { return float64(s.after) })),
	}
}
