package search

import "strings"

// lightWords are words that say little of what somebody looks for, beside others that do:
// "i want to make friends" is about friends. They count a quarter of other words, and by
// themselves they are found as any. Words without a term (stop words) are not among them.
var lightWords = map[string]map[string]bool{
	"en": foldedSet(`want wanna wants need needs needed get gets getting got go goes going gonna make makes making find finding know knows like likes
		would could should might may must shall let lets try trying tried look looking see use using take takes taking come comes coming tell told say says said
		ask asking think thinking thought feel feels feeling keep keeps put give gives giving show start starting stop happen happens happening
		thing things stuff something anything everything nothing somewhere anywhere someone somebody anyone anybody everyone everybody nobody people person one ones
		way ways place places lot lots bit kind sort good nice great best better bad really very just still even also only much many more most some any every each
		always never often sometimes again now then here there near nearby around about please thanks hi hey hello ok okay
		how what where when who why which whats whos hows wheres dont doesnt didnt cant cannot couldnt wont wouldnt isnt arent wasnt im ive ill id youre thats its theres
		am is are was were be been being do does did done doing have has had having can will u ur r idk pls plz wot wat gimme able allowed`),
	"pl": foldedSet(`chce chcę chcialbym chciałbym chcialabym chciałabym chcemy potrzebuje potrzebuję potrzebny potrzebna potrzebne moge mogę mozna można mozesz możesz mozemy moze może
		musze muszę trzeba powinienem powinnam szukam szukac szukać znalezc znaleźć robic robić zrobic zrobić robie robię jest sa są byc być mam masz miec mieć ma maja mają bylo było
		wiem wiedziec wiedzieć nie tak co cos coś ktos ktoś kogos kogoś komus komuś nikt nikogo nic wszystko gdzie gdzies gdzieś jak jaki jaka jakie kiedy kto ktory który ktora która które
		dlaczego czy czym bardzo troche trochę duzo dużo wiecej więcej tylko tez też jeszcze juz już teraz tu tam tutaj dla mnie mi ja ty to ten ta te tego sie się swoj swój moj mój moja moje
		isc iść pojsc pójść idzie dostac dostać dac dać jakis jakiś jakas jakaś miejsce miejsca rzecz rzeczy ludzie osoba dobry dobra dobre fajny fajne prosze proszę`),
	"ar": foldedSet(`أريد اريد ابغى أبغى ابي بدي عايز عايزة عاوز عاوزة محتاج محتاجة أحتاج احتاج ممكن أقدر اقدر استطيع أستطيع يمكن يمكنني لازم كيف أين اين وين فين متى ماذا ما شو ايش إيش هل من مين لماذا ليش
		شيء شي حاجة أي اي كل بعض هناك هنا عندي عندك عنده لدي في فيه على عن مع إلى الى أنا انا أنت انت هو هي هم نحن هذا هذه ذلك اللي الذي التي
		لا ليس مو مش ما لم لن جدا كثير كثيرا شوي شوية فقط بس ايضا أيضا الآن هلق الحين مكان ناس أحد احد حدا شخص أعرف اعرف أجد اجد ألاقي الاقي أعمل اعمل اسوي أسوي أروح اروح جيد كويس منيح يكون كان أكون اكون`),
}

func foldedSet(text string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(text) {
		set[Fold(word)] = true
	}
	return set
}

// isLight reports whether a folded word says little in a language.
func isLight(word, language string) bool {
	code, _, _ := strings.Cut(strings.ToLower(language), "-")
	return lightWords[code][word]
}
