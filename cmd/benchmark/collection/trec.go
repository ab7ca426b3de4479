package collection

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
)

// writeRun writes rankings to FOLDER/SYSTEM-SET.run, as trec_eval reads them.
func (f Files) writeRun(system, set string, rankings [][]scored) error {
	if f.Runs == "" {
		return nil
	}
	if err := os.MkdirAll(f.Runs, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(f.Runs, system+"-"+set+".run"), runFile(system, rankings), 0o644)
}

// runFile has a line for each result: the question's place, the word Q0, the
// document, its rank, its score, and the name of the system.
func runFile(system string, rankings [][]scored) []byte {
	var text bytes.Buffer
	for i, ranking := range rankings {
		for rank, s := range ranking {
			fmt.Fprintf(&text, "%d Q0 %s %d %g %s\n", i+1, s.id, rank+1, s.score, system)
		}
	}
	return text.Bytes()
}
