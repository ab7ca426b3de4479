package check

var gapEasyRoute = Rule{
	ID: "gap-easy-route", Group: Gaps, Site: routesWithoutEasyRead,
	Why:    "Whoever cannot read the page cannot ask.",
	Source: gapSource,
}

func routesWithoutEasyRead(s *SiteView) {
	var files []string
	routes := s.routes()
	for _, page := range routes {
		if page.EasyRead() == nil {
			files = append(files, page.File)
		}
	}
	if len(files) == 0 {
		return
	}
	f := Finding{
		File: s.FileName("site.yaml"), Message: "These pages have no Easy Read page beside them: " + list(files) + ".",
		Do: "Write one beside it, with people who use Easy Read. It is called like the page, with .easy.md at its end.",
	}
	if len(files) == len(routes) {
		f.Message = "No way to get support has an Easy Read page."
	}
	s.Report(f)
}
