package check

import "strings"

// surnameTable are family names that are common in the UK, of many communities.
const surnameTable = `
smith jones williams taylor davies brown evans thomas wilson johnson roberts robinson thompson wright walker white edwards hughes green hall lewis harris clarke clark patel jackson wood turner martin cooper hill ward morris moore
king watson baker harrison morgan young allen mitchell james anderson phillips lee bell parker davis bennett miller cook shaw richardson carter collins marshall bailey cox adams wilkinson foster ellis chapman mason gray grey webb rogers richards
hunt mills holmes palmer matthews knight russell barker dixon stevens jenkins fisher harvey kelly campbell pearson barnes murphy powell price stone fletcher lloyd andrews lowe perry walsh gibson simpson reid reed murray bradley oconnor kennedy byrne
burke brennan doyle farrell gallagher obrien osullivan oneill oreilly mccarthy mcdonald mckenzie macdonald stewart scott ross graham hamilton gordon duncan fraser cameron douglas sinclair boyd burns craig ferguson wallace
lawson hudson saunders rowe rose hayes reynolds griffiths griffin elliott francis freeman day dean austin atkinson armstrong booth barton bates berry bird black blake bolton bond bradshaw briggs brooks bryant buckley burgess burton butler
cole coleman conway cross cunningham curtis dawson dunn fleming ford fox french fuller gardner gardiner garner gilbert goodwin gough greenwood gregory hart harding hargreaves hewitt hicks higgins hodgson holland holt hopkins horton howard howe howell
humphreys hutchinson ingram jarvis jennings john johnston kay kaur kemp kerr kirk lamb lane law leach long lucas lynch mann marsh may mcintyre mclean mills moran moss naylor newman newton nicholls nolan norman norris oliver osborne owen page parsons parry patterson payne
peters pickering poole pope porter potter pratt preston pritchard quinn ramsey randall rees reeves rhodes riley robson rowley rushton sanders savage sharp shepherd short singh skinner slater spencer stanley steele stephens stephenson stokes storey sutton swift sykes tate thornton todd tomlinson townsend
tucker tyler vaughan vincent wade walton warner warren waters watkins watts weaver wells west weston wheeler whitehead whittaker wilkins willis winter woods woodward wyatt yates
khan ahmed ali hussain hussein begum khatun miah rahman uddin chowdhury choudhury islam akhtar malik mahmood iqbal shah sheikh butt mirza qureshi siddiqui hashmi bibi aziz bashir rehman raza javed nawaz hamid haider
sharma gupta kumar mehta desai joshi reddy rao nair iyer pillai chopra kapoor malhotra bhatt bhatia sethi gill dhillon sandhu sidhu grewal bains dhaliwal johal mann sahota ramanathan krishnan perera fernando silva nguyen tran pham hoang vu
chan wong cheung lam leung chen wang zhang liu yang huang wu lim kim park choi
adeyemi adebayo adeleke adebanjo okafor okeke okonkwo okoro okoye obi eze nwosu nwachukwu ogunleye olawale oladipo balogun bello musa ibrahim abubakar danjuma mensah owusu boateng asante osei appiah acheampong agyeman addo amoah ansah sarpong opoku
kamara conteh sesay bangura diallo bah barry sow jallow ceesay toure traore keita mohamed mohammed mohamud abdi abdullahi hassan warsame farah omar osman jama nur aden ismail elmi hersi tesfaye tekle gebre kidane haile berhane tadesse bekele alemu desta
moyo ncube ndlovu dube sibanda banda phiri mwangi kamau otieno ochieng mutua njoroge wanjiku achieng nkosi dlamini chukwu achebe adichie bankole afolabi akinyemi
nowak kowalski kowalska wisniewski wojcik kaminski lewandowski zielinski szymanski wozniak dabrowski kozlowski mazur krawczyk kaczmarek popescu ionescu popa dumitru stan stoica gheorghe rusu munteanu marin constantin ivanov petrov shevchenko bondarenko kovalenko tkachenko
kravchenko melnyk horvat nagy kovacs szabo toth novak svoboda kazlauskas hoxha krasniqi gashi berisha demir yilmaz kaya celik sahin ozturk aydin yildiz
haddad khoury mansour nasser saleh salem said karim rashid yousef abdallah rahimi karimi ahmadi hosseini mohammadi rezaei noori popal
silva santos oliveira souza pereira costa ferreira rodrigues gomes martins lopes goncalves almeida ribeiro carvalho garcia martinez rodriguez lopez gonzalez hernandez perez sanchez ramirez torres flores rivera gomez diaz cruz morales
rossi russo ferrari esposito bianchi romano dubois laurent lefebvre moreau muller schmidt schneider fischer weber meyer wagner becker hoffmann
clarkson wilkes hollister fairclough ashworth hargreave blackwood thackeray pettigrew
`

// surnameEndings are the ends of family names in other languages that no English
// word has.
var surnameEndings = []string{"owski", "owska", "ewski", "ewska", "inski", "inska", "ynski", "ynska", "wicz", "czyk", "czak", "enko", "escu", "eanu", "ovic", "evic", "oglu", "opoulos", "ashvili", "nova", "rova", "kova", "kov", "nov", "rov", "poulou"}

// looksLikeSurname reports whether a folded word has the form of a family name, if
// it is not known to be one.
func looksLikeSurname(folded string) bool {
	for _, start := range []string{"o'", "mc", "mac", "fitz", "d'"} {
		if rest, found := strings.CutPrefix(folded, start); found && len(rest) >= 4 {
			return true
		}
	}
	for _, end := range surnameEndings {
		if rest, found := strings.CutSuffix(folded, end); found && len(rest) >= 3 {
			return true
		}
	}
	return false
}
