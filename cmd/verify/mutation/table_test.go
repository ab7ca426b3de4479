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

// These leave out what is slow in package site and has nothing to do with it.
const (
	reloading   = "./cmd/goodday/internal/site -run TestHidden|TestPages|TestWhat|TestAF|TestASite"
	introducing = "./cmd/goodday/internal/site -run TestWorkspace|TestAnOutput|TestLast|TestReport|TestCalled|TestASite"
)

var targets = []target{
	{"content/consent.go", nil, []string{"./content", "./content/load", commands}},
	{"content/reference.go", nil, []string{"./content", "./content/withdrawn"}},
	{"content/withdrawn/*.go", nil, []string{"./content/withdrawn", "./content/load"}},
	{"content/load/takenback.go", nil, []string{"./content/load", commands}},
	{"content/readover.go", []string{"NeedsReading", "MadeUp", "Reading", "Fingerprint"}, []string{"./content/load", commands}},
	{"content/load/readover.go", []string{"isUnread"}, []string{"./content/load", commands}},
	{"content/load/consent_gate.go", nil, []string{"./content/load", commands}},
	{"content/load/addresses.go", nil, []string{"./content/load", commands}},
	{"content/load/pictures.go", nil, []string{"./content/load", commands}},
	{"content/load/reload.go", nil, []string{"./content/load", commands}},
	{"content/load/finish.go", nil, []string{"./content/load", commands}},
	{"content/load/settings.go", nil, []string{"./content/load", commands}},
	{"content/check/check.go", []string{"applies", "Guard", "lookAt"}, []string{"./content/check -run TestGuard|TestWithdrawn", "./content/check", commands}},
	{"cmd/goodday/internal/history/lines.go", nil, []string{"./cmd/goodday/internal/history -run TestWithdrawn"}},
	{"cmd/goodday/internal/withdraw/*.go", nil, []string{"./cmd/goodday/internal/withdraw", withdrawing}},
	{"cmd/goodday/internal/publish/*.go", nil, []string{"./cmd/goodday/internal/publish", commands}},
	{"cmd/goodday/internal/serve/handler.go", nil, []string{"./cmd/goodday/internal/serve", commands}},
	{"cmd/goodday/internal/site/reload.go", nil, []string{reloading, commands}},
	{"cmd/goodday/internal/site/state.go", nil, []string{reloading, commands}},
	{"cmd/goodday/internal/site/session.go", nil, []string{reloading, commands}},
	{"cmd/goodday/internal/site/workspace.go", nil, []string{introducing, commands}},
	{"cmd/goodday/internal/site/outputs.go", nil, []string{introducing, commands}},
	{"cmd/goodday/internal/site/build.go", []string{"open", "mayPublish", "close"}, []string{introducing, commands}},
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
