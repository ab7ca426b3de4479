package browser

import (
	"context"
	"fmt"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// person uses a tab as somebody does who goes from page to page. Unlike a Visit it
// asks in the page's own world, which goes with the page.
type person struct{ ctx context.Context }

// answer evaluates a script in whichever page is open now. While one goes and the
// next comes there is none, so it is tried for a while.
func answer[T any](p person, script string) (value T, err error) {
	for end := time.Now().Add(patience / 4); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if value, err = chromedp.Run(p.ctx, chromedp.Evaluate[T](script)); err == nil {
			return value, nil
		}
	}
	return value, err
}

// until waits for a script to be true, but not for long. It reports whether it was.
func (p person) until(script string) bool {
	for end := time.Now().Add(4 * time.Second); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if is, err := chromedp.Run(p.ctx, chromedp.Evaluate[bool](script)); err == nil && is {
			return true
		}
	}
	return false
}

func (p person) open(address string) error { return chromedp.Do(p.ctx, chromedp.Navigate(address)) }

// search types words into the page's search box, key by key, and sends them. The
// page, or the one that it goes to, may answer or not.
func (p person) search(words string) error {
	if !p.until(`(() => { const box = document.querySelector("[type=search]"); if (box) { box.focus(); box.select(); } return !!box; })()`) {
		return fmt.Errorf("there is no search box")
	}
	for _, key := range words {
		if err := chromedp.Do(p.ctx, chromedp.KeyEvent(string(key))); err != nil {
			return err
		}
	}
	p.until(`document.documentElement.dataset.search == "done"`)
	err := chromedp.Do(p.ctx, chromedp.KeyEvent(kb.Enter))
	time.Sleep(500 * time.Millisecond)
	p.until(`document.documentElement.dataset.search == "done"`)
	return err
}

// follow clicks on a link and waits for its page.
func (p person) follow(link string) error {
	before, err := answer[string](p, `location.pathname`)
	if err != nil {
		return err
	}
	if !p.until(fmt.Sprintf(`(() => { const a = document.querySelector(%q); if (a) a.click(); return !!a; })()`, link)) {
		return fmt.Errorf("%s has no %s", before, link)
	}
	if !p.until(fmt.Sprintf(`location.pathname != %q && document.readyState == "complete"`, before)) {
		return fmt.Errorf("%s of %s leads nowhere", link, before)
	}
	return nil
}

// back goes back to the page before, and returns what stands in its search box.
func (p person) back() (string, error) {
	before, err := answer[string](p, `(history.back(), location.pathname)`)
	if err != nil {
		return "", err
	}
	if !p.until(fmt.Sprintf(`location.pathname != %q && document.readyState == "complete"`, before)) {
		return "", fmt.Errorf("there is no way back from %s", before)
	}
	return p.box()
}

// box returns what stands in the page's search box.
func (p person) box() (string, error) {
	return answer[string](p, `(document.querySelector("[type=search]") || {value: ""}).value`)
}
