// The page: the form, the list of results, and what is said about them. The form
// exists only here, so that without script nothing can send words anywhere. Words
// live after the # of the address, those of a crisis nowhere.

const own = document.currentScript.src;
const folder = own.slice(0, own.lastIndexOf("/") + 1);
const root = document.documentElement;
const byID = id => document.getElementById(id);
const make = (name, parent, text) => {
	const element = document.createElement(name);
	if (text) element.textContent = text;
	parent.appendChild(element);
	return element;
};

// The function that every search file calls. A file of another build is not taken.
window.goodday = function (build, name) {
	const data = [].slice.call(arguments, 2);
	if (name == "manifest") {
		manifest = readManifest(data);
		manifest.build = build;
	} else if (manifest && build == manifest.build) files[name] = data;
};

// load has a file fetched by a script element. The search page's head asks for the
// manifest ahead of time.
const loading = {};
function load(name, again) {
	if (name == "manifest" && manifest && !again) return Promise.resolve();
	return loading[name] = loading[name] || new Promise((done, failed) => {
		const script = make("script", document.head);
		script.src = folder + (name == "manifest" ? name + ".js" + (again || "") : manifest.build + "/" + name + ".js");
		script.onload = () => (name == "manifest" ? manifest : files[name]) ? done() : failed();
		script.onerror = failed;
	}).catch(() => {
		delete loading[name];
		if (!/^f-/.test(name)) throw name;
		files[name] = ["?"]; // a filter that no page passes has no file
	});
}

// answer gives a promise of what a query finds, with the rows of the first
// results: those of other languages too, unless it is only to begin with.
function answer(query, most, begin) {
	return load("manifest").then(() => {
		wanted = [];
		const found = ask(query), rows = list => list.slice(0, most).map(d => row(d[0]));
		if (!wanted.length) {
			found.rows = rows(found.own);
			found.otherRows = begin && found.own.length ? [] : rows(found.others);
		}
		return wanted.length ? Promise.all(wanted.map(name => load(name))).then(() => answer(query, most, begin)) : found;
	});
}

// The site was built anew since this page was opened: its files have other names
// now. The manifest is fetched once more, and the query asked again.
let renewed;
function renew(query, most) {
	if (renewed) throw 0;
	renewed = true;
	delete loading.manifest;
	return load("manifest", "?" + Date.now()).then(() => {
		for (const name in files) delete files[name];
		for (const name in loading) if (name != "manifest") delete loading[name];
		return answer(query, most);
	});
}

// form makes a search form in an element, with the words that the element says.
// What its box is called has an end of its own, as a page may have two.
function form(place, box, end) {
	const f = document.createElement("form");
	f.setAttribute("role", "search");
	const label = make("label", f, box.label);
	const input = make("input", f);
	label.htmlFor = input.id = "q" + end;
	input.name = "q";
	input.type = "search";
	input.autocomplete = "off";
	input.setAttribute("autocapitalize", "none");
	input.maxLength = 1000;
	make("button", f, box.button).className = "button";
	input.addEventListener("focus", () => load("manifest").then(() => load("w0")).catch(() => {}));
	place.textContent = "";
	place.appendChild(f);
	place.hidden = false;
	return {form: f, input};
}

function smallBox(place) {
	const address = place.querySelector("a").href;
	const {form: f, input} = form(place, place.dataset, "-small");
	f.addEventListener("submit", e => {
		e.preventDefault();
		const text = input.value.trim();
		location.href = address + (isCrisis(wordsOf(text)) ? "#help" : text ? "#q=" + encodeURIComponent(text) : "");
	});
}

