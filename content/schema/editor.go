package schema

import "path"

// File is a file to write into a repository. Path has slashes and starts at
// the repository's top.
type File struct {
	Path string
	Text []byte
}

// schemaFolder is where the schemas stand in a repository. VS Code reads
// settings from the folder above.
const schemaFolder = ".vscode/goodday"

// schemaFile is the path of a source's schema, from the repository's top.
func schemaFile(s Source, version bool) string {
	name := s.Name
	if version {
		name += "-version"
	}
	return path.Join(schemaFolder, name+".json")
}

// SchemaFiles returns the schema of every source and of its versions.
func SchemaFiles(words Vocabulary) []File {
	var files []File
	for _, s := range Sources() {
		files = append(files, File{schemaFile(s, false), JSON(s, words)})
		if s.Versions != nil {
			files = append(files, File{schemaFile(s, true), VersionJSON(s, words)})
		}
	}
	return files
}

// Settings returns .vscode/settings.json: which schema belongs to which YAML
// file, in any folder of a workspace. Markdown is not in it, since the
// extension reads no front matter. The list of schemas on the web is switched
// off, so that opening a site fetches nothing.
func Settings() []byte {
	schemas := object{}
	for _, s := range Sources() {
		if s.Kind != "" {
			continue
		}
		schemas.set(schemaFile(s, false), s.Files)
		if s.Versions != nil {
			schemas.set(schemaFile(s, true), s.Versions)
		}
	}
	return jsonText(object{
		{"yaml.schemas", schemas},
		{"yaml.schemaStore.enable", false},
		{"files.encoding", "utf8"},
		{"editor.insertSpaces", true},
		{"[yaml]", object{{"editor.tabSize", 2}}},
	})
}

// Extensions returns .vscode/extensions.json: VS Code then offers the extension
// that reads the schemas, and installs nothing unasked.
func Extensions() []byte {
	return jsonText(object{{"recommendations", []string{"redhat.vscode-yaml"}}})
}
