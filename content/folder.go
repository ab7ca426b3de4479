package content

import (
	"path"
	"slices"
	"strings"
)

// The names of files and folders that have a meaning of their own.
const (
	WorkspaceFile  = "goodday.yaml" // names the sites of a workspace
	SiteFile       = "site.yaml"    // makes a folder a site
	WordsFile      = "words.yaml"
	CrisisFile     = "crisis.yaml"
	TermsFile      = "terms.yaml"
	WithdrawnFile  = "withdrawn.yaml" // the consents that were taken back, see package withdrawn
	SharedFolder   = "shared"         // what the sites of a workspace lend each other
	PicturesFolder = "pictures"
	OutputFolder   = "public" // the finished pages, unless another place is asked for
)

// FileRole is what a file or folder is to a site.
type FileRole string

// The roles. What has none is not ours and is never read.
const (
	PageRole     FileRole = "page"
	PictureRole  FileRole = "picture" // and the file of words beside it
	SettingsRole FileRole = "settings"
	ThemeRole    FileRole = "theme"
	OutputRole   FileRole = "output"
)

// SiteFolder is a folder of a site.
type SiteFolder struct {
	Name string
	Role FileRole // of the files in it
	Kind Kind     // of the pages in it
}

// folders describes a site's folder: all code that asks what a path is asks
// here. A new folder is one row; those of pages come from the kinds.
var folders = append(
	Map(kinds, func(row kindRow) SiteFolder { return SiteFolder{row.folder, PageRole, row.kind} }),
	SiteFolder{Name: PicturesFolder, Role: PictureRole},
	SiteFolder{Name: "layouts", Role: ThemeRole},
	SiteFolder{Name: "assets", Role: ThemeRole},
	SiteFolder{Name: "i18n", Role: ThemeRole},
	SiteFolder{Name: OutputFolder, Role: OutputRole},
)

// FoldersWith lists the names of a site's folders that have one of the roles;
// of all its folders if none is named.
func FoldersWith(roles ...FileRole) []string {
	var names []string
	for _, f := range folders {
		if len(roles) == 0 || slices.Contains(roles, f.Role) {
			names = append(names, f.Name)
		}
	}
	return names
}

// FolderNamed returns the folder of a site with that name; one that is not
// ours has no role.
func FolderNamed(name string) SiteFolder {
	if i := slices.IndexFunc(folders, func(f SiteFolder) bool { return f.Name == name }); i >= 0 {
		return folders[i]
	}
	return SiteFolder{Name: name}
}

// Locate says what a path in a site's folder is: the folder it stands in, with
// the role of the file itself. It goes by the path alone, so that a file that
// is gone has the role it had.
//
//	Locate("stories/bus-pass.ar.md") // SiteFolder{"stories", PageRole, StoryKind}
//	Locate("site.ar.yaml")           // SiteFolder{"", SettingsRole, ""}
//	Locate("stories/notes.txt")      // SiteFolder{"stories", "", ""}
func Locate(file string) SiteFolder {
	name, rest, inside := strings.Cut(file, "/")
	folder, direct := FolderNamed(name), !strings.Contains(rest, "/")
	switch {
	case !inside && path.Ext(file) == ".yaml":
		return SiteFolder{Role: SettingsRole}
	case !inside:
		return SiteFolder{}
	case folder.Role == ThemeRole, folder.Role == OutputRole:
	case folder.Role == PictureRole && direct:
	case folder.Role == PageRole && direct && path.Ext(rest) == ".md":
	default:
		return SiteFolder{Name: name}
	}
	return folder
}

// SettingsIn returns the name of a settings file in a language: site.ar.yaml.
func SettingsIn(file, language string) string {
	return strings.TrimSuffix(file, ".yaml") + "." + language + ".yaml"
}

// PictureWords returns the file of words beside a picture: bench.yaml.
func PictureWords(file string) string { return strings.TrimSuffix(file, path.Ext(file)) + ".yaml" }

// IsPictureName reports whether a file is a picture by its name.
func IsPictureName(file string) bool {
	return slices.Contains([]string{".jpg", ".jpeg", ".png"}, strings.ToLower(path.Ext(file)))
}

// IsWithdrawnList reports whether a file is a list of consents that were taken back by
// its name, or what a sync made of one: "withdrawn (1).yaml".
func IsWithdrawnList(name string) bool {
	name = strings.ToLower(name)
	begins := strings.HasPrefix(name, strings.TrimSuffix(WithdrawnFile, ".yaml"))
	return begins && (strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".yml"))
}

// LocalFile returns a page's file as pages name it: a lent page stands in its
// section, not in the folder that sites share.
func LocalFile(file string) string { return strings.TrimPrefix(file, SharedFolder+"/") }
