package starter

import "goodday/content"

// Crisis returns the crisis.yaml of a new site in a language, or nil if there is none in
// it: the lines for the whole country that Goodday knows.
func Crisis(language string) []byte {
	name := content.CrisisFile
	if language != "en" {
		name = content.SettingsIn(name, language)
	}
	data, _ := files.ReadFile("files/" + name) // nil on an error
	return data
}
