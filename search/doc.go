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
// and number.go. reader.go, lookup.go, query.go, understand.go, correct.go, rank.go
// and crisis.go answer a query. related.go says which documents are like one
// another.
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
//   - A word in quotes must be there. Filters let pages through that have one of
//     the values named of each facet.
//   - A synonym counts half; so does a word that the last one may become while
//     somebody types. Where a page matches one word in several ways, the best
//     counts, not the sum.
//   - The scores of several words are added up, the rare ones weighing more; that a
//     page has many of them adds nothing more. A factor for the share of the query
//     that a page has was tried: the stronger it was, the worse the order became, of
//     the judged searches and of a standard collection (a factor from a half to one:
//     nDCG@10 from 0.824 to 0.820, and from 0.376 to 0.372). Whole sentences have
//     words that no good page needs.
//   - A word that is in no document is corrected (see correct): by one slip with its
//     beginning right, then to another form of it, then by other slips; never to a
//     word that finds nothing. Two that others write as one are joined, and the
//     answer says so. Words that are in documents are never corrected; where two
//     and the one they make together are all in some document, all three are asked
//     for.
//   - A word with a part of one or two letters at a hyphen, such as Wi-Fi or T-shirt,
//     is found without the hyphen too.
//   - Forms of one word are one term, as the analyser of its language decides, with
//     two corrections: the k of "panicky", and the first letter of Arabic words that
//     looks like an "and" (see analyse.go).
//   - A page whose whole title is what was asked comes first.
//   - Results of the reader's language and of others are two lists.
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
//	manifest   languages, with how many documents each has; with which words shards begin
//	w0, w1 …   words, which terms they lead to, the terms' postings, titles (shards.go)
//	s0, s1 …   words by their beginnings, to correct and complete
//	r0, r1 …   the same by their ends
//	d0, d1 …   titles, addresses, kinds and summaries of 12 documents each
//	f-…_…      the documents that have one value of a facet
//	crisis     the crisis phrases, for the reader; the browser has them in its script
//
// A word that is known costs one shard and the rows of what is shown. Documents
// are numbered by language, in each in the order they came; all postings are
// whole.
package search
