package browser

import (
	"strings"
	"time"

	"github.com/chromedp/cdproto/domsnapshot"
	"github.com/chromedp/chromedp"
)

// shown returns all text that the browser has laid out, bare. It works without
// script too.
func (v *Visit) shown() (string, error) {
	snapshot, err := chromedp.Call(v.ctx, domsnapshot.CaptureSnapshot,
		domsnapshot.CaptureSnapshotParams{ComputedStyles: []string{}})
	if err != nil {
		return "", err
	}
	var shown strings.Builder
	for _, document := range snapshot.Documents {
		for _, index := range document.Layout.Text {
			if index >= 0 {
				shown.WriteString(bare(snapshot.Strings[index]))
			}
		}
	}
	return shown.String(), nil
}

// bare returns text in small letters without spaces: a style may change the size
// of letters, and sets a large first letter apart from its word.
func bare(text string) string {
	return strings.ToLower(strings.Join(strings.Fields(text), ""))
}

// Hidden returns those of the words that the browser does not show.
func (v *Visit) Hidden(words []string) ([]string, error) {
	shown, err := v.shown()
	if err != nil {
		return nil, err
	}
	var hidden []string
	for _, piece := range words {
		if !strings.Contains(shown, bare(piece)) {
			hidden = append(hidden, piece)
		}
	}
	return hidden, nil
}

// LeftFor waits until the page has led on to another, and returns its address;
// "" if it stays.
func (v *Visit) LeftFor(address string) (string, error) {
	for range 50 {
		now, err := chromedp.Run(v.ctx, chromedp.Location())
		if err != nil || now != address {
			return now, err
		}
		time.Sleep(100 * time.Millisecond)
	}
	return "", nil
}
