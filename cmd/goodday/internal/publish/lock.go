package publish

import "os"

// lock keeps two builds from writing to one output at once. It is a file beside
// the output that the system holds for as long as the program runs, so a killed
// build leaves no lock behind.
type lock struct {
	root *os.Root
	name string
	file *os.File
}

// hold locks a file, or returns an error of which isHeld is true. Tests replace it.
var hold = holdFile

// takeLock takes the lock called name, or refuses at once: waiting would leave
// the user looking at nothing.
func takeLock(root *os.Root, name, out string) (*lock, error) {
	for range 100 {
		file, err := root.OpenFile(name, os.O_CREATE|os.O_RDWR, 0o600)
		if err == nil {
			if err = hold(file); err == nil && isNamed(root, name, file) {
				return &lock{root, name, file}, nil
			}
			file.Close()
		}
		if isHeld(err) {
			break
		} else if err != nil {
			return nil, failure(out, err)
		}
	}
	return nil, refuse("output-busy", out, "Another build is writing to this folder right now.", "Wait until it is done, then build again.")
}

// isNamed reports whether the file that was locked still has the lock's name: the
// build before may have removed it between our opening and locking.
func isNamed(root *os.Root, name string, file *os.File) bool {
	held, _ := file.Stat()
	named, _ := root.Lstat(name)
	return os.SameFile(held, named) // false if one of them is not known
}
