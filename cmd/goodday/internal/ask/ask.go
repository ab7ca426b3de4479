// Package ask makes a new page out of answers. On a terminal it asks in plain
// words, one thing at a time, and validates every answer as soon as it is given:
//
//	place, err := ask.Open("bristol", "", today)     // which site
//	draft := ask.NewDraft(content.ActivityKind)
//	err = ask.Talk(ask.Lines(in), out, place, draft) // or place.Set(draft, field, value) ...
//	file, problems, err := place.Save(draft)         // writes it, or says what is wrong
//
// # How it asks
//
// questions.go holds what is asked for each kind of page. A question names a field
// of the model, and the model says what can be answered (a date, yes or no, words
// of words.yaml). Values that other pages have are offered to choose from. Enter
// leaves a question out; "stop" ends it all, and nothing is written.
//
// An answer is validated by loading the real site with the draft in it, so that the
// rules are those of a build and a check (validate.go). What may tell who somebody
// is has to be written again, or kept with a reason, which is then in the page.
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

// ErrStopped means that whoever answered did not want to go on.
var ErrStopped = errors.New("stopped")

// ErrNoConsent means that a story was begun without consent.
var ErrNoConsent = errors.New("no consent")

// longestAnswer is the most bytes of one line.
const longestAnswer = 16 << 10

// talk is one conversation.
type talk struct {
	in    *bufio.Scanner
	out   io.Writer
	place *Place
	draft *Draft
}

// Lines reads answers, one on each line.
func Lines(in io.Reader) *bufio.Scanner {
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 0, 4096), longestAnswer)
	return lines
}

// Talk asks everything about a page and fills it in.
func Talk(in *bufio.Scanner, out io.Writer, place *Place, draft *Draft) error {
	t := &talk{in: in, out: out, place: place, draft: draft}
	t.say("Press Enter to leave something out. Type stop to end: then nothing is saved.")
	if draft.Kind == content.StoryKind {
		if err := t.consent(); err != nil {
			return err
		}
	}
	for _, block := range questionsFor(draft.Kind) {
		if err := t.block(block); err != nil {
			return err
		}
	}
	return t.body()
}

func (t *talk) say(text string) { fmt.Fprintf(t.out, "%s\n", text) }

// line reads one answer. Control characters are left out.
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

// block asks questions that belong together, again while the answers do not fit.
func (t *talk) block(block []Question) error {
	for {
		before := t.draft.save()
		for _, q := range block {
			if err := t.question(q, ""); err != nil {
				return err
			}
		}
		wrong := t.place.validateBlock(t.draft, block)
		if len(wrong) == 0 {
			return nil
		}
		t.tell(wrong)
		t.say("Let us do this part again.")
		t.draft.restore(before)
	}
}

// question asks one thing, or everything about several things of one sort.
func (t *talk) question(q Question, prefix string) error {
	if len(q.Parts) > 0 {
		return t.several(q)
	}
	field := prefix + q.Field
	if q.If != nil && !q.If(t.draft, prefix) {
		return nil
	}
	if q.Value != "" {
		t.draft.Set(field, q.Value)
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
		if !t.draft.Has(q.Field + "." + strconv.Itoa(n)) {
			return nil
		}
	}
	return nil
}

// mostParts limits how many things of one sort are asked about.
const mostParts = 12

// show prints the question and what can be answered.
func (t *talk) show(q Question, field string) {
	t.say("\n" + q.Ask)
	if q.Help != "" {
		t.say("  " + q.Help)
	}
	choices := t.place.choices(t.draft.Kind, field)
	for i, c := range choices {
		t.say(fmt.Sprintf("  %d  %s", i+1, c.shown))
	}
	switch {
	case len(choices) > 0 && isList(t.draft.Kind, field):
		t.say("  Type numbers or words, with a comma between them.")
	case len(choices) > 0 && !hasFixedChoices(t.draft.Kind, field):
		t.say("  Type a number, or something else.")
	case len(choices) > 0:
		t.say("  Type a number or the word.")
	}
	if q.Default != "" {
		t.say("  Enter for: " + q.Default)
	}
}

// take validates an answer. done is false if it has to be given again.
func (t *talk) take(q Question, field, answer string) (done bool, err error) {
	if answer == "" {
		if q.Needed {
			t.say("This one is needed.")
		}
		return !q.Needed, nil
	}
	if isBool(t.draft.Kind, field) && !isYes(answer) && !isNo(answer) {
		t.say("Please type yes or no.")
		return false, nil
	}
	before := t.draft.save()
	t.draft.Set(field, t.place.meant(t.draft.Kind, field, answer))
	wrong, advice := t.place.validate(t.draft, field)
	if len(wrong) > 0 {
		t.tell(wrong)
		return t.insist(before, wrong)
	}
	if len(advice) == 0 {
		return true, nil
	}
	t.tell(advice)
	again, err := t.line("Press Enter to keep it as it is, or type it anew.\n> ")
	if err != nil || again == "" {
		return true, err
	}
	t.draft.restore(before)
	return t.take(q, field, again)
}

// insist offers the one way to keep words that look like a person's details: a
// reason, which others read. What is written in a wrong form cannot be kept.
func (t *talk) insist(before map[string]string, wrong []content.Problem) (done bool, err error) {
	if !slices.ContainsFunc(wrong, func(p content.Problem) bool { return p.Private == "" }) {
		reason, err := t.line("If this is not about a person, type the reason, and it is kept. Or press Enter and write it anew.\n> ")
		if err != nil {
			return false, err
		}
		if reason != "" {
			t.draft.ignore(wrong, reason)
			return true, nil
		}
	}
	t.draft.restore(before)
	return false, nil
}

// tell prints what is wrong, or could be better.
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
