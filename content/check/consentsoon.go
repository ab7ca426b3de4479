package check

import "goodday/content"

// consentDays is how many days before its end a consent is reported.
const consentDays = 60

var consentSoon = Rule{
	ID: "consent-soon", Group: Freshness, Page: consentEnds, Site: pictureConsentEnds,
	Why:    "On the day after, it is not shown any more. Finding a person can take weeks.",
	Source: "Consents have an end and are asked for again, Healthwatch.",
}

func consentEnds(page *Page) {
	if page.Original != nil {
		return // a version has the consent of its page
	}
	fields := page.Fields()
	if endsSoon(fields.Consent, page.now()) {
		page.Report(consentFinding(fields.Consent, page.fieldAt("consent.review_by"), "this page"))
	}
	if fields.Credit != nil && endsSoon(fields.Credit.Consent, page.now()) {
		page.Report(consentFinding(fields.Credit.Consent, page.fieldAt("credit.consent.review_by"), "the credit"))
	}
}

func pictureConsentEnds(s *SiteView) {
	report := func(file, of string, consent *content.Consent, keys ...string) {
		if endsSoon(consent, s.Now) {
			place := s.inFile(wordsBeside(file), keys...)
			f := consentFinding(consent, place.At, of)
			f.File, f.Text = place.File, place.Text
			s.Report(f)
		}
	}
	for _, picture := range s.Pictures {
		report(picture.File, "this picture", picture.Consent, "consent", "review_by")
		if picture.Credit != nil {
			report(picture.File, "the credit", picture.Credit.Consent, "credit", "consent", "review_by")
		}
	}
}

// endsSoon reports whether a consent that is valid today ends within consentDays.
func endsSoon(consent *content.Consent, now content.Date) bool {
	if consent == nil || consent.Status != content.ConsentGiven || consent.ReviewBy.IsZero() || now.After(consent.ReviewBy) {
		return false
	}
	return !consent.ReviewBy.After(content.Date{Time: now.AddDate(0, 0, consentDays)})
}

func consentFinding(consent *content.Consent, at content.Position, of string) Finding {
	return Finding{
		At: at, Message: "The consent for " + of + " ends on " + day(consent.ReviewBy) + ".",
		Do: "Ask the person again. If they agree, set given and review_by anew.",
	}
}
