package profile

import (
	"bytes"
	"encoding/binary"
	"errors"

	"github.com/golang/snappy"
)

// A table of LevelDB ends in a footer: where the index stands, and a number by which
// tables are known. The format is that of doc/table_format.md in LevelDB.
const (
	footerSize  = 48
	trailerSize = 5 // of a block: how it is packed, and a check sum
	magic       = "\x57\xfb\x80\x8b\x24\x75\x47\xdb"
	packed      = 1 // with Snappy
)

var errBroken = errors.New("it is cut short or broken")

func isTable(data []byte) bool {
	return len(data) >= footerSize && bytes.HasSuffix(data, []byte(magic))
}

// readTable returns every key of a table with its value.
func readTable(data []byte) ([][]byte, error) {
	footer := reader{data: data[len(data)-footerSize:]}
	footer.number() // the index of what is about the table itself
	footer.number()
	index, err := block(data, footer.number(), footer.number())
	if err != nil || footer.broken {
		return nil, errBroken
	}
	handles, err := entries(index)
	if err != nil {
		return nil, err
	}
	var pairs [][]byte
	for _, entry := range handles {
		handle := reader{data: entry.value}
		of, err := block(data, handle.number(), handle.number())
		if err != nil {
			return pairs, err
		}
		list, err := entries(of)
		if err != nil {
			return pairs, err
		}
		for _, e := range list {
			pairs = append(pairs, append(e.key, e.value...))
		}
	}
	return pairs, nil
}

// block returns the content of the block at a place, unpacked.
func block(data []byte, at, size int) ([]byte, error) {
	if at < 0 || size < 0 || at > len(data) || size > len(data)-at-trailerSize {
		return nil, errBroken
	}
	content := data[at : at+size]
	switch data[at+size] {
	case 0:
		return content, nil
	case packed:
		return snappy.Decode(nil, content)
	}
	return nil, errors.New("it is packed in a way that is not known")
}

type entry struct{ key, value []byte }

// entries returns what is in a block. Of each key only the end stands there that
// differs from the key before; at the end of the block are numbers that say where
// whole keys are.
func entries(content []byte) ([]entry, error) {
	if len(content) < 4 {
		return nil, errBroken
	}
	restarts := int(binary.LittleEndian.Uint32(content[len(content)-4:]))
	if restarts < 0 || restarts > len(content)/4-1 {
		return nil, errBroken
	}
	r := reader{data: content[:len(content)-4-4*restarts]}
	var list []entry
	var key []byte
	for len(r.data) > 0 {
		shared, own, size := r.number(), r.number(), r.number()
		if shared > len(key) {
			return list, errBroken
		}
		key = append(key[:shared:shared], r.take(own)...)
		list = append(list, entry{key, r.take(size)})
		if r.broken {
			return list, errBroken
		}
	}
	return list, nil
}

// A log of LevelDB is a row of blocks; what does not fit into one goes on in the next.
const (
	logBlock  = 32 << 10
	logHeader = 7 // check sum, size, and whether it is whole, first, middle or last
)

// readLog joins the records of a log that were split. Whatever is no log comes to
// nothing much: it is searched as it is besides.
func readLog(data []byte) (records [][]byte) {
	var record []byte
	for len(data) > 0 {
		chunk := data[:min(logBlock, len(data))]
		data = data[len(chunk):]
		for len(chunk) > logHeader {
			size, kind := int(binary.LittleEndian.Uint16(chunk[4:])), chunk[6]
			if kind == 0 || kind > 4 || size > len(chunk)-logHeader {
				break
			}
			record = append(record, chunk[logHeader:logHeader+size]...)
			chunk = chunk[logHeader+size:]
			if kind == 1 || kind == 4 {
				records, record = append(records, record), nil
			}
		}
	}
	if record != nil {
		records = append(records, record)
	}
	return records
}

// reader reads numbers and bytes, and remembers whether there were too few.
type reader struct {
	data   []byte
	broken bool
}

// number reads a number of seven bits a byte, the lowest first.
func (r *reader) number() int {
	n, used := binary.Uvarint(r.data)
	if used <= 0 || n > 1<<40 {
		r.broken, r.data = true, nil
		return 0
	}
	r.data = r.data[used:]
	return int(n)
}

func (r *reader) take(n int) []byte {
	if n > len(r.data) {
		r.broken, r.data = true, nil
		return nil
	}
	taken := r.data[:n]
	r.data = r.data[n:]
	return taken
}
