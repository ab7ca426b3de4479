package mutation

// target is code that must fail closed, and the tests that must notice if it
// does not.
type target struct {
	files     string   // one file, or a pattern of several
	functions []string // none means all
	tests     []string // arguments for go test, one package each, the quickest first
}

// These tests link the whole command, which takes a quarter of a minute for
// each mutant that nothing quicker has killed.
const (
	commands    = "./cmd/goodday -run TestScripts|TestWithdrawn|TestRemoved|TestABroken|TestOneSite|TestASite"
	withdrawing = "./cmd/goodday -run TestScripts/withdraw|TestWithdrawn"
)

var targets = []target{
	{"content/consent.go", nil, []string{"./content", "./content/load", commands}},
	{"content/load/consent_gate.go", nil, []string{"./content/load", commands}},
	{"content/load/addresses.go", nil, []string{"./content/load", commands}},
	{"content/load/pictures.go", nil, []string{"./content/load", commands}},
	{"content/load/reload.go", nil, []string{"./content/load", commands}},
	{"content/load/finish.go", nil, []string{"./content/load", commands}},
	{"content/load/settings.go", []string{"readSite", "readSiteVersions", "readCrisis"}, []string{"./content/load", commands}},
	{"content/check/check.go", []string{"applies", "Guard", "look"}, []string{"./content/check", commands}},
	{"cmd/goodday/internal/withdraw/*.go", nil, []string{"./cmd/goodday/internal/withdraw", withdrawing}},
	{"cmd/goodday/internal/publish/*.go", nil, []string{"./cmd/goodday/internal/publish", commands}},
	{"cmd/goodday/internal/serve/handler.go", nil, []string{"./cmd/goodday/internal/serve", commands}},
	{"cmd/goodday/internal/site/reload.go", nil, []string{"./cmd/goodday/internal/site -run TestPages|TestWhat|TestHidden|TestAFolder|TestAFault", commands}},
	{"cmd/goodday/internal/site/state.go", nil, []string{"./cmd/goodday/internal/site -run TestPages|TestWhat|TestHidden|TestAFolder|TestAFault", commands}},
	{"cmd/goodday/internal/site/workspace.go", nil, []string{"./cmd/goodday/internal/site -run TestWorkspace|TestASite", commands}},
}

// same is a mutant that no test can notice, since the program does the same.
type same struct{ mutant, reason string }

// equivalents are left out of the percentage. At most ten may stand here.
var equivalents = []same{
	{
		"content/load/addresses.go assignAddresses: l.followOriginals() => if false { l.followOriginals() }",
		"checkReferences comes next, looks at no status but Withheld, which addresses cannot change, and has the versions follow at its end",
	},
}
