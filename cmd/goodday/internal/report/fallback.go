package report

import (
	"fmt"
	"path"
)

// Fallback says what stands in for a broken part of a site.
type Fallback struct {
	Site string `json:"site,omitempty"` // its folder; "" for a site on its own and for the workspace
	// Part is a settings file, Look for layouts, assets and i18n, or WholeSite if its folder
	// is gone.
	Part string `json:"part"`
	From string `json:"from"`
	// Commit and Day are those of an earlier version.
	Commit string `json:"commit,omitempty"`
	Day    string `json:"day,omitempty"`
}

// Parts that are no file.
const (
	Look      = "look"
	WholeSite = "site"
)

// Where what stands in comes from.
const (
	FromHistory = "history"
	FromKept    = "kept"         // as it was when it was last published and sound
	FromDefault = "default"      // what Goodday itself knows
	AsItStands  = "as it stands" // what can be read of it is used
	TakenDown   = "taken down"   // nothing can stand in
)

// Sentence says the same in words.
func (f Fallback) Sentence() string {
	name, are, it := f.Part, "is", "it"
	if f.Part == Look {
		name, are, it = path.Join(f.Site, "layouts")+", assets and i18n", "are", "them"
	}
	broken := fmt.Sprintf("%s %s broken. Until somebody mends %s, ", name, are, it)
	switch f.From {
	case FromHistory:
		if f.Day == "" {
			return broken + "what there was before stands in."
		}
		return fmt.Sprintf("%sthe version of %s stands in.", broken, f.Day)
	case FromKept:
		return broken + "what was published last stands in."
	case AsItStands:
		return broken + "what can be read of it is used."
	case TakenDown:
		return fmt.Sprintf("The folder of %s is gone. Its pages were taken down.", f.Site)
	}
	return broken + f.byDefault()
}

// byDefault says what Goodday itself puts in the place of a part.
func (f Fallback) byDefault() string {
	switch base := path.Base(f.Part); {
	case f.Part == Look:
		return "the site looks as Goodday makes it."
	case base == "site.yaml":
		return "the site is called like its folder."
	case base == "crisis.yaml":
		return "the crisis lines that Goodday knows stand in."
	case base == "words.yaml":
		return "topics and places are called as pages write them."
	case base == "goodday.yaml":
		return "the sites that stand in the website already are made."
	}
	return "the main language stands in."
}
