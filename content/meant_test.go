package content

import "testing"

func TestMeantClock(t *testing.T) {
	for text, want := range map[string]Clock{
		"5pm": "17:00", "7.30pm": "19:30", "7:30 p.m.": "19:30", "12am": "00:00", "12pm": "12:00", "19h30": "19:30", "noon": "12:00", "Midday": "12:00",
		"midnight": "24:00", "9.05am": "09:05", "17": "", "13pm": "", "0pm": "", "25.00": "", "5": "", "after tea": "", "7.90pm": "", "": "",
	} {
		if got, ok := MeantClock(text); ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q %v, want %q", text, got, ok, want)
		}
	}
}

func TestMeantDate(t *testing.T) {
	for text, want := range map[string]string{
		"28/11/2026": "2026-11-28", "1/2/26": "2026-02-01", "28th November 2026": "2026-11-28", "Nov 28th, 2026": "2026-11-28", "31 December 2026": "2026-12-31",
		"28.11.2026": "2026-11-28", "20261128": "2026-11-28", "Nov 28": "", "31/11/2026": "", "soon": "", "": "",
	} {
		if got, ok := meantDate(text); ok != (want != "") || ok && got.String() != want {
			t.Errorf("%q: %v %v, want %q", text, got, ok, want)
		}
	}
}

func TestWrongValuesSayTheRightOne(t *testing.T) {
	for text, c := range map[string]struct {
		value Scalar
		want  string
	}{
		"28/11/2026": {new(Date), "Write the year first: 2026-11-28."},
		"7.30pm":     {new(Clock), `Write the time in 24 hours, in quotes: "19:30".`},
		"£3.50":      {new(Money), "Write the amount without a sign: 3.50."},
		"soon":       {new(Date), "Write the date as year-month-day, like 2026-10-01."},
	} {
		if got := c.value.Parse(text); got != c.want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
