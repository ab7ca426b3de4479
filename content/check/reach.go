package check

import (
	"iter"
	"path"
	"strings"

	"goodday/content"
)

// texts returns every text of the page: those that readers do not see too, the cells of
// tables with what they stand below and beside, and the words beside its pictures.
func (p *page) texts() iter.Seq[content.Passage] {
	return func(yield func(content.Passage) bool) {
		for _, texts := range [][]content.Passage{p.Passages(), labelledCells(p.Passages()), p.Hidden(), p.besidePictures()} {
			for _, passage := range texts {
				if !yield(passage) {
					return
				}
			}
		}
	}
}

// mostLabel is the longest heading of a table, in bytes, that is read with its cells.
const mostLabel = 60

// labelledCells returns the cells of tables after the heading of their column, and after
// the first cell of their row, since these say what a name or a number is.
func labelledCells(passages []content.Passage) (labelled []content.Passage) {
	var headings []string
	first, column, row := "", 0, 0
	for _, cell := range passages {
		if cell.Sort != content.CellPassage {
			headings = nil
			continue
		}
		if cell.Level != row {
			row, column, first = cell.Level, 0, cell.Text
		}
		if row == 0 {
			headings = append(headings, cell.Text)
			continue
		}
		if column < len(headings) {
			labelled = addLabelled(labelled, headings[column], cell)
		}
		if column > 0 {
			labelled = addLabelled(labelled, first, cell)
		}
		column++
	}
	return labelled
}

// addLabelled adds a cell after a label, unless there is none.
func addLabelled(to []content.Passage, label string, cell content.Passage) []content.Passage {
	if label = strings.TrimSpace(strings.TrimRight(label, ": ")); label == "" || len(label) > mostLabel {
		return to
	}
	return append(to, cell.After(label+": "))
}

// besidePictures returns the words beside the pictures of the page: their alternative
// texts and credits. They are placed where the page names the picture.
func (p *page) besidePictures() (beside []content.Passage) {
	read := p.site.PictureTexts
	if read == nil || p.Source.Page.Common == nil {
		return nil
	}
	add := func(file string, at content.Position) {
		for _, words := range read(file) {
			beside = append(beside, p.Source.Beside(words, at))
		}
	}
	if file := p.Source.Page.Picture; file != "" {
		add(file, p.fieldAt("picture"))
	}
	for _, link := range p.Links() {
		if link.Picture {
			add(path.Base(link.Target), link.At)
		}
	}
	return beside
}
