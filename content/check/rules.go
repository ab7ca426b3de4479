package check

// rules are all rules, in the order of their groups.
var rules = []Rule{}

// Rules lists what can be looked for, for the reference.
func Rules() []Rule { return append(append([]Rule{}, rules...), ignoring) }
