// Package publish puts the files of one site into its output folder, all at once.
//
//	p, err := publish.Open("public")   // locks, cleans up after a killed build, makes a stage
//	defer p.Close()                    // without Commit: drops the stage, the old output stays
//	err = p.Write("index.html", data)  // safe for concurrent use
//	result, err := p.Commit()          // swaps
//
// # Guarantees
//
// Until Commit the output folder is only read. Files are written to a stage
// beside it (.goodday-stage-public), and Commit swaps the two folders: in one
// step where the system has such a step (Linux), else in two renames. If a build
// is killed between those two, the next build repairs it. That build also removes
// what the killed one left, but only folders that hold our manifest.
//
// The manifest is the file .goodday-manifest: a list of the files we wrote, with
// size and hash. It holds no time, so the same input makes the same bytes. It
// tells our files from files of others:
//
//   - A folder that is neither empty nor ours is refused.
//   - Files in the output that are not ours are kept, and reported.
//   - A file of ours that was edited by hand is replaced, and reported.
//   - A file of ours that is not written again is gone after Commit.
//   - A file of ours is refused if its name is taken by a file that is not ours:
//     nothing of somebody else's is lost.
//
// A file that did not change is hard-linked from the old output, after its bytes
// were compared; so its date stays, and tools that copy by date copy less. Files
// are not synced to the disk one by one: after a power cut the next build compares
// bytes again and writes what is wrong.
//
// A stage lies beside the output, never in it: what lies in that is on the web, and
// after the swap the stage holds what was there before. Where the output is the top of
// a disk, it cannot be swapped. Then files are replaced one by one: first those that
// must not wait (First) and those that are to go.
//
// A compressed copy (NAME.gz, .br, .zst) of a file of ours, which servers send in its
// place, goes when the file changes or goes.
//
// Symbolic links in the output are refused, whoever made them. All paths go
// through os.Root, so none can leave the folder. Every error is an fs.PathError
// whose Err is a content.Refusal.
//
// # A workspace
//
// Each site of a workspace is swapped on its own in OUT/<site> (OpenSite), with its
// stage beside OUT. The few files in OUT itself are published by OpenWorkspace: they
// are moved in one by one, pages last, since swapping OUT would swap the sites with it.
package publish
