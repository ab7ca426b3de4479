// Package script runs the core of the browser's search script without a
// browser, in goja: a JavaScript that lacks what old phones lack too. It reads
// the files of a built site as the browser would and answers as package search
// does, so that the two can be held against each other by the thousand.
package script

import (
	"cmp"
	_ "embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"

	"goodday/search"
	"goodday/search/client"

	"github.com/dop251/goja"
)

// Client is the script over the search files of one site. It is not safe for
// use by several goroutines.
type Client struct {
	site  fs.FS
	vm    *goja.Runtime
	run   goja.Callable
	build string
}

// harness stands where page.js stands in a browser.
//
//go:embed harness.js
var harness string

// Open runs the script and passes it the site's manifest.
func Open(site fs.FS) (*Client, error) {
	c := &Client{site: site, vm: goja.New()}
	manifest, err := fs.ReadFile(site, search.Folder+"/manifest.js")
	if err != nil {
		return nil, err
	}
	_, rest, _ := strings.Cut(string(manifest), `"`)
	c.build, _, _ = strings.Cut(rest, `"`)
	lists, err := search.CrisisDataOf(site)
	if err != nil {
		return nil, err
	}
	c.vm.Set("read", c.read)
	value, err := c.vm.RunString("(function(){\"use strict\";\n" + client.Core(lists) + harness + "})()")
	if err != nil {
		return nil, err
	}
	parts := value.ToObject(c.vm)
	c.run, _ = goja.AssertFunction(parts.Get("run"))
	c.vm.Set("goodday", parts.Get("goodday"))
	for _, name := range []string{"fold", "wordsOf", "parse", "distance", "helpFor"} {
		c.vm.Set(name, parts.Get(name))
	}
	_, err = c.vm.RunString(string(manifest))
	return c, err
}

// read returns the source of a search file, or nothing.
func (c *Client) read(name string) string {
	data, err := fs.ReadFile(c.site, search.Folder+"/"+c.build+"/"+name+".js")
	if err != nil {
		return ""
	}
	return string(data)
}

// Search answers a query as the browser would.
func (c *Client) Search(query search.Query) (search.Answer, error) {
	filters := query.Filters
	if filters == nil {
		filters = map[string][]string{}
	}
	day := -1 // Monday is 0
	if !query.Today.IsZero() {
		day = (int(query.Today.Weekday()) + 6) % 7
	}
	value, err := c.run(goja.Undefined(), c.vm.ToValue(query.Text), c.vm.ToValue(query.Language),
		c.vm.ToValue(cmp.Or(query.Limit, 10)), c.vm.ToValue(query.Typing), c.vm.ToValue(filters), c.vm.ToValue(day))
	var answer search.Answer
	if err != nil {
		return answer, fmt.Errorf("the script failed at %q: %w", query.Text, err)
	}
	err = json.Unmarshal([]byte(value.String()), &answer)
	return answer, err
}
