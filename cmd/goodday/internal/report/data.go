package report

import (
	"cmp"
	"math"
	"path"
	"slices"

	"goodday/cmd/goodday/internal/publish"
	"goodday/content"
)

// Report is what a build did. As JSON it is what build --json prints.
type Report struct {
	// Complete is set when everything that was asked for is published, and nothing had to
	// stand in for a broken part.
	Complete bool `json:"complete"`
	// Done is set when everything that was asked for is published, with or without that.
	Done  bool   `json:"-"`
	Sites []Site `json:"sites"`
	// Pages, Files and Bytes are those of all published sites, with what a
	// workspace has around them.
	Pages Counts `json:"pages"`
	Files int    `json:"files"`
	Bytes int64  `json:"bytes"`
	// Fallbacks are the parts of sites that are broken and for which something else
	// stands in.
	Fallbacks []Fallback `json:"fallbacks,omitempty"`
	// RemovedSites were in the output and are no longer in goodday.yaml, or their folder
	// is gone.
	RemovedSites []string `json:"removed_sites,omitempty"`
	// Kept are files beside the sites that Goodday did not write.
	Kept []string `json:"kept,omitempty"`
	// Edited are files beside the sites that Goodday wrote, and that were changed by hand.
	Edited   []string          `json:"changed_by_hand,omitempty"`
	Seconds  Seconds           `json:"seconds"`
	Problems []content.Problem `json:"problems"`
}

// New returns an empty report. As JSON an empty list is [], not null.
func New() Report {
	return Report{Complete: true, Sites: []Site{}, Pages: Counts{}, Problems: []content.Problem{}}
}

// Counts are numbers of pages by kind and language, Easy Read pages included.
type Counts map[content.Kind]map[string]int

// Seconds are those of each stage.
type Seconds struct {
	Read    float64 `json:"read,omitempty"`
	Pages   float64 `json:"pages"`
	Publish float64 `json:"publish"`
	Total   float64 `json:"total,omitempty"`
}

// Site is what a build did with one site.
type Site struct {
	Site      string `json:"site"` // its folder; "" for a site on its own
	Title     string `json:"title"`
	Output    string `json:"output"`
	Published bool   `json:"published"`
	Pages     Counts `json:"pages"`
	// EasyRead is how many of the pages are Easy Read companions.
	EasyRead int   `json:"easy_read"`
	Files    int   `json:"files"`
	Bytes    int64 `json:"bytes"`
	// Unchanged is how many files are the same as before.
	Unchanged int `json:"unchanged"`
	// HeldBack is how many files are not published for lack of consent.
	HeldBack int `json:"held_back"`
	// LeftOut are the files with an error in them.
	LeftOut []string `json:"left_out,omitempty"`
	// TakenOut are finished files that were removed from what stood, since nothing new
	// could take its place and nobody knows which of them may still be shown.
	TakenOut []string `json:"taken_out,omitempty"`
	Removed  []string `json:"removed,omitempty"`
	Kept     []string `json:"kept,omitempty"`
	Edited   []string `json:"changed_by_hand,omitempty"`
	Seconds  Seconds  `json:"seconds"`
}

// NewSite returns the report of a site that is loaded.
func NewSite(directory *content.Directory) Site {
	r := Site{Site: directory.Folder, Title: directory.Site.Title, Pages: Counts{}, HeldBack: len(content.WithStatus(directory.Unpublished, content.Withheld))}
	for _, page := range directory.Pages {
		r.Pages.add(page.Kind, page.Language, 1)
		if page.Easy {
			r.EasyRead++
		}
	}
	for _, file := range content.WithStatus(directory.Unpublished, content.Invalid) {
		r.LeftOut = append(r.LeftOut, path.Join(directory.Folder, file))
	}
	return r
}

func (c Counts) add(kind content.Kind, language string, n int) {
	if c[kind] == nil {
		c[kind] = map[string]int{}
	}
	c[kind][language] += n
}

// Sum returns the number of all pages.
func (c Counts) Sum() (n int) {
	for _, languages := range c {
		for _, m := range languages {
			n += m
		}
	}
	return n
}

// Take adds what was published of the site.
func (r *Site) Take(result publish.Result) {
	r.Files, r.Bytes, r.Unchanged = result.Files, result.Bytes, result.Same
	r.Removed, r.Kept, r.Edited = result.Removed, result.Kept, result.Edited
}

// Add adds a site that is done, published or not.
func (r *Report) Add(site Site, problems []content.Problem) {
	r.Problems = append(r.Problems, problems...)
	r.Sites = append(r.Sites, site)
	r.Seconds.Pages += site.Seconds.Pages
	r.Seconds.Publish += site.Seconds.Publish
	if !site.Published {
		r.Complete = false
		return
	}
	r.Files += site.Files
	r.Bytes += site.Bytes
	for kind, languages := range site.Pages {
		for language, n := range languages {
			r.Pages.add(kind, language, n)
		}
	}
}

// AddWorkspace adds what was published of a workspace besides its sites.
func (r *Report) AddWorkspace(result publish.Result) {
	r.Files += result.Files
	r.Bytes += result.Bytes
	r.Kept = append(r.Kept, result.Kept...)
	r.Edited = append(r.Edited, result.Edited...)
	slices.Sort(r.Kept)
}

// Conclude settles what the whole comes to.
func (r *Report) Conclude() {
	r.Done = r.Complete
	r.Complete = r.Complete && len(r.Fallbacks) == 0
}

// Round rounds seconds to the thousandth.
func (r *Report) Round() {
	r.Seconds.round()
	for i := range r.Sites {
		r.Sites[i].Seconds.round()
	}
}

func (s *Seconds) round() {
	for _, seconds := range []*float64{&s.Read, &s.Pages, &s.Publish, &s.Total} {
		*seconds = math.Round(*seconds*1000) / 1000
	}
}

// Name returns what a site is called in messages.
func (r *Site) Name() string { return cmp.Or(r.Site, r.Title, "The site") }
