package themes

import "cmp"

// waitsAddress is where a site says how long things take.
const waitsAddress = "how-long.html"

// planWaits adds the page that says how long each route takes, if any says it.
func (r *Renderer) planWaits(v *view) {
	if items := v.waiting(); len(items) > 0 {
		r.planList(v, "waits", waitsAddress, "waits", len(items), List{Count: len(items)}, showItems(items))
	}
}

// waiting returns the routes that say how long they take, or how soon somebody answers.
func (v *view) waiting() []*Item {
	var items []*Item
	for _, item := range v.sections["get-help"] {
		if item.Route != nil && cmp.Or(item.Route.Wait, item.Route.Reply) != nil {
			items = append(items, item)
		}
	}
	return items
}
