package collection

import (
	"slices"
	"testing"
)

// All three find what is asked for, with our search over an index that was
// written and read again.
func TestSystems(t *testing.T) {
	documents := []document{
		{"1", "boundary layers", "of a flat plate"},
		{"2", "heat conduction", "in composite slabs, slabs and slabs"},
		{"3", "a slab", "and much else that is not about it at all"},
		{"4", "", ""},
	}
	book, err := newTextbook(documents)
	if err != nil {
		t.Fatal(err)
	}
	all, err := systems(book, documents)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		for query, want := range map[string][]string{
			"what is known of slabs of composite .": {"2", "3"},
			"boundary":                              {"1"},
			"zzzzz":                                 nil,
		} {
			ranking, err := s.rank(query)
			if err != nil || !slices.Equal(idsOf(ranking), want) {
				t.Errorf("%s: %q: %v, %v, want %v", s.name, query, ranking, err, want)
			}
		}
	}
	for _, s := range all[1:] {
		if ranking, err := s.rank("boudnary"); err != nil || !slices.Equal(idsOf(ranking), []string{"1"}) {
			t.Errorf("%s corrects nothing: %v, %v", s.name, ranking, err)
		}
	}
}
