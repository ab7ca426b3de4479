package browser

import (
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Stop is an element that the Tab key comes to.
type Stop struct {
	Tag     string // its start tag
	Href    string
	Exit    bool // whether it is the link that leaves a sensitive page
	Visible bool // whether it looks different now that it has the focus
	Seen    bool // whether it is on the screen with nothing over it
	Number  int  // which of the page's elements it is, to tell them apart
}

// prepare remembers how everything that takes the focus looks without it.
const prepare = `(() => {
	window.look = element => {
		const style = getComputedStyle(element);
		return ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "backgroundColor", "borderColor", "color",
			"textDecoration"].map(name => style[name]).join(" ");
	};
	window.all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
		.filter(element => element.tabIndex >= 0 && element.checkVisibility({visibilityProperty: true}));
	window.before = new Map(all.map(element => [element, look(element)]));
	return all.length;
})()`

// where says what has the focus. A link over two lines is looked for in its
// first line, and whatever stands in the element or around it is the element.
const where = `(() => {
	const element = document.activeElement;
	if (!element || element === document.body || element === document.documentElement) return null;
	if (!all.includes(element)) all.push(element); // a part that scrolls takes the focus too
	const box = element.getClientRects()[0] || element.getBoundingClientRect();
	const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
	return {
		tag: element.cloneNode().outerHTML,
		href: element.getAttribute("href") || "",
		exit: !!element.closest(".exit"),
		visible: before.get(element) !== look(element),
		seen: !!top && (element.contains(top) || top.contains(element)),
		number: all.indexOf(element),
	};
})()`

// TabThrough presses the Tab key until the focus leaves the page or comes back
// to where it was, and returns every stop on the way.
func (v *Visit) TabThrough() ([]Stop, error) {
	if _, err := Ask[int](v, prepare); err != nil {
		return nil, err
	}
	var stops []Stop
	seen := map[int]bool{}
	for {
		if err := chromedp.Do(v.ctx, chromedp.KeyEvent(kb.Tab)); err != nil {
			return nil, err
		}
		stop, err := Ask[*Stop](v, where)
		if err != nil || stop == nil || seen[stop.Number] {
			return stops, err
		}
		seen[stop.Number] = true
		stops = append(stops, *stop)
	}
}

// KeyboardFaults says what somebody with a keyboard would trip over.
func (v *Visit) KeyboardFaults(sensitive bool) ([]string, error) {
	stops, err := v.TabThrough()
	if err != nil {
		return nil, err
	}
	if len(stops) == 0 {
		return []string{"the Tab key comes to nothing"}, nil
	}
	var found []string
	if stops[0].Href == "" || stops[0].Href[0] != '#' {
		found = append(found, "the first stop is no skip link: "+stops[0].Tag)
	}
	if sensitive && (len(stops) < 2 || !stops[1].Exit) {
		found = append(found, "the second stop is not the exit link")
	}
	for _, stop := range stops {
		if !stop.Visible {
			found = append(found, "looks the same with the focus: "+stop.Tag)
		}
		if !stop.Seen {
			found = append(found, "has the focus out of sight: "+stop.Tag)
		}
	}
	return append(found, v.missedBy(stops)...), nil
}

// missedBy names what can take the focus and was never come to.
func (v *Visit) missedBy(stops []Stop) []string {
	tags, err := Ask[[]string](v, `all.map(element => element.cloneNode().outerHTML)`)
	if err != nil {
		return []string{err.Error()}
	}
	reached := map[int]bool{}
	for _, stop := range stops {
		reached[stop.Number] = true
	}
	var found []string
	for i, tag := range tags {
		if !reached[i] {
			found = append(found, "the Tab key never comes to "+tag)
		}
	}
	return found
}
