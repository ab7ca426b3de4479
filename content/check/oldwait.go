package check

// waitMonths is how long a waiting time is believed.
const waitMonths = 3

var oldWait = Rule{
	ID: "old-wait", Group: Freshness, Page: oldWaits,
	Why:    "Somebody plans by the wait that stands here. Waits change within weeks.",
	Source: "What users of directories ask for: can they take people now.",
}

func oldWaits(page *Page) {
	route := page.Fields().Route
	if page.Original != nil || route == nil || route.Wait == nil || route.Wait.AsOf.IsZero() || !page.now().After(route.Wait.AsOf.AddMonths(waitMonths)) {
		return
	}
	page.Report(Finding{
		At: page.fieldAt("wait.as_of"), Message: "The wait is from " + day(route.Wait.AsOf) + ". That is more than three months ago.",
		Do: "Ask how long it takes now, and set as_of to today.",
	})
}
