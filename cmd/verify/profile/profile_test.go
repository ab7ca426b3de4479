package profile

import (
	"encoding/binary"
	"net/url"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/golang/snappy"
)

// look searches one file.
func look(t *testing.T, name string, data []byte, words ...string) Report {
	t.Helper()
	report, err := Search(fstest.MapFS{name: {Data: data}}, words)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// A word is found however it is written.
func TestForms(t *testing.T) {
	for form, text := range map[string]string{
		"UTF-8": "xPlonkWarble", "UTF-16": "p\x00l\x00o\x00n\x00K\x00w\x00", "UTF-16 (big end first)": "\x00p\x00l\x00o\x00n\x00k\x00w",
		"per cent codes of all letters": "%70%6C%6f%6e%6b%77",
	} {
		if r := look(t, "a", []byte(text), "plonkw", "other"); len(r.Found) != 1 || r.Found[0].Form != form {
			t.Errorf("%s: %s", form, r)
		}
	}
	for form, text := range map[string]string{
		"UTF-8": "żółwmiś", "per cent codes": "#q=" + url.QueryEscape("żółwmiś"), "JSON codes": `"\u017C\u00f3\u0142wmi\u015b"`,
	} {
		if r := look(t, "a", []byte(text), "żółwmi"); len(r.Found) != 1 || r.Found[0].Form != form {
			t.Errorf("%s: %s", form, r)
		}
	}
	if r := look(t, "a", []byte("plonk warble"), "plonkwarble"); len(r.Found) != 0 || r.Of("plonkwarble") != 0 {
		t.Error(r)
	}
}

// In SQLite a long row is spread over pages, so that a word may be cut: each of the
// 300 is found, and each of 40 keys of a table without numbers.
func TestSQLite(t *testing.T) {
	data, err := os.ReadFile("testdata/long.sqlite")
	if err != nil {
		t.Fatal(err)
	}
	r := look(t, "History", data, "plonkwarble", "snargle")
	times := map[string]int{}
	for _, f := range r.Found {
		times[f.Word+", "+f.Place] = f.Times
	}
	if raw := times["plonkwarble, the file"]; raw == 0 || raw >= 300 {
		t.Errorf("%d as the file is: no word is cut in it", raw)
	}
	if times["plonkwarble, what is decoded"] != 300 || times["snargle, what is decoded"] != 1600 || len(r.Unread) > 0 {
		t.Error(r)
	}
}

// In a table of LevelDB blocks are packed, and keys lack what those before them have.
func TestTable(t *testing.T) {
	pairs := [][2]string{{"plonk", "1"}, {"plonkwarble", strings.Repeat("snargle", 50)}}
	var content []byte
	for i, p := range pairs {
		shared := 0
		if i > 0 {
			shared = len(pairs[0][0])
		}
		content = append(binary.AppendUvarint(content, uint64(shared)), byte(len(p[0])-shared))
		content = binary.AppendUvarint(content, uint64(len(p[1])))
		content = append(append(content, p[0][shared:]...), p[1]...)
	}
	r := look(t, "000003.ldb", tableOf(content), "plonkwarble", "snargle")
	if r.Pairs != 2 || len(r.Unread) > 0 || r.Of("plonkwarble") != 1 || r.Of("snargle") == 0 {
		t.Error(r)
	}
	for _, f := range r.Found {
		if f.Word == "plonkwarble" && f.Place != "what is decoded" {
			t.Errorf("no key is cut: %s", f)
		}
	}
}

// tableOf makes a table of one block.
func tableOf(content []byte) []byte {
	finish := func(content []byte) []byte { return append(content, 0, 0, 0, 0, 1, 0, 0, 0) } // one whole key, the first
	block := snappy.Encode(nil, finish(content))
	out := append(append([]byte{}, block...), packed, 0, 0, 0, 0)
	handle := append([]byte{0}, binary.AppendUvarint(nil, uint64(len(block)))...)
	index := finish(append([]byte{0, 1, byte(len(handle)), 'z'}, handle...))
	footer := binary.AppendUvarint([]byte{0, 0}, uint64(len(out)))
	footer = append(footer, byte(len(index)))
	out = append(append(out, index...), 0, 0, 0, 0, 0)
	out = append(out, footer...)
	return append(append(out, make([]byte, footerSize-len(magic)-len(footer))...), magic...)
}

// In a log of LevelDB a record may go on in the next block.
func TestLog(t *testing.T) {
	record := func(kind byte, text string) string {
		return "csum" + string(binary.LittleEndian.AppendUint16(nil, uint16(len(text)))) + string(kind) + text
	}
	first := record(1, strings.Repeat("x", logBlock-logHeader-logHeader-5))
	data := first + record(2, "plonk") + record(4, "warble")
	if r := look(t, "000004.log", []byte(data), "plonkwarble"); r.Of("plonkwarble") != 1 {
		t.Error(r)
	}
}

// A database that is broken is told, for what it holds was not searched.
func TestBroken(t *testing.T) {
	data, _ := os.ReadFile("testdata/long.sqlite")
	for name, data := range map[string][]byte{
		"cut": data[:len(data)-1], "table": []byte(strings.Repeat("\xff", footerSize-len(magic)) + magic),
	} {
		if r := look(t, name, data, "plonkwarble"); len(r.Unread) != 1 {
			t.Errorf("%s: %s", name, r)
		}
	}
}

func FuzzDecode(f *testing.F) {
	data, err := os.ReadFile("testdata/long.sqlite")
	if err != nil {
		f.Fatal(err)
	}
	f.Add("History", data)
	f.Add("1.ldb", tableOf([]byte{0, 1, 1, 'a', 'b'}))
	f.Add("1.log", []byte("csum\x01\x00\x01x"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		decode(name, data)
	})
}
