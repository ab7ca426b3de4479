// Package gittest runs git for tests, the same on every computer: whoever runs them is
// nobody, and nothing is signed.
package gittest

import (
	"os/exec"
	"testing"
)

// Command is git with words, in a folder.
func Command(dir string, words ...string) *exec.Cmd {
	cmd := exec.Command("git", append([]string{"-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"}, words...)...)
	cmd.Dir = dir
	return cmd
}

// Run runs git in a folder, and ends the test if that fails.
func Run(t testing.TB, dir string, words ...string) {
	t.Helper()
	Must(t, Command(dir, words...))
}

// Must runs a command that Command made.
func Must(t testing.TB, cmd *exec.Cmd) {
	t.Helper()
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", cmd.Args, err, out)
	}
}

// Save commits everything that changed in a folder, or that nothing did.
func Save(t testing.TB, dir string) {
	t.Helper()
	Run(t, dir, "add", "--all")
	Run(t, dir, "commit", "--quiet", "--allow-empty", "--message=x")
}
