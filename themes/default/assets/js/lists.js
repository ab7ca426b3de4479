// Filters of a section, put together. Without this script each filter is a link to a
// page. What is chosen stands in the page's memory alone: fields have no names, and
// neither the address nor the history changes.
//
// The data are in files that call goodlist(name, data); themes/choices.go says how they
// are made. The times of the next days may hook in with a global gooddayToday, where
// filter(pages) gives one more filter, as the data has them, and sort(rows, pages) puts
// the soonest first. pages are the addresses of all rows, as in data-page. A global
// gooddayNext(row) writes the next date into a row.
(() => {
	const place = document.querySelector(".browse[data-src]");
	if (!place) return;
	const say = place.dataset, links = place.querySelector(".filters"), parts = document.querySelector(".parts") || {};
	const list = document.querySelector(".items"), all = [...list.children];
	const heading = document.querySelector("#list"), title = heading.textContent;
	const files = {}, selects = [];
	let data, today, form, said, more, most, turn = 0;

	const make = (name, parent, text) => {
		const element = document.createElement(name);
		element.textContent = text || "";
		return parent.appendChild(element);
	};
	const load = (name, src) => files[name] || new Promise((done, failed) => {
		const script = make("script", document.head);
		script.src = src;
		script.onload = done;
		script.onerror = failed;
	});
	window.goodlist = (name, given) => files[name] = given;

	place.ontoggle = () => form || load("all", say.src).then(build);

	function build() {
		data = files.all;
		if (form || !data) return;
		form = make("form", place);
		form.autocomplete = "off"; // or the browser keeps what was chosen
		today = data.pages && window.gooddayToday;
		for (const [name, ...terms] of today ? [today.filter(data.pages), ...data.filters] : data.filters) {
			const select = make("select", make("label", form, name));
			make("option", select, say.any).has = () => true;
			while (terms[0]) {
				let at = 0;
				const option = make("option", select), [words, gaps] = terms.splice(0, 2);
				option.words = words;
				option.rows = gaps.split(" ").map(gap => at += parseInt(gap, 36));
				const rows = new Set(option.rows);
				option.has = n => rows.has(n);
			}
			selects.push(select);
		}
		said = make("output", form); // which tells politely what changes in it
		const clear = make("button", form, say.all);
		more = make("button", list.parentNode, say.more);
		clear.type = "reset";
		more.className = clear.className = "button quiet-button";
		more.onclick = () => choose(most + 20, most);
		form.onchange = () => choose(20);
		form.onreset = () => setTimeout(choose, 0, 20);
		links.hidden = true;
		choose(20);
	}

	// passing gives the rows that pass all that is chosen, but for one select.
	const passing = but => [...Array(data.count).keys()].filter(n => selects.every(s => s == but || s.selectedOptions[0].has(n)));

	// choose shows so many of the rows that pass. Every other filter says how many it
	// would leave.
	function choose(count, focus) {
		const mine = ++turn, some = selects.some(s => s.selectedIndex);
		for (const s of selects) {
			const rest = new Set(passing(s));
			for (const o of s.options) if (o.words) {
				const n = o.rows.filter(n => rest.has(n)).length;
				o.text = o.words + " (" + n + ")";
				o.disabled = !n;
			}
		}
		const found = passing(), sorted = today ? today.sort(found, data.pages) : found;
		const now = some ? sorted.slice(0, most = count) : [], piece = n => Math.floor(n / data.piece);
		Promise.all(now.map(n => load(piece(n), say.src.replace(/[^/]*$/, data.folder + "/" + piece(n) + ".js")))).then(() => {
			if (mine != turn) return;
			list.textContent = "";
			list.append(...some ? now.map(n => row(files[piece(n)], n % data.piece)) : all);
			parts.hidden = some;
			more.hidden = now.length == found.length || !some;
			heading.textContent = said.textContent = some ? say.found.replace("{}", found.length) : title;
			if (focus) list.children[focus].querySelector("a").focus();
		}).catch(() => links.hidden = !(form.hidden = true)); // built anew: the links lead there
	}

	function row(piece, at) {
		const rows = document.createElement("ul");
		rows.innerHTML = piece; // made and escaped by the templates of the page itself
		if (today) gooddayNext(rows.children[at]);
		return rows.children[at];
	}
})();
