package starter

import (
	"goodday/content"
	"goodday/content/reach"
	"goodday/content/schema"

	"go.yaml.in/yaml/v3"
)

// generated returns what is made from the model: schemas for editors, the questions of
// issue forms, blank pages.
func (o Options) generated() (map[string][]byte, error) {
	source, err := files.ReadFile("files/words.yaml.tmpl")
	if err != nil {
		return nil, err
	}
	if source, err = fill(content.WordsFile, source, o); err != nil {
		return nil, err
	}
	var words content.Words
	if err := yaml.Unmarshal(source, &words); err != nil {
		return nil, err
	}
	office := content.Office{Role: o.Role, Phone: reach.Phone(o.Phone), Text: reach.Text(o.Text), Email: reach.Email(o.Email)}
	options := schema.Options{CMSOptions: schema.CMSOptions{
		Site:  content.Site{Title: o.Title, Place: o.Place, Languages: []string{"en"}, Edit: reach.Web(o.Edit()), Contact: &office, TakeDown: &office},
		Words: schema.VocabularyOf(words),
	}}
	all := map[string][]byte{}
	for _, file := range schema.Files(options) {
		all[file.Path] = file.Text
	}
	return all, nil
}
