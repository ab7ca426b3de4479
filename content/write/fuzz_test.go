package write

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"goodday/content"
)

// FuzzPage writes texts of every sort and reads them back.
func FuzzPage(f *testing.F) {
	for _, seed := range []string{"A", "no", "17:00", "a: b", "\n a\n", "- x", "'\"", "\u2028\u0085", "\xff", "[", " #", "a\tb\n\n", "|", "~", "\ufeff", "..."} {
		f.Add(seed, "b, c", "body")
	}
	f.Fuzz(func(t *testing.T, one, two, body string) {
		page := Page(content.ActivityKind, Fields{"title": {one}, "topics": {one, two}, "join.0.words": {two}, "join.1.words": {one}, "place.name": {two}}, body)
		one, two = strings.ToValidUTF8(one, ""), strings.ToValidUTF8(two, "")
		want := map[string]any{
			"title": one, "topics": []any{one, two}, "place": map[string]any{"name": two},
			"join": []any{map[string]any{"words": two}, map[string]any{"words": one}},
		}
		if got := fieldsOf(t, page); !reflect.DeepEqual(got, want) {
			t.Errorf("got %q\nwant %q\nfrom\n%s", got, want, page)
		}
		if !strings.HasSuffix(strings.TrimSpace(string(page)), strings.TrimSpace(body)) {
			t.Errorf("no body in %q", page)
		}
	})
}

func fieldsOf(t *testing.T, page []byte) map[string]any {
	t.Helper()
	front, err := read(page)
	if err != nil {
		t.Fatalf("%v in\n%s", err, page)
	}
	var got map[string]any
	if err := front.fields.Decode(&got); err != nil {
		t.Fatalf("%v in\n%s", err, page)
	}
	return got
}

// FuzzChange changes pages of every sort: only the lines of the one field are
// different, and the others say what they said.
func FuzzChange(f *testing.F) {
	for _, c := range changes {
		f.Add(c.before, c.name, c.value)
	}
	f.Fuzz(func(t *testing.T, page, name, value string) {
		if set, err := Set([]byte(page), content.PageKind, name, value); err == nil {
			before, after := changedLines(page, string(set))
			if len(before) > 1 || len(after) > 1 {
				t.Errorf("%q became %q", before, after)
			}
			if got, err := Value(set, name); err == nil && name == "title" && got != strings.ToValidUTF8(value, "") {
				t.Errorf("set to %q, read as %q", value, got)
			}
		}
		removed, err := Remove([]byte(page), name)
		if err != nil {
			return
		}
		if _, after := changedLines(page, string(removed)); len(after) > 0 {
			t.Errorf("%q was written", after)
		}
		before, _ := read([]byte(page))
		after, err := read(removed)
		if err != nil || after.index(name) >= 0 {
			t.Fatalf("%q: %v", removed, err)
		}
		names := func(f *frontMatter) map[string]bool {
			all := map[string]bool{}
			for i := 0; i+1 < len(f.fields.Content); i += 2 {
				all[f.fields.Content[i].Value] = true
			}
			delete(all, name)
			return all
		}
		if !maps.Equal(names(before), names(after)) {
			t.Errorf("%v became %v", names(before), names(after))
		}
	})
}

// changedLines returns the lines that differ, without those before and after that
// are the same.
func changedLines(a, b string) (before, after []string) {
	before, after = slices.Collect(strings.Lines(a)), slices.Collect(strings.Lines(b))
	for len(before) > 0 && len(after) > 0 && before[0] == after[0] {
		before, after = before[1:], after[1:]
	}
	for len(before) > 0 && len(after) > 0 && before[len(before)-1] == after[len(after)-1] {
		before, after = before[:len(before)-1], after[:len(after)-1]
	}
	return before, after
}
