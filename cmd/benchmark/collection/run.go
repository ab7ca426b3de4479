package collection

import (
	"fmt"
	"io"
	"os"

	"goodday/cmd/benchmark/relevance"
)

// Files are the paths of a collection, and of a folder for run files; "" is none.
type Files struct{ Documents, Queries, Judgements, Runs string }

// Run asks every system every set of queries and prints how good the orders of
// documents were.
func Run(files Files, out io.Writer) error {
	documents, questions, judged, err := files.read()
	if err != nil {
		return err
	}
	book, err := newTextbook(documents)
	if err != nil {
		return err
	}
	all, err := systems(book, documents)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%d documents, %d questions\n", len(documents), len(questions))
	for _, set := range querySets(questions, book) {
		fmt.Fprintf(out, "\n%-32s%10s%10s%12s\n", set.title, "nDCG@10", "P@5", "recall@10")
		for _, s := range all {
			rankings, err := s.ask(set.queries)
			if err != nil {
				return fmt.Errorf("%s: %w", s.name, err)
			}
			printMeasures(out, s.name, rankings, judged)
			if err := files.writeRun(s.name, set.name, rankings); err != nil {
				return err
			}
		}
	}
	return nil
}

func (f Files) read() (documents []document, questions []string, judged []relevance.Gains, err error) {
	err = withFile(f.Documents, func(r io.Reader) (err error) { documents, err = readDocuments(r); return })
	if err == nil {
		err = withFile(f.Queries, func(r io.Reader) (err error) { questions, err = readQuestions(r); return })
	}
	if err == nil {
		err = withFile(f.Judgements, func(r io.Reader) (err error) { judged, err = readJudgements(r, len(questions)); return })
	}
	return documents, questions, judged, err
}

func withFile(name string, read func(io.Reader) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	if err := read(file); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// ask returns the system's ranking for each query.
func (s system) ask(queries []string) ([][]scored, error) {
	var rankings [][]scored
	for _, query := range queries {
		ranking, err := s.rank(query)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", query, err)
		}
		rankings = append(rankings, ranking)
	}
	return rankings, nil
}

// printMeasures prints the means over all questions.
func printMeasures(out io.Writer, name string, rankings [][]scored, judged []relevance.Gains) {
	var ndcg, precision, recall []float64
	for i, gains := range judged {
		ids := idsOf(rankings[i])
		ndcg = append(ndcg, gains.NDCG(ids, 10))
		precision = append(precision, gains.Precision(ids, 5))
		recall = append(recall, gains.Recall(ids, 10))
	}
	fmt.Fprintf(out, "  %-30s%10.4f%10.4f%12.4f\n", name, relevance.Mean(ndcg), relevance.Mean(precision), relevance.Mean(recall))
}

func idsOf(ranking []scored) []string {
	var ids []string
	for _, s := range ranking {
		ids = append(ids, s.id)
	}
	return ids
}
