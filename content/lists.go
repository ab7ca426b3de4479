package content

import "slices"

// Map returns what a function makes of each element of a list.
func Map[T, U any](list []T, of func(T) U) []U {
	made := make([]U, len(list))
	for i, element := range list {
		made[i] = of(element)
	}
	return made
}

// Find returns the first element of a list that fits, or the zero value.
func Find[T any](list []T, fits func(T) bool) (found T) {
	if i := slices.IndexFunc(list, fits); i >= 0 {
		return list[i]
	}
	return found
}
