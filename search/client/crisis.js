// Whether somebody may need help now. ../crisis.go says the rules. crisisPhrases
// are made from words.yaml when the site is built, so this works with no data.

function sameWord(word, part) {
	const long = part.length > 3, most = 1 + (part.length > 7);
	return word == part || distance(word, part, most) <= most && (long || part.length > 2 && letters(word) == letters(part));
}

function isCrisis(words) {
	return crisisPhrases.some(phrase => {
		const parts = phrase.split(" "), whole = parts.join("");
		return words.some((w, from) => parts.concat(w).some((p, last) => {
			const run = words.slice(from, from + last + 1);
			return run[last] && (run.length == parts.length ? run.every((word, i) => sameWord(word, parts[i])) :
				last ? distance(run.join(""), whole, 1) <= (whole.length > 3) : sameWord(w, whole));
		}));
	});
}
