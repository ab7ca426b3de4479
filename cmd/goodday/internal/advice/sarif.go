package advice

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
)

// SARIF prints a check in the Static Analysis Results Interchange Format 2.1.0 of
// OASIS, which code hosts and editors read. Only what they use is written.
func SARIF(w io.Writer, c Report, options PrintOptions) error {
	c = c.public(options.Focus)
	rules, places := sarifRules(c.Problems)
	run := sarifRun{Results: []sarifResult{}, ColumnKind: "unicodeCodePoints"}
	run.Tool.Driver = sarifDriver{Name: "Goodday", Version: options.Version, Rules: rules}
	seen := map[string]int{}
	for _, p := range c.Problems {
		result := sarifResultOf(p, options.Base)
		result.RuleIndex = places[p.Rule]
		result.PartialFingerprints = map[string]string{"goodday/v1": fingerprint(p, seen)}
		run.Results = append(run.Results, result)
	}
	return report.WriteJSON(w, sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}})
}

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool struct {
		Driver sarifDriver `json:"driver"`
	} `json:"tool"`
	Results []sarifResult `json:"results"`
	// ColumnKind says that columns count characters, as ours do.
	ColumnKind string `json:"columnKind"`
}

type sarifDriver struct {
	Name    string      `json:"name"`
	Version string      `json:"version,omitempty"`
	Rules   []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID               string    `json:"id"`
	ShortDescription sarifText `json:"shortDescription,omitzero"`
	FullDescription  sarifText `json:"fullDescription,omitzero"`
	Help             sarifText `json:"help,omitzero"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifResult struct {
	RuleID              string            `json:"ruleId"`
	RuleIndex           int               `json:"ruleIndex"`
	Level               string            `json:"level"`
	Message             sarifText         `json:"message"`
	Locations           []sarifLocation   `json:"locations,omitempty"`
	PartialFingerprints map[string]string `json:"partialFingerprints"`
}

type sarifLocation struct {
	PhysicalLocation struct {
		ArtifactLocation struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Region sarifRegion `json:"region,omitzero"`
	} `json:"physicalLocation"`
}

type sarifRegion struct {
	StartLine   int       `json:"startLine"`
	StartColumn int       `json:"startColumn,omitempty"`
	Snippet     sarifText `json:"snippet,omitzero"`
}

// sarifRules returns the rules of the check and those of the loader that found
// something, with the index of each. Rules of the loader have no texts but their
// messages.
func sarifRules(problems []content.Problem) (rules []sarifRule, places map[string]int) {
	rules, places = []sarifRule{}, map[string]int{}
	for _, rule := range catalogue {
		places[rule.ID] = len(rules)
		help := rule.Source
		if rule.Better != "" {
			help = strings.TrimSpace("Better: " + rule.Better + "\n" + help)
		}
		rules = append(rules, sarifRule{rule.ID, sarifText{sentence(rule.ID)}, sarifText{rule.Why}, sarifText{help}})
	}
	for _, p := range problems {
		if _, known := places[p.Rule]; !known {
			places[p.Rule] = len(rules)
			rules = append(rules, sarifRule{ID: p.Rule, ShortDescription: sarifText{sentence(p.Rule)}})
		}
	}
	return rules, places
}

// sentence returns the name of a rule as people write it: Full name.
func sentence(rule string) string {
	words := strings.ReplaceAll(rule, "-", " ")
	if words == "" {
		return ""
	}
	return strings.ToUpper(words[:1]) + words[1:]
}

func sarifResultOf(p content.Problem, base string) sarifResult {
	result := sarifResult{RuleID: p.Rule, Level: string(p.Severity), Message: sarifText{joined(p.Message, p.Do)}}
	if p.File == "" {
		return result // about the site as a whole
	}
	var location sarifLocation
	location.PhysicalLocation.ArtifactLocation.URI = (&url.URL{Path: path.Join(base, p.File)}).String()
	if p.Line > 0 {
		location.PhysicalLocation.Region = sarifRegion{p.Line, p.Column, sarifText{p.Text}}
	}
	result.Locations = []sarifLocation{location}
	return result
}

// joined joins sentences, without the empty ones.
func joined(sentences ...string) string {
	return strings.Join(slices.DeleteFunc(sentences, func(s string) bool { return s == "" }), " ")
}

// fingerprint identifies a finding, also when its line moves. It is made from what is
// shown, in which private words are dots: a hash of the words themselves would let
// others try out which they are.
func fingerprint(p content.Problem, seen map[string]int) string {
	what := strings.Join([]string{p.Rule, p.File, strings.TrimSpace(p.Text), p.Message}, "\x00")
	seen[what]++
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", what, seen[what]))
	return hex.EncodeToString(sum[:16])
}
