// Command ordinary makes the filter of ordinary words of a language (see search/ordinary):
//
//	go run ./cmd/ordinary MOST FREQUENCY [DICTIONARY...] > search/ordinary/data/LANGUAGE.txt
//
// FREQUENCY is a list of words with how often each was met, the most frequent first, a line
// each. Of its words the first MOST are taken that are in a DICTIONARY, a list of words, if
// one is named: what is left out are names and slips.
package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"goodday/search"
	"goodday/search/ordinary"
)

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "Write it like this: go run ./cmd/ordinary MOST FREQUENCY [DICTIONARY...]")
		os.Exit(2)
	}
	most, err := strconv.Atoi(os.Args[1])
	if err == nil {
		err = run(most, os.Args[2], os.Args[3:])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(most int, frequency string, dictionaries []string) error {
	known := map[string]bool{}
	for _, name := range dictionaries {
		if err := eachLine(name, func(line string) { known[strings.ToLower(line)] = true }); err != nil {
			return err
		}
	}
	taken := map[string]bool{}
	err := eachLine(frequency, func(line string) {
		word, _, _ := strings.Cut(line, " ")
		if len(taken) < most && (len(known) == 0 || known[word]) {
			for _, folded := range search.Words(word) {
				taken[folded] = true
			}
		}
	})
	if err != nil {
		return err
	}
	var words []string
	for word := range taken {
		words = append(words, word)
	}
	slices.Sort(words)
	fmt.Fprintln(os.Stderr, len(words), "words")
	for _, shard := range ordinary.Make(words) {
		fmt.Println(shard)
	}
	return nil
}

// eachLine calls each with the lines of a file of UTF-8.
func eachLine(name string, each func(line string)) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		each(strings.TrimSpace(lines.Text()))
	}
	return lines.Err()
}
