package browser

import (
	"fmt"
	"os"
	"strings"
)

// Axe is the source of axe-core with what is asked of it.
type Axe struct{ script string }

// LoadAxe reads axe-core from a file.
func LoadAxe(file string) (*Axe, error) {
	source, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("axe-core is not there; `npm ci` in .ci fetches it: %w", err)
	}
	return &Axe{string(source) + axeRun}, nil
}

// axeRun asks for every rule of WCAG 2.0 to 2.2, A and AA, and for the best
// practices. preload is off: it would fetch the style sheets once more.
const axeRun = `;
axe.run(document, {
	runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]},
	resultTypes: ["violations"],
	preload: false,
}).then(result => ({
	passed: result.passes.length,
	violations: result.violations.map(v => ({
		rule: v.id,
		help: v.help,
		nodes: v.nodes.map(n => ({target: n.target.join(" "), html: n.html, summary: n.failureSummary})),
	})),
}))`

// violation is one rule that a page breaks.
type violation struct {
	Rule, Help string
	Nodes      []struct{ Target, HTML, Summary string }
}

// Violations runs axe-core on the page.
func (v *Visit) Violations(axe *Axe) ([]string, error) {
	type result struct {
		Passed     int
		Violations []violation
	}
	answer, err := Ask[result](v, axe.script)
	if err != nil {
		return nil, err
	}
	if answer.Passed == 0 {
		return []string{"axe-core passed nothing: it did not see the page"}, nil
	}
	var found []string
	for _, violation := range answer.Violations {
		for _, node := range violation.Nodes {
			found = append(found, fmt.Sprintf("%s (%s) at %s: %s\n\t\t%s", violation.Rule, violation.Help, node.Target,
				strings.Join(strings.Fields(node.Summary), " "), node.HTML))
		}
	}
	return found, nil
}

// Overflow names the elements that reach beyond the edge of the screen, if the
// page can be scrolled sideways.
func (v *Visit) Overflow() ([]string, error) {
	return Ask[[]string](v, `(() => {
		const root = document.documentElement, found = [];
		if (root.scrollWidth <= root.clientWidth) return found;
		for (const element of document.body.querySelectorAll("*")) {
			const box = element.getBoundingClientRect();
			if (box.right > root.clientWidth + 1 || box.left < -1)
				found.push(element.cloneNode().outerHTML + " from " + Math.round(box.left) + " to " + Math.round(box.right));
		}
		return ["scrolls sideways: " + root.scrollWidth + " pixels wide", ...found.slice(0, 3)];
	})()`)
}

// EnlargeText sets all text twice as large as the page has it.
func (v *Visit) EnlargeText() error {
	_, err := Ask[bool](v, `(() => {
		const sheet = new CSSStyleSheet(), size = parseFloat(getComputedStyle(document.documentElement).fontSize);
		sheet.replaceSync("html {font-size: " + 2 * size + "px !important}");
		document.adoptedStyleSheets = [sheet];
		return true;
	})()`)
	return err
}

// SpaceText sets the text as wide apart as WCAG's 1.4.12 says that it must bear,
// and names the elements that cut some of it off.
func (v *Visit) SpaceText() ([]string, error) {
	return Ask[[]string](v, `(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync("* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}" +
			"p {margin-block-end: 2em !important}");
		document.adoptedStyleSheets = [sheet];
		return [...document.body.querySelectorAll("*")].filter(element => {
			const cuts = ["hidden", "clip"].includes(getComputedStyle(element).overflowY);
			return cuts && element.textContent.trim() && element.clientHeight > 1 && element.scrollHeight > element.clientHeight + 1;
		}).map(element => "cuts off text that is set wider: " + element.cloneNode().outerHTML);
	})()`)
}
