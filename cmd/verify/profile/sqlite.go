package profile

import (
	"bytes"
	"encoding/binary"
)

// The format is told at https://sqlite.org/fileformat.html.
const (
	sqliteStart  = "SQLite format 3\x00"
	sqliteHeader = 100 // bytes before the first page's own
)

// The kinds of page that hold rows, or keys of an index.
const (
	interiorIndex = 2
	leafIndex     = 10
	leafTable     = 13
)

func isSQLite(data []byte) bool {
	return len(data) >= sqliteHeader && bytes.HasPrefix(data, []byte(sqliteStart))
}

// sqlite is a database of pages of one size.
type sqlite struct {
	data         []byte
	page, usable int
}

// readSQLite returns the rows of all pages, put together where they are spread over
// several. Pages that are free now may still hold rows: they are read too.
func readSQLite(data []byte) ([][]byte, error) {
	size := int(binary.BigEndian.Uint16(data[16:]))
	if size == 1 {
		size = 1 << 16
	}
	db := sqlite{data, size, size - int(data[20])}
	if size < 512 || db.usable < 480 || len(data)%size != 0 {
		return nil, errBroken
	}
	var rows [][]byte
	for number := 1; number <= len(data)/size; number++ {
		rows = append(rows, db.rows(number)...)
	}
	return rows, nil
}

// at returns a page, the first being 1, or nil.
func (db sqlite) at(number int) []byte {
	if number < 1 || number > len(db.data)/db.page {
		return nil
	}
	return db.data[(number-1)*db.page : number*db.page]
}

// rows returns the rows that begin on a page. A page of another kind has none; one
// that only looks as if it had some gives what is no harm to search.
func (db sqlite) rows(number int) (rows [][]byte) {
	page := db.at(number)
	head := page
	if number == 1 {
		head = page[sqliteHeader:]
	}
	pointers, skip := 8, 0
	switch head[0] {
	case leafTable, leafIndex:
	case interiorIndex:
		pointers, skip = 12, 4 // each row begins with the number of a page
	default:
		return nil
	}
	for i := range int(binary.BigEndian.Uint16(head[3:])) {
		if pointers+2*i+2 > len(head) {
			break
		}
		if at := int(binary.BigEndian.Uint16(head[pointers+2*i:])) + skip; at < len(page) {
			rows = append(rows, db.row(page[at:], head[0] == leafTable))
		}
	}
	return rows
}

// row returns the bytes of one row: what stands on its page, then what stands on the
// pages that it overflows to.
func (db sqlite) row(cell []byte, table bool) []byte {
	size, used := bigEndianNumber(cell)
	cell = cell[used:]
	if table {
		_, used = bigEndianNumber(cell) // its number
		cell = cell[used:]
	}
	here := db.onPage(size, table)
	if here > len(cell) {
		return cell
	}
	row := append([]byte{}, cell[:here]...)
	if here == size || here+4 > len(cell) {
		return row
	}
	next := int(binary.BigEndian.Uint32(cell[here:]))
	for range len(db.data) / db.page { // no more, should they lead in a ring
		page := db.at(next)
		if page == nil || len(row) >= size {
			break
		}
		row = append(row, page[4:min(db.usable, 4+size-len(row))]...)
		next = int(binary.BigEndian.Uint32(page))
	}
	return row
}

// onPage says how many bytes of a row stand on its own page.
func (db sqlite) onPage(size int, table bool) int {
	most := (db.usable-12)*64/255 - 23
	if table {
		most = db.usable - 35
	}
	if size <= most {
		return size
	}
	least := (db.usable-12)*32/255 - 23
	if n := least + (size-least)%(db.usable-4); n <= most {
		return n
	}
	return least
}

// bigEndianNumber reads a number of seven bits a byte, the highest first, and says
// how many bytes it takes. One that is too large or cut short is 0.
func bigEndianNumber(data []byte) (n, used int) {
	for used < len(data) && used < 8 {
		b := data[used]
		used++
		n = n<<7 | int(b&0x7F)
		if b < 0x80 {
			if n > 1<<40 {
				n = 0
			}
			return n, used
		}
	}
	return 0, used
}
