package main

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"goodday/cmd/goodday/internal/site"
	"goodday/cmd/goodday/internal/watch"
	"goodday/content"

	"github.com/rogpeppe/go-internal/txtar"
)

// writing is a folder in which somebody writes while it is served.
type writing struct {
	testing.TB
	dir     string
	request site.Request
	address string
	pace    watch.Intervals
	said    *said
	server  *devServer
	builds  atomic.Int64
}

// said is what was printed. It may be read while more is printed.
type said struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (s *said) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(p)
}

func (s *said) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// hurried is a pace for tests, which write faster than people do.
var hurried = watch.Intervals{Soon: 2 * time.Millisecond, SoonMost: 10 * time.Millisecond, Quiet: 25 * time.Millisecond, QuietMost: time.Second}

// write unpacks the town with some files over it, and serves it until the test ends.
func write(t testing.TB, over map[string]string) *writing {
	t.Helper()
	return writeAt(t, hurried, over)
}

func writeAt(t testing.TB, pace watch.Intervals, over map[string]string) *writing {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join("testdata", "town.txt"))
	if err != nil {
		t.Fatal(err)
	}
	w := &writing{TB: t, dir: filepath.Join(t.TempDir(), "town"), pace: pace, said: &said{}}
	for _, file := range archive.Files {
		w.put(file.Name, string(file.Data))
	}
	for name, text := range over {
		w.put(name, text)
	}
	day, err := content.ParseDate("2026-11-01")
	if err != nil {
		t.Fatal(err)
	}
	w.request = site.Request{Dir: w.dir, Now: day}
	w.serve()
	return w
}

// serve does what the command does.
func (w *writing) serve() {
	request := w.request
	request.Tell = func(doing string, _ int) {
		if doing == "Reading" {
			w.builds.Add(1)
		}
	}
	s := newDevServer(request, newReporter(w.said, w.said))
	w.server, s.pace = s, w.pace
	ctx, stop := context.WithCancel(context.Background())
	result, err := s.firstBuild(ctx)
	if err != nil {
		w.Fatal(err)
	}
	s.reporter.begin(result)
	out, _ := site.Stands(w.request)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		s.run(ctx, "127.0.0.1:0", out)
	}()
	w.Cleanup(func() {
		stop()
		<-ended
		s.close()
		if strings.Contains(w.said.String(), "Goodday itself") {
			w.Errorf("something failed:\n%s", w.said)
		}
	})
	w.until("an address", func() bool {
		_, after, found := strings.Cut(w.said.String(), "Look at it here: ")
		w.address, _, _ = strings.Cut(after, "\n")
		return found && strings.HasSuffix(w.address, "/")
	})
}

func (w *writing) path(name string) string { return filepath.Join(w.dir, filepath.FromSlash(name)) }

func (w *writing) put(name, text string) {
	w.Helper()
	if err := os.MkdirAll(filepath.Dir(w.path(name)), 0o755); err != nil {
		w.Fatal(err)
	}
	if err := os.WriteFile(w.path(name), []byte(text), 0o644); err != nil {
		w.Fatal(err)
	}
}

// save writes a file as many editors do: beside its place, and then in it.
func (w *writing) save(name, text string) {
	w.Helper()
	w.put(name+".tmp~", text)
	if err := os.Rename(w.path(name+".tmp~"), w.path(name)); err != nil {
		w.Fatal(err)
	}
}

func (w *writing) read(name string) string {
	w.Helper()
	data, err := os.ReadFile(w.path(name))
	if err != nil {
		w.Fatal(err)
	}
	return string(data)
}

// edit changes a text in a file, and saves it.
func (w *writing) edit(name, old, new string) {
	w.Helper()
	text := w.read(name)
	if !strings.Contains(text, old) {
		w.Fatalf("%s: %q is not in it", name, old)
	}
	w.save(name, strings.Replace(text, old, new, 1))
}

// added is what answers have besides what is in files.
var added = regexp.MustCompile(`<link rel="stylesheet" href="/\.goodday/serve\.css"><div class="goodday-serve".*?</div>|<script src="/\.goodday/reload\.js"[^>]*></script>`)

// get returns a page as it is served.
func (w *writing) get(path string) (status int, page string) {
	w.Helper()
	response, err := http.Get(w.address + path)
	if err != nil {
		w.Fatal(err)
	}
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	if err != nil {
		w.Fatal(err)
	}
	return response.StatusCode, string(data)
}

// long is how long a test waits for what must come.
const long = 30 * time.Second

// until waits until something holds.
func (w *writing) until(what string, holds func() bool) {
	w.Helper()
	for end := time.Now().Add(long); !holds(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(end) {
			w.Fatalf("there never was %s\nsaid:\n%s", what, w.said)
		}
	}
}

// shows waits until a page shows a text.
func (w *writing) shows(path, text string) {
	w.Helper()
	w.until(path+" with "+text, func() bool {
		_, page := w.get(path)
		return strings.Contains(page, text)
	})
}

func (w *writing) says(text string) {
	w.Helper()
	w.until(text, func() bool { return strings.Contains(w.said.String(), text) })
}

// clean builds the folder as it is into a new one.
func (w *writing) clean() (files map[string]string, complete bool) {
	w.Helper()
	request := w.request
	request.Out = filepath.Join(w.TempDir(), "public")
	result, err := site.Build(w.Context(), request)
	if err != nil {
		w.Fatal(err)
	}
	return filesIn(w, request.Out), result.Complete
}

// filesIn returns all files of a folder.
func filesIn(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			data, _ := os.ReadFile(path)
			name, _ := filepath.Rel(dir, path)
			files[filepath.ToSlash(name)] = string(data)
		}
		return nil // it may be swapped for another at this moment
	})
	return files
}

// settles waits until the output is that of a clean build, and all that is shown
// is in it.
func (w *writing) settles() {
	w.Helper()
	want, complete := w.clean()
	if !complete {
		w.Fatal("the folder cannot be built")
	}
	w.until("the output of a clean build", func() bool { return maps.Equal(filesIn(w, filepath.Join(w.dir, "public")), want) })
	w.until("nothing over the output", func() bool { return len(w.server.session.View().Over) == 0 })
}
