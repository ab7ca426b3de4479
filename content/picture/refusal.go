package picture

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"image/jpeg"
	"image/png"
	"strconv"
	"strings"

	"goodday/content"
)

// refuse says why no picture was made. The rule is picture-kind, picture-too-big or
// picture-damaged.
func refuse(rule, message, do string) *content.Refusal {
	return &content.Refusal{Rule: rule, Message: message, Do: do}
}

const saveAgain = "Open it in a picture program and save it again as a JPEG or PNG."

func wrongKind(format string) *content.Refusal {
	is, known := others[format]
	if !known {
		return refuse("picture-kind", "This file is not a picture that we know.", saveAgain)
	}
	return refuse("picture-kind", "This file is "+is.what+". Pictures here are JPEG or PNG.", is.do)
}

// endings are those of files that have another name for their format.
var endings = map[string]string{"heif": "heic", "tif": "tiff", "dng": "tiff", "mov": "video", "mp4": "video", "m4v": "video", "avi": "video", "ico": "icon", "htm": "html"}

// WrongEnding says what to do about a file that is no picture by its name's ending, such
// as .heic.
func WrongEnding(ending string) *content.Refusal {
	ending = strings.ToLower(strings.TrimPrefix(ending, "."))
	if is, known := others[cmp.Or(endings[ending], ending)]; known && ending != "" {
		return refuse("picture-kind", "By its name, this file is "+is.what+". Pictures here are JPEG or PNG.", is.do)
	}
	return refuse("picture-kind", "Pictures here are JPEG or PNG.", "Save it as a JPEG or PNG, or take it out.")
}

const makeSmaller = "Make the picture smaller. 2,000 pixels on its longer side is plenty."

func tooHeavy(bytes int) *content.Refusal {
	message := fmt.Sprintf("This picture file is %d MB. The most is %d MB.", (bytes+1<<20-1)>>20, MaxBytes>>20)
	return refuse("picture-too-big", message, makeSmaller)
}

func tooManyPixels(width, height int) *content.Refusal {
	message := fmt.Sprintf("This picture is %s by %s pixels. The most is %d million pixels in all.", grouped(width), grouped(height), MaxPixels/1_000_000)
	return refuse("picture-too-big", message, makeSmaller)
}

func damaged() *content.Refusal {
	return refuse("picture-damaged", "This picture file is damaged.", "Copy the picture from where you got it once more. If it does not open there, use another picture.")
}

// unreadable turns a decoder's error into words. Its own text is for
// programmers and is never shown.
func unreadable(source []byte, err error) *content.Refusal {
	var rareJPEG jpeg.UnsupportedError
	var rarePNG png.UnsupportedError
	switch {
	case errors.As(err, &rareJPEG), errors.As(err, &rarePNG):
		return refuse("picture-kind", "This picture is of a rare kind that we cannot read.", saveAgain)
	case !ends(source):
		return refuse("picture-damaged", "This picture file is cut short: its end is missing.", "Copy the whole picture once more from where you got it.")
	}
	return damaged()
}

// ends reports whether the mark that ends every JPEG or PNG is there, after
// the last of its pixels.
func ends(source []byte) bool {
	if formatOf(source) == "png" {
		return bytes.Contains(source, []byte("IEND"))
	}
	end, scan := bytes.LastIndex(source, []byte{0xff, endOfImage}), bytes.LastIndex(source, []byte{0xff, StartOfScan})
	return scan >= 0 && end > scan
}

// grouped writes a number with commas: 30,000.
func grouped(number int) string {
	digits := strconv.Itoa(number)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}
