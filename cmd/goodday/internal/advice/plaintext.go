package advice

import (
	"html"
	"strings"
	"unicode"
)

// zeroWidthSpace keeps a code host from reading the characters around it as a mention,
// an address, the number of an issue or an emoji.
const zeroWidthSpace = "\u200b"

// plainText escapes a text so that Markdown shows it as it is, and nothing in it
// becomes a link or a mention.
func plainText(text string) string {
	var out strings.Builder
	runes := []rune(text)
	row := 0       // how many hex digits stand in a row
	number := true // so far there are only digits: with a point it would start a list
	for i, r := range runes {
		switch {
		case strings.ContainsRune("&<>", r):
			out.WriteString(html.EscapeString(string(r)))
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
			out.WriteString(zeroWidthSpace)
			row = 0
		}
	}
	return out.String()
}

// longestRow is fewer hex digits than code hosts take for the number of a commit.
const longestRow = 6

// breaks reports whether a character would start something that code hosts turn into
// a link or an emoji: @name, #12, GH-12, https://, www., :smile:.
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

// codeSpan returns a text as code, in which no character has a meaning. The fence is
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
