package starter

import (
	"strings"
	"testing"
)

// fakeGoodday does what the command would, as far as the workflow sees it: it ends
// with the status that the file status-WORD holds.
const fakeGoodday = `#!/bin/bash
here=$RUNNER_TEMP
echo "$PWD $*" >> "$here/called"
case "$*" in
  "check . --changed-since HEAD --format github") echo "::error file=x.md::x" ;;
  "check . --changed-since HEAD --format markdown") echo "### checked" ;;
  "check . --changed-since HEAD --baseline .github/goodday/baseline.txt --format markdown") echo "### less" ;;
  "preview "*) echo "a preview" > "$here/preview.html" ;;
esac
exit "$(cat "$here/status-$1" 2>/dev/null || echo 0)"
`

// steps runs the steps of check.yml that run Goodday, one after the other, as
// GitHub does, and reports whether the last lets the proposal pass.
func (w *workshop) steps() (passes bool) {
	w.Helper()
	w.put("bin/goodday", []byte(fakeGoodday))
	w.put("notes.md", []byte("### noted\n"))
	w.put("site/.github/goodday/settings.sh", []byte("echo '### settings'; exit $(cat status-settings 2>/dev/null || echo 0)"))
	w.put("env", nil)
	for _, step := range []string{"Look over the pages", "Look over the settings", "Build the site without the pages that have mistakes", "Make a preview", "Show what was found", "Say whether something needs fixing"} {
		w.put("step.sh", []byte("set -eo pipefail\nset -a; source ./env; set +a\nexport GITHUB_ENV=$PWD/env\n"+script(w.T, "check.yml", step)))
		out, ok := w.bash("step.sh")
		if passes = ok; !ok && !strings.HasPrefix(step, "Say") {
			w.Fatalf("%s: %s", step, out)
		}
	}
	return passes
}

// Whatever goes wrong, all steps run, and the last one says so.
func TestCheckRunsToItsEnd(t *testing.T) {
	for _, wrong := range []string{"", "check", "settings", "build", "preview"} {
		w := newWorkshop(t)
		if wrong != "" {
			w.put("status-"+wrong, []byte("1"))
		}
		if passes := w.steps(); passes != (wrong == "") {
			t.Errorf("%q is wrong: it passes: %v", wrong, passes)
		}
		if summary := w.get("summary"); summary != "### checked\n### noted\n### settings\n" {
			t.Errorf("%q is wrong: %q", wrong, summary)
		}
		for _, call := range []string{"/site check . --changed-since HEAD --format github", "build site --skip-broken -o ", "preview site --changed-since HEAD -o preview.html"} {
			if !strings.Contains(w.get("called"), call) {
				t.Errorf("%q is wrong: %q was not called:\n%s", wrong, call, w.get("called"))
			}
		}
	}
}

// Advice that a site had before is only counted, if staff wrote it down.
func TestCheckWithABaseline(t *testing.T) {
	w := newWorkshop(t)
	w.put("site/.github/goodday/baseline.txt", nil)
	if passes := w.steps(); !passes || w.get("summary") != "### less\n### noted\n### settings\n" {
		t.Errorf("%v %q", passes, w.get("summary"))
	}
}

// builtWith stands in for a build that writes this report, and ends with this status.
const builtWith = `#!/bin/bash
mkdir -p public; echo x > public/index.html
while [[ $# -gt 0 ]]; do [[ $1 == --report ]] && cp "$RUNNER_TEMP/wanted.json" "$2"; shift; done
exit "$(cat "$RUNNER_TEMP/status")"
`

// The pages go out whatever is broken, and then somebody is told.
func TestPublishGoesOutAndThenSaysWhatIsBroken(t *testing.T) {
	for _, c := range []struct{ report, status, complete string }{
		{`{"complete": true}`, "0", "yes"},
		{`{"complete": false}`, "0", "no"}, // something stands in
		{`{"complete": false}`, "1", "no"},
		{`{`, "1", "no"}, // the build was stopped
	} {
		w := newWorkshop(t)
		w.put("bin/goodday", []byte(builtWith))
		w.put("wanted.json", []byte(c.report))
		w.put("status", []byte(c.status))
		w.put("output", nil)
		w.put("step.sh", []byte("set -eo pipefail\nexport GITHUB_OUTPUT=$PWD/output ADDRESS=https://example.org\n"+script(t, "publish.yml", "Build")))
		if out, ok := w.bash("step.sh"); !ok {
			t.Errorf("%+v: %s", c, out)
		}
		if got := w.get("output"); c.complete == "yes" != (got == "complete=yes\n") {
			t.Errorf("%+v: %q", c, got)
		}
		w.put("step.sh", []byte("COMPLETE="+c.complete+"\n"+script(t, "publish.yml", "Say whether all is sound")))
		if _, ok := w.bash("step.sh"); ok != (c.complete == "yes") {
			t.Errorf("%+v: it ends well: %v", c, ok)
		}
	}
}
