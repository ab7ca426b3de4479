package browser

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"goodday/cmd/verify/profile"

	"github.com/chromedp/chromedp"
)

// The words that nobody else writes, each typed at one moment, so that what is found
// of them tells when it was kept.
const (
	smallCrisis = "snorgleflip"
	smallWords  = "brindlewump"
	pageCrisis  = "plonkwarble"
	pageWords   = "żółwmiśko"
	beforeKill  = "quibblezonk"
)

// traceWords are what a profile is searched for: the words from their first six
// letters on, since a browser may have kept what was typed up to there, and an
// address that says that help was shown.
func traceWords() []string {
	words := []string{"html#help"}
	for _, word := range []string{smallCrisis, smallWords, pageCrisis, pageWords, beforeKill} {
		words = append(words, string([]rune(word)[:6]))
	}
	return words
}

// writing is longer than Chromium waits before it writes its history to disk.
const writing = 12 * time.Second

// SearchEverywhere searches a site as somebody might on a phone that others use, in a
// browser that keeps its profile in a folder: words of crisis and others, in the small
// box and on the search page; results are opened, then Back; the browser is closed,
// started with the pages that were open, killed, and started once more. It writes down
// what stands in the boxes after Back and after each start.
func SearchEverywhere(ctx context.Context, folder, site string, log io.Writer) error {
	first := func(p person) error { return searchBoth(p, site, log) }
	if err := session(ctx, folder, false, first, (*Browser).Quit, log); err != nil {
		return fmt.Errorf("first: %w", err)
	}
	second := func(p person) error {
		if err := p.open(site + "/search.html"); err != nil {
			return err
		}
		return p.search("want to die " + beforeKill)
	}
	if err := session(ctx, folder, true, second, (*Browser).Kill, log); err != nil {
		return fmt.Errorf("with the pages restored: %w", err)
	}
	last := func(p person) error { return p.open(site + "/index.html") }
	if err := session(ctx, folder, true, last, (*Browser).Quit, log); err != nil {
		return fmt.Errorf("after it was killed: %w", err)
	}
	return nil
}

// session starts the browser, uses a tab, waits until the history is written, and
// ends the browser.
func session(ctx context.Context, folder string, restore bool, use func(person) error, end func(*Browser) error, log io.Writer) error {
	b, err := StartKeeping(ctx, folder, restore)
	if err != nil {
		return err
	}
	defer b.Close()
	if restore {
		if err := b.tell(log); err != nil {
			return err
		}
	}
	tab, err := b.Tab()
	if err != nil {
		return err
	}
	if err := use(person{tab.ctx}); err != nil {
		return err
	}
	time.Sleep(writing)
	return end(b)
}

// tell writes down which pages are open, and what stands in their boxes.
func (b *Browser) tell(log io.Writer) error {
	time.Sleep(time.Second)
	targets, err := chromedp.Targets(b.ctx)
	if err != nil {
		return err
	}
	for _, target := range targets {
		if target.Type != "page" || !strings.Contains(target.URL, ".html") {
			continue
		}
		ctx, cancel := chromedp.NewContext(b.ctx, chromedp.WithTargetID(target.TargetID))
		box, err := person{ctx}.box()
		cancel()
		if err != nil {
			return err
		}
		fmt.Fprintf(log, "restored: %s with %q in its box\n", target.URL, box)
	}
	return nil
}

// searchBoth searches in the small box of a page and on the search page, opens what
// is found first and goes back.
func searchBoth(p person, site string, log io.Writer) error {
	for _, s := range []struct{ page, crisis, words string }{
		{"/index.html", "want to die " + smallCrisis, "bus " + smallWords},
		{"/search.html", "kill myself " + pageCrisis, "bus " + pageWords},
	} {
		for _, words := range []string{s.crisis, s.words} {
			if err := p.open(site + s.page); err != nil {
				return err
			}
			if err := p.search(words); err != nil {
				return err
			}
		}
		if err := p.follow("#results a"); err != nil {
			return err
		}
		box, err := p.back()
		if err != nil {
			return err
		}
		fmt.Fprintf(log, "after Back: %s with %q in its box\n", s.page, box)
	}
	return nil
}

// Traces searches a site everywhere in a new profile, and returns what the profile
// holds of the words.
func Traces(ctx context.Context, site string, log io.Writer) (profile.Report, error) {
	folder, err := os.MkdirTemp("", "goodday-profile-")
	if err != nil {
		return profile.Report{}, err
	}
	defer os.RemoveAll(folder)
	if err := SearchEverywhere(ctx, folder, site, log); err != nil {
		return profile.Report{}, err
	}
	return profile.Search(os.DirFS(folder), traceWords())
}
