package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"goodday/content"
)

// wordsTold are the words of a vocabulary and sentences in which the rule has to
// find each of them. %s stands for a word, %C for one with a capital.
type wordsTold struct {
	rule      string
	words     []string
	sentences []string
}

// wordsToldBy returns the sentences for every vocabulary.
func wordsToldBy() map[*vocabulary]wordsTold {
	all := map[*vocabulary]wordsTold{
		digitWords: {"telephone", nil, []string{
			"zero seven seven zero zero nine zero zero one two %s", "zero seven seven zero zero nine zero zero one %s two", "zero seven seven zero zero nine zero zero %s two", "07700 nine %s 123",
		}},
		mailServices:  {"email", nil, []string{"Mail ab_7 at %s now."}},
		ats:           {"email", nil, []string{"Mail ab (%s) example.org."}},
		dots:          {"email", nil, []string{"Mail ab at example %s org.", "Mail ab %s fox at example."}},
		mailEndings:   {"email", nil, []string{"Mail ab_7 at example %s now.", "Mail ab_7 at example %s uk."}},
		postcodeWords: {"postcode", nil, []string{"My %scode is b21 and then 9 double z.", "My %s is b21 and then 9 double z.", "My %s code is b21 and then 9 double z."}},
		networks:      {"handle", nil, []string{"My %s is moth_x7."}},
		handleLabels:  {"handle", nil, []string{"My %s is moth_x7."}},
		months:        {"birth-date", nil, []string{"I was born on 3 %s."}},
		births:        {"birth-date", nil, []string{"My %s is 14 May."}},
		bornIn:        {"birth-date", nil, []string{"I am a 2009 %s."}},
		turning:       {"birth-date", nil, []string{"I %s 18 on 3 May."}},
		ageVocabulary: {"exact-age", nil, []string{"I am %s.", "I am twenty-%s."}},
		schoolWords:   {"school", nil, []string{"I went to Elmfield %C."}},
		homeWords:     {"school", nil, []string{"They put me in Larch %C."}},
		schoolStarts: {"school", slices.DeleteFunc(slices.Clone(schoolStarts.entries), func(word string) bool { return word == "at" || word == "to" || word == "of" }), []string{
			"I went to Elmfield %C.", "Elmfield Sixth %C was near.", "Elmfield Children's %C was near.", "Elmfield Medical %C was near.", "They put me in Larch %C.", "They moved me to %C Beeches.", "I went to %C Winifred's.",
		}},
		namesSchools: {"school", nil, []string{"My teacher %s Oakdene was kind.", "I was %s Oakview, the secure unit.", "My school is %s Oakdene.", "My school %s Oakdene.", "My %s, Oakdene, was kind.", "My %s Oakdene was kind."}},
		hardTopics:   {"help-nearby", nil, []string{"It was about %s.", "I did not %s."}},
		clues:        {"rare-combination", nil, []string{"I am 17. I come from Eritrea. I know about %s."}},
		onlyWord:     {"rare-combination", nil, []string{"I am 17. I come from Eritrea. I was the %s one in it."}},
		givenNames:   {"full-name", clearNames(), []string{"i met %s okafor."}},
		nameCueEnds:  {"full-name", linesOf("name-cues.txt"), []string{"And %s zofia."}},
		smallTitles:  {"full-name", nil, []string{"Then %s ostrowick said no."}},
		streets:      {"home-address", nil, []string{"I live at 14 marlow %s."}},
		moreStreets:  {"home-address", nil, []string{"We are at 14 Marlow %C."}},
		otherStreets: {"home-address", nil, []string{"Mieszkam %s Kwiatowa 14.", "Mieszkam %s. Kwiatowa 14."}},
		numberNouns:  {"personal-number", nil, []string{"My %s is 55779911."}},
		onNetworks:   {"handle", nil, []string{"With %s I am at.pan.cup now."}},
		spelled:      {"handle", nil, []string{"On insta I am ash %s honey."}},
		signWords:    {"", []string{}, nil}, // see TestEverySignIsFound
	}
	sentences := []string{
		"I %s on something.", "I took a load of %s.", "I cut my %s.", "I tried to hang %s.", "I hid the %s.", "There was a %s under my pillow.", "I had a %s.", "It was tied around my %s.",
		"I jumped off the %s.", "I ran in %s of a bus.", "I lay on the train %s.", "I took %s.", "I %s after eating.", "I made myself %s.", "I ate under 700 %s.",
	}
	for i, m := range methodList {
		all[m.words] = wordsTold{"method", nil, sentences[i : i+1]}
	}
	return all
}