function searchPage(place) {
	const say = place.dataset, {form: f, input} = form(place, say, "");
	const status = byID("search-status"), results = byID("results"), others = byID("results-other"), crisis = byID("search-crisis"), browse = document.querySelector(".browse");
	let most = 10, turn = 0, wait, tell;
	const filters = filterBoxes(f, say, () => go(0));
	const more = make("button", place, say.more);
	more.type = "button";
	more.className = "button quiet-button";
	results.parentNode.insertBefore(more, results.nextSibling);
	more.hidden = true;
	more.onclick = () => {
		const last = results.children.length;
		most += 10;
		go(0).then(() => results.children[last] && results.children[last].querySelector("a").focus());
	};
	for (const hint of document.querySelectorAll(".no-script")) hint.hidden = true;

	// go asks what stands in the box, after a pause unless it was sent.
	function go(typing) {
		const mine = ++turn, query = {text: input.value, language: root.lang, typing, filters: filters()};
		clearTimeout(wait);
		delete root.dataset.search;
		const words = wordsOf(query.text);
		showCrisis(isCrisis(words));
		return new Promise(done => wait = setTimeout(done, typing ? 150 : 0))
			.then(() => {
				if (mine != turn) return;
				if (!words.length && !Object.keys(query.filters).length) return {};
				// The first five are shown as soon as they are there.
				const first = results.hidden ? answer(query, 5, true).then(found => mine == turn && show(found, true)) : Promise.resolve();
				return first.then(() => answer(query, most))
					.catch(() => renew(query, most));
			})
			.then(found => mine == turn && show(found), () => mine == turn && broken());
	}

	function showCrisis(is) {
		if (crisis && crisis.hidden == is) crisis.hidden = !is;
	}

	function show(found, begin) {
		const empty = !found.rows;
		if (!empty && isCrisis(found.words)) showCrisis(true);
		list(results, found.rows || [], found.marks);
		list(others, found.otherRows || [], found.marks);
		others.parentNode.hidden = others.hidden;
		browse.hidden = !(results.hidden && others.hidden); // less to lay out for each letter
		if (begin) return;
		more.hidden = empty || found.own.length <= most && found.others.length <= most;
		const said = [], count = empty || found.own.length + found.others.length;
		if (!empty) {
			said.push(count ? say.count.replace("{}", count) : say.none);
			if (found.corrected.length) said.push(say.corrected.replace("{}", found.corrected.map(c => c[1]).join(", ")));
			if (found.missing.length && count) said.push(say.missing.replace("{}", found.missing.join(", ")));
		}
		byID("search-nothing").hidden = count > 0;
		announce(said.join(" "));
		root.dataset.search = "done";
		if (!empty) address(found.words);
	}

	// announce writes what is said at once, where screen readers hear it a second
	// after the last key, and once.
	function announce(text) {
		byID("search-said").textContent = text;
		clearTimeout(tell);
		tell = setTimeout(() => status.textContent = text, 1000);
	}

	function address(words) {
		const text = input.value.trim();
		replace(text && !isCrisis(words) && !isCrisis(wordsOf(text)) ? "#q=" + encodeURIComponent(text) : "#");
	}

	function broken() {
		list(results, []);
		list(others, []);
		others.parentNode.hidden = true;
		browse.hidden = false;
		byID("search-nothing").hidden = false;
		announce(say.broken);
		root.dataset.search = "broken";
	}

	function list(ol, rows, marks) {
		ol.textContent = "";
		ol.hidden = !rows.length;
		for (const r of rows) {
			const li = make("li", ol), title = make("p", li), a = make("a", title);
			title.className = "title";
			a.href = folder + "../" + r.address;
			mark(a, r.title, marks);
			const kind = document.querySelector('[data-facet="kind"] [data-term="' + r.kind + '"]');
			make("small", li, kind ? kind.dataset.name : say[r.kind]);
			const p = make("p", li);
			mark(p, r.summary, marks);
			if (r.language != root.lang) for (const e of [a, p]) {
				e.lang = r.language;
				e.dir = "auto";
			}
		}
	}

	f.addEventListener("submit", e => {
		e.preventDefault();
		most = 10;
		go(0);
	});
	input.addEventListener("input", () => {
		most = 10;
		go(1);
	});
	const fromAddress = () => {
		const text = asked();
		if (text != null && text != input.value) {
			const inNeed = isCrisis(wordsOf(text));
			input.value = text;
			if (location.search || inNeed) replace("#");
			if (!inNeed) f.scrollIntoView(); // past the help, which is as tall as a phone
			go(0);
		} else if (location.hash == "#help") showCrisis(true);
	};
	window.addEventListener("hashchange", fromAddress);
	load("manifest").catch(() => {}); // the page has it fetched already
	fromAddress();
}

// replace puts another end to the address. On file:// an old browser may not let
// us, and then the end alone is set.
function replace(end) {
	try {
		history.replaceState(null, "", location.pathname + (end == "#" ? "" : end));
	} catch (e) {
		location.replace(end);
	}
}

// mark writes text with the words in it marked that were searched for.
function mark(element, text, marks) {
	for (const part of text.split(/([^\s.,;:!?()"“”/-]+)/)) {
		if (marks && marks[wordsOf(part)[0]]) make("mark", element, part);
		else element.appendChild(document.createTextNode(part));
	}
}

// filterBoxes makes boxes to tick of the lists by which the page can be browsed
// without script, and gives a function that says which are ticked.
function filterBoxes(f, say, changed) {
	const details = make("details", f);
	make("summary", details, say.filter);
	for (const list of document.querySelectorAll("[data-facet]")) {
		const set = make("fieldset", details);
		make("legend", set, list.dataset.title);
		for (const term of list.querySelectorAll("[data-term]")) {
			const label = make("label", set), box = make("input", label);
			box.type = "checkbox";
			box.name = list.dataset.facet;
			box.value = term.dataset.term;
			box.onchange = changed;
			make("span", label, term.dataset.name);
		}
	}
	return () => {
		const ticked = {};
		for (const box of f.querySelectorAll(":checked")) (ticked[box.name] = ticked[box.name] || []).push(box.value);
		return ticked;
	};
}

// asked gives the words in the address, or nothing.
function asked() {
	const found = /^#q=(.*)/.exec(location.hash) || /^\?(?:.*&)?q=([^&]*)/.exec(location.search);
	if (found) try {
		return decodeURIComponent(found[1].replace(/\+/g, "%20"));
	} catch (e) {
		return "";
	}
}

// Whoever comes with words in the address need not wait for the whole page and its
// style before the search begins.
if (asked()) answer({text: asked(), language: root.lang, filters: {}}, 5, true).catch(() => {});

function start() {
	const place = byID("search");
	if (place) searchPage(place);
	for (const box of document.querySelectorAll("[data-search-box]")) smallBox(box);
}
if (document.readyState == "loading") document.addEventListener("DOMContentLoaded", start);
else start();
