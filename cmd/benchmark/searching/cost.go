package searching

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// cost is what a process took.
type cost struct {
	seconds float64 // of processor time, in the program and in the system for it
	peak    float64 // bytes of memory, the most at one time
}

// Environment returns this process's own, without what would change how the
// programs that are measured work.
func Environment() []string {
	return slices.DeleteFunc(os.Environ(), func(variable string) bool {
		return strings.HasPrefix(variable, "GO") || strings.HasPrefix(variable, "HUGO")
	})
}

// run runs a command to its end and returns its cost and that of the processes
// that it started.
func (o *Options) run(cmd *exec.Cmd) (cost, error) {
	cmd.Env = Environment()
	if out, err := cmd.CombinedOutput(); err != nil {
		return cost{}, fmt.Errorf("%s: %w\n%s", strings.Join(cmd.Args, " "), err, out)
	}
	state := cmd.ProcessState
	return cost{(state.UserTime() + state.SystemTime()).Seconds(), float64(o.PeakMemory(state))}, nil
}

// work runs a part of the work in a process of its own, as often as is asked
// for, and returns the median.
func (o *Options) work(part Part, folder, out string) (cost, error) {
	var costs []cost
	for n := range o.Runs {
		c, err := o.run(o.Worker(part, folder, fmt.Sprintf("%s-%d", out, n)))
		if err != nil {
			return c, err
		}
		costs = append(costs, c)
	}
	return cost{Median(costs, func(c cost) float64 { return c.seconds }), Median(costs, func(c cost) float64 { return c.peak })}, nil
}
