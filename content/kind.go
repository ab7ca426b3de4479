package content

// Kind is what a page is. It follows from the folder the file stands in.
type Kind string

const (
	ActivityKind Kind = "activity"
	StoryKind    Kind = "story"
	RouteKind    Kind = "route"
	ServiceKind  Kind = "service"
	PageKind     Kind = "page"
	SaidKind     Kind = "said"
)

// section ties a kind to the folder its files stand in and to the first part
// of its address. The addresses are words young people would use, so a route
// is found under get-help.
type section struct {
	kind            Kind
	folder, address string
}

// sections is in the order in which a site shows them.
var sections = []section{
	{ActivityKind, "activities", "activities"},
	{StoryKind, "stories", "stories"},
	{RouteKind, "routes", "get-help"},
	{ServiceKind, "services", "services"},
	{SaidKind, "said", "what-we-did"},
	{PageKind, "pages", "about"},
}

// Kinds lists every kind in the order in which a site shows them.
func Kinds() []Kind {
	kinds := make([]Kind, len(sections))
	for i, s := range sections {
		kinds[i] = s.kind
	}
	return kinds
}

// Folder is the folder of a site in which files of this kind stand: "stories".
func (k Kind) Folder() string { return k.section().folder }

// Section is the first part of the address of such pages: "get-help" for a route.
func (k Kind) Section() string { return k.section().address }

func (k Kind) section() section {
	for _, s := range sections {
		if s.kind == k {
			return s
		}
	}
	return section{}
}
