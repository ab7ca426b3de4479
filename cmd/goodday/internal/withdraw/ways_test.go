package withdraw

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

const file = "north/stories/told.md"

// saved are ways to save the story. All of it is gone afterwards.
var saved = map[string]func() string{
	"as it is":                     func() string { return story },
	"with Windows line ends":       func() string { return strings.ReplaceAll(story, "\n", "\r\n") },
	"with old Mac line ends":       func() string { return strings.ReplaceAll(story, "\n", "\r") },
	"with a byte order mark":       func() string { return "\ufeff" + story },
	"in UTF-16":                    func() string { return sixteen("\ufeff"+story, binary.LittleEndian) },
	"in UTF-16, the other way":     func() string { return sixteen("\ufeff"+story, binary.BigEndian) },
	"in UTF-16 without a mark":     func() string { return sixteen(story, binary.LittleEndian) },
	"in Latin-1":                   func() string { return strings.ReplaceAll(story, "é", "\xe9") },
	"with letters that are broken": func() string { return story + "\xff\xfe" },
	"with a zero at the end":       func() string { return story + "\x00" },
	"a dash from Word":             func() string { return numbered("OT\u20110042") },
	"a long dash":                  func() string { return numbered("OT\u20140042") },
	"small letters":                func() string { return numbered("ot-0042") },
	"wide letters":                 func() string { return numbered("ＯＴ－００４２") },
	"a sign that nobody sees":      func() string { return numbered("OT-\u200b0042") },
	"a soft hyphen":                func() string { return numbered("OT\u00ad-0042") },
	"quotes around the number":     func() string { return numbered(`"OT-0042"`) },
	"quotes around its name":       func() string { return strings.Replace(story, "  reference:", `  "reference":`, 1) },
	"the number on the next line":  func() string { return numbered("\n    OT-0042") },
	"the number folded":            func() string { return numbered(">-\n    OT-0042") },
	"a comment behind it":          func() string { return numbered("OT-0042 # form in the cupboard") },
	"consent on one line":          func() string { return replaceConsent("consent: " + given + "\n") },
	"consent over lines": func() string {
		return replaceConsent("consent: {\nstatus: given,\nreference: OT-0042,\ngiven: 2026-03-01}\n")
	},
	"consent first":                   func() string { return strings.Replace(replaceConsent(""), "---\n", "---\nconsent: "+given+"\n", 1) },
	"a space behind the dashes":       func() string { return strings.ReplaceAll(story, "---\n", "--- \n") },
	"an empty line before the dashes": func() string { return "\n\n" + story },
	"no second line of dashes":        func() string { return strings.Replace(story, "---\n\nI can", "\nI can", 1) },
	"a bracket that is open":          func() string { return strings.Replace(story, "cost: 240", "cost: 240\n bad: [open", 1) },
	"a bracket and the next line": func() string {
		return strings.Replace(numbered("\n    OT-0042"), "cost: 240", "cost: 240\n bad: [open", 1)
	},
	"a bracket and quotes":     func() string { return strings.Replace(numbered(`"OT-0042"`), "cost: 240", "cost: [240", 1) },
	"a tab":                    func() string { return strings.Replace(story, "  status", "\tstatus", 1) },
	"consent twice":            func() string { return strings.Replace(story, "checked:", "consent: {}\nchecked:", 1) },
	"a divider before consent": func() string { return strings.Replace(story, "consent:", "---\nconsent:", 1) },
	"the end of a document":    func() string { return strings.Replace(story, "consent:", "...\nconsent:", 1) },
	"merge marks": func() string {
		return strings.Replace(story, "cost: 240", "<<<<<<< HEAD\ncost: 240\n=======\ncost: 250\n>>>>>>> main", 1)
	},
	"a field that is not known":   func() string { return strings.Replace(story, "cost:", "coast:", 1) },
	"a date that is none":         func() string { return strings.Replace(story, "2028-03-01", "soon", 1) },
	"no status":                   func() string { return strings.Replace(story, "  status: given\n", "", 1) },
	"withdrawn by hand":           func() string { return strings.Replace(story, "status: given", "status: withdrawn", 1) },
	"more than a page may hold":   func() string { return story + strings.Repeat("x ", 700_000) },
	"consent at the margin":       func() string { return replaceConsent("consent:\nstatus: given\nreference: OT-0042\n") },
	"the first of two forms":      func() string { return numbered("OT-0042 and OT-0050") },
	"the second of two forms":     func() string { return numbered("OT-0050/OT-0042") },
	"one in a list":               func() string { return numbered("[OT-0050, OT-0042]") },
	"one in a list over lines":    func() string { return numbered("\n    - OT-0050\n    - OT-0042") },
	"two, and a bracket":          func() string { return strings.Replace(numbered("OT-0050, OT-0042"), "cost: 240", "cost: [240", 1) },
	"an anchor":                   func() string { return numbered("&a OT-0042") },
	"comments of an HTML program": func() string { return story + "<!-- a note -->" },
}

