package main

import (
	"strings"
	"testing"
)

func TestReadTestsCountsLeaves(t *testing.T) {
	events := `
{"Action":"build-output","ImportPath":"goodday/broken","Output":"broken.go:1: no\n"}
{"Action":"build-fail","ImportPath":"goodday/broken"}
{"Action":"fail","Package":"goodday/broken","Elapsed":0,"FailedBuild":"goodday/broken"}
{"Action":"run","Package":"goodday/a","Test":"TestOne"}
{"Action":"pass","Package":"goodday/a","Test":"TestOne","Elapsed":0.1}
{"Action":"output","Package":"goodday/a","Test":"TestTwo/bad","Output":"    two_test.go:1: it broke\n"}
{"Action":"output","Package":"goodday/a","Test":"TestTwo/good","Output":"    two_test.go:2: chatter\n"}
{"Action":"pass","Package":"goodday/a","Test":"TestTwo/good"}
{"Action":"fail","Package":"goodday/a","Test":"TestTwo/bad"}
{"Action":"fail","Package":"goodday/a","Test":"TestTwo"}
{"Action":"pass","Package":"goodday/a","Test":"TestThree/good"}
{"Action":"fail","Package":"goodday/a","Test":"TestThree"}
{"Action":"skip","Package":"goodday/a","Test":"TestFour"}
{"Action":"pass","Package":"goodday/a","Test":"TestFive","Elapsed":12}
{"Action":"fail","Package":"goodday/a","Elapsed":1.5}
{"Action":"pass","Package":"goodday/b","Test":"TestOne"}
{"Action":"pass","Package":"goodday/b","Elapsed":0.5}
{"Action":"skip","Package":"goodday/empty","Elapsed":0}
not an event
`
	var printed strings.Builder
	got, err := readTests(strings.NewReader(events), &printed)
	if err != nil {
		t.Fatal(err)
	}
	if want := (count{passed: 5, failed: 3, skipped: 1}); got != want {
		t.Errorf("%s, not %s\n%s", got, want, &printed)
	}
	for _, want := range []string{
		"broken.go:1: no", "FAIL  goodday/broken", "it broke", "not an event", "pass TestFive 12s",
		"4 passed, 2 failed, 1 skipped, 1.5s", "ok    goodday/b",
	} {
		if !strings.Contains(printed.String(), want) {
			t.Errorf("%q is not printed:\n%s", want, &printed)
		}
	}
	if strings.Contains(printed.String(), "chatter") || strings.Contains(printed.String(), "goodday/empty") {
		t.Errorf("too much is printed:\n%s", &printed)
	}
}

func TestACrashIsAFailure(t *testing.T) {
	events := `{"Action":"pass","Package":"goodday/a","Test":"TestOne"}
{"Action":"output","Package":"goodday/a","Output":"panic: no\n"}
{"Action":"fail","Package":"goodday/a"}`
	var printed strings.Builder
	got, _ := readTests(strings.NewReader(events), &printed)
	if got != (count{passed: 1, failed: 1}) || !strings.Contains(printed.String(), "panic: no") {
		t.Errorf("%s\n%s", got, &printed)
	}
}
