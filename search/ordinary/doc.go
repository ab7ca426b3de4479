// Package ordinary knows the ordinary words of languages. A search never takes one of them
// for a slip: who types "horses" means horses, although no page has any and some page has a
// house.
//
// # What it knows
//
// For each language there is a filter in data/: it answers "may be an ordinary word" or "is
// none". Of three hundred words that are none, about one is said to be ordinary. It is asked
// for words as search.Fold returns them.
//
// A filter is cut into 64 shards, so that a browser fetches one for a word: those of three
// languages together are below 1.5 kB.
// A shard is a Bloom filter (Bloom, "Space/time trade-offs in hash coding with allowable
// errors", 1970): a word sets eight of its bits, and is ordinary if all eight are set. Each
// letter of a shard is six bits, written as the letter that many after "?". The browser
// asks by the same steps (search/client/ordinary.js), and a test holds the two together.
//
// # Where the words are from
//
//   - English, 19,000: words of SCOWL 2020.12.07, all up to level 20 and the most frequent
//     up to level 35, British spellings too (Copyright 2000-2018 by Kevin Atkinson, free to
//     use, copy, modify and distribute; the notice is in its README).
//   - Polish, 15,000: words of the dictionary of sjp.pl of 1 March 2022 (of its licences,
//     Apache 2.0).
//   - Arabic, 9,000: no dictionary; only the most frequent words.
//
// How frequent a word is was taken from film subtitles, by the lists of
// github.com/hermitdave/FrequencyWords, content/2018, commit 525f9b5 (CC BY-SA 4.0), which
// are made from OpenSubtitles 2018. Read on 28 November 2026. "go run ./cmd/ordinary" makes
// a filter from such lists.
package ordinary