// TestSavedInEveryWay: whoever saved the page with whichever program and slip, nothing of
// it is left when the command says so.
func TestSavedInEveryWay(t *testing.T) {
	for name, text := range saved {
		t.Run(name, func(t *testing.T) {
			p := built(t, files{file: story})
			p.put(files{file: text()})
			p.wantGone(p.withdraw("OT-0042"))
		})
	}
}

// TestMovedInEveryWay: nothing of it is left, wherever it was moved.
func TestMovedInEveryWay(t *testing.T) {
	for name, to := range map[string]string{
		"into a folder below":         "north/stories/old/told.md",
		"to the top":                  "told.md",
		"to another site":             "south/stories/told.md",
		"to a folder for notes":       "notes/2026/told.md",
		"to capital letters":          "north/stories/told.MD",
		"to a text file":              "north/stories/told.txt",
		"to a backup":                 "north/stories/told.md.bak",
		"to an editor's backup":       "north/stories/told.md~",
		"to a copy of a sync":         "north/stories/told 2.md",
		"to a conflict":               "north/stories/told (Sam's conflicted copy).md",
		"to a hidden file":            "north/stories/.told.md",
		"to a file with no ending":    "north/told",
		"to what is shared":           "shared/stories/told.md",
		"to another kind of page":     "north/pages/told.md",
		"to a site that nobody names": "east/stories/told.md",
	} {
		t.Run(name, func(t *testing.T) {
			p := built(t, files{file: story})
			p.move(file, to)
			p.wantGone(p.withdraw("OT-0042"))
		})
		t.Run(name+", and stays", func(t *testing.T) {
			p := built(t, files{file: story, to: story})
			p.wantGone(p.withdraw("OT-0042"))
		})
	}
}

// TestCopiesThatOnlyPeopleCanChange are named, and it is not called done.
func TestCopiesThatOnlyPeopleCanChange(t *testing.T) {
	for name, text := range map[string]string{
		"north/stories/.told.md.swp": "b0VIM\x00\x01\x02" + story,
		"notes/letter.docx":          archived(t, story),
		"notes/letter.docx~":         archived(t, story),
		"notes/letter.docx.old":      archived(t, story),
		"backup/all.zip":             archived(t, story),
		"backup/letters.zip":         archived(t, archived(t, story)),
		"backup/all.zip.gz":          zipped(archived(t, story)),
		"notes/letter.eml":           "Subject: Me\nContent-Transfer-Encoding: quoted-printable\n\n" + strings.ReplaceAll(story, "with", "wi=\nth"),
		"backup/told.md.gz":          zipped(story),
		"notes/words.txt":            "She said: I can go anywhere now with my platypus, and I do.",
		"north/pages/news.md":        strings.Replace(page, "BODY", "She said: *I can go anywhere now* with my platypus, and I do.", 1),
		"notes/export.html":          "<p>I can go <b>anywhere</b> now with my platypus, and I do.</p>",
		"notes/export.json":          `{"text": "I can go\nanywhere now with my platypus, and I do."}`,
		"notes/utf16.csv":            sixteen("1;I can go anywhere now with my platypus;2", binary.LittleEndian),
	} {
		t.Run(name, func(t *testing.T) {
			p := built(t, files{file: story, name: text})
			p.put(files{name: text})
			r := p.withdraw("OT-0042")
			if r.Gone() || !slices.Contains(r.Telling, name) {
				t.Errorf("gone %v, telling %q", r.Gone(), r.Telling)
			}
			p.put(files{name: ""})
			p.wantGone(p.withdraw("OT-0042"))
		})
	}
}

const page = "---\ntitle: Our news\nsummary: What is new.\nchecked: 2026-10-01\nchecked_by: youth worker\n---\nBODY\n"

