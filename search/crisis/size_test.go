package crisis_test

import (
	"bytes"
	"compress/flate"
	"testing"

	"goodday/search"
	"goodday/search/crisis"
)

// The lists are in the script of every page. Compressed as hosts do it (with brotli)
// they are 1.8 kB a language with the rules; flate, which is here, needs more. Words that
// no query of testdata needs are a good part of it: without them a third of the queries
// of fourth-*.txt would be missed.
func TestSize(t *testing.T) {
	var out bytes.Buffer
	w, _ := flate.NewWriter(&out, flate.BestCompression)
	w.Write([]byte(crisis.Compile(crisis.Site{}, search.Words)))
	w.Close()
	each := out.Len() / len(crisis.Languages())
	t.Logf("%d bytes, %d a language", out.Len(), each)
	if each > 2250 {
		t.Errorf("%d bytes a language", each)
	}
}
