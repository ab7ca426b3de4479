package browser

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodday/cmd/verify/report"
	"goodday/content"
	"goodday/content/load"
	"goodday/content/schema"
)

// TestEditorReadsItsConfiguration opens Sveltia CMS, from its package, with the
// settings made for each example site. It gets as far as asking who somebody is:
// with a mistake in the settings it would say so instead.
func TestEditorReadsItsConfiguration(t *testing.T) {
	now, _ := content.ParseDate("2026-11-01")
	for _, site := range load.Load(os.DirFS("../../../examples"), load.Options{Now: now}).Sites {
		options := schema.CMSOptions{Repository: "owner/name", Branch: "main", Folder: site.Folder, Site: site.Site, Words: schema.VocabularyOf(site.Words)}
		said := openEditor(t, schema.CMS(options), schema.AdminPage(options))
		if !strings.Contains(said, "Sign In") || strings.Contains(strings.ToLower(said), "error") {
			t.Errorf("%s: the editor says %q", site.Folder, said)
		}
	}
	broken := openEditor(t, []byte("backend: {name: github}\ncollections: []\n"), schema.AdminPage(schema.CMSOptions{}))
	if !strings.Contains(strings.ToLower(broken), "error") {
		t.Errorf("with broken settings the editor says %q", broken)
	}
}

// openEditor returns what the editor shows at first.
func openEditor(t *testing.T, config, page []byte) string {
	t.Helper()
	dir := t.TempDir()
	files := map[string][]byte{"config.yml": config, "index.html": page}
	for name, pattern := range map[string]string{"sveltia-cms.js": "dist/sveltia-cms.js", "icons.woff2": "npm/assets/material-symbols-outlined-*.woff2"} {
		found, _ := filepath.Glob("../../../.ci/node_modules/@sveltia/cms/" + pattern)
		if len(found) != 1 {
			report.Missing(t, os.ErrNotExist)
		}
		data, err := os.ReadFile(found[0])
		if err != nil {
			t.Fatal(err)
		}
		files[name] = data
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	server := Serve(dir)
	defer server.Close()
	visit, cancel, err := openTab(t).Visit(server.URL, server.URL+"/index.html", Wide)
	if err != nil {
		t.Fatal(err)
	}
	defer cancel()
	said, err := Ask[string](visit, `new Promise(done => {
		const start = Date.now();
		(function look() {
			const text = document.body.innerText.trim();
			if (/Sign In|error/i.test(text) || Date.now() - start > 20000) done(text);
			else setTimeout(look, 50);
		})();
	})`)
	if err != nil {
		t.Fatal(err)
	}
	return said
}