// TestOutputs: finished pages are found wherever builds put them.
func TestOutputs(t *testing.T) {
	elsewhere := func(r *Request) { r.Out = filepath.Join(filepath.Dir(r.Dir), "www") }
	for name, c := range map[string]struct {
		do     func(p *town)
		change func(*Request)
		gone   bool
	}{
		"where they always are":    {func(p *town) { p.publish("", "public") }, nil, true},
		"somewhere else":           {func(p *town) { p.publish("", "../www") }, nil, true},
		"in two places":            {func(p *town) { p.publish("", "public"); p.publish("", "../www") }, nil, true},
		"of one site by itself":    {func(p *town) { p.publish("north", "north/public") }, nil, true},
		"of one site, elsewhere":   {func(p *town) { p.publish("north", "../www") }, nil, true},
		"of both kinds":            {func(p *town) { p.publish("north", "../www"); p.publish("", "public") }, nil, true},
		"nowhere":                  {func(p *town) {}, nil, false},
		"nowhere, and asked for":   {func(p *town) {}, elsewhere, false},
		"gone":                     {func(p *town) { p.publish("", "../www"); os.RemoveAll(p.path("../www")) }, nil, false},
		"moved":                    {func(p *town) { p.publish("", "public"); p.move("public", "../www") }, nil, false},
		"moved, and asked for":     {func(p *town) { p.publish("", "public"); p.move("public", "../www") }, elsewhere, true},
		"moved with the folder":    {func(p *town) { p.publish("", "public"); p.move("../town", "../village"); p.dir = p.path("../village") }, nil, true},
		"known only by their list": {func(p *town) { p.publish("", "public"); os.RemoveAll(p.path(".goodday")) }, nil, true},
		"compressed beside":        {func(p *town) { p.publish("", "public"); p.compress("public", ".gz") }, nil, true},
		"compressed of long ago": {func(p *town) {
			p.publish("", "public")
			p.put(files{"public/north/stories/old.html.gz": zipped(story)})
		}, nil, true},
		"a copy by hand":            {func(p *town) { p.publish("", "public"); p.put(files{"public/north/copy.html": story}) }, nil, false},
		"a hidden copy":             {func(p *town) { p.publish("", "public"); p.put(files{"public/.old/copy.html": story}) }, nil, false},
		"closed":                    {func(p *town) { p.publish("", "public"); p.put(files{"public/all.7z": "7z"}) }, nil, false},
		"a stage of an older build": {func(p *town) { p.publish("", "public"); p.stage("public/.goodday-stage-north") }, nil, true},
		"a stage beside":            {func(p *town) { p.publish("", "public"); p.stage(".goodday-old-public~north") }, nil, true},
		"without a list, asked for": {func(p *town) {
			p.publish("", "../www")
			os.Remove(p.path("../www/.goodday-manifest"))
			os.RemoveAll(p.path(".goodday"))
		}, elsewhere, false},
		"of a site that is broken": {func(p *town) { p.publish("", "public"); p.broken["north"] = true }, nil, false},
	} {
		t.Run(name, func(t *testing.T) {
			p := newTown(t, files{file: story})
			c.do(p)
			r := p.withdraw("OT-0042", func(r *Request) {
				if c.change != nil {
					c.change(r)
				}
			})
			if r.Gone() != c.gone {
				t.Errorf("gone %v: %+v", r.Gone(), r.Search)
			}
			if p.exists("public") != slices.ContainsFunc(r.Search.Places, func(place string) bool { return filepath.Base(place) == "public" && !strings.Contains(place, "north") }) {
				t.Error("a folder was made")
			}
			if c.gone {
				p.wantGone(r)
			}
		})
	}
}

// TestOnlyWhatHasToBeIsBuilt: a site in which nothing stood is built anew only if its
// pages still tell, or if what should be built cannot be.
func TestOnlyWhatHasToBeIsBuilt(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(p *town)
		want []string
	}{
		"one site":              {func(p *town) {}, []string{"north"}},
		"a page of long ago":    {func(p *town) { p.put(files{"public/south/stories/old.html": story}) }, []string{"north", ""}},
		"a file at the top":     {func(p *town) { p.put(files{"public/old.html": story}) }, []string{"north", ""}},
		"a copy in its own":     {func(p *town) { p.put(files{"public/north/old.html": story}) }, []string{"north"}},
		"what sites share":      {func(p *town) { p.move(file, "shared/stories/told.md") }, []string{""}},
		"a site that is broken": {func(p *town) { p.broken["north"] = true }, []string{"north", ""}},
	} {
		t.Run(name, func(t *testing.T) {
			p := built(t, files{file: story})
			c.do(p)
			p.builds = nil
			p.withdraw("OT-0042")
			if !slices.Equal(p.builds, c.want) {
				t.Errorf("built %q, want %q", p.builds, c.want)
			}
		})
	}
}

// wantGone makes sure that nothing is left anywhere, and that it is said.
func (p *town) wantGone(r *Result) {
	p.Helper()
	if !r.Gone() {
		p.Errorf("not gone: failed %q, telling %q, %+v", r.Failed, r.Telling, r.Search)
	}
	if left := p.holding(filepath.Dir(p.dir)); len(left) > 0 {
		p.Errorf("called gone, and still in %q", left)
	}
	if entries, _ := os.ReadDir(p.path(".goodday/withdrawals")); len(entries) > 0 {
		p.Errorf("the journal is left: %v", entries)
	}
}

func numbered(number string) string {
	return strings.Replace(story, "reference: OT-0042", "reference: "+number, 1)
}

func replaceConsent(with string) string {
	start, end := strings.Index(story, "consent:"), strings.Index(story, "---\n\n")
	return story[:start] + with + story[end:]
}

func sixteen(text string, order binary.AppendByteOrder) string {
	var data []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		data = order.AppendUint16(data, unit)
	}
	return string(data)
}

func zipped(text string) string {
	var out bytes.Buffer
	writer := gzip.NewWriter(&out)
	writer.Write([]byte(text))
	writer.Close()
	return out.String()
}

func archived(t *testing.T, text string) string {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	entry, err := archive.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	entry.Write([]byte(text))
	archive.Close()
	return out.String()
}

// compress puts a compressed copy beside every page.
func (p *town) compress(folder, ending string) {
	for _, name := range p.holding(p.path(folder)) {
		if strings.HasSuffix(name, ".html") {
			p.put(files{name + ending: zipped(p.text(name))})
		}
	}
}

// stage leaves what a build that was killed leaves.
func (p *town) stage(name string) {
	p.put(files{name + "/.goodday-manifest": "goodday 1 site\n", name + "/stories/told.html": story})
}
