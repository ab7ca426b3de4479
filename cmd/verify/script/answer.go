package script

import (
	"encoding/json"

	"goodday/search"
)

// decode reads an answer of the script.
func decode(text string) (search.Answer, error) {
	var found struct {
		Lists         [2][]row
		Count, Others int
		Corrected     [][2]string
		Missing       []string
		Crisis        bool
	}
	if err := json.Unmarshal([]byte(text), &found); err != nil {
		return search.Answer{}, err
	}
	a := search.Answer{
		Results: results(found.Lists[0]), Others: results(found.Lists[1]),
		Count: found.Count, OtherCount: found.Others, NotFound: found.Missing, Crisis: found.Crisis,
	}
	for _, pair := range found.Corrected {
		a.Corrected = append(a.Corrected, search.Correction{From: pair[0], To: pair[1]})
	}
	return a, nil
}
