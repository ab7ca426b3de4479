package content

import "slices"

// Cost says what something costs, in one of several ways: free, an amount, from an
// amount to another, several prices, what people can give, or words. Ask says that
// nobody here knows; so does a page without a Cost.
type Cost struct {
	Free     bool    `yaml:"free" help:"Write yes if it costs nothing."`
	Amount   Money   `yaml:"amount" help:"The price in pounds: 3 or 3.50."`
	From     Money   `yaml:"from" help:"If it depends: the lowest price in pounds."`
	To       Money   `yaml:"to" help:"If it depends: the highest price in pounds."`
	Per      Per     `yaml:"per" help:"What the price is for: session, week, month, term, year, once."`
	Prices   []Price `yaml:"prices" help:"Several prices, each with who pays it."`
	Donation bool    `yaml:"donation" help:"Write yes if people give what they can."`
	Text     string  `yaml:"text" help:"What it costs in words, if it is no amount: part of your income."`
	Ask      bool    `yaml:"ask" help:"Write yes if you do not know. Readers are told to ask."`
	Help     string  `yaml:"help" help:"Help with the cost or with fares."`
}

// Price is one of several prices.
type Price struct {
	For    string `yaml:"for" required:"yes" help:"Who pays this, or for what: under 18."`
	Free   bool   `yaml:"free" help:"Write yes if it costs them nothing."`
	Amount Money  `yaml:"amount" help:"The price in pounds: 3 or 3.50."`
	Per    Per    `yaml:"per" help:"What the price is for: session, week, month, term, year, once."`
}

// Known reports whether the cost says anything. A nil Cost does not.
func (c *Cost) Known() bool { return len(c.ways()) > 0 && !c.Ask }

// Costs returns every amount of money that somebody may have to pay, lowest and highest
// of each way to pay. What is free is 0 to 0; words and gifts are no amount.
func (c *Cost) Costs() []MoneyRange {
	if !c.Known() {
		return nil
	}
	var all []MoneyRange
	switch {
	case c.Free:
		all = append(all, MoneyRange{})
	case c.Amount > 0:
		all = append(all, MoneyRange{c.Amount, c.Amount})
	case c.From > 0 || c.To > 0:
		all = append(all, MoneyRange{c.From, max(c.From, c.To)})
	}
	for _, price := range c.Prices {
		all = append(all, MoneyRange{price.Amount, price.Amount})
	}
	return all
}

// MoneyRange is from an amount to another, both included.
type MoneyRange struct{ From, To Money }

// ways returns the names of the ways in which the cost is said.
func (c *Cost) ways() []string {
	if c == nil {
		return nil
	}
	var ways []string
	for _, way := range []struct {
		name string
		said bool
	}{
		{"free", c.Free},
		{"amount", c.Amount > 0},
		{"from", c.From > 0 || c.To > 0},
		{"prices", len(c.Prices) > 0},
		{"donation", c.Donation},
		{"text", c.Text != ""},
		{"ask", c.Ask},
	} {
		if way.said {
			ways = append(ways, way.name)
		}
	}
	return ways
}

// Contradiction says what two ways of saying the cost cannot both be true, or that none
// is said; both are "" if all is well. Gifts and words may stand beside an amount.
func (c *Cost) Contradiction() (message, do string) {
	ways := slices.DeleteFunc(c.ways(), func(way string) bool { return way == "donation" || way == "text" })
	switch {
	case len(c.ways()) == 0:
		return "The cost says nothing.", "Write free: yes, or amount: and the pounds. If you do not know, write ask: yes."
	case len(ways) > 1:
		return "The cost says two things: " + ways[0] + " and " + ways[1] + ".", "Keep the one that is right. Several prices stand under prices."
	case c.To > 0 && c.From > c.To:
		return "The lowest price is above the highest.", "Swap from and to."
	case c.Ask && len(c.ways()) > 1:
		return "The cost says ask, and something else.", "Take out ask: yes if you know what it costs."
	}
	for _, price := range c.Prices {
		if price.Free == (price.Amount > 0) {
			return "The price for " + Quote(price.For) + " says no amount, or two things.", "Write amount: and the pounds, or free: yes."
		}
	}
	return "", ""
}
