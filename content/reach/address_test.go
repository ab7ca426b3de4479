package reach

import (
	"net/url"
	"strings"
	"testing"
)

func TestEmail(t *testing.T) {
	const one = "! Write the whole address, like hello@example.org. If there is none, leave this out."
	check(t, func() Address { return new(Email) }, [][2]string{
		{"hello@example.org", "hello@example.org = mailto:hello@example.org"},
		{" hello@example.org\n", "hello@example.org = mailto:hello@example.org"},
		{"Hello.There@Example.ORG", "Hello.There@Example.ORG = mailto:Hello.There@Example.ORG"},
		{"o'brien@example.org", "o'brien@example.org = mailto:o'brien@example.org"},
		{"a+b@example.org", "a+b@example.org = mailto:a+b@example.org"},
		{"a&b?c=d#e%f/g@example.org", "a&b?c=d#e%f/g@example.org = mailto:a%26b%3Fc%3Dd%23e%25f%2Fg@example.org"},
		{"a_b-c@sub.example.co.uk", "a_b-c@sub.example.co.uk = mailto:a_b-c@sub.example.co.uk"},
		{"a@xn--exmple-cua.org", "a@xn--exmple-cua.org = mailto:a@xn--exmple-cua.org"},
		{"", "="},
		{"o’brien@example.org", "! Did you mean “o'brien@example.org”? Write only the address here."},
		{"Jo <safe@example.org>", "! Did you mean “safe@example.org”? Write only the address here."},
		{"Jö <safe@example.org>", "! Did you mean “safe@example.org”? Write only the address here."},
		{"mailto:safe@example.org", "! Did you mean “safe@example.org”? Write only the address here."},
		{"E-mail: safe@example.org", "! Did you mean “safe@example.org”? Write only the address here."},
		{"safe@example.org.", "! Did you mean “safe@example.org”? Write only the address here."},
		{"safe@example.org (Mon-Fri)", "! Did you mean “safe@example.org”? Write only the address here."},
		{"safe at example.org", "! Did you mean “safe@example.org”? Write only the address here."},
		{"safe [at] example [dot] org", "! Did you mean “safe@example.org”? Write only the address here."},
		{"safe@ example.org", "! Did you mean “safe@example.org”? Write only the address here."},
		{"safe＠example.org", "! Did you mean “safe@example.org”? Write only the address here."},
		{"safe@exa\u200bmple.org", "! Did you mean “safe@example.org”? Write only the address here."},
		{"safe@example.org, help@example.org", "! This is more than one address. Write one here: “safe@example.org”."},
		{"safe@example.org or help@example.org", "! This is more than one address. Write one here: “safe@example.org”."},
		{"safe@example.org;help@example.org", "! This is more than one address. Write one here: “safe@example.org”."},
		{"01632 960100 or hello@example.org", "! Did you mean “hello@example.org”? Write only the address here."},
		{"ask at the desk", one},
		{"n/a", one},
		{"www.example.org", one},
		{"01632 960000", one},
		{"safe@example", "! The part after the @ is not complete. Write it like hello@example.org."},
		{"@example.org", "! The part before the @ is not one that mail programs know. Write it like hello@example.org."},
		{"a b@example.org", "! Did you mean “b@example.org”? Write only the address here."},
		{".a@example.org", "! Did you mean “a@example.org”? Write only the address here."},
		{"a..b@example.org", "! The part before the @ is not one that mail programs know. Write it like hello@example.org."},
		{strings.Repeat("a", 65) + "@example.org", "! The part before the @ is not one that mail programs know. Write it like hello@example.org."},
		{"a@b@example.org", "! Write it like hello@example.org, with nothing before or after it."},
		{"a@-example.org", "! Write it like hello@example.org, with nothing before or after it."},
		{"a@example..org", "! Write it like hello@example.org, with nothing before or after it."},
		{"a@192.0.2.1", "! Write it like hello@example.org, with nothing before or after it."},
		{"łucja@example.org", "! Not every mail program can send to “łucja@”. Use an address with letters a to z only."},
		{"a@exämple.org", "! Write the part after the @ as mail programs send it: “a@xn--exmple-cua.org”."},
		{strings.Repeat("a@example.org ", 300), "! Write one address, like hello@example.org."},
	})
}

