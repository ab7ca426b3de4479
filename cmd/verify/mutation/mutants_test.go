// Package mutation checks that tests hold what fails closed: it makes one small
// change to a condition or a step at a time, and runs the tests that must
// notice it. No file of the tree is changed: the go command reads the mutant
// through an overlay. It is all test code:
//
//	go test ./cmd/verify/mutation                    tests of this package itself
//	go test -v ./cmd/verify/mutation -args -mutants  tries the mutants, for hours
//
// -only REGEXP and -workers N may follow -mutants.
package mutation

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
)

// Mutant is one small change to a function.
type Mutant struct {
	File, Function string
	Line           int
	Change         string // "old => new"; a second one of the same text in the function ends in "#2"

	source   []byte
	from, to int // the bytes of source that are replaced
	by       string
}

// Name names the mutant without its line, so that it stays the same when the
// file is edited elsewhere.
func (m Mutant) Name() string { return m.File + " " + m.Function + ": " + m.Change }

// Text returns the whole file with the change made.
func (m Mutant) Text() []byte {
	return slices.Concat(m.source[:m.from], []byte(m.by), m.source[m.to:])
}

// maker collects the mutants of one file.
type maker struct {
	file, function string
	source         []byte
	positions      *token.FileSet
	made           []Mutant
	times          map[string]int // how often a name was made
}

// Mutants returns the mutants of the named functions of a file, or of all of
// its functions if none is named.
func Mutants(file string, source []byte, functions ...string) ([]Mutant, error) {
	m := &maker{file: file, source: source, positions: token.NewFileSet(), times: map[string]int{}}
	parsed, err := parser.ParseFile(m.positions, file, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	found := map[string]bool{}
	for _, declaration := range parsed.Decls {
		f, ok := declaration.(*ast.FuncDecl)
		if !ok || f.Body == nil || len(functions) > 0 && !slices.Contains(functions, f.Name.Name) {
			continue
		}
		found[f.Name.Name], m.function = true, f.Name.Name
		ast.Inspect(f.Body, m.visit)
	}
	for _, name := range functions {
		if !found[name] {
			return nil, fmt.Errorf("%s has no function %s", file, name)
		}
	}
	return m.made, nil
}

func (m *maker) visit(node ast.Node) bool {
	switch n := node.(type) {
	case *ast.IfStmt:
		m.condition(n.Cond)
	case *ast.SwitchStmt:
		m.cases(n)
	case *ast.BinaryExpr:
		m.binary(n)
	case *ast.UnaryExpr:
		if n.Op == token.NOT {
			m.replace(n, m.text(n.X))
		}
	case *ast.Ident:
		if other := map[string]string{"true": "false", "false": "true"}[n.Name]; other != "" {
			m.replace(n, other)
		}
	case *ast.BlockStmt:
		m.statements(n.List)
	case *ast.CaseClause:
		m.statements(n.Body)
	}
	return true
}

// condition turns a condition around, and makes it never true: the first is
// noticed wherever the code runs, the second only by a test of what it is for.
func (m *maker) condition(cond ast.Expr) {
	if !turnedByItself(cond) {
		m.replace(cond, "!("+m.text(cond)+")")
	}
	m.replace(cond, "false && ("+m.text(cond)+")")
}

// turnedByItself reports whether another mutant is the negation of e already.
func turnedByItself(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.UnaryExpr:
		return e.Op == token.NOT
	case *ast.BinaryExpr:
		return e.Op == token.EQL || e.Op == token.NEQ
	}
	return false
}

// cases treats each case of a switch without a tag as a condition; of the
// others it takes out one value after another.
func (m *maker) cases(s *ast.SwitchStmt) {
	for _, statement := range s.Body.List {
		clause := statement.(*ast.CaseClause)
		for i, value := range clause.List {
			switch {
			case s.Tag == nil:
				m.condition(value)
			case len(clause.List) == 1:
				m.cut(clause.Pos(), clause.End(), "")
			case i == 0:
				m.cut(value.Pos(), clause.List[1].Pos(), "")
			default:
				m.cut(clause.List[i-1].End(), value.End(), "")
			}
		}
	}
}

// others are the operators that one is exchanged for.
var others = map[token.Token]string{
	token.EQL: "!=", token.NEQ: "==",
	token.LSS: "<=", token.LEQ: "<", token.GTR: ">=", token.GEQ: ">",
}

// binary drops each operand of && and ||, and exchanges comparisons. What is
// dropped still stands there unread, so that no variable is left unused.
func (m *maker) binary(n *ast.BinaryExpr) {
	x, y := m.text(n.X), m.text(n.Y)
	left, chained := n.X.(*ast.BinaryExpr)
	chained = chained && left.Op == n.Op // its operands are dropped one by one
	switch {
	case n.Op == token.LAND:
		if !chained {
			m.replace(n, "(true || "+x+") && "+y)
		}
		m.replace(n, x+" && (true || "+y+")")
	case n.Op == token.LOR:
		if !chained {
			m.replace(n, "false && ("+x+") || "+y)
		}
		m.replace(n, x+" || false && ("+y+")")
	case others[n.Op] != "":
		m.replace(n, x+" "+others[n.Op]+" "+y)
	}
}

// statements leaves out each call, each assignment to what there is already,
// and each deferred function, which may be a recovery.
func (m *maker) statements(list []ast.Stmt) {
	for _, statement := range list {
		switch s := statement.(type) {
		case *ast.ExprStmt, *ast.IncDecStmt:
		case *ast.AssignStmt:
			if s.Tok == token.DEFINE {
				continue
			}
		case *ast.DeferStmt:
			if _, ok := s.Call.Fun.(*ast.FuncLit); !ok {
				continue
			}
		default:
			continue
		}
		m.replace(statement, "if false { "+m.text(statement)+" }")
	}
}

func (m *maker) text(n ast.Node) string {
	return string(m.source[m.offset(n.Pos()):m.offset(n.End())])
}

func (m *maker) offset(p token.Pos) int { return m.positions.Position(p).Offset }

func (m *maker) replace(n ast.Node, by string) { m.cut(n.Pos(), n.End(), by) }

// cut makes the mutant that has by in place of what stands between two positions.
func (m *maker) cut(from, to token.Pos, by string) {
	made := Mutant{
		File: m.file, Function: m.function, Line: m.positions.Position(from).Line,
		source: m.source, from: m.offset(from), to: m.offset(to), by: by,
	}
	made.Change = short(string(m.source[made.from:made.to])) + " => " + short(by)
	m.times[made.Name()]++
	if n := m.times[made.Name()]; n > 1 {
		made.Change += fmt.Sprintf(" #%d", n)
	}
	m.made = append(m.made, made)
}

// short puts code on one line of at most 90 letters.
func short(code string) string {
	letters := []rune(strings.Join(strings.Fields(code), " "))
	if len(letters) > 90 {
		return string(letters[:89]) + "…"
	}
	return string(letters)
}
