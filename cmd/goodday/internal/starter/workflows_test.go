package starter

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rhysd/actionlint"
	"go.yaml.in/yaml/v3"
)

// workflow is one file of GitHub's workflows.
type workflow struct {
	name   string
	source []byte
	parsed *actionlint.Workflow
}

// workflows returns those of a new site and those of this repository itself.
func workflows(t *testing.T) (all []workflow) {
	t.Helper()
	for _, folder := range []string{"files/.github/workflows", "../../../../.github/workflows"} {
		names, err := filepath.Glob(filepath.Join(folder, "*.yml"))
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: no workflows (%v)", folder, err)
		}
		for _, name := range names {
			source, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			parsed, faults := actionlint.Parse(source)
			if parsed == nil || len(faults) > 0 {
				t.Fatalf("%s: %v", name, faults)
			}
			all = append(all, workflow{name, source, parsed})
		}
	}
	return all
}

func TestWorkflowsAreSound(t *testing.T) {
	for _, w := range workflows(t) {
		var out bytes.Buffer
		linter, err := actionlint.NewLinter(&out, &actionlint.LinterOptions{})
		if err != nil {
			t.Fatal(err)
		}
		faults, err := linter.Lint(w.name, w.source, nil)
		if err != nil || len(faults) > 0 {
			t.Errorf("%v\n%s", err, out.String())
		}
	}
}

// pinned is an action, named by the digest of a commit.
var pinned = regexp.MustCompile(`^[a-z0-9-]+/[a-z0-9-]+(/[a-z0-9/-]+)?@[0-9a-f]{40}$`)

// versioned is the same as it is in a file: with its version, for people.
var versioned = regexp.MustCompile(`uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)

func TestActionsArePinned(t *testing.T) {
	known := map[string]string{}
	for _, w := range workflows(t) {
		for _, line := range strings.Split(string(w.source), "\n") {
			if strings.Contains(line, "uses:") && !versioned.MatchString(line) {
				t.Errorf("%s: %q has no digest and version", w.name, line)
			}
		}
		for _, step := range w.steps() {
			action, ok := step.Exec.(*actionlint.ExecAction)
			if !ok {
				continue
			}
			if !pinned.MatchString(action.Uses.Value) {
				t.Errorf("%s: %s is not pinned", w.name, action.Uses.Value)
			}
			name, digest, _ := strings.Cut(action.Uses.Value, "@")
			if before, seen := known[name]; seen && before != digest {
				t.Errorf("%s: %s is pinned to two digests", w.name, name)
			}
			known[name] = digest
		}
	}
}

func (w workflow) steps() (all []*actionlint.Step) {
	for _, job := range w.parsed.Jobs {
		all = append(all, job.Steps...)
	}
	return all
}

// inputs returns what a step passes to an action of that name, or nil.
func inputs(step *actionlint.Step, name string) map[string]*actionlint.Input {
	action, ok := step.Exec.(*actionlint.ExecAction)
	if !ok || !strings.HasPrefix(action.Uses.Value, name+"@") {
		return nil
	}
	if action.Inputs == nil {
		return map[string]*actionlint.Input{}
	}
	return action.Inputs
}

func TestWhatEveryWorkflowHolds(t *testing.T) {
	for _, w := range workflows(t) {
		if w.parsed.Permissions == nil {
			t.Errorf("%s does not say what it may do", w.name)
		}
		if strings.Contains(string(w.source), "pull_request_target") {
			t.Errorf("%s runs proposals with rights to write", w.name)
		}
		for id, job := range w.parsed.Jobs {
			if job.TimeoutMinutes == nil {
				t.Errorf("%s: job %s may run for hours", w.name, id)
			}
			if strings.Contains(job.RunsOn.Labels[0].Value, "latest") {
				t.Errorf("%s: job %s does not say on what it runs", w.name, id)
			}
		}
		for _, step := range w.steps() {
			if run, ok := step.Exec.(*actionlint.ExecRun); ok && strings.Contains(run.Run.Value, "${{") {
				t.Errorf("%s: a value is put into the text of a script: %q", w.name, run.Run.Value)
			}
			if with := inputs(step, "actions/checkout"); with != nil && (with["persist-credentials"] == nil || with["persist-credentials"].Value.Value != "false") {
				t.Errorf("%s: %s leaves its key behind", w.name, step.Name.Value)
			}
			for _, name := range []string{"actions/upload-artifact", "actions/upload-pages-artifact"} {
				if with := inputs(step, name); with != nil && (with["retention-days"] == nil || with["retention-days"].Value.Value != "3") {
					t.Errorf("%s: %s is kept for another time than three days", w.name, step.Name.Value)
				}
			}
		}
	}
}

// rights returns everything that a workflow and its jobs may do, sorted.
func (w workflow) rights(t *testing.T) (all []string) {
	t.Helper()
	add := func(place string, p *actionlint.Permissions) {
		if p == nil {
			return
		}
		if p.All != nil {
			t.Errorf("%s: %s has all rights of a kind", w.name, place)
		}
		for name, scope := range p.Scopes {
			all = append(all, place+" "+name+" "+scope.Value.Value)
		}
	}
	add("all", w.parsed.Permissions)
	for id, job := range w.parsed.Jobs {
		add(id, job.Permissions)
	}
	slices.Sort(all)
	return all
}

// Nobody adds a right without changing this list.
func TestRights(t *testing.T) {
	want := map[string][]string{
		"check.yml":   {"all contents read"},
		"comment.yml": {"comment actions read", "comment pull-requests write"},
		"publish.yml": {"build contents read", "build pages read", "look contents read", "publish id-token write", "publish pages write"},
		"release.yml": {"build contents read", "release contents write"},
		"verify.yml":  {"verify contents read"},
	}
	for _, w := range workflows(t) {
		base := filepath.Base(w.name)
		if got := w.rights(t); !slices.Equal(got, want[base]) {
			t.Errorf("%s may %q, not %q", base, got, want[base])
		}
	}
}

// What runs with rights to write never sees a file of the proposal.
func TestTheCommentFetchesNothingOfTheProposal(t *testing.T) {
	for _, w := range workflows(t) {
		if filepath.Base(w.name) != "comment.yml" {
			continue
		}
		for _, step := range w.steps() {
			if action, ok := step.Exec.(*actionlint.ExecAction); ok {
				t.Errorf("it uses %s", action.Uses.Value)
			}
		}
	}
}

// script returns the text of a step of a workflow of new sites.
func script(t *testing.T, file, step string) string {
	t.Helper()
	source, err := files.ReadFile("files/.github/workflows/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var w struct {
		Jobs map[string]struct {
			Steps []struct{ Name, Run string }
		}
	}
	if err := yaml.Unmarshal(source, &w); err != nil {
		t.Fatal(err)
	}
	for _, job := range w.Jobs {
		for _, s := range job.Steps {
			if s.Name == step && s.Run != "" {
				return s.Run
			}
		}
	}
	t.Fatalf("%s has no step %q", file, step)
	return ""
}
