package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"goodday/cmd/verify/browser"
)

// toolsFolder holds the npm packages that the tests use, pinned.
const toolsFolder = ".ci"

// tools installs Chromium, Node.js, a C compiler and the npm packages unless they are there.
func tools(*run) error {
	var missing []string
	if _, err := browser.Path(); err != nil {
		// Without fonts a page has no width; DejaVu has Arabic letters too.
		missing = append(missing, "chromium", "fonts-dejavu-core")
	}
	// The C compiler is for go test -race.
	for _, need := range [][]string{{"node", "nodejs"}, {"npm", "npm"}, {"gcc", "gcc", "libc6-dev"}} {
		if _, err := exec.LookPath(need[0]); err != nil {
			missing = append(missing, need[1:]...)
		}
	}
	if len(missing) > 0 {
		if err := aptInstall(missing); err != nil {
			return err
		}
	}
	return npmPackages()
}

// aptInstall installs Debian packages, as root or through sudo without a
// password, or says how to.
func aptInstall(packages []string) error {
	names := strings.Join(packages, " ")
	how := fmt.Errorf("these are missing: %s\nOn Debian or Ubuntu: sudo apt-get update && sudo apt-get install --no-install-recommends %s\n"+
		"Elsewhere: install Chromium, Node.js 20 or later and GCC. CHROMIUM may hold the path of a Chromium that is not found", names, names)
	apt, err := exec.LookPath("apt-get")
	if err != nil {
		return how
	}
	command := []string{apt}
	if os.Geteuid() != 0 {
		if exec.Command("sudo", "-n", "true").Run() != nil {
			return how
		}
		command = []string{"sudo", "-n", apt}
	}
	fmt.Println("installing", names)
	if err := quiet("", append(command, "update")...); err != nil {
		return err
	}
	return quiet("", append(append(command, "install", "-y", "--no-install-recommends"), packages...)...)
}

// npmPackages fetches what package-lock.json names, unless it is there. No
// script of a package is run.
func npmPackages() error {
	lock, err := os.ReadFile(filepath.Join(toolsFolder, "package-lock.json"))
	if err != nil {
		return err
	}
	stamp := filepath.Join(toolsFolder, "node_modules", ".goodday")
	sum := fmt.Sprintf("%x", sha256.Sum256(lock))
	if have, _ := os.ReadFile(stamp); string(have) == sum {
		return nil
	}
	if err := quiet(toolsFolder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"); err != nil {
		return err
	}
	return os.WriteFile(stamp, []byte(sum), 0o644)
}

// quiet runs a command and shows what it prints only if it fails.
func quiet(dir string, command ...string) error {
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", strings.Join(command, " "), err, out)
	}
	return nil
}
