package check

import (
	"strconv"
	"strings"

	"goodday/content"
	"goodday/content/decode"
)

// crisisChanged reports every number, word to send and key to press of a crisis line
// that differs from what it was, or from what the line is known for. It cannot be
// ignored: a wrong digit here is the worst mistake a site can make.
var crisisChanged = Rule{
	ID: "crisis-changed", Group: Safeguarding, Final: true,
	Why:    "Somebody rings these numbers on their worst night. One wrong digit leads nowhere, or to a stranger.",
	Source: "Numbers are to be checked with their owner before anybody relies on them.",
	Site: func(s *SiteView) {
		for _, file := range crisisFiles(s.Site.Languages) {
			s.reportCrisis(file)
		}
	},
}

// crisisFiles lists the files in which crisis lines may stand, as Directory.Read
// names them.
func crisisFiles(languages []string) []string {
	files := []string{content.CrisisFile}
	for _, language := range languages {
		files = append(files, content.SettingsIn(content.CrisisFile, language))
	}
	for _, own := range files[:len(files):len(files)] {
		files = append(files, content.SharedFolder+"/"+own)
	}
	return files
}

func (s *SiteView) reportCrisis(file string) {
	now := decode.Crisis(s.Read(file, content.MaxFile))
	for i, line := range now.Lines {
		s.reportUnknown(file, i, line)
	}
	if s.options.Before == nil {
		return
	}
	earlier := s.options.Before(file)
	if earlier == nil {
		return // the whole file is new, so a reviewer sees all of it
	}
	before := decode.Crisis(earlier)
	for i, line := range now.Lines {
		was := lineOf(before, line.ID)
		if was == nil {
			s.reportLine(file, []string{"lines", strconv.Itoa(i)}, "A crisis line was added. Somebody may ring it tonight. "+line.Name+": "+reachOf(line)+".")
			continue
		}
		for _, part := range changed(*was, line) {
			s.reportLine(file, []string{"lines", strconv.Itoa(i), part.field},
				"A crisis number changed. Somebody may ring it tonight. "+line.Name+", "+part.field+": it was "+inQuotes(part.was)+", it is now "+inQuotes(part.is)+".")
		}
	}
	for _, line := range before.Lines {
		if lineOf(now, line.ID) == nil {
			s.reportLine(file, nil, "A crisis line was taken out. Somebody may look for it tonight. "+line.Name+": "+reachOf(line)+".")
		}
	}
}

func lineOf(crisis *content.Crisis, id string) *content.Line {
	for i := range crisis.Lines {
		if crisis.Lines[i].ID == id {
			return &crisis.Lines[i]
		}
	}
	return nil
}

// crisisPart is one value of a line that somebody dials or sends.
type crisisPart struct{ field, was, is string }

func parts(was, is content.Line) []crisisPart {
	return []crisisPart{{"call", string(was.Call), string(is.Call)}, {"then", was.Then, is.Then}, {"text", string(was.Text), string(is.Text)}, {"send", was.Send, is.Send}}
}

// changed returns the values of a line that differ. Spaces do not count.
func changed(was, is content.Line) []crisisPart {
	var all []crisisPart
	for _, part := range parts(was, is) {
		if dialled(part.was) != dialled(part.is) {
			all = append(all, part)
		}
	}
	return all
}

// dialled returns a number or a word without spaces and dashes.
func dialled(text string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if strings.ContainsRune(" -()\u00a0", r) {
			return -1
		}
		return r
	}, text))
}

func inQuotes(text string) string {
	if text == "" {
		return "nothing"
	}
	return `"` + text + `"`
}

// reachOf describes how a line is reached: call 116 123.
func reachOf(line content.Line) string {
	var all []string
	for _, part := range parts(content.Line{}, line) {
		if part.is != "" {
			all = append(all, part.field+" "+inQuotes(part.is))
		}
	}
	return strings.Join(all, ", ")
}

// nationalLines are the known values of lines for the whole country.
var nationalLines = []content.Line{
	{ID: "emergency", Name: "999", Call: "999"},
	{ID: "nhs-111", Name: "NHS 111", Call: "111"},
	{ID: "samaritans", Name: "Samaritans", Call: "116 123"},
	{ID: "shout", Name: "Shout", Text: "85258", Send: "SHOUT"},
	{ID: "childline", Name: "Childline", Call: "0800 1111"},
}

// reportUnknown reports a line for the whole country whose values differ from the known
// ones.
func (s *SiteView) reportUnknown(file string, i int, line content.Line) {
	for _, known := range nationalLines {
		if line.ID != known.ID && !strings.EqualFold(line.Name, known.Name) {
			continue
		}
		for _, part := range parts(known, line) {
			if part.was != "" && part.is != "" && dialled(part.was) != dialled(part.is) {
				s.reportLine(file, []string{"lines", strconv.Itoa(i), part.field},
					"This is not what "+known.Name+" is known by. Somebody may ring it tonight. It says "+part.field+" "+inQuotes(part.is)+". Known is "+inQuotes(part.was)+".")
			}
		}
	}
}

func (s *SiteView) reportLine(file string, keys []string, message string) {
	f := s.inFile(file, keys...)
	f.Message = message
	f.Do = "Ring or text it yourself before this goes out. Have a second person compare it with the line's own website."
	s.Report(f)
}
