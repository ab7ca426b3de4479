package main

import (
	"errors"
	"flag"
	"os"

	"goodday/cmd/benchmark/facts"
	"goodday/cmd/verify/built"
)

func runFacts(args []string) error {
	var sites string
	flags := flag.NewFlagSet("facts", flag.ContinueOnError)
	flags.StringVar(&sites, "sites", "", "the folder of the finished example sites; left out, they are built first")
	if err := parse(flags, args); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "goodday-facts-")
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
	missed, err := facts.Run("examples", sites, os.Stdout)
	if err == nil && len(missed) > 0 {
		for _, m := range missed {
			os.Stdout.WriteString(m + "\n")
		}
		err = errors.New("some facts do not find all their pages")
	}
	return err
}
