package history

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"
)

// The limits of one command: its time, and the bytes of its output.
const (
	timeLimit  = 20 * time.Second
	mostOutput = 16 << 20
)

// settings come before every command. The user's own settings stay in force, since
// they say whose folders are trusted, but for those that would run other programs.
var settings = []string{
	"--no-pager", "--no-optional-locks", "--literal-pathspecs",
	"-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.DevNull, "-c", "core.quotePath=false",
	"-c", "diff.external=", "-c", "protocol.allow=never", "-c", "log.showSignature=false",
}

// git runs one command in a folder. Its messages are dropped: they are not for the
// people who use this program.
func git(ctx context.Context, dir string, words ...string) (out []byte, ok bool) {
	out, _, ok = run(ctx, dir, "", words...)
	return out, ok
}

// complaintOf returns what git says about a folder that it does not want to read.
func complaintOf(ctx context.Context, dir string) string {
	_, complaint, _ := run(ctx, dir, "", "rev-parse", "--git-dir")
	return string(complaint)
}

// run runs one command that is given a text to read.
func run(ctx context.Context, dir, input string, words ...string) (out, complaint []byte, ok bool) {
	ctx, stop := context.WithTimeout(ctx, timeLimit)
	defer stop()
	cmd := exec.CommandContext(ctx, "git", append(slices.Clone(settings), words...)...)
	cmd.Dir, cmd.Env = dir, environment()
	cmd.WaitDelay = time.Second
	output, complaints := &limitedBuffer{}, &limitedBuffer{}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(input), output, complaints
	err := cmd.Run()
	return output.Bytes(), complaints.Bytes(), err == nil
}

// limitedBuffer refuses to grow above mostOutput.
type limitedBuffer struct{ bytes.Buffer }

func (b *limitedBuffer) Write(data []byte) (int, error) {
	if b.Len()+len(data) > mostOutput {
		return 0, os.ErrInvalid
	}
	return b.Buffer.Write(data)
}

// local are the variables with which git tells the programs it runs, such as hooks,
// in which repository they are. They would override that of the folder.
var local = []string{
	"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
	"GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_TRACE",
}

func environment() []string {
	kept := slices.DeleteFunc(os.Environ(), func(entry string) bool {
		name, _, _ := strings.Cut(entry, "=")
		return slices.Contains(local, name)
	})
	return append(kept, "GIT_CONFIG_NOSYSTEM=1", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0", "LC_ALL=C")
}
