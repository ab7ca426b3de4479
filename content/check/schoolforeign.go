package check

import "strings"

// arabicSchools are Arabic words for schools, hospitals and homes, which stand before
// their names.
var arabicSchools = setOf("مدرسة مدرستي ثانوية إعدادية اعدادية ابتدائية كلية جامعة معهد مستشفى مشفى دار روضة أكاديمية سكن مأوى ملجأ")

// arabicHomes are words that are so only with an article after them, as in the name of
// a home.
var arabicHomes = setOf("بيت عمارة برج مخيم قرية حي شارع قصر")

// notArabicNames are words after those that are part of no name.
var notArabicNames = setOf(`جديدة قديمة كبيرة صغيرة خاصة أخرى اخرى ثانية قريبة بعيدة هنا هناك لأن في من إلى الى على مع و أو ثم كل كان كانت التي الذي هذه هذا حيث لا ما لم كبير صغير جديد قديم آخر عادية جيدة جميلة للبنات للأولاد
	البنات الأولاد الأطفال المدينة اللغة اللغات الحي القرية الثانوية الابتدائية المجاورة الأيتام الشباب الطب الفنون الموسيقى النساء الرجال الكبار أهلي جدتي جدي عمي خالتي أبي أمي صديقتي صديقي`)

// polishSchools begin the Polish words for schools and hospitals.
var polishSchools = strings.Fields("szkoł szkół liceum licea gimnazj technik przedszkol szpital podstawówc uniwersyt internat bursie bursa akademi")

// polishFirsts are the words of a name that begin with a small letter.
var polishFirsts = setOf("imienia im nr numer podstawowej podstawowa średniej w")

// foreignSchoolAt returns the first token, and the one after the last, of the name of a
// school in Arabic or Polish that begins at a token. They are equal if there is none.
func (p *plain) foreignSchoolAt(i int) (first, end int) {
	if p.tokens[i].to-p.tokens[i].from < 4 || !p.nextTo(i+1) {
		return i, i
	}
	if word := p.word(i); isArabic(word) {
		return p.arabicSchoolAt(i)
	}
	for _, start := range polishSchools {
		if !strings.HasPrefix(p.low(i), start) {
			continue
		}
		for next := i + 1; next < min(i+4, len(p.tokens)); next++ {
			if p.is(next, isCapital) || p.is(next, isNumber) {
				return i, p.capitalsFrom(next)
			}
			if !polishFirsts[p.low(next)] {
				break
			}
		}
	}
	return i, i
}

func (p *plain) arabicSchoolAt(i int) (first, end int) {
	next := p.word(i + 1)
	for _, word := range bareArabic(p.word(i)) {
		named := arabicSchools[word] || arabicHomes[word] && strings.HasPrefix(next, "ال")
		if named && isArabic(next) && !notArabicNames[next] && !strings.HasPrefix(next, "لل") && len([]rune(next)) > 3 {
			return i, i + 2
		}
	}
	return i, i
}
