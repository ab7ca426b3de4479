package main

import (
	"embed"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

//go:embed all:themes
var themes embed.FS

// generate writes the site for goodday and that for hugo.
func generate(dir string, count int) error {
	for _, d := range []dialect{goodday, hugo} {
		folder := filepath.Join(dir, d.name)
		if err := writeTheme(folder, d.name); err != nil {
			return err
		}
		for name, text := range d.settings() {
			if err := write(folder, name, text); err != nil {
				return err
			}
		}
		for i := range count {
			p := page{number: i, count: count, dialect: d, random: rand.New(rand.NewPCG(uint64(i), 7))}
			if err := write(folder, d.path(i), p.text()); err != nil {
				return err
			}
		}
	}
	return nil
}

func writeTheme(folder, name string) error {
	theme, err := fs.Sub(themes, "themes/"+name)
	if err != nil {
		return err
	}
	return fs.WalkDir(theme, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(theme, name)
		if err != nil {
			return err
		}
		return write(folder, name, string(data))
	})
}

func write(folder, name, text string) error {
	path := filepath.Join(folder, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(text), 0o644)
}

// page is one page to write. Everything about it follows from its number.
type page struct {
	number, count int
	dialect       dialect
	random        *rand.Rand
	strings.Builder
}

// text returns the whole file.
func (p *page) text() string {
	p.front(title(p.number), p.Sentence()+" Come and see.")
	p.body()
	return p.String()
}

func (p *page) line(format string, values ...any) {
	fmt.Fprintf(p, format+"\n", values...)
}

// one returns one of some words.
func one[T any](p *page, of []T) T { return of[p.random.IntN(len(of))] }

// other returns the number of another page, near enough to be about the same.
func (p *page) other() int { return (p.number + 1 + p.random.IntN(block-1)) % p.count }
