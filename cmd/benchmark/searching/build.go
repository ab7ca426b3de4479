package searching

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// ourPage is the search page of a site in its main language.
const ourPage = "search.html"

// buildCommand builds the goodday program in a folder and returns its path.
func buildCommand(folder string) (string, error) {
	path := filepath.Join(folder, "goodday")
	if out, err := exec.Command("go", "build", "-o", path, "goodday/cmd/goodday").CombinedOutput(); err != nil {
		return "", fmt.Errorf("building goodday: %w\n%s", err, out)
	}
	return path, nil
}

// build builds a site, and makes sure that it can be searched.
func build(command, source, site string) error {
	if out, err := exec.Command(command, "build", source, "-o", site, "--now", Now).CombinedOutput(); err != nil {
		return fmt.Errorf("goodday build: %w\n%s", err, out)
	}
	if _, err := os.Stat(filepath.Join(site, ourPage)); err != nil {
		return fmt.Errorf("the built site cannot be searched: %w", err)
	}
	return nil
}
