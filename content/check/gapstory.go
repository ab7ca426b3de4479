package check

import "goodday/content"

var gapStory = Rule{
	ID: "gap-story", Group: Gaps, Site: topicsWithoutStory,
	Why:    "A story shows what a budget can be for. Without one, people do not think of it.",
	Source: gapSource,
}

func topicsWithoutStory(s *SiteView) {
	active, told := map[string]bool{}, map[string]bool{}
	for _, a := range s.activities() {
		for _, topic := range a.Topics {
			active[topic] = true
		}
	}
	for _, p := range s.Pages {
		if p.Story != nil {
			for _, topic := range p.Story.Topics {
				told[topic] = true
			}
		}
	}
	names := namesOf(s.Words.Topics, func(id string) bool { return active[id] && !told[id] })
	if len(names) == 0 {
		return
	}
	f := s.inFile(s.ownOrShared(content.WordsFile), "topics")
	f.Message = "There are things to do but no story about these topics: " + list(names) + "."
	f.Do = "Ask young people who did it if they want to tell. Nobody has to."
	s.Report(f)
}
