package decode

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"goodday/content"
	"goodday/content/text"
)

// hiddenAt is the problem of a sign that nobody sees, at an offset.
func hiddenAt(source []byte, at int) content.Problem {
	sign, _ := utf8.DecodeRune(source[at:])
	return hiddenSign(sign).At(position(source, at))
}

func hiddenSign(sign rune) content.Problem {
	return content.Wrong("hidden-sign", "There is a sign here that cannot be seen: "+text.HiddenSign(sign)+".",
		"Delete what stands here, also the spaces, and type it again. Such signs come along when text is copied.")
}

// mostHidden is how many lines with hidden signs are told.
const mostHidden = 10

// Hidden tells of the signs in running text that nobody sees and nobody needs, one
// a line, from an offset on.
func Hidden(source []byte, from int) (problems []content.Problem) {
	rightToLeft := text.HasRightToLeft(string(source))
	for line := range strings.Lines(string(source[from:])) {
		if at := text.FindHidden(line, rightToLeft); at >= 0 && len(problems) < mostHidden {
			problem := hiddenAt(source, from+at)
			problem.Severity = content.Warning
			problems = append(problems, problem)
		}
		from += len(line)
	}
	return problems
}

// hiddenBreak returns the offset of a character that ends a line for YAML and that
// no editor shows as one, or -1.
func hiddenBreak(source []byte) int { return bytes.IndexAny(source, "\u2028\u2029") }

// hiddenCause returns the problem of a hidden sign that changes what the fields of
// a line mean, such as a no-break space before a dash or after a colon. found is false if
// there is none.
func (l *lines) hiddenCause(line int) (problem content.Problem, found bool) {
	start, text := l.line(line)
	if at := causeIn(string(text)); at >= 0 {
		return hiddenAt(l.source, start+at), true
	}
	return problem, false
}

// causeIn returns the offset of a hidden sign in the name of a field or where
// only plain spaces may stand, or -1.
func causeIn(line string) int {
	name, _, _ := strings.Cut(line, ": ")
	for at, sign := range line {
		if text.HiddenSign(sign) == "" {
			continue
		}
		before := strings.TrimRight(line[:at], " ")
		if before == "" || strings.ContainsAny(before[len(before)-1:], `:-,[{?"'`) || at < len(name) && !strings.Contains(name, `"`) {
			return at
		}
	}
	return -1
}
