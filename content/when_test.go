package content

import (
	"fmt"
	"testing"
)

func TestDayRuns(t *testing.T) {
	for want, w := range map[string]When{
		"[[monday friday]]":               {Every: EveryWeekday},
		"[[monday sunday]]":               {Every: EveryDay},
		"[[monday] [wednesday]]":          {Every: "week", Days: []Day{"wednesday", "monday"}},
		"[[monday] [tuesday]]":            {Every: "week", Days: []Day{"monday", "tuesday"}},
		"[[tuesday thursday] [saturday]]": {Every: "week", Days: []Day{"saturday", "thursday", "tuesday", "wednesday"}},
		"[[monday] [thursday sunday]]":    {Every: "week", Days: []Day{"monday", "thursday", "friday", "saturday", "sunday"}},
		"[]":                              {Note: "By appointment"},
		"[[sunday]]":                      {Every: "month", Which: "last", Days: []Day{"sunday"}},
	} {
		if got := fmt.Sprint(w.DayRuns()); got != want {
			t.Errorf("%+v: %s, want %s", w, got, want)
		}
	}
}

func TestSaidTogether(t *testing.T) {
	monday := When{Every: "week", Days: []Day{"monday"}, From: "09:00", To: "12:00"}
	again, term, note := monday, monday, When{Note: "By appointment"}
	again.From, again.To = "13:00", "17:00"
	term.TermTime = true
	lines := SaidTogether([]When{monday, term, again, note, note})
	if len(lines) != 4 || len(lines[0]) != 2 || lines[0][1].From != "13:00" || len(lines[1]) != 1 {
		t.Errorf("%+v", lines)
	}
}

func TestSeason(t *testing.T) {
	summer, winter := &Season{"april", "september"}, &Season{"november", "february"}
	for month := 1; month <= 12; month++ {
		if got, want := summer.Includes(month), month >= 4 && month <= 9; got != want {
			t.Errorf("summer, month %d: %v", month, got)
		}
		if got, want := winter.Includes(month), month >= 11 || month <= 2; got != want {
			t.Errorf("winter, month %d: %v", month, got)
		}
		if !(*Season)(nil).Includes(month) {
			t.Errorf("all year, month %d", month)
		}
	}
}
