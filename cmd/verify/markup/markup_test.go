package markup

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"goodday/cmd/verify/built"
	"goodday/cmd/verify/report"
)

// tools returns the installed checker. A machine without it may leave these
// tests out in `go test`; CI and the test command may not.
func tools(t *testing.T) Tools {
	t.Helper()
	dir, err := filepath.Abs("../../../.ci")
	if err != nil {
		t.Fatal(err)
	}
	tools := Tools(dir)
	_, err = os.Stat(tools.command())
	if err == nil {
		_, err = exec.LookPath("node")
	}
	if err != nil {
		report.Missing(t, err)
	}
	return tools
}

const page = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Bus pass</title></head>
<body><h1>Bus pass</h1><p>A story.</p></body>
</html>
`

func TestCheckFindsFaults(t *testing.T) {
	tools := tools(t)
	for _, c := range []struct{ old, new, want string }{
		{"", "", "[]"},
		{`<p>A story.</p>`, `<p><ul><li>A story.</li></ul></p>`, "close-order"},
		{`<p>`, `<p class="a" class="b">`, "no-dup-attr"},
		{`<p>A story.</p>`, `<ul><p>A story.</p></ul>`, "element-permitted-content"},
		{`<p>`, `<p aria-label="x">`, "aria-label-misuse"},
		{`<!DOCTYPE html>`, ``, "missing-doctype"},
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "page.html"), []byte(strings.Replace(page, c.old, c.new, 1)), 0o644); err != nil {
			t.Fatal(err)
		}
		faults, err := tools.Check(dir)
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(faults); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s", c.new, got)
		}
	}
}

func TestExamplesAreRightHTML(t *testing.T) {
	tools := tools(t)
	examples, err := built.Make(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	faults, err := tools.Check(examples.Output)
	if err != nil {
		t.Fatal(err)
	}
	report.Faults(t, faults)
}
