package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// told are sentences by the rule that has to find what stands between the marks.
var told = map[string][]string{
	"telephone": {
		"Ring «07700 900001».", "ring me on «07700900002» ok", "«07700-900-003»", "«+44 7700 900 004»", "«+44(0)7700 900005»", "«0044 7700 900006»", "«(07700) 900007»",
		"«0.7.7.0.0.9.0.0.0.0.8»", "«07700/900009»", "«07 700 900 010»", "«077 0090 0011»", "my number is «7700 900012»", "«O7700 9OOO13»", "«447700900014»",
		"«zero seven seven zero zero nine zero zero one two three»", "its «oh double seven, double oh, nine double oh, triple one»", "«07700 nine hundred 123»",
		"Landline: «01632 960 017».", "«01632960018» after six", "«0163 296 0019»", "home is «01632-960-020»", "«0808 157 0021» is free", "«+48 601 234 567» is my aunt", "«+251 91 123 4567»",
		"my mobile: «960 022»", "ring me on «960023»", "«٠٧٧٠٠٩٠٠٠٢٤»", "«०७७०० ९०००२५»", "«０７７００９０００２６»", "«07\u200b700\u00a0900\u200d027»", "«07700 **900** 028»",
		"tel«07700900029»", "«𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟎𝟑𝟎»", "«0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣0️⃣3️⃣1️⃣»", "«&#48;7700 900032»", "(<!-- «07700 900033» -->)", "WhatsApp «+44-7700-900034»!", "call «07700 900 0 3 5» x", "«07700💙900💙037»", "«0 double 7 double 0 900 038»", "«oh-seven-seven-double-oh-nine-double-oh-oh-three-nine»", "«oh seven seven hundred nine hundred oh four oh»", "«07700…900036»",
	},
	"email": {
		"mail «a.b@example.org»", "«A_B+c@mail.example.org»!", "«ab (at) example.org»", "«ab [at] example [dot] org»", "«ab at example dot org»", "mail me: «ab.c at gmail dot com»", "«someone@gmail»",
		"«ab @ example.org»", "«ab@example . org»", "«ab&#64;example.org»", "«ab＠example.org»", "«user{at}example.org»", "«zoska1 at gmail.com» pls", "«zoska_1 at hotmail»", "«ab@example dot org»", "«AB AT EXAMPLE DOT ORG»", "«ab (At) example [Dot] org»",
	},
	"handle": {
		"I'm «@pebble.pie» on there", "snap: «pebblepie»", "my insta is «pebble_pie7»", "Insta - «pebblepie_art»", "add me on snap «pebble_p»", "tiktok «@pebblepie»", "ig = «pebblepie»", "discord «pebblepie#0001»",
		"my discord is «pebblepie88»", "https://www.instagram.com/«pebblepie»/", "see [my page](https://www.tiktok.com/@«pebblepie»)", "«youtube.com/@pebblepie»", "username: «pebblepie»", "gamertag «xXpebbleXx99»",
		"PSN id: «pebble-pie»", "find me on «facebook.com/pebble.pie.9»", "«t.me/pebblepie»", "snapchat name «pebblepie»", "twitch.tv/«pebblepie»", "(ig: «pebble.pie»)", "on Roblox I am called «pebble_2010»", "bluesky is «@pebble.bsky.social»", "follow «pebblepie» on insta", "«pebble_pie» on tiktok", "IG@«pebblepie»", "insta/«pebblepie»",
	},
	"postcode":           {"I live in «NG7 1ZZ».", "«bs50zz»", "«SW1A 0ZZ»", "«m1 9zz» is us", "post to «EC1A-1ZZ»", "«B1  9ZZ»", "at «LS6 9ZZ», top flat", "«CR0 9ZZ»", "«E1W 9ZZ»", "«NG7 1ＺＺ»"},
	"home-address":       {"We live at «14 Quillfeather Road» now.", "«Flat 3, 27 Thistle Street» is ours", "it is «9B Old Mill Lane»"},
	"nhs-number":         {"«999 000 0018»", "My NHS number is «9990000018».", "NHS no: «999-000-0018»", "nhs number «123 456 7890»", "Nhs number «123 456 7890»", "«999 000 0018», they said"},
	"national-insurance": {"«QQ123456C»", "«qq 12 34 56 c»", "NI: «QQ 12 34 56»", "it was «QQ/12/34/56/A»", "my national insurance is «AB 123456»", "«QQ 123 456 C»"},
	"birth-date": {
		"I was born on «3 May 2009».", "Born: «03/05/2009»", "dob «3.5.09»", "D.O.B. - «3rd of May, 2009»", "my birthday is «May 3rd»", "birthday: «3 May»", "born «May 3, 2009»", "I was born in «May 2009» in a car park", "born in «2009»",
		"b. «3/5/09»", "the date was «2009-05-03»", "«3rd May 2009» was a Sunday", "birthday on «the third of May»", "My bday's «3 may»", "born «the third of may two thousand and nine»", "urodziłam się «3 maja 2009»", "ur. «03.05.2009»",
		"تاريخ الميلاد «٠٣/٠٥/٢٠٠٩»", "«03 05 2009»", "on «May the 3rd» it is my birthday", "I'm a «2009» baby, born that spring", "born «3rd of the 5th 2009»", "DOB «030509»", "date of birth: «03052009»", "born on «Christmas Day 2008»", "I turn 18 on «3 May»", "a «2008» baby", "The «third of May two thousand and nine» was a Sunday.", "Birth-Date: «3 May»", "My B-Day is «3 May»", "وولدت في «3 مايو»", "urodzony «3 maja»",
	},
	"exact-age": {
		"I'm «17».", "I am «17» and I draw.", "im «17» and i draw", "aged «17»", "age «17»", "Age: «17»", "a «17»-year-old girl", "«17» years old", "«17 y/o»", "«17yo» here", "I'm «sixteen», nearly done.", "I turned «18» in care",
		"when I was «15»", "When I was «fifteen» we moved", "she was «14» then", "he's «19» now", "At «16» I left home", "at the age of «15»", "my «18th» birthday", "for my «18th».", "I left care at «18».", "I had just turned «twenty-one»",
		"I was only «13» when it began", "I'd been «17» for a week", "mam «17» lat", "miałam «15» lat", "عمري «17» سنة", "my brother is «12»", "«17» when I moved in", "My mate, who is «18», drove", "Hamza, «17», draws.", "a girl («17»)", "a teenager of «17»", "I'll be «18» in June", "a «17» year-old", "since I was «12»", "at just «14» I left", "age is «17»", "She'd just turned «fifteen»", "im «17» n a half", "«seventeen» yrs old",
	},
	"school": {
		"I went to «Northgate Academy».", "I'm at «Thistledown College»", "«St Winifred's» was hard", "went to «St Winifred's Primary School»", "at «Elmfield High»", "«Elmfield Sixth Form»", "«The Quillfeather School» let me back", "i go to «thistledown academy»",
		"I was on «Kestrel Ward»", "«Quillfeather Hospital» kept me", "studying at the «University of Quillfeather»", "«Quillfeather Uni»", "they put me in «Larch House»", "«Elm Tree Primary»", "«Fairwater Community School»", "«Lark Hill Grammar School»", "My school, «Oakdene», said no", "i went to «st winifreds» first", "my teacher at «Oakdene»", "in Year 10 at «Oakdene»", "they moved me to «The Beeches»", "on «Ward 12» again", "a home called «Larches»", "before that at «Oakview», the secure unit", "an inpatient at «Larch House»", "«Quill Girls' High School» said no",
	},
	"full-name": {
		"I met «Tobiah Fennimore».", "My worker «Imogen» came", "«Mr Ostrowick» said no", "«Mrs. Quillfeather» said yes", "my friend «Zephyr»", "«Priya Ramanathan» and me", "«Sam S.» told me", "«J. Quillfeather» signed it", "I'm «Hamza»!", "my name is «Rain»", "my names «callum»",
		"«sam okafor» is me", "a girl called «Tirzah»", "people call me «Tiggy»", "«Aunty Comfort» cooked", "«Dr Halloran» listened", "asked for «Kwabena Quist»", "thanks to «Aoife O'Quill»", "«Muhammad Al Tamimi»", "«Oluwadamilola» is my cousin", "my cousin «Oluwadamilola»",
		"«Maria da Silva Pinto» helped", "Then «Ewa Wiłkomirska» rang.", "«Nguyen Thi Hoa» runs it", "it was «Siobhán Ní Fhloinn»", "«Grace Okoro» sat with me", "I told «Rose Quickthorn»", "«Mark Fennimore» drove", "«Will Okafor» drove", "Love from «Zosia»", "Nazywam się «Zosia»",
		"اسمي «نور»", "my sister, «Amina», said", "«Amina» said so", "«Jean-Luc Fennimore»", "«Fennimore, Tobiah»", "Signed, «T. Fennimore»", "«Uncle Femi» drove us", "my keyworker «Zephyr Quill»", "they call her «Tiggy»", "«Coach Ibrahim» waited", "«DeShawn Carter» sang",
		"My mum is called «Philomena».", "«Tomasz», my adviser, came", "I live with «Dawid» and a cat", "Hi «Zephyr», thanks", "the manager («Tobiah Fennimore»)", "Miss «Adeyemi» from maths", "ask for «Zosia»", "Me and «Kofi» went", "Big thanks «Nadia» x", "«Sister Agnes» and the choir", "«Father Okoye» and the choir", "**«Amina»** Okoye",
		"«AMINA OKOYE» was here", "her name was «Ruth»", "i text «aisha» back", "with «Grace» in it", "«Holly» said so", "Name: «Zephyr»", "worker: «Zephyr Quill»", "my sw was called «Bukky»", "thanks to PC «Harlow»", "me and «Zephyr» began it",
	},
	"method": {"I «took a load of tablets»", "she «overdosed on» them", "he «cut his wrists»", "I «cut myself with» it", "tried to «hang myself»", "i was going to «jump off a bridge»", "he «stepped in front of a train»", "I «hid blades» there"},
}

