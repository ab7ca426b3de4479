package content

// Limits on what strangers may send. A page of 1 MiB is 150,000 words.
const (
	MaxFile        = 1 << 20  // bytes of one Markdown or YAML file
	MaxFrontMatter = 64 << 10 // bytes of the part between the two lines of ---
	// MaxSummary is the most characters of a summary: what a search result shows.
	MaxSummary = 160
)
