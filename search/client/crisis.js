// Whether somebody may need help now. ../crisis.go says the rules. crisisPhrases
// are made from words.yaml when the site is built, so this works with no data.

function sameWord(word, part) {
	const most = (part.length > 3) + (part.length > 7);
	if (word == part) return true;
	if (!most) return part.length > 2 && word.length == part.length && letters(word) == letters(part) && distance(word, part, 1) == 1;
	return distance(word, part, most) <= most;
}

function isCrisis(words) {
	return crisisPhrases.some(phrase => {
		const parts = phrase.split(" ");
		return words.some((w, from) => parts[1] && sameWord(w, parts.join("")) || parts.every((part, i) => from + i < words.length && sameWord(words[from + i], part)));
	});
}
