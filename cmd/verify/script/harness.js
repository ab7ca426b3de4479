// This stands where page.js stands in a browser: it loads what is wanted and asks
// again. Its answers have the names of search.Answer.
function goodday(build, name) {
	const data = [].slice.call(arguments, 2);
	if (name == "manifest") {
		manifest = readManifest(data);
		manifest.build = build;
	} else files[name] = data;
}
function run(text, language, limit, typing, filters, day) {
	const help = helpFor(wordsOf(text), typing);
	for (let turn = 0; turn < 20; turn++) {
		wanted = [];
		const found = ask({text, language, typing, filters, day});
		const [lists, results, others] = [found.lists, found.own, found.others].map(list => list.slice(0, limit).map(d => {
			const r = row(d[0]);
			if (r) r.score = d[1];
			return r;
		}));
		if (!wanted.length) return JSON.stringify({lists, results, others, strong: found.strong, elsewhere: found.elsewhere, count: found.own.length, otherCount: found.others.length,
			corrected: found.corrected.map(pair => ({from: pair[0], to: pair[1]})), notFound: found.missing,
			crisis: ["", "quiet", "card"][help.level], needs: help.needs});
		for (const name of wanted) {
			const source = read(name);
			if (source) (new Function("goodday", source))(goodday);
			else if (/^f-/.test(name)) files[name] = ["?"];
			else throw "missing " + name;
		}
	}
	throw "asks without end";
}
return {run, goodday, fold, wordsOf, parse, distance, helpFor};
