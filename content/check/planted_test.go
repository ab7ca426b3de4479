package check

import (
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"goodday/content"
	loader "goodday/content/load"
)

// The texts in testdata/planted were written before the rules. Half of each were
// tried while the rules were written; the other half, called heldout, was looked at
// only at the end; the set called unseen was written afterwards and apart from them. In the stories, {{phone:07700 900123}} says what is planted.

// plant is one identifier in a story.
type plant struct {
	kind     string
	from, to int // bytes of the file
}

// rulesFor names the rules that may find a kind of identifier, the right one first.
var rulesFor = map[string][]string{
	"phone": {"telephone"}, "email": {"email"}, "handle": {"handle"}, "postcode": {"postcode"}, "nhs": {"nhs-number", "telephone"}, "ni": {"national-insurance"},
	"birth": {"birth-date"}, "age": {"exact-age", "birth-date"}, "school": {"school", "full-name"}, "name": {"full-name"}, "rare": {"rare-combination"}, "method": {"method"},
}

const plantedFront = `---
title: What helped
summary: A story about what helped.
checked: 2026-10-01
checked_by: youth worker
bought: A bus pass
bought_kind: bus-pass
topics: [food]
cost: 240
service: services/good-days.md
helped_with: [less-lonely]
consent: {status: given, reference: EXAMPLE-002, given: 2026-03-01, review_by: 2028-03-01, scope: [this site], adult_supported: yes}
---
`

var plantMark = regexp.MustCompile(`\{\{([a-z]+):([^}]*)\}\}`)

// unmarked takes the marks out of a story and returns what they marked.
func unmarked(story string) (text string, plants []plant) {
	text = plantedFront
	for {
		at := plantMark.FindStringSubmatchIndex(story)
		if at == nil {
			return text + story, plants
		}
		text += story[:at[0]]
		words := story[at[4]:at[5]]
		plants = append(plants, plant{story[at[2]:at[3]], len(text), len(text) + len(words)})
		text, story = text+words, story[at[1]:]
	}
}

// finding is what a rule said about bytes of a file.
type finding struct {
	rule, message, words string
	from, to             int
}

