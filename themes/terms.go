package themes

import (
	"cmp"
	"slices"
	"strings"
)

// newTerms returns the terms of a facet in the language of the view, not yet counted.
func (v *view) newTerms(kind facetKind) []*Term {
	var terms []*Term
	words := v.directory.Words.Vocabulary(kind.vocabulary)
	for _, word := range words {
		terms = append(terms, &Term{
			Facet: kind.name, ID: word.ID, Name: word.In(v.site.Lang), Summary: cmp.Or(word.Summaries[v.site.Lang], word.Summary),
			Symbol: word.Symbol, SameAs: word.SameAs,
			Districts: DistrictsOf(word),
		})
	}
	for _, band := range kind.bands {
		terms = append(terms, &Term{Facet: kind.name, ID: band.id, Name: v.translate(band.key)})
	}
	if kind.spoken {
		terms = v.spokenLanguages(kind)
	}
	if kind.name == "topics" {
		terms = v.underOneAnother(terms)
	}
	return terms
}

// spokenLanguages returns the languages of the site's activities, by name.
func (v *view) spokenLanguages(kind facetKind) []*Term {
	var terms []*Term
	for _, item := range v.sorted {
		for _, code := range item.ids[kind.name] {
			if slices.ContainsFunc(terms, func(t *Term) bool { return t.ID == code }) {
				continue
			}
			name := cmp.Or(v.translate("language_"+code), ownName(code))
			terms = append(terms, &Term{Facet: kind.name, ID: code, Name: name})
		}
	}
	slices.SortFunc(terms, func(a, b *Term) int { return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID)) })
	return terms
}

// underOneAnother links topics to the one they stand under, and puts them after it.
func (v *view) underOneAnother(terms []*Term) []*Term {
	byID := map[string]*Term{}
	for _, term := range terms {
		byID[term.ID] = term
	}
	for _, term := range terms {
		if term.Upper = byID[v.directory.Words.Upper(term.ID)]; term.Upper != nil {
			term.Upper.under = append(term.Upper.under, term)
		}
	}
	var ordered []*Term
	for _, term := range terms {
		if term.Upper == nil {
			ordered = append(append(ordered, term), term.under...)
		}
	}
	return ordered
}

// Under returns the topics under this one that have pages.
func (t *Term) Under() []*Term {
	return slices.DeleteFunc(slices.Clone(t.under), func(t *Term) bool { return t.Count == 0 })
}

// Fullest returns at most so many of the facet's terms: those with the most pages, in the
// order of the facet. Of topics under one another it takes the upper ones. A list of
// hundreds helps nobody to choose, and is too heavy for every page that shows it.
func (f *Facet) Fullest(most int) []*Term { return fullest(f.Terms, most) }

func fullest(terms []*Term, most int) []*Term {
	ids := map[string]bool{}
	for _, term := range terms {
		ids[term.ID] = true
	}
	upper := slices.DeleteFunc(slices.Clone(terms), func(t *Term) bool { return t.Upper != nil && ids[t.Upper.ID] })
	byCount := slices.Clone(upper)
	slices.SortStableFunc(byCount, func(a, b *Term) int { return cmp.Compare(b.Count, a.Count) })
	chosen := map[*Term]bool{}
	for _, term := range byCount[:min(most, len(byCount))] {
		chosen[term] = true
	}
	return slices.DeleteFunc(upper, func(t *Term) bool { return !chosen[t] })
}
