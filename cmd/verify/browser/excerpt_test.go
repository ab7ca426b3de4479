package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// lines are the lines that say why results were found, once they had time to come.
const lines = `new Promise(done => setTimeout(() => done([...document.querySelectorAll("#results > li")].filter(li => li.querySelectorAll("p").length > 1).map(li => li.lastChild.textContent)), 4000))`

// A result whose title and summary have none of the words shows a line of its page that
// has; but not from files, where nothing can be read, and to nobody who saves data.
func TestSearchExcerpts(t *testing.T) {
	tab := openTab(t)
	server := Serve(openExamples(t).dir)
	defer server.Close()
	const word = "kettle"
	search := func(origin string, savesData bool) []string {
		visit := visitSearch(t, tab, origin, "search.html", Small)
		saver := emulation.SetDataSaverOverrideParams{}
		if savesData {
			saver.DataSaverEnabled = &savesData
		}
		if _, err := chromedp.Call(visit.ctx, emulation.SetDataSaverOverride, saver); err != nil {
			t.Fatal(err)
		}
		if err := typeInto(visit, "#q", word); err != nil {
			t.Fatal(err)
		}
		if _, err := searched(visit); err != nil {
			t.Fatal(err)
		}
		return ask[[]string](t, visit, lines)
	}
	got := search(server.URL+"/bristol", false)
	for _, line := range got {
		if !strings.Contains(strings.ToLower(line), word) || len(line) > 200 {
			t.Errorf("the line is %q", line)
		}
	}
	if len(got) == 0 {
		t.Error("there is no line")
	}
	if got := search(server.URL+"/bristol", true); len(got) > 0 {
		t.Errorf("who saves data gets %q", got)
	}
	if got := search("file://"+bristol(t), false); len(got) > 0 {
		t.Errorf("from files there are %q", got)
	}
}
