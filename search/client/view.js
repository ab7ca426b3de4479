// What is shown of an answer, below the box.

const root = document.documentElement;
const make = (name, parent, text) => {
	const element = document.createElement(name);
	if (text) element.textContent = text;
	parent.appendChild(element);
	return element;
};

// view makes the places for what is found, and gives the functions that fill them.
// list holds the results, more is the button for more of them, link leads on to the
// search page where the place is a small one.
function view(place, say, link) {
	const said = make("p", place), status = make("p", place), lists = make("ul", place);
	const title = make("h2", place, say.results), list = make("ol", place), more = make("button", place, say.more);
	const section = make("section", place), others = (make("h2", section, say.other), make("ol", section));
	const browse = document.querySelector(".browse"), nothing = document.querySelector("#search-nothing");
	let tell, marked;
	lists.id = "search-lists";
	lists.className = "chips";
	lists.setAttribute("aria-label", say.lists);
	title.className = "skip";
	list.id = "results";
	others.id = "results-other";
	list.className = others.className = "results";
	said.id = "search-said";
	said.className = "said";
	said.setAttribute("aria-hidden", "true");
	status.className = "skip";
	status.setAttribute("role", "status");
	more.type = "button";
	more.className = "button quiet-button";
	rows([], []);

	function rows(own, other, marks, leads, elsewhere) {
		marked = marks;
		section.firstChild.textContent = elsewhere ? say.rest : say.other;
		fillLists(lists, leads || []);
		fillList(list, own, say, marks);
		fillList(others, other, say, marks);
		title.hidden = list.hidden;
		section.hidden = others.hidden;
		more.hidden = true;
		if (browse) browse.hidden = !(list.hidden && others.hidden); // less to lay out for each letter
	}

	// end writes what is said at once, where screen readers hear it a second after
	// the last key, and once. Results are explained to whoever rests for longer: that takes
	// data, and moves what is shown.
	function end(text, lost, state) {
		if (nothing) nothing.hidden = !lost;
		if (link) link.hidden = !text;
		said.textContent = text;
		clearTimeout(tell);
		tell = setTimeout(() => {
			status.textContent = text;
			tell = setTimeout(explain, 1500, list, marked);
		}, 1000);
		root.dataset.search = state;
	}

	return {list, more, rows, end};
}

// summaryOf says in words what was found. Somebody in need is not told which of
// the words are not there.
function summaryOf(found, say, inNeed) {
	const count = found.own.length + found.others.length, leads = found.listRows.map(r => r.title).join(", ");
	const said = [count || !leads ? (count ? say.count.replace("{}", count) : say.none) : ""];
	if (leads) said.unshift(say.lists + ": " + leads + ".");
	if (inNeed) return said[0];
	if (found.corrected.length) said.push(say.corrected.replace("{}", found.corrected.map(c => c[1]).join(", ")));
	if (found.missing.length && count) said.push(say.missing.replace("{}", found.missing.join(", ")));
	return said.join(" ");
}

// fillLists shows the lists that the words name: "Southmead 6".
function fillLists(ul, rows) {
	ul.textContent = "";
	ul.hidden = !rows.length;
	for (const r of rows) {
		const a = make("a", make("li", ul), r.title + " ");
		a.href = folder + "../" + r.address;
		if (r.summary) make("small", a, r.summary);
	}
}

function fillList(ol, rows, say, marks) {
	ol.textContent = "";
	ol.hidden = !rows.length;
	for (const r of rows) {
		const li = make("li", ol), title = make("h3", li), a = make("a", title);
		title.className = "title";
		a.href = folder + "../" + r.address;
		mark(a, r.title, marks);
		const kind = document.querySelector('[data-facet="kind"] [data-term="' + r.kind + '"]');
		make("small", li, [kind ? kind.dataset.name : r.kind == "easy" && say.easy, r.note].filter(part => part).join(" · "));
		if (r.easy) {
			const easy = make("a", li, say.easy);
			easy.href = folder + "../" + r.easy;
			easy.className = "easy";
			easy.setAttribute("aria-label", say.easy + ": " + r.title);
		}
		const p = make("p", li);
		mark(p, r.summary, marks);
		if (r.language != root.lang) for (const e of [a, p]) {
			e.lang = r.language;
			e.dir = "auto";
		}
		li.dataset.page = (/activities\/[^.]*/.exec(r.address) || "")[0];
		if (window.gooddayNext) gooddayNext(li);
	}
}

// mark writes text with the words in it marked that were searched for.
function mark(element, text, marks) {
	for (const part of partsOf(text)) {
		if (isMarked(part, marks)) make("mark", element, part);
		else element.append(part);
	}
}

const partsOf = text => text.split(/([^\s.,;:!?()"“”/-]+)/);
const isMarked = (part, marks) => (marks || {})[wordsOf(part)[0]];
