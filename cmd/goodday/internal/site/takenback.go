package site

import (
	"path"

	"goodday/cmd/goodday/internal/history"
	"goodday/content"
	"goodday/content/withdrawn"
)

// past is what earlier versions of a folder say was taken back.
type past struct {
	at   string // the folder and its version
	list withdrawn.List
}

// of asks the history of a folder, once for each version of it.
func (p *past) of(b *build) withdrawn.List {
	if at := b.dir + "\n" + history.Head(b.ctx, b.dir); p.at != at {
		p.at, p.list = at, history.Withdrawn(b.ctx, b.dir)
	}
	return p.list
}

// linesTakenOut tells of references that stood in a list of what was taken back, and
// stand in none now.
func (b *build) linesTakenOut(before func(file string) []byte) (problems []content.Problem) {
	if before == nil {
		return nil
	}
	var now withdrawn.List
	for _, file := range b.lists() {
		now.Include(withdrawn.Parse(b.readList(file)))
	}
	for _, file := range b.lists() {
		was := withdrawn.Parse(before(file))
		for _, reference := range was.Lost(now) {
			problem := content.Wrong("withdrawn-lost", "The number "+content.Quote(reference)+" was taken out of the list of what was taken back.",
				"Put its line back. If the person says yes again, they sign a new form with a new number.")
			problem.File = file
			problems = append(problems, problem)
		}
	}
	return problems
}

// readList returns a list as it is. One that cannot be read has lost all its lines.
func (b *build) readList(file string) []byte {
	info, err := b.root.Lstat(file)
	if err != nil || !info.Mode().IsRegular() || info.Size() > withdrawn.MaxFile {
		return nil
	}
	data, _ := b.root.ReadFile(file)
	return data
}

// raiseUnreadable makes an error of a list that cannot be read. A build goes on
// without what it may have named; whoever looks the folder over has to mend it.
func raiseUnreadable(problems []content.Problem) {
	for i := range problems {
		if problems[i].Rule == "withdrawn-unreadable" {
			problems[i].Severity = content.Error
		}
	}
}

// lists names the lists of what was taken back in the folder that is open.
func (b *build) lists() []string {
	files := []string{withdrawn.File}
	if b.loaded.Workspace != nil {
		for _, folder := range append([]string{content.SharedFolder}, b.loaded.Workspace.Sites...) {
			files = append(files, path.Join(folder, withdrawn.File))
		}
	}
	return files
}
