package advice

import (
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/report"
	"goodday/content"
)

// mostAnnotations is how many notes GitHub shows beside the lines of one run.
const mostAnnotations = 50

// GitHub prints a check as commands of GitHub's workflows, which become notes
// beside the lines of a pull request. Everything but the frame is escaped, so that
// no text from a file can be a command.
func GitHub(w io.Writer, c Report, options PrintOptions) error {
	c, show := c.prepared(options.Focus, true)
	var out strings.Builder
	found := sorted(c, options.Focus)
	problems := slices.Concat(found.critical, found.changed, found.errors, found.advice)
	for i, p := range problems {
		if i == mostAnnotations-1 && len(problems) > mostAnnotations {
			fmt.Fprintf(&out, "::notice title=Goodday::%s\n", commandText.Replace("There is more: "+report.Count(len(problems)-i, "thing is", "things are")+" not shown here. goodday check shows them all."))
			break
		}
		out.WriteString(annotation(show(p), options.Base))
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func annotation(p content.Problem, base string) string {
	var where strings.Builder
	if p.File != "" {
		where.WriteString("file=" + commandProperty.Replace(path.Join(base, p.File)) + ",")
	}
	if p.File != "" && p.Line > 0 {
		fmt.Fprintf(&where, "line=%d,", p.Line)
		if p.Column > 0 {
			fmt.Fprintf(&where, "col=%d,", p.Column)
		}
	}
	text := joined(p.Message, p.Why, p.Do)
	if p.Better != "" {
		text += "\nBetter: " + p.Better
	}
	if mayIgnore(p.Rule) {
		text += " [" + p.Rule + "]"
	}
	return fmt.Sprintf("::%s %stitle=%s::%s\n", p.Severity, where.String(), commandProperty.Replace(sentence(p.Rule)), commandText.Replace(text))
}

// The escapes of workflow commands, as GitHub's own toolkit writes them.
var (
	commandText     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	commandProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
