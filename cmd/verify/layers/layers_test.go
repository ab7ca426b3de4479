package layers

import (
	"fmt"
	"strings"
	"testing"
)

func TestOwnPackagesKeepTheirPlaces(t *testing.T) {
	packages, err := List("../../..")
	if err != nil {
		t.Fatal(err)
	}
	if len(packages) < 5 {
		t.Fatalf("only %d packages were read", len(packages))
	}
	for _, fault := range Faults(packages) {
		t.Error(fault)
	}
	chain := Chain(packages)
	t.Logf("the longest chain: %s", strings.Join(chain, " -> "))
	if len(chain) > MaxChain {
		t.Errorf("%d packages import one another in a row, %d is the most: %s", len(chain), MaxChain, strings.Join(chain, " -> "))
	}
}

func TestFaultsNamesWhatIsForbidden(t *testing.T) {
	for _, c := range []struct{ folder, imported, want string }{
		{"content", "goodday/themes", "content imports goodday/themes"},
		{"content", "github.com/gohugoio/hugo/deps", "may know hugo"},
		{"content", "github.com/blevesearch/bleve/v2", "may know bleve"},
		{"content/check", "goodday/search", "content/check imports goodday/search"},
		{"content/check", "goodday/content/open", "content/check imports"},
		{"search", "goodday/content", "search imports goodday/content"},
		{"themes", "github.com/yuin/goldmark", "may know goldmark"},
		{"themes", "goodday/search", "themes imports goodday/search"},
		{"themes/default", "goodday/content", "themes/default imports"},
		{"cmd/goodday/internal/site", "github.com/gohugoio/hugo/hugofs", "may know hugo"},
		{"helpers", "fmt", "helpers has no rule"},
	} {
		got := fmt.Sprint(Faults([]Package{{ImportPath: Module + "/" + c.folder, XTestImports: []string{c.imported}}}))
		if !strings.Contains(got, c.want) {
			t.Errorf("%s -> %s: %s", c.folder, c.imported, got)
		}
	}
}

func TestFaultsLetsTheRestBe(t *testing.T) {
	for folder, imported := range map[string]string{
		"content/markdown":          "github.com/yuin/goldmark/ast",
		"content/check":             "goodday/content",
		"content/open/feed":         "goodday/content/open",
		"search":                    "github.com/blevesearch/bleve/v2/analysis",
		"themes":                    "github.com/gohugoio/hugo/tpl/tplimpl",
		"cmd/goodday/internal/site": "goodday/themes",
		"cmd/bench":                 "goodday/content",
	} {
		if faults := Faults([]Package{{ImportPath: Module + "/" + folder, Imports: []string{imported}}}); len(faults) > 0 {
			t.Error(faults)
		}
	}
}

func TestChainIsTheLongest(t *testing.T) {
	packages := []Package{
		{ImportPath: "goodday/content", Imports: []string{"fmt"}},
		{ImportPath: "goodday/themes", Imports: []string{"goodday/content", "github.com/gohugoio/hugo/deps"}},
		{ImportPath: "goodday/cmd/goodday", Imports: []string{"goodday/content", "goodday/themes"}},
	}
	if got := strings.Join(Chain(packages), " "); got != "goodday/cmd/goodday goodday/themes goodday/content" {
		t.Error(got)
	}
}
