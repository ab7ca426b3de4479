package content

// Status is what becomes of a page. It is the one word for it in loading,
// building, serving, withdrawing and reports.
type Status string

// What becomes of a page. Only Published ones are in Directory.Pages.
const (
	// Published: the page is in the site.
	Published Status = "published"
	// Withheld: it must not be shown. The ConsentState beside it says why.
	Withheld Status = "held back"
	// Invalid: an error in it has to be mended first.
	Invalid Status = "left out"
	// Removed: its file is gone. Only a reload meets such pages.
	Removed Status = "removed"
	// Pending: only a whole build can tell. Only a reload says so.
	Pending Status = "pending"
)

// FileStatus is what becomes of one file.
type FileStatus struct {
	File   string
	Status Status
	// Reason is why a page is withheld.
	Reason ConsentState
}

// WithStatus returns the files that have a status, in their order.
func WithStatus(files []FileStatus, status Status) []string {
	var names []string
	for _, f := range files {
		if f.Status == status {
			names = append(names, f.File)
		}
	}
	return names
}
