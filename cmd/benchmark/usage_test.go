package main

import (
	"errors"
	"strings"
	"testing"
)

func TestWrongUseSaysTheRightUse(t *testing.T) {
	for args, want := range map[string]string{
		"":                                   "say one of",
		"sing":                               `there is no "sing"`,
		"build -pags 3":                      "-pags",
		"judged now":                         `"now" is too much`,
		"collection":                         "are needed",
		"collection -documents a -queries b": "are needed",
		"judged -engine x":                   "-engine",
		"judged -site x":                     "-site",
	} {
		err := run(strings.Fields(args))
		if !errors.Is(err, errUsage) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q and the right use", args, err, want)
		}
	}
}
