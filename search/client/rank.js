// One query, from its text to the best documents. The same as ../rank.go,
// ../query.go and ../correct.go, which say why. A function that lacks data notes
// what it lacks, and the query is asked again when that is there.

const notLetters = /[ 0-9]/;
const district = /^[a-z]{1,2}\d[a-z\d]?$/;
const turn = word => [...word].reverse().join("");

// sooner says which of two words is more likely meant.
function sooner(a, b, language) {
	return (b.languages >> language & 1) - (a.languages >> language & 1) || b.frequency - a.frequency || (a.word < b.word ? -1 : 1);
}

// likely gives the words that pass a test, the likeliest first.
function likely(words, language, test) {
	return words.filter(w => w.frequency && test(w.word)).sort((a, b) => sooner(a, b, language)).map(w => w.word);
}

function nearest(words, word, most, language) {
	return likely(words, language, other => distance(word, other, most) <= most &&
		(word.length > 3 || letters(word) == letters(other)))[0];
}

const bare = word => word.replace(/(e[sd]|ing|[se])$/, "").replace(/y$/, "i").replace(/(.)\1$/, "$1");

function correct(word, language) {
	const most = (word.length > 2) + (word.length > 5), end = word.length < 5 ? 1 : 2, turned = turn(word), stem = bare(word);
	if (!most || notLetters.test(word)) return;
	const front = spelt("s", manifest.forwards, word.slice(0, end));
	if (wanted.length) return;
	const best = nearest(front, word, 1, language) || stem[2] && likely(front, language, other => other == stem || bare(other) == stem)[0];
	if (best) return best;
	const back = spelt("r", manifest.backwards, turned.slice(0, end));
	if (wanted.length) return;
	const fromBack = n => turn(nearest(back, turned, n, language) || "");
	return fromBack(1) || (most > 1 && (nearest(front, word, 2, language) || fromBack(2)));
}

function complete(prefix, language) {
	if (prefix.length < 2 || notLetters.test(prefix)) return [];
	const found = [];
	for (const word of likely(spelt("s", manifest.forwards, prefix), language, word => word != prefix).slice(0, 4)) {
		for (const m of find(word) || []) if (m[2] == 4) found.push([m[0], m[1], prefix.length > 2 ? 2 : 1]);
	}
	return found;
}

function find(word) {
	const s = shard(place(manifest.words, word));
	return s && s.words.get(word);
}

// means is the same, or nothing for a word that says nothing.
function means(word) {
	const meanings = find(word);
	return meanings && meanings[0] && meanings;
}

// parse gives the words of a query: word, required, and whether it may be unfinished.
function parse(text) {
	text = text.slice(0, 1000).replace(/[“”„«»]/g, '"').replace(/\b([a-z]{1,2}\d[a-z\d]?)[ \xa0-]*\d[abd-hjlnp-uw-z]{2}\b/gi, "$1");
	const parts = text.split('"'), words = [];
	parts.forEach((part, i) => wordsOf(part).forEach(word => words.push({word, required: i % 2 == 1 && i < parts.length - 1})));
	words.splice(64);
	const last = words[words.length - 1];
	if (last && !last.required) last.last = !separators.test(fold(text).slice(-1));
	return words;
}

// split takes a word that stands nowhere for two that do: "rollerskates".
function split(w, units, answer) {
	for (let at = w.word.length - 3; at > 2; at--) {
		const parts = [w.word.slice(0, at), w.word.slice(at)], first = means(parts[0]), second = first && means(parts[1]);
		if (!second) continue;
		answer.corrected.push([w.word, parts.join(" ")]);
		for (const meanings of [first, second]) units.push({meanings, required: w.required});
		return parts;
	}
}

// phrases calls each with what several words in a row mean together, or two that
// others write as one.
function phrases(words, each) {
	words.forEach((w, from) => {
		let name = w.word;
		for (let to = from + 1; to < Math.min(from + 6, words.length); to++) {
			const next = words[to].word, meanings = find(name += " " + next) || to == from + 1 && means(w.word) && means(next) && means(w.word + next);
			if (meanings) each(meanings, from, to);
		}
	});
}

// join makes one word of two that others write as one: "lap top".
function join(words, answer) {
	for (let i = 0; i + 1 < words.length; i++) {
		const a = words[i], b = words[i + 1], word = a.word + b.word;
		if (!(find(a.word) && find(b.word)) && find(word)) {
			answer.corrected.push([a.word + " " + b.word, word]);
			words.splice(i, 2, {word, required: a.required || b.required, last: b.last});
		}
	}
}

function titleHash(words) {
	let hash = 2166136261;
	for (const c of words.join(" ")) hash = Math.imul(hash ^ c.charCodeAt(0), 16777619);
	return hash >>> 8;
}

