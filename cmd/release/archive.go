package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// file is one file of an archive.
type file struct {
	name string
	data []byte
	mode int64
}

// when is the time of every file in an archive: the first that a zip can hold.
var when = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// archiveName is what the archive of a system is called: goodday_1.2.3_linux_amd64.tar.gz.
func (s system) archiveName(version string) string {
	ending := ".tar.gz"
	if s.os == "windows" {
		ending = ".zip"
	}
	return "goodday_" + strings.TrimPrefix(version, "v") + "_" + s.os + "_" + s.architecture + ending
}

// pack puts files into the archive that people of the system can open.
func (s system) pack(files []file) ([]byte, error) {
	if s.os == "windows" {
		return zipped(files)
	}
	return tarred(files)
}

// tarred returns a .tar.gz. It says nothing about who made it, where and when.
func tarred(files []file) ([]byte, error) {
	var out bytes.Buffer
	compressed, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	archive := tar.NewWriter(compressed)
	for _, f := range files {
		header := &tar.Header{Name: f.name, Mode: f.mode, Size: int64(len(f.data)), ModTime: when, Format: tar.FormatUSTAR}
		if err := archive.WriteHeader(header); err != nil {
			return nil, err
		}
		if _, err := archive.Write(f.data); err != nil {
			return nil, err
		}
	}
	err = errors.Join(archive.Close(), compressed.Close())
	return out.Bytes(), err
}

func zipped(files []file) ([]byte, error) {
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	archive.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestCompression) })
	for _, f := range files {
		entry, err := archive.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: when})
		if err != nil {
			return nil, err
		}
		if _, err := entry.Write(f.data); err != nil {
			return nil, err
		}
	}
	err := archive.Close()
	return out.Bytes(), err
}

// sumsOf returns SHA256SUMS of files in a folder, as sha256sum --check reads it.
func sumsOf(dir string, names []string) ([]byte, error) {
	var out bytes.Buffer
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&out, "%x  %s\n", sha256.Sum256(data), name)
	}
	return out.Bytes(), nil
}
