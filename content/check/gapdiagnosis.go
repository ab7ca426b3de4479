package check

var gapDiagnosis = Rule{
	ID: "gap-diagnosis", Group: Gaps, Site: allNeedDiagnosis,
	Why:    "A diagnosis can take years, and some do not want one.",
	Source: gapSource,
}

func allNeedDiagnosis(s *SiteView) {
	routes := s.routes()
	said := false
	for _, page := range routes {
		if page.Route.Diagnosis == "not needed" {
			return
		}
		said = said || page.Route.Diagnosis != ""
	}
	f := Finding{
		File: s.FileName("site.yaml"), Message: "No way to get support says that it needs no diagnosis.",
		Do: "Look for one that needs none, and write its page.",
	}
	if !said {
		f.Do = "If one needs none, write diagnosis: not needed on its page."
	}
	if len(routes) > 0 {
		s.Report(f)
	}
}
