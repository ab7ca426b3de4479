package themes

import "strings"

// Policy is a content security policy: what a page may load and do. Its directives
// are in the order in which they are written.
type Policy []Directive

// Directive is one rule of a policy: "img-src" "'self' data:".
type Directive struct{ Name, Sources string }

// PagePolicy is the policy of every page of a site, in a meta element: nothing
// comes from elsewhere, and nothing in the page may run inline or post.
var PagePolicy = Policy{
	{"default-src", "'none'"},
	{"script-src", "'self'"},
	{"style-src", "'self'"},
	{"img-src", "'self' data:"},
	{"connect-src", "'self'"},
	{"manifest-src", "'self'"},
	{"worker-src", "'self'"},
	{"form-action", "'none'"},
	{"base-uri", "'none'"},
}

// InHeader returns the policy as a host sends it: with the directive that browsers
// ignore in a meta element.
func (p Policy) InHeader() Policy {
	return append(p[:len(p):len(p)], Directive{"frame-ancestors", "'none'"})
}

// String returns the policy as it is written.
func (p Policy) String() string {
	var parts []string
	for _, d := range p {
		parts = append(parts, d.Name+" "+d.Sources)
	}
	return strings.Join(parts, "; ")
}