// fine are sentences in which no rule of safeguarding finds anything.
var fine = []string{
	"The 10, the 25 and the 36 all stop there.", "£7,700 for a car, £900 for the insurance.", "From 07:00 to 09:00 and 17.30 to 19.00.", "Open 0900-1700, 0930-1230 on Saturdays.", "In 2019, 2020, 2021 and 2022.", "Order number 0123-45.", "It was 12/10/2026 or 13.10.2026.",
	"1, 2, 3, 4, 5, 6, 7, 8, 9, 10.", "0, 10, 20, 30, 40, 50.", "0 25 50 75 100.", "ISBN 978-0-14-032872-1 is the book.", "Room 101, floor 4, seat 22.", "A 1000-piece puzzle, 68 x 48 cm.", "Call 999 or 111 and choose 2.", "You can ring 116 123 or text SHOUT to 85258.",
	"Childline is 0800 1111.", "Three for two, or two for five.", "One two three, one two three, drink.", "We rang and rang, seven times, eight, nine.", "The code is 4821.", "My shirt number is 7.",
	"Look at example.org for more.", "Meet at eight dot on.", "Find us online at example.org.", "We meet @ the park at 5.", "I was at mail room.", "Insta is fun but it makes me sad.", "My snap is full of cats.", "TikTok: it eats your night.", "I made a Discord for us.", "My YouTube is all trains.", "We use WhatsApp for that.",
	"I deleted Instagram and Snapchat.", "Twitter was where I found it.", "A PS5 and a Galaxy S8 2nd hand, 16GB.", "The M1 and the A52.", "A C1 form and an E10 fuel card.", "The s8 5th edition.", "Nobody had boots.",
	"Zone A1, 2 adults.", "We got 14 Old Books.", "The number is 12345 67890 on the tin.", "In 250000 a year.", "We won 3-2 on 12.10.26 at home.", "QQ is a game.",
	"My birthday was the best day.", "It was born of boredom.", "On 3 May we went.", "The club began in 2009.", "The 4th of July party.", "In May 2024 I moved.", "We met on 12 October 2026.", "My birthday is in summer.", "Kids born in wartime.",
	"For ages 16 to 18.", "You must be 16 or over.", "Under 18s only.", "16-18 year olds", "Anyone aged 14 to 25.", "If you are 16 you can sign.", "people aged 16", "I was 15 minutes late.", "I'm 20 miles away.", "I am 10 times better.", "He was 12th.", "We were 14 in the van.", "I got 16 out of 20.", "The van is 17 years old.",
	"Our dog is 12 and deaf-eared.", "It was 11 when we left.", "At 11 I sleep.", "At 10 we start.", "Before you turn 18, ask.", "until your 21st birthday", "I have 12 plants.", "Bus 17 when it rains.", "I'm 12 weeks in.", "There were 15 and then 20.", "I was in Year 10.", "She was on 15 mg.", "I'm 100% sure.", "A ten-year-old phone.", "I am in my twenties.", "I was on page 17 and stuck.",
	"aged between 16 and 18", "I was number 12 in the queue.", "We were from 14 to 20.", "I'm at level 25 now.", "My score was 18.", "The bill was 20.", "The bus was 15 late.", "16+ only", "I got 16 and 17 mixed up.",
	"My school was kind.", "I went to college.", "a sixth form near us", "High School Musical is on.", "The Open University sent a box.", "We did Art School on Saturdays.", "Special School was better.", "In the hospital, on the ward.", "at the Job Centre", "St Pancras station", "St Patrick's Day", "St John Ambulance", "Sunday School", "Old School rap", "the high street", "the High Street", "Next to the Hospital.", "I liked Primary School.",
	"Nottingham Forest lost.", "Home Bargains is cheap.", "We watched Doctor Who.", "I read Harry Potter.", "Taylor Swift got me through.", "I play Animal Crossing and Mario Kart.", "Stranger Things was on.", "At Victoria Park.", "In the Forest Fields area.", "I like Dr Pepper and Ben & Jerry's.", "The Duke of Edinburgh award.", "Universal Credit came.", "Citizens Advice helped.",
	"Personal Independence Payment took ages.", "Free School Meals", "Care Leavers' Week", "Christmas Eve was quiet.", "New Year's Day", "On Boxing Day", "Easter Sunday", "Black Friday deals", "The Prince's Trust", "Warhammer and Dungeons and Dragons", "Uno, Jenga, Ticket to Ride", "My Nan's house", "Mum and Dad came.", "I told Mum.", "Nan said no.", "Auntie said yes.",
	"Will you come?", "May I?", "Grace is slow.", "Hope it works.", "Mark it down.", "Drew a cat.", "Summer was long.", "Rose early.", "Joy came back.", "Faith in people.", "The Sony ones from Argos.", "An Apple laptop from CeX.", "Sainsbury's Local", "Home Office letters", "Costa Coffee", "Pizza Hut and Burger King", "Red Bull and Monster Munch",
	"I'm Muslim and I fast.", "I'm Polish.", "I am Deaf.", "English is my third language.", "A dog called Rex.", "A band called Wet Leg.", "The plant is called Beyond Meat.", "My cat, Biscuit, sleeps.", "A game called Stardew Valley", "I love K-pop and BTS.", "Bohemian Rhapsody on guitar", "Wonderwall again", "The Red Lion quiz", "Level 2 Maths",
	"Grade 5 Piano", "A Black Sabbath hoodie", "Vans and Dr Martens", "Greater Manchester", "South Wales", "West Yorkshire", "North London", "The River Trent", "Lake District", "Peak District", "Goose Fair", "Broadmarsh Bus Station", "the Old Market Square", "I got the Blue Line tram to Phoenix Park.", "Hyson Green library", "Youth Club closed.",
	"Thank You cards", "My Little Pony", "Big Issue", "Top Gear", "Match of the Day", "Strictly Come Dancing", "Bake Off", "Love Island", "The Great British Bake Off", "Call of Duty", "Grand Theft Auto", "Lord of the Rings", "Star Wars", "Spider-Man", "Jurassic Park", "The Hunger Games", "Heartstopper", "Percy Jackson",
	"Section 117 money", "Staying Put", "Pathway Plan", "Personal Adviser", "Social Worker of the Year", "Virtual School", "Independent Reviewing Officer", "Mental Health Team", "Early Help", "Crisis Team", "Samaritans and Childline",
	"I took my tablets every day.", "I cut my hair.", "I burnt my arm on the oven.", "I walked over the bridge.", "I jumped on the train.", "He cut the rope.", "I self-harmed and I am well now. See [help](../routes/ask.md).", "I shave with a razor.", "I hung up.", "A razor cost £9.", "I cut my sandwiches.",
	"Mam klocki od 3 do 6 lat.", "Mój dom jest duży.", "Chodzę do Klubu Młodych w sobotę.", "أنا أحب الرسم", "J'aime Paris.",
	"The X Factor", "Plan B worked.", "Vitamin D and Zinc", "A Level Art", "BTEC Level 3 in Sport", "It is a U-turn", "Big Mac Meal", "Mr Muscle and Fairy Liquid", "Miss you lots.", "Sister Act", "Father Christmas came", "Uncle Ben's rice", "Old Trafford", "Young Carers group", "Captain of the team",
	"Ask for Free Bus Passes.", "Ask for the Duty Worker.", "Hi Everyone!", "Dear Diary", "Hello Kitty mug", "This is Nottingham.", "It's Tuesday.", "I'm Level 4.", "Call me Maybe",
	"The 17 to Bulwell stops outside Lidl and the 18 doesn't.",
	"I get the 16 or the 17, whichever is first, and I'm home by 18:30.",
	"Budget: £17 for paints, £18.99 for paper, £200 left.",
	"In Year 7 I had no friends. By sixth form I had four.",
	"We saw Wicked at the Theatre Royal and had a Nando's after.",
	"Bristol Temple Meads to Weston-super-Mare is 28 minutes.",
	"I watched Sex Education, Squid Game and Bake Off in one week.",
	"My playlist is Fast Car, Mr Brightside and Dancing Queen.",
	"Mr Brightside is my karaoke song.",
	"Barnardo's, Off the Record and the Princes Trust all said no, then yes.",
	"The Prince's Trust course at Nottingham City Council was twelve weeks.",
	"I was 20 minutes early. I was 15 quid short.",
	"We got a Morphy Richards slow cooker from Robert Dyas.",
	"A Russell Hobbs kettle, a Dyson and a George Foreman grill.",
	"The Victoria Centre has a clock with animals on it.",
	"I like Tyler, the Creator and Little Mix.",
	"Saint Ann's Allotments is the oldest in the world, they say.",
	"At Rushcliffe Country Park there is a skate bowl.",
	"The Broadway does films for £4 if you are under 25.",
	"My therapist does EMDR. My cat does not.",
	"We went to Skegness, Whitby and Robin Hood's Bay.",
	"Robin Hood is all over this city. There is a Robin Hood bus ticket.",
	"The Arboretum has parrots. The Forest Rec has Goose Fair.",
	"There were 12 of us on Zoom and 3 of us in the room.",
	"Sunday roasts, Monday blues, Tuesday art, repeat.",
	"I signed on at the Jobcentre Plus in March and got a Kickstart job in June.",
	"The GP, the SENCO and the EHCP lady sat on one side. I sat on the other.",
	"Access to Work paid for the taxi.",
	"Ages 11 to 16 on Mondays, 16 plus on Fridays, over 18s can volunteer.",
	"Between 16 and 24? It is free.",
	"It is 0.7 miles, or 14 minutes on foot, or 700 steps.",
	"The code for the door was 4417. They change it.",
	"Flat 12 had a party every night till 4.",
	"The Salvation Army gave me a bed. The bed was number 7.",
	"Red Cross, British Red Cross, do the English class on Thursdays.",
	"Kurdish bread, Somali tea, Polish soup, and the English brought crisps.",
	"I speak Arabic at home, English at college and Spanish on Duolingo.",
	"Eid and Christmas were in the same week, so we did both.",
	"Manchester United against Aston Villa, 2-2, and I had the ticket.",
	"I lost 2 stone, gained a dog, and got a Saturday job at Boots.",
	"A Casio keyboard with 61 keys and a stand, £89 from Gear4music.",
	"Xbox Game Pass is £10.99 a month and it kept me in one piece.",
	"I finished The Last of Us and cried at a giraffe.",
	"Terry's Chocolate Orange and a Lucozade: that was my birthday tea.",
	"I had three coats: Nike, North Face and one from Age UK.",
	"For Mother's Day I made my foster mum a card.",
	"I go on Wednesdays and Sundays; Jubilee Campus has a lake.",
	"The Duchess pub does a free pool hour for under 21s.",
	"On 1 April 2026 my payments went up by 17p.",
	"My tenancy began on 12/06/2025 and I still have the first light bulb.",
	"I joined in 2019, left in 2021 and came back in 2024.",
	"My key worker rings on 0115 days, I mean Thursdays.",
	"It was May when they said yes. It was June when the money came.",
	"Max volume. Frank answers. Joy, basically.",
	"Grace period is 14 days.",
	"We did a Chelsea bun bake off with a Victoria sponge.",
	"Jack Daniel's T-shirt, Levi's, Vans. That was my uniform.",
	"Claire's Accessories", "Grace is a room in the hall.", "With Hope Street on the left", "Kit Kat", "I got a Jade plant and a Ruby ring.", "My year 9 report at last", "It is 3:07, 7.00, 9.00, 1:23.", "The Beeches are tall.", "Follow us on Instagram.", "We are on TikTok.", "Look on Facebook.", "Posted on Depop and Vinted",
	"Ward of court", "I train at a gym.", "A friend of 20 years", "the number 7, 20 to go", "Sat at the back, 15 of us.", "Row 14, 15 and 16.", "Version 2.0.17",
}

