package preview

import (
	"regexp"
	"strings"
)

// largestStyle is the most bytes of a style sheet that is used.
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

// styleOf returns the style sheets of a part as one text that loads nothing.
func styleOf(p *part) string {
	var out strings.Builder
	for _, name := range p.styles {
		out.Write(readFrom(p.root, name, largestStyle))
		out.WriteByte('\n')
	}
	return selfContained(out.String())
}

var (
	imports  = regexp.MustCompile(`(?i)@import[^;]*;?`)
	urls     = regexp.MustCompile(`(?i)url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*?))\s*\)`)
	imageSet = regexp.MustCompile(`(?i)(-webkit-)?image-set\([^)]*\)`)
)

// selfContained removes from a style sheet what would load something. Data URLs of
// pictures stay. Whatever this misses is stopped by the policy.
func selfContained(style string) string {
	style = imports.ReplaceAllString(style, "")
	style = imageSet.ReplaceAllString(style, "none")
	style = urls.ReplaceAllStringFunc(style, func(found string) string {
		groups := urls.FindStringSubmatch(found)
		if strings.HasPrefix(strings.ToLower(groups[1]+groups[2]+groups[3]), "data:image/") {
			return found
		}
		return "none"
	})
	return strings.ReplaceAll(style, "</", `<\/`)
}
