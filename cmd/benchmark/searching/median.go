package searching

import "slices"

// Median returns the middle value of a measure of some runs; of an even number,
// the mean of the two in the middle.
func Median[T any](runs []T, measure func(T) float64) float64 {
	values := make([]float64, len(runs))
	for i, run := range runs {
		values[i] = measure(run)
	}
	slices.Sort(values)
	return (values[(len(values)-1)/2] + values[len(values)/2]) / 2
}
