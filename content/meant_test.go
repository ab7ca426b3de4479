package content

import "testing"

func TestMeantClock(t *testing.T) {
	for text, want := range map[string]Clock{
		"5pm": "17:00", "7.30pm": "19:30", "7:30 p.m.": "19:30", "12am": "00:00", "12pm": "12:00", "19h30": "19:30", "noon": "12:00", "Midday": "12:00",
		"midnight": "24:00", "9.05am": "09:05", "17": "", "13pm": "", "0pm": "", "25.00": "", "5": "", "after tea": "", "7.90pm": "", "": "",
		"1700": "17:00", "0900": "09:00", "17:00:00": "17:00", "5.30 p.m": "17:30", "١٧:٠٠": "17:00", "１７：００": "17:00", "2600": "", "5 - 7pm": "",
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
		"2026-11-8": "2026-11-08", "2026–11–28": "2026-11-28", "٢٠٢٦-١١-٢٨": "2026-11-28", "２０２６-１１-２８": "2026-11-28", "2026-11-28T00:00:00Z": "2026-11-28",
		"2026-11-28 09:30": "2026-11-28", "2026-11-28 or later": "", "2026-31-11": "",
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
		"£3.50":      {new(Money), "Write the amount as a plain number: 3.50."},
		"5,00":       {new(Money), "Write the amount as a plain number: 5.00."},
		"1,200":      {new(Money), "Write the amount as a plain number: 1200."},
		"5.5":        {new(Money), "Write the amount as a plain number: 5.50."},
		".50":        {new(Money), "Write the amount as a plain number: 0.50."},
		"٥ pounds":   {new(Money), "Write the amount as a plain number: 5."},
		"5p":         {new(Money), "Write the amount in pounds, as a plain number like 3, 3.50 or 250."},
		"2026-11-8":  {new(Date), "Write it as 2026-11-08."},
		"soon":       {new(Date), "Write the date as year-month-day, like 2026-10-01."},
	} {
		if got := c.value.Parse(text); got != c.want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
