package facts

import (
	"os"
	"testing"

	"goodday/cmd/verify/built"
)

// Every fact that pages of the example sites state finds all pages that have it.
func TestFacts(t *testing.T) {
	examples, err := built.Make(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	missed, err := Run(examples.Source, examples.Output, os.Stdout)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range missed {
		t.Error(m)
	}
}
