package publish

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
)

// ManifestName is the name of the list of our files, which is in every output and
// marks it as ours.
const ManifestName = ".goodday-manifest"

// The two kinds of output folder. One never replaces the other: a site swapped in
// for a workspace would remove all its sites.
const (
	siteOutput      = "site"
	workspaceOutput = "workspace"
)

// manifestStart starts the first line of every manifest; the kind follows.
const manifestStart = "goodday 1 "

// maxManifest is more than the list of a million files. Tests lower it.
var maxManifest int64 = 256 << 20

// errNotOurs means that a folder has no manifest, or one that cannot be read.
var errNotOurs = errors.New("not ours")

// entry is what the manifest holds about a file.
type entry struct {
	size int64
	sum  [sha256.Size]byte
}

func entryOf(data []byte) entry { return entry{int64(len(data)), sha256.Sum256(data)} }

// manifest is the list of the files we wrote. As text it has one line for each
// file: hash, size, path, sorted by path. A workspace also lists its sites.
type manifest struct {
	kind  string
	sites []string
	files map[string]entry
}

func newManifest(kind string) *manifest { return &manifest{kind: kind, files: map[string]entry{}} }

func (m *manifest) encode() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s%s\n", manifestStart, m.kind)
	for _, site := range slices.Sorted(slices.Values(m.sites)) {
		fmt.Fprintf(&b, "site %s\n", site)
	}
	for _, name := range slices.Sorted(maps.Keys(m.files)) {
		fmt.Fprintf(&b, "%x %d %s\n", m.files[name].sum, m.files[name].size, name)
	}
	return b.Bytes()
}

// readManifest reads the manifest of a folder.
func readManifest(parent *os.Root, folder string) (*manifest, error) {
	name := path.Join(folder, ManifestName)
	if info, err := parent.Lstat(name); err != nil || !info.Mode().IsRegular() || info.Size() > maxManifest {
		return nil, errNotOurs
	}
	data, err := parent.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return decodeManifest(data)
}

// decodeManifest parses a manifest. Its error is errNotOurs.
func decodeManifest(data []byte) (*manifest, error) {
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Scan()
	kind, ok := strings.CutPrefix(lines.Text(), manifestStart)
	if !ok || kind != siteOutput && kind != workspaceOutput {
		return nil, errNotOurs
	}
	m := newManifest(kind)
	for lines.Scan() {
		if !m.decodeLine(lines.Text()) {
			return nil, errNotOurs
		}
	}
	if lines.Err() != nil {
		return nil, errNotOurs
	}
	return m, nil
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
