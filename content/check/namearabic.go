package check

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// arabicNames are given names in Arabic letters, and whether they are words too.
var arabicNames = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{}
	for _, line := range linesOf("given-names-ar.txt") {
		words, often := strings.CutPrefix(line, "often words: ")
		for name := range strings.FieldsSeq(words) {
			name = withoutHamza(name)
			names[name] = names[name] || often
		}
	}
	return names
})

// withoutHamza returns a word as many type it: احمد for أحمد.
func withoutHamza(word string) string {
	for _, hamza := range []string{"أ", "إ", "آ"} {
		if rest, found := strings.CutPrefix(word, hamza); found {
			return "ا" + rest
		}
	}
	return word
}

// joined are Arabic words of one letter, which are written together with the next.
const joined = "وفبلك"

// bareArabic returns the forms that a word may have without such a letter before it.
func bareArabic(word string) []string {
	forms := []string{word}
	if first, size := utf8.DecodeRuneInString(word); strings.ContainsRune(joined, first) && len(word) > 2*size {
		forms = append(forms, word[size:])
	}
	return forms
}

// arabicPersons are words for people that stand before their names.
var arabicPersons = sync.OnceValue(func() map[string]bool {
	persons := map[string]bool{}
	for word := range setOf(`أخي اخي أختي اختي أخوي خالتي خالي عمتي عمي جدتي جدي صديقي صديقتي صاحبي صاحبتي زميلي زميلتي ابنة ابن بنت ولد جارتي جاري المعلمة المعلم معلمتي معلمي الأستاذ الاستاذ الأستاذة أستاذتي
	أستاذي المرشدة المرشد مرشدتي المحامي المحامية الطبيبة الطبيب الدكتور الدكتورة الممرضة الممرض المشرفة المشرف مشرفتي العاملة عاملتي المدرب المدربة مدربي المترجمة المترجم زوجتي زوجي خطيبي أمي أبي ابي امي السيدة السيد الحاج الحاجة
	الشيخ الآنسة جارنا جارتنا رفيقي رفيقتي خطيبتي زوجة سيدة الأخصائي الأخصائية الاجتماعي الاجتماعية الباحثة مديري مديرتي المدير المديرة مدرسي مدرستي مشرفي الكابتن الموظف الموظفة المساعدة المساعد صاحبنا عمه خاله خالته
	عائلة آل اسمه اسمها اسمي تدعى يدعى`) {
		persons[withoutHamza(word)] = true
	}
	return persons
})

// arabicParents stand before the name of a child: أم كريم.
var arabicParents = setOf("أم ام أبو ابو أبي أبا")

// atArabic looks for a name in Arabic letters. It returns the token to continue from.
func (f *nameFinder) atArabic(i int) int {
	if end := f.famousAt(i); end > i {
		return end
	}
	for _, word := range bareArabic(f.word(i)) {
		often, known := arabicNames()[withoutHamza(word)]
		if stem, found := strings.CutSuffix(word, "ي"); found && !known && f.arabicPersonBefore(i) {
			_, known = arabicNames()[withoutHamza(stem)+"ى"] // مصطفي for مصطفى
		}
		if !known {
			continue
		}
		before := f.low(i - 1)
		parent := arabicParents[strings.TrimPrefix(before, "و")] || arabicParents[before]
		person := f.arabicPersonBefore(i) || strings.HasSuffix(before, "تني") || before == "قال" || before == "قالت"
		if often && !(parent || person) {
			continue
		}
		end := i + 1
		for end < len(f.tokens) && f.nextTo(end) && isArabicName(f.word(end)) && end < i+3 {
			end++
		}
		f.report(i, end, true, false)
		return end
	}
	return i + 1
}

// arabicPersonBefore reports whether a word for a person stands right before a token, or
// before one that describes it: أخي الصغير سليمان.
func (f *nameFinder) arabicPersonBefore(i int) bool {
	for j := i - 1; j >= max(0, i-2) && strings.TrimSpace(f.gap(j+1)) == ""; j-- {
		for _, word := range bareArabic(f.word(j)) {
			if arabicPersons()[withoutHamza(word)] {
				return true
			}
		}
		if !strings.HasPrefix(f.word(j), "ال") && f.word(j) != "عمي" {
			return false
		}
	}
	return false
}

func isArabicName(word string) bool {
	_, known := arabicNames()[withoutHamza(word)]
	return known
}

// isArabic reports whether a word begins with a letter of the Arabic script.
func isArabic(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return r >= 0x600 && r < 0x700
}
