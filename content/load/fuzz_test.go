package load

import (
	"strings"
	"testing"
	"testing/fstest"

	"goodday/content"
)

// goWords are what a message must never hold.
var goWords = []string{"yaml:", "goldmark", "reflect", "nil", "runtime", "panic", "unmarshal", "invalid argument", ".go:"}

func wantPlainWords(t *testing.T, problems []content.Problem) {
	t.Helper()
	for _, p := range problems {
		for _, word := range goWords {
			if strings.Contains(p.Message, word) && !strings.Contains(p.Text, word) {
				t.Errorf("message holds %q: %s", word, p.Message)
			}
		}
		if p.Message == "" || p.Rule == "" || p.File == "" {
			t.Errorf("problem says too little: %+v", p)
		}
	}
}

// FuzzFrontMatter puts any bytes where a page stands: loading ends, says in
// plain words what is wrong, and publishes nothing it did not understand.
func FuzzFrontMatter(f *testing.F) {
	for _, seed := range []string{
		"", "---", "---\n---\n", "---\ntitle: a\n---\nb", "---\ntitle: [[[[[[[[\n---\n", "---\n&a : *a\n---\n", "---\na: &a [*a,*a]\n---\n",
		"---\ntitle: \"\\x00\"\n---\n", "---\n? {a: b}\n: c\n---\n", "---\n<<: {title: a}\n---\n", "---\n!!binary title: a\n---\n", "---\nconsent: {status: given}\n---\n",
		string(soundSite(f)["activities/lunch.md"].Data), string(soundSite(f)["stories/pass.md"].Data),
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		site := soundSite(t)
		site["stories/pass.md"] = &fstest.MapFile{Data: data}
		loaded := Load(site, Options{Now: day}).Sites[0]
		wantPlainWords(t, loaded.Problems)
		for _, p := range loaded.Pages {
			if p.Kind == content.StoryKind && p.Consent.State(day, content.ScopeThisSite) != content.ConsentCurrent {
				t.Errorf("published without consent: %q", data)
			}
		}
	})
}

// FuzzBody puts any text where a body stands: no script, no handler and no
// dangerous link comes out.
func FuzzBody(f *testing.F) {
	for _, seed := range []string{
		"[a](javascript:alert(1))", "[a](java\nscript:x)", "<javascript:alert(1)>", "![a](data:text/html,x)", "[a](&#106;avascript:x)", "[a](//example.org)",
		"[a][b]\n\n[b]: javascript:x", "<script>x</script>", "# a {onclick=x}", "[^1]\n\n[^1]: x", "|a|\n|-|\n|<b>|", "[a](../stories/pass.md#x)", "[![a](../pictures/b.png)](../stories/pass.md)", "www.example.org/\"onmouseover=x",
	} {
		f.Add(seed)
	}
	front := string(soundSite(f)["activities/lunch.md"].Data)
	front = front[:strings.LastIndex(front, "---\n")+4]
	f.Fuzz(func(t *testing.T, body string) {
		site := soundSite(t)
		site["activities/lunch.md"] = &fstest.MapFile{Data: []byte(front + body)}
		loaded := Load(site, Options{Now: day}).Sites[0]
		wantPlainWords(t, loaded.Problems)
		for _, p := range loaded.Pages {
			lower := strings.ToLower(p.HTML)
			for _, bad := range []string{"<script", `href="javascript:`, `href="data:`, `href="//`, `src="data:`} {
				if strings.Contains(lower, bad) {
					t.Errorf("%q gives %s", body, p.HTML)
				}
			}
		}
	})
}
