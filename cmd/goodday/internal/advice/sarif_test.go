package advice

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	missing "goodday/cmd/verify/report"
	"goodday/content"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// schemaFile is the schema of SARIF 2.1.0, in a package that the test command fetches.
const schemaFile = "../../../../.ci/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"

func TestSARIFFollowsItsSchema(t *testing.T) {
	if _, err := os.Stat(schemaFile); err != nil {
		missing.Missing(t, err)
	}
	schema, err := jsonschema.NewCompiler().Compile(filepath.FromSlash(schemaFile))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]Report{"sample": sample(), "hostile": hostile(), "empty": New()} {
		if err := schema.Validate(decoded(t, printed(t, "sarif", c, PrintOptions{Base: "a b", Version: "1.2.3"}))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	// The schema refuses what is wrong, or it would prove nothing.
	wrong := strings.Replace(printed(t, "sarif", sample(), PrintOptions{}), `"startLine": 12`, `"startLine": 0`, 1)
	if schema.Validate(decoded(t, wrong)) == nil {
		t.Error("a line 0 is taken")
	}
}

func decoded(t *testing.T, text string) any {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// log reads back what was printed.
func readLog(t *testing.T, text string) sarifRun {
	t.Helper()
	var log sarifLog
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&log); err != nil || len(log.Runs) != 1 || log.Version != "2.1.0" {
		t.Fatalf("%v\n%s", err, text)
	}
	return log.Runs[0]
}

func TestSARIFFields(t *testing.T) {
	useRules(t)
	run := readLog(t, printed(t, "sarif", sample(), PrintOptions{Base: "town sites", Version: "1.2.3"}))
	if run.ColumnKind != "unicodeCodePoints" || run.Tool.Driver.Name != "Goodday" || run.Tool.Driver.Version != "1.2.3" {
		t.Errorf("%+v", run.Tool)
	}
	if len(run.Results) != 18 {
		t.Fatalf("%d results", len(run.Results))
	}
	seen := map[string]bool{}
	for _, result := range run.Results {
		if run.Tool.Driver.Rules[result.RuleIndex].ID != result.RuleID {
			t.Errorf("%s points to %s", result.RuleID, run.Tool.Driver.Rules[result.RuleIndex].ID)
		}
		if print := result.PartialFingerprints["goodday/v1"]; len(print) != 32 || seen[print] {
			t.Errorf("fingerprint %q", print)
		} else {
			seen[print] = true
		}
	}
	site := run.Results[5]
	if site.RuleID != "no-step-free" || site.Level != "warning" || site.Locations != nil {
		t.Errorf("%+v", site)
	}
	field := run.Results[3].Locations[0].PhysicalLocation
	if field.ArtifactLocation.URI != "town%20sites/south/activities/music.md" || field.Region != (sarifRegion{6, 1, field.Region.Snippet}) {
		t.Errorf("%+v", field)
	}
	whole := run.Results[4].Locations[0].PhysicalLocation
	if whole.Region != (sarifRegion{}) {
		t.Errorf("a whole file has a line: %+v", whole.Region)
	}
}

// A finding keeps its fingerprint when lines move, and two on equal lines differ.
func TestFingerprints(t *testing.T) {
	prints := func(lines ...int) (all []string) {
		c := New()
		for _, line := range lines {
			c.Problems = append(c.Problems, content.Problem{Severity: content.Error, Rule: "x", File: "a.md", Line: line, Text: "Same.", Message: "M."})
		}
		for _, result := range readLog(t, printed(t, "sarif", c, PrintOptions{})).Results {
			all = append(all, result.PartialFingerprints["goodday/v1"])
		}
		return all
	}
	before, after := prints(3, 9), prints(5, 12)
	if before[0] != after[0] || before[1] != after[1] || before[0] == before[1] {
		t.Errorf("%v, then %v", before, after)
	}
}

func TestSARIFAddresses(t *testing.T) {
	for file, want := range map[string]string{
		"pages/a b.md": "pages/a%20b.md", "pages/50%.md": "pages/50%25.md", "pages/#1?.md": "pages/%231%3F.md",
		"a:b.md": "./a:b.md", "pages/\n.md": "pages/%C2%B7.md", "javascript:alert(1)": "./javascript:alert%281%29",
	} {
		c := New()
		c.Problems = []content.Problem{{Severity: content.Error, Rule: "x", File: file, Message: "M."}}
		got := readLog(t, printed(t, "sarif", c, PrintOptions{})).Results[0].Locations[0].PhysicalLocation.ArtifactLocation.URI
		if got != want {
			t.Errorf("%s: %s, not %s", file, got, want)
		}
	}
}
