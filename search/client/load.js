// Loading: the files of the index, one script element each, which also works from
// a memory stick, where a browser lets a page fetch nothing.

// The function that every file of the index calls. One of another build is not taken.
window.goodday = (build, name, ...data) => {
	if (name == "manifest") {
		manifest = readManifest(data);
		manifest.build = build;
	} else if (manifest && build == manifest.build) files[name] = data;
};

// load has a file fetched. The search page's head asks for the manifest ahead of time.
let loading = {};
function load(name, again) {
	return loading[name] = loading[name] || addScript(name == "manifest" ? name + ".js" + (again || "") : manifest.build + "/" + name + ".js").then(() => {
		if (!(name == "manifest" ? manifest : files[name])) throw name;
	}).catch(() => {
		delete loading[name];
		if (!/^f-/.test(name)) throw name;
		files[name] = ["?"]; // a filter that no page passes has no file
	});
}

const leastRows = 5;

// answer gives a promise of what a query finds, with the rows of the first
// results: those of other languages too, unless it is only to begin with.
function answer(query, most, begin) {
	return load("manifest").then(() => {
		wanted = [];
		const found = ask(query), rows = list => list.slice(0, most).map(d => row(d[0]));
		if (!wanted.length) {
			// What is far from the best mentions the words, and is seldom about them.
			found.rows = rows(query.all ? found.own : found.own.slice(0, Math.max(found.strong, leastRows)));
			found.listRows = rows(found.lists);
			found.otherRows = begin && found.own.length ? [] : rows(found.others);
		}
		return wanted.length ? Promise.all(wanted.map(name => load(name))).then(() => answer(query, most, begin)) : found;
	});
}

// The site was built anew since this page was opened: its files have other names
// now. The manifest is fetched once more, and the query asked again.
let renewed;
function renew(query, most, begin) {
	if (renewed) throw 0;
	renewed = true;
	delete loading.manifest;
	return load("manifest", "?" + Date.now()).then(() => {
		files = {};
		loading = {manifest: loading.manifest};
		return answer(query, most, begin);
	});
}

load("manifest").catch(() => {});

return (query, most, begin) => answer(query, most, begin).catch(() => renew(query, most, begin));
