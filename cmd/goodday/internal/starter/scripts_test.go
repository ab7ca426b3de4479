package starter

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// The scripts run on GitHub's Linux. Here they are run with programs of ours in the
// place of those that would reach the network.

// workshop is a folder in which scripts run.
type workshop struct {
	*testing.T
	dir string
	env []string
}

func newWorkshop(t *testing.T) *workshop {
	t.Helper()
	for _, program := range []string{"bash", "jq", "unzip", "git", "iconv", "sha256sum", "find"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("%s is not here, which GitHub's machines have", program)
		}
	}
	w := &workshop{T: t, dir: t.TempDir()}
	w.env = append(os.Environ(), "PATH="+filepath.Join(w.dir, "bin")+string(filepath.ListSeparator)+os.Getenv("PATH"),
		"RUNNER_TEMP="+w.dir, "GITHUB_STEP_SUMMARY="+filepath.Join(w.dir, "summary"), "GITHUB_PATH="+filepath.Join(w.dir, "path"),
		"GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CEILING_DIRECTORIES="+w.dir)
	return w
}

func (w *workshop) put(name string, data []byte) {
	w.Helper()
	file := filepath.Join(w.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		w.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o755); err != nil {
		w.Fatal(err)
	}
}

func (w *workshop) get(name string) string {
	data, err := os.ReadFile(filepath.Join(w.dir, name))
	if err != nil {
		return ""
	}
	return string(data)
}

// copyScript takes one of the scripts of a new site.
func (w *workshop) copyScript(name string) {
	w.Helper()
	data, err := files.ReadFile("files/.github/goodday/" + name)
	if err != nil {
		w.Fatal(err)
	}
	w.put(name, data)
}

// bash runs a script and returns what it prints.
func (w *workshop) bash(words ...string) (out string, ok bool) {
	w.Helper()
	cmd := exec.Command("bash", words...)
	cmd.Dir, cmd.Env = w.dir, w.env
	data, err := cmd.CombinedOutput()
	return string(data), err == nil
}
