package browser

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"goodday/cmd/verify/built"

	"github.com/chromedp/chromedp"
)

// serveCopy runs goodday serve on a copy of the examples.
func serveCopy(t *testing.T) (dir, address string) {
	t.Helper()
	made := openExamples(t)
	dir = filepath.Join(t.TempDir(), "examples")
	if err := os.CopyFS(dir, os.DirFS("../../../examples")); err != nil {
		t.Fatal(err)
	}
	os.RemoveAll(filepath.Join(dir, "public"))
	command := filepath.Join(filepath.Dir(made.dir), "goodday")
	cmd := exec.Command(command, "serve", dir, "-o", filepath.Join(t.TempDir(), "out"), "--addr", "127.0.0.1:0", "--now", built.Now)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for address == "" && lines.Scan() {
		_, address, _ = strings.Cut(lines.Text(), "Look at it here: ")
	}
	go func() { // what is said later must not stop it
		for lines.Scan() {
		}
	}()
	t.Cleanup(func() {
		cmd.Process.Signal(os.Interrupt)
		cmd.Wait()
	})
	if address == "" {
		t.Fatal("nothing is shown")
	}
	return dir, address
}

// comes waits until a script returns a text in the page, which may load itself anew
// in the meantime.
func comes(t *testing.T, v *Visit, script, want string) {
	t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if got, err := chromedp.Run(v.ctx, chromedp.Evaluate[string](script)); err == nil && strings.Contains(got, want) {
			return
		}
	}
	t.Fatalf("%q never came: %q", want, v.Noise())
}

// An open page loads itself again when its file is saved, under its own policy,
// and tells of a mistake.
func TestServedPageReloads(t *testing.T) {
	dir, address := serveCopy(t)
	file := filepath.Join(dir, "bristol", "activities", "allotment-saturdays.md")
	page := address + "bristol/activities/allotment-saturdays.html"
	visit, done, err := openTab(t).Visit(strings.TrimSuffix(address, "/"), page, Wide)
	if err != nil {
		t.Fatal(err)
	}
	defer done()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	save := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	save(string(text) + "\nMarmalade.\n")
	comes(t, visit, `document.body.innerText`, "Marmalade.")
	save(strings.Replace(string(text), "title:", "titel:", 1))
	const told = `(() => { const b = document.querySelector(".goodday-serve"); return b ? getComputedStyle(b).borderBottomWidth + " " + b.innerText : "" })()`
	comes(t, visit, told, "4px There is a mistake in this page.")
	save(string(text))
	comes(t, visit, `document.querySelector(".goodday-serve") ? "" : document.body.innerText + "no banner"`, "no banner")
	for _, noise := range visit.Noise() {
		t.Error(noise)
	}
}
