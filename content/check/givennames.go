package check

// givenTable are given names that are common among young people and those around
// them in the UK, from many communities. It is there to be sure of what looks like
// a name already; a name that is not in it is found by what stands around it. Names
// that are ordinary words too, such as Grace or Will, count only beside others.
const givenTable = `
aadhya aaliyah aarav aarohi aaron abbie abby abdi abdirahman abdirizak abdul abdulaziz abdulla abdullah abdullahi abdulrahman abebe abel abena abigail abiola
abla abraham abubakar adaeze adam adama adanna addison addy ade adebayo adeel adela adelaide adele adeola adil adina aditi aditya adjoa adnan adrian adriana
adunni advik adwoa afia agata agnes agnieszka ahmad ahmed ahmet aidan aiden ailsa aine aisha aishah aishat ajay akash akeem akin akosua akua akwasi alan alana
alasdair alastair albert alberto albie alec alejandro aleksander aleksandra alem alessandro alessia alex alexa alexander alexandra alexandrina alexandru
alexia alexis alfie alfred ali alia alice alicia alicja alin alina alireza alisha alison alistair aliya aliyah allan allison alma almaz alondra alvin alyssa
ama amadi amahle amal amalia amanda amandeep amani amara amari amaya amber amelia amelie amelka amina aminata amir amira amirah amirhossein amit amiyah amna
amrit amy ana anand ananya anastasia anaya anca ancuta andre andrea andreea andrei andrew andrius andrzej andy aneta aneurin angel angela angelica angelina
angus anh ania anika anil anisa anita anjali ann anna annabel annabelle anne annie antek anthony anton antoni antonia antonio antony anush anvi anwar anya
aodhan aoife april araba arabella araminta arash arber archie ariana arif arjun arlo armaan armando armin arnold arron artem arthur artur arturo arwel asad
asha ashanti ashley ashraf asif asim asli asma asmaa asmara aster aston astrid ataa athena attila aubrey audrey augustina aurora austeja austin ava avery awa
awais aya ayaan ayan ayat ayden ayesha ayla aylin ayo ayodele ayomide ayub ayuub aza azad azadeh aziz baba babajide babak babatunde bailey balazs balvinder
bao baraka baran barnaby bartek bartosz bashir basia basil baz beata beatrice beatrix beatriz becca beck becky behrouz belinda bella ben bence benedict
benjamin bennett bereket berfin bernadette bernard bertie besnik beth bethan bethany betty bev beverley bex bianca bijan bilal bill billie billie-jo billy
bintou bisi bisola blake blanka blerim blessing boateng bob bobby bogdan bogdana boglarka boguslaw bohdan bohdana bola boris bradley brandon brenda brendan
brian brianna bridget brody brogan bronagh bronte bronwyn brooke bruno bryan bryony bukola burak caitlin caitlyn caleb callum calum camelia cameron camila
camilla caoimhe cara carl carla carlos carly carmen carol carole carolina caroline carrie carys casey caspian cassandra cassie catalina caterina cathal
catherine cathy catia catrin catriona cecilia cedric celeste celia celine ceri cerian cerys chanel chantelle charis charity charlene charles charley charlie
charlotte chelsea chen cheryl chi chiamaka chiara chidera chidi chidinma chijioke chika chinedu chinwe chioma chloe chris christian christina christine
christopher chukwu chukwudi chukwuemeka cian ciara cillian ciprian claire clara clare clarissa claudia claudiu clayton clive codie cody cohen colin colleen
connor conor constantin cora corey corina cormac cosmin cosmina courtney craig cressida cristi cristian cristiana cristiano cristina cynthia dacian dafydd
dagmara dahir daisy dalia dalmar damian damien damilola dan dana daniel daniela danielle daniil danny dante danylo dapo dara daria darius dariush dariusz
darren darya daryna dasha daud dave david davina dawid dawit dawn dayo daz dean deb debbie deborah debra declan deepak deepika defne deirdre deka dele delilah
delroy demi denis denisa denise deniz dennis denys denzel deqa derek dermot deshawn desmond destiny dev devante devon devonte dexter dhruv diana diane
diarmuid dilan dilip dilys dimitri dina dinesh diogo dion dionne divya diya djamila dmitri dmytro doina domantas dominic dominik dominika donald donna
donnacha doreen doris dorota dorothy dorottya douglas dragos drew drita duarte duc duncan dwayne dylan eamon ebele ebony ebuka ebun ecrin edith edmund edna
edona eduard eduardo edward edwin efe efua ehsan eid eileen eilidh eilish ekaterina ekow ekua ela elaine eleanor elena eleni eleri eli eliana elias elif
elijah elin eliot elisa elisha eliza elizabeth ella elle ellen ellie ellie-mae elliot elliott ellis elodie eloise elsa elsie elvis emeka emil emilia emilie
emilija emilio emily emirhan emma emmanuel emmy emre emyr enid eniola enoch enrique eoghan eoin ephraim eric erica erin ermal ernest erykah esi esme esmee
esperanza esra essa esther eszter ethan eugen eugene eva evan evangeline eve evelyn evie evie-rose ewa ewan ewelina eyob ezekiel ezra fadi fadila faduma
fadumo fahad faisal faith faiza faizan falak fang farah fardowsa farhad farhan farhiya faris farrah farshid farzad farzana fatema fatemeh fatima fatimah fatma
fatmir fatou fatoumata fatuma favour faye felicity felix femi feng fereshteh fergus fern fernanda fernando feven ffion filip filmon finlay finley finn
finnegan fiona fionn fionnuala flaka flavia fleur flora florence florentina florin folake folarin folasade fran frances francesca francis francisco franciszek
franek frank frankie fraser fred freda freddie freddy frederick frehiwot freya funmi funmilayo gabi gabija gabriel gabriela gabriella gabrielle gabrysia
galina gareth garth gary gavin gaz gbenga gemma genet genevieve gentian geoff geoffrey george georgia georgiana georgie georgina gerald geraldine gerard gergo
gethin ghazal gheorghe gift gillian gina giorgio giovanni gita gladys glen glenn gloria golnaz goncalo goran gordon gosia grace gracie graham grainne grant
grayson grazyna greg gregor gregory greta grzegorz guled gulsen gurdeep gurjit gurleen gurpreet guy gwen gwenllian gwyneth habiba hadi hadiya hafsa hafsah
haider haile hajra hakan halima hamdi hamed hameed hamid hamish hamza hamzah hana hanad hanh hania hanif hanna hannah hans hao haoran hardeep harith harjot
harleen harley harmony harold haroon harper harpreet harriet harris harrison harry harsh hasan haseeb hashim hassan hatice hattie haya hayat hayden haydn
hayley hazel heather hebe hector heidi helen helena hema henry herbert hermione heulwen hewa hewan hiba hibaq hilary hilda hina hiwot hiyab hoang hodan hodo
holly hong honor hope horatiu hosna hossein howard hubert huda hudson hugh hugo hui huma humaira huong hussain hussein hyacinth iain ian ibraheem ibrahim
ibtisam idil idrees idris iestyn ieuan ieva ife ifeoma ifra ifrah ifunanya ignacy igor ihor ike ikechukwu ikram ileana ilhan ilias ilir iliyas illia ilyas
iman imani imogen imran inaya inayah india indira ines inga ingrid iniko inna ioan ioana iolo ion iona ionela ionut ira irena irene irfan irina iris iryna
isaac isabel isabella isabelle isaiah isha ishaan ishmael isla ismael ismail isobel israel issa istvan iulia iulian iustin ivan ivana ivy iwan iwona iza
izabela izzy jabari jace jack jackie jackson jacob jacqueline jade jaden jadwiga jago jahid jai jaime jake jakub jamal jameel jamelia james jamie jamie-lee
jamila jamshid jan jana jane janelle janet janice janine janis jared jaroslaw jarrod jasleen jasmeet jasmin jasmine jason jasper jaspreet jaswinder javed
javier jawad jaxon jaxx jay jayden jayne jayson jazmin jean jeanette jeanne jeff jeffrey jelani jemima jemma jen jenna jennifer jenny jeremiah jeremy jermaine
jerome jerry jess jesse jessica jessie jesus jez jia jiahao jian jill jim jimmy jing joan joana joanna joanne joao joaquim jocelyn jodi jodie jody joe joel
joey johan johanna john johnny johnson jojo jolanta jomo jon jonah jonas jonathan jonny jordan jordy jordyn jorge josef joseph josephine josh joshua josiah
josie joss joy joyce juan juanita jude judith judy julia julian juliana julianna julie juliet juliette julius juma jun junaid june justas justin justina
justyna kabir kacey kacie kacper kadiatou kai kaiden kaitlin kaitlyn kaitlynn kaleb kamal kamil kamila kamran kara karan kareem karen karim karima karina karl
karol karolina karwan kasey kasia kasper katarina katarzyna kate kateryna katharine katherine kathleen kathryn kathy katie katrina katya kaveh kavita kay kaya
kayden kayla kayleigh kayode keanu keeley keely keira keisha keith kelechi kelile kelis kelly kelsey kelsie kelvin kemi ken kendrick kennedy kenneth kenny
kenya kenzie kerry kev kevin keyvan kez keziah khadeeja khadija khadijah khadra khaled khalid khalil khoa khrystyna khushi kian kiara kiera kieran kieron kim
kimberley kimberly kinga kingsley kiran kirsten kirstin kirsty kit klaudia kobe koby kody kofi kojo konrad koray kostya kris krish krishna kristaps kristen
kristian kristina kristof krystal krystian krystyna krzysztof kujtim kulwinder kumar kunle kwabena kwabs kwadwo kwaku kwame kwasi kwesi kyle kylie kyra lacey
ladan laila laith lakshmi laleh lamar lana lance lanre lara larisa larry larysa latifah latisha latoya laura lauren laurence laurentiu laurie lavinia lawrence
layan layla leah leanne lee leela leigh leila lena lennon lenny leo leon leona leonard leonardo leonie leonor leonora lerato leroy lesley leslie lesya leszek
leticia lev levente levi lewis lexi lexi-mae leyla li liam lian liban lidia lila lilia lilian liliana lillian lillie lilly-mae lily lin lina linda lindsay
lindsey ling linh liridon lisa liudmyla liv livia liviu liz lizzie ljubica llinos lloyd llyr loc logan lola long loredana lorenzo loretta lorna lorraine
lottie louie louis louisa louise lowri luan luca lucas lucian lucie lucinda lucy luis luisa lukas lukasz luke lulu luminita luna luqman luther luwam lydia
lyla lynda lynette lynn lynne lynsey mabel mable maciej mackenzie macsen macy madalina maddie maddison madeleine madeline madina madison mae maeve magda
magdalena maggie maha mahad mahamed mahbub mahdi maheen mahlet mahmood mahmoud mahnoor mahsa mai mairead maisie maja majid makena maksym malachi malachy malak
malala malcolm malgorzata mali malia malik malika mamadou mandeep mandla mandy manisha manjit manon manpreet mansa mansoor manuel manuela manveer mara marc
marcel marcia marcin marco marcos marcus mared margaret margot maria mariam mariama marian mariana marianne mariatu marie mariia marika marilyn marina
marinela mario marion marios marisa marius mariusz mark marko marlene marley marlon marlowe marta martha martin martina martyn marvin marwa marwan mary maryam
maryan maryiam maryna mason masoud mata matei mateo mateus mateusz matheus mathew mathilda matilda matilde matt matteo matthew maureen maurice mauro mawuli
max maxim maximilian maxine maxwell may maya maymuna mbali meera megan meghan mehdi mehmet mehran mehreen mei mekonnen mel melanie melis melissa melody meral
mercedes mercy meredith meron mhairi mia mica micah michael michaela michal michalina michelle mick miguel mihaela mihai mikael mike mikel mikolaj mila milan
milena miles millicent millie milly milo milosz mimi mina ming minh mira miranda mirela miriam mirjeta miroslaw misbah mitchell mitra miya modupe mohamed
mohammad mohammed mohamud mohsin moira molly mona monica monika monique montana morag morgan morteza moses mostafa muadh muhammad muhammed muna munir musa
musab mustaf mustafa muzammil mya mykola mykyta myla mylo myra nabil nabila nada nadeem nader nadia nadifa nadine nadiya naeem nafisa nahom naila naima najma
nala naledi nam namir nana nancy naomi napoleon narges nasim nasir nasra nasrin nassim nat natalia natalie natalya natasha nate nathalie nathan nathaniel
natnael navdeep navid navjot navya nazanin nazar nazarii nazia nazim ned neel neelam neha nehemiah neil nell nellie nelly nelson nerys nevaeh neve neville nga
ngoc ngozi nia niall niamh nicholas nick nicky nico nicola nicolae nicolas nicole nicoleta nicu nigel nii nikhil nikita nikki nikodem nikola nikolai nikolaos
nila nilesh niloufar nimcan nimco nimo nina nisha nishant nkechi nnamdi nneka noa noah noel noemi noor nora norah noreen norma norman nour nuala nuno nur nura
nusrat nyah nyasha oana obiageli obinna octavia odette oisin oksana ola olabisi olamide oleg olek oleksandr olena olesia olga olha olive oliver olivia oliwia
oliwier ollie olu oluchi olufemi olumide oluwadamilola oluwakemi oluwaseun oluwaseyi oluwatobi oluwatosin omar omari omer omid omolola onyeka oona opal orla
orlagh orlaith orlando osama oscar osei osian oskar osman ostap otis ottilie ovidiu owain owen owusu oyinkan ozlem pablo padraig paige pamela paola paolo
parisa parminder parsa parveen pascal pat patience patricia patrick patrycja patryk patsy paul paula paulina pauline pavel pavlo pawan pawel payam payton
pearl pedro peggy penelope penny perry petal pete peter petr petra petro petronela petros peyton phil philip philippa philippe phillip philomena phoebe
phoenix phuong pia piotr pippa polina polly poonam poppy portia precious priscilla pritam priti priya priyanka priyanshu przemek przemyslaw quan quentin
quincy quinn quynh rabia rachael rachel radoslaw radu rae rafael rafal rafiq raheem rahel rahim rahma rahul rahwa raj raja rajesh rajinder rajiv rakesh ralph
raluca ram rama ramandeep ramesh ramon ramona ramzi rana randeep rani rania rares rashid rashida raul raven ravi ravinder ray raya rayan rayhan raymond razia
razvan reagan rebecca rebin reece reem reema reena reggie regina rehan rehana reka rekha rena renata rene reuben rex reyansh reza rhea rhian rhiannon rhodri
rhona rhydian rhys ria rian ricardo richard ricky rida riddhi rihanna riley rima rio rita ritu riya rob robel robert roberta roberto robin robyn rochelle
rocio roddy rodrigo roger rohan rohit roisin rojda rojin rokas roksana roksolana roland roman romeo romy ron ronald ronan ronke ronnie roopa rory rosa rosalie
rosalind rosanna rose roseanne rosemary rosie rosina ross rowan roxana roxanne roy roza ruairi ruairidh ruben ruby rudi rudy rufus rukhsana rupert ruqayyah
ruslan russell ruta ruth ryan saad saanvi saba sabah sabina sabine sabrina sacha sade sadia sadie safa saffron safia safiya safiyyah sagal sahar sahra saif
saima saira sajad sajid sakina salah saleem saleh salim sally salma salman salvador salvatore sam samad samah saman samantha samara samatar sameer samia
samina samir samira sammy samson samuel sana sandeep sander sandie sandra sandy sanjay sanjeev santiago santino saoirse sapna sara sarah sarina sasha saskia
satnam saul savannah sayed scarlett scott seamus sean sebastian seema sefa segun selam selamawit selena selina selma semhar sena senait serena serge sergei
sergio serhii seth seun severin seyi shabana shabir shadi shah shaheen shahid shahida shaima shakira shamim shamima shane shania shanice shanika shaniqua
shannon sharif sharifa sharmin sharon shaun shauna shaunagh shawn shayan shayla shaz shaza sheila shelby shelley sheree sheridan shermaine sherry shiloh
shirin shirley shona shpresa shreya shvan siam siamak sian sibusiso sid siddharth sidney sidra sienna sierra silvia silviu simisola simon simona simone simran
simranjit sinead siobhan sion sioned sipho sita skye slawomir sofia sofiia sofija sofiya sohail soheil sohrab solomiia solomon somaya somto sonia sonny sophia
sophie soran soraya sorin soumaya stacey stacy stan stanislav stanislaw staszek stefan stefania stefano stella steph stephanie stephen steve steven stuart
subhan sudha sue suhaib suhayb sukhdeep sukhjit sukhvinder suki sulaiman suleiman sultan sumaya sumayya sumayyah summaya summer sunil sunita suresh surinder
susan susana susanna susie suzanna suzanne svetlana svitlana sylvia sylwia szymon tabassum tabitha tadeusz tadhg tafadzwa tahir tahira tahmina taiwo tajudeen
talia taliesin tallulah tamara tamas tamika tamim tamsin tanisha tanvir tanya tara taras tariq taryn tasha tasnim tatiana tayla tayo taz teagan ted teddy
teesha tegan tejinder temi temitope tendai teodora terence teresa terry tess tessa tetiana tewodros thabiso thabo thandi thandiwe thanh thao thea theo
theodora theodore theresa thi thiago thierry thomas thuy tia tia-mae tiago tiana tiberiu tiffany tigist tilda tilly tim timothy timur tina tinashe tirion titi
titilayo tobenna tobi tobiah tobias tobiloba toby todd tola tom tomas tomasz tomek tommy tomos toni tony tope tosin tracey tracy traian trang trevor tricia
trinity trish tristan troy tsegaye tuan tudor tunde tyler tymon tyrell tyrese tyrone ubah ubax uche uchenna ugne ugochi uma umair umar umaymah ursula usama
usha usman uzma vadym vaishali val valentin valentina valeria valerie valeriia valon vanessa vasile vasilica vasyl venetia vera verity veronica veronika vicki
vicky victor victoria vihaan vijay vik vikram viktor viktoria viktoriia vimal vincent vinh vinnie viola violet violeta viorel virginia vitalii vitor vivek
vivian vivien vivienne vjosa vlad vladimir vladyslav volodymyr waheed wale waleed walid walter wanda wanjiru warren warsame wayne wei wendy weronika wesley
whitney wiktor wiktoria wilfred will william willow wilma winifred winston winta wojciech wojtek wyatt xander xanthe xavier xia ximena xin xinyi yaa yael
yahya yakub yalda yan yana yanis yara yaroslav yaseen yash yasin yasir yasmin yasmina yasmine yassin yaw yemi yemisi yetunde yevhen yevheniia yi yihan ying
yohana yohannes yolanda yonas yonatan yosef younis yousef youssef yu yuki yulia yuliia yun yuri yusef yusra yusuf yuxuan yvette yvonne zac zach zachariah
zachary zack zahid zahir zahra zahrah zaid zain zaina zainab zak zakariya zakariyya zaki zakir zamir zamzam zane zara zarah zareen zayd zayn zaynab zeinab
zelda zena zeynep zhen zhian zia ziad zihan zilan zina zion zita zlata zlatan zodwa zoe zoey zofia zola zoltan zosia zoya zsolt zubair zuhair zuhra zuleikha
zuri zuzanna zuzia zygmunt
`
