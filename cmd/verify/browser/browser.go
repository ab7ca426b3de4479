// Package browser opens finished pages in a real Chromium, as a reader would,
// and reports what went wrong: what was fetched from elsewhere, what stood in
// the console, what axe-core finds, what a keyboard cannot reach, what does not
// fit on a small screen.
//
// Start starts one browser with an empty profile and no way to the network
// beyond this machine; Browser.Tab opens a tab; Tab.Visit goes to a page with a
// Look (width, colours, script on or off) and returns a Visit, which has what the
// page did. Tests of a page's accessibility run in a world of their own beside
// the page, so the page's policy holds all the while and the page notices
// nothing.
package browser

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"

	"github.com/chromedp/chromedp"
)

// names are what Chromium is called on different systems.
var names = []string{
	"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
}

// ErrNone says that there is no Chromium on this machine.
var ErrNone = errors.New("no Chromium was found: install it, or set CHROMIUM to its path")

// Path finds Chromium: the variable CHROMIUM first, then the usual names.
func Path() (string, error) {
	if path := os.Getenv("CHROMIUM"); path != "" {
		return exec.LookPath(path)
	}
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", ErrNone
}

// Browser is a running Chromium.
type Browser struct {
	ctx   context.Context
	close []context.CancelFunc
}

// Start starts Chromium without a window. It looks up no host by name, so a
// page that asks for one is found out and nothing leaves the machine.
func Start(ctx context.Context) (*Browser, error) { return start(ctx) }

// StartKeeping starts Chromium with a profile that stays in a folder, as that of a
// reader does. If restore is set it opens the pages that were open before.
func StartKeeping(ctx context.Context, profile string, restore bool) (*Browser, error) {
	return start(ctx, chromedp.UserDataDir(profile), chromedp.Flag("restore-last-session", restore),
		chromedp.Flag("password-store", "basic"))
}

func start(ctx context.Context, more ...chromedp.ExecAllocatorOption) (*Browser, error) {
	path, err := Path()
	if err != nil {
		return nil, err
	}
	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(path), chromedp.Headless, chromedp.NoSandbox,
		chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck,
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
		chromedp.Flag("force-color-profile", "srgb"),
	}
	for _, flag := range []string{
		"disable-quic", "disable-background-networking", "disable-component-update",
		"disable-sync", "disable-extensions", "disable-dev-shm-usage", "disable-backgrounding-occluded-windows",
		"disable-renderer-backgrounding", "hide-scrollbars",
	} {
		options = append(options, chromedp.Flag(flag, true))
	}
	allocator, closeAllocator := chromedp.NewExecAllocator(ctx, append(options, more...)...)
	browser, closeBrowser := chromedp.NewContext(allocator, chromedp.WithErrorf(func(string, ...any) {}))
	b := &Browser{browser, []context.CancelFunc{closeBrowser, closeAllocator}}
	if err := chromedp.Do(browser); err != nil {
		b.Close()
		return nil, fmt.Errorf("starting Chromium: %w", err)
	}
	return b, nil
}

// Quit closes the browser as its user would, so that it writes what it keeps.
func (b *Browser) Quit() error {
	defer b.Close()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	return chromedp.Cancel(ctx)
}

// Kill ends the browser as a phone does that needs its memory.
func (b *Browser) Kill() error {
	defer b.Close()
	return chromedp.FromContext(b.ctx).Browser.Process().Kill()
}

// Close ends the browser and its tabs.
func (b *Browser) Close() {
	for _, closing := range b.close {
		closing()
	}
}