func TestEmailLinkHoldsTheWords(t *testing.T) {
	if got, want := Email("a@example.org").Link(" Hi & bye\nx "), "mailto:a@example.org?body=Hi%20%26%20bye%0D%0Ax"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestWeb(t *testing.T) {
	const start = "! Write it in full, with https:// at its start."
	const again = "! This address is not complete. Copy it again from the top of the browser."
	const short = "! This address is not complete. Write it in full, like https://example.org."
	const quote = "! There is a bracket or a quote in it that no address has. Copy it again from the top of the browser."
	const space = "! Write one address and nothing else. A space in an address is written %20."
	const user = "! There is a name or a password before the @ in it, which everybody would see. Take it out."
	check(t, func() Address { return new(Web) }, [][2]string{
		{"https://example.org", "example.org = https://example.org"},
		{"http://www.example.org/a?b=c&d#e", "example.org/a?b=c&d#e = http://www.example.org/a?b=c&d#e"},
		{"HTTPS://Example.org/A", "Example.org/A = HTTPS://Example.org/A"},
		{"https://example.org:8443/a_(b)", "example.org:8443/a_(b) = https://example.org:8443/a_(b)"},
		{"https://example.org/children's%20group", "example.org/children's%20group = https://example.org/children's%20group"},
		{"https://example.org/@club", "example.org/@club = https://example.org/@club"},
		{"https://example.org/café/", "example.org/café/ = https://example.org/café/"},
		{"https://web.example.org/2020/https://example.org/", "web.example.org/2020/https://example.org/ = https://web.example.org/2020/https://example.org/"},
		{"", "="},
		{"example.org", start[:len(start)-1] + ": “https://example.org”."},
		{"www.example.org/join", start[:len(start)-1] + ": “https://www.example.org/join”."},
		{"//example.org", start[:len(start)-1] + ": “https://example.org”."},
		{"see website", start},
		{"javascript:alert(1)", start},
		{"JAVASCRIPT://example.org/%0aalert(1)", start},
		{"data:text/html,x", start},
		{"ftp://example.org", start},
		{"https:///example.org", "! Did you mean “https://example.org”? Write only the address here."},
		{"https:example.org", start},
		{"/join", start},
		{"hello@example.org", "! This is an e-mail address, not a web address."},
		{"mailto:hello@example.org", "! This is an e-mail address, not a web address."},
		{"https://example.org/a b", space},
		{"https://example.org, https://example.org/b", space},
		{"https://example.org (our page)", space},
		{"https://example.org/a\u00a0b", space},
		{"<https://example.org>", "! Did you mean “https://example.org”? Write only the address here."},
		{"“https://example.org”", "! Did you mean “https://example.org”? Write only the address here."},
		{"[Join us](https://example.org/join)", "! Did you mean “https://example.org/join”? Write only the address here."},
		{"https：//example.org", "! Did you mean “https://example.org”? Write only the address here."},
		{"https:/example.org", "! Did you mean “https://example.org”? Write only the address here."},
		{"https//example.org", "! Did you mean “https://example.org”? Write only the address here."},
		{"htttps://example.org", "! Did you mean “https://example.org”? Write only the address here."},
		{"httsp://example.org/", "! Did you mean “https://example.org/”? Write only the address here."},
		{"https://https://example.org", "! Did you mean “https://example.org”? Write only the address here."},
		{"Our page: https://example.org", start},
		{"@ourtown", "! This is the name of somebody's page. Write the whole address of that page, with https:// at its start."},
		{"https://example.org:99999", short},
		{"https://example.org:0/", short},
		{"https://example.org/<b>", quote},
		{"https://example.org/\"x\"", quote},
		{"https://example.org/{name}", quote},
		{"https://example.org\\@evil.example", quote},
		{"https://[::1]/", quote},
		{"https://example.org/a\u200b", "! There is a sign in it that cannot be seen. Copy it again from the top of the browser."},
		{"https://example.org/%zz", again},
		{"https://example.org/?a=%", again},
		{"https://example.org:port/", again},
		{"https://user:pass@example.org", user},
		{"https://user@example.org", user},
		{"https://example..org", short},
		{"https://example.org:", short},
		{"https://a.example.org,b.example.org", short},
		{"https://example.org.", "! Take out the sign at its end: “https://example.org”."},
		{"https://example.org/a,", "! Take out the sign at its end: “https://example.org/a”."},
		{"https://exämple.org/a", "! Write “exämple.org” as browsers look it up, so that everybody can see that it is no other: “xn--exmple-cua.org”."},
		{"https://ex_mple。org", "! There are letters in it that look like others. Copy it again from the top of the browser."},
		{"https://example.org/" + strings.Repeat("a", 3000), "! This address is too long. Find a shorter one that leads there."},
	})
}

func TestAny(t *testing.T) {
	check(t, func() Address { return new(Any) }, [][2]string{
		{"01632960000 ext 4", "01632 960000 = tel:01632960000 4"},
		{"a@example.org", "a@example.org = mailto:a@example.org"},
		{"https://example.org/a@b", "example.org/a@b = https://example.org/a@b"},
		{"", "="},
		{"www.example.org", "! Write it in full, with https:// at its start: “https://www.example.org”."},
		{"the youth worker", "! Write the number itself, like 01632 960000. If there is none, leave this out."},
		{"01632 960100 or hello@example.org", "! Did you mean “hello@example.org”? Write only the address here."},
	})
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{"01632 960000", "+44 (0)1632 960000 ext 4", "18001 01632960000", "٠١٦٣٢", "85258", "(+44) 0", "o'brien@example.org", "https://example.org/a%20b", "0 0 0 1", "+39 (0)6 0", "0800 1111 24/7", "44 1 or 116 123"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, sort := range []func() Address{phone, func() Address { return new(Text) }, func() Address { return new(Email) }, func() Address { return new(Web) }, func() Address { return new(Any) }} {
			first, second := sort(), sort()
			if how := first.Parse(text); how != "" {
				if !strings.ContainsAny(how[len(how)-1:], ".?") || len(how) > longest+200 {
					t.Errorf("%q: %q", text, how)
				}
				continue
			}
			kept := stored(first)
			if how := second.Parse(kept); how != "" || stored(second) != kept || first.Link("x") != second.Link("x") || first.Extension() != second.Extension() {
				t.Errorf("%q became %q, and that %q (%s)", text, kept, stored(second), how)
			}
			checkLink(t, text, first)
		}
	})
}

