// The written index: files that call goodday(build, name, …data). ../static.go
// and ../shards.go say how they are made.

let files = {};        // what has been loaded, by name
let wanted = [];       // what a search lacked
let manifest;

// file gives the data of a file; if it is not there yet it is noted as wanted.
function file(name, read) {
	const data = files[name];
	if (!data) {
		if (wanted.indexOf(name) < 0) wanted.push(name);
		return;
	}
	return data.read || (data.read = read(data));
}

function digits(text) {
	let at = 0;
	const digit = () => {
		const c = text.charCodeAt(at++);
		return c == 33 ? 29 : c - 63;
	};
	const next = () => {
		let value = 0, unit = 1, d;
		do {
			d = digit();
			if (!(d >= 0)) throw 0;
			value += d * unit;
			unit *= 16;
		} while (d > 47);
		return value;
	};
	return {next, digit};
}

function ascending(next, count) {
	const list = [];
	for (let before = -1; count-- > 0;) list.push(before += next() + 1);
	return list;
}

function unpackWords(text) {
	let before = "";
	return (text.match(/[A-Z][^A-Z]*/g) || []).map(part => before = before.slice(0, part.charCodeAt(0) - 65) + part.slice(1));
}

function readManifest(data) {
	const m = data[0];
	let first = 0;
	m.firsts = m.counts.map(count => (first += count) - count);
	m.total = first; // lists follow
	m.listsFrom = m.lists.map(count => (first += count) - count);
	for (const name of ["words", "forwards", "backwards"]) m[name] = unpackWords(m[name]);
	return m;
}

// place gives the last of sorted starts that is not after the word.
function place(starts, word) {
	let low = 0, high = starts.length;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (starts[middle] <= word) low = middle; else high = middle;
	}
	return low;
}

// shard gives a shard of words: meanings by word, terms, titles.
function shard(number) {
	return file("w" + number, data => {
		const {next, digit} = digits(data[1]);
		const terms = [], words = new Map(), titles = [];
		for (let count = next(); count-- > 0;) {
			const term = {language: next(), count: 0, levels: []};
			for (let groups = next(); groups-- > 0;) {
				const head = next(), documents = ascending(next, head >> 4);
				term.levels.push([head & 15, documents]);
				term.count += documents.length;
			}
			terms.push(term);
		}
		let used = 0, before;
		for (const word of unpackWords(data[0])) {
			const code = next();
			let meanings = before;
			if (!code) meanings = [[number, used++, 4]];
			if (code > 1) {
				meanings = [];
				for (let n = 2; n < code; n++) {
					let where = next() - 1;
					const index = next();
					if (where < 0) {
						where = number;
						used = Math.max(used, index + 1);
					}
					meanings.push([where, index, 4 >> next()]);
				}
			}
			words.set(word, before = meanings);
		}
		for (let count = next(); count-- > 0;) {
			let hash = 0;
			for (let n = 0; n < 4; n++) hash = hash * 64 + digit();
			titles.push([hash, next()]); // of the document or list, twice, and one more for what is beside that name
		}
		return {terms, words, titles};
	});
}

// spelt gives the words for spelling that begin with some letters; each has
// word, languages and frequency.
function spelt(prefix, starts, start) {
	const found = [];
	for (let n = place(starts, start); n < starts.length; n++) {
		if (starts[n] > start && starts[n].slice(0, start.length) != start) break;
		const words = file(prefix + n, data => {
			const {next} = digits(data[1]);
			return unpackWords(data[0]).map(word => {
				const mark = next();
				return {word, languages: mark >> 4, frequency: mark & 15};
			});
		});
		for (const w of words || []) if (w.word.slice(0, start.length) == start) found.push(w);
	}
	return found;
}
