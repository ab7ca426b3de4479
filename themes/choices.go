package themes

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"goodday/content"
)

// A section's filters are pages, and can be put together by a script. What the script
// needs stands in files beside the pages, for it may run from a memory stick, where a
// browser lets it fetch nothing but scripts:
//
//	lists/activities.js       which rows have which term
//	lists/0a1b2c3d4e/3.js     the rows themselves, some to a file
//
// The folder of the rows is named by their content, so that files of two builds are never
// taken for one.

// listFolder is the folder of these files.
const listFolder = "lists"

// rowsInPiece is how many rows stand in one file.
const rowsInPiece = 24

// rowsLayout is the layout of rows by themselves. A theme without it has no such files.
const rowsLayout = "rows"

// choices is what the script gets first.
type choices struct {
	Folder  string     `json:"folder"`
	Piece   int        `json:"piece"`
	Count   int        `json:"count"`
	Filters [][]string `json:"filters"` // of each its title, then names of terms, each with its rows
	Pages   []string   `json:"pages,omitempty"`
}

// choicesAddress is where a section's choices stand, in the main language.
func choicesAddress(section string) string { return listFolder + "/" + section + ".js" }

// canChoose reports whether the filters of a section can be put together.
func (v *view) canChoose(section *Section) bool {
	return section != nil && len(section.Facets) > 0 && v.engine.layout(rowsLayout) != nil
}

// planChoices adds the files by which filters of a section are put together.
func (r *Renderer) planChoices(v *view, section *Section) {
	if v.canChoose(section) {
		r.add(job{view: v, files: func(w *worker) { w.writeChoices(v, section) }})
	}
}

// writeChoices writes them all, the rows first: the script asks for those it is told of.
func (w *worker) writeChoices(v *view, section *Section) {
	items := v.sections[section.Name]
	var pieces [][]byte
	sum := sha256.New()
	for some := range slices.Chunk(items, rowsInPiece) {
		p := v.generated(rowsLayout, "", "")
		p.List = &List{Items: some}
		data := w.render(v, v.site.address(section.Name+"/index.html"), p)
		if data == nil {
			return
		}
		piece := listScript(strconv.Itoa(len(pieces)), string(data))
		sum.Write(piece)
		pieces = append(pieces, piece)
	}
	all := v.choicesOf(section, items)
	all.Folder = hex.EncodeToString(sum.Sum(nil))[:10]
	for i, piece := range pieces {
		w.put(v.site.address(fmt.Sprintf("%s/%s/%d.js", listFolder, all.Folder, i)), piece)
	}
	w.put(v.site.address(choicesAddress(section.Name)), listScript("all", all))
}

// listScript returns data as a call of the script's function.
func listScript(name string, data any) []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false) // it is a file of its own, so no text in it can end a script
	encoder.Encode(data)         // texts and numbers
	return fmt.Appendf(nil, "goodlist(%q,%s)\n", name, bytes.TrimSpace(out.Bytes()))
}

// choicesOf returns which rows of a section have which term.
func (v *view) choicesOf(section *Section, items []*Item) choices {
	at := make(map[*Item]int, len(items))
	for i, item := range items {
		at[item] = i
	}
	all := choices{Piece: rowsInPiece, Count: len(items)}
	for _, facet := range section.Facets {
		filter := []string{facet.Title}
		f := v.facets[facet.Name]
		for _, term := range facet.Terms {
			list := content.Find(f.lists[f.terms[term.ID]], func(l termList) bool { return l.section == section })
			name := term.Name
			if term.Upper != nil {
				name = "– " + name
			}
			filter = append(filter, name, gaps(content.Map(list.items, func(item *Item) int { return at[item] })))
		}
		all.Filters = append(all.Filters, filter)
	}
	if section.Kind == string(content.ActivityKind) {
		all.Pages = content.Map(items, (*Item).Key)
	}
	return all
}

// gaps writes ascending numbers as the steps between them, in base 36.
func gaps(numbers []int) string {
	steps := make([]string, len(numbers))
	before := 0
	for i, n := range numbers {
		steps[i] = strconv.FormatInt(int64(n-before), 36)
		before = n
	}
	return strings.Join(steps, " ")
}