// checkLink checks that an address leads somewhere, and that a call has every
// digit that was written and no other.
func checkLink(t *testing.T, text string, a Address) {
	link := a.Link("")
	if (link == "") != (stored(a) == "") {
		t.Errorf("%q leads to %q", text, link)
	}
	if _, err := url.Parse(link); err != nil || strings.ContainsAny(link, " <>\"") {
		t.Errorf("%q leads to %q: %v", text, link, err)
	}
	if number, isCall := strings.CutPrefix(link, "tel:"); isCall && !sameDigits(digitsOf(text), digitsOf(number)+a.Extension()) {
		t.Errorf("%q dials %q", text, number)
	}
}

// sameDigits reports whether all that was written is dialled, without the 00
// that is the same as a +, and the (0) after a country's code.
func sameDigits(written, dialled string) bool {
	for _, all := range []string{written, strings.TrimPrefix(written, "00")} {
		for i := range all {
			if all == dialled || all[i] == '0' && all[:i]+all[i+1:] == dialled {
				return true
			}
		}
	}
	return false
}

func digitsOf(text string) string {
	text, _ = Plain(text)
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, text)
}

func TestLink(t *testing.T) {
	const refused = ""
	for target, want := range map[string]string{
		"tel:01632960000":                        "tel:01632960000",
		"TEL:01632%20960%20001":                  "tel:01632960001",
		"tel:+44(0)1632-960-000":                 "tel:+441632960000",
		"tel:116123":                             "tel:116123",
		"tel:call-us":                            refused,
		"tel:":                                   refused,
		"tel:1112":                               refused,
		"tel:01632960000;ext=4":                  refused,
		"tel:01632960000%zz":                     refused,
		"sms:85258":                              "sms:85258",
		"sms:85258?body=SHOUT":                   "sms:85258?&body=SHOUT",
		"sms:85258?&body=SHOUT%20now":            "sms:85258?&body=SHOUT%20now",
		"sms:85258&body=a+b":                     "sms:85258?&body=a%2Bb",
		"sms:85258;body=SHOUT":                   "sms:85258?&body=SHOUT",
		"sms:12":                                 refused,
		"sms:85258,07700900000":                  refused,
		"sms:85258?to=x":                         refused,
		"mailto:hello@example.org":               "mailto:hello@example.org",
		"mailto:o%27brien@example.org":           "mailto:o'brien@example.org",
		"mailto:a+b@example.org?subject=Hi%26x":  "mailto:a+b@example.org?subject=Hi%26x",
		"mailto:a@example.org?Body=x&Subject=y":  "mailto:a@example.org?body=x&subject=y",
		"mailto:hello":                           refused,
		"mailto:a@example.org,b@example.org":     refused,
		"mailto:a@example.org?bcc=b@example.org": refused,
		"mailto:a@example.org?body=%zz":          refused,
		"https://example.org/a":                  "https://example.org/a",
		"https:example":                          refused,
		"javascript:alert(1)":                    refused,
		"":                                       refused,
	} {
		link, how := Link(target)
		if link != want || (how == "") != (want != refused) {
			t.Errorf("%q: got %q, want %q; %s", target, link, want, how)
		}
	}
}
