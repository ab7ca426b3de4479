package output

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
)

// compressed returns the size of data as a host with gzip would send it.
func compressed(data []byte) int {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write(data) // a bytes.Buffer takes everything
	_ = w.Close()
	return b.Len()
}

func isPicture(name string) bool {
	return slices.Contains([]string{".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".ico"}, path.Ext(name))
}

// sheets returns the compressed sizes of a site's styles and scripts. Search data
// and lists are written as scripts too, but are no program: they lie under search/ and
// lists/.
func (t *Tree) sheets(site string) (style, script int) {
	data := regexp.MustCompile(`^([a-z-]+/)?(search|lists)/`)
	for name, file := range t.Files {
		if t.siteOf(name) != site {
			continue
		}
		inSite := strings.TrimPrefix(strings.TrimPrefix(name, site), "/")
		switch {
		case path.Ext(name) == ".css":
			style += compressed(file)
		case path.Ext(name) == ".js" && !data.MatchString(inSite):
			script += compressed(file)
		}
	}
	return style, script
}

// Weights says what a build weighs.
type Weights struct {
	Pages, Bytes, Gzip                      int
	Largest, LargestGzip                    Weight
	Median, MedianGzip                      int
	Style, Script                           int // compressed, of the heaviest site
	Pictures, PictureBytes, Files, AllBytes int
	LargestPicture                          Weight
}

// Weight is the size of one file.
type Weight struct {
	File string
	Size int
}

// WeightsOf measures a build.
func WeightsOf(t *Tree) Weights {
	w := Weights{Pages: len(t.Pages), Files: len(t.Files)}
	var raw, gzipped []int
	for _, page := range t.Pages {
		size, small := len(page.Raw), compressed(page.Raw)
		raw, gzipped = append(raw, size), append(gzipped, small)
		w.Bytes, w.Gzip = w.Bytes+size, w.Gzip+small
		w.Largest.atLeast(page.Path, size)
		w.LargestGzip.atLeast(page.Path, small)
	}
	w.Median, w.MedianGzip = median(raw), median(gzipped)
	for name, data := range t.Files {
		w.AllBytes += len(data)
		if isPicture(name) {
			w.Pictures, w.PictureBytes = w.Pictures+1, w.PictureBytes+len(data)
			w.LargestPicture.atLeast(name, len(data))
		}
	}
	for _, site := range t.Sites {
		style, script := t.sheets(site)
		w.Style, w.Script = max(w.Style, style), max(w.Script, script)
	}
	return w
}

func (w *Weight) atLeast(file string, size int) {
	if size > w.Size || (size == w.Size && file < w.File) {
		*w = Weight{file, size}
	}
}

func median(sizes []int) int {
	if len(sizes) == 0 {
		return 0
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}

// Print writes the weights as a short report.
func (w Weights) Print(out io.Writer) error {
	_, err := fmt.Fprintf(out, `pages            %d, %d bytes together, %d compressed
largest page     %d bytes: %s
                 %d compressed: %s
median page      %d bytes, %d compressed
styles           %d bytes compressed, of the heaviest site
scripts          %d bytes compressed, of the heaviest site
pictures         %d, %d bytes together; largest %d: %s
all files        %d, %d bytes
`, w.Pages, w.Bytes, w.Gzip, w.Largest.Size, w.Largest.File, w.LargestGzip.Size, w.LargestGzip.File,
		w.Median, w.MedianGzip, w.Style, w.Script, w.Pictures, w.PictureBytes, w.LargestPicture.Size, w.LargestPicture.File,
		w.Files, w.AllBytes)
	return err
}
