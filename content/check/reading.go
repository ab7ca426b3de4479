package check

import (
	"cmp"
	"slices"
	"strings"

	"goodday/content"
)

// Band is how hard a text is to read.
type Band string

// The bands. The NHS asks for a reading age of 9 to 11, and 11 to 14 where that is
// impossible.
const (
	Easy Band = "easy"
	Fine Band = "fine"
	Hard Band = "hard to read"
)

// Level is how hard one page is to read.
type Level struct {
	File  string `json:"file"`
	Title string `json:"title"`
	// Held is set if the page is not to be published: others see no word of it.
	Held bool `json:"-"`
	Band Band `json:"band"`
	// Longest is how many words the longest sentence has, Words how many there are.
	Longest int `json:"longest_sentence"`
	Words   int `json:"words"`

	grade float64
}

// ReadingNote explains what a Level is and is not. It has to be shown with levels.
const ReadingNote = "This helps to choose where to begin. It counts the length of words and sentences, and nothing else. It cannot tell if a page is clear, kind or true. Nothing fails because of it, and no page needs to be easy by it."

// fewestWords is the shortest text whose level is meaningful.
const fewestWords = 100

// measure adds the level of a page to those of the site.
func (p *page) measure() {
	if p.Reason == content.ConsentTakenBack || !english(p.Source.Page.Language) {
		return
	}
	level := levelOf(p.Source.Page.Title, (&Page{page: p}).prose())
	if level.Words >= fewestWords {
		level.Held = p.Status == content.Withheld
		level.File = p.site.FileName(p.Source.Page.File)
		p.site.levels = append(p.site.levels, level)
	}
}

// inOrder returns the levels, the hardest page first.
func (s *site) inOrder() []Level {
	slices.SortStableFunc(s.levels, func(a, b Level) int {
		return cmp.Or(b.hardness()-a.hardness(), strings.Compare(a.File, b.File))
	})
	return s.levels
}

// hardness orders levels by band, and within a band by grade, to a tenth.
func (l Level) hardness() int {
	return map[Band]int{Easy: 0, Fine: 1, Hard: 2}[l.Band]*10_000 + int(l.grade*10)
}

// The grades of the formula below which a page is easy or fine. A grade is a year
// of school, which begins at the age of 5 to 6: grade 6 is a reading age of 11.
const (
	easyGrade   = 6
	fineGrade   = 9
	easyLongest = 25 // words
	fineLongest = 40
)

// levelOf measures a page. The formula is the Flesch-Kincaid grade (Kincaid and others,
// 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59. Headings and names do
// not count: headings are not sentences, and names cannot be made shorter.
func levelOf(title string, texts []*prose) Level {
	level := Level{Title: title}
	sentences, syllables, counted := 0, 0, 0
	for _, p := range texts {
		if p.Sort == content.HeadingPassage || p.Sort == content.CellPassage || p.Field == "title" {
			continue
		}
		for _, s := range p.sentences {
			sentences++
			level.Words += s.Len()
			level.Longest = max(level.Longest, s.Len())
			for i := s.From; i < s.To; i++ {
				if i > s.From && p.capital(i) && p.keys[i] != "i" {
					continue
				}
				counted++
				syllables += syllablesIn(p.keys[i])
			}
		}
	}
	if level.Words < fewestWords || counted == 0 {
		return level
	}
	level.grade = 0.39*float64(counted)/float64(sentences) + 11.8*float64(syllables)/float64(counted) - 15.59
	level.Band = band(level)
	return level
}

func band(level Level) Band {
	switch {
	case level.grade < easyGrade && level.Longest <= easyLongest:
		return Easy
	case level.grade < fineGrade && level.Longest <= fineLongest:
		return Fine
	}
	return Hard
}

// syllablesIn counts the syllables of an English word in small letters: groups of
// vowels, without silent ones. It is right for about nine words in ten.
func syllablesIn(word string) int {
	count, inVowel := 0, false
	for _, r := range word {
		vowel := strings.ContainsRune("aeiouyéèü", r)
		if vowel && !inVowel {
			count++
		}
		inVowel = vowel
	}
	switch {
	case strings.HasSuffix(word, "le") && len(word) > 2 && !strings.ContainsAny(word[len(word)-3:len(word)-2], "aeiouy"):
	case strings.HasSuffix(word, "ee"), strings.HasSuffix(word, "ye"):
	case strings.HasSuffix(word, "e"):
		count--
	case strings.HasSuffix(word, "ed") && len(word) > 2 && !strings.ContainsAny(word[len(word)-3:len(word)-2], "tdaeiouy"):
		count--
	case strings.HasSuffix(word, "es") && len(word) > 2 && strings.ContainsAny(word[len(word)-3:len(word)-2], "bdfklmnprtvw"):
		count--
	}
	return max(count+apart(word), 1)
}

// apart counts vowels that stand together but are mostly spoken apart: radio, not
// station.
func apart(word string) (count int) {
	if strings.HasSuffix(word, "eo") {
		count++
	}
	for _, two := range []string{"ia", "io", "ua"} {
		at := strings.Index(word, two)
		if at < 1 || strings.ContainsAny(word[at-1:at], "qg") {
			continue
		}
		rest := word[at:]
		if !strings.HasPrefix(rest, "ion") && !strings.HasPrefix(rest, "ial") && !strings.HasPrefix(rest, "ious") {
			count++
		}
	}
	return count
}
