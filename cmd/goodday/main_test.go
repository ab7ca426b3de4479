package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/jpeg"
	"image/png"
	"io"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"goodday": main})
}

// TestScripts runs the real command on the folders of testdata/script. A script
// may use, besides testscript's own commands:
//
//	edit FILE OLD NEW     replace the first occurrence of a text in a file
//	remember NAME DIR     note every byte of a folder, with our own marks
//	[!] same NAME DIR     compare a folder with what was noted
//	[!] anywhere TEXT DIR search the bytes and names of all files for a text
//	nothingbeside DIR     make sure that no stage or lock is left beside a folder
//	draw FILE             make a small picture, JPEG or PNG by the file's ending
//	shows TEXT ARG...     run goodday serve, search its first page for a text, and
//	                      stop it as Ctrl and C would
func TestScripts(t *testing.T) {
	notes := map[string]string{}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup:               buildTown,
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"draw":          draw,
			"edit":          edit,
			"anywhere":      anywhere,
			"nothingbeside": nothingBeside,
			"shows":         shows,
			"remember": func(ts *testscript.TestScript, neg bool, args []string) {
				notes[ts.Getenv("WORK")+args[0]] = hashOf(ts, args[1])
			},
			"same": func(ts *testscript.TestScript, neg bool, args []string) {
				if same := notes[ts.Getenv("WORK")+args[0]] == hashOf(ts, args[1]); same == neg {
					ts.Fatalf("%s: same as %s is %v", args[1], args[0], same)
				}
			},
		},
	})
}

// buildTown unpacks testdata/town.txt below what the script itself brings.
func buildTown(env *testscript.Env) error {
	env.Setenv("SOURCE_DATE_EPOCH", "1793491200") // 2026-11-01
	town, err := txtar.ParseFile(filepath.Join("testdata", "town.txt"))
	if err != nil {
		return err
	}
	for _, file := range town.Files {
		path := filepath.Join(env.WorkDir, "town", file.Name)
		if _, err := os.Lstat(path); err == nil {
			continue
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, file.Data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// draw makes a picture of one colour.
func draw(ts *testscript.TestScript, neg bool, args []string) {
	picture := image.NewRGBA(image.Rect(0, 0, 640, 480))
	var out bytes.Buffer
	if strings.HasSuffix(args[0], ".png") {
		ts.Check(png.Encode(&out, picture))
	} else {
		ts.Check(jpeg.Encode(&out, picture, nil))
	}
	ts.Check(os.MkdirAll(filepath.Dir(ts.MkAbs(args[0])), 0o755))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), out.Bytes(), 0o644))
}

func edit(ts *testscript.TestScript, neg bool, args []string) {
	text := ts.ReadFile(args[0])
	changed := strings.Replace(text, args[1], args[2], 1)
	if neg || changed == text {
		ts.Fatalf("%s: %q is not in it", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(changed), 0o644))
}

// each calls visit with every file of a folder, in order.
func each(ts *testscript.TestScript, dir string, visit func(name string, data []byte)) {
	dir = ts.MkAbs(dir)
	ts.Check(filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		visit(strings.TrimPrefix(path, dir), data)
		return err
	}))
}

func hashOf(ts *testscript.TestScript, dir string) string {
	hash := sha256.New()
	each(ts, dir, func(name string, data []byte) {
		sum := sha256.Sum256(data)
		hash.Write([]byte(name + "\n"))
		hash.Write(sum[:])
	})
	return hex.EncodeToString(hash.Sum(nil))
}

func anywhere(ts *testscript.TestScript, neg bool, args []string) {
	var found []string
	each(ts, args[1], func(name string, data []byte) {
		if strings.Contains(name, args[0]) || bytes.Contains(data, []byte(args[0])) {
			found = append(found, name)
		}
	})
	if (len(found) == 0) != neg {
		ts.Fatalf("%s in %s: %q", args[0], args[1], found)
	}
}

func nothingBeside(ts *testscript.TestScript, neg bool, args []string) {
	entries, err := os.ReadDir(filepath.Dir(ts.MkAbs(args[0])))
	ts.Check(err)
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".goodday-") && e.Name() != ".goodday-manifest" {
			ts.Fatalf("left beside %s: %s", args[0], e.Name())
		}
	}
}

func shows(ts *testscript.TestScript, neg bool, args []string) {
	path, err := exec.LookPath(filepath.Join(firstPath(ts), "goodday"))
	ts.Check(err)
	cmd := exec.Command(path, append([]string{"serve", "--addr", "127.0.0.1:0"}, args[1:]...)...)
	cmd.Dir, cmd.Env = ts.MkAbs("."), append(os.Environ(), "SOURCE_DATE_EPOCH="+ts.Getenv("SOURCE_DATE_EPOCH"))
	cmd.Stderr = ts.Stderr()
	out, err := cmd.StdoutPipe()
	ts.Check(err)
	ts.Check(cmd.Start())
	defer cmd.Process.Kill()
	lines := bufio.NewScanner(out)
	address := ""
	for address == "" && lines.Scan() {
		_, address, _ = strings.Cut(lines.Text(), "Look at it here: ")
	}
	response, err := http.Get(address)
	ts.Check(err)
	page, err := io.ReadAll(response.Body)
	response.Body.Close()
	ts.Check(err)
	if strings.Contains(string(page), args[0]) == neg {
		ts.Fatalf("%s shows %q", address, page)
	}
	ts.Check(cmd.Process.Signal(os.Interrupt))
	ts.Check(cmd.Wait())
}

// firstPath is where testscript keeps the command under test.
func firstPath(ts *testscript.TestScript) string {
	return filepath.SplitList(ts.Getenv("PATH"))[0]
}
