package site

import (
	"goodday/content"
	"goodday/search"
	"goodday/themes"
)

// listsOf returns the pages that list others, for words that name them.
func listsOf(directory *content.Directory, words themes.Wording) []search.List {
	return content.Map(themes.ListPages(directory, words), func(l themes.ListPage) search.List {
		return search.List{Language: l.Language, Title: l.Title, Address: l.Address, Names: l.Names, Beside: l.Beside, Pages: l.Pages}
	})
}

// calendarsOf returns what each language of the site calls days, and the words that mean
// one of them today.
func calendarsOf(directory *content.Directory, words themes.Wording) []search.Calendar {
	return content.Map(directory.Site.Languages, func(language string) search.Calendar {
		list := func(key string) []string { return words.List(language, key) }
		c := search.Calendar{
			Language: language, Today: list("find_today"), Tonight: list("find_tonight"), Tomorrow: list("find_tomorrow"),
			Days: content.Map(content.Day("").Choices(), func(day string) string { return words(language, "day_"+day) }),
		}
		if evening := list("find_evening"); len(evening) > 0 {
			c.Evening = evening[0]
		}
		return c
	})
}
