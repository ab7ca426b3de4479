package check

// ordinaryTable are ordinary English words, so that a capital at the start of a
// sentence, or in the name of a game or a shop, is not taken for the name of a
// person. Forms of them such as plurals are found by isOrdinary.
const ordinaryTable = `
a ability able about above abroad absence absolute accent accept access accessible accident accommodation account ace ache achieve achievement acid acoustic
across act action active activity actor actress actual adapt add addition address admin admit adopt adoption adult advance advantage adventure advert advice
adviser advisor advocacy advocate affair affect afford afraid after afternoon afterwards again against age aged agency agenda agent agile ago agree agreement
ah ahead aid aim air airport aisle al alarm album alcohol alert alexa alien alike alive all allergies allotment allow allowance almost alone along already
also although always am amazing ambassador amber ambition ambulance amnesty among amount an anchor ancient and angel anger angry animal ankle anniversary
annoy anns annual anorexia another answer ant antique anxiety anxious any anybody anyone anything anyway anywhere apart apartment apologise app apparently
appeal appear apple application appointment appreciate apprentice apprenticeship approach april apron aquarium arcade arch are area arena argue argument arm
armchair armour around arrange arrest arrive arrow art arthritis artist as ash ashamed aside ask asleep asperger aspley assault assess assessment assistant
association asthma asylum at ate athlete athletics attack attempt attend attic attitude attract audience audition august aunt auntie author authority autism
autistic autumn available avengers avenue average avoid aw awake award away awesome awful awkward axe baba babe baby babysit back background backpack bacon
bad badge badminton bag bagel bake balance balcony ball ballet balloon banana band bandage bandstand bang bank banner banter bar barber bare bargain bark barn
barrier base baseball basement basic basically basil basin basket basketball bass bat bath bathroom batman battle bay be beach bead beam bean beanbags bear
bearable beard beast beat beatbox beautiful beauty became because become bed bedminster bedroom bedtime bee beef been beer before befriender befriending beg
began begin behave behaviour behind beige being belief believe bell belong belt bench bend beneath benefit bereavement berry beside best bet between beyond
bib bible bicycle bifida big biggest bike bill bin bingo biology bipolar bird biro birth birthday biryani biscuit bit bite black blade blame blank blanket
blast blaze bleach bleed blend bless blind blink block blog blonde blood bloom blouse blow blue blunt bmx board boat body bodysuit bohemian boil bold bolt
bomb bond bone bonfire bongo bonus book boost boot border borderline bored boring born borough borrow boss both bottle bottom bought bouldering bounce bow
bowl box boy bracelet braids brain brake branch brand brave bread break breakdown breakfast breath breathe breeze brew brick bridge brief bright brilliant
bring british bro broad broke broken bronze brook broom brother brought brown brownie browse brush bruv bsl btw bubble bucket buddy budget bug build built
bulb bulimia bull bullet bulwell bump bunch bungalow bureau burger burkini burn burnt burrito burst bus bush business but butterfly button buttontin buy buzz
by bypass cab cabin cabinet cable caf cafe café cage cake calendar call calm came camera camp campus can canal cancel cancer candle cannot canoe canteen
canvas cap cape capital capoeira captain car caravan card cardboard cardigan care cargo carnival carol carpenter carpet carriage carrot cart cartoon carve
case cash cast castle casual cat catch caterpillar cathedral caught cause cave ceiling celebrate celebration cell cellar cello central centre century cereal
cerebral certain certificate chadwell chafford chain chair chalk challenge champion chance change channel chaos chapel chapter character charge charity charm
chase chat cheap cheat check checkout cheek cheer cheerleading cheese chef chemist chemistry chess chest chestnut chew chi chicken chief child childcare
childhood children chill chilli chimney chin chip chocolate choice choir choose chop chord chores chose chosen christmas chronicles chunk church cinema circle
circuit circus citizen citizenship city ckb clap class classic classmate classroom clay clean clear clever click cliff clifton climb clinic clinician clip
cloakroom clock close closet cloth cloud clown club clue coach coal coast coat cobra cocoa coconut code coffee coin cold colitis collect collection collective
college colour comb combat come comedy comfort comfortable comic command comment commission committee common community companion company compare compass
compete competition complain complaint complete computer concern concert concrete condition conference confidence confident confuse congress connect
connection consent conservation consider console contact container content contest continue contract control convention conversation cook cookie cool cope
copper copy coral cord corduroy core corn correct corridor cos cosmic cost costume cottage cotton cough could council counsel counsellor count country
countryside couple courage course court courthouse courtyard couscous cousin cover cow coz crab crack crackling craft crash crate crayons crazy cream create
creation creative creatures creche credit creep crew cricket cried cries crime criminal crimson crisis crisp critical crochet crop croquet cross crossroads
crowd crown cruise crumble crush cry crystal cube cuddle cuisine culture cup cupboard cupcake cure curious curl curry curtain curve cushion custard custody
custom cut cute cutlery cuz cycle cystic dad daft daily dairy daisy dal dale dam damage damn damp dance danger dangerous dare dark darling dart das dash data
date daughter dawn day dead deadline deaf deal dean dear death debate debt december decent decide decision deck decorate deep deer defence defenders
deficiency degree delay delete delicious deliver demand demon den denim dentist depend deposit depot depress depression depth der describe desert deserve
design desk dessert destiny destroy detail detective determine develop development devil diabetes diabetic diagnosis dial diamond diary dice dictionary did
die died diet difference different difficult dig digital dinner dinosaur diploma direct direction director dirt disability disabled disagree disappear
disaster disc disco discount discover discuss dish dislike disorder display distance distraction district ditch dive division divorce dizzy djembe do docks
doctor dodgeball does dog doing doll dolphin domino donate done donkey donut door dot double doubt dough down downstairs dozen drag dragon drain drama draw
drawn dream dress drew dried drift drill drink drive drop drove drown drug drum dry du dubstep duck duke dull dumb dummy dumpling dungeon dunno during dust
duty duvet dwarf dying dynamic dyslexia dyspraxia dystrophy each eager eagle ear earl earn earth earthquake ease easel easily east eastern easton easy eat
eaten echo edge edit edition editor education effect effort egg eight eighteen eighth either el elbow elder election electric electrician electricity elephant
eleven else email embankment embarrassed embrace emerald emergency emotion emotional empathy emperor empire employ employment empty encanto encounter
encourage end endometriosis enemy energy engage engine english enjoy enough enter entertain entertainment entire entrance entry envelope environment envy epic
epilepsy episode equal equality equipment er erm ernest escape especially esplanade essay estate eternal eve even event eventually ever evergreen everybody
everyday everyone everything everytime everywhere evidence evil exact exam example excellent except exception exchange excited excitement exciting excuse
exercise exhausted exhibition exist exit expect expensive experience expert explain explore express extra extreme eye fabric face facility fact factor fade
fail failure faint fair faith fajita fake falafel falkland fall fallen false fam fame family famous fan fancy fantastic fantasy far fare farm farther fashion
fast fat father fault favour favourite fayre fear feast feather february fee feed feel feet fell fellow fellowship felt female fence fern ferry festival fetch
fever few fibromyalgia fibrosis fiction fiddle fidget field fierce fifteen fifth fifty fig fight figure file fill film final finance find fine finger finish
fire firm first fish fist fit five fix flag flame flapjack flash flask flat flatmate flavour flea fleece flesh flew flexible flight flip float flood floor
flops flour flow fly flyover focus fog fold folk follow food fool foot football footbridge footpath for force forecourt foreign forever forget forgot
forgotten fork form fort forth fortnight fortune forum forward foster fought found foundation fountain four fourteen fourth fox foyer fraction frame frank
freak free freedom freeze french frequent fresh friday fridge fried friend friendship fries fright frog from front frost frozen fruit frustrated fry fuel full
fun fund funeral funk furniture further fury fussy futsal future gain galaxy gallery game gang gap garage garden garlic gas gate gateway gave gay gear gecko
gem gender gene general generation generator gentle gentleman gentlemen gently geography get ghost giant gift gig giggle ginger giraffe girl girlfriend give
given glad glass glen glitter global gloomy glory gloves glow glue go goal goalie goalkeeper goat god goes going gold golden golf gone gonna good goodbye
goose gorgeous gosh gospel gossip got gotta government grab grace grade graduate grain grammar gran grand grandad grandfather grandma grandmother grandparent
grant grape graph grass grateful grave gravity gravy gray great greedy green greet grew grey grief grill grime grin grip grocery groovy ground group grove
grow grown growth grub grumble guard guardian guess guest guide guild guilty guinea guitar gulls gum gun gut guy gym gymbuddies gymnastics gypsy habit hack
had hadn hail hair haircut hairdresser halal half hall hallway halves ham hammering hamster hand handbag handball handle handmade hang happen happiness happy
harbour hard hardware harm harmony harness harp harsh hartcliffe harvest has hat hatchery hate haunt have haven hay hazard hazel he head headache headphones
heal health heap hear heard heart heat heath heaven heavy hedge hedgehog heel height held helicopter hell hello helmet help helpline hen hence hepatitis her
herb here hero heron herself hey hi hid hidden hide high highway hijab hike hill him himself hint hip hire his history hit hiya hoard hob hockey hoist hold
hole holiday hollow holly holy home homework honest honey honor honour hood hoodie hook hoop hoover hop hope horizon horn horrible horror horse hospital host
hostel hot hotel hour house household hover how however https hub hug huge hum human humble hummingbird hummus humour hundred hung hungry hunt hurling hurry
hurt husband hut hybrid hygiene hypermobility hyson i ice icon icy idea ideal identity idiot idk if ignore il ill illustration imagination imagine immediately
immune impact important impossible impress improve in inbox inch include inclusion income increase incredible indeed independence independent index indie
indoor induction infinite infinity inflatables influence info inform information inhaler initials injera ink inner innit innocent ins insane insect inside
inspector inspiration inspire instagram instant instead institute instruction instructor instrument insulin insurance intelligent intend interest
international internet interpreter interview into intro introduce invent invest invite involve iris iron is island issue it item its itself ivory ivy jab
jacket jade jail jam jan january jar jasmine jaw jazz jealous jeans jelly jerk jet jewel jewellery jewelry jigsaw job jog join joint joke jollof jolly journal
journey joy jpg judge judo juice july jump junction june jungle junior junk just justice kabaddi karaoke karate kayak kebab keen keep kept kettle kettlebell
key keyboard keyring kick kickabout kickboxing kid kill kilo kind kinda king kingdom kinship kiosk kirkby kiss kit kitchen kite kitten knee knew knife knight
knit knock knot know knowle knowledge known la lab label labour lace lack lacrosse lad ladle laid lake lamb lamp land landlord lane language lantern lanyard
lap laptop large las lasagna lasagne laser last late laugh laughter launch launderette laundry lava lavender law lawn lawyer lay lazy le lead leaf leaflet
league leak lean leap learn least leather leave lecture led left leg legacy legal legend leggings leisure lemon lend length lens lentil leopard les lesbian
lesson let lettuce level liberty librarian library licence lid lie life lifeline lifetime lift light lighthouse like lilac lily limit line link lion lip
liquid liquorice list listen literally literature litter little live lizard load loaf loan local location lock lockdown lockleaze lodge loft log logic logo
lol lollipop loneliness lonely long look loop loose lord los lose loss lost lot lotus loud loudspeaker lounge love low loyal luck luckily luggage lump lunch
lunchtime lung luxury lying lyrics machine mad made magazine magic magical magnet maiden mail main mainstream make makeup male mall man manage mango manor
mansfield map maple marathon marble march marina mark market marketplace maroon marriage married marsh marshmallow marvel mask mason mass massage massive
master mat match mate material maternity math mattress mature max maximum may maybe mayo mayor maze me meadow meal mean meant meanwhile measure meat mechanic
medal media medical medicine medieval medium meet mega melody melt member membership memorial memory men mend mental mention mentor menu mercy mess message
met metal metre mic mice microphone microwave middle midnight midnottsfamilies might mild mile military milk milkshake mill millennium million min mind mine
mini minibus minimum minister minor mint minute miracle mirror miserable misery miss mission mist mistake mix mixture moan moana mobile mobility mock mode
model modern moment monday money monkey monopoly monster month monument mood moon moonlight moor moped moral more morning mosque moss most moth motion motor
motorbike motorway mould mount mountain mouse mouth move movement movie much mud muffin mug mum murder murmur muscle muscular museum mushroom music musical
musician must my myself mystery naan nacho nah nail naked name nan nana nap narrow nasty nation national native natural nature naughty navy near nearby neat
necessary neck necklace need needle negative neighbour neighbourhood neither nerve nervosa nervous nest net netball network neutral never new newark newspaper
next nextrung nibble nice niece night nightmare nine nineteen ninety ninja no nobody nod noise noisy none nonsense noodle noon nope nor normal north northern
nose not note notebook nothing notice novel november now nowhere nudge number nurse nursery nut oak oasis oat observatory obvious occasion ocean ockendon
october odd odyssey of off office official offside often oh oil ok okay old olive ollerton omelette omg on once one onesie onion online only onto opal open
opera opinion opportunity opposite option optional or orange orbit orchard orchestra order ordinary org organ organise origin original orphan other otherwise
ought our ourselves out outdoor outfit outlaw outreach outside oven over overall overcome overnight overseas overview overwhelmed owe owl own ox oxygen oyster
pace pack package packet pad paddle paella page paid pain paint pair palace pale palm palsy pan pancake panda panel panic panicky panini pantry pants paper
parade paradise paralysed parcel parent park parkour parliament part participation particular partner partnership pass passage passenger passion passport past
pasta paste pastor pat patch path pathway patience patient patrol pattern pauls pause pavilion paws pay payday payment pea peace peach peak peanut pear pearl
pebble pedal peel peer pen penalty pence pencil penguin pension people pepper per percent perfect perform performance perhaps period permanent permission
permit person personal personality pesto pet petrol pharmacy phase phish phoenix phone photo photograph phrase physical physics piano pick pickle picnic
picture pie piece pier pierogi pig pigeon pilates pile pill pillow pilot pin pine pineapple pink pint pip pipe pirate pit pitch pizza place placement plain
plan plane planet plant plantain plaster plastic plate platform play playdough playground playlist playpen plaza please pleasure plenty plot plug plum plumber
plumbing plus pneumonia png pocket podcast poem poet poetry point poison police policeman policy polish polite politics poll polski poncho pond pony pool poor
pop popcorn pope popular porch pork porridge port portal portfolio portion portrait position positive possible post postcard postman pot potato potential
pound pour poverty powder power practical practice practise praise pram prawn pray precious prefer pregnancy pregnant prepare prescribing presence present
president press pressure pretend pretty prevent previous price pride priest primary prime prince princess principal print priority prison privacy private
prize probably probation problem process produce product production profession professional profile profit programme progress project prom promenade promise
proof proper property protect protection protest proud prove provide province provision psychology pub public pudding puffer pull pulse pump pumpkin punch
punish punk pupil puppet puppy pure purfleet purple purpose purse push pushchair put puzzle pyjamas pyramid qualification quality quarry quarter quay quayside
queen queer quest question queue quiche quick quid quiet quilt quinoa quit quite quiz quizzes quote quran rabbit race racism rack radford radiator radio rage
raid rail railcard railway rain rainbow raincoats rainworth raise rally ramen ramp ran random rang range ranks rap rapid rare rash rat rate rather ravioli raw
ray razor reach reaching react reaction read real realise reality reason reasonable rebel rebuilt receipt receive recent reception recipe recommend
reconstruct record recover recycle red redo reduce reed reef refer referee reference referral refill reflect refresh refuge refugee refuse regards reggae
region register registry regret regular reins relate relationship relative relax release relief religion remain remember remind remix remote remove rent
rental repair repeat replace reply report request require rescue research reserve resident residential respect response responsible rest restaurant result
retail retired retreat return reveal revenge reverse review revise revision revolution reward rhapsody rhyme rhythm ribbon ribs rice rich ride right ring rink
riot rise risk risotto river riverside road roars roast robe robin robot rock rocket rode role roll roman romance roof room roommate root rope rose rosemary
rota rotten rough round roundabout route routine row rowan royal rub rubbish rucksack rude rug rugby ruin rule run runaway rush rust sack sacred sad safe
safeguarding safety saga sage said sail salad sale salmon salon salsa salt same samosa sample sanctuary sand sandal sandwich sane sang sapphire sat satellite
saturday sauce saucepan sausage savage save saw sax say scale scan scar scare scarf scarlet scene scent schedule scheme school science scientist scissors
sclerosis scone scooter scope score scout scrap scratch scream screen screw script scrub sea seafront seal search seaside season seat second secondary
secondhand secret secretary section secure security see seed seek seem seen self selfish sell senate send senior sensation sense sensitive sensory sent
sentence separate september serenity series serious serve service session set settle seven seventeen seventh seventy several severe sew sex shade shadow shake
shaken shall shallow shame shape share shark sharp shave she shed sheep sheet shelf shell shelter shelves shepherd sheriff sherwood shield shift shin shine
ship shirt shock shoe shoebox shoelaces shook shoot shop shopfront shore short shot should shout shove shovel show shown shrimp shrine shut shy sibling sick
side sidewalk sigh sight sign signal signature silence silent silk silly silver similar simple simply sims simulator since sing single sink sir sis sister sit
site situation six sixteen sixth sixty size skate skateboard skeleton sketch sketchbook ski skill skin skip skirt skull sky skye slam slave sleep sleepover
sleeve slept slice slide slight slim slime slings slip slope slot slow slug small smart smash smell smile smoke smooth smoothie snack snail snake snap sneak
sneinton snooker snow snowball snowboard snowman so soap soccer social society sock socket soda sofa soft software soil solar sold soldier sole solid solo
solution solve some somebody somehow someone something sometimes somewhere son song songwriter soon sorbet sore sorry sort sorta soul sound soundtrack soup
sour source south southern southmead space spade spaghetti spanner spare spark sparkle speak special specialist species specific spectacular spectrum speech
speed spell spend spent sphere spice spicy spider spiderman spike spin spina spine spirit spit splash split spoke spoken sponge spooky spoon sport spot spray
spread spring sprint square squash squats squeeze squirrel st stable stack stadium staff stage stain stair stall stamp stand standard stanford star starfish
stark start state statement station statue status stay steady steak steal steam steel steep steering step stew stick stiff still stir stitch stock stole
stomach stone stood stool stop storage store storm story stove straight strange strap strategy straw strawberry stream street strength stress stretch strict
strike string strip strong structure struggle stuck student studio study stuff stupid style subject suburb subway succeed success such suddenly suffer sugar
suggest suicide suit suitcase sum summary sun sunbeam sunday sunflower sunglasses sunlight sunrise sunset sunshine super superb superhero superman supermarket
supper supply support suppose sure surf surgeon surgery surprise surround survey survival survive survivor sushi suspect suspension sutton swamp swan swap
swear sweat sweatshirt sweep sweet swept swift swim swing switch sword symbol sympathy symptom syndrome synth syrup system ta table tablet tackle taco tag tai
tail take takeaway taken tale talent talk tall tampons tan tangled tank tap tape target tariff tarot task taskforce taste tasty tattoo taught tax taxi tbh tea
teach teal team teapot tear tease teaspoon teatime tech technical techno technology teddy teen teenage teeth telephone television tell temper temple temporary
ten tenancy tenant tend tennis tense tension tent tenth term terminal terminus terrace terrible terrier terrified territory terror test text than thank
thanksgiving that the theatre theft their them theme themselves then theory therapist therapy there therefore these they thick thief thin thing think third
thirsty thirteen thirteenth thirty this tho those though thought thousand thread threat three threw thrill thrive throat throne through throughout throw
thrown thumb thunder thursday thus tick ticket tidal tide tidy tie tied tiger tight tilbury tile till timber time timetable tin tip tipping tired tissues
titans title to toast toastie today toddler tofu together toilet token told tollgate tomato tomb tomorrow tone tongue tonight too took tool toolbox tooth
toothbrush toothpaste top topic torch tornado tortoise total touch touchline tough tour tourette tourist tournament toward towel tower town towpath toy track
tracksuit trade tradition traditional traffic trail train tram trampoline tramps trance trans transfer transition transport trap trauma travel tray treasure
treat treatment tree trek trespass trial triangle tribe tribute trick tried tries trinity trip triple trolley trombone trophy tropical trouble trousers truck
true truly trumpet trunk trust trustees truth try tube tuesday tune tunnel turkey turn turquoise turtle tutor tv twelve twenty twice twin twist two type
typical tyre ugly ukulele ulcerative ultimate ultra um umbrella una unable uncle under underground underpass understand understood underwater underwear undo
une unemployed unfair unhappy unicorn uniform union unique unit universal universe university unknown unless unlike unlimited unlock until unusual up update
upgrade uphill upon upper upright ups upset upside upstairs urban urge urgent urn us use used user using usual vacation valid valley valuable value vampire
van vanilla variety various vase vault vegan vegetable vegetarian veggie vehicle velvet vending venture venue verse version very vest vet veteran via viaduct
vibe vicar victim victory video view village villain vine vinegar vintage vinyl viola violence violent violet violin viral virtual virus visa vision visit
visitor visual vital vitamin vocal voice voicemail void volcano volleyball volume volunteer vote voucher vulnerable wade wafer waffle wage waistcoat wait
waiting waitress wake walk walkway wall wallet wander wanna want war ward wardrobe warm warmth warn warrior warsop was wash wasp waste watch water waterfall
waterfront waterside wave wax way we weak wealth weapon wear weather web website wedding wednesday weed week weekday weekend weeknights weight weird welcome
welfare well wellbeing wellies went were west western wet wetsuit whale wharf what whatever wheat wheel wheelchair when whenever where wherever whether which
while whip whisper whistle white who whoever whole whose why wide widow wife wifi wig wiggle wild wildcats wilderness wildlife will willow win wind windmill
window wine wing winter wipe wire wisdom wise wish witch with withdrawn within without wizard woke wolf wolves woman women won wonder wonderland wonkydice
wood wooden woodhouse woodland wool word wore work workshop workspace world worldwide worm worn worry worse worship worst worth would wound wow wrap wreck
wrestle wrist write written wrong wrote xx yard yarn yeah year yell yellow yep yes yesterday yet yo yoga yoghurt yogurt you young youngsters your
yournottingham yourself yourselves youth yum zebra zero zine zip zodiac zombie zone zoo zoom zumba
`
