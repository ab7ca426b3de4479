package load

import (
	"bytes"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"goodday/content"
	"goodday/content/decode"
	"goodday/content/withdrawn"
)

// takenBack is what is known of what was taken back in a site or a workspace.
type takenBack struct {
	// lists holds the references of lists (withdrawn.yaml) and of their history.
	lists withdrawn.List
	// said holds the references that pages and pictures themselves say were taken
	// back, by their files from the folder that was opened.
	said map[string][]string
}

// all returns every reference. Who took something back took it back everywhere.
func (t *takenBack) all() withdrawn.List {
	list := t.lists.Clone()
	for _, references := range t.said {
		for _, reference := range references {
			list.IncludeReference(reference)
		}
	}
	return list
}

// takenBackIn looks through folders of sites. Sites that are not asked for count too,
// and so do pages that are broken.
func (r *reader) takenBackIn(folders []string, known withdrawn.List) *takenBack {
	back := &takenBack{lists: known.Clone(), said: map[string][]string{}}
	for _, name := range folders {
		if folder(r.fsys, name) != nil {
			back.lists.Include(r.listsIn(name))
			maps.Copy(back.said, withdrawnIn(r.fsys, name))
		}
	}
	return back
}

// listsIn reads the lists of a folder. Copies that a sync made beside one count too:
// "withdrawn (1).yaml". One that cannot be read makes everything unknown.
func (r *reader) listsIn(folder string) withdrawn.List {
	var list withdrawn.List
	entries, _ := fs.ReadDir(r.fsys, folder)
	for _, entry := range entries {
		if !content.IsWithdrawnList(entry.Name()) {
			continue
		}
		file := path.Join(folder, entry.Name())
		data, problem := readCapped(r.fsys, file, withdrawn.MaxFile)
		found := withdrawn.Unknown()
		if problem == nil {
			found = withdrawn.Parse(data)
		}
		if found.Unknown() {
			r.warn(file, "withdrawn-unreadable", "The list of what was taken back cannot be read, so nothing with a consent is shown.", "Bring back an older version of this file. Do not delete it.")
		}
		list.Include(found)
	}
	return list
}

// withdrawnIn returns the references that pages and pictures of a site say were taken
// back, by their files.
func withdrawnIn(fsys fs.FS, site string) map[string][]string {
	var files []string
	for _, folder := range content.FoldersWith(content.PageRole, content.PictureRole) {
		entries, _ := fs.ReadDir(fsys, path.Join(site, folder))
		for _, entry := range entries {
			if ending := strings.ToLower(path.Ext(entry.Name())); entry.Type().IsRegular() && (ending == ".md" || ending == ".yaml") {
				files = append(files, path.Join(site, folder, entry.Name()))
			}
		}
	}
	references := make([][]string, len(files))
	inParallel(len(files), func(i int) { references[i] = withdrawnBy(fsys, files[i]) })
	said := map[string][]string{}
	for i, file := range files {
		if len(references[i]) > 0 {
			said[file] = references[i]
		}
	}
	return said
}

// withdrawnBy returns the references that one file says were taken back.
func withdrawnBy(fsys fs.FS, file string) (references []string) {
	data, _ := readCapped(fsys, file, content.MaxFile)
	if !bytes.Contains(bytes.ToLower(data), []byte("withdrawn")) {
		return nil
	}
	fields, sound := fieldsIn(file, data)
	if !sound {
		return withdrawn.SaidIn(data)
	}
	eachConsent(fields, func(reference string) {
		if original := content.GroupName(file) + ".md"; reference == "" && original != file {
			reference = referenceOf(fsys, original) // a version has that of its original
		}
		references = append(references, reference)
	})
	return slices.DeleteFunc(references, func(r string) bool { return !content.IsReference(r) })
}

// fieldsIn returns the fields of a page, or those beside a picture.
func fieldsIn(file string, data []byte) (fields *yaml.Node, sound bool) {
	data, problem := decode.Clean(data)
	if problem == nil && path.Ext(file) != ".yaml" {
		data, _, problem = decode.Split(data)
	}
	if problem != nil {
		return nil, false
	}
	fields, problem = decode.YAML(data)
	return fields, problem == nil
}

// eachConsent calls do with the reference of each consent that was taken back. It
// looks at what stands there and not at what may stand there: a slip in another
// field, or in how the status is written, brings nothing back.
func eachConsent(node *yaml.Node, do func(reference string)) {
	if node == nil {
		return
	}
	values := map[string]string{}
	for i, child := range node.Content {
		if node.Kind == yaml.MappingNode && i%2 == 0 && i+1 < len(node.Content) && node.Content[i+1].Kind == yaml.ScalarNode {
			values[child.Value] = node.Content[i+1].Value
		}
		eachConsent(child, do)
	}
	if strings.EqualFold(strings.TrimSpace(values["status"]), string(content.ConsentWithdrawn)) || values["withdrawn"] != "" {
		do(values["reference"])
	}
}

// referenceOf returns the reference of a page's own consent, or "".
func referenceOf(fsys fs.FS, file string) string {
	data, _ := readCapped(fsys, file, content.MaxFile)
	if consent := ReadSource(file, data).Page.Consent; consent != nil {
		return consent.Reference
	}
	return ""
}
