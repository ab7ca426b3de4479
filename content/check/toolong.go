package check

// tooLong finds pages that are too long to be checked, by a person or by these rules.
var tooLong = Rule{
	ID: "too-long", Group: Safeguarding, Final: true,
	Why:    "Nobody can make sure that a text of this length tells of no one.",
	Source: "Goodday's own: what cannot be looked over fails closed.",
	Page: func(p *Page) {
		bytes := 0
		for passage := range p.texts() {
			if bytes += len(passage.Text); bytes >= mostLooked {
				p.Report(Finding{At: passage.Position(0), Message: "This page is too long to be looked over.", Do: "Split it into several pages, or keep what matters."})
				return
			}
		}
	},
}
