package ask

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"

	"goodday/content"
	"goodday/content/write"
)

// Set sets a field of the draft as it is written on a command line. The error is a
// *content.Refusal.
func (p *Place) Set(draft *Draft, field, value string) error {
	model, known := write.Field(draft.Kind, field)
	switch {
	case !known:
		return refuse("There is no field called "+field+" here.", "README lists the fields of each kind of page. One inside another is written like place.name or join.0.by.")
	case len(write.FieldsIn(model)) > 0:
		return refuse(field+" has fields of its own.", "Set them one by one, like "+field+".0.…=… or "+field+".…=…")
	}
	draft.Set(field, p.meant(draft.Kind, field, value))
	return nil
}

// Complete fills in what nobody needs to say. The error is a *content.Refusal: a
// story without consent, or a page under one that was taken back.
func (p *Place) Complete(draft *Draft) error {
	if draft.Value("consent.status") == string(content.ConsentWithdrawn) || draft.Value("consent.withdrawn") != "" {
		return refuse("The person took this back. Nothing was saved.", "If they say yes again, they sign a new form with a new number. Begin with that.")
	}
	if draft.Kind == content.StoryKind && !draft.Has("consent") {
		return refuse("This story has no consent.", "A story needs consent first. Set consent.reference, consent.given, consent.review_by and consent.scope to what the signed form says.")
	}
	if draft.Kind == content.StoryKind && draft.Value("consent.status") == "" {
		draft.Set("consent.status", string(content.ConsentGiven))
	}
	if draft.Value("checked") == "" && draft.Value("checked_by") != "" {
		draft.Set("checked", today)
	}
	return nil
}

// Which asks which one of several things is meant.
func Which(lines *bufio.Scanner, out io.Writer, question string, of []string) (string, error) {
	t := &talk{in: lines, out: out}
	for {
		t.say(question)
		var choices []choice
		for i, one := range of {
			t.say(fmt.Sprintf("  %d  %s", i+1, one))
			choices = append(choices, choice{one, one})
		}
		answer, err := t.line("> ")
		if err != nil {
			return "", err
		}
		if chosen := one(choices, answer); slices.Contains(of, chosen) {
			return chosen, nil
		}
	}
}

// Plain is a question about something that is not a page.
type Plain struct {
	Name, Ask, Help, Default string
	Needed                   bool
	// Wrong says how to write an answer that cannot be kept; it may be nil.
	Wrong func(answer string) (how string)
}

func (q Plain) wrong(answer string) (how string) {
	if q.Wrong == nil || answer == "" {
		return ""
	}
	return q.Wrong(answer)
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
			if how := q.wrong(answer); how != "" {
				t.say("  " + how)
				continue
			}
			if answers[q.Name] = cmp.Or(answer, q.Default); answers[q.Name] == "" && !q.Needed {
				break
			}
		}
	}
	return answers, nil
}
