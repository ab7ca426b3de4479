// Package ask makes a new page out of answers. On a terminal it asks in plain
// words, one thing at a time, and looks at every answer as soon as it is given:
//
//	place, refusal := ask.Open("bristol", "")           // which site
//	page := ask.NewPaper(content.ActivityKind, today)
//	err := ask.Talk(ask.Lines(in), out, place, page)               // or page.Set(field, value) ...
//	file, problems, err := place.Save(page)             // writes it, or says what is wrong
//
// # How it asks
//
// questions.go holds what is asked for each kind of page. A question names a field
// of the model; what can be answered (a date, yes or no, words of words.yaml)
// follows from there. What other pages have already is offered to choose from.
// Enter leaves a question out, "stop" ends it all and nothing is written.
//
// An answer is tried out by loading the real site with the page so far in it, so
// that a page is right by the very rules that a build and a check have (trial.go).
// What may tell who somebody is has to be written anew, or kept with a reason,
// which then stands in the page.
//
// A story begins with consent, and without it ends there: nothing is asked and
// nothing is written.
package ask

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"goodday/content"
)

// ErrStopped says that whoever answered did not want to go on.
var ErrStopped = errors.New("stopped")

// ErrNoConsent says that a story was begun without consent.
var ErrNoConsent = errors.New("no consent")

// longestAnswer is the most bytes of one line.
const longestAnswer = 16 << 10

// talk is one conversation.
type talk struct {
	in    *bufio.Scanner
	out   io.Writer
	place *Place
	paper *Paper
}

// Lines reads answers, one a line.
func Lines(in io.Reader) *bufio.Scanner {
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 0, 4096), longestAnswer)
	return lines
}

// Talk asks everything about a page and fills it in.
func Talk(in *bufio.Scanner, out io.Writer, place *Place, paper *Paper) error {
	t := &talk{in: in, out: out, place: place, paper: paper}
	t.say("Press Enter to leave something out. Type stop to end: then nothing is saved.")
	if paper.Kind == content.StoryKind {
		if err := t.consent(); err != nil {
			return err
		}
	}
	for _, block := range questionsFor(paper.Kind) {
		if err := t.block(block); err != nil {
			return err
		}
	}
	return t.body()
}

func (t *talk) say(text string) { fmt.Fprintf(t.out, "%s\n", text) }

// line reads one answer. Signs that move the cursor are not kept.
func (t *talk) line(prompt string) (string, error) {
	fmt.Fprint(t.out, prompt)
	if !t.in.Scan() {
		return "", ErrStopped
	}
	answer := strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\t' {
			return -1
		}
		return r
	}, t.in.Text()))
	if strings.EqualFold(answer, "stop") {
		return "", ErrStopped
	}
	return answer, nil
}

// block asks what belongs together, again while something in it does not fit.
func (t *talk) block(block []Question) error {
	for {
		before := t.paper.copy()
		for _, q := range block {
			if err := t.question(q, ""); err != nil {
				return err
			}
		}
		wrong := t.place.wrongTogether(t.paper, block)
		if len(wrong) == 0 {
			return nil
		}
		t.tell(wrong)
		t.say("Let us do this part again.")
		t.paper.restore(before)
	}
}

// question asks one thing, or everything about several things of a sort.
func (t *talk) question(q Question, prefix string) error {
	if len(q.Parts) > 0 {
		return t.several(q)
	}
	field := prefix + q.Field
	if q.If != nil && !q.If(t.paper, prefix) {
		return nil
	}
	if q.Value != "" {
		t.paper.Set(field, q.Value)
		return nil
	}
	for {
		t.show(q, field)
		answer, err := t.line("> ")
		if err != nil {
			return err
		}
		if answer == "" {
			answer = q.Default
		}
		if done, err := t.take(q, field, answer); done || err != nil {
			return err
		}
	}
}

// several asks about things of which there may be more than one.
func (t *talk) several(q Question) error {
	for n := 0; n < mostParts; n++ {
		if n > 0 {
			answer, err := t.line("\n" + q.Another + " (yes or Enter for no)\n> ")
			if err != nil || !isYes(answer) {
				return err
			}
		}
		for _, part := range q.Parts {
			if err := t.question(part, q.Field+"."+strconv.Itoa(n)+"."); err != nil {
				return err
			}
		}
		if !t.paper.Has(q.Field + "." + strconv.Itoa(n)) {
			return nil
		}
	}
	return nil
}

// mostParts is how many things of a sort are asked about.
const mostParts = 12

// show puts the question, with what may be answered.
func (t *talk) show(q Question, field string) {
	t.say("\n" + q.Ask)
	if q.Help != "" {
		t.say("  " + q.Help)
	}
	choices := t.place.choices(t.paper.Kind, field)
	for i, c := range choices {
		t.say(fmt.Sprintf("  %d  %s", i+1, c.shown))
	}
	switch {
	case len(choices) > 0 && isList(t.paper.Kind, field):
		t.say("  Type numbers or words, with a comma between them.")
	case len(choices) > 0 && !isFixed(t.paper.Kind, field):
		t.say("  Type a number, or something else.")
	case len(choices) > 0:
		t.say("  Type a number or the word.")
	}
	if q.Default != "" {
		t.say("  Enter for: " + q.Default)
	}
}

// take tries an answer out. done is false if it has to be given again.
func (t *talk) take(q Question, field, answer string) (done bool, err error) {
	if answer == "" {
		if q.Needed {
			t.say("This one is needed.")
		}
		return !q.Needed, nil
	}
	if isBool(t.paper.Kind, field) && !isYes(answer) && !isNo(answer) {
		t.say("Please type yes or no.")
		return false, nil
	}
	before := t.paper.copy()
	t.paper.Set(field, t.place.meant(t.paper.Kind, field, answer))
	wrong, advice := t.place.try(t.paper, field)
	if len(wrong) > 0 {
		t.tell(wrong)
		return t.insist(before, field, wrong)
	}
	if len(advice) == 0 {
		return true, nil
	}
	t.tell(advice)
	again, err := t.line("Press Enter to keep it as it is, or type it anew.\n> ")
	if err != nil || again == "" {
		return true, err
	}
	t.paper.restore(before)
	return t.take(q, field, again)
}

// insist gives the one way to keep words that look like a person's details: a
// reason, which others read.
func (t *talk) insist(before map[string]string, field string, wrong []content.Problem) (done bool, err error) {
	private := slices.IndexFunc(wrong, func(p content.Problem) bool { return !keepable(p) }) < 0
	if private {
		reason, err := t.line("If this is not about a person, type the reason, and it is kept. Or press Enter and write it anew.\n> ")
		if err != nil {
			return false, err
		}
		if reason != "" {
			t.paper.keep(wrong, reason)
			return true, nil
		}
	}
	t.paper.restore(before)
	return false, nil
}

// tell says what is wrong, or could be better.
func (t *talk) tell(problems []content.Problem) {
	for _, p := range problems {
		t.say("  ! " + strings.Join(slices.DeleteFunc([]string{p.Message, p.Why, p.Do}, func(s string) bool { return s == "" }), " "))
		if p.Better != "" {
			t.say("    " + p.Better)
		}
	}
}

func isYes(answer string) bool {
	return slices.Contains([]string{"yes", "y", "true"}, strings.ToLower(answer))
}

func isNo(answer string) bool {
	return slices.Contains([]string{"no", "n", "false"}, strings.ToLower(answer))
}
