package reach

import (
	"strings"
	"testing"
)

// parsed is an address as shown and dialled, with its extension, or what is said
// of one that was refused.
func parsed(a Address, text string) string {
	if how := a.Parse(text); how != "" {
		return "! " + how
	}
	return strings.TrimSpace(a.Shown() + " = " + a.Link("") + " " + a.Extension())
}

func check(t *testing.T, sort func() Address, cases [][2]string) {
	t.Helper()
	for _, c := range cases {
		if got := parsed(sort(), c[0]); got != c[1] {
			t.Errorf("%q:\n got %s\nwant %s", c[0], got, c[1])
		}
	}
}

func phone() Address { return new(Phone) }

func TestPhone(t *testing.T) {
	check(t, phone, [][2]string{
		{"999", "999 = tel:999"},
		{"112", "112 = tel:112"},
		{"111", "111 = tel:111"},
		{"101", "101 = tel:101"},
		{"116 123", "116 123 = tel:116123"},
		{"116123", "116 123 = tel:116123"},
		{"116-123", "116 123 = tel:116123"},
		{"116 000", "116 000 = tel:116000"},
		{"0800 1111", "0800 1111 = tel:08001111"},
		{"08001111", "0800 1111 = tel:08001111"},
		{"0808 157 0000", "0808 157 0000 = tel:08081570000"},
		{"08081570000", "0808 157 0000 = tel:08081570000"},
		{"0800 000 000", "0800 000 000 = tel:0800000000"},
		{"0800000000", "0800 000 000 = tel:0800000000"},
		{"01632 960000", "01632 960000 = tel:01632960000"},
		{"01632960000", "01632 960000 = tel:01632960000"},
		{"01632 960 000", "01632 960 000 = tel:01632960000"},
		{"01632-960-000", "01632 960 000 = tel:01632960000"},
		{"01632.960.000", "01632 960 000 = tel:01632960000"},
		{"(01632) 960000", "01632 960000 = tel:01632960000"},
		{"(01632)960000", "01632 960000 = tel:01632960000"},
		{"0 1632 960000", "01632 960000 = tel:01632960000"},
		{"(0)1632 960000", "01632 960000 = tel:01632960000"},
		{"(0) 1632 960000", "01632 960000 = tel:01632960000"},
		{"01632\u00a0960\u202f000", "01632 960 000 = tel:01632960000"},
		{"01632\u2011960000", "01632 960000 = tel:01632960000"},
		{"01632 \u2013 960000", "01632 960000 = tel:01632960000"},
		{"01632 960000.", "01632 960000 = tel:01632960000"},
		{" 01632\t960000 ", "01632 960000 = tel:01632960000"},
		{"01204 00000", "01204 00000 = tel:0120400000"},
		{"0169700000", "01697 00000 = tel:0169700000"},
		{"07700 900001", "07700 900001 = tel:07700900001"},
		{"07700900001", "07700 900001 = tel:07700900001"},
		{"077 00 90 00 01", "077 00 90 00 01 = tel:07700900001"},
		{"02079460000", "020 7946 0000 = tel:02079460000"},
		{"01174960000", "0117 496 0000 = tel:01174960000"},
		{"01214960000", "0121 496 0000 = tel:01214960000"},
		{"0300 000 0000", "0300 000 0000 = tel:03000000000"},
		{"+44 1632 960000", "+44 1632 960000 = tel:+441632960000"},
		{"+441632960000", "+44 1632 960000 = tel:+441632960000"},
		{"+44 (0)1632 960000", "+44 1632 960000 = tel:+441632960000"},
		{"+44 (0) 1632 960000", "+44 1632 960000 = tel:+441632960000"},
		{"+44(0)1632960000", "+44 1632 960000 = tel:+441632960000"},
		{"+44 01632 960000", "+44 1632 960000 = tel:+441632960000"},
		{"+44 0 1632 960000", "+44 1632 960000 = tel:+441632960000"},
		{"(+44) 1632 960000", "+44 1632 960000 = tel:+441632960000"},
		{"(+44) (0)1632 960000", "+44 1632 960000 = tel:+441632960000"},
		{"0044 1632 960000", "+44 1632 960000 = tel:+441632960000"},
		{"00441632960000", "+44 1632 960000 = tel:+441632960000"},
		{"+44-7700-900001", "+44 7700 900001 = tel:+447700900001"},
		{"+353 1 000 0000", "+353 1 000 0000 = tel:+35310000000"},
		{"+353 (0)1 000 0000", "+353 1 000 0000 = tel:+35310000000"},
		{"+48 22 000 00 00", "+48 22 000 00 00 = tel:+48220000000"},
		{"+1 805 555 0123", "+1 805 555 0123 = tel:+18055550123"},
		{"+39 06 0000 0000", "+39 06 0000 0000 = tel:+390600000000"},
		{"01632 960000 ext 4", "01632 960000 = tel:01632960000 4"},
		{"01632 960000 ext. 123", "01632 960000 = tel:01632960000 123"},
		{"01632 960000 x123", "01632 960000 = tel:01632960000 123"},
		{"01632 960000, Extension 123", "01632 960000 = tel:01632960000 123"},
		{"01632 960000 (ext: 123)", "01632 960000 = tel:01632960000 123"},
		{"+44 1632 960000 ext no. 7", "+44 1632 960000 = tel:+441632960000 7"},
		{"18001 01632 960000", "18001 01632 960000 = tel:1800101632960000"},
		{"1800101632960000", "18001 01632 960000 = tel:1800101632960000"},
		{"18001 0808 157 0000", "18001 0808 157 0000 = tel:1800108081570000"},
		{"18001 111", "18001 111 = tel:18001111"},
		{"18000", "18000 = tel:18000"},
		{"141 01632 960000", "141 01632 960000 = tel:14101632960000"},
		{"٠١٦٣٢ ٩٦٠٠٠٠", "01632 960000 = tel:01632960000"},
		{"۰۱۶۳۲ ۹۶۰۰۰۰", "01632 960000 = tel:01632960000"},
		{"０１６３２ ９６００００", "01632 960000 = tel:01632960000"},
		{"＋４４　１６３２　９６００００", "+44 1632 960000 = tel:+441632960000"},
		{"\u202a01632 960000\u202c", "01632 960000 = tel:01632960000"},
		{"\u200f01632 960000\u200f", "01632 960000 = tel:01632960000"},
		{"01632\u200b960000\ufeff", "01632 960000 = tel:01632960000"},
		{"", "="},
		{"  ", "="},
	})
}

