package themes

import (
	"bytes"
	"testing"
)

func TestRelativeLinks(t *testing.T) {
	cases := []struct{ name, page, want string }{
		{"link", `<a href="/a/b.html#c">x</a>`, `<a href="../a/b.html#c">x</a>`},
		{"first page", `<a href="/">x</a><a href='/#top'>y</a>`, `<a href="../index.html">x</a><a href='../index.html#top'>y</a>`},
		{"unquoted", `<a href=/a.html>x</a><img src=/b.jpg alt=/c>`, `<a href=../a.html>x</a><img src=../b.jpg alt=/c>`},
		{"other addresses", `<a href="//a.org/"><a href="https://a.org/b"><a href="#c"><a href="tel:1"><a href="">`, `<a href="//a.org/"><a href="https://a.org/b"><a href="#c"><a href="tel:1"><a href="">`},
		{"srcset", `<img srcset="/a.jpg 1x, /b.jpg 2x,/c.jpg 3x, https://d/e.jpg 4x">`, `<img srcset="../a.jpg 1x, ../b.jpg 2x,../c.jpg 3x, https://d/e.jpg 4x">`},
		{"refresh", `<meta http-equiv="refresh" content="0; url=/a.html">`, `<meta http-equiv="refresh" content="0; url=../a.html">`},
		{"spaces", "<a\n class=x href = \"/a.html\" >", "<a\n class=x href = \"../a.html\" >"},
		{"form", `<form action="/search.html"><button formaction="/b">`, `<form action="../search.html"><button formaction="../b">`},
		{"text", `<code>href=/a src='/b' href="/c"</code> a < b href=/d`, `<code>href=/a src='/b' href="/c"</code> a < b href=/d`},
		{"text in an attribute", `<p title="a > b href=/c" alt='<a href="/d">'>`, `<p title="a > b href=/c" alt='<a href="/d">'>`},
		{"comment", `<!-- <a href="/a"> --><a href="/b">`, `<!-- <a href="/a"> --><a href="../b">`},
		{"data", `<script type="application/ld+json">{"a":"<a href='/b'>"}</script><a href="/c">`, `<script type="application/ld+json">{"a":"<a href='/b'>"}</script><a href="../c">`},
		{"words in a description", `<meta name="description" content="/a and b">`, `<meta name="description" content="/a and b">`},
		{"cut short", `<a href="/a`, `<a href="/a`},
		{"cut short in a tag", `<a href`, `<a href`},
		{"lone signs", `<`, `<`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var out bytes.Buffer
			relativeLinks(&out, []byte(c.page), "../")
			if out.String() != c.want {
				t.Errorf("\n got %s\nwant %s", out.String(), c.want)
			}
		})
	}
}

// FuzzRelativeLinks holds the pass to its promise: with no change of the prefix
// the page comes out as it went in.
func FuzzRelativeLinks(f *testing.F) {
	f.Add(`<a href="/b.html">c</a><img srcset="/a 1x, /b 2x">`)
	f.Add(`<script>"</script`)
	f.Fuzz(func(t *testing.T, page string) {
		var out bytes.Buffer
		relativeLinks(&out, []byte(page), "/")
		got := bytes.ReplaceAll(out.Bytes(), []byte("/index.html"), []byte("/"))
		want := bytes.ReplaceAll([]byte(page), []byte("/index.html"), []byte("/"))
		if !bytes.Equal(got, want) {
			t.Errorf("\n got %q\nwant %q", got, want)
		}
	})
}

func TestPrefix(t *testing.T) {
	for address, want := range map[string]string{"index.html": "", "a/b.html": "../", "ar/a/b.html": "../../"} {
		if got := prefixFor(address); got != want {
			t.Errorf("%s: got %q, want %q", address, got, want)
		}
	}
	for base, want := range map[string]string{"": "/", "https://a.org": "/", "https://a.org/b": "/b/", "https://a.org/b/": "/b/"} {
		if got := basePath(base); got != want {
			t.Errorf("%s: got %q, want %q", base, got, want)
		}
	}
}
