// Package starter creates a new site: a folder that can be pushed to GitHub as it is,
// with one good page of each kind, and all that a group needs to write in it together
// and to publish it.
//
//	written, problems := starter.Write(dir, starter.Options{Title: "Good days in Ourtown", Place: "Ourtown", Now: today})
//
// The files to write are in the folder files. Those that end in .tmpl are templates of
// package text/template, with the Options as their dot; the others are written as they
// are. What is made from the model (the questions of issue forms, settings of editors)
// comes from package schema, and the pictures are drawn here, so that nobody has to ask
// who owns them. The groups of words.yaml that search takes for the same come from package
// synonyms, in the site's languages.
//
// # What the site holds
//
//   - The pages are made up, and site.yaml says so under example. Without that the
//     made-up story would rightly be refused: nobody agreed to it.
//   - crisis.yaml holds the lines of the examples, with the day they were last
//     looked at and the note that their owners have not confirmed them.
//   - .github/goodday/version.txt says which Goodday is used, with the checksum of
//     its file. It is empty until the owner fills it in, and until then the
//     workflows say so and stop.
//
// # The workflows
//
// check.yml checks what somebody proposes. Whoever proposes something can change this
// workflow too, so it may only read, and its output is not trusted. over.sh copies the
// proposed pages over main's settings and templates: a page is checked with what is
// trusted.
//
// comment.yml writes what was found below a proposal. It runs from main, has no file of
// the proposal but the text to write, and treats that as hostile.
//
// publish.yml builds and publishes on every change of main and once a day, since
// consent runs out on a day and not with a change.
//
// Every action is pinned to the hash of a commit. workflows_test.go checks these rules.
package starter
