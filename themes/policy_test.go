package themes

import "testing"

func TestPolicy(t *testing.T) {
	p := Policy{{"default-src", "'none'"}, {"img-src", "'self' data:"}}
	if got, want := p.String(), "default-src 'none'; img-src 'self' data:"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := p.InHeader().String(), p.String()+"; frame-ancestors 'none'"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if p.InHeader(); len(p) != 2 {
		t.Errorf("the policy itself was changed: %s", p)
	}
}
