package main

import (
	"bytes"
	"os"
	"path/filepath"

	"goodday/cmd/goodday/internal/advice"
	"goodday/cmd/goodday/internal/history"
)

// longestBaseline is the most bytes of a baseline: room for 250,000 findings.
const longestBaseline = 8 << 20

// focus finds out what is shown first. The refusal says why it cannot.
func (a *checkArgs) focus(c console, dir string) (focus advice.Focus, refusal string) {
	if a.since != "" {
		if err := history.Find(c.ctx, dir, a.since); err != nil {
			return focus, "What changed cannot be told. " + err.Error()
		}
		focus.Changed = append([]string{}, history.Changed(c.ctx, dir, a.since)...)
	}
	if a.baseline == "" {
		return focus, ""
	}
	info, err := os.Stat(a.baseline)
	if err != nil || !info.Mode().IsRegular() || info.Size() > longestBaseline {
		return focus, "There is no file " + quote(a.baseline) + " of advice that was there before. Write one with: goodday check --write-baseline " + quote(a.baseline)
	}
	data, err := os.ReadFile(a.baseline)
	if err != nil {
		return focus, "The file " + quote(a.baseline) + " cannot be read. Check that you may read it."
	}
	focus.Known = advice.ReadBaseline(data)
	return focus, ""
}

// writeBaseline writes down the advice there is, so that later checks only count it.
// It replaces no file but an older one of its kind.
func (a *checkArgs) writeBaseline(c console, found advice.Report) int {
	root, err := os.OpenRoot(filepath.Dir(a.newBaseline))
	if err != nil {
		return c.fail("There is no folder for " + quote(a.newBaseline) + ".")
	}
	defer root.Close()
	name := filepath.Base(a.newBaseline)
	if old, err := root.ReadFile(name); err == nil && !advice.IsBaseline(old) {
		return c.fail(quote(a.newBaseline) + " holds something else. It was left as it is. Write another name.")
	}
	var out bytes.Buffer
	if advice.WriteBaseline(&out, found) != nil || replaceFile(root, name, out.Bytes(), 0o644) != nil {
		return c.fail(quote(a.newBaseline) + " could not be written. Check that you may write there.")
	}
	return done
}
