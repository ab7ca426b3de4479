package fingerprint

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"io"
	"sync"
)

const (
	// piece is how much of a file is looked at together, and overlap how much of it
	// is looked at again with the next piece.
	piece   = 4 << 20
	overlap = 64 << 10
	// mostUnpacked is how much of one file is looked at where it is packed, and
	// mostPacked how much of it may be an archive: more is a bomb.
	mostUnpacked = 256 << 20
	mostPacked   = 64 << 20
	// deepest is how many packed files are opened inside one another.
	deepest = 4
)

// Inside is what could be seen of a file.
type Inside struct {
	Bytes  int64 // that were looked at, unpacked
	Closed bool  // it is packed in a way that cannot be opened here, or not all of it could be read
}

// Each calls visit with every view of a file's bytes, in pieces that overlap, until it
// returns false. What is packed is unpacked, whatever it is called and however deep it
// lies: gzip, bzip2, tar, what is attached to mail, and zip with its relatives, of which
// documents of office programs are some.
func Each(name string, file io.Reader, visit func(view string) bool) Inside {
	l := &look{visit: visit, left: mostUnpacked}
	l.into(name, file, 0)
	return l.Inside
}

// look is how far the look into one file has come.
type look struct {
	Inside
	visit func(view string) bool
	done  bool  // visit wants no more
	left  int64 // how much more may be unpacked
}

// into looks into a file, or into one that was packed in it.
func (l *look) into(name string, file io.Reader, depth int) {
	if depth > 0 {
		limited := &io.LimitedReader{R: file, N: l.left}
		before := l.Bytes
		defer func() {
			l.left -= l.Bytes - before
			l.Closed = l.Closed || limited.N <= 0
		}()
		file = limited
	}
	reader := bufio.NewReaderSize(file, tarMark+len(tarSign))
	start, _ := reader.Peek(tarMark + len(tarSign))
	form := formOf(name, start)
	if depth == deepest && form != plainForm && form != mediaForm {
		form = closedForm
	}
	l.open(form, reader, depth)
}

func (l *look) open(form form, file io.Reader, depth int) {
	switch form {
	case gzipForm:
		unpacked, err := gzip.NewReader(file)
		if err != nil {
			l.Closed = true
			return
		}
		l.into("", unpacked, depth+1)
	case bzip2Form:
		l.into("", bzip2.NewReader(file), depth+1)
	case tarForm:
		l.tar(file, depth)
	case zipForm:
		l.zip(file, depth)
	case mailForm:
		l.mail(file, depth)
	case mediaForm:
		data, err := io.ReadAll(io.LimitReader(file, mostUnpacked))
		l.done = l.done || !l.visit(string(data)) // the few words in it are plain
		l.Bytes += int64(len(data))
		l.Closed = l.Closed || err != nil
	default:
		l.pieces(file)
		l.Closed = l.Closed || form == closedForm
	}
}

// zip looks into every file of an archive.
func (l *look) zip(file io.Reader, depth int) {
	data, err := io.ReadAll(io.LimitReader(file, mostPacked))
	archive, wrong := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil || wrong != nil {
		l.Closed = true
		return
	}
	for _, entry := range archive.File {
		l.see(entry.Name)
		if l.done {
			return
		}
		unpacked, err := entry.Open()
		if err != nil { // it is locked with a password
			l.Closed = true
			continue
		}
		l.into(entry.Name, unpacked, depth+1)
		unpacked.Close()
	}
}

// tar looks into every file of a tape.
func (l *look) tar(file io.Reader, depth int) {
	for tape := tar.NewReader(file); !l.done; {
		header, err := tape.Next()
		switch {
		case err == io.EOF:
			return
		case err != nil:
			l.Closed = true
			return
		}
		l.see(header.Name + "\n" + header.Linkname)
		l.into(header.Name, tape, depth+1)
	}
}

// see shows one text.
func (l *look) see(view string) { l.done = l.done || !l.visit(view) }

// buffers are used again: most files are far smaller than a piece, and to clear one for
// each of them would take longer than the search.
var buffers = sync.Pool{New: func() any { return new(make([]byte, overlap+piece)) }}

// pieces reads a file in pieces.
func (l *look) pieces(file io.Reader) {
	whole := buffers.Get().(*[]byte)
	defer buffers.Put(whole)
	buffer, kept := *whole, 0
	for first := true; !l.done; first = false {
		buffer = buffer[:kept+piece]
		n, err := io.ReadFull(file, buffer[kept:])
		l.Bytes += int64(n)
		data := buffer[:kept+n]
		if n > 0 || first {
			l.views(data)
		}
		if err != nil {
			l.Closed = l.Closed || err != io.EOF && err != io.ErrUnexpectedEOF
			return
		}
		kept = copy(buffer, data[max(0, len(data)-overlap):])
	}
}

// views shows all views of some bytes.
func (l *look) views(data []byte) {
	for _, view := range Views(data) {
		l.see(view)
	}
}
