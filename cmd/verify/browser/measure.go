package browser

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Slow has the tab's pages run so many times slower than this machine does. It
// does not hold for their workers. (Nor do the browser's own slow networks:
// they leave a worker's requests alone, so a slow line is the server's part.)
func (t *Tab) Slow(times float64) error {
	_, err := chromedp.Call(t.ctx, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: times})
	return err
}

// reporting is the name of the function that a watching script calls.
const reporting = "reportToTests"

// Time goes to a page with a script that watches it from its very start, and
// waits for the first text that the script passes to reportToTests. Nothing
// else is asked of the page meanwhile. A tab can be used for it once.
func (t *Tab) Time(address string, look Look, watch string) (string, error) {
	ctx, cancel := context.WithTimeout(t.ctx, patience)
	defer cancel()
	if err := t.dress(ctx, look); err != nil {
		return "", err
	}
	reports, err := listenForReports(ctx)
	if err == nil {
		_, err = chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: watch})
	}
	if err == nil {
		_, err = chromedp.Call(ctx, page.Navigate, page.NavigateParams{URL: address})
	}
	if err != nil {
		return "", err
	}
	select {
	case report := <-reports:
		return report, nil
	case <-ctx.Done():
		return "", fmt.Errorf("%s: nothing was reported: %w", address, ctx.Err())
	}
}

// listenForReports adds the function to the page's scripts, and returns what it is called with.
func listenForReports(ctx context.Context) (<-chan string, error) {
	reports := make(chan string, 1)
	err := chromedp.Listen(ctx, func(event any) {
		if e, ok := event.(*runtime.EventBindingCalled); ok && e.Name == reporting {
			select {
			case reports <- e.Payload:
			default: // only the first is waited for
			}
		}
	})
	if err == nil {
		_, err = chromedp.Call(ctx, runtime.AddBinding, runtime.AddBindingParams{Name: reporting})
	}
	return reports, err
}

// Type presses the keys of some text, one after the other.
func (v *Visit) Type(text string) error { return chromedp.Do(v.ctx, chromedp.KeyEvent(text)) }

// Work is how long the main thread of a page was at work, in time of the
// processor: what else the machine does makes it no longer. That of a page which
// is slowed down is as many times longer.
type Work struct {
	Script time.Duration
	All    time.Duration // with style, layout, painting and what the browser itself does
}

// Worked returns how long the page's main thread was at work since it was opened.
func (v *Visit) Worked() (Work, error) {
	if _, err := chromedp.Call(v.ctx, performance.Enable, performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks}); err != nil {
		return Work{}, err
	}
	answer, err := chromedp.Call(v.ctx, performance.GetMetrics, cdp.Empty{})
	if err != nil {
		return Work{}, err
	}
	seconds := map[string]float64{}
	for _, metric := range answer.Metrics {
		seconds[metric.Name] = metric.Value
	}
	if seconds["TaskDuration"] == 0 {
		return Work{}, errors.New("the browser does not say how long it worked")
	}
	of := func(name string) time.Duration { return time.Duration(seconds[name] * float64(time.Second)) }
	return Work{Script: of("ScriptDuration"), All: of("TaskDuration")}, nil
}

// First says how far down a page its first things are, in CSS pixels from the top.
type First struct {
	Title, Lead float64 // the ends of the title and of the first line below it
	Contact     float64 // the end of the first way to make contact, or 0
}

// firstThings measures them. Links that call or text stand in the page's own part; where
// there is none, the way is said in words.
const firstThings = `(() => {
	const end = e => e ? e.getBoundingClientRect().bottom + scrollY : 0;
	const title = document.querySelector("main h1"), below = title && [...document.querySelectorAll("main p, main li, main dt, main dd")].find(e =>
		title.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING && e.getClientRects().length && e.textContent.trim());
	const line = below ? below.getBoundingClientRect().top + scrollY + parseFloat(getComputedStyle(below).lineHeight) : 0;
	const way = document.querySelector("main .way");
	return {Title: end(title), Lead: line, Contact: end(way && way.querySelector("a, h3"))};
})()`

// phoneWidth is the width of a common small phone.
const phoneWidth = 360

// First measures a page on a screen so high. The visit has that screen from then on.
func (v *Visit) First(height int64) (First, error) {
	_, err := chromedp.Call(v.ctx, emulation.SetDeviceMetricsOverride,
		emulation.SetDeviceMetricsOverrideParams{Width: phoneWidth, Height: height, DeviceScaleFactor: 1})
	if err != nil {
		return First{}, err
	}
	return Ask[First](v, firstThings)
}
