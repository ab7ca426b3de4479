package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"goodday/cmd/benchmark/searching"
	"goodday/search"
)

// server is one of the programs while it serves.
type server struct {
	dialect dialect
	folder  string // of the site
	address string
	list    string // a list that a page comes first in by its title
	out     string // the folder of finished files, or "" for a program without search
	said    *log
	stop    context.CancelFunc
	ended   chan error
}

// log is what a program prints.
type log struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *log) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *log) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// serveWith starts a program on its site, and waits until it answers.
func serveWith(ctx context.Context, p *program, dir string) (*server, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	s := &server{folder: filepath.Join(dir, p.name), address: "http://127.0.0.1:" + port + "/", list: "activities/index.html", said: &log{}, ended: make(chan error, 1)}
	arguments := []string{"server", "--source", s.folder, "--bind", "127.0.0.1", "--port", port, "--cacheDir", s.folder + "-cache", "--noBuildLock"}
	s.dialect = hugo
	if p.name == goodday.name {
		s.dialect, s.out = goodday, filepath.Join(dir, "served")
		arguments = []string{"serve", s.folder, "-o", s.out, "--addr", "127.0.0.1:" + port, "--now", "2026-11-01"}
	}
	ctx, s.stop = context.WithCancel(ctx)
	cmd := exec.CommandContext(ctx, p.binary(dir), arguments...)
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 10 * time.Second
	cmd.Env, cmd.Stdout, cmd.Stderr = searching.Environment(), s.said, s.said
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	go func() { s.ended <- cmd.Wait() }()
	return s, s.answers()
}

// answers waits until the server shows a page and its list.
func (s *server) answers() error {
	for {
		select {
		case <-s.ended:
			return fmt.Errorf("%s stopped:\n%s", s.dialect.name, firstLines(s.said.String()))
		case <-time.After(50 * time.Millisecond):
			if s.holds(s.list, "<ul") && s.holds(s.page(0), "<h1") {
				return nil
			}
		}
	}
}

func (s *server) close() {
	s.stop()
	<-s.ended
}

// page is the path of a page.
func (s *server) page(number int) string {
	return hugo.folder(number) + "/" + slug(number) + ".html" // the sections of both are called the same
}

// holds reports whether a path shows a text now.
func (s *server) holds(path, text string) bool {
	response, err := http.Get(s.address + path)
	if err != nil {
		return false
	}
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	return err == nil && response.StatusCode == http.StatusOK && strings.Contains(string(data), text)
}

// finds reports whether search finds a word now.
func (s *server) finds(word string) bool {
	reader, err := search.Open(os.DirFS(s.out))
	if err != nil {
		return false
	}
	answer, err := reader.Search(search.Query{Text: word})
	return err == nil && answer.Count > 0 && len(answer.Corrected) == 0
}

func freePort() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	_, port, err := net.SplitHostPort(listener.Addr().String())
	return port, errors.Join(err, listener.Close())
}
