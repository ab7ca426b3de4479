package check

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // image.DecodeConfig reads these
	_ "image/png"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"goodday/content"
	"goodday/content/text"
)

// pictureAlt finds alt texts that are of no use to somebody who does not see the
// picture.
var pictureAlt = Rule{
	ID: "picture-alt", Group: Pictures,
	Why:    "Some readers hear this text in the place of the picture. It is all they get.",
	Source: "WCAG 2.2, success criterion 1.1.1, and the NHS digital service manual on images.",
	Better: "A coral bench under a tree by a path.",
	Site: func(s *SiteView) {
		for _, picture := range s.Pictures {
			s.reportAlt(picture.File, picture.Alt, "alt")
			for language, alt := range picture.Alts {
				s.reportAlt(picture.File, alt, "alts", language)
			}
		}
	},
}

// Limits of an alt text, in characters.
const (
	shortestAlt = 8
	longestAlt  = 150
)

func (s *SiteView) reportAlt(file, alt string, keys ...string) {
	if message := wrongAlt(file, alt); message != "" {
		s.reportWords(file, message, "Say in one or two short sentences what the picture shows.", keys...)
	}
}

// wrongAlt returns what is wrong with an alt text, or "".
func wrongAlt(file, alt string) string {
	low := strings.ToLower(strings.TrimSpace(alt))
	name := strings.TrimSuffix(strings.ToLower(file), path.Ext(file))
	switch {
	case low == "":
		return "" // reported by the loader
	case bare(low) == bare(name), strings.HasSuffix(low, ".jpg"), strings.HasSuffix(low, ".jpeg"), strings.HasSuffix(low, ".png"):
		return "This text is only the name of the file."
	case startsAsPicture(low):
		return "This text begins by saying that it is a picture. A screen reader says so already."
	case utf8.RuneCountInString(low) < shortestAlt:
		return "This text is too short to say what the picture shows."
	case utf8.RuneCountInString(low) > longestAlt:
		return fmt.Sprintf("This text has %d characters. The most that is easy to listen to is %d.", utf8.RuneCountInString(alt), longestAlt)
	}
	return ""
}

// bare returns the letters and digits of a text.
func bare(words string) string {
	return strings.Map(func(r rune) rune {
		if text.IsWordRune(r) {
			return r
		}
		return -1
	}, words)
}

func startsAsPicture(alt string) bool {
	for _, article := range []string{"", "a ", "an ", "the ", "this is a ", "this is an "} {
		for _, word := range []string{"image", "picture", "photo", "photograph", "graphic", "screenshot"} {
			if strings.HasPrefix(alt, article+word+" of ") || strings.HasPrefix(alt, article+word+": ") || alt == article+word {
				return true
			}
		}
	}
	return false
}

// reportWords reports a finding about the file of words beside a picture.
func (s *SiteView) reportWords(file, message, do string, keys ...string) {
	f := s.inFile(wordsBeside(file), keys...)
	f.Message, f.Do = message, do
	s.Report(f)
}

// wordsBeside returns the file of words beside a picture.
func wordsBeside(picture string) string {
	return path.Join(content.PicturesFolder, content.PictureWords(picture))
}

// picturePeople finds pictures whose alt text mentions people, but which are not marked
// as showing any. Then nobody was asked for consent.
var picturePeople = Rule{
	ID: "picture-people", Group: Pictures,
	Why:    "Whoever can be seen in a picture has to have agreed to it.",
	Source: "Consent for photographs; faces, uniforms and tattoos point to people.",
	Site: func(s *SiteView) {
		for _, picture := range s.Pictures {
			if !picture.People && tellsOfPeople(picture.Alt) {
				s.reportWords(picture.File, "This text speaks of people, and the picture is not marked as showing any.",
					"If real people can be seen, write shows_people: yes and add their consent. If it is drawn, say so in the text.", "alt")
			}
		}
	},
}

var peopleWords = wordsOf("people-in-pictures.txt")

// drawnWords say that no real people can be seen.
var drawnWords = setOf("drawing drawn drawings painting painted cartoon illustration sketch statue sculpture mural graffiti collage icon symbol silhouette silhouettes empty no nobody poster logo comic doll puppet puppets mannequin")

// tellsOfPeople reports whether an alt text mentions people who can be seen.
func tellsOfPeople(alt string) bool {
	people := false
	for word := range strings.FieldsFuncSeq(strings.ToLower(alt), func(r rune) bool { return !text.IsWordRune(r) }) {
		if drawnWords[word] {
			return false
		}
		people = people || peopleWords[word]
	}
	return people
}

// pictureWeight finds picture files that are larger than any page can use.
var pictureWeight = Rule{
	ID: "picture-weight", Group: Pictures,
	Why:    "The folder keeps every byte for good, and everybody who works on it downloads them. A page uses 960 pixels.",
	Source: "Weights of pages, and Goodday's own limit of 960 pixels for what it makes.",
	Site: func(s *SiteView) {
		for _, file := range s.PictureFiles {
			source := s.Read(path.Join(content.PicturesFolder, file), mostPictureBytes)
			if message := tooHeavy(source); message != "" {
				s.Report(Finding{File: s.FileName(path.Join(content.PicturesFolder, file)), Message: message, Do: "Make the picture smaller. 2,000 pixels on its longer side is plenty."})
			}
		}
	},
}

// The limits of a picture file, in bytes and pixels.
const (
	heavyBytes = 2 << 20
	manyPixels = 4000
)

func tooHeavy(source []byte) string {
	if len(source) > heavyBytes {
		return fmt.Sprintf("This picture file is larger than %d MB.", heavyBytes>>20)
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(source))
	if err == nil && max(config.Width, config.Height) > manyPixels {
		return fmt.Sprintf("This picture is %d by %d pixels. More than %d is too much to keep.", config.Width, config.Height, manyPixels)
	}
	return ""
}

// pictureUnused finds pictures that no page shows, but that are in the folder for
// anybody to see.
var pictureUnused = Rule{
	ID: "picture-unused", Group: Pictures,
	Why:    "A picture that nothing shows is easily forgotten when somebody takes their consent back.",
	Source: "Keep no more than is used, and remove what is taken back.",
	Site: func(s *SiteView) {
		used := map[string]bool{}
		for _, source := range s.Sources {
			if source.Reason == content.ConsentTakenBack {
				continue
			}
			for _, file := range source.Pictures {
				used[file] = true
			}
			if source.Page.Common != nil {
				used[source.Page.Picture] = true
			}
		}
		for _, file := range s.PictureFiles {
			if !used[file] && !slices.ContainsFunc(s.Pictures, func(p *content.Picture) bool { return p.File == file }) {
				s.Report(Finding{File: s.FileName(path.Join(content.PicturesFolder, file)), Message: "No page shows this picture.", Do: "Take it out of the folder, with the words beside it."})
			}
		}
	},
}
