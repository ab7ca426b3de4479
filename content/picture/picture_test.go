package picture

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"strings"
	"testing"
	"time"

	"goodday/content"
)

func TestTwoSizes(t *testing.T) {
	cases := []struct {
		name         string
		source       []byte
		small, large image.Point
		ending       string
	}{
		{"a photograph", jpegOf(t, photograph(1500, 1000)), image.Pt(480, 320), image.Pt(960, 640), "jpg"},
		{"a photograph as PNG", pngOf(t, photograph(1500, 1000)), image.Pt(480, 320), image.Pt(960, 640), "jpg"},
		{"between the sizes", jpegOf(t, photograph(600, 400)), image.Pt(480, 320), image.Pt(600, 400), "jpg"},
		{"smaller than both", jpegOf(t, photograph(90, 60)), image.Pt(90, 60), image.Pt(90, 60), "jpg"},
		{"one pixel", pngOf(t, photograph(1, 1)), image.Pt(1, 1), image.Pt(1, 1), "png"},
		{"a drawing", pngOf(t, corners(1920, 1280)), image.Pt(480, 320), image.Pt(960, 640), "png"},
		{"very high", pngOf(t, corners(300, 3000)), image.Pt(72, 720), image.Pt(144, 1440), "png"},
		{"a line", pngOf(t, corners(20000, 2)), image.Pt(480, 1), image.Pt(960, 1), "png"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			small, large, refusal := Make(c.source)
			if refusal != nil {
				t.Fatal(refusal.Message)
			}
			for _, want := range []struct {
				made Made
				size image.Point
			}{{small, c.small}, {large, c.large}} {
				decoded(t, want.made)
				if got := image.Pt(want.made.Width, want.made.Height); got != want.size || want.made.Ending != c.ending {
					t.Errorf("got %v %s, want %v %s", got, want.made.Ending, want.size, c.ending)
				}
				if len(want.made.Data) > MaxWeight {
					t.Errorf("%d bytes are over the weight", len(want.made.Data))
				}
			}
		})
	}
}

func TestNoiseIsMadeSmallerUntilItFits(t *testing.T) {
	picture := image.NewRGBA(image.Rect(0, 0, 1200, 900))
	state := uint32(1)
	for i := range picture.Pix {
		state = state*1664525 + 1013904223
		picture.Pix[i] = byte(state>>24) | byte(i%4/3*255)
	}
	small, large, refusal := Make(pngOf(t, picture))
	if refusal != nil {
		t.Fatal(refusal.Message)
	}
	if len(small.Data) > MaxWeight || len(large.Data) > MaxWeight || large.Width >= LargeWidth || large.Width < 200 {
		t.Errorf("got %d bytes, and %d bytes at width %d", len(small.Data), len(large.Data), large.Width)
	}
}

func TestSameBytesEachTime(t *testing.T) {
	for _, source := range [][]byte{jpegOf(t, photograph(1300, 700)), pngOf(t, corners(1300, 700))} {
		small, large, _ := Make(source)
		again, largeAgain, _ := Make(bytes.Clone(source))
		if !bytes.Equal(small.Data, again.Data) || !bytes.Equal(large.Data, largeAgain.Data) {
			t.Error("the same source gave other bytes")
		}
	}
}

func TestEveryTurnComesOutUpright(t *testing.T) {
	upward := corners(160, 120)
	for turn := 1; turn <= 8; turn++ {
		lying := upright(upward, backward(turn))
		sources := map[string][]byte{
			"little-endian": withEXIF(jpegOf(t, lying), exifData(binary.LittleEndian, turn)),
			"big-endian":    withEXIF(jpegOf(t, lying), exifData(binary.BigEndian, turn)),
			"png":           withChunk(pngOf(t, lying), "eXIf", exifData(binary.BigEndian, turn)),
		}
		for name, source := range sources {
			t.Run(fmt.Sprintf("%d %s", turn, name), func(t *testing.T) { standsUp(t, source) })
		}
	}
}

// backward is the turn that undoes a turn: quarter turns undo one another.
func backward(turn int) int {
	switch turn {
	case 6:
		return 8
	case 8:
		return 6
	}
	return turn
}

