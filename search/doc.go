// Package search is the search of a site that has no server: an index that is
// built with the pages, cut into small files that a browser fetches as it needs
// them, and a reader of those files in Go, which is the reference for the
// browser's script in search/client.
//
// # How it works
//
//	documents --New--> Index --WriteStatic--> files --Open--> Reader --Search--> Answer
//
// fold.go says what a word is; analyse.go which term it has in its language, by
// bleve's analysers, each called once for each distinct word; collect.go counts
// terms in documents; synonyms.go adds groups of words that mean the same; score.go
// weighs; shards.go, spelling.go and static.go write, in the notations of pack.go
// and number.go. reader.go, lookup.go, query.go, understand.go, moments.go, correct.go,
// rank.go, lists.go and crisis.go answer a query. related.go says which documents are like
// one another. Package ordinary has words that are never corrected.
//
// # What is found, and in which order
//
//   - Words are folded: small letters, no accents, no apostrophes (see Fold).
//   - A page is found if it has any of the words. The score is Robertson's BM25
//     with k1 1.2 and b 0.75, for each language separately, over fields as though
//     the title were there four times, the summary, headings and names of topics
//     twice. The part of a score that belongs to a term in a page is kept in 15
//     levels, the idf in whole thousandths, so that a score is a whole number and
//     the same everywhere.
//   - Facts that a page shows (its days, ages, prices, numbers) are found like its text,
//     and do not make it longer; so is the text of its Easy Read page, which is no result
//     of its own.
//   - A word in quotes must be there; what has a word with a minus before it is left out.
//     Filters let pages through that have one of the values named of each facet.
//   - Words that name a list (of a topic, an area, a day) lead to it, besides all results.
//   - Words of time ("tonight") ask for the day that they mean to who asks.
//   - Small words ("want", "find": see text.SmallWords) weigh a quarter of others, and are
//     not marked in results. Without that, sentences are found by them: nDCG@10 of the
//     judged sentences 0.745, with it 0.763.
//   - A synonym counts half; so does a word that the last one may become while
//     somebody types. Where a page matches one word in several ways, the best
//     counts, not the sum.
//   - The scores of several words are added up, the rare ones weighing more; that a
//     page has many of them adds nothing more. A factor for the share of the query
//     that a page has was tried: the stronger it was, the worse the order became, of
//     the judged searches and of a standard collection (a factor from a half to one:
//     nDCG@10 from 0.824 to 0.820, and from 0.376 to 0.372). Whole sentences have
//     words that no good page needs.
//   - A word that is in no document is taken for another form of it in the reader's
//     language ("raining", "kursów"), which is not announced. Else, unless it is an
//     ordinary word of a language of the site, it is corrected (see correct): by one slip
//     with its beginning right, then by other slips; never to a word that finds nothing,
//     nor to one of another language where the reader's has any that begins so. Two that
//     others write as one are joined, and the answer says so. Words that are in documents
//     are never corrected; where two and the one they make together are all in some
//     document, all three are asked for.
//   - A word with a part of one or two letters at a hyphen, such as Wi-Fi or T-shirt,
//     is found without the hyphen too.
//   - Forms of one word are one term, as the analyser of its language decides, with
//     two corrections: the k of "panicky", and the first letter of Arabic words that
//     looks like an "and" (see analyse.go). Polish has a stemmer of our own (see
//     polishTerms).
//   - A page whose whole title is what was asked comes first.
//   - Results of the reader's language and of others are two lists: the reader's first,
//     unless the words of the query are words of other languages only.
//   - Two words are made of one that nobody wrote only where both stand in documents; a word
//     of a synonym alone is no part of another.
//   - The index has no texts. A line of the page, for results whose title and summary have
//     none of the words, the browser reads from the page (see client/excerpt.js).
//   - What has less than 40 in a hundred of the best score is folded away: it mentions the
//     words, and is seldom about them.
//   - Tried and left: to have a page found by the words of the three that are most like it
//     (nDCG@10 of the judged searches 0.838 to 0.826, of another set 0.654 to 0.648).
//   - Chinese and Japanese are searched letter by letter: their words cannot be
//     told apart by spaces, and bleve's pairs of letters do not fit a list of forms.
//     Letters beyond the first 65,536 of Unicode separate words.
//
// # The files
//
// search/manifest.js is the only name that never changes. All others are in
// search/BUILD/, where BUILD is a hash of their content, so that a page never
// changes because the index did, and a browser can keep a file for ever. Every
// file is a classic script that calls goodday("BUILD", "NAME", data …), which
// works from a memory stick and under the strictest policy; what is in the data
// cannot end the script.
//
//	manifest   languages, with how many documents and lists each has; with which words
//	           shards begin; what days are called
//	w0, w1 …   words, which terms they lead to, the terms' postings, titles (shards.go)
//	s0, s1 …   words by their beginnings, to correct and complete
//	r0, r1 …   the same by their ends
//	d0, d1 …   what is shown of 12 documents each, and after all of them of lists
//	f-…_…      the documents that have one value of a facet
//	o0 … o63   which words are ordinary ones (package ordinary)
//	crisis     the crisis phrases, for the reader; the browser has them in its script
//
// A word that is known costs one shard and the rows of what is shown. Documents
// are numbered by language, in each in the order they came; all postings are
// whole.
package search
