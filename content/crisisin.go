package content

// CrisisIn reads what stands in one file of crisis lines, as it stands there:
// nothing is taken over from other files. What cannot be read of it is left out.
func CrisisIn(source []byte) *Crisis {
	crisis := &Crisis{}
	source, problem := clean(source)
	if problem != nil {
		return crisis
	}
	node, problem := parseYAML(source)
	if problem != nil {
		return crisis
	}
	(&decoder{}).decode(node, crisis)
	return crisis
}
