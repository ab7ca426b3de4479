// Leaving fast, as people know it from GOV.UK's "Exit this page": Shift pressed three times
// does what the link does, each press within five seconds of the one before, and any other
// key begins anew. The page is covered before the other one comes. After Back it is there
// again. Without this script the link works alone.
(() => {
	const link = document.querySelector(".exit a"), say = document.currentScript.dataset;
	const status = document.createElement("p"), cover = document.createElement("div");
	let presses = 0, alone, wait;
	if (!link) return; // a site's own page may lack it
	status.className = "unseen";
	status.setAttribute("role", "status");
	link.after(status);
	cover.className = "cover";

	function again() {
		presses = 0;
		status.textContent = "";
	}
	link.addEventListener("click", () => document.body.append(cover));
	document.addEventListener("keydown", e => {
		alone = e.key == "Shift";
		if (!alone) again();
	});
	document.addEventListener("keyup", e => {
		if (e.key != "Shift" || !alone) return;
		alone = false;
		clearTimeout(wait);
		wait = setTimeout(again, 5000);
		presses++;
		status.textContent = [, say.first, say.last][presses] || "";
		if (presses > 2) link.click();
	});
	window.addEventListener("pageshow", () => {
		cover.remove();
		again();
	});
})();
