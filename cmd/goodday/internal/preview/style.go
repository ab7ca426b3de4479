package preview

import (
	"regexp"
	"strings"
)

// largestStyle is how many bytes are read of a style sheet.
const largestStyle = 256 << 10

// ownStyle is for what the preview adds to the pages.
const ownStyle = `
.preview-head, .preview-none { max-width: 66rem; margin: 0 auto; padding: 1rem; }
.preview-live { display: inline-block; margin: 0 0 .75rem; padding: .4rem .9rem; border: 2px solid currentColor; border-radius: .5rem; font-weight: 700; }
.preview-head ul { padding-left: 1.2rem; }
.preview-page { margin-top: 2.5rem; padding-top: 1rem; border-top: 4px double currentColor; }
.preview-place { font-size: .85rem; overflow-wrap: anywhere; }
.preview-link { text-decoration: underline dotted; }
`

// styleOf gives the style sheets of a part as one text that loads nothing.
func styleOf(p *part) string {
	var out strings.Builder
	for _, name := range p.styles {
		out.Write(readFrom(p.root, name, largestStyle))
		out.WriteByte('\n')
	}
	return contained(out.String())
}

var (
	imports  = regexp.MustCompile(`(?i)@import[^;]*;?`)
	address  = regexp.MustCompile(`(?i)url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*?))\s*\)`)
	imageSet = regexp.MustCompile(`(?i)(-webkit-)?image-set\([^)]*\)`)
)

// contained takes out of a style sheet what would load something. Pictures that
// it holds itself stay. What is not understood is stopped by the policy.
func contained(style string) string {
	style = imports.ReplaceAllString(style, "")
	style = imageSet.ReplaceAllString(style, "none")
	style = address.ReplaceAllStringFunc(style, func(found string) string {
		groups := address.FindStringSubmatch(found)
		if strings.HasPrefix(strings.ToLower(groups[1]+groups[2]+groups[3]), "data:image/") {
			return found
		}
		return "none"
	})
	return strings.ReplaceAll(style, "</", `<\/`)
}
