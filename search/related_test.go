package search

import (
	"fmt"
	"slices"
	"testing"
)

func TestRelated(t *testing.T) {
	var documents []Document
	for i, title := range []string{"Bus pass for the week", "A bus pass", "Cooking together", "Cooking for two", "Bus trips", "Karta na autobus"} {
		language := "en"
		if i == 5 {
			language = "pl"
		}
		documents = append(documents, Document{ID: fmt.Sprint(i), Language: language, Title: title, Body: "The same words stand in every body."})
	}
	related, err := Related(documents, nil, 3)
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string][]string{"0": {"1", "4"}, "2": {"3"}, "5": nil} {
		if !slices.Equal(related[id], want) {
			t.Errorf("%s is like %v, not %v", id, related[id], want)
		}
	}
	documents[0].Body = "Cooking cooking cooking."
	again, _ := Related(documents, nil, 3)
	if fmt.Sprint(related) != fmt.Sprint(again) {
		t.Errorf("a changed text changed what is related: %v", again)
	}
}