func TestPhoneIsRefused(t *testing.T) {
	const dial = "! Write it as people dial it, like 01632 960000. A number of another country starts with + and the country's code."
	const none = "! Write the number itself, like 01632 960000. If there is none, leave this out."
	const unseen = "! There is a sign in it that cannot be seen. Type the number again, with digits and spaces only."
	check(t, phone, [][2]string{
		{"111 option 2", "! Write only the number here: “111”. Put what to press or say after it into then."},
		{"111 (option 2)", "! Write only the number here: “111”. Put what to press or say after it into then."},
		{"01632 960555 (option 2)", "! Write only the number here: “01632 960555”. Put what to press or say after it into then."},
		{"0117 496 0000 (press 1)", "! Write only the number here: “0117 496 0000”. Put what to press or say after it into then."},
		{"999 and ask for the police", "! Write only the number here: “999”. Put what to press or say after it into then."},
		{"01632 960555 or 01632 960556", "! This is more than one number. Write one here: “01632 960555”. Each other one needs a place of its own."},
		{"01632 960 000 / 07700 900 000", "! This is more than one number. Write one here: “01632 960 000”. Each other one needs a place of its own."},
		{"999/112", "! This is more than one number. Write one here: “999”. Each other one needs a place of its own."},
		{"01632 960000\n07700 900000", "! This is more than one number. Write one here: “01632 960000”. Each other one needs a place of its own."},
		{"01632 960000/1", "! Write only the number here: “01632 960000”."},
		{"01632/960000", "! Write it with spaces only: “01632 960000”."},
		{"01632 960555, 24 hours", "! Write only the number here: “01632 960555”. Put when somebody answers into hours."},
		{"01632 960002 (9 to 5)", "! Write only the number here: “01632 960002”. Put when somebody answers into hours."},
		{"01632 960002 9-5", "! Write only the number here: “01632 960002”. Put when somebody answers into hours."},
		{"07700 900000 Mon-Fri", "! Write only the number here: “07700 900000”. Put when somebody answers into hours."},
		{"0800 1111 24/7", "! Write only the number here: “0800 1111”. Put when somebody answers into hours."},
		{"0800 1111 24 7", "! Write only the number here: “0800 1111”. Put when somebody answers into hours."},
		{"0800 1111 9-9", "! Write only the number here: “0800 1111”. Put when somebody answers into hours."},
		{"0800 000 000 1", "! Write only the number here: “0800 000 000”."},
		{"116 123 (1)", "! Write only the number here: “116 123”."},
		{"Tel: 01632 960000", "! Write only the number here: “01632 960000”. Say the rest in a field beside it."},
		{"tel:01632960000", "! Write only the number here: “01632 960000”. Say the rest in a field beside it."},
		{"Textphone 18001 01632 960000", "! Write only the number here: “18001 01632 960000”. Say the rest in a field beside it."},
		{"+44 7700 900001;ext=1", "! Write only the number here: “+44 7700 900001”. Say the rest in a field beside it."},
		{"0808 157 0000 ext", "! Write only the number here: “0808 157 0000”. Say the rest in a field beside it."},
		{"٠١٦٣٢ ٩٦٠٠٠٠ اضغط ٢", "! Write only the number here: “01632 960000”. Say the rest in a field beside it."},
		{"ring us", none},
		{"ask at the desk", none},
		{"n/a", none},
		{"see website", none},
		{"-", none},
		{"tbc", none},
		{"hello@example.org", "! This is an e-mail address, not a telephone number."},
		{"https://example.org", "! This is a web address, not a telephone number."},
		{"116 l23", "! There are letters among its digits. Did you mean “116 123”?"},
		{"01632 96OOO2", "! There are letters among its digits. Did you mean “01632 960002”?"},
		{"0l632 96ооо2", "! There are letters among its digits. Did you mean “01632 960002”?"},
		{"0800 CALL NOW", dial},
		{"1632960000", "! Is the 0 at its start missing? Write it like “01632 960000”."},
		{"7700900001", "! Is the 0 at its start missing? Write it like “07700 900001”."},
		{"44 1632 960000", "! Write a + before the code of the country: “+44 1632 960000”."},
		{"01632 96000", "! A number that begins 01 has 11 digits, and this has 10."},
		{"01632 9600000", "! A number that begins 01 has 11 digits, and this has 12."},
		{"07700 90000", "! A number that begins 07 has 11 digits, and this has 10."},
		{"0117 999 12", "! A number that begins 01 has 11 digits, and this has 9."},
		{"960000", dial},
		{"960000 01632", dial},
		{"116 132", dial},
		{"1112", dial},
		{"111 2", dial},
		{"9999", dial},
		{"999 ext 2", "! Write only the number here: “999”. Say the rest in a field beside it."},
		{"0000000000000", dial},
		{"000 1632 960000", dial},
		{"001632 960000", dial},
		{"06123 000000", dial},
		{"+44 1632 96000", dial},
		{"+44 800 1111 1", "! Write only the number here: “+44 800 1111”."},
		{"+0 1632 960000", dial},
		{"+39 (0)6 0000 0000", dial},
		{"+1 805 555 012", dial},
		{"+1234567890123456", dial},
		{"441632960000+", dial},
		{"++441632960000", "! Write only the number here: “+44 1632 960000”."},
		{"*#06#", dial},
		{"01632 960000#2", "! Write only the number here: “01632 960000”."},
		{"4.41632E+11", dial},
		{"85258", "! This number takes texts and no calls. Write it after text."},
		{"01632 960000¹", "! Write only the number here: “01632 960000”."},
		{"01632 96000①", dial},
		{"\u202e01632 960000", unseen},
		{"01632\u200f 960000", unseen},
		{"01632\x00960000", unseen},
		{strings.Repeat("1", 3000), dial},
	})
}

