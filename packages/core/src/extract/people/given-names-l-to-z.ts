/** Given names from l to z; `given-names.ts` says which and why. */
export const GIVEN_NAMES_L_TO_Z = `
  ladislav laetitia laia laila laima lais lakshmi lalit lamia lara larissa larry lars larysa lasse laszlo laszlone
  latifa lauma laura laure laurel lauren laurence laurens laurent laurentiu lauri laurie laurine lavinia lea leah
  leander leandro leanne lee leena leevi leif leila leire lena lenka lennart leo leocadia leokadia leon leona leonard
  leonardo leonce leonhard leonie leonor leopold lesia lesley leslie leszek leticia letizia levente lewis leyre lia
  liam liana libor libuse licia lidia lidija lidiya lieke liesbeth lieselotte lieve liga liis liisa lila lili lilian
  liliana liliane lilla lilly lily lina linda lindsay lindsey linnea linus lionel lisa lisbeth lise liselotte lisette
  liv livia livio liviu liz liza ljiljana ljubica lluis loic lois lone lora loredana lorena lorenz lorenzo loreta
  loretta loris lorna lorraine lothar lotta lotte lou louis louisa louise loukas lourdes luana lubna luc luca lucas
  lucette lucia lucian luciana luciano lucie lucien lucienne lucile lucinda lucio lucjan lucretia lucrezia lucy ludek
  ludger ludivine ludmila ludovic ludovica ludwig luigi luigia luis luisa luise luiz lukas lukasz luke luminita luna
  lutz luz lydia lydie lyn lynda lynn lyubomir lyudmila maaike maarit maarja maarten macarena maciej madalena
  madeleine madeline madis madison mads maelle maeva magali magalie magda magdalena magdolna maggie magnus maha
  mahmoud mahmut mai maia maider maija maik maike maiken maira maisie maite maja majid makoto maksim malak malcolm
  malene malgorzata malin malle malte malwina mandy manfred manish manlio manoj manolis manon mantas manuel manuela
  mara marc marcel marcela marceli marcelina marcelino marcella marcelle marcello marcelo marcia marcial marcin marcio
  marco marcos marcus mare mareike marek maren margaret margareta margarete margarethe margarida margarita margaux
  margherita margit margot margret margrethe margriet marguerite margus mari maria mariachiara mariagrazia mariam
  marian mariana mariangela marianna marianne mariano maribel marica maricarmen marie marieke mariella marielle
  mariette marija marijana marijke marika marilena marilyn marin marina marinella mario marion maris marisa marisol
  maristella marit marita marius mariusz mariya mariza marja marjan marjatta marjo marjolein marjorie marjut mark
  markku marko markus marlene marlies marloes marlon mart marta marten martha marti martin martina martine martino
  martins marton martyn martyna marvin mary maryam maryline maryse marzena masahiro masako masashi massimiliano
  massimo mate matej mateja mateo mateus mateusz mathew mathias mathieu mathilda mathilde mathis mathurin mati matias
  matilda matilde matt matteo matthew matthias matthieu matti mattias maud maura maureen maurice mauricio maurits
  maurizio mauro max maxence maxim maxime maximilian maximiliane maximo maya maysa mechthild meelis meena meera meg
  megan mehdi mehmet mei meike melanie melchor melek melina melinda melissa melody merce mercedes meredith merete
  merethe meri merle merve meryem metka mette mia micaela micha michael michaela michal michala michalis michel
  michela michele micheline michelle mick mie mieke miguel mihaela mihai mihail mihaly mihkel mihnea miia mika mikael
  mike mikel mikhail mikkel mikko mikolaj mila milan milana milen milena milica milos miloslav milton min mina
  mindaugas minh minna mira miranda mircea mireia mireille mirela mirella miren mireya miriam mirja mirjam mirka mirko
  miroslav miroslava miroslaw mirva misaki mitchell mladen moa moacir modesto mohamad mohamed mohammad mohammed mohan
  moira mojca molly mona monica monika monique montse montserrat moreno morgan morgane moritz morten moses mostafa
  mounir muhammad muhammed mukesh murat muriel mustafa mykola mylene myriam myroslava nabil nada nadezda nadezhda
  nadia nadine nadja nadya nagore naiara naima nancy nandini nandor naoki naoko naomi narciso narendra nasser natacha
  natale natalia natalie nataliia natalija nataliya natasa natascha natasha nathalie nathan nathanael nathaniel
  natividad naveen navid nawal nazar nazli neal neeraj neha neil neli nelly nelson nena nerea neringa nestor neusa
  neven nevena nevenka nevio niall niamh nicanor nicholas nick nico nicola nicolae nicolai nicolas nicole nicoleta
  nicoletta nicolo nicu niek niels nieves nigel nihal niina nik nika nikhil nikita nikki niklas niko nikola nikolai
  nikolaj nikolaos nikolas nikolaus nikolay nikoletta nikolina nikos nils nilton nina nino nisha nitin noa noah noe
  noel noelia noemi nolwenn noor nora norbert noreen norma norman normunds notburga nour noura nuno nunzia nuray nuria
  oana octavia octavian octavio oda odete odette odile oezlem oksana ola olaf olalla olav ole oleg oleh oleksandr
  oleksandra olena olga oliver olivera olivia olivier oliwia olli olof omar omer ondra ondrej onur ophelie orazio
  oreste orietta oriol orla orlando ornella orsolya oscar oskar oskars osman ossi ostap osvaldo othmar otmar ottavio
  ottilie otto outi ovidiu owen oya oystein oyvind ozan ozge ozgur ozlem paavo pablo paco padraig paige paivi pal
  palmira paloma pam pamela pankaj panu paola paolo paride parul pascal pascale pascaline pascual pasi pasquale pat
  patric patrice patricia patricio patrick patrik patrizia patrycja patryk patsy pau paul paula paulina pauline
  paulius paulo pavel pavla pavlina pavlos pawel peder pedro peggy pekka pelin penelope penny pepe per pere pernille
  perrine petar peter peteris peterne petr petra petri petro petronela petros petru petter petteri petya phil philip
  philipp philippa philippe phillip phoebe pia pier piera piergiorgio pierluigi piero pierpaolo pierre pierrette
  pierrick pieter pietro pilar pina pinar pinuccia pio piotr piret pirita pirjo pirkko piroska placido plamen polly
  polona pooja poul pradeep prakash pranav pratik predrag preeti priit primitivo primoz priscilla priya przemyslaw
  purificacion quentin quirin rachel rachele radek radka radmila radoslav radoslaw radostina radovan radu rafa rafael
  rafaela rafal raffaele raffaella ragnhild rahel rahul raija raimo raimondo raimonds raimund raimundo rainer raissa
  raivo raj rajesh rakesh ralf ralph ramesh ramiro ramon ramona ramune rana randall randi randy rani rania raphael
  raphaela raquel rares rasa rasha rashid rashmi rasmus rastislav raul ravi ray raymond raymonde razvan rebeca rebecca
  rebekka recep reem reet regina regine regis regula reijo reiko rein reina reiner reinhard reinhild reinhold reinier
  reka remedios remi remo remy rena renan renata renate renato rene renee renzo reto reza rhiannon rhys ria ricarda
  ricardo riccardo richard rick rigoberto riikka riina riitta rikard rikke riku rima rimantas rina rinaldo risto rita
  ritva roald rob robert roberta roberto robin rocco rocio rod roderick rodica rodolfo rodrigo roel rogelio roger
  rogerio rogier rohan rohit roisin rokas roland rolando rolf roly romain roman romana romane romano romeo romina romy
  ronald ronan ronja ronny roque rosa rosalba rosalia rosalie rosalind rosana rosangela rosanna rosaria rosario
  roselyne rosemarie rosemary rosie rosina rositsa rostyslav roswitha rowan roxana roxane roy ruben rudi rudiger
  rudolf ruediger rufino ruggero rui rumen rumyana rune rupert ruslan ruslana russell ruta ruth ryan ryo ryszard saana
  sabina sabine sabino sabrina sacha sachin sadie saeed sahar said sakari salah salim sally salma salome salvador
  salvatore sam samanta samantha samar samara sami samir samira sampo samuel samuele sana sancho sanda sandeep sander
  sandor sandra sandrine sandro sandy sangeeta sanja sanjana sanjay sanna sanne sanni santi santiago saori sara sarah
  sari sarunas sasa saskia satoshi satu saul saverio sawsan seamus sean sebastian sebastiano sebastiao sebastien
  segolene seija selcuk selim selin selina selma semih senka seppo serafina serap serena serge sergei sergej sergey
  sergio serhat serhii seth settimio severin severine sevgi shane shannon sharon shaun shauna shawn sheila shelley
  sherif shigeru shilpa shin shirley shota shreya shweta sibel sibylle siddharth sidney siegfried sieglinde siegrun
  sigbjorn signe sigrid sigrun sigurd siim silje silke silvan silvana silvano silverio silvester silvestre silvia
  silvio silviya simon simona simonas simone simonetta sinan sinead sinisa siobhan siri sirje sirkka sirpa sissel siv
  siw skip slavica slavko slawomir slobodan sneha snezana snezhana snorre socorro sofia sofiane sofie sofiia sofija
  sofya soizic solange soledad solene solomiia solveig solvi sonia sonja sonsoles sonya sophia sophie soren sorin
  sorina sotiris souad spela spyros srdjan stacey stan stanimir stanislav stanislaw stavros stefan stefani stefania
  stefanie stefano steffen steffi stefka stein steinar stelian stella stepan stephan stephane stephanie stephen steve
  steven stewart stig stine stipe stjepan stojan stuart sue sukru suleyman sunil sunita suresh susan susana susann
  susanna susanne sushma susi suvi suzana suzanne suzy svein sven svenja svetla svetlana svetoslav swati swen sybille
  sylvain sylvestre sylvia sylvie sylwia szabolcs szilvia szymon tadeu tadeusz tage taina takashi takeshi takuya
  tamara tamas tamer tamsin tanel tanguy tania tanja tanya tapio tara taras tarek tariq tarja tarmo tatiana tatjana
  tatyana taylor tea ted teemu teodor teodora teresa terese teresita tereza terezia terhi teri terje tero terry tess
  tessa tetiana thabo thaddaus thais thanasis thanh thea theo theodor theodora theodore theodoros theresa therese
  theresia thiago thibaud thibault thibaut thierry thijs thilo thomas thorben thorsten tiago tiana tiberiu tibor
  tiffany tihana tihomir tiia tiina tiit till tilman tilo tim timea timo timon timothy tina tine tiphaine tiziana
  tiziano tjark tjasa tobias toby todd todor todorka toivo tom tomas tomasz tomaz tomek tomislav tommaso tommi tommy
  tomoko tone toni tonino tonis tonje tony topi tor torben tord tore torsten torunn tove tracey tracy traian travis
  trevor triin trine trinidad tristan trond trygve tsvetan tsvetelina tuan tuba tugba tuija tulay tullio tunde tuomas
  tuomo turid tuula tyler ubaldo udo ugo ugur ulf uli ulla ulle ulrich ulrik ulrika ulrike uma umberto umut unai unni
  urban urko urmas uros urpo urs ursina urska ursula urszula uta ute uwe vaclav vadim vaida vaike valdas valdir valdis
  valentin valentina valentino valeria valerie valerio valeriu valery valter vandana vanderlei vanesa vanessa vania
  vanina vanja vanna vanya varun vasil vasile vasilica vasiliki vasilis vasily vassilis vasyl vedran vedrana veerle
  veikko veli vello vendula ventsislav vera verena veronica veronika veronique vesa vesela veselin vesna vessela
  vibeke vicenta vicente vicky victor victoria vidar vidya vieri vigdis viire vijay vikas vikram viktor viktoria
  viktoriia viktorija viktoriya vilde vilhelm viliam ville vilma vilmos vincent vincenzo vinicius vinko vinod vinzenz
  viola violaine violeta violetta violette viorel viorica virginia virginie virpi virtudes vishal vita vito vitor
  vittoria vittorio vivek viviana viviane vivien vivienne vjekoslav vlad vladan vladimir vladimira vladislav vlasta
  vojtech volker volodymyr vuk vyacheslav vytautas waclaw wafa wagner walburga waldemar waldtraut walid walter walther
  wanda warren wasim wayne wellington wenche wendelin wendy wenzel werner weronika wesley wibke widad wiebke wieslaw
  wieslawa wiktor wiktoria wilfried wilhelm wilhelmina will willeke willem willi william willy wilma winfried wioletta
  witold wladyslaw wlodzimierz wojciech wolf wolfgang wolfram wouter xabier xavi xavier xaviere xenia ximena xoan yael
  yago yaiza yana yanis yann yannick yannis yara yaroslav yaroslava yasemin yash yasin yasmin yasmina yasmine yasser
  yasuko yelena yesim yevhen yiannis yilmaz yngve yoan yoann yohan yoko yolanda yolande yordan yordanka yoshiko younes
  younis youssef yuki yukiko yuko yulia yuliya yunus yuri yuriy yusuf yuta yvan yves yvette yvon yvonne zachary zahra
  zaid zaida zainab zaira zaki zalan zaneta zara zbigniew zbynek zdenek zdenka zdravko zehra zeina zelia zelie zeljana
  zeljka zeljko zeynep zhivko ziga zinaida zita zlatan zlatko zoe zofia zoltan zora zoran zorica zornitsa zrinka
  zsofia zsolt zsuzsa zsuzsanna zulema zuzana zuzanna zygmunt
`;
