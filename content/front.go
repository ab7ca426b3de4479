package content

// newFront makes the empty front matter of a kind.
func newFront(kind Kind) any {
	switch kind {
	case ActivityKind:
		return &Activity{}
	case StoryKind:
		return &Story{}
	case RouteKind:
		return &Route{}
	case ServiceKind:
		return &Service{}
	case SaidKind:
		return &Said{}
	}
	return &Plain{}
}

// setFront puts front matter from newFront into the page.
func (p *Page) setFront(front any) {
	switch f := front.(type) {
	case *Activity:
		p.Activity, p.Common = f, &f.Common
	case *Story:
		p.Story, p.Common = f, &f.Common
	case *Route:
		p.Route, p.Common = f, &f.Common
	case *Service:
		p.Service, p.Common = f, &f.Common
	case *Said:
		p.Said, p.Common = f, &f.Common
	case *Plain:
		p.Plain, p.Common = f, &f.Common
	}
}

// Front gives the page's front matter: *Activity, *Story, *Route, *Service,
// *Said or *Plain.
func (p *Page) Front() any {
	switch p.Kind {
	case ActivityKind:
		return p.Activity
	case StoryKind:
		return p.Story
	case RouteKind:
		return p.Route
	case ServiceKind:
		return p.Service
	case SaidKind:
		return p.Said
	}
	return p.Plain
}
