package check

// rules are all rules, by group.
var rules = []Rule{
	telephone, email, handle, postcode, homeAddress, nhsNumber, nationalInsurance, birthDate, exactAge, school, fullName, rareCombination, fileName,
	onlyOne, publicEvent, looks, familyJob, clubAndShirt, smallPlace, personalNumber,
	method, tooLong, helpNearby, consentAdult, crisisChanged,
	pictureAlt, pictureData, picturePeople, pictureWeight, pictureUnused,
	longSentence, longParagraph, hardWord, abbreviation, medicalLabel, shouting, clickHere, dateForm, easyRead,
	comingUp, endingSoon, termsUnknown, termsEnd, termsGap, bankHolidayYear, oldWait, oldSaid, oldCrisis, crisisUnconfirmed, consentSoon, versionOlder,
	linkForm, markdownForm, headingOrder, tableHeadings, duplicate, unusedWord, synonymWords,
	gapActivity, gapSunday, gapEvening, gapFree, gapStepFree, gapSelfReferral, gapDiagnosis, gapStory, gapEasyRoute, gapLanguage, crisisWords, notKnown, byDefault,
}

// Rules returns all rules, for the reference.
func Rules() []Rule { return append(append([]Rule{}, rules...), ignoring) }
