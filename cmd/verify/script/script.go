// Package script runs the core of the browser's search script without a
// browser, in goja: a JavaScript that lacks what old phones lack too. It reads
// the files of a built site as the browser would and answers as package search
// does, so that the two can be held against each other by the thousand.
package script

import (
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

// harness stands where page.js stands in a browser: it loads what is wanted and
// asks again.
const harness = `
function goodday(build, name) {
	const data = [].slice.call(arguments, 2);
	if (name == "manifest") {
		manifest = readManifest(data);
		manifest.build = build;
	} else files[name] = data;
}
function run(text, language, limit, typing, filters) {
	for (let turn = 0; turn < 20; turn++) {
		wanted = [];
		const found = ask({text, language, typing, filters});
		const lists = [found.own, found.others].map(list => list.slice(0, limit).map(d => {
			const r = row(d[0]);
			if (r) r.score = d[1];
			return r;
		}));
		if (!wanted.length) return JSON.stringify({lists, count: found.own.length, others: found.others.length,
			corrected: found.corrected, missing: found.missing, crisis: isCrisis(found.words) || isCrisis(wordsOf(text))});
		for (const name of wanted) {
			const source = read(name);
			if (source) (new Function("goodday", source))(goodday);
			else if (/^f-/.test(name)) files[name] = ["?"];
			else throw "missing " + name;
		}
	}
	throw "asks without end";
}
return {run, goodday, fold, wordsOf, parse, distance};
`

// Open runs the script and passes it the site's manifest.
func Open(site fs.FS) (*Client, error) {
	c := &Client{site: site, vm: goja.New()}
	manifest, err := fs.ReadFile(site, search.Folder+"/manifest.js")
	if err != nil {
		return nil, err
	}
	_, rest, _ := strings.Cut(string(manifest), `"`)
	c.build, _, _ = strings.Cut(rest, `"`)
	phrases, err := search.CrisisPhrases(site)
	if err != nil {
		return nil, err
	}
	c.vm.Set("read", c.read)
	value, err := c.vm.RunString("(function(){\"use strict\";\n" + client.Core(phrases) + harness + "})()")
	if err != nil {
		return nil, err
	}
	parts := value.ToObject(c.vm)
	c.run, _ = goja.AssertFunction(parts.Get("run"))
	c.vm.Set("goodday", parts.Get("goodday"))
	for _, name := range []string{"fold", "wordsOf", "parse", "distance"} {
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

// Evaluate runs JavaScript that may use the script's functions fold, wordsOf,
// parse and distance.
func (c *Client) Evaluate(source string) (goja.Value, error) { return c.vm.RunString(source) }

type row struct {
	Title, Address, Kind, Summary, Language string
	Score                                   int
}

func results(rows []row) []search.Result {
	var all []search.Result
	for _, r := range rows {
		all = append(all, search.Result{
			Address: r.Address, Title: r.Title, Summary: r.Summary,
			Language: r.Language, Kind: r.Kind, Score: r.Score,
		})
	}
	return all
}

// Search answers a query as the browser would.
func (c *Client) Search(query search.Query) (search.Answer, error) {
	limit := query.Limit
	if limit == 0 {
		limit = 10
	}
	filters := query.Filters
	if filters == nil {
		filters = map[string][]string{}
	}
	value, err := c.run(goja.Undefined(), c.vm.ToValue(query.Text), c.vm.ToValue(query.Language),
		c.vm.ToValue(limit), c.vm.ToValue(query.Typing), c.vm.ToValue(filters))
	if err != nil {
		return search.Answer{}, fmt.Errorf("the script failed at %q: %w", query.Text, err)
	}
	return decode(value.String())
}
