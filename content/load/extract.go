package load

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"goodday/content"
	"goodday/content/markdown"
	"goodday/content/text"
)

// extract returns the first sentence of a text that is short enough for a summary. Where
// none is, it is the beginning of the first, cut between words.
func extract(document ast.Node, source []byte) string {
	first := ""
	for n := document.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() != ast.KindParagraph {
			continue
		}
		for _, sentence := range sentences(markdown.PlainText(n, source)) {
			if utf8.RuneCountInString(sentence) <= content.MaxSummary {
				return sentence
			}
			if first == "" {
				first = sentence
			}
		}
	}
	return cutBetweenWords(first, content.MaxSummary)
}

// sentences returns the sentences of a text, each with the sign at its end.
func sentences(plain string) []string {
	plain = strings.Join(strings.Fields(plain), " ")
	words := text.Words(plain)
	spans := text.Sentences(plain, words)
	var found []string
	for i, span := range spans {
		from, to := words[span.From].From, len(plain)
		if i == 0 {
			from = 0
		}
		if i+1 < len(spans) {
			to = words[spans[i+1].From].From
		}
		found = append(found, strings.TrimSpace(plain[from:to]))
	}
	return found
}

// cutBetweenWords returns the beginning of a text, with a sign that it goes on.
func cutBetweenWords(plain string, most int) string {
	const goesOn = "…"
	if utf8.RuneCountInString(plain) <= most {
		return plain
	}
	short := string([]rune(plain)[:most-1])
	if at := strings.LastIndexByte(short, ' '); at > 0 {
		short = short[:at]
	}
	return strings.TrimRight(short, " ,;:-–") + goesOn
}
