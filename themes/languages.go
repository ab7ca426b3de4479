package themes

import (
	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// rightToLeft holds the scripts that are written from right to left.
var rightToLeft = map[string]bool{
	"Adlm": true, "Arab": true, "Hebr": true, "Mand": true, "Nkoo": true,
	"Rohg": true, "Syrc": true, "Thaa": true,
}

// direction returns the direction in which a language is written, for dir="".
func direction(code string) string {
	script, _ := language.Make(code).Script()
	if rightToLeft[script.String()] {
		return "rtl"
	}
	return "ltr"
}

// ownName returns the name of a language in that language, as menus show it.
func ownName(code string) string {
	tag, err := language.Parse(code)
	if err != nil {
		return code
	}
	name := display.Self.Name(tag)
	if name == "" {
		return code
	}
	return cases.Title(tag, cases.NoLower).String(name)
}
