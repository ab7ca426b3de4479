package browser

import (
	"slices"
	"testing"
)

// pressKeys presses keys one after another, and gives what is said and whether the page is
// covered. Nobody leaves.
const pressKeys = `(keys => {
	const link = document.querySelector(".exit a"), said = [];
	link.onclick = e => e.preventDefault();
	for (const key of keys) {
		for (const part of key.split("+")) document.dispatchEvent(new KeyboardEvent("keydown", {key: part, bubbles: true}));
		for (const part of key.split("+").reverse()) document.dispatchEvent(new KeyboardEvent("keyup", {key: part, bubbles: true}));
		said.push(document.querySelector(".exit [role=status]").textContent);
	}
	const cover = document.querySelector(".cover"), covered = !!cover && cover.getBoundingClientRect().height >= innerHeight;
	window.dispatchEvent(new Event("pageshow"));
	return said.concat(String(covered), String(!!document.querySelector(".cover")));
})`

// Shift pressed three times alone leaves a sensitive page, which is covered at once, and
// there again after Back. Other keys begin anew.
func TestExitByShift(t *testing.T) {
	tab := openTab(t)
	for _, look := range []Look{Small, {Width: 320, Height: 640, Forced: true}} {
		visit := visitSearch(t, tab, "file://"+bristol(t), "stories/calm-box.html", look)
		const two, one = "Press Shift twice more to leave.", "Press Shift once more to leave."
		for keys, want := range map[string][]string{
			`["Shift", "Shift", "Shift"]`:      {two, one, "", "true", "false"},
			`["Shift", "a", "Shift", "Shift"]`: {two, "", two, one, "false", "false"},
			`["Shift+A", "Shift+A", "Shift"]`:  {"", "", two, "false", "false"},
		} {
			if got := ask[[]string](t, visit, pressKeys+`(`+keys+`)`); !slices.Equal(got, want) {
				t.Errorf("%v, %s: %q, want %q", look, keys, got, want)
			}
		}
	}
	if visit := visitSearch(t, tab, "file://"+bristol(t), "stories/laptop.html", Small); ask[bool](t, visit, `!!document.querySelector(".exit, script[src*=exit]")`) {
		t.Error("a page that is not sensitive has the exit")
	}
}
