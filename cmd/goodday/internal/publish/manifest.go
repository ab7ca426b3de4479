package publish

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// manifestName is the file that marks a folder as ours and lists our files in it.
// ManifestName is the name of the list of our files, which is in every output.
const ManifestName = manifestName

const manifestName = ".goodday-manifest"

// The two sorts of output folder. One never takes the place of the other: a
// site swapped in where a workspace stands would take all its sites away.
const (
	siteSort      = "site"
	workspaceSort = "workspace"
)

// manifestStart is how the first line of every manifest begins; the sort follows.
const manifestStart = "goodday 1 "

// entry is what the manifest knows of a file.
type entry struct {
	size int64
	sum  [sha256.Size]byte
}

func entryOf(data []byte) entry { return entry{int64(len(data)), sha256.Sum256(data)} }

// manifest is the list of the files we wrote. As text it has one line a file:
// hash, size, path, sorted by path. A workspace also lists its sites.
type manifest struct {
	sort  string
	sites []string
	files map[string]entry
}

func (m *manifest) encode() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s%s\n", manifestStart, m.sort)
	for _, site := range slices.Sorted(slices.Values(m.sites)) {
		fmt.Fprintf(&b, "site %s\n", site)
	}
	for _, name := range slices.Sorted(maps.Keys(m.files)) {
		fmt.Fprintf(&b, "%x %d %s\n", m.files[name].sum, m.files[name].size, name)
	}
	return b.Bytes()
}

// decodeManifest reads a manifest; ok is false if it is not one, or is damaged.
func decodeManifest(data []byte) (m *manifest, ok bool) {
	lines := bufio.NewScanner(bytes.NewReader(data))
	if !lines.Scan() {
		return nil, false
	}
	sort, ok := strings.CutPrefix(lines.Text(), manifestStart)
	if !ok || sort != siteSort && sort != workspaceSort {
		return nil, false
	}
	m = &manifest{sort: sort, files: map[string]entry{}}
	for lines.Scan() {
		if !m.decodeLine(lines.Text()) {
			return nil, false
		}
	}
	return m, lines.Err() == nil
}

func (m *manifest) decodeLine(line string) bool {
	if site, ok := strings.CutPrefix(line, "site "); ok {
		m.sites = append(m.sites, site)
		return fs.ValidPath(site)
	}
	hash, rest, _ := strings.Cut(line, " ")
	size, name, _ := strings.Cut(rest, " ")
	var e entry
	sum, err := hex.DecodeString(hash)
	if err != nil || len(sum) != len(e.sum) || !fs.ValidPath(name) {
		return false
	}
	e.sum = [sha256.Size]byte(sum)
	e.size, err = strconv.ParseInt(size, 10, 64)
	m.files[name] = e
	return err == nil
}
