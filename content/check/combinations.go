package check

import "slices"

// combination is classes of words that point to one person when they stand together in a
// sentence. Any one of the classes in each of all counts.
type combination struct {
	all    []string
	within int    // tokens from the first to the last
	unless string // classes that make it something else
	is     func(p *plain, s []sign) bool

	wanted []classes // of each of all; see prepared
	not    classes   // of unless
}

// prepared returns combinations with the sets of their classes, so that no sentence has
// to look them up.
func prepared(some []combination) []combination {
	for i := range some {
		c := &some[i]
		c.wanted = nil
		for _, names := range c.all {
			c.wanted = append(c.wanted, classOfAll(names))
		}
		c.not = classOfAll(c.unless)
	}
	return some
}

// matchesIn returns the tokens of the first place in a sentence where the combination
// stands.
func (c *combination) matchesIn(p *plain, s sentence) (first, end int, ok bool) {
	for _, wanted := range c.wanted {
		if s.all&wanted == 0 {
			return 0, 0, false
		}
	}
	if s.all&c.not != 0 {
		return 0, 0, false
	}
	wanted := c.wanted[0]
	for _, start := range s.signs {
		if start.classes&wanted == 0 {
			continue
		}
		if found := c.around(s, start); found != nil && (c.is == nil || c.is(p, found)) {
			first, end = start.first, start.end
			for _, other := range found {
				first, end = min(first, other.first), max(end, other.end)
			}
			return first, end, true
		}
	}
	return 0, 0, false
}

// around returns a sign of each class of the combination, the nearest to the first of
// them, or nil.
func (c *combination) around(s sentence, start sign) []sign {
	found := []sign{start}
	for _, wanted := range c.wanted[1:] {
		best := -1
		for i, other := range s.signs {
			taken := slices.ContainsFunc(found, func(f sign) bool { return f.first == other.first })
			if taken || other.classes&wanted == 0 || distance(start, other) > c.within {
				continue
			}
			if best < 0 || distance(start, other) < distance(start, s.signs[best]) {
				best = i
			}
		}
		if best < 0 {
			return nil
		}
		found = append(found, s.signs[best])
	}
	return found
}

func distance(a, b sign) int {
	if a.first > b.first {
		a, b = b, a
	}
	return b.first - a.end
}

// find returns where the first of some combinations stands in each sentence of a text.
func (p *plain) find(some []combination) (found []span) {
	if p.isAddress() {
		return nil
	}
	for _, s := range p.sentences() {
		for i := range some {
			if first, end, ok := some[i].matchesIn(p, s); ok {
				found = append(found, p.spanOf(first, end))
				break
			}
		}
	}
	return found
}

// inOrder reports whether signs stand one after the other.
func inOrder(_ *plain, s []sign) bool {
	return slices.IsSortedFunc(s, func(a, b sign) int { return a.first - b.first })
}
