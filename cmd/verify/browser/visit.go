package browser

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long one page may take before it counts as broken.
const patience = time.Minute

// Look is how a reader sees a page.
type Look struct {
	Width, Height int64
	Dark          bool // prefers dark colours
	Forced        bool // has a system that sets all colours itself
	NoScript      bool
	Paper         bool // is printed
}

// Small is the narrowest screen that WCAG asks for, Wide an ordinary laptop.
var (
	Small = Look{Width: 320, Height: 640}
	Wide  = Look{Width: 1280, Height: 800}
)

// Tab is one tab of the browser. Its visits follow one another.
type Tab struct {
	ctx    context.Context
	Close  context.CancelFunc
	look   Look
	mu     sync.Mutex
	origin string   // what the page may fetch from
	noted  []string // what happened that should not
}

// Tab opens a tab.
func (b *Browser) Tab() (*Tab, error) { return b.open() }

// Fresh opens a tab with an empty cache of its own, as on a phone that never
// was on the site.
func (b *Browser) Fresh() (*Tab, error) { return b.open(chromedp.WithNewBrowserContext()) }

func (b *Browser) open(options ...chromedp.ContextOption) (*Tab, error) {
	tab := &Tab{}
	tab.ctx, tab.Close = chromedp.NewContext(b.ctx, append(options, chromedp.WithListener(tab.listen))...)
	if err := chromedp.Do(tab.ctx); err != nil {
		tab.Close()
		return nil, err
	}
	return tab, nil
}

// listen notes every event that a quiet page never causes.
func (t *Tab) listen(event any) {
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		t.mu.Lock()
		inside := strings.HasPrefix(e.Request.URL, t.origin) || strings.HasPrefix(e.Request.URL, "data:")
		t.mu.Unlock()
		if !inside {
			t.note("asks for %s", e.Request.URL)
		}
	case *network.EventLoadingFailed:
		if !e.Canceled { // by going on to the next page
			t.note("could not load: %s %s", e.ErrorText, e.BlockedReason)
		}
	case *network.EventResponseReceived:
		if e.Response.Status >= 400 {
			t.note("got %d for %s", e.Response.Status, e.Response.URL)
		}
	case *runtime.EventConsoleAPICalled:
		t.note("console %s: %s", e.Type, remoteText(e.Args))
	case *runtime.EventExceptionThrown:
		t.note("script failed: %s %s", e.ExceptionDetails.Text, exceptionText(e.ExceptionDetails))
	case *log.EventEntryAdded:
		t.note("console: %s %s", e.Entry.Text, e.Entry.URL)
	}
}

// exceptionText says what was thrown, and where.
func exceptionText(details *runtime.ExceptionDetails) string {
	if details.Exception == nil {
		return ""
	}
	return details.Exception.Description
}

func remoteText(args []*runtime.RemoteObject) string {
	var words []string
	for _, arg := range args {
		words = append(words, string(arg.Value))
	}
	return strings.Join(words, " ")
}

func (t *Tab) note(format string, values ...any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.noted = append(t.noted, fmt.Sprintf(format, values...))
}

// Noise returns what the page did that it should not have, since the visit began.
func (v *Visit) Noise() []string {
	v.tab.mu.Lock()
	defer v.tab.mu.Unlock()
	return append([]string{}, v.tab.noted...)
}

// Visit is a page that is open in a tab. It ends with the tab's next visit.
type Visit struct {
	tab   *Tab
	ctx   context.Context
	world runtime.ExecutionContextID
}

// Visit opens a page and waits until it is loaded, its lazy pictures too. The
// page may fetch only from addresses that start with origin.
func (t *Tab) Visit(origin, address string, look Look) (*Visit, context.CancelFunc, error) {
	ctx, cancel := context.WithTimeout(t.ctx, patience)
	visit := &Visit{tab: t, ctx: ctx}
	t.mu.Lock()
	t.origin, t.noted = origin, nil
	t.mu.Unlock()
	err := visit.open(address, look)
	if err != nil {
		cancel()
		return nil, nil, fmt.Errorf("%s: %w", address, err)
	}
	return visit, cancel, nil
}

func (v *Visit) open(address string, look Look) error {
	if err := v.tab.dress(v.ctx, look); err != nil {
		return err
	}
	if err := chromedp.Do(v.ctx, chromedp.Navigate(address)); err != nil {
		return err
	}
	frames, err := chromedp.Call(v.ctx, page.GetFrameTree, cdp.Empty{})
	if err != nil {
		return err
	}
	world, err := chromedp.Call(v.ctx, page.CreateIsolatedWorld,
		page.CreateIsolatedWorldParams{FrameID: frames.FrameTree.Frame.ID, WorldName: "tests"})
	if err != nil || look.NoScript {
		return err
	}
	v.world = world.ExecutionContextID
	return v.loadPictures()
}

// loadPictures has the lazy pictures fetched at once and notes those that are
// no picture.
func (v *Visit) loadPictures() error {
	broken, err := Ask[[]string](v, `Promise.all([...document.images].map(image => {
		image.loading = "eager";
		return image.decode().then(() => "", () => image.getAttribute("src"));
	})).then(all => all.filter(Boolean))`)
	for _, src := range broken {
		v.tab.note("cannot show the picture %s", src)
	}
	return err
}

// Screenshot returns a PNG of the whole page.
func (v *Visit) Screenshot() ([]byte, error) {
	return chromedp.Run(v.ctx, chromedp.FullScreenshot(100))
}

// Ask evaluates JavaScript beside the page, where it sees the document and none
// of the page's scripts, and returns the answer. A promise is waited for.
func Ask[T any](v *Visit, script string) (T, error) {
	return chromedp.Run(v.ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise, func(p *runtime.EvaluateParams) {
		p.ContextID = v.world
	}))
}

// dress applies the look to the tab, unless it has it.
func (t *Tab) dress(ctx context.Context, look Look) error {
	if t.look == look {
		return nil
	}
	features := []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: either(look.Dark, "dark", "light")},
		{Name: "forced-colors", Value: either(look.Forced, "active", "none")},
	}
	_, err := chromedp.Call(ctx, emulation.SetDeviceMetricsOverride,
		emulation.SetDeviceMetricsOverrideParams{Width: look.Width, Height: look.Height, DeviceScaleFactor: 1})
	if err == nil {
		_, err = chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: either(look.Paper, "print", ""), Features: features})
	}
	if err == nil {
		_, err = chromedp.Call(ctx, emulation.SetScriptExecutionDisabled,
			emulation.SetScriptExecutionDisabledParams{Value: look.NoScript})
	}
	t.look = look
	return err
}

func either(is bool, yes, no string) string {
	if is {
		return yes
	}
	return no
}
