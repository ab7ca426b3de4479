package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

var sample = []file{{"goodday", []byte("a program"), 0o755}, {"LICENSES.txt", bytes.Repeat([]byte("words "), 10000), 0o644}}

func TestArchivesHoldTheFilesAndNothingElse(t *testing.T) {
	data, err := tarred(sample)
	if err != nil {
		t.Fatal(err)
	}
	unzipped, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if !unzipped.ModTime.IsZero() || unzipped.Name != "" {
		t.Errorf("%+v", unzipped.Header)
	}
	archive := tar.NewReader(unzipped)
	for _, want := range sample {
		header, err := archive.Next()
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(archive)
		if err != nil || header.Name != want.name || header.Mode != want.mode || !bytes.Equal(got, want.data) {
			t.Errorf("%v %+v", err, header)
		}
		if !header.ModTime.Equal(when) || header.Uid != 0 || header.Gid != 0 || header.Uname != "" || header.Gname != "" {
			t.Errorf("it tells who made it or when: %+v", header)
		}
	}
	if _, err := archive.Next(); err != io.EOF {
		t.Errorf("there is more: %v", err)
	}
}

func TestZips(t *testing.T) {
	data, err := zipped(sample)
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil || len(archive.File) != len(sample) {
		t.Fatalf("%v %+v", err, archive)
	}
	for i, f := range archive.File {
		opened, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(opened)
		if err != nil || f.Name != sample[i].name || !bytes.Equal(got, sample[i].data) || !f.Modified.Equal(when) {
			t.Errorf("%v %+v", err, f.FileHeader)
		}
	}
}

// The time between two archives does not show in them.
func TestArchivesAreTheSameTwice(t *testing.T) {
	for name, pack := range map[string]func([]file) ([]byte, error){"tar": tarred, "zip": zipped} {
		first, err := pack(sample)
		if err != nil {
			t.Fatal(err)
		}
		time.Sleep(1100 * time.Millisecond)
		if second, err := pack(sample); err != nil || !bytes.Equal(first, second) {
			t.Errorf("%s: not the same twice (%v)", name, err)
		}
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		system        system
		archive, name string
	}{
		{system{"linux", "amd64"}, "goodday_1.2.3_linux_amd64.tar.gz", "goodday"},
		{system{"darwin", "arm64"}, "goodday_1.2.3_darwin_arm64.tar.gz", "goodday"},
		{system{"windows", "amd64"}, "goodday_1.2.3_windows_amd64.zip", "goodday.exe"},
	} {
		if got := c.system.archiveName("v1.2.3"); got != c.archive || c.system.programName() != c.name {
			t.Errorf("%s %s", got, c.system.programName())
		}
	}
}

func TestChoose(t *testing.T) {
	if all, err := choose(nil); err != nil || len(all) != 6 {
		t.Errorf("%v %v", all, err)
	}
	if two, err := choose([]string{"linux/arm64", "windows/amd64", "linux/arm64"}); err != nil || len(two) != 2 {
		t.Errorf("%v %v", two, err)
	}
	if _, err := choose([]string{"plan9/amd64"}); err == nil || !strings.Contains(err.Error(), "linux/amd64") {
		t.Error(err)
	}
}

func TestEnvironment(t *testing.T) {
	for name, value := range map[string]string{"GOFLAGS": "-race", "GOAMD64": "v4", "CGO_ENABLED": "1", "GOOS": "plan9", "GOEXPERIMENT": "x"} {
		t.Setenv(name, value)
	}
	got := system{"linux", "arm64"}.environment()
	for _, want := range []string{"CGO_ENABLED=0", "GOOS=linux", "GOARCH=arm64"} {
		if !slices.Contains(got, want) {
			t.Errorf("%s is missing", want)
		}
	}
	for _, entry := range got {
		if slices.Contains([]string{"GOFLAGS=-race", "GOAMD64=v4", "CGO_ENABLED=1", "GOOS=plan9", "GOEXPERIMENT=x"}, entry) {
			t.Errorf("%s stayed", entry)
		}
	}
}

func TestWrongUse(t *testing.T) {
	full := t.TempDir()
	if err := os.WriteFile(filepath.Join(full, "x"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for want, arguments := range map[string][]string{
		"write it like this":            {"v1.2.3"},
		"is not a version":              {"1.2.3", t.TempDir()},
		`"v1.2.3 -X x" is not`:          {"v1.2.3 -X x", t.TempDir()},
		"there are no releases":         {"v1.2.3", t.TempDir(), "linux"},
		"there is something in " + full: {"v1.2.3", full},
	} {
		if err := run(arguments); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", arguments, err)
		}
	}
}

func TestSums(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a"), []byte("a\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	sums, err := sumsOf(dir, []string{"a"})
	if want := "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7  a\n"; err != nil || string(sums) != want {
		t.Errorf("%v %s", err, sums)
	}
}

// Every module that is in the program has a licence to hand on.
func TestLicences(t *testing.T) {
	t.Chdir("../..")
	text, err := system{"linux", "amd64"}.licences()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"The Go language and its library, LICENSE\n", "goodday, LICENSE\n", "github.com/gohugoio/hugo v", "github.com/blevesearch/bleve/v2 v"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("%q is not in it", want)
		}
	}
	if wd, err := os.Getwd(); err == nil && strings.Contains(string(text), wd) {
		t.Error("a folder of this machine is in it")
	}
}