func TestText(t *testing.T) {
	check(t, func() Address { return new(Text) }, [][2]string{
		{"85258", "85258 = sms:85258"},
		{"85 258", "85 258 = sms:85258"},
		{"٨٥٢٥٨", "85258 = sms:85258"},
		{"07700900001", "07700 900001 = sms:07700900001"},
		{"+44 (0)7700 900001", "+44 7700 900001 = sms:+447700900001"},
		{"116 000", "116 000 = sms:116000"},
		{"999", "999 = sms:999"},
		{"50808", "50808 = sms:50808"},
		{"", "="},
		{"text SHOUT to 85258", "! Write only the number here: “85258”. The word to send has a field of its own: send in crisis.yaml, words on a page."},
		{"SHOUT to 85258", "! Write only the number here: “85258”. The word to send has a field of its own: send in crisis.yaml, words on a page."},
		{"Shout 85258", "! Write only the number here: “85258”. Say the rest in a field beside it."},
		{"85258 1", "! Write it as people dial it, like 07700 900000. A number of another country starts with + and the country's code."},
		{"85258 24/7", "! Write it as people dial it, like 07700 900000. A number of another country starts with + and the country's code."},
		{"07700 900000 (texts only)", "! Write only the number here: “07700 900000”. Say the rest in a field beside it."},
		{"07700 900000 ext 4", "! Write only the number here: “07700 900000”. Say the rest in a field beside it."},
		{"18001 01632 960000", "! Write only the number here: “01632 960000”."},
		{"111", "! This number takes calls and no texts. Write it after call or phone."},
		{"85S258", "! Write it as people dial it, like 07700 900000. A number of another country starts with + and the country's code."},
	})
}

func TestTextLinkHoldsTheWords(t *testing.T) {
	for words, want := range map[string]string{
		"":                  "sms:85258",
		"  ":                "sms:85258",
		"SHOUT":             "sms:85258?&body=SHOUT",
		"Hi, is it free? &": "sms:85258?&body=Hi%2C%20is%20it%20free%3F%20%26",
		"a+b\nc 50%":        "sms:85258?&body=a%2Bb%0Ac%2050%25",
		"مرحبا":             "sms:85258?&body=%D9%85%D8%B1%D8%AD%D8%A8%D8%A7",
		"x\xff":             "sms:85258?&body=x",
	} {
		if got := Text("85258").Link(words); got != want {
			t.Errorf("%q: got %s, want %s", words, got, want)
		}
	}
}

func TestUnparsedValuesLinkNowhere(t *testing.T) {
	for _, a := range []Address{ptr(Phone("ring us")), ptr(Text("111 option 2")), ptr(Email("safe at example.org")), ptr(Web("javascript:alert(1)")), ptr(Any("n/a")), new(Phone), new(Text), new(Email), new(Web), new(Any)} {
		if link := a.Link("x"); link != "" {
			t.Errorf("%#v leads to %s", a, link)
		}
	}
}

func ptr[T any](value T) *T { return &value }
