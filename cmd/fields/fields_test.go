package main

import (
	"os"
	"testing"

	"goodday/content/schema"
)

func TestREADMEIsCurrent(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	want, err := replace(string(text), schema.FieldTables())
	if err != nil {
		t.Fatal(err)
	}
	if want != string(text) {
		t.Error("README.md does not list the fields as they are: run `go run ./cmd/fields`")
	}
}

func TestReplaceNeedsItsPlace(t *testing.T) {
	if _, err := replace("no such lines", "x"); err == nil {
		t.Error("a README without a place for the tables was taken")
	}
	got, err := replace("a\n"+begin+"old"+end+"z", "new\n")
	if err != nil || got != "a\n"+begin+"new\n"+end+"z" {
		t.Errorf("%q, %v", got, err)
	}
}
