package judged

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"goodday/cmd/benchmark/pagefind"
	"goodday/cmd/verify/built"
)

// Run asks both engines everything in the set and prints how well they did.
// sites is a folder of built example sites; if it is "", they are built first.
func Run(ctx context.Context, set, sites string, out io.Writer) error {
	queries, err := open(set)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "goodday-judged-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if sites == "" {
		examples, err := built.Make(dir)
		if err != nil {
			return err
		}
		sites = examples.Output
	}
	if err := missing(os.DirFS(sites), queries); err != nil {
		return fmt.Errorf("%s does not fit %s:\n%w", set, sites, err)
	}
	engines, closing, err := openEngines(ctx, filepath.Join(dir, "pagefind"), sites, queries)
	defer closing()
	if err != nil {
		return err
	}
	for _, e := range engines {
		if err := e.ask(queries); err != nil {
			return err
		}
	}
	printTable(out, queries, engines)
	printFailures(out, queries, engines)
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

// engine is one of the two, with what it answered to each query.
type engine struct {
	name     string
	system   system
	rankings [][]string
}

// openEngines returns both engines, and what closes them even if there is an error.
func openEngines(ctx context.Context, dir, sites string, queries []Query) ([]*engine, func(), error) {
	own, err := openOurs(sites, sitesOf(queries))
	if err != nil {
		return nil, func() {}, err
	}
	other, err := openPagefind(ctx, pagefind.Program, dir, sites, queries)
	return []*engine{{name: "ours", system: own}, {name: "Pagefind", system: other}}, other.close, err
}

func (e *engine) ask(queries []Query) error {
	for _, q := range queries {
		ranking, err := e.system.rank(q)
		if err != nil {
			return fmt.Errorf("%s: %s: %w", e.name, q, err)
		}
		e.rankings = append(e.rankings, ranking)
	}
	return nil
}
