// Package markup hands finished pages to html-validate, the pinned HTML checker
// in .ci, and returns what it says as faults. Its configuration is
// .ci/html-validate.json: all of the standard's rules, and those for
// accessibility.
package markup

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"goodday/cmd/verify/output"
)

// Tools is the folder of the test tools, with their packages installed.
type Tools string

func (t Tools) command() string {
	return filepath.Join(string(t), "node_modules", "html-validate", "bin", "html-validate.mjs")
}

// results is what html-validate prints.
type results []struct {
	FilePath string
	Messages []struct {
		RuleID, Message, Selector string
		Line, Column              int
	}
}

// Check runs the checker over every page under dir.
func (t Tools) Check(dir string) ([]output.Fault, error) {
	// The answer comes in a file: through a pipe, Node.js cuts a long one off.
	answer := filepath.Join(os.TempDir(), fmt.Sprintf("goodday-html-%d.json", os.Getpid()))
	defer os.Remove(answer)
	cmd := exec.Command("node", t.command(), "--config", filepath.Join(string(t), "html-validate.json"),
		"--formatter", "json="+answer, "--max-warnings", "0", ".")
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !(errors.As(err, &exit) && exit.ExitCode() == 1) { // 1 means that there are faults
		return nil, fmt.Errorf("html-validate: %w\n%s", err, out)
	}
	data, err := os.ReadFile(answer)
	var files results
	if err == nil {
		err = json.Unmarshal(data, &files)
	}
	if err != nil {
		return nil, fmt.Errorf("html-validate: %w\n%s", err, out)
	}
	return faultsIn(dir, files), nil
}

func faultsIn(dir string, files results) []output.Fault {
	var faults []output.Fault
	for _, file := range files {
		name, _ := filepath.Rel(dir, file.FilePath) // an absolute path, if that fails
		for _, m := range file.Messages {
			faults = append(faults, output.Fault{
				File: fmt.Sprintf("%s:%d:%d", name, m.Line, m.Column),
				What: m.RuleID + ": " + m.Message + " at " + m.Selector,
			})
		}
	}
	return faults
}
