package site

import (
	"goodday/cmd/goodday/internal/state"
)

// noteOutput remembers where the finished pages go, so that what is withdrawn later is
// looked for there. Where nothing can be remembered, such as in a folder that may not
// be written, withdraw says that it does not know.
func (b *build) noteOutput() {
	if b.request.Temporary {
		return
	}
	folder, err := state.Open(b.dir)
	if err != nil {
		return
	}
	defer folder.Close()
	output := state.Output{Path: b.out, BaseURL: b.request.BaseURL}
	if b.single {
		output.Site = b.loaded.Sites[0].Folder
	}
	folder.NoteOutput(output)
}