func standsUp(t *testing.T, source []byte) {
	t.Helper()
	small, large, refusal := Make(source)
	if refusal != nil {
		t.Fatal(refusal.Message)
	}
	want := corners(160, 120)
	for _, made := range []Made{small, large} {
		got := decoded(t, made)
		if got.Bounds().Size() != want.Rect.Size() {
			t.Fatalf("the size is %v", got.Bounds().Size())
		}
		for _, at := range []image.Point{{20, 20}, {140, 20}, {20, 100}, {140, 100}} {
			if !near(got.At(at.X, at.Y), want.At(at.X, at.Y)) {
				t.Errorf("at %v stands %v", at, got.At(at.X, at.Y))
			}
		}
	}
}

func TestNothingButPixelsComesOut(t *testing.T) {
	exif := exifData(binary.LittleEndian, 6)
	latitude := binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32([]byte{51, 0, 0, 0}, 1), 27)
	if !bytes.Contains(exif, latitude) || !bytes.Contains(exif, []byte(secret)) {
		t.Fatal("the test has no place to hide")
	}
	drawing := withChunk(pngOf(t, corners(160, 120)), "eXIf", exif)
	drawing = withChunk(drawing, "tEXt", []byte("Author\x00"+secret))
	for _, source := range [][]byte{withEXIF(jpegOf(t, photograph(160, 120)), exif), drawing} {
		small, large, refusal := Make(source)
		if refusal != nil {
			t.Fatal(refusal.Message)
		}
		for _, made := range []Made{small, large} {
			for _, trace := range []string{string(latitude), secret, "Exif", "eXIf", "tEXt", "iCCP", "http"} {
				if bytes.Contains(made.Data, []byte(trace)) {
					t.Errorf("%q is in the %s that was made", trace, made.Ending)
				}
			}
		}
	}
}

