package check

// saidMonths is how long young people wait for more than a promise.
const saidMonths = 6

var oldSaid = Rule{
	ID: "old-said", Group: Freshness, Page: oldAnswers,
	Why:    "Young people say that adults always ask, and then nothing happens.",
	Source: "Young people on co-production, Courtyard project 2018.",
}

func oldAnswers(page *Page) {
	said := page.Fields().Said
	if page.Original != nil || said == nil || said.Answer != "doing" && said.Answer != "not yet" || said.When.IsZero() || !page.now().After(said.When.AddMonths(saidMonths)) {
		return
	}
	page.Report(Finding{
		At: page.fieldAt("answer"), Message: "The answer has been “" + string(said.Answer) + "” since " + day(said.When) + ".",
		Do: "Say when it will be, or why it will not.",
	})
}
