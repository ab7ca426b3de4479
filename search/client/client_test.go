package client

import (
	"bytes"
	"compress/gzip"
	"strings"
	"testing"
)

// The script must stay small: it is fetched on an old phone. 6 KB compressed is
// the promise, with the crisis phrases of three languages in it.
func TestSize(t *testing.T) {
	script, err := Script(nil)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression)
	w.Write(script)
	w.Close()
	t.Logf("%d bytes, %d compressed", len(script), out.Len())
	if out.Len() > 6*1024 {
		t.Errorf("%d bytes compressed", out.Len())
	}
}

// Old phones know no newer script, and nothing may run that the policy forbids.
func TestOldPhones(t *testing.T) {
	script, err := Script([]string{"want to die"})
	if err != nil {
		t.Fatal(err)
	}
	for _, sign := range []string{`\p{`, "async ", "await ", "?.", "??", "eval(", "innerHTML", "Intl.", "TextDecoder", "fetch("} {
		if strings.Contains(string(script), sign) {
			t.Errorf("the script has %q in it", sign)
		}
	}
}
