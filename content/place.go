package content

// Place says where something is and how to get there.
type Place struct {
	Name     string   `yaml:"name" help:"The name of the place."`
	Address  string   `yaml:"address" help:"The street and town."`
	Postcode Postcode `yaml:"postcode" help:"The postcode: BS5 6XX."`
	How      string   `yaml:"how" help:"How to find it from the street."`
	Bus      string   `yaml:"bus" help:"The nearest bus stop, and which buses."`
}

// Venue is one of several places of an activity, with what is different there.
type Venue struct {
	Place  `yaml:",inline"`
	Areas  []string `yaml:"areas" of:"areas" help:"Where it is. Words from words.yaml."`
	When   []When   `yaml:"when" help:"The days and times at this place."`
	Access []string `yaml:"access" of:"access" help:"What makes it easier to come here. Words from words.yaml."`
	MoreOn string   `yaml:"access_more" help:"Anything else to know about access here."`
	Note   string   `yaml:"note" help:"Anything else about this place."`
}
