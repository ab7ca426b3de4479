package browser

import "fmt"

// Search unfolds the search box of the page, empties it, types words into it key by key,
// and waits until the page has answered.
func (v *Visit) Search(words string) error {
	_, err := Ask[bool](v, `(() => {
		const box = document.querySelector("[type=search]"), fold = document.querySelector(".fold-find");
		if (fold) fold.open = true;
		box.focus();
		box.select();
		return true;
	})()`)
	if err != nil {
		return fmt.Errorf("there is no search box: %w", err)
	}
	if err := v.Type(words); err != nil {
		return err
	}
	return v.answered()
}

// answered waits until the page has said what it found for what stands in its box.
// Each key takes away what was said before.
func (v *Visit) answered() error {
	state, err := Ask[string](v, `new Promise(done => {
		const start = Date.now();
		(function look() {
			const state = document.documentElement.dataset.search;
			if (state || Date.now() - start > 20000) done(state || "");
			else setTimeout(look, 20);
		})();
	})`)
	if err == nil && state != "done" {
		err = fmt.Errorf("the page answers %q", state)
	}
	return err
}
