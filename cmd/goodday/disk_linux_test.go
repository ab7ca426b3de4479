package main

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A disk that is really full keeps the old pages, shows the new one all the same,
// and is written to as soon as there is room.
func TestAFullDisk(t *testing.T) {
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=4m"); err != nil {
		t.Skip("no disk can be made here to fill:", err)
	}
	t.Cleanup(func() { syscall.Unmount(disk, syscall.MNT_DETACH) })
	w := write(t, nil)
	w.request.Out = filepath.Join(disk, "public")
	w.said.text.Reset()
	w.serve()
	filler := filepath.Join(disk, "filler")
	fill(t, filler)
	w.edit("north/activities/lunch.md", "Come and eat.", strings.Repeat("Come and sing. ", 1000))
	w.says("The disk is full.")
	w.shows("north/activities/lunch.html", "Come and sing.")
	before := filesIn(t, w.request.Out)
	if page := before["north/activities/lunch.html"]; !strings.Contains(page, "Come and eat.") {
		t.Error("the old page is gone")
	}
	os.Remove(filler)
	want, _ := w.clean()
	w.until("the output of a clean build", func() bool { return maps.Equal(filesIn(w, w.request.Out), want) })
}

// fill writes a file until the disk has no room.
func fill(t *testing.T, path string) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, size := range []int{64 << 10, 4 << 10} {
		for err = nil; err == nil; {
			_, err = file.Write(make([]byte, size))
		}
	}
	if !strings.Contains(err.Error(), "no space left") {
		t.Fatal(err)
	}
}
