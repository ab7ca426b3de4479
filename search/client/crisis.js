// Whether somebody may need help now. ../crisis says the rules, and why; crisisData
// is what it compiled: rules, lists of words, and the letters of some classes. This
// works with no index and no network.

const [combinations, wordLists, harmless, firstPerson, acts] = crisisData;
const lexicons = wordLists.map(([beginnings, shift, text]) => {
	const l = {beginnings: beginnings.split(" "), entries: {}, long: [], read: {}};
	let word = "";
	text.replace(/(.)([^,*.=:-]*)(.)(.)/g, (e, shared, rest, mark, name) => {
		word = word.slice(0, shared) + rest.replace(/[@-z]/g, c => String.fromCharCode(c.charCodeAt() + shift));
		if (word[5] && /[,.-]/.test(mark)) l.long.push([word, mark]);
		e = word + mark.replace("=", ",");
		l.entries[e] = (l.entries[e] || "") + name;
	});
	return l;
});

const squeeze = word => word[3] ? word.replace(/([^0-9])\1+/g, "$1") : word;
const plain = word => /[a-z]/.test(word) ? word.replace(/[01345]/g, d => "oi.eas"[d]) : word;

// classesOf gives the classes of all entries that a word begins with, of one that was
// put together only of those that reach beyond its first letters.
function classesOf(l, word, beyond = 0) {
	let classes = "";
	for (const beginning of l.beginnings) if (word.startsWith(beginning)) {
		const rest = word.slice(beginning.length);
		for (let end = rest.length; end > Math.max(0, beyond - beginning.length) && classes.slice(-1) != "!"; end--) {
			const ending = rest.slice(end), after = l.entries[ending + ":"], has = mark => l.entries[rest.slice(0, end) + mark] || "";
			classes += has("*") + (!ending ? has(",") + has("-") : after && has("-") && after + has("-") || "");
		}
	}
	return classes;
}

// apart gives the words that are run together in one.
function apart(l, word) {
	const ways = word[7] ? [[]] : [];
	for (let from = 0; from < word.length; from++) if (ways[from]) {
		for (let to = from + 1; to <= word.length; to++) {
			const part = word.slice(from, to);
			if (!ways[to] && part != word && (!from || part[1]) && classesOf(l, squeeze(part))) ways[to] = ways[from].concat(part);
		}
	}
	return ways[word.length];
}

function slipOf(l, word) {
	for (const [entry, mark] of l.long) if (entry[0] == word[0]) {
		for (let end = Math.min(word.length, entry.length + 1); end >= entry.length - 1; end--) {
			const rest = word.slice(end);
			if ((!rest || mark == "-" && l.entries[rest + ":"]) && distance(word.slice(0, end), entry, 1) < 2) return entry;
		}
	}
}

// readWord gives a word as a list knows it: run together ones apart, slips put right.
function readWord(l, word) {
	word = plain(word);
	const short = squeeze(word);
	return classesOf(l, short) || !short[4] ? [word] : apart(l, word) || [slipOf(l, short) || word];
}

function classesOfAll(l, words) {
	const read = [].concat(...words.map(w => l.read[" " + w] = l.read[" " + w] || readWord(l, w))), out = [];
	for (let i = 0; i < read.length;) {
		let n = Math.min(6, read.length - i), found = "";
		for (; n; n--) {
			const word = squeeze(read.slice(i, i + n).join("")), last = read[i + n - 1];
			found = (n < 2 || word[2]) && classesOf(l, word, n > 1 && word.length - last.length + Math.min(2, last.length) - 1);
			if (found || n < 2) break;
		}
		out.push(found + (l.entries[squeeze(read.join("")) + "."] || ""));
		i += n;
	}
	return out;
}

const fits = (slots, classes) => slots.split(".").every(slot => [...slot].some(c => classes.includes(c)));

// isHelpWord says whether a word of a query is one by which help is found.
const isHelpWord = (word, words, level = helpFor(words).level) => helpFor([word]).level || lexicons.some(l => {
	const classes = classesOf(l, squeeze(word));
	return level ? classes : fits(acts, classes);
});

// helpFor says what words call for: the level, 0 to 2, and the needs. While somebody
// types, what depends on the last two is at most quiet.
function helpFor(words, typing) {
	const answer = {level: 0, needs: []};
	for (const l of lexicons) {
		const all = classesOfAll(l, words);
		const calm = all.map((c, i) => all.slice(Math.max(0, i - 2), i + 3).some(other => other.includes(harmless)) ? "" : c);
		all.forEach((c, from) => {
			const classes = all.slice(from, from + 8).join(""), rest = calm.slice(from, from + 8).join("");
			if (c) for (const [level, slots, need] of combinations) if (fits(slots, classes)) {
				const lower = level - !(fits(slots, rest) || fits(firstPerson + "." + acts, classes));
				if (lower && need && !answer.needs.includes(need)) answer.needs.push(need);
				answer.level = Math.max(answer.level, lower);
			}
		});
	}
	if (typing && answer.level > 1) answer.level = Math.max(1, helpFor(words.slice(0, -2)).level);
	return answer;
}
