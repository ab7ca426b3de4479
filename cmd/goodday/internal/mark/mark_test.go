package mark

import (
	"strings"
	"testing"

	"goodday/content"
)

func note(role, again string) Note {
	day, _ := content.ParseDate("2026-11-25")
	n := Note{Day: day, Role: role}
	if again != "" {
		n.Again, _ = content.ParseDate(again)
	}
	return n
}

func TestChecked(t *testing.T) {
	for name, c := range map[string]struct {
		note         Note
		before, want string
	}{
		"the day alone": {
			note("", ""), "---\ntitle: A\nchecked: 2026-01-01\nchecked_by: youth worker\n---\nBody checked: 1\n",
			"---\ntitle: A\nchecked: 2026-11-25\nchecked_by: youth worker\n---\nBody checked: 1\n",
		},
		"comments and order": {
			note("warden", ""), "---\n# why\nchecked_by: 'youth worker' # Mondays\nchecked:   2026-01-01   # by phone\ntitle: A\n---\n",
			"---\n# why\nchecked_by: warden # Mondays\nchecked:   2026-11-25   # by phone\ntitle: A\n---\n",
		},
		"nothing yet":              {note("youth worker", ""), "---\ntitle: A\n---\nB\n", "---\ntitle: A\nchecked: 2026-11-25\nchecked_by: youth worker\n---\nB\n"},
		"empty field":              {note("youth worker", ""), "---\nchecked:\nchecked_by:\n---\n", "---\nchecked: 2026-11-25\nchecked_by: youth worker\n---\n"},
		"windows":                  {note("", ""), "\xef\xbb\xbf---\r\nchecked: 2026-01-01\r\nchecked_by: x\r\n---\r\nB\r\n", "\xef\xbb\xbf---\r\nchecked: 2026-11-25\r\nchecked_by: x\r\n---\r\nB\r\n"},
		"added on windows":         {note("x", ""), "---\r\ntitle: A\r\n---\r\n", "---\r\ntitle: A\r\nchecked: 2026-11-25\r\nchecked_by: x\r\n---\r\n"},
		"a day to come":            {note("", ""), "---\nchecked: 2026-01-01\ncheck_again: 2027-01-01\nchecked_by: x\n---\n", "---\nchecked: 2026-11-25\ncheck_again: 2027-01-01\nchecked_by: x\n---\n"},
		"a new day":                {note("", "2027-02-01"), "---\nchecked: 2026-01-01\ncheck_again: 2026-02-01\nchecked_by: x\n---\n", "---\nchecked: 2026-11-25\ncheck_again: 2027-02-01\nchecked_by: x\n---\n"},
		"a role that needs quotes": {note("worker: night", ""), "---\nchecked: 2026-01-01\n---\n", "---\nchecked: 2026-11-25\nchecked_by: \"worker: night\"\n---\n"},
		"nobody by name":           {note("  ", ""), "---\nchecked: 2026-01-01\nchecked_by: x\n---\n", "---\nchecked: 2026-11-25\nchecked_by: x\n---\n"},
		"a role over lines":        {note("youth\n worker ", ""), "---\nchecked: 2026-01-01\n---\n", "---\nchecked: 2026-11-25\nchecked_by: youth worker\n---\n"},
		"not in the version":       {note("", ""), "---\nversion:\n  checked: 2026-01-01\nchecked_by: x\n---\n", "---\nversion:\n  checked: 2026-01-01\nchecked_by: x\nchecked: 2026-11-25\n---\n"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Checked([]byte(c.before), c.note)
			if err != nil || string(got) != c.want {
				t.Errorf("%v, got\n%q\nwant\n%q", err, got, c.want)
			}
		})
	}
}

func TestRefusals(t *testing.T) {
	for before, want := range map[string]string{
		"title: A\n":                      "three dashes",
		"---\ntitle: A\n":                 "three dashes",
		"---\nchecked: 2026-01-01\n---\n": "who checks it",
		"---\nchecked: 2026-01-01\nchecked_by: x\ncheck_again: 2026-05-01\n---\n": "2026-05-01",
		"---\nchecked: 2026-01-01\nchecked_by:\n---\n":                            "who checks it",
		"---\nchecked: 2026-01-01\nchecked_by: x\ncheck_again: 2026-11-25\n---\n": "2026-11-25",
		"---\nchecked: 2026-01-01\nchecked_by: x\ncheck_again: soon\n---\n":       "soon",
		"---\nchecked_by: x\ntitle: [\n---\n":                                     "cannot be read",
		"---\nchecked_by: x\nchecked: 2026-01-01\n  2026-02-01\n---\n":            "by hand",
		"---\nchecked: [2026-01-01]\nchecked_by: x\n---\n":                        "by hand",
	} {
		page := []byte(before)
		if _, err := Checked(page, note("", "")); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", before, err)
		}
		if string(page) != before {
			t.Errorf("%q was changed", before)
		}
	}
}

// FuzzChecked makes sure that only the three lines are ever touched.
func FuzzChecked(f *testing.F) {
	f.Add("---\ntitle: A\nchecked: 2026-01-01 # x\nchecked_by: y\n---\nB\n")
	f.Fuzz(func(t *testing.T, page string) {
		got, err := Checked([]byte(page), note("youth worker", "2027-01-01"))
		if err != nil {
			return
		}
		other := func(text string) string {
			var kept []string
			for line := range strings.Lines(text) {
				if !strings.HasPrefix(line, "check") {
					kept = append(kept, line)
				}
			}
			return strings.Join(kept, "")
		}
		if other(page) != other(string(got)) {
			t.Errorf("%q became %q", page, got)
		}
	})
}
