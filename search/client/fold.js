// Folding: text as words are compared. The same rules are in ../fold.go, and a
// test holds the two together for every letter. No \p{…}: phones of 2019 lack it.

const removed = /['`\u00ad\u02bc\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u200b-\u200f\u2018\u2019\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]/g;
const separators = /[\0-/:-@[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb\u00bf\u00d7\u00f7\u0606-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u0964\u0965\u1361-\u1368\u2000-\u206f\u20a0-\u20cf\u2100-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u30fb\ud800-\udfff\ufff0-\uffff]+/;
const sameLetter = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
	"ς": "σ", "ى": "ي", "ی": "ي", "ے": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه"};

function fold(text) {
	return text.toLowerCase().normalize("NFKD").toLowerCase().replace(removed, "")
		.replace(/[^\0-\x7f]/g, c => sameLetter[c] || c)
		.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, c => c.charCodeAt(0) & 15)
		.normalize("NFC");
}

// joined writes as one word what people write in several: numbers of telephones, and
// initials with dots.
const joined = text => text
	.replace(/((\+44|\b0044)[ ()0-]{0,4}|\b0)[12378]([ ()-]*\d){7,10}\b/g, number => "0" + number.replace(/\+44|^0044/, "").replace(/\D/g, "").replace(/^0+/, ""))
	.replace(/\b([a-z]\.){2,}([a-z]\b)?/g, initials => initials.replace(/\./g, ""));

// Chinese and Japanese letters are words by themselves; 40 letters of a word count.
function wordsOf(text) {
	return (joined(fold(text).normalize("NFKC")).replace(/[\u3040-\u30ff\u3400-\u9fff]/g, " $& ").split(separators).join(" ").match(/[^ ]{1,40}/g) || []);
}
