package withdraw

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"path"

	"goodday/cmd/goodday/internal/state"
	"goodday/cmd/goodday/internal/withdraw/fingerprint"
)

// journal is what a withdrawal has to do and to prove, written down before anything is
// changed: whoever runs it again after it was stopped, at whatever moment, goes on from
// there. It holds no words and no names, only keyed hashes, and is deleted at the end.
type journal struct {
	words *fingerprint.Set
	roles map[string]role // by the hash of a file's name
	sums  map[string]bool // hashes of pictures, as they were and as they are published
	names map[string]bool // hashes of how the names of published pictures begin
}

func newJournal() *journal {
	return &journal{fingerprint.New(), map[string]role{}, map[string]bool{}, map[string]bool{}}
}

// role returns what a file was found to be by an earlier run.
func (j *journal) role(file string) role { return j.roles[j.words.Of(file)] }

// wrote is a journal as it is kept.
type wrote struct {
	Words json.RawMessage `json:"words"`
	Roles map[string]role `json:"files"`
	Sums  map[string]bool `json:"sums"`
	Names map[string]bool `json:"names"`
}

// journalName is where the journal of a reference lies. The name says nothing.
func journalName(r reference) string {
	sum := sha256.Sum256([]byte(string(r.folded)))
	return path.Join("withdrawals", hex.EncodeToString(sum[:8]))
}

// readJournal returns the journal that a run which was stopped has left, or a new one.
func readJournal(kept *state.Folder, r reference) (j *journal, stopped bool) {
	data, found := kept.Read(journalName(r))
	j = newJournal()
	var in wrote
	if !found || json.Unmarshal(data, &in) != nil {
		return j, false
	}
	words, err := fingerprint.Decode(in.Words)
	if err != nil {
		return j, false
	}
	j.words = words
	for name, as := range in.Roles {
		j.roles[name] = as
	}
	for sum := range in.Sums {
		j.sums[sum] = true
	}
	for name := range in.Names {
		j.names[name] = true
	}
	return j, true
}

// write keeps the journal. It is on the disk when this returns.
func (j *journal) write(kept *state.Folder, r reference) error {
	data, err := json.Marshal(wrote{j.words.Encode(), j.roles, j.sums, j.names})
	if err != nil {
		return err
	}
	return kept.Write(journalName(r), data)
}
