package advice

import (
	"strings"
	"unicode"
)

// unseen is a space without width. Between two signs it keeps a code host from
// taking them for a mention, an address, the number of an issue or a small picture.
const unseen = "\u200b"

// plainText writes a text so that Markdown shows it as it is and nothing in it
// becomes a link or a mention.
func plainText(text string) string {
	var out strings.Builder
	runes := []rune(text)
	row := 0       // of signs that the number of a commit is made of
	number := true // so far: with a point after it, it would begin a list
	for i, r := range runes {
		switch {
		case r == '&':
			out.WriteString("&amp;")
		case r == '<':
			out.WriteString("&lt;")
		case r == '>':
			out.WriteString("&gt;")
		case strings.ContainsRune("\\`*_[]#~|!$^=(){}+-", r), r == '.' && number:
			out.WriteString("\\" + string(r))
		default:
			out.WriteRune(r)
		}
		number = number && (unicode.IsDigit(r) || r == ' ')
		if row++; !isHex(r) {
			row = 0
		}
		if breaks(runes, i) || row == longestRow {
			out.WriteString(unseen)
			row = 0
		}
	}
	return out.String()
}

// longestRow is too short for the number of a commit.
const longestRow = 6

// breaks reports whether a place in a text would begin something that code hosts
// make of it: @name, #12, GH-12, https://, www., :smile:.
func breaks(text []rune, i int) bool {
	if i+1 == len(text) {
		return false
	}
	next := text[i+1]
	switch text[i] {
	case '@', '#':
		return true
	case ':':
		return next == '/' || next == '+' || next == '-' || unicode.IsLetter(next)
	case '.':
		return unicode.IsLetter(next)
	case '-':
		return i > 0 && unicode.ToLower(text[i-1]) == 'h'
	}
	return false
}

func isHex(r rune) bool { return '0' <= r && r <= '9' || 'a' <= r && r <= 'f' }

// codeSpan writes a text as code, in which nothing has a meaning. The fence is
// longer than any row of backticks in the text.
func codeSpan(text string) string {
	longest, row := 0, 0
	for _, r := range text {
		if row++; r != '`' {
			row = 0
		}
		longest = max(longest, row)
	}
	fence := strings.Repeat("`", longest+1)
	text = strings.TrimSpace(text)
	if text == "" {
		return "` `"
	}
	if longest > 0 {
		text = " " + text + " "
	}
	return fence + text + fence
}
