package markdown

import (
	"strings"
	"testing"
)

// Notes are not in the page, and nothing beside them is lost.
func TestNotes(t *testing.T) {
	for source, want := range map[string]string{
		"One. <!-- a --> Two.":                         "<p>One.  Two.</p>\n",
		"<!-- a -->":                                   "",
		"<!-- a -->\n\nOne.":                           "<p>One.</p>\n",
		"<!-- a\n\nb\n\n# c -->\n\nOne.":               "<p>One.</p>\n",
		"<!-- a --> One *two*.":                        "<p> One <em>two</em>.</p>\n",
		"<!-- a\nb --> One *two*.":                     "<p>One <em>two</em>.</p>\n",
		"<!-- a --> <!-- b -->":                        "",
		"One\n<!-- a -->\ntwo":                         "<p>One</p>\n<p>two</p>\n",
		"One <!-- a\nb --> two":                        "<p>One  two</p>\n",
		"- One <!-- a -->\n- two":                      "<ul>\n<li>One </li>\n<li>two</li>\n</ul>\n",
		"- One\n\n  <!-- a\n\n  b -->\n\n  two":        "<ul>\n<li>\n<p>One</p>\n<p>two</p>\n</li>\n</ul>\n",
		"> <!-- a -->\n> One":                          "<blockquote>\n<p>One</p>\n</blockquote>\n",
		"<div>\n<!-- a\n\nb -->\n</div>":               "<p>&lt;div&gt;\n</p>\n<p>&lt;/div&gt;</p>\n",
		"<div>One <!-- a --> two</div>":                "<p>&lt;div&gt;One two&lt;/div&gt;</p>\n",
		"<b>One</b> <!-- a -->":                        "<p>&lt;b&gt;One&lt;/b&gt; </p>\n",
		"# One <!-- a -->":                             "<h1 id=\"h-one\">One </h1>\n",
		"<!-- a --><!-- b\n\nc --> <!-- d\n-->\nOne":   "<p>One</p>\n",
		"`<!-- a -->`":                                 "<p><code>&lt;!-- a --&gt;</code></p>\n",
		"    <!-- a -->":                               "<pre><code>&lt;!-- a --&gt;\n</code></pre>\n",
		"| a |\n| - |\n| b <!-- c --> |":               "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b </td>\n</tr>\n</tbody>\n</table>\n",
		"<!-- [if mso]><b>a</b><![endif]-->One":        "<p>One</p>\n",
		"\\<!-- a --\\>":                               "<p>&lt;!-- a --&gt;</p>\n",
		"One -->":                                      "<p>One --&gt;</p>\n",
		"<!-- a -->\n<script>x</script>\n\n<!-- b -->": "<p>&lt;script&gt;x&lt;/script&gt;\n</p>\n",
	} {
		var out strings.Builder
		if err := New().Renderer().Render(&out, []byte(source), Parse(New(), []byte(source))); err != nil {
			t.Fatal(err)
		}
		if out.String() != want {
			t.Errorf("%q becomes\n%q, not\n%q", source, out.String(), want)
		}
	}
}

func FuzzNotes(f *testing.F) {
	f.Add("- <!-- secretnote\n\n--> a\n<div><!-- secretnote -->")
	f.Fuzz(func(t *testing.T, source string) {
		if CheckComplexity([]byte(source)) != nil {
			return
		}
		var out strings.Builder
		if err := New().Convert([]byte(source), &out); err != nil {
			t.Error(err)
		}
	})
}