func TestWhatIsTold(t *testing.T) {
	texts := map[string]string{}
	type wanted struct{ name, rule, words string }
	var all []wanted
	for rule, sentences := range told {
		for i, sentence := range sentences {
			name := fmt.Sprintf("%s-%d.md", rule, i)
			before, rest, _ := strings.Cut(sentence, "«")
			words, after, _ := strings.Cut(rest, "»")
			texts[name] = plantedFront + "So. " + before + words + after + "\n"
			all = append(all, wanted{name, rule, words})
		}
	}
	findings := safeguardingIn(t, texts)
	missed := map[string]int{}
	for _, w := range all {
		from := strings.Index(texts[w.name], w.words)
		if from < len(plantedFront) {
			from = len(plantedFront) + strings.Index(texts[w.name][len(plantedFront):], w.words)
		}
		if !slices.ContainsFunc(findings[w.name], func(f finding) bool { return f.rule == w.rule && f.from < from+len(w.words) && from < f.to }) {
			missed[w.rule]++
			t.Errorf("%s misses %q: %v", w.rule, texts[w.name][len(plantedFront):], findings[w.name])
		}
	}
	t.Log(len(all), "sentences, missed:", missed)
}

func TestWhatIsFine(t *testing.T) {
	texts := map[string]string{}
	for i, sentence := range fine {
		texts[fmt.Sprintf("fine-%d.md", i)] = plantedFront + sentence + "\n"
	}
	count := 0
	for name, findings := range safeguardingIn(t, texts) {
		for _, f := range findings {
			count++
			t.Errorf("%s: %s %q", strings.TrimSpace(texts[name][len(plantedFront):]), f.rule, f.words)
		}
	}
	t.Log(len(fine), "sentences,", count, "false alarms")
}
