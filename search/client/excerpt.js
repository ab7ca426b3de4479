// A line of a page that has the words, for a result whose title and summary have none. It is
// read from the page itself, so that the index need not hold all texts: once somebody has
// stopped typing, for few results, and kept by nobody. From a memory stick a browser lets
// nothing be read, and whoever saves data is spared it.

// explain adds lines to the first three of the results that have no mark.
function explain(list, marks) {
	if ((navigator.connection || {}).saveData) return;
	for (const li of [...list.children].filter(li => !li.querySelector("mark")).slice(0, 3)) {
		fetch(li.querySelector("a").href, {cache: "no-store"}).then(answer => answer["text"]()).then(html => {
			const line = lineOf(new DOMParser().parseFromString(html, "text/html"), marks);
			if (line) mark(li.appendChild(li.querySelector("p").cloneNode()), line, marks);
		}).catch(() => {});
	}
}

// lineOf gives the piece of a page that has most of the words, or nothing: eight words
// before the first of them, and eighteen from there.
function lineOf(page, marks) {
	let line, most = 0;
	for (const element of page.querySelectorAll("article :not(.links) > li, article p, article dd")) {
		const parts = partsOf(element.textContent), marked = parts.map(part => isMarked(part, marks)), count = marked.filter(Boolean).length;
		if (count > most) {
			const from = Math.max(0, marked.indexOf(1) - 16);
			most = count;
			line = (from ? "… " : "") + parts.slice(from, from + 52).join("") + (parts[from + 52] ? " …" : "");
		}
	}
	return line;
}
