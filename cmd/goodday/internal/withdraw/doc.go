// Package withdraw takes down everything that is under one consent: pages, their
// translations and Easy Read pages, credits and pictures, in every site of a folder and
// in all finished pages that were built from it.
//
//	result, err := withdraw.Run(ctx, withdraw.Request{Reference: "BRS-0042", Dir: dir, Now: today, Build: build})
//
// It is certain, or says that it is not: Result.Gone is true only if nothing is left.
//
// # What it does
//
//  1. It looks through every byte of every file in the folder for the reference, in
//     whichever signs and encoding it is written (folder.go, reference.go). A file that
//     has the form of a page is parsed; only where that fails the words around the
//     number decide (find.go). What git and Goodday keep for themselves is left alone.
//  2. It notes what must be gone: every run of letters that only the story has, the
//     bytes and names of pictures (words.go). What other pages say too, by chance or
//     since it is a set phrase, tells of nobody; a page that quotes the story is named.
//  3. It writes all that into a journal in .goodday, as keyed hashes without any words
//     (journal.go). From here on the withdrawal may be stopped at any moment: run
//     again, it ends in the same state.
//  4. It adds the reference to withdrawn.yaml, so that copies stay out for ever
//     (list.go).
//  5. It reduces each page to the reference, that it was taken back, and the day. What
//     makes the old address (slug, moved_from) stays too, so that the address can say
//     that something was taken down. Credits are taken out of pages; pictures are
//     deleted, and taken out of the pages that show them (reduce.go).
//  6. It builds all finished pages anew that are known and there (outputs.go). From a
//     site that cannot be built, files that tell are removed one by one. A folder that
//     is not there is never made: it would prove nothing.
//  7. It looks through every byte of the folder and of the finished pages for what is in
//     the journal (search.go). An old address may hold the words of a title: addresses
//     are proved by what stands there, not by their letters.
//  8. If nothing is left, the journal and its key are deleted.
//
// It goes on after a failure: what can be taken down is, and what could not be is in
// the Result.
package withdraw
