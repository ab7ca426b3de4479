// The page: the form, which exists only here, so that without script nothing can
// send words anywhere. Words live in the memory of the page and nowhere else. After
// Back they are there again if the browser kept the page.

const own = document.currentScript.src;
const folder = own.slice(0, own.lastIndexOf("/") + 1);

// addScript has a file beside this one fetched by a script element.
function addScript(name) {
	return new Promise((done, failed) => {
		const script = make("script", document.head);
		script.src = folder + name;
		script.onload = done;
		script.onerror = failed;
	});
}

// The engine is fetched when somebody comes to a box. Its file calls this function.
let engine, fetched;
window.goodday = start => engine = start(addScript, fold, separators, wordsOf, distance, letters, isHelpWord);

function prepare() {
	return fetched = fetched || addScript(own.slice(folder.length).replace("client", "engine")).then(() => engine || Promise.reject()).catch(() => {
		fetched = 0;
		throw 0;
	});
}
const getReady = () => prepare().catch(() => {});
const search = (query, most, begin) => prepare().then(() => engine(query, most, begin));

// form makes a search form in an element. Nothing in it has a name, for browsers
// keep what was put into fields with names, and no other program is to read along.
function form(place, say) {
	const f = make("form", place), label = make("label", f, say.label), input = make("input", f);
	f.setAttribute("role", "search");
	label.htmlFor = input.id = "q";
	input.type = "search";
	f.autocomplete = input.autocomplete = "off";
	for (const name of ["autocapitalize", "autocorrect", "spellcheck", "writingsuggestions"]) input.setAttribute(name, name < "b" ? "off" : "false");
	input.maxLength = 1000;
	make("button", f, say.button).className = "button";
	input.onfocus = getReady;
	return {form: f, input};
}

// searchBox makes the form in an element of the page, and shows below it what is
// found: few results on a page that is about something else, with a way to the
// search page, and ten there.
function searchBox(place) {
	const say = place.dataset, whole = place.id == "search", link = place.querySelector("a");
	const {form: f, input} = form(place, say);
	if (whole) make("p", f, say.hint).className = "quiet";
	const filters = whole ? filterBoxes(f, say, () => go(0)) : () => ({});
	const {go, anew} = asking(place, input, filters, whole ? 10 : 3, link);
	const take = text => {
		if (!text) return;
		input.value = text;
		if (whole && !helpFor(wordsOf(text)).level) f.scrollIntoView(); // past the help, which is as tall as a phone
		anew(0);
	};
	f.onsubmit = e => {
		e.preventDefault();
		anew(0);
	};
	input.oninput = () => anew(1);
	window.addEventListener("hashchange", () => take(taken()));
	for (const exit of document.querySelectorAll(".exit a")) exit.addEventListener("click", () => { // whoever presses Back then finds no words
		input.value = "";
		anew(0);
	});
	if (link) place.appendChild(link).hidden = true;
	for (const hint of document.querySelectorAll(".no-script")) hint.hidden = true;
	place.hidden = false;
	take(given);
	if (whole) getReady(); // the page has it fetched already
}

// asking gives two functions that ask what stands in the box, after a pause while
// somebody types: go shows as many results as before, anew only the first.
function asking(place, input, filters, first, link) {
	const say = place.dataset, showHelp = help(place, say), shown = view(place, say, link);
	let most = first, turn = 0, all, typed, inNeed, wait;
	shown.more.onclick = () => {
		const last = shown.list.children.length;
		if (all || last >= most) most += 10;
		all = true;
		go(typed).then(() => shown.list.children[last] && shown.list.children[last].querySelector("a").focus());
	};

	function go(typing) {
		typed = typing;
		const mine = ++turn, query = {text: input.value, language: root.lang, typing, filters: filters(), day: (new Date().getDay() + 6) % 7, all}, words = wordsOf(query.text);
		const empty = !words.length && !Object.keys(query.filters).length, current = show => found => mine == turn && show(found);
		clearTimeout(wait);
		delete root.dataset.search;
		inNeed = showHelp(words, typing);
		return new Promise(done => wait = setTimeout(done, typing * 150))
			// The first five are shown as soon as they are there.
			.then(() => mine == turn && !empty && shown.list.hidden && search(query, Math.min(most, 5), true).then(current(begin)))
			.then(() => mine == turn && !empty && search(query, most))
			.then(current(show), current(broken));
	}

	const begin = found => shown.rows(found.rows, found.otherRows, found.marks, found.listRows, found.elsewhere);

	function show(found) {
		if (found) begin(found);
		else shown.rows([], []);
		const rest = found ? Math.max(found.own.length - found.rows.length, found.others.length - found.otherRows.length) : 0, folded = rest && !all && found.rows.length < most;
		shown.more.hidden = !rest;
		shown.more.textContent = folded ? say.also.replace("{}", rest) : say.more;
		if (found && found.rows.length) addDates(say);
		shown.end(found ? summaryOf(found, say, inNeed) : "", found && !found.rows.length && !found.otherRows.length && !found.listRows.length, "done");
	}

	function broken() {
		shown.rows([], []);
		shown.end(say.broken, true, "broken");
	}

	return {go, anew: typing => {
		most = first;
		all = false;
		return go(typing);
	}};
}

// addDates has the next dates of activities put into what is shown, once results are
// there: they need two more files, which can wait.
function addDates({dates, todayScript, next, ask, days, today}) {
	if (!todayScript || window.gooddayNext) return;
	window.gooddayNext = () => {};
	for (const path of [todayScript, dates]) {
		const script = make("script", document.head);
		script.async = false;
		Object.assign(script.dataset, {next, ask, days, today});
		script.src = folder + ".." + path;
	}
}

// filterBoxes makes boxes to tick of the lists by which the page can be browsed
// without script, and gives a function that says which are ticked.
function filterBoxes(f, say, changed) {
	const details = make("details", f), boxes = [];
	make("summary", details, say.filter);
	for (const list of document.querySelectorAll("[data-facet]")) {
		const set = make("fieldset", details);
		make("legend", set, list.dataset.title);
		for (const term of list.querySelectorAll("[data-term]")) {
			const label = make("label", set), box = make("input", label);
			box.type = "checkbox";
			box.dataset.facet = list.dataset.facet;
			box.value = term.dataset.term;
			box.onchange = changed;
			make("span", label, term.dataset.name);
			boxes.push(box);
		}
	}
	return () => {
		const ticked = {};
		for (const {checked, dataset: {facet}, value} of boxes) if (checked) (ticked[facet] = ticked[facet] || []).push(value);
		return ticked;
	};
}

// Whoever comes with words need not wait for the whole page and its style before
// the search begins.
if (given) search({text: given, language: root.lang, filters: {}}, 5, true).catch(() => {});

function start() {
	const place = document.querySelector("#search") || document.querySelector("[data-search-box]");
	if (place) searchBox(place);
}
if (document.readyState == "loading") document.addEventListener("DOMContentLoaded", start);
else start();