// ask answers a query {text, language, typing, filters} with data that is there.
// What it gives is of no use if something is wanted after it.
function ask(query) {
	const own = manifest.languages.indexOf(query.language), language = Math.max(own, 0);
	const answer = {corrected: [], missing: [], marks: {}};
	const words = parse(query.text), units = [];
	words.forEach(w => find(w.word));
	if (!wanted.length) join(words, answer);
	phrases(words, (meanings, from, to) => {
		for (; from <= to; from++) words[from].inPhrase = true;
	});
	for (let i = 0; i < words.length; i++) {
		const w = words[i];
		let meanings = find(w.word), known = meanings;
		meanings = meanings || [];
		if (query.typing && w.last) {
			const more = complete(w.word, language);
			meanings = meanings.concat(more);
			known = known || more.length;
		}
		if (!known && !w.inPhrase && !wanted.length) {
			const kept = isHelpWord(w.word, wordsOf(query.text)), other = !kept && correct(w.word, language);
			if (other) {
				answer.corrected.push([w.word, w.word = other]);
				meanings = find(other) || [];
			} else if (!wanted.length) {
				const parts = !kept && split(w, units, answer);
				if (parts) {
					words.splice(i, 1, {word: parts[0]}, {word: parts[1]});
					i++;
					for (const part of parts) answer.marks[part] = 1;
				} else if (!wanted.length) answer.missing.push(w.word);
			}
		}
		if (meanings.length) units.push({meanings, required: w.required});
		answer.marks[w.word] = 1;
	}
	phrases(words, meanings => units.push({meanings}));
	answer.words = words.map(w => w.word);
	rank(answer, units, filtersOf(query.filters || {}), words, own);
	return answer;
}

// score adds up what the units say for each document.
function score(units, marks) {
	const total = new Int32Array(manifest.total), required = [];
	for (const unit of units) {
		const best = new Int32Array(manifest.total);
		for (const [where, index, weight] of unit.meanings) {
			const s = shard(where);
			if (!s) continue;
			const term = s.terms[index], all = manifest.counts[term.language];
			const worth = weight * Math.max(1, Math.round(1000 * Math.log(1 + (all - term.count + .5) / (term.count + .5))));
			for (const [level, documents] of term.levels) {
				for (const d of documents) if (best[d] < worth * level) best[d] = worth * level;
			}
			s.words.forEach((list, name) => {
				if (list && list.some(m => m[0] == where && m[1] == index && m[2] == 4)) marks[name] = 1;
			});
		}
		best.forEach((n, d) => total[d] += n);
		if (unit.required) required.push(best);
	}
	for (const best of required) best.forEach((n, d) => { if (!n) total[d] = 0; });
	return total;
}

// filtersOf gives for each facet that is filtered by the documents that pass.
function filtersOf(filters) {
	return Object.keys(filters).filter(name => filters[name].length).sort().map(name => {
		const passes = new Uint8Array(manifest.total);
		for (const value of filters[name]) {
			for (const d of file("f-" + name + "_" + value, data => {
				const {next} = digits(data[0]);
				return ascending(next, next());
			}) || []) passes[d] = 1;
		}
		return passes;
	});
}

// rank fills the answer with the documents of the reader's language and those of
// the others, the best first.
function rank(answer, units, filters, words, own) {
	const total = score(units, answer.marks), exact = {};
	if (words.length) {
		const named = (texts, beside) => {
			const s = shard(place(manifest.words, texts[0])), hash = titleHash(texts);
			for (const [h, d] of s ? s.titles : []) if (h == hash && d % 2 <= beside) exact[d >> 1] = Math.max(exact[d >> 1] || 0, 2 - d % 2);
		};
		named(answer.words, 1);
		for (const word of answer.words) if (district.test(word)) named([word], 0);
		for (const d in exact) total[d] = Math.max(total[d], 1);
	} else if (filters.length) total.fill(1);
	const lists = [answer.own = [], answer.others = []];
	total.forEach((score, d) => {
		if (score && filters.every(passes => passes[d])) lists[languageOf(d) == own ? 0 : 1].push([d, score, exact[d] || 0]);
	});
	for (const list of lists) list.sort((a, b) => b[2] - a[2] || b[1] - a[1] || a[0] - b[0]);
}

function languageOf(d) {
	return place(manifest.firsts, d);
}

// row gives what is shown of a document, or nothing if it is not there yet.
function row(d) {
	const rows = file("d" + Math.floor(d / manifest.piece), data => data[0].split("\n"));
	if (!rows) return;
	const [title, address, kind, summary] = rows[d % manifest.piece].split("\t");
	return {title, address, kind, summary, language: manifest.languages[languageOf(d)]};
}