// safeguardingIn returns what the rules of safeguarding say about texts, by name.
func safeguardingIn(t *testing.T, texts map[string]string) map[string][]finding {
	t.Helper()
	fsys := soundSite(t)
	for name, text := range texts {
		fsys["stories/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	d := load(t, fsys)
	s, all := &site{Directory: d}, map[string][]finding{}
	for _, source := range d.Sources {
		name := strings.TrimPrefix(source.Page.File, "stories/")
		if texts[name] == "" {
			continue
		}
		if source.Status != content.Published {
			t.Fatalf("%s is %s", name, source.Status)
		}
		p := &page{Source: source, site: s}
		p.runPageRules(everyRule)
		for i, problem := range p.problems {
			if ruleOf(problem.Rule).Group == Safeguarding {
				from := offsetOf(texts[name], problem.Line, problem.Column)
				all[name] = append(all[name], finding{problem.Rule, problem.Message, p.words[i], from, from + max(1, len(p.words[i]))})
			}
		}
	}
	return all
}

// offsetOf turns a line and a column into bytes.
func offsetOf(text string, line, column int) int {
	offset := 0
	for n, l := range strings.SplitAfter(text, "\n") {
		if n+1 == line {
			for range column - 1 {
				_, size := utf8.DecodeRuneInString(l)
				offset, l = offset+size, l[size:]
			}
			return offset
		}
		offset += len(l)
	}
	return 0
}

func archiveOf(t *testing.T, name string) map[string]string {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/planted/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, f := range archive.Files {
		texts[f.Name] = string(f.Data)
	}
	return texts
}

func TestPlantedIdentifiersAreFound(t *testing.T) {
	for _, set := range []string{"development", "heldout", "unseen"} {
		t.Run(set, func(t *testing.T) {
			texts, plants := map[string]string{}, map[string][]plant{}
			for name, story := range archiveOf(t, "stories-"+set) {
				texts[name], plants[name] = unmarked(story)
			}
			countFound(t, texts, plants, safeguardingIn(t, texts))
		})
	}
}

func countFound(t *testing.T, texts map[string]string, plants map[string][]plant, findings map[string][]finding) {
	total, hit, kinds := 0, 0, map[string][2]int{}
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		for _, p := range plants[name] {
			total++
			count := kinds[p.kind]
			count[1]++
			if isFound(p, findings[name]) {
				hit++
				count[0]++
			} else {
				t.Logf("missed in %s: %s %q", name, p.kind, texts[name][p.from:p.to])
			}
			kinds[p.kind] = count
		}
		for _, f := range findings[name] {
			if !slices.ContainsFunc(plants[name], func(p plant) bool { return f.from < p.to && p.from < f.to }) {
				t.Logf("not planted in %s: %s %q", name, f.rule, f.words)
			}
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		t.Logf("%-9s %d of %d", kind, kinds[kind][0], kinds[kind][1])
	}
	t.Logf("found %d of %d: %.1f %%", hit, total, 100*float64(hit)/float64(total))
	if total < 45 || 100*hit < 95*total {
		t.Errorf("only %d of %d found", hit, total)
	}
}

func isFound(p plant, findings []finding) bool {
	return slices.ContainsFunc(findings, func(f finding) bool {
		return slices.Contains(rulesFor[p.kind], f.rule) && (p.kind == "rare" || f.from < p.to && p.from < f.to)
	})
}

func TestCleanTextsAreLeftAlone(t *testing.T) {
	for _, set := range []string{"development", "heldout", "unseen"} {
		t.Run(set, func(t *testing.T) {
			texts := map[string]string{}
			for name, text := range archiveOf(t, "clean-"+set) {
				texts[name] = plantedFront + text
			}
			alarms := 0
			for name, findings := range safeguardingIn(t, texts) {
				for _, f := range findings {
					alarms++
					t.Logf("false alarm in %s: %s %q", name, f.rule, f.words)
				}
			}
			t.Logf("%d false alarms in %d pages", alarms, len(texts))
			if len(texts) < 20 || 10*alarms > len(texts) {
				t.Error("too many false alarms")
			}
		})
	}
}

// TestExamplesAreLeftAlone runs all rules of safeguarding over the example sites,
// whose stories are invented and point to nobody.
func TestExamplesAreLeftAlone(t *testing.T) {
	loaded := loader.Load(os.DirFS("../../examples"), loader.Options{Now: today, Sources: true})
	pages, alarms := 0, 0
	for _, d := range loaded.Sites {
		pages += len(d.Sources)
		for _, p := range Site(d.Directory, Options{Read: d.ReadFile}).Problems {
			rule := ruleOf(p.Rule)
			if rule == nil || rule.Group != Safeguarding || rule.Site != nil {
				continue
			}
			alarms++
			t.Logf("%s:%d: %s %s: %s", p.File, p.Line, p.Severity, p.Rule, p.Text)
			if p.Severity == content.Error {
				t.Errorf("the story %s would be held back", p.File)
			}
		}
	}
	if pages < 200 || 10*alarms > pages {
		t.Errorf("%d alarms in %d pages", alarms, pages)
	}
}

// TestPlantedNotation makes sure that a mark that is not understood is no plant
// that nobody misses.
func TestPlantedNotation(t *testing.T) {
	text, plants := unmarked("a {{phone:07700 900123}} b")
	if got := fmt.Sprintf("%s, %d: %s", text[len(plantedFront):], len(plants), text[plants[0].from:plants[0].to]); got != "a 07700 900123 b, 1: 07700 900123" {
		t.Error(got)
	}
	for _, set := range []string{"development", "heldout", "unseen"} {
		for name, story := range archiveOf(t, "stories-"+set) {
			text, plants := unmarked(story)
			if strings.Contains(text, "{{") || len(plants) == 0 {
				t.Errorf("%s has a mark that is not understood, or none", name)
			}
			for _, p := range plants {
				if rulesFor[p.kind] == nil {
					t.Errorf("%s has a mark %s", name, p.kind)
				}
			}
		}
	}
}
