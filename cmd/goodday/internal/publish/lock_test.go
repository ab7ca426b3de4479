package publish

import (
	"os"
	"sync"
	"sync/atomic"
	"testing"
)

// TestOneHoldsTheLock: of many that try at once, each has it alone.
func TestOneHoldsTheLock(t *testing.T) {
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	var holders, most, taken atomic.Int32
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 300 {
				lock, err := takeLock(root, "lock", "out")
				if err != nil {
					continue
				}
				taken.Add(1)
				if n := holders.Add(1); n > most.Load() {
					most.Store(n)
				}
				holders.Add(-1)
				lock.release()
			}
		})
	}
	wait.Wait()
	if most.Load() != 1 || taken.Load() == 0 {
		t.Errorf("%d at once, %d times", most.Load(), taken.Load())
	}
}

// TestALockThatGoesAway: if the build before removes the file that we have opened,
// another file is locked.
func TestALockThatGoesAway(t *testing.T) {
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	defer func() { hold = holdFile }()
	times := 0
	hold = func(file *os.File) error {
		if times++; times < 3 {
			root.Remove("lock")
		}
		return holdFile(file)
	}
	lock, err := takeLock(root, "lock", "out")
	if err != nil {
		t.Fatal(err)
	}
	defer lock.release()
	if times != 3 || !isNamed(root, "lock", lock.file) {
		t.Errorf("locked after %d times", times)
	}
	hold = func(*os.File) error { return os.ErrPermission }
	_, err = takeLock(root, "lock", "out")
	expectRefusal(t, err, "output-write")
	hold = func(file *os.File) error { root.Remove("lock"); return nil } // without end
	_, err = takeLock(root, "lock", "out")
	expectRefusal(t, err, "output-busy")
}

// TestLocksOfFilesThatAreGone are not the lock.
func TestLocksOfFilesThatAreGone(t *testing.T) {
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	file, err := root.Create("lock")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if !isNamed(root, "lock", file) {
		t.Error("it is there")
	}
	root.Remove("lock")
	if isNamed(root, "lock", file) {
		t.Error("it is gone")
	}
	root.WriteFile("lock", nil, 0o600)
	if isNamed(root, "lock", file) {
		t.Error("it is another")
	}
}
