package fingerprint

import (
	"archive/zip"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"io"
	"path"
	"slices"
	"strings"
	"sync"
)

const (
	// piece is how much of a file is looked at together, and overlap how much of it
	// is looked at again with the next piece.
	piece   = 4 << 20
	overlap = 64 << 10
	// mostUnpacked is how much of one packed file is looked at: more is a bomb.
	mostUnpacked = 256 << 20
)

// media are endings of files that hold hardly any text.
var media = []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".mp3", ".mp4", ".mov", ".woff2"}

// Inside is what could be seen of a file.
type Inside struct {
	Bytes  int64 // that were looked at, unpacked
	Closed bool  // it is packed in a way that cannot be opened here, or not all of it could be read
}

// Each calls visit with every view of a file's bytes, in pieces that overlap, until it
// returns false. What is packed is unpacked: gzip, bzip2, and zip with its relatives,
// of which documents of office programs are some.
func Each(name string, file io.Reader, visit func(view string) bool) Inside {
	ending := strings.ToLower(path.Ext(name))
	switch {
	case slices.Contains(media, ending):
		data, err := io.ReadAll(io.LimitReader(file, mostUnpacked))
		visit(string(data)) // the few words in it are plain
		return Inside{int64(len(data)), err != nil}
	case ending == ".gz" || ending == ".tgz":
		unpacked, err := gzip.NewReader(file)
		if err != nil {
			return Inside{Closed: true}
		}
		return eachPacked(unpacked, visit)
	case ending == ".bz2":
		return eachPacked(bzip2.NewReader(file), visit)
	case slices.Contains([]string{".zip", ".docx", ".odt", ".xlsx", ".ods", ".pptx", ".odp", ".epub"}, ending):
		return eachInZip(file, visit)
	case slices.Contains([]string{".br", ".zst", ".xz", ".7z", ".rar", ".pdf"}, ending):
		inside, _ := eachPiece(file, visit)
		inside.Closed = true
		return inside
	}
	inside, err := eachPiece(file, visit)
	inside.Closed = err != nil
	return inside
}

func eachPacked(unpacked io.Reader, visit func(string) bool) Inside {
	limited := &io.LimitedReader{R: unpacked, N: mostUnpacked}
	inside, err := eachPiece(limited, visit)
	inside.Closed = err != nil || limited.N == 0
	return inside
}

// eachInZip looks into every file of an archive, all together no more than one packed
// file.
func eachInZip(file io.Reader, visit func(string) bool) (inside Inside) {
	data, err := io.ReadAll(io.LimitReader(file, mostUnpacked/4))
	archive, wrong := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil || wrong != nil {
		return Inside{Closed: true}
	}
	for _, entry := range archive.File {
		if !visit(entry.Name) {
			return inside
		}
		unpacked, err := entry.Open()
		if err != nil { // it is locked with a password
			inside.Closed = true
			continue
		}
		limited := &io.LimitedReader{R: unpacked, N: mostUnpacked - inside.Bytes}
		one, err := eachPiece(limited, visit)
		unpacked.Close()
		inside.Bytes += one.Bytes
		inside.Closed = inside.Closed || err != nil || limited.N == 0
	}
	return inside
}

// buffers are used again: most files are far smaller than a piece, and to clear one for
// each of them would take longer than the search.
var buffers = sync.Pool{New: func() any { return new(make([]byte, overlap+piece)) }}

// eachPiece reads a file in pieces.
func eachPiece(file io.Reader, visit func(string) bool) (inside Inside, err error) {
	whole := buffers.Get().(*[]byte)
	defer buffers.Put(whole)
	buffer, kept := *whole, 0
	for {
		buffer = buffer[:kept+piece]
		n, err := io.ReadFull(file, buffer[kept:])
		inside.Bytes += int64(n)
		data := buffer[:kept+n]
		if n > 0 || inside.Bytes == 0 {
			for _, view := range Views(data) {
				if !visit(view) {
					return inside, nil
				}
			}
		}
		switch err {
		case io.EOF, io.ErrUnexpectedEOF:
			return inside, nil
		case nil:
		default:
			return inside, err
		}
		kept = copy(buffer, data[max(0, len(data)-overlap):])
	}
}
