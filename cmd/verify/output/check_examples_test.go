package output

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// markers are words that stand only in example stories whose consent has
// lapsed or was withdrawn. One of them in any byte of the output means that
// something was published that must not be.
var markers = []string{"QUOKKALAPSED", "NARWHALWITHDRAWN", "AXOLOTLLAPSED", "OKAPIWITHDRAWN"}

func markerWords(t *Tree) []Fault {
	var faults []Fault
	for name, data := range t.Files {
		for _, marker := range markers {
			lower := strings.ToLower(marker)
			if bytes.Contains(bytes.ToLower(data), []byte(lower)) || strings.Contains(strings.ToLower(name), lower) {
				faults = append(faults, Fault{name, "holds the word " + marker})
			}
		}
	}
	return faults
}

func noExampleNotice(page *Page) []string {
	if text(first(page.Root, classed(exampleClass))) == "" {
		return []string{"no notice that this is an example"}
	}
	return nil
}

func indexed(page *Page) []string {
	got := strings.Join(meta(page, "name", "robots"), ", ")
	if !strings.Contains(got, "noindex") || !strings.Contains(got, "noarchive") {
		return []string{fmt.Sprintf("robots is %q, noindex and noarchive expected", got)}
	}
	return nil
}

// crisisNumbers are the lines that example sites do show as they are.
var crisisNumbers = []string{"999", "111", "116123", "85258", "08001111", "18001999", "18001111"}

// dramaNumbers are those that Ofcom keeps for stories and films.
var dramaNumbers = regexp.MustCompile(`^(01632960\d{3}|07700900\d{3}|08081570\d{3})$`)

// postcode finds a full British postcode, which would be a real place.
var postcode = regexp.MustCompile(`\b[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}\b`)

// realContacts finds numbers and addresses that could reach somebody. Example
// services do not exist, so nobody may be sent to a stranger's telephone.
func realContacts(page *Page) []string {
	var found []string
	for node := range elements(page.Root) {
		if node.Data == "a" && !harmless(get(node, "href")) {
			found = append(found, "may reach somebody: "+startTag(node))
		}
	}
	for _, code := range postcode.FindAllString(text(first(page.Root, named("body"))), -1) {
		found = append(found, "a postcode: "+code)
	}
	return found
}

func harmless(href string) bool {
	kind, rest, _ := strings.Cut(href, ":")
	rest, _, _ = strings.Cut(rest, "?")
	switch kind {
	case "tel", "sms":
		number := strings.NewReplacer(" ", "", "-", "", "+44", "0").Replace(rest)
		return slices.Contains(crisisNumbers, number) || dramaNumbers.MatchString(number)
	case "mailto":
		_, host, _ := strings.Cut(rest, "@")
		return host == "example.org" || strings.HasSuffix(host, ".example.org")
	}
	return true
}

// Same compares two builds byte for byte.
func Same(a, b *Tree) []Fault {
	var faults []Fault
	for name, data := range a.Files {
		if other, there := b.Files[name]; !there {
			faults = append(faults, Fault{name, "is missing in the second build"})
		} else if !bytes.Equal(data, other) {
			faults = append(faults, Fault{name, "differs at byte " + fmt.Sprint(differsAt(data, other))})
		}
	}
	for name := range b.Files {
		if _, there := a.Files[name]; !there {
			faults = append(faults, Fault{name, "is only in the second build"})
		}
	}
	return faults
}

func differsAt(a, b []byte) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return i
}
