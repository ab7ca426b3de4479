package judged

import (
	"slices"
	"testing"
	"testing/fstest"
)

func TestReadDocuments(t *testing.T) {
	site := fstest.MapFS{
		"a.html": {Data: []byte(`<html lang="pl"><head><title>Site</title></head><body><h2>Help</h2><main><nav>Home</nav>
			<h1>Bus <b>pass</b></h1><p>Un<em>happy</em></p><p>now</p><h2>Cost</h2><svg><text>x</text></svg><h3>When<br>to go</h3><form>send</form></main></body></html>`)},
		"css/site.css": {},
	}
	got, err := readDocuments(site)
	want := []document{{"a.html", "Bus pass", "Cost When to go", "Bus pass Unhappy now Cost When to go", "pl"}}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%+v, %v, want %+v", got, err, want)
	}
}
