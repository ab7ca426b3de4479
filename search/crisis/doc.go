// Package crisis finds out of what people type into a search whether somebody may
// need help now, and what kind.
//
// A list of phrases finds only what its writers thought of. So words belong to
// classes (wanting, death, oneself, violence, a person ...), and combinations of
// classes within eight words, in any order, call for help: a wish and death, an act and
// oneself, a person and violence and me. Some words call for help by themselves. A
// combination brings up the card with the help lines or one quiet sentence. Harmless
// words ("film", "course") take a combination one level down if the words that make it
// stand beside them, but not where a first person stands with a wish or an act.
//
// data/rules.txt has the classes and combinations, one file for each language its
// words: all there is to change, and to read for those who know. It also says who
// should look at it before anybody relies on it.
//
// A query is read apart from the index and before any correction: digits for letters
// become letters, letters that stand twice count once, words that were run together
// are taken apart, one that is split is put together, and in long words one slip is
// forgiven. Endings are taken off, and beginnings in Arabic.
//
// Compile writes all this as a small text. New reads it here and
// search/client/crisis.js in the browser, by the same steps; a test asks both
// everything in testdata. There, given-*.txt and unseen-*.txt were written by others, the
// rest by those who wrote the lists. Each says at its top when that was, and those that
// were not looked at while the lists were made say so.
package crisis
