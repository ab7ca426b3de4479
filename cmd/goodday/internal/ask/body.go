package ask

import (
	"strings"

	"goodday/content"
)

// mostLines limits the lines of the text.
const mostLines = 2000

// bodyWords ask for the text, by kind.
var bodyWords = map[content.Kind]string{
	content.StoryKind: "Now the story, in the person's own words.",
	content.SaidKind:  "Is there more to say about it?",
}

// body asks for the text below the fields.
func (t *talk) body() error {
	words := bodyWords[t.draft.Kind]
	if words == "" {
		words = "Now the text. Say it as you would say it to a friend."
	}
	for {
		t.say("\n" + words)
		t.say("  Leave a line empty between paragraphs. End with a line that holds only a dot.")
		if err := t.lines(); err != nil {
			return err
		}
		wrong, advice := t.place.validate(t.draft, "")
		t.tell(advice)
		if len(wrong) == 0 {
			return nil
		}
		t.tell(wrong)
		if done, err := t.insist(t.draft.save(), wrong); done || err != nil {
			return err
		}
	}
}

// lines reads the text up to the line with a dot.
func (t *talk) lines() error {
	var text []string
	for len(text) < mostLines {
		line, err := t.line("")
		if err != nil {
			return err
		}
		if line == "." {
			break
		}
		text = append(text, line)
	}
	t.draft.Body = strings.Join(text, "\n")
	return nil
}
