// Ordinary words are never taken for slips: whoever types "horses" means horses. The
// filters are those of ../ordinary, which says how they are made.

const shardsOfOrdinary = 64;

// fnv is a number for a text, below 4,294,967,296.
function fnv(text) {
	let hash = 2166136261;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
	return hash >>> 0;
}

function isOrdinary(word) {
	const one = fnv(word), two = fnv(word + "~"), step = Math.floor(one / shardsOfOrdinary);
	return manifest.ordinary && (file("o" + one % shardsOfOrdinary, data => data) || []).some(shard => {
		let all = shard;
		for (let i = 0; i < 8 && all; i++) {
			const at = (step + i * two) % (shard.length * 6);
			all = shard.charCodeAt(Math.floor(at / 6)) - 63 >> at % 6 & 1;
		}
		return all;
	});
}
