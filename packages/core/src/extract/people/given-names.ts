import { wordSet } from "../judge/role-words/word-set.ts";

/**
 * Frequent given names of Europe, the Americas, Turkey, the Arab world, South and East Asia, folded as `foldName` does:
 * one of them says that capitalised words are a person and no product or department. A name that lacks is still found
 * where the page's structure or the address beside it says so. Words that mean something else at the front of a line
 * (May, Will, Grace, Art) are left out, as are surnames that are no given names.
 */
export const GIVEN_NAMES: ReadonlySet<string> = wordSet(`
  oksana stepan kristyna cezar roisin nazar sofiia nataliia halyna bohdan larysa lesia myroslava ostap petro roman rostyslav
  ruslana solomiia tetiana vasyl viktoriya yaroslava zinaida galina lyudmila lidiya nadezhda nikolay anatoliy gennadiy
  viktor valentina vyacheslav konstantin maksim oleg pavel ivan iosif eleni giannis nikos katerina thanasis spyros sotiris
  vasiliki angeliki tunde kwame skip
  aarav aarne aaron abby abdul abdullah abel abelardo abigail abraham achille ada adalberto adam addolorata adel adela
  adelaide adele adelheid adina aditi aditya adolfo adrian adriana adriano adrien aet afonso agata agathe agne agnes
  agnese agnieszka agostino agota agueda agustin ahlam ahmad ahmed aida aidan aija aileen aino aisha aiste aitana aitor
  aivars ajay akash aki akiko akira alain alan alana alba albert alberta alberto albrecht aldo alejandra alejandro
  alejo aleks aleksandar aleksander aleksandr aleksandra aleksei aleksey alena alessandra alessandro alessia alessio
  alex alexa alexander alexandra alexandre alexandros alexandru alexej alexey alexia alexis alfonso alfred alfredo
  algirdas ali alice alicia alicja alin alina aline alison allan allison alma alois alok alonso alvaro alvise alwin
  amaia amal amalia aman amancio amanda amandine amaro amber ambra ambroise amedeo amelia amelie amer amin amina amir
  amit amparo amrita amy ana anabel anabela anais anand ananya anastasia anastasija anastasiya anatoly anca ander
  anders anderson andor andra andras andre andrea andreas andreea andrei andrej andres andreu andrew andrey andris
  andrius andrzej andrzejka andy ane aneta anette angel angela angelica angelika angelina angelique angelo angelos
  angie angus ania anika anil anita anja anjali anke ankit ann anna annabel annabelle annalena annalisa annamaria
  annarita anne anneke anneli annelies anneliese annemarie annette annica annie annika annunziata anouk anselmo ansgar
  antal antanas antero anthony antje antoine antoinette anton antonella antonia antonieta antonin antonina antonio
  antonis antony antti anu anusha anya aoife aparna april araceli arantxa arash ariadna ariane arianna arief ariel arif
  arja arjan arjun arkadiusz armand armando armida armin arnau arnaud arne arno arnold arnt aron arta artem arthur
  artur arturas arturo arun arvid arvind asa asbjorn ase asger ashish ashley ashok ashwin asier asif assunta asta
  astrid asuncion attila aude audrey august auguste augusto aurea aurel aurelia aurelie aurelien aurelio aurica aurora
  aurore ausra austeja avi aviva axel aya ayaka ayako ayman ayse aysegul aysel ayumi aziz babette baiba balazs balint
  baltasar baptiste barbara barbora barry bart bartek bartlomiej bartosz basil basma bastian bastien bautista beat
  beata beate beatka beatrice beatrix beatriz begona bela belen belinda ben bence benedek benedetta benedict benedikt
  benedikte benedita bengt benita benito benjamin benno benoit bent berangere berit bernadett bernadette bernard
  bernarda bernardino bernardo bernd bernhard bernice bert berta berthold bertrand beth bethan bethany betina bettina
  betty beverly bhavna bianca bilal bilyana birger birgit birgitta birgitte birte birute bjarne bjorn blanca blandine
  blanka blas blaz blazej bo bob bodil bogdan bogdana boglarka bogna bogumila bojan bojana borbala boris borislav
  borislava borja botond boyan boyana bozena brad bram branislav branka branko brenda brendan brett brian brice bridget
  brigitta brigitte britt britta bronislaw bronwyn bruce bruna bruno bryan burak burcu burkhard caio caitlin calogero
  calum camelia cameron camila camilla camille can candela cansu carina carine carl carla carlo carlos carlota carly
  carme carmela carmelo carmen carmina carmine carol carola carole carolin carolina caroline carolyn carrie carsten
  caspar casper cassandra catalin catalina catarina caterina catherine cathrin cathrine cathy catia cayetana cecile
  cecilia cecilie cedric celeste celestin celestino celia celine celso cem cesar cesare cezary chad chandra chantal
  charlene charles charlie charline charlotte chen cheryl chetan chiara chloe chris christa christel christelle
  christian christiane christin christina christine christof christoph christophe christopher christos chrystelle ciara
  cillian cindy ciprian ciro claire clara clare clarissa clarisse claude claudette claudia claudine claudio claudiu
  claus clemence clemens clement clementine cleo clive clotilde colette colin colleen concepcion concetta connor conny
  conor conrad constance constantin constanze consuelo cora coralie cordula corentin corey corina corine corinna
  corinne cornelia cornelis corneliu cornelius corrado cosima cosimo cosmin cosmina costas costel craig cristi cristian
  cristiana cristiano cristina cristobal csaba csilla curt curtis custodio cynthia cyril cyrille czeslaw daan dace
  dagmar dagny daina dainius daisuke daiva dalal dalia dalibor damian damiano damien damir damjan dan dana danica
  daniel daniela daniele daniella danielle danijela danil danilo danny danuta daphne dara daria dariia dario darius
  dariusz darja darko darren darya dave david davide dawid dawn dean deanna debbie debora deborah debra decebal deepa
  deepak deepika deirdre deividas dejan delia delphin delphine denilson denis denisa denise deniz dennis denys derek
  derya desire desiree desislava despina detlef diana diane dianne dick didier diego dieter dietmar dietrich dijana
  dilek dilyana dimitar dimitra dimitri dimitrinka dimitrios dimitris dina dinesh diogo dirk ditte divya dmitri dmitrij
  dmitriy dmitry doina dolores domen domenica domenico domingo dominic dominik dominika dominique donald donata donatas
  donatella donato donna dora doreen dorian dorin dorina doris dorit dorota dorothea dorothee dorothy dorottya dorte
  dorthe doug douglas dragan dragana dragica dragos drazen dries dubravka duc dumitru dusan dylan dzintars eberhard
  ebru ecaterina eckhard eddie eddy edgar edgars edina edit edith edmilson edmond edmund edoardo edouard edson eduard
  eduarda eduardo edurne edward edwige edwin edyta eero eeva efrain efthymios egbert egidijus egidio egils egle egon
  eija eila eileen eilidh eimantas einar eino eirik eivind ekaterina ekkehard elaine elcin eleanor elena eleni eleonora
  eleonore elfriede eli elia eliana eliane elias elif elin elina eline elio eliot elisa elisabet elisabeth elisabetta
  elise eliska elitsa eliza elizabeth elke ella elle ellen ellie elliot elmar elodie eloisa eloise elouan els elsa
  elsbeth elsie elvira elzbieta emanuel emanuela emanuele emel emeline emerson emese emil emile emilia emilian emiliano
  emilie emilien emilio emiliya emily emine emir emma emmanuel emmanuelle emmi emre encarnacion endre engin eniko enric
  enrica enrico enrique enriqueta enzo epp erdem erhard eric erica erich erik erika erin erkan erkki erminia ernest
  ernesto ernst ervin erwin erzsebet esa esben esma espen esperanza esra esteban estefania estela estelle ester esther
  eszter ethan etienne ettore euan eugen eugene eugenia eugenie eugenio eulalia eunice eusebio eva evan evandro
  evangelia evangelos eve evelien evelin evelina eveline evelyn evelyne evgenia evgeny evi evija ewa ewald ewan ewelina
  fabian fabiana fabien fabienne fabio fabiola fabrice fabricia fabrizio facundo fadi faisal fanni fanny farah farid
  fatih fatima fatma faustine faustino fausto fay federica federico felicia felicitas felicity felipe felisa felix
  ferdinand ferdinando ferenc ferencne fermin fernand fernanda fernando ferran fiamma fidel fiete filip filipa filipe
  filippo finn fiona fiorella flaminia flavia flavien flavio fleur flora florence florencia florent florentina florian
  floriane florica florin florina folke fotis frances francesc francesca francesco francine francis francisca francisco
  franciszek franck francois francoise frank franka frans fransisca frantisek franz franziska fraser fred freddie
  frederic frederica frederick frederico frederik frederike fredrik freya frida frieda friederike friedhelm friedrich
  frits fritz frode fruzsina fulvio fumiko gabi gabino gabor gabriel gabriela gabriele gabriella gabrielle gael gaelle
  gaetan gaetano gaia gail galina galya gareth gary gaspar gaston gatis gaurav gavin geeta gelu gemma genevieve gennaro
  genoveva geoff geoffrey georg george georges georgi georgia georgiana georgina georgios georgy gerald geraldine
  gerard gerardo gerd gerda gergana gergely gergo gerhard gerlinde germain german gerold gersende gert gertraud gertrud
  ghada gheorghe ghislaine giacomo gian giancarlo gianfranco gianluca gianmarco gianna gianni giedre gilbert gilberto
  gilda gilles gillian gilson gina ginette ginevra gino gintaras gints gioele giorgia giorgio giorgos giovanna giovanni
  gisela gisele gisella gitta gitte giuditta giulia giuliana giuliano giulio giuseppa giuseppe giuseppina gizem glen
  glenda glenn gloria gokhan goncalo gonzalo gopal goran gordana gordon gosia gottfried graham grazia graziano graziela
  graziella greg gregoire gregor gregorio gregory greta gretchen grete grethe grzegorz guadalupe gudrun guenter
  guenther guglielmo guido guilherme guillaume guillemette guillermo guiomar gulsen gunda gundula gunilla gunnar gunter
  gunther guntis gustav gustavo guus guy gwen gwenael gwenaelle gwendolyn gyorgy gytis gyula haakon hadi hadley
  hajnalka hakan hakon hala haley halil halina halvor hamid hamish hamza hana hanna hannah hanne hannele hannelore
  hannes hannu hans hansjorg harald harish harri harriet harry haruka haruki haruto hasan hassan hatem hatice hayley
  hazal heather hector hedda hedvig hedwig heidi heidrun heike heikki heiko heiner heinrich heinz helder helen helena
  helene helga helge heli helle hellen helmut helmuth heloisa helvi hemant hendrik henk henning henri henriette henrik
  henrike henrique henry henryk herbert heribert herman hermann hermine herminia herve hiba hideki hilario hilary hilda
  hilde hildegard hiroko hiroshi hiroyuki hjalmar hoa holger holly honorine horacio horia horst hortense hossein howard
  hristina hristo huan hubert huda hugh hugo huguette hulya huseyin hussein iain ian ibrahim ida idoia ieva iga ignacia
  ignacio ignacy ignazio igor ihor ilaria ilario ildiko ileana ilenia ilga ilia iliana ilie ilija ilinca iliya ilka
  ilker ilkka ilona ilsabe ilse ilya ilze iman imke immacolata imran imre ina inaki indira ines inese inez inga inge
  ingeborg inger ingmar ingo ingrid ingunn inigo inken inmaculada ioan ioana ioanna ioannis iolanda ion ionut iosif
  ipek irena irene irenee irina iris irma irmeli irmgard irune isa isaac isabel isabell isabella isabelle isaura ishaan
  isidora isidro isis ismael ismail itziar iulia iulian iuliana iva ivan ivana ivanka ivano ivar ivars ivaylo iveta
  ivete ivica ivo ivona ivone iwona izabela izan izaskun jaak jaakko jaan jaana jacek jacinto jack jackie jacky jacob
  jacobo jacopo jacqueline jacques jade jadranka jadwiga jaime jake jakob jakub jalal jamal james jamie jamila jan jana
  jane janet janette janez jani janice janina janine janis janka janne janneke jannik jannike jannis janos janusz
  jaqueline jared jari jarmila jaromir jaroslav jaroslaw jasmin jasmine jasna jason jasper jaume javier jay jaya jean
  jeanette jeanne jeannette jeff jeffrey jelena jelle jenni jennifer jenny jens jerome jerry jerzy jesper jess jesse
  jessica jesus jette jill jim jimena jimmy jin jiri jitka joachim joan joana joanna joanne joao joaquim joaquin
  joaquina jocelyn jocelyne jochen jodie joe joel joelle joerg joffrey johan johann johanna johannes john johnny
  jolanda jolanta jolita jon jona jonas jonatan jonathan jonna jonny joost jordan jordi jorg jorge jorgen jorma jorn
  jorunn jose joseba josef josefa josefin josefina josefine josep joseph josephine josette josh joshua josiane josie
  josip jost josu josune jouni joy joyce jozef jozsef juan juana juanita juanjo jude judicael judit judith judy juergen
  juha juhani juho jukka jules julia julian juliana juliane julianna juliano julie julien juliet juliette julio julita
  julius juliusz jun june junko jurate jurema jurgen juri juris jussi justin justine justyna jutta jyoti jytte kaarina
  kacper kadri kai kaie kaire kaisa kaja kajsa kalev kalle kaloyan kamil kamila kaori kara karel karen kari karianne
  karim karima karin karina karine karl karla karolin karolina karoline karoly karsten kasia kaspar kaspars kasper kata
  katalin katarina katarzyna kate katerina katharina katharine kathe katherine kathleen kathrin kathryn kathy kati
  katia katie katinka katja katka katrin katrina katrine katy katya kavita kay kaya kayla kazimierz kazuki kazuo kazys
  keiko keith kelly kemal ken kendra keneth kenji kenneth kerem kerry kersti kerstin kestutis kevin khadija khaled
  khalid kieran kilian killian kim kimberly kinga kira kiran kiril kirill kirsi kirsten kirsti kirstin kirsty kitty
  kjell kjersti klaas klara klaudia klaus klemens knut koen koji koldo konrad konstantin konstantina konstantinos
  konstanze kornelia kostas krasimir krasimira krishna kristen kristi kristian kristiina kristin kristina kristine
  kristjan kristof kristoffer krisztian krisztina krunoslav krystian krystyna krzysztof kunal kurt kyle kylie kyra
  ladislav laetitia laia laila laima lais lakshmi lalit lamia lara larissa larry lars lasse laszlo laszlone latifa
  lauma laura laure laurel lauren laurence laurens laurent laurentiu lauri laurie laurine lavinia lea leah leander
  leandro leanne lee leena leevi leif leila leire lena lenka lennart leo leocadia leokadia leon leona leonard leonardo
  leonce leonhard leonie leonor leopold lesley leslie leszek leticia letizia levente lewis leyre lia liam liana libor
  libuse licia lidia lidija lieke liesbeth lieselotte lieve liga liis liisa lila lili lilian liliana liliane lilla
  lilly lily lina linda lindsay lindsey linnea linus lionel lisa lisbeth lise liselotte lisette liv livia livio liviu
  liz liza ljiljana ljubica lluis loic lois lone lora loredana lorena lorenz lorenzo loreta loretta loris lorna
  lorraine lothar lotta lotte lou louis louisa louise loukas lourdes luana lubna luc luca lucas lucette lucia lucian
  luciana luciano lucie lucien lucienne lucile lucinda lucio lucjan lucretia lucrezia lucy ludek ludger ludivine
  ludmila ludovic ludovica ludwig luigi luigia luis luisa luise luiz lukas lukasz luke luminita luna lutz luz lydia
  lydie lyn lynda lynn lyubomir lyudmila maaike maarit maarja maarten macarena maciej madalena madeleine madeline madis
  madison mads maelle maeva magali magalie magda magdalena magdolna maggie magnus maha mahmoud mahmut mai maia maider
  maija maik maike maiken maira maisie maite maja majid makoto malak malcolm malene malgorzata malin malle malte
  malwina mandy manfred manish manlio manoj manolis manon mantas manuel manuela mara marc marcel marcela marceli
  marcelina marcelino marcella marcelle marcello marcelo marcia marcial marcin marcio marco marcos marcus mare mareike
  marek maren margaret margareta margarete margarethe margarida margarita margaux margherita margit margot margret
  margrethe margriet marguerite margus mari maria mariachiara mariagrazia mariam marian mariana mariangela marianna
  marianne mariano maribel marica maricarmen marie marieke mariella marielle mariette marija marijana marijke marika
  marilena marilyn marin marina marinella mario marion maris marisa marisol maristella marit marita marius mariusz
  mariya mariza marja marjan marjatta marjo marjolein marjorie marjut mark markku marko markus marlene marlies marloes
  marlon mart marta marten martha marti martin martina martine martino martins marton martyn martyna marvin mary maryam
  maryline maryse marzena masahiro masako masashi massimiliano massimo mate matej mateja mateo mateus mateusz mathew
  mathias mathieu mathilda mathilde mathis mathurin mati matias matilda matilde matt matteo matthew matthias matthieu
  matti mattias maud maura maureen maurice mauricio maurits maurizio mauro max maxence maxim maxime maximilian
  maximiliane maximo maya maysa mechthild meelis meena meera meg megan mehdi mehmet mei meike melanie melchor melek
  melina melinda melissa melody merce mercedes meredith merete merethe meri merle merve meryem metka mette mia micaela
  micha michael michaela michal michala michalis michel michela michele micheline michelle mick mie mieke miguel
  mihaela mihai mihail mihaly mihkel mihnea miia mika mikael mike mikel mikhail mikkel mikko mikolaj mila milan milana
  milen milena milica milos miloslav milton min mina mindaugas minh minna mira miranda mircea mireia mireille mirela
  mirella miren mireya miriam mirja mirjam mirka mirko miroslav miroslava miroslaw mirva misaki mitchell mladen moa
  moacir modesto mohamad mohamed mohammad mohammed mohan moira mojca molly mona monica monika monique montse montserrat
  moreno morgan morgane moritz morten moses mostafa mounir muhammad muhammed mukesh murat muriel mustafa mykola mylene
  myriam nabil nada nadezda nadia nadine nadja nadya nagore naiara naima nancy nandini nandor naoki naoko naomi narciso
  narendra nasser natacha natale natalia natalie natalija nataliya natasa natascha natasha nathalie nathan nathanael
  nathaniel natividad naveen navid nawal nazli neal neeraj neha neil neli nelly nelson nena nerea neringa nestor neusa
  neven nevena nevenka nevio niall niamh nicanor nicholas nick nico nicola nicolae nicolai nicolas nicole nicoleta
  nicoletta nicolo nicu niek niels nieves nigel nihal niina nik nika nikhil nikita nikki niklas niko nikola nikolai
  nikolaj nikolaos nikolas nikolaus nikolay nikoletta nikolina nikos nils nilton nina nino nisha nitin noa noah noe
  noel noelia noemi nolwenn noor nora norbert noreen norma norman normunds notburga nour noura nuno nunzia nuray nuria
  oana octavia octavian octavio oda odete odette odile oezlem ola olaf olalla olav ole oleg oleh oleksandr oleksandra
  olena olga oliver olivera olivia olivier oliwia olli olof omar omer ondra ondrej onur ophelie orazio oreste orietta
  oriol orla orlando ornella orsolya oscar oskar oskars osman ossi osvaldo othmar otmar ottavio ottilie otto outi
  ovidiu owen oya oystein oyvind ozan ozge ozgur ozlem paavo pablo paco padraig paige paivi pal palmira paloma pam
  pamela pankaj panu paola paolo paride parul pascal pascale pascaline pascual pasi pasquale pat patric patrice
  patricia patricio patrick patrik patrizia patrycja patryk patsy pau paul paula paulina pauline paulius paulo pavel
  pavla pavlina pavlos pawel peder pedro peggy pekka pelin penelope penny pepe per pere pernille perrine petar peter
  peteris peterne petr petra petri petronela petros petru petter petteri petya phil philip philipp philippa philippe
  phillip phoebe pia pier piera piergiorgio pierluigi piero pierpaolo pierre pierrette pierrick pieter pietro pilar
  pina pinar pinuccia pio piotr piret pirita pirjo pirkko piroska placido plamen polly polona pooja poul pradeep
  prakash pranav pratik predrag preeti priit primitivo primoz priscilla priya przemyslaw purificacion quentin quirin
  rachel rachele radek radka radmila radoslav radoslaw radostina radovan radu rafa rafael rafaela rafal raffaele
  raffaella ragnhild rahel rahul raija raimo raimondo raimonds raimund raimundo rainer raissa raivo raj rajesh rakesh
  ralf ralph ramesh ramiro ramon ramona ramune rana randall randi rani rania randy raphael raphaela raquel rares rasa rasha
  rashid rashmi rasmus rastislav raul ravi ray raymond raymonde razvan rebeca rebecca rebekka recep reem reet regina
  regine regis regula reijo reiko rein reina reiner reinhard reinhild reinhold reinier reka remedios remi remo remy
  rena renan renata renate renato rene renee renzo reto reza rhiannon rhys ria ricarda ricardo riccardo richard rick
  rigoberto riikka riina riitta rikard rikke riku rima rimantas rina rinaldo risto rita ritva roald rob robert roberta
  roberto robin rocco rocio rod roderick rodica rodolfo rodrigo roel rogelio roger rogerio rogier rohan rohit rokas
  roland rolando rolf roly romain roman romana romane romano romeo romina romy ronald ronan ronja ronny roque rosa
  rosalba rosalia rosalie rosalind rosana rosangela rosanna rosaria rosario roselyne rosemarie rosemary rosie rosina
  rositsa roswitha rowan roxana roxane roy ruben rudi rudiger rudolf ruediger rufino ruggero rui rumen rumyana rune
  rupert ruslan russell ruta ruth ryan ryo ryszard saana sabina sabine sabino sabrina sacha sachin sadie saeed sahar
  said sakari salah salim sally salma salome salvador salvatore sam samanta samantha samar samara sami samir samira
  sampo samuel samuele sana sancho sanda sandeep sander sandor sandra sandrine sandro sandy sangeeta sanja
  sanjana sanjay sanna sanne sanni santi santiago saori sara sarah sari sarunas sasa saskia satoshi satu saul saverio
  sawsan seamus sean sebastian sebastiano sebastiao sebastien segolene seija selcuk selim selin selina selma semih
  senka seppo serafina serap serena serge sergei sergej sergey sergio serhat serhii seth settimio severin severine
  sevgi shane shannon sharon shaun shauna shawn sheila shelley sherif shigeru shilpa shin shirley shota shreya shweta
  sibel sibylle siddharth sidney siegfried sieglinde siegrun sigbjorn signe sigrid sigrun sigurd siim silje silke
  silvan silvana silvano silverio silvester silvestre silvia silvio silviya simon simona simonas simone simonetta sinan
  sinead sinisa siobhan siri sirje sirkka sirpa sissel siv siw slavica slavko slawomir slobodan sneha snezana snezhana
  snorre socorro sofia sofiane sofie sofija sofya soizic solange soledad solene solveig solvi sonia sonja sonsoles
  sonya sophia sophie soren sorin sorina souad spela spyros srdjan stacey stan stanimir stanislav stanislaw stavros
  stefan stefani stefania stefanie stefano steffen steffi stefka stein steinar stelian stella stephan stephane
  stephanie stephen steve steven stewart stig stine stipe stjepan stojan stuart sue sukru suleyman sunil sunita suresh
  susan susana susann susanna susanne sushma susi suvi suzana suzanne suzy svein sven svenja svetla svetlana svetoslav
  swati swen sybille sylvain sylvestre sylvia sylvie sylwia szabolcs szilvia szymon tadeu tadeusz tage taina takashi
  takeshi takuya tamara tamas tamer tamsin tanel tanguy tania tanja tanya tapio tara taras tarek tariq tarja tarmo
  tatiana tatjana tatyana taylor tea ted teemu teodor teodora teresa terese teresita tereza terezia terhi teri terje
  tero terry tess tessa thabo thaddaus thais thanh thea theo theodor theodora theodore theodoros theresa therese
  theresia thiago thibaud thibault thibaut thierry thijs thilo thomas thorben thorsten tiago tiana tiberiu tibor
  tiffany tihana tihomir tiia tiina tiit till tilman tilo tim timea timo timon timothy tina tine tiphaine tiziana
  tiziano tjark tjasa tobias toby todd todor todorka toivo tom tomas tomasz tomaz tomek tomislav tommaso tommi tommy
  tomoko tone toni tonino tonis tonje tony topi tor torben tord tore torsten torunn tove tracey tracy traian travis
  trevor triin trine trinidad tristan trond trygve tsvetan tsvetelina tuan tuba tugba tuija tulay tullio tunde tuomas
  tuomo turid tuula tyler ubaldo udo ugo ugur ulf uli ulla ulle ulrich ulrik ulrika ulrike uma umberto umut unai unni
  urban urko urmas uros urpo urs ursina urska ursula urszula uta ute uwe vaclav vadim vaida vaike valdas valdir valdis
  valentin valentina valentino valeria valerie valerio valeriu valery valter vandana vanderlei vanesa vanessa vania
  vanina vanja vanna vanya varun vasil vasile vasilica vasiliki vasilis vasily vassilis vedran vedrana veerle veikko
  veli vello vendula ventsislav vera verena veronica veronika veronique vesa vesela veselin vesna vessela vibeke
  vicenta vicente vicky victor victoria vidar vidya vieri vigdis viire vijay vikas vikram viktor viktoria viktoriia
  viktorija vilde vilhelm viliam ville vilma vilmos vincent vincenzo vinicius vinko vinod vinzenz viola violaine
  violeta violetta violette viorel viorica virginia virginie virpi virtudes vishal vita vito vitor vittoria vittorio
  vivek viviana viviane vivien vivienne vjekoslav vlad vladan vladimir vladimira vladislav vlasta vojtech volker
  volodymyr vuk vytautas waclaw wafa wagner walburga waldemar waldtraut walid walter walther wanda warren wasim wayne
  wellington wenche wendelin wendy wenzel werner weronika wesley wibke widad wiebke wieslaw wieslawa wiktor wiktoria
  wilfried wilhelm wilhelmina willeke willem willi william willy wilma winfried wioletta witold wladyslaw wlodzimierz
  wojciech wolf will wolfgang wolfram wouter xabier xavi xavier xaviere xenia ximena xoan yael yago yaiza yana yanis yann
  yannick yannis yara yaroslav yasemin yash yasin yasmin yasmina yasmine yasser yasuko yelena yesim yevhen yiannis
  yilmaz yngve yoan yoann yohan yoko yolanda yolande yordan yordanka yoshiko younes younis youssef yuki yukiko yuko
  yulia yuliya yunus yuri yuriy yusuf yuta yvan yves yvette yvon yvonne zachary zahra zaid zaida zainab zaira zaki
  zalan zaneta zara zbigniew zbynek zdenek zdenka zdravko zehra zeina zelia zelie zeljana zeljka zeljko zeynep zhivko
  ziga zita zlatan zlatko zoe zofia zoltan zora zoran zorica zornitsa zrinka zsofia zsolt zsuzsa zsuzsanna zulema
  zuzana zuzanna zygmunt
`);
