// How many slips lie between two words, as ../../content/text counts them: letters
// that are wrong, missing, too many, or two that changed places.

function distance(a, b, most) {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let before = [], row = [], i, j;
	for (j = 0; j <= b.length; j++) row.push(j);
	for (i = 1; i <= a.length; i++) {
		const next = [i];
		let least = i;
		for (j = 1; j <= b.length; j++) {
			next[j] = Math.min(row[j - 1] + (a[i - 1] != b[j - 1]), row[j] + 1, next[j - 1] + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
			least = Math.min(least, next[j]);
		}
		if (least > most) return least;
		before = row;
		row = next;
	}
	return row[b.length];
}

const letters = word => [...word].sort().join("");