// clearNames are the given names that are nothing else: those are found in small
// letters too.
func clearNames() []string {
	return slices.DeleteFunc(keysOf(lists().given), func(name string) bool { return !lists().classOf(name).clear })
}

// wordsOfOtherLists are lists that have no quick look.
func wordsOfOtherLists() []wordsTold {
	pairs := keysOf(schoolPairs)
	for i, pair := range pairs {
		pairs[i] = strings.ReplaceAll(pair, "-", " ")
	}
	return []wordsTold{
		{"rare-combination", keysOf(origins), []string{"I am 17. I am deaf. I come from %C."}},
		{"full-name", keysOf(sureTitles), []string{"Then %C Ostrowick said no."}},
		{"full-name", keysOf(softTitles), []string{"Then %C Zofia said no.", "Then %s Zofia said no."}},
		{"full-name", keysOf(kin), []string{"Then my %s Zephyr said no."}},
		{"exact-age", keysOf(teens), []string{"She was a %s of 17."}},
		{"school", pairs, []string{"I went to Elmfield %s."}},
	}
}

// TestEveryWordIsFound puts every word of every vocabulary through the whole check:
// a quick look that does not know a word lets it slip through.
func TestEveryWordIsFound(t *testing.T) {
	told, all := wordsToldBy(), wordsOfOtherLists()
	for _, v := range vocabularies {
		of, known := told[v]
		if !known {
			t.Errorf("no sentence has the words %v", v.entries)
		}
		if of.words == nil {
			of.words = v.entries
		}
		all = append(all, of)
	}
	texts := map[string]string{}
	pages := map[string][]string{} // by rule and word
	for i, of := range all {
		for _, word := range of.words {
			key := fmt.Sprintf("%s: %s (%d)", of.rule, word, i)
			for _, sentence := range of.sentences {
				name := fmt.Sprintf("v%d.md", len(texts))
				texts[name] = plantedFront + withWord(sentence, strings.TrimSuffix(word, "*")) + "\n"
				pages[key] = append(pages[key], name)
			}
		}
	}
	findings := safeguardingIn(t, texts)
	for key, names := range pages {
		rule, _, _ := strings.Cut(key, ":")
		if !slices.ContainsFunc(names, func(name string) bool {
			return slices.ContainsFunc(findings[name], func(f finding) bool { return f.rule == rule })
		}) {
			t.Errorf("%s slips through: %s", key, texts[names[0]][len(plantedFront):])
		}
	}
	if len(vocabularies) > 64 || len(pages) < 2500 {
		t.Errorf("%d vocabularies, %d words", len(vocabularies), len(pages))
	}
}

// TestEverySignIsFound looks for every word of signs.txt and its translations.
func TestEverySignIsFound(t *testing.T) {
	for entry, wanted := range signClasses {
		word, polish := strings.CutSuffix(entry, polishMark)
		text := newPlain(content.Passage{Text: "so " + strings.TrimSuffix(word, "*") + " so"})
		text.polish = polish
		found := false
		for _, s := range text.sentences()[0].signs {
			found = found || s.first == 1 && s.classes&wanted == wanted
		}
		if !found {
			t.Errorf("%s is not found", entry)
		}
	}
}

// withWord puts a word into a sentence.
func withWord(sentence, word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return strings.NewReplacer("%s", word, "%C", string(unicode.ToUpper(first))+word[size:]).Replace(sentence)
}
