package browser

import (
	"strings"

	"github.com/chromedp/cdproto/domsnapshot"
	"github.com/chromedp/chromedp"
)

// Screenshot gives a PNG of the whole page.
func (v *Visit) Screenshot() ([]byte, error) {
	return chromedp.Run(v.ctx, chromedp.FullScreenshot(100))
}

// Shown gives all text that the browser has laid out, in small letters. It
// works without script too.
func (v *Visit) Shown() (string, error) {
	snapshot, err := chromedp.Call(v.ctx, domsnapshot.CaptureSnapshot,
		domsnapshot.CaptureSnapshotParams{ComputedStyles: []string{}})
	if err != nil {
		return "", err
	}
	var shown []string
	for _, document := range snapshot.Documents {
		for _, index := range document.Layout.Text {
			if index >= 0 {
				shown = append(shown, strings.Fields(snapshot.Strings[index])...)
			}
		}
	}
	return strings.ToLower(strings.Join(shown, " ")), nil
}

// Hidden gives those of the words that the browser does not show.
func (v *Visit) Hidden(words []string) ([]string, error) {
	shown, err := v.Shown()
	if err != nil {
		return nil, err
	}
	var hidden []string
	for _, piece := range words {
		if !strings.Contains(shown, strings.ToLower(piece)) {
			hidden = append(hidden, piece)
		}
	}
	return hidden, nil
}
