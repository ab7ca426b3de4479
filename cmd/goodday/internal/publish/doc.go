// Package publish puts the files of one site in their place, all at once.
//
//	p, err := publish.Open("public")   // locks, clears up after a killed build, begins a stage
//	defer p.Close()                    // without Commit: drops the stage, the old output stays
//	err = p.Write("index.html", data)  // from as many goroutines as one likes
//	result, err := p.Commit()          // swaps
//
// # What it promises
//
// Until Commit the output folder is only read. Files are written to a stage
// beside it (.goodday-stage-public), and Commit swaps the two folders: in one
// step where the system has such a step (Linux), else in two renames. A build
// that was killed between those two is mended when the next one starts. What a
// killed build left is removed then too, but only folders that carry our mark.
//
// The mark is the file .goodday-manifest: a list of the files we wrote, with
// size and hash. It holds no time, so the same input gives the same bytes. By
// it we tell our files from others':
//
//   - A folder that is neither empty nor ours is refused.
//   - Files in the output that are not ours are carried over, and named.
//   - A file of ours that somebody changed by hand is replaced, and named.
//   - A file of ours that is not written again is gone after Commit.
//   - One of ours that would take the place of one that is not is refused:
//     nothing of somebody else's is lost.
//
// A file that did not change is hard-linked from the old output, after its
// bytes were compared; so its date stays, and tools that copy by date copy less.
// Nothing is flushed to the disk file by file: after a power cut the next build
// compares bytes again and writes what is wrong.
//
// Symbolic links in the output are refused, whoever made them. All paths go
// through os.Root, so none can lead out of the folder.
//
// # A workspace
//
// Each site of a workspace is swapped on its own in OUT/<site>. The few files
// in OUT itself belong to OpenAround: they are moved in one by one, pages last,
// since swapping OUT would swap the sites with it.
package publish
