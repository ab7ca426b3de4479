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

// How long git may take for one answer, and how long an answer may be.
const (
	patience    = 20 * time.Second
	mostAnswers = 16 << 20
)

// settings go before every command. Those of the computer's owner stay in force
// (they say whose folders are trusted), but for what would run other programs.
var settings = []string{
	"--no-pager", "--no-optional-locks", "--literal-pathspecs",
	"-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.DevNull, "-c", "core.quotePath=false",
	"-c", "diff.external=", "-c", "protocol.allow=never", "-c", "log.showSignature=false",
}

// git runs one command in a folder. Its messages are thrown away: they are not
// for the people who use this program.
func git(ctx context.Context, dir string, words ...string) (out []byte, ok bool) {
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	cmd := exec.CommandContext(ctx, "git", append(slices.Clone(settings), words...)...)
	cmd.Dir, cmd.Env = dir, environment()
	cmd.WaitDelay = time.Second
	answer := &limited{}
	cmd.Stdout = answer
	err := cmd.Run()
	return answer.Bytes(), err == nil
}

// limited takes so much and no more.
type limited struct{ bytes.Buffer }

func (l *limited) Write(data []byte) (int, error) {
	if l.Len()+len(data) > mostAnswers {
		return 0, os.ErrInvalid
	}
	return l.Buffer.Write(data)
}

// local are the variables by which git tells programs that it runs, such as hooks,
// in which repository they are. Ours is that of the folder.
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
