package starter

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strings"
	"testing"
)

// archived puts a program into an archive, as a release has it.
func archived(t *testing.T, program string) (data []byte, sum string) {
	t.Helper()
	var out bytes.Buffer
	zipped := gzip.NewWriter(&out)
	writer := tar.NewWriter(zipped)
	if err := writer.WriteHeader(&tar.Header{Name: "goodday", Mode: 0o755, Size: int64(len(program))}); err != nil {
		t.Fatal(err)
	}
	if _, err := writer.Write([]byte(program)); err != nil {
		t.Fatal(err)
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	if err := zipped.Close(); err != nil {
		t.Fatal(err)
	}
	digest := sha256.Sum256(out.Bytes())
	return out.Bytes(), hex.EncodeToString(digest[:])
}

func TestGet(t *testing.T) {
	archive, sum := archived(t, "#!/bin/sh\necho 'goodday 1.2.3 (linux/amd64)'\n")
	other := strings.Repeat("0", 64)
	unset, err := files.ReadFile("files/.github/goodday/version.txt")
	if err != nil {
		t.Fatal(err)
	}
	const address = "https://example.org/goodday_1.2.3_linux_amd64.tar.gz"
	for name, c := range map[string]struct {
		versions, want string
		ok             bool
	}{
		"as it comes":      {string(unset), "Nobody has said yet which Goodday to use.", false},
		"all set":          {"# x\nversion: v1.2.3\naddress: " + address + "\nsha256: " + sum + "\n", "goodday 1.2.3", true},
		"windows lines":    {"version: 1.2.3\r\naddress: " + address + "\r\nsha256: " + sum + "\r\n", "goodday 1.2.3", true},
		"another checksum": {"version: v1.2.3\naddress: " + address + "\nsha256: " + other + "\n", "is not the one whose checksum", false},
		"another version":  {"version: v1.2.4\naddress: " + address + "\nsha256: " + sum + "\n", "is not the version in", false},
		"latest":           {"version: latest\naddress: " + address + "\nsha256: " + sum + "\n", "Nobody has said yet", false},
		"no checksum":      {"version: v1.2.3\naddress: " + address + "\n", "Nobody has said yet", false},
		"not https":        {"version: v1.2.3\naddress: http://example.org/goodday.tar.gz\nsha256: " + sum + "\n", "Nobody has said yet", false},
		"a command":        {"version: v1.2.3\naddress: https://example.org/$(touch${IFS}trap).tar.gz\nsha256: " + sum + "\n", "Nobody has said yet", false},
		"not there":        {"version: v1.2.3\naddress: https://example.org/gone.tar.gz\nsha256: " + sum + "\n", "could not be fetched", false},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorkshop(t)
			w.copyScript("get.sh")
			w.put("version.txt", []byte(c.versions))
			w.put("archive", archive)
			w.put("bin/curl", []byte(`#!/bin/bash
[[ "$*" == *"--proto =https"* && "$*" == *--fail* && "${@: -1}" == *_1.2.3_* ]] || exit 22
while [[ $1 != --output ]]; do shift; done
cp archive "$2"
`))
			out, ok := w.bash("get.sh", "version.txt", filepath.Join(w.dir, "program"))
			if ok != c.ok || !strings.Contains(out, c.want) {
				t.Errorf("%v\n%s", ok, out)
			}
			if !c.ok && !strings.Contains(w.get("summary"), c.want) {
				t.Errorf("the summary says %q", w.get("summary"))
			}
			if c.ok != (w.get("path") != "") || w.get("trap") != "" {
				t.Errorf("path %q", w.get("path"))
			}
		})
	}
}