func TestColoursOfEveryKind(t *testing.T) {
	red, grey := color.RGBA{255, 0, 0, 255}, color.RGBA{120, 120, 120, 255}
	area := image.Rect(0, 0, 40, 40)
	sources := map[string]struct {
		source []byte
		want   color.RGBA
	}{
		"four inks":          {cmyk(), red},
		"grey JPEG":          {jpegOf(t, filled(image.NewGray(area), grey)), grey},
		"grey PNG":           {pngOf(t, filled(image.NewGray(area), grey)), grey},
		"16-bit grey":        {pngOf(t, filled(image.NewGray16(area), grey)), grey},
		"16-bit":             {pngOf(t, filled(image.NewRGBA64(area), red)), red},
		"16-bit see-through": {pngOf(t, filled(image.NewNRGBA64(area), red)), red},
		"with a palette":     {pngOf(t, filled(image.NewPaletted(area, color.Palette{grey, red}), red)), red},
	}
	for name, c := range sources {
		t.Run(name, func(t *testing.T) {
			small, _, refusal := Make(c.source)
			if refusal != nil {
				t.Fatal(refusal.Message)
			}
			if got := decoded(t, small).At(4, 4); !near(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

// canvas is a picture that can be painted on.
type canvas interface {
	image.Image
	Set(x, y int, c color.Color)
}

func filled(picture canvas, with color.Color) image.Image {
	for y := range picture.Bounds().Dy() {
		for x := range picture.Bounds().Dx() {
			picture.Set(x, y, with)
		}
	}
	return picture
}

func TestSeeThroughStaysOrBecomesWhite(t *testing.T) {
	drawing := corners(200, 200)
	for i := range 200 * 100 * 4 {
		drawing.Pix[i] = 0
	}
	small, _, _ := Make(pngOf(t, drawing))
	if _, _, _, alpha := decoded(t, small).At(10, 10).RGBA(); small.Ending != "png" || alpha != 0 {
		t.Errorf("a light drawing became %s with alpha %d", small.Ending, alpha)
	}
	heavy := photograph(1200, 1200)
	for i := range 1200 * 600 * 4 {
		heavy.Pix[i] = 0
	}
	small, _, _ = Make(pngOf(t, heavy))
	if got := decoded(t, small).At(10, 10); small.Ending != "jpg" || !near(got, color.White) {
		t.Errorf("a heavy picture became %s with %v behind it", small.Ending, got)
	}
}

func TestRefusals(t *testing.T) {
	photo, drawing := jpegOf(t, photograph(700, 500)), pngOf(t, photograph(700, 500))
	cases := []struct{ name, source, rule, says string }{
		{"empty", "", "picture-kind", "empty"},
		{"SVG", "\ufeff\n<?xml version='1.0'?><svg xmlns='x'/>", "picture-kind", "an SVG drawing"},
		{"GIF", "GIF89a\x01\x00\x01\x00", "picture-kind", "a GIF"},
		{"WebP", "RIFF\x10\x00\x00\x00WEBPVP8 ", "picture-kind", "a WebP picture"},
		{"HEIC", "\x00\x00\x00\x18ftypheic\x00\x00", "picture-kind", "a HEIC picture"},
		{"AVIF", "\x00\x00\x00\x18ftypavif\x00\x00", "picture-kind", "an AVIF picture"},
		{"video", "\x00\x00\x00\x18ftypmp42\x00\x00", "picture-kind", "a video"},
		{"PDF", "%PDF-1.7", "picture-kind", "a PDF"},
		{"web page", "<!DOCTYPE html><title>x</title>", "picture-kind", "a web page"},
		{"stand-in", "version https://git-lfs.github.com/spec/v1\n", "picture-kind", "Git LFS"},
		{"text", "hello", "picture-kind", "not a picture that we know"},
		{"one byte", "\xff", "picture-kind", "not a picture that we know"},
		{"JPEG cut short", string(photo[:len(photo)/2]), "picture-damaged", "cut short"},
		{"JPEG's head alone", string(photo[:4]), "picture-damaged", "cut short"},
		{"PNG cut short", string(drawing[:len(drawing)/2]), "picture-damaged", "cut short"},
		{"PNG without pixels", string(claims(30, 30)), "picture-damaged", ""},
		{"PNG with a wrong sum", strings.Replace(string(drawing), "IDAT", "IDAU", 1), "picture-damaged", "damaged"},
		{"bomb", string(claims(30000, 30000)), "picture-too-big", "30,000 by 30,000 pixels"},
		{"largest claim", string(claims(1<<31-1, 1<<31-1)), "picture-kind", "rare"},
		{"no width", string(claims(0, 10)), "picture-damaged", ""},
		{"many bytes", string(photo) + strings.Repeat("x", MaxBytes), "picture-too-big", "13 MB"},
		{"many scans", manyScans(t), "picture-damaged", "damaged"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			_, _, refusal := Make([]byte(c.source))
			if refusal == nil {
				t.Fatal("it was taken")
			}
			if refusal.Rule != c.rule || !strings.Contains(refusal.Message, c.says) {
				t.Errorf("got %s: %s", refusal.Rule, refusal.Message)
			}
			plain(t, refusal)
			if took := time.Since(start); took > time.Second {
				t.Errorf("it took %v", took)
			}
		})
	}
}

// plain checks that a refusal is two sentences and no program's error.
func plain(t *testing.T, refusal *content.Refusal) {
	t.Helper()
	for _, text := range []string{refusal.Message, refusal.Do} {
		if text == "" || strings.Contains(text, "invalid") || strings.Contains(text, "EOF") || strings.Contains(text, "jpeg:") || strings.Contains(text, "png:") {
			t.Errorf("not plain words: %q", text)
		}
	}
}

// manyScans is a small JPEG with a thousand scans after the first.
func manyScans(t *testing.T) string {
	photo := string(jpegOf(t, photograph(64, 64)))
	scan := photo[strings.Index(photo, "\xff\xda") : len(photo)-2]
	return photo[:len(photo)-2] + strings.Repeat(scan, 1000) + "\xff\xd9"
}

func TestLargestSourceWithinTime(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 25 million pixels")
	}
	blank := image.NewPaletted(image.Rect(0, 0, 5000, 5000), color.Palette{color.White})
	source := pngOf(t, blank)
	start := time.Now()
	if _, _, refusal := Make(source[:len(source)-20]); refusal == nil {
		t.Error("it was taken")
	}
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("a long cut-short picture of few bytes took %v", took)
	}
}
