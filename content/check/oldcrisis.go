package check

import (
	"strconv"

	"goodday/content"
)

// crisisMonths is how many months a check of a crisis line counts.
const crisisMonths = 6

var oldCrisis = Rule{
	ID: "old-crisis", Group: Freshness, Final: true, Site: oldLines,
	Why:    "A number that does not answer is worse than none.",
	Source: "Crisis lines change; dates in the data file with a warning after six months.",
}

var crisisUnconfirmed = Rule{
	ID: "crisis-unconfirmed", Group: Freshness, Site: unconfirmedLines,
	Why:    "A number read on a page may be wrong. Its owner knows.",
	Source: "Every telephone number is checked with its owner before anybody relies on it.",
}

// eachCrisis calls do for every file of crisis lines. Languages without a file of their
// own share the main one, which is visited once.
func (s *SiteView) eachCrisis(do func(file string, crisis *content.Crisis)) {
	seen := map[*content.Crisis]bool{}
	for i, language := range s.Directory.Site.Languages {
		crisis, name := s.Crisis[language], content.CrisisFile
		if crisis == nil || seen[crisis] {
			continue
		}
		seen[crisis] = true
		if i > 0 {
			name = content.SettingsIn(content.CrisisFile, language)
		}
		do(s.ownOrShared(name), crisis)
	}
}

func oldLines(s *SiteView) {
	s.eachCrisis(func(file string, crisis *content.Crisis) {
		for i, line := range crisis.Lines {
			if line.Checked.IsZero() || !s.Now.After(line.Checked.AddMonths(crisisMonths)) {
				continue
			}
			f := s.inFile(file, "lines", strconv.Itoa(i), "checked")
			f.Message = line.Name + " was last checked on " + day(line.Checked) + ". That is more than six months ago."
			f.Do = "Call it and look at its own site: the number, hours, ages and cost. Then set checked to today."
			s.Report(f)
		}
	})
}

// unconfirmedLines reports lines that their owners did not confirm. Example sites are
// left out.
func unconfirmedLines(s *SiteView) {
	if s.Directory.Site.Example != nil || len(s.Directory.Site.Languages) == 0 {
		return
	}
	main := s.Crisis[s.Directory.Site.Languages[0]]
	if main == nil {
		return
	}
	var names []string
	for _, line := range main.Lines {
		if !line.Confirmed {
			names = append(names, line.Name)
		}
	}
	if len(names) > 0 {
		f := s.inFile(s.ownOrShared(content.CrisisFile), "lines")
		f.Message = "The owners of these lines have not confirmed them yet: " + list(names) + "."
		f.Do = "Ask each owner whether number, hours, ages and cost are right. Then write confirmed: yes."
		s.Report(f)
	}
}
