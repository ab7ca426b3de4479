package ask

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"goodday/content"
)

// Set gives a field of the page its value, as it is written on a command line.
// The error is a *Refusal.
func (p *Place) Set(paper *Paper, field, value string) error {
	_, known := fieldAt(paper.Kind, field)
	switch {
	case !known:
		return &Refusal{"There is no field called " + field + " here.", "README lists the fields of each kind of page. One inside another is written like place.name or join.0.by."}
	case isFields(paper.Kind, field):
		return &Refusal{field + " has fields of its own.", "Set them one by one, like " + field + ".0.…=… or " + field + ".…=…"}
	}
	paper.Set(field, p.meant(paper.Kind, field, value))
	return nil
}

// Complete fills in what nobody needs to say, and looks for what is missing. The
// error is a *Refusal.
func (p *Place) Complete(paper *Paper) error {
	if paper.Kind == content.StoryKind && !paper.Has("consent") {
		return &Refusal{"This story has no consent.", NoConsent}
	}
	if paper.Kind == content.StoryKind && paper.Value("consent.status") == "" {
		paper.Set("consent.status", string(content.ConsentGiven))
	}
	if paper.Value("checked") == "" && paper.Value("checked_by") != "" {
		paper.Set("checked", today)
	}
	return nil
}

// Which asks for one of several things.
func Which(lines *bufio.Scanner, out io.Writer, question string, of []string) (string, error) {
	for {
		fmt.Fprintf(out, "%s\n", question)
		for i, one := range of {
			fmt.Fprintf(out, "  %d  %s\n", i+1, one)
		}
		fmt.Fprint(out, "> ")
		if !lines.Scan() {
			return "", ErrStopped
		}
		answer := strings.TrimSpace(lines.Text())
		if n, err := strconv.Atoi(answer); err == nil && n >= 1 && n <= len(of) {
			return of[n-1], nil
		}
		if slices.Contains(of, answer) {
			return answer, nil
		}
	}
}

// Plain is a question about something that is not a page.
type Plain struct {
	Name, Ask, Help, Default string
	Needed                   bool
}

// Answers asks plain questions, one after the other.
func Answers(lines *bufio.Scanner, out io.Writer, questions []Plain) (map[string]string, error) {
	t := &talk{in: lines, out: out}
	answers := map[string]string{}
	for _, q := range questions {
		for answers[q.Name] == "" {
			t.say("\n" + q.Ask)
			if q.Help != "" {
				t.say("  " + q.Help)
			}
			if q.Default != "" {
				t.say("  Enter for: " + q.Default)
			}
			answer, err := t.line("> ")
			if err != nil {
				return nil, err
			}
			if answers[q.Name] = cmp.Or(answer, q.Default); answers[q.Name] == "" && !q.Needed {
				break
			}
		}
	}
	return answers, nil
}
