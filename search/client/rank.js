// One query, from its text to the best documents. The same as ../rank.go,
// ../understand.go and ../query.go, which say why. A function that lacks data notes
// what it lacks, and the query is asked again when that is there.

function find(word) {
	const s = shard(place(manifest.words, word));
	return s && s.words.get(word);
}

// written is the same for a word that stands in a document, or nothing.
function written(word) {
	const meanings = find(word);
	if (meanings && meanings.some(m => m[2] == 4)) return meanings;
}

// parse gives the words of a query: word, required, and whether it may be unfinished. Its
// property left has those that no result may have.
function parse(text) {
	text = text.slice(0, 1000).replace(/[“”„«»]/g, '"').replace(/\b([a-z]{1,2}\d[a-z\d]?)[ \xa0-]*\d[abd-hjlnp-uw-z]{2}\b/gi, "$1");
	const parts = text.split('"'), words = [];
	words.left = [];
	parts.forEach((part, i) => {
		const required = i % 2 == 1 && i < parts.length - 1;
		if (!required) part = part.replace(/(^|\s)[-−](\S+)/g, (all, before, word) => {
			words.left.push(...wordsOf(word));
			return before;
		});
		wordsOf(part).forEach(word => words.push({word, required}));
	});
	words.splice(64);
	words.left.splice(64);
	const last = words[words.length - 1];
	if (last && !last.required) last.last = !separators.test(fold(text).slice(-1));
	return words;
}

// split takes a word that stands nowhere for two that do: "rollerskates".
function split(w, units, answer) {
	for (let at = w.word.length - 3; at > 2; at--) {
		const parts = [w.word.slice(0, at), w.word.slice(at)], first = written(parts[0]), second = first && written(parts[1]);
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
			const next = words[to].word, meanings = find(name += " " + next) || to == from + 1 && written(w.word) && written(next) && written(w.word + next);
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

// moments calls each with the words from and to that mean a day, and asks for it: today,
// tonight or tomorrow (0, 1, 2) of the reader's clock.
function moments(words, units, day) {
	const named = name => {
		const meanings = [];
		for (const c of manifest.calendars) for (const m of find(name(c)) || []) {
			if (m[2] == 4 && !meanings.some(other => other.join() == m.join())) meanings.push(m);
		}
		if (meanings[0]) units.push({meanings});
	};
	for (let from = 0; from < words.length && day >= 0; from++) for (let to = Math.min(from + 6, words.length); to > from; to--) {
		const text = words.slice(from, to).map(w => w.word).join(" "), calendar = manifest.calendars.find(c => c.moments.hasOwnProperty(text));
		if (!calendar) continue;
		const moment = calendar.moments[text];
		named(c => c.days[(day + (moment > 1)) % 7]);
		if (moment == 1) named(c => c.evening);
		for (let i = from; i < to; i++) words[i].inPhrase = true;
		break;
	}
}

// ask answers a query {text, language, typing, filters, day} with data that is there.
// What it gives is of no use if something is wanted after it.
function ask(query) {
	const own = manifest.languages.indexOf(query.language), language = Math.max(own, 0);
	const answer = {corrected: [], missing: [], marks: {}};
	const words = parse(query.text), units = [];
	words.forEach(w => find(w.word));
	if (!wanted.length) join(words, answer);
	moments(words, units, query.day);
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
			const kept = isHelpWord(w.word, wordsOf(query.text)), form = !kept && formOf(w.word, language);
			const meant = kept || form || wanted.length || isOrdinary(w.word), other = form || !meant && !wanted.length && correct(w.word, language);
			if (other) {
				if (!form) answer.corrected.push([w.word, other]);
				meanings = find(w.word = other) || [];
			} else if (!wanted.length) {
				const parts = !meant && split(w, units, answer);
				if (parts) {
					words.splice(i, 1, {word: parts[0]}, {word: parts[1]});
					i++;
					for (const part of parts) answer.marks[part] = 1;
				} else if (!wanted.length) answer.missing.push(w.word);
			}
		}
		if (meanings.length) {
			units.push({meanings, required: w.required});
			if (meanings.some(m => m[2] > 1)) answer.marks[w.word] = 1; // not small words
		}
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
	if (words.length) for (const [d] of titled(answer.words)) {
		if (d < manifest.total) total[d] = Math.max(total[d], exact[d] = 1);
	} else if (filters.length && !words.left.length) total.fill(1);
	for (const word of words.left) {
		const meanings = (find(word) || []).filter(m => m[2] != 2);
		score([{meanings}], {}).forEach((has, d) => { if (has) total[d] = 0; });
	}
	answer.lists = listsNamed(answer.words, own);
	const lists = [answer.own = [], answer.others = []];
	total.forEach((score, d) => {
		if (score && filters.every(passes => passes[d])) lists[languageOf(d) == own ? 0 : 1].push([d, score, exact[d] || 0]);
	});
	const inMain = d => languageOf(d) == 0 && !answer.elsewhere;
	if (answer.elsewhere = isElsewhere(units, own)) [answer.others, answer.own] = lists;
	for (const list of lists) list.sort((a, b) => b[2] - a[2] || inMain(b[0]) - inMain(a[0]) || b[1] - a[1] || a[0] - b[0]);
	const best = answer.own.reduce((most, r) => Math.max(most, r[1]), 0), weak = answer.own.findIndex(r => !r[2] && 100 * r[1] < 40 * best);
	answer.strong = weak < 0 ? answer.own.length : weak;
}

// isElsewhere says whether the words of the query are words of other languages, and of none
// of them the reader's has more than a synonym.
function isElsewhere(units, own) {
	const whole = [].concat(...units.map(u => u.meanings)).filter(m => m[2] != 2), term = ([where, index]) => (shard(where) || {terms: []}).terms[index] || {};
	return own >= 0 && whole.some(m => m[2] == 4) && whole.every(m => term(m).language != own);
}

// titled gives the documents and lists that have these words for a name, with 2, and lists
// beside something of that name, with 1.
function titled(texts) {
	const s = shard(place(manifest.words, texts[0])), hash = fnv(texts.join(" ")) >>> 8;
	return (s ? s.titles : []).filter(([h]) => h == hash).map(([, d]) => [d >> 1, 2 - d % 2]);
}

// listsNamed gives the lists of the reader's language that words of the query name.
function listsNamed(texts, own) {
	const first = manifest.listsFrom[own], found = [];
	texts.forEach((text, from) => {
		for (let to = from + 1; to <= Math.min(from + 6, texts.length); to++) {
			for (const [d, exact] of titled(texts.slice(from, to))) if (d >= first && d < first + manifest.lists[own]) found.push([d, exact, to - from, from]);
		}
	});
	found.sort((a, b) => b[1] - a[1] || b[2] - a[2] || a[3] - b[3] || a[0] - b[0]);
	return found.filter(([d], i) => found.findIndex(f => f[0] == d) == i).slice(0, 4);
}

function languageOf(d) {
	return place(manifest.firsts, d);
}

// row gives what is shown of a document, or nothing if it is not there yet.
function row(d) {
	const rows = file("d" + Math.floor(d / manifest.piece), data => data[0].split("\n"));
	if (!rows) return;
	const [title, address, kind = "", summary = "", note = "", easy] = rows[d % manifest.piece].split("\t");
	return {title, address, kind, summary, note, easy, language: manifest.languages[d < manifest.total ? languageOf(d) : place(manifest.listsFrom, d)]};
}
