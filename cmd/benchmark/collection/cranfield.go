// Package collection measures search on a standard test collection in the form
// of Cranfield's: documents, questions, and which documents experts held to be
// relevant. Textbook BM25, computed right here, is what our reader of the
// written index and the browser's script are compared with.
package collection

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"goodday/cmd/benchmark/relevance"
)

// document is one entry of the collection.
type document struct{ id, title, body string }

// record is what is between two lines that begin with .I: its number, and its lines
// by the letter above them.
type record struct {
	id    string
	parts map[byte][]string
}

// readRecords parses the form in which both documents and questions are kept.
func readRecords(r io.Reader) ([]record, error) {
	var records []record
	var part byte
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		line := strings.TrimRight(lines.Text(), " \r")
		switch {
		case strings.HasPrefix(line, ".I "):
			records = append(records, record{strings.TrimSpace(line[3:]), map[byte][]string{}})
			part = 0
		case len(line) == 2 && line[0] == '.' && line[1] >= 'A' && line[1] <= 'Z':
			part = line[1]
		case len(records) == 0 || part == 0:
			if line != "" {
				return nil, fmt.Errorf("%q stands under no .I and letter", line)
			}
		default:
			last := records[len(records)-1]
			last.parts[part] = append(last.parts[part], line)
		}
	}
	if len(records) == 0 && lines.Err() == nil {
		return nil, errors.New("there is no line that begins with .I")
	}
	return records, lines.Err()
}

// text returns the lines under a letter as one.
func (r record) text(part byte) string {
	return strings.Join(strings.Fields(strings.Join(r.parts[part], " ")), " ")
}

// readDocuments parses documents. Cranfield's texts begin with their title once
// more, which would count twice what is in it.
func readDocuments(r io.Reader) ([]document, error) {
	records, err := readRecords(r)
	var documents []document
	for _, record := range records {
		title := record.text('T')
		body := strings.TrimSpace(strings.TrimPrefix(record.text('W'), title))
		documents = append(documents, document{record.id, title, body})
	}
	return documents, err
}

// readQuestions parses questions in their order. Their numbers in the file have
// gaps and mean nothing: the judgements count the questions.
func readQuestions(r io.Reader) ([]string, error) {
	records, err := readRecords(r)
	var questions []string
	for _, record := range records {
		questions = append(questions, record.text('W'))
	}
	return questions, err
}

// gainOf returns the gain for one of Cranfield's codes. 1 is a complete answer, 2 of much
// use, 3 useful as background and 4 of least interest; 5 and -1 are of none.
// The gain is linear in the grade, as in trec_eval. That is the one of the usual
// conventions with which textbook BM25 has the nDCG@10 that is known for it on
// the questions as written: 0.365. With 2 to the power of the grade, less one,
// it is 0.354, and with every grade worth the same 0.382.
func gainOf(code int) float64 {
	if code < 1 || code > 4 {
		return 0
	}
	return float64(5 - code)
}

// readJudgements parses lines of a question's place, a document and a code, for
// as many questions as there are.
func readJudgements(r io.Reader, questions int) ([]relevance.Gains, error) {
	judged := make([]relevance.Gains, questions)
	for i := range judged {
		judged[i] = relevance.Gains{}
	}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		fields := strings.Fields(lines.Text())
		if len(fields) == 0 {
			continue
		}
		if len(fields) != 3 {
			return nil, fmt.Errorf("line %d: %q is not a question, a document and a code", n, lines.Text())
		}
		question, err := strconv.Atoi(fields[0])
		code, err2 := strconv.Atoi(fields[2])
		if err = cmp.Or(err, err2); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if question < 1 || question > questions {
			return nil, fmt.Errorf("line %d: there is no question %d", n, question)
		}
		judged[question-1][fields[1]] = gainOf(code)
	}
	return judged, lines.Err()
}
