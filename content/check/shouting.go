package check

import "strings"

var shouting = Rule{
	ID: "shouting", Group: Words, English: true, Page: shouts,
	Why:    "Capitals read like shouting, and are harder to read. Some screen readers spell them out.",
	Source: "British Dyslexia Association style guide: no capitals for emphasis.",
	Better: "Please bring a towel.",
}

// fewestShouted is how many words in capitals are reported.
const fewestShouted = 3

func shouts(page *Page) {
	for _, p := range page.prose() {
		page.capitals(p)
		page.marks(p)
		if page.Full() {
			return
		}
	}
}

// alsoWords are short forms that are words too.
var alsoWords = setOf(`IT US AM OK`)

// capitals reports runs of words in capitals.
func (p *Page) capitals(text *prose) {
	for first := 0; first < len(text.words) && !p.Full(); first++ {
		if !isUpperLetter(text.Text[text.words[first].From]) || !isLoud(text.at(first)) {
			continue
		}
		end, count, known := first, 0, 0
		for end < len(text.words) && (isLoud(text.at(end)) || end > first && len(text.at(end)) == 1 && text.capital(end)) {
			if isLoud(text.at(end)) {
				count++
			}
			if everyday[text.at(end)] && !alsoWords[text.at(end)] {
				known++
			}
			end++
		}
		if count-known >= fewestShouted {
			p.Report(Finding{
				At: text.place(first), Words: text.between(first, end), Message: "This is written in capitals.",
				Do: "Write it in small letters. Put ** before and after what matters most.",
			})
		}
		first = end
	}
}

// isLoud reports whether a word has two capitals or more and no small letters.
func isLoud(word string) bool {
	return len(word) > 1 && word[0] < 'a' && strings.ToUpper(word) == word && strings.ToLower(word) != word && !strings.ContainsAny(word, "0123456789")
}

// marks reports several exclamation marks in a row.
func (p *Page) marks(text *prose) {
	for from := 0; !p.Full(); {
		i := strings.Index(text.Text[from:], "!!")
		if i < 0 {
			return
		}
		i += from
		rest := text.Text[i:]
		end := i + len(rest) - len(strings.TrimLeft(rest, "!?1"))
		p.Report(Finding{At: text.Position(i), Words: text.Text[i:end], Message: "There are several ! in a row.", Do: "One is enough. None is often better."})
		from = end
	}
}
