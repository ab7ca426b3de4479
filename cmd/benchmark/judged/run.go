package judged

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"goodday/cmd/verify/built"
)

// Options say what is asked of whom.
type Options struct {
	Set     string   // the file of queries
	Sites   string   // a folder of built example sites; if it is "", they are built first
	Engines []string // some of Engines
	Modules string   // the folder of the npm packages
}

// Modules is where .ci has the npm packages, from the top of the repository.
const Modules = ".ci/node_modules"

// own is the name of our search.
const own = "ours"

// Engines are the names of all engines, in the order they are printed in.
var Engines = []string{own, "pagefind", "minisearch", "orama"}

// Run asks the engines everything in the set and prints how well they did.
func Run(ctx context.Context, options Options, out io.Writer) error {
	if err := known(options.Engines); err != nil {
		return err
	}
	queries, err := open(options.Set)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "goodday-judged-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if options.Sites == "" {
		examples, err := built.Make(dir)
		if err != nil {
			return err
		}
		options.Sites = examples.Output
	}
	if err := missing(os.DirFS(options.Sites), queries); err != nil {
		return fmt.Errorf("%s does not fit %s:\n%w", options.Set, options.Sites, err)
	}
	engines, err := options.ask(ctx, dir, queries)
	if err != nil {
		return err
	}
	printAll(out, queries, engines)
	return nil
}

func known(names []string) error {
	for _, name := range names {
		if !slices.Contains(Engines, name) {
			return fmt.Errorf("there is no engine %q, say some of %s", name, strings.Join(Engines, ","))
		}
	}
	return nil
}

func open(set string) ([]Query, error) {
	file, err := os.Open(set)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	queries, err := read(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", set, err)
	}
	return queries, nil
}

// engine is a search engine with what it answered to each query.
type engine struct {
	name    string
	system  system
	answers []answer
}

// ask asks every engine everything. A browser is started only for those that
// need one.
func (o Options) ask(ctx context.Context, dir string, queries []Query) ([]*engine, error) {
	var engines []*engine
	others := slices.DeleteFunc(slices.Clone(o.Engines), func(name string) bool { return name == own })
	if len(others) < len(o.Engines) {
		readers, err := openOurs(o.Sites, sitesOf(queries))
		if err != nil {
			return nil, err
		}
		engines = append(engines, &engine{name: own, system: readers})
	}
	if len(others) > 0 {
		t, err := openTheirs(ctx, o.Modules, filepath.Join(dir, "searched"), o.Sites, others, queries)
		defer t.close()
		if err != nil {
			return nil, err
		}
		for _, name := range others {
			engines = append(engines, &engine{name: name, system: one{t, name}})
		}
	}
	for _, e := range engines {
		if err := e.ask(queries); err != nil {
			return nil, err
		}
	}
	return engines, nil
}

func (e *engine) String() string { return e.name }

func (e *engine) ask(queries []Query) error {
	for _, q := range queries {
		found, err := e.system.rank(q)
		if err != nil {
			return fmt.Errorf("%s: %s: %w", e.name, q, err)
		}
		e.answers = append(e.answers, found)
	}
	return nil
}

// printAll prints the table, and lists what our search missed.
func printAll(out io.Writer, queries []Query, engines []*engine) {
	printTable(out, queries, engines)
	printUnanswered(out, queries, engines)
	for _, e := range engines {
		if e.name == own {
			printMisses(out, queries, e)
		}
	}
}
