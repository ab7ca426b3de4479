package crisis

import (
	"encoding/json"
	"errors"
	"strings"
)

// compiled is everything as it is written: JSON arrays, which the browser reads too.
type compiled struct {
	rules                 []rule
	lists                 []list
	harmless, first, acts string // letters of classes
}

func (c compiled) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{c.rules, c.lists, c.harmless, c.first, c.acts})
}

func (c *compiled) UnmarshalJSON(data []byte) error {
	return readArray(data, &c.rules, &c.lists, &c.harmless, &c.first, &c.acts)
}

// rule says that words of some classes together mean a need.
type rule struct {
	level Level
	slots []string // of each one class must be there
	need  string
}

func (r rule) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{int(r.level), strings.Join(r.slots, "."), r.need})
}

func (r *rule) UnmarshalJSON(data []byte) error {
	var slots string
	var level int
	if err := readArray(data, &level, &slots, &r.need); err != nil {
		return err
	}
	if level < int(None) || level > int(Card) {
		return errDamaged
	}
	r.level, r.slots = Level(level), strings.Split(slots, ".")
	return nil
}

// list is the words of a language, or of a site: what may stand before a word, how far
// its letters are from those that are written, and entries as writeEntries says.
type list struct {
	beginnings string // parted by spaces
	shift      int
	entries    string
}

func (l list) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{l.beginnings, l.shift, l.entries})
}

func (l *list) UnmarshalJSON(data []byte) error {
	return readArray(data, &l.beginnings, &l.shift, &l.entries)
}

var errDamaged = errors.New("the lists of crisis words are damaged")

// readArray reads an array of so many values.
func readArray(data []byte, into ...any) error {
	count := len(into)
	if err := json.Unmarshal(data, &into); err != nil || len(into) != count {
		return errDamaged
	}
	return nil
}
