package starter

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// zipped puts a text into an archive, as GitHub hands it over.
func zipped(t *testing.T, name, text string) []byte {
	t.Helper()
	var out bytes.Buffer
	writer := zip.NewWriter(&out)
	file, err := writer.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// proposals are what GitHub lists as open: the one that was checked, one of the same
// name from another copy, and one that has moved on.
const proposals = `[
  {"number": 7, "head": {"sha": "aaaa", "repo": {"id": 99}}, "base": {"ref": "main", "repo": {"full_name": "town/site", "default_branch": "main"}}},
  {"number": 8, "head": {"sha": "aaaa", "repo": null}, "base": {"ref": "main", "repo": {"full_name": "town/site", "default_branch": "main"}}},
  {"number": 9, "head": {"sha": "aaaa", "repo": {"id": 5}}, "base": {"ref": "old", "repo": {"full_name": "town/site", "default_branch": "main"}}},
  {"number": 12, "head": {"sha": "aaaa", "repo": {"id": 5}}, "base": {"ref": "main", "repo": {"full_name": "town/site", "default_branch": "main"}}}
]`

const handedOver = `{"artifacts": [
  {"id": 1, "name": "comment", "expired": true, "size_in_bytes": 10},
  {"id": 2, "name": "comment", "expired": false, "size_in_bytes": 999999999},
  {"id": 3, "name": "comment", "expired": false, "size_in_bytes": 1000},
  {"id": 4, "name": "preview.html", "expired": false, "size_in_bytes": 1000}
]}`

// comment runs the step that writes a comment. It returns the words by which it was
// sent, and its text.
func (w *workshop) comment(commit, text, comments string, changed ...string) (sent, body string) {
	w.Helper()
	w.put("files-given.json", listed(w.T, append(changed, "stories/bus-pass.md")))
	w.put("pulls.json", []byte(proposals))
	w.put("artifacts-given.json", []byte(handedOver))
	w.put("given.zip", zipped(w.T, "comment.md", text))
	w.put("comments.json", []byte(comments))
	w.put("bin/gh", []byte(`#!/bin/bash
case "$*" in
  *"/pulls "*) [[ "$*" == *"head=stranger:branch; touch trap"* ]] && cat pulls.json ;;
  *"/pulls/12/files?"*) cat files-given.json ;;
  *"/runs/77/artifacts"*) cat artifacts-given.json ;;
  *"/artifacts/3/zip") cat given.zip ;;
  *"/comments?"*) cat comments.json ;;
  *"--method "*) echo "$*" > sent; cp body.md said ;;
  *) exit 1 ;;
esac
`))
	w.put("step.sh", []byte(script(w.T, "comment.yml", "Write the comment")))
	w.env = append(w.env, "REPOSITORY=town/site", "RUN=77", "COMMIT="+commit, "OWNER=stranger", "COPY=5", "BRANCH=branch; touch trap", "GITHUB_SERVER_URL=https://github.com")
	out, ok := w.bash("step.sh")
	if !ok || w.get("trap") != "" {
		w.Fatalf("%v %s", ok, out)
	}
	return strings.TrimSpace(w.get("sent")), w.get("said")
}

// listed returns names of files as GitHub lists those of a proposal.
func listed(t *testing.T, names []string) []byte {
	t.Helper()
	var files []map[string]string
	for _, name := range names {
		before, name, moved := strings.Cut(name, " -> ")
		file := map[string]string{"filename": before}
		if moved {
			file = map[string]string{"filename": name, "previous_filename": before}
		}
		files = append(files, file)
	}
	list, err := json.Marshal(files)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// A proposal that changes what runs may have written the text itself: it gets no
// comment, and no link.
func TestNoCommentOnAProposalThatChangesWhatRuns(t *testing.T) {
	many := make([]string, 3000) // as many as can be listed: there may be more
	for i := range many {
		many[i] = fmt.Sprintf("pictures/%d.jpg", i)
	}
	for name, changed := range map[string][]string{
		"a workflow":        {".github/workflows/check.yml"},
		"a script":          {".github/goodday/over.sh"},
		"in other capitals": {".GitHub/workflows/check.yml"},
		"moved away":        {".github/workflows/check.yml -> pages/check.yml"},
		"too many to list":  many,
	} {
		if sent, body := newWorkshop(t).comment("aaaa", "Nothing to fix.", "[]", changed...); sent+body != "" {
			t.Errorf("%s: %s %s", name, sent, body)
		}
	}
}

const mark = "<!-- goodday check -->"

func TestComment(t *testing.T) {
	for name, c := range map[string]struct{ commit, text, comments, sent string }{
		"a first one": {"aaaa", mark + "\n### Thank you.\n", "[]", "api --method POST repos/town/site/issues/12/comments -F body=@body.md"},
		"again": {
			"aaaa", "Words.", `[{"id": 1, "body": "` + mark + ` not mine", "user": {"login": "stranger"}}, {"id": 2, "body": "` + mark + ` mine", "user": {"login": "github-actions[bot]"}}]`,
			"api --method PATCH repos/town/site/issues/comments/2 -F body=@body.md",
		},
		"it moved on": {"bbbb", "Words.", "[]", ""},
		"no words":    {"aaaa", " \n\x00", "[]", ""},
	} {
		t.Run(name, func(t *testing.T) {
			sent, body := newWorkshop(t).comment(c.commit, c.text, c.comments)
			if sent != c.sent {
				t.Errorf("%q", sent)
			}
			begins := mark + "\n[See what it will look like](https://github.com/town/site/actions/runs/77/artifacts/4)."
			if c.sent != "" && (!strings.HasPrefix(body, begins) || strings.Count(body, mark) != 1) {
				t.Errorf("%s", body)
			}
		})
	}
}

// What is handed over may come from anybody: nothing of it works in a comment.
func TestCommentOfAStranger(t *testing.T) {
	hostile := []string{
		"@everybody", "<img src=x>", "<script>", "<a href=/>", "https://evil.example.org", "www.evil.example.org", "[here](/x)", "![here](/x)",
		"[a]: /x", "[a][b]", "#12", "GH-12", "```mermaid", "~~~", "[!WARNING]", "<!-- goodday check -->",
		"&commat;octocat", "&#x40;octocat", "&#64;octocat", "&num;12", "https&colon;//evil.example", "www&period;evil.example", "&lbrack;a](/x)", "\x1b[31m", "\xff\xfe",
	}
	_, body := newWorkshop(t).comment("aaaa", "Good. &lt;b&gt; &amp; &#34;&#39;\n<details><summary>More</summary>\n"+strings.Join(hostile, "\n"), "[]")
	_, words, found := strings.Cut(body, "logged in.\n\n")
	if !found {
		t.Fatalf("%s", body)
	}
	for _, text := range hostile {
		if strings.Contains(words, text) {
			t.Errorf("%q is in it as it came", text)
		}
	}
	for _, ours := range []string{"<details><summary>More</summary>", "Good.", "&lt;b&gt; &amp; &#34;&#39;"} {
		if !strings.Contains(words, ours) {
			t.Errorf("%q is not in it: %s", ours, words)
		}
	}
	if strings.Contains(words, "&commat;") {
		t.Errorf("an entity works: %s", words)
	}
}

func TestCommentIsCutShort(t *testing.T) {
	sent, body := newWorkshop(t).comment("aaaa", strings.Repeat("@", 10<<20), "[]")
	if sent == "" || len(body) > 60000 || len(body) < 50000 {
		t.Errorf("%q, %d bytes", sent, len(body))
	}
}
