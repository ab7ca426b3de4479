// The word that was most likely meant by one that nobody wrote. The same as
// ../correct.go, which says why. A function that lacks data notes what it lacks.

const notLetters = /[ 0-9]/;
const turn = word => [...word].reverse().join("");

// sooner says which of two words is more likely meant.
function sooner(a, b, language) {
	return (b.languages >> language & 1) - (a.languages >> language & 1) || b.frequency - a.frequency || (a.word < b.word ? -1 : 1);
}

// likely gives the words that pass a test, the likeliest first.
function likely(words, language, test) {
	return words.filter(w => w.frequency && test(w)).sort((a, b) => sooner(a, b, language)).map(w => w.word);
}

function nearest(words, word, most, language) {
	return likely(words, language, ({word: other}) => distance(word, other, most) <= most &&
		(word.length > 3 || letters(word) == letters(other)))[0];
}

const ofReader = (words, language) => {
	const own = words.filter(w => w.languages >> language & 1);
	return own[0] ? own : words;
};

const endings = {
	en: /(e[sd]|ing|[se])$/,
	pl: /(i?ami|i?ach|i?ego|i?emu|[iy]mi|[iy]ch|owi|i?ow|i?om|i?em|i?ej|[iy]m|i[aeou]|[aeiouy])$/,
	ar: /^([وفبك]?ال|لل)|(ات|ين|ون|ها|هم|نا|[هيا])$/g,
};

function bare(word, code) {
	word = endings[code] ? word.replace(endings[code], "") : word;
	return code == "en" ? word.replace(/y$/, "i").replace(/(.)\1$/, "$1") : word;
}

const sameEnd = word => word.length < 5 ? 1 : 2;

// formOf gives a form of the word that is there.
function formOf(word, language) {
	const code = manifest.languages[language], stem = bare(word, code);
	if (stem[2] && !notLetters.test(word)) {
		return likely(spelt("s", manifest.forwards, stem.slice(0, sameEnd(stem))), language,
			w => w.languages >> language & 1 && (w.word == stem || bare(w.word, code) == stem))[0];
	}
}

function correct(word, language) {
	const most = (word.length > 2) + (word.length > 5), end = sameEnd(word), turned = turn(word);
	if (!most || notLetters.test(word)) return;
	const front = ofReader(spelt("s", manifest.forwards, word.slice(0, end)), language);
	if (wanted.length) return;
	const best = nearest(front, word, 1, language);
	if (best) return best;
	let back = spelt("r", manifest.backwards, turned.slice(0, end));
	if (wanted.length) return;
	if (front[0] && front[0].languages >> language & 1) back = ofReader(back, language);
	const fromBack = n => turn(nearest(back, turned, n, language) || "");
	return fromBack(1) || (most > 1 && (nearest(front, word, 2, language) || fromBack(2)));
}

function complete(prefix, language) {
	if (prefix.length < 2 || notLetters.test(prefix)) return [];
	const found = [];
	for (const word of likely(spelt("s", manifest.forwards, prefix), language, w => w.word != prefix).slice(0, 4)) {
		for (const m of find(word) || []) if (m[2] == 4) found.push([m[0], m[1], prefix.length > 2 ? 2 : 1]);
	}
	return found;
}
