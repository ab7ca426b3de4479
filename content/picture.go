package content

import "cmp"

// Picture is a JPEG or PNG in pictures/ with what its .yaml beside it says:
// pictures/bench.jpg and pictures/bench.yaml.
type Picture struct {
	// File is the name in pictures/: "bench.jpg".
	File string `yaml:"-"`

	Alt     string            `yaml:"alt" required:"yes" help:"What the picture shows, for people who do not see it."`
	Alts    map[string]string `yaml:"alts" help:"The same in other languages."`
	Credit  *Credit           `yaml:"credit" help:"Who made it, in the words they choose."`
	People  bool              `yaml:"shows_people" help:"Write yes if people can be seen. Consent is then needed."`
	Consent *Consent          `yaml:"consent" help:"What the people shown agreed to."`

	// Sizes are the files made from it, the smaller first. The source's own
	// data (place, device) is in none of them.
	Sizes []PictureSize `yaml:"-"`
}

// PictureSize is one file made from a picture.
type PictureSize struct {
	// Address is the path in the site: "pictures/bench-480.jpg".
	Address       string
	Width, Height int // in pixels
	Data          []byte
}

// AltIn returns the text for a language, or the main one.
func (p *Picture) AltIn(language string) string {
	return cmp.Or(p.Alts[language], p.Alt)
}
