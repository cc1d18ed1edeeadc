/** Given names from l to z; `given-names.ts` says which and why. */
export const GIVEN_NAMES_L_TO_Z = `
  lachlan ladislav ladislava laetitia laia laila laima lais lajos lakshmi lalit lamberto lamia lara larissa larry lars
  lars-erik larysa lasse laszlo laszlone latifa lauma laura laure laureano laurel lauren laurence laurens laurent
  laurentiu lauri laurie laurinda laurine lautaro lavinia lea leah leander leandro leanne lechoslaw leda lee leela
  leena leevi leif leila leire leiv lejla lena lenka lennart leo leocadia leokadia leon leona leonard leonardo leonce
  leoncio leonel leonhard leonie leonilde leonor leontien leopold leopoldo leos lerato lesia lesley leslie leszek
  leticia letizia levent levente levi levke lewis leyre lia liam liana liat libor libuse licia licinio lidia lidija
  lidiya lieke liesbeth lieselotte lieve liga ligia liis liisa lila lili lilian liliana liliane liliya lilla lillemor
  lilly lily limor lina linda lindiwe lindsay lindsey linnea linus lionel lior lisa lisbeth lise liselotte lisette liv
  livia livio liviu liz liza ljiljana ljubica llinos lluis loes loic lois lone lonneke lora loredana lorella lorena
  lorenz lorenza lorenzo loreta loretta loris lorna lorraine lothar lotta lotte lou louis louisa louise loukas lourdes
  lowri luana lubica lubna lubomir lubos luc luca lucas lucero
  lucette lucia lucian luciana luciano lucie lucien lucienne
  lucile lucinda lucio lucja lucjan lucrecia lucretia lucrezia lucy lucyna ludek ludger ludivine ludmila ludo ludovic
  ludovica ludovina ludwig ludwik luigi luigia luis luisa luise luisella luiz luka lukas lukasz luke luminita luna
  lurdes lutz luz luzia lydia lydie lyn lynda lynn lyubomir lyudmila maaike maarit maarja maarten maayan macarena
  macario machteld maciej madalena maddalena madeleine madeline madhu madis madison mads maelle maeva maeve mafalda
  magali magalie magda magdalena magdolna maggie magnhild magnus maha mahesh mahmoud mahmut mai maia maider maija maik
  maike maiken maira mairead maisie maite maja majid majken makoto maksim malachy malak malcolm malene malfrid
  malgorzata malin malle malte malwina mamadou manabu mandla mandy manfred manfredi manish manlio manoj manolis manon
  manpreet mantas manuel manuela mara marc marcel marcela marceli marcelina marcelino marcella marcelle marcello
  marcelo marcia marcial marcin marcio marco marcos marcus mare mareike marek maren margaret margareta margarete
  margarethe margarida margarita margaux margherita margit margot margret margrethe margriet marguerite margus mari
  maria mariachiara mariagrazia mariam mariama marian mariana mariangela mariann marianna marianne mariano maribel
  marica maricarmen marie marieke mariella marielle mariette marija marijana marijke marika mariko marilena marilyn
  marin marina marinella mario marion maris marisa marisol maristella marit marita marius mariusz mariya mariza marja
  marjan marjatta marjo marjolein marjorie marjut mark marketa markku marko markus marleen marlene marlies marloes
  marlon mart marta marten martha marti martin martina martine martino martins marton martyn martyna marvin mary
  maryam maryline maryse marzena marzia masahiro masaki masako masao masaru masashi massimiliano massimo mate matej
  mateja mateo mateus mateusz mathew mathias mathieu mathilda mathilde mathis mathurin mati matias matija matilda
  matilde matjaz mats matt matteo matthew matthias matthieu matti mattia mattias matus matvey maud maura maureen
  maurice mauricio maurits maurizia maurizio mauro max maxence maxim maxime maximilian maximiliane maximo maya maysa
  mayumi meabh mechthild meelis meena meera meg megan megumi mehdi mehmet mei meike melania melanie melchor melek
  melina melinda melissa melody menno merce mercedes meredith merete merethe meri merike meritxell merle merve meryem
  metin metka mette mhairi mia micaela micha michael michaela michal michala michalina michalis michel michela michele
  micheline michelle michiko mick midori mie mieczyslaw mieczyslawa mieke miguel miha mihaela mihai mihail mihaly
  mihkel mihnea miho miia mika mikael mike mikel mikhail mikkel mikko miklos mikolaj mila milada milagros milan milana
  milen milena milica milos miloslav milosz milton miluse min mina mindaugas minh minjun minna minoru minseo mira
  miranda mircea mirco mireia mireille mirela mirella miren mireya miriam mirja mirjam mirjana mirka mirko miroslav
  miroslava miroslaw miroslawa mirva mirza misaki mitchell mitsuko miyuki mladen moa moacir modesto modou mogens
  mohamad mohamed mohammad mohammed mohan moira moises mojca molly momme mona monia monica monika monique montse
  montserrat morag mordechai moreno morgan morgane moritz morten moses moshe mostafa mounir moussa muhammad muhammed
  mukesh mulugeta murat murdo muriel mustafa mwangi mykola mylene myriam myroslava nabil nada nadezda nadezhda nadia
  nadine nadja nadya nagore naiara naima nancy nandini nandor nanna naoki naoko naomi narciso narendra naresh nasser
  natacha natale natalia natalie nataliia natalija nataliya natasa natascha natasha natercia nathalie nathan nathanael
  nathaniel natividad natsuki navdeep naveen navid nawal nazar nazaret nazario nazli ndeye neal nebojsa neelam neema
  neeraj neha neil nejc nel neli nelleke nelly nelson nemanja nena nerea neringa nermin nermina nerys nestor neus
  neusa neven nevena nevenka nevio ngozi niall niamh nicanor nicholas nick nicla nico nicola nicolae nicolai nicolas
  nicole nicoleta nicoletta nicolo nicu niek niels nieves nigel nihal niina nik nika nikhil nikita nikki niklas niko
  nikola nikolai nikolaj nikolaos nikolas nikolaus nikolay nikolett nikoletta nikolina nikos nilesh nils nilton nina
  nino nisha nitin njeri nkechi nkosana noa noah noam nobuko noe noel noelia noemi noemia nolwenn nomsa noor nora
  norbert norberto noreen noriko norma norman normunds notburga nour noura nuala nuno nunzia nuray nuria nyambura oana
  obdulia obinna oceane octavia octavian octavio oda odair oddbjorn oddny oddvar odete odette odile odon oezlem ofer
  ofir ognjen oihane oisin okko oksana ola olaf olalla olaug olav oldrich ole oleg olegario oleh oleksandr oleksandra
  olena olesya olga olimpia oliver olivera olivia olivier oliwia olle olli olof olu olumide omar omer ondra ondrej
  onno onofre onur oonagh ophelie orazio oren oreste orhan oriana orietta oriol orit orjan orla orlaith orlando
  ornella orsola orsolya osamu oscar oskar oskars osman ossi ostap osten osvaldo otakar othmar otieno otilia otmar
  ottavia ottavio ottilie otto oumar ousmane outi ovidiu owain owen oya oystein oyvind ozan ozge ozgur ozlem paavo
  pablo paco padraic padraig paige paivi pal palmira palmiro paloma pam pamela panagiotis pankaj panu paola paolina
  paolo paraskeyi paride parth parul pascal pascale pascaline pascual pasi pasquale pat patric patrice patricia
  patricio patrick patrik patrizia patrycja patryk patsy pau paul paula paulina pauline paulius paulo pavel pavla
  pavlina pavlos pawel peder pedro peggy pekka pelin penelope penny pepe per pere pernilla pernille perrine pertti
  petar peter peteris peterne peto petr petra petri petro petronela petros petru petter petteri petya phil philip
  philipp philippa philippe phillip phoebe pia pier piera pierangelo pierfrancesco piergiorgio pierino pierluigi piero
  pierpaolo pierre pierrette pierrick piet pieter pietro pilar pina pinar pinuccia pio piotr piret pirita pirjo pirkko
  pirmin piroska placido plamen pleun policarpo polly polona pontus pooja poul pradeep prakash pramod pranav pratik
  praveen preben predrag preeti premysl priit primitivo primoz priscilla priska priya prudencia przemyslaw
  purificacion quentin quintino quirin quiteria rachel rachele rachida radek radim radka radmila radomir radoslav
  radoslaw radostina radovan radu rafa rafael rafaela rafal raffaele raffaella ragnar ragnhild rahel rahul raija raimo
  raimondo raimonds raimund raimundo rainer raissa raivo raj rajesh rajinder rajiv rakesh ralf ralph ramesh ramiro
  ramon ramona ramune rana randall randi randy rani rania ranjit raphael raphaela raquel rares rasa rasha rashid
  rashmi rasmus rastislav ratko raul ravi ray raymond raymonde razvan rebeca rebecca rebekka recep reem reena reet
  regina reginaldo regine regis regula rehema reidar reidun reijo reiko rein reina reiner reinhard reinhild reinhold
  reinier reka rekha remedios remi remo remy rena renan renata renate renato rene renee renu renzo reto reza rhian
  rhiannon rhona rhys ria ricarda ricardo riccarda riccardo richard rick riekje riet rigoberto riikka riina riitta
  rika rikard rikke riku rima rimantas rina rinaldo rinat risto rita ritu ritva roald roar rob robert roberta roberto
  robin robson rocco rocio rod roderick rodica rodolfo rodrigo roel rogelio roger rogerio rogier rohan rohit roisin
  rokas roksana roland rolando rolf roly romain roman romana romane romano romeo romeu romina romolo romualdo romy
  ronald ronan roni ronit ronja ronny roos roque rory rosa rosalba rosalia rosalie rosalind rosalinda rosana rosangela
  rosanna rosaria rosario rosaura roseli rosella roselyne rosemarie rosemary rosendo roser rosie rosina rositsa
  rosmarie rossana rossella rostislav rostyslav roswitha rowan roxana roxane roy rozalia ruaridh ruben rudi rudiger
  rudo rudolf ruedi ruediger rufino ruggero rui rumen rumyana rune rupali rupert ruperto ruslan ruslana russell rustam
  ruta rute ruth ruud ruzena ryan ryo ryoko ryota ryszard saana sabela sabina sabine sabino sabrina sacha sachiko
  sachin sadie saeed sagrario sahar said sakari sakura salah salim sally salma salome salvador salvatore salvo sam
  samanta samantha samar samara sami samir samira sampo samuel samuele sana sancho sanda sandeep sander sandor sandra
  sandrine sandro sandy sangeeta sanja sanjana sanjay sanna sanne sanni santi santiago santina santosh saoirse saori
  sapir sara sarah sari sarita sarka sarunas sasa saskia satish satoshi satu saturnino saul saulius saurabh saverio
  sawsan sayaka sead seamus sean sebastian sebastiana sebastiano sebastiao sebastien sedin seema segolene segun seija
  selcuk selim selin selina selma semih semir senad senka seoyeon sepp seppo serafim serafin serafina serap serena
  serge sergei sergej sergey sergio serhat serhii serkan seth settimio severiano severin severine severino sevgi
  seweryn seydou shai shalini shane shannon sharad sharon shaun shauna shawn sheila shelley sherif shigeru shilpa shin
  shinichi shinji shinya shiori shira shirley shivani shlomo shobha shona shota shreya shweta sian sibel sibilla
  sibylle siddharth sidnei sidney siebe siegfried sieglinde siegrun sietske sigal sigbjorn signe sigrid sigridur
  sigrun sigurd siim silje silke silvan silvana silvano silverio silvester silvestre silvia silvio silviya simao simeon
  simon
  simona simonas simone simonetta simran sinan sindre sinead sinem sinisa siobhan sipho siri sirje sirkka sirlene
  sirpa sissel siv siw siwan sixten sixto sjaak sjef sjoerd skip slavica slavko slavomir slawomir slobodan sneha
  snezana snezhana snorre socorro sofia sofiane sofie sofiia sofija sofya soizic solange soledad solene solomiia
  solveig solvi sona sonal sonia sonja sonke sonsoles sonya sophia sophie sorcha soren sorin sorina sotiris souad
  soyeon spela spyridon spyros srdjan srinivas stacey stamatis stan stanimir stanislav stanislava stanislaw stanislawa
  stavros stavroula stefan stefani stefania stefanie stefano steffen steffi stefka stein steinar stelian stella
  stellan stepan stephan stephane stephanie stephen steve steven stewart stig stijn stine stipe stjepan stojan struan
  stuart suad subhash sudha sudhir sue sueli sujata sukhdeep sukru sule suleyman suman sumit sune sungmin sunil sunita
  suresh susan susana susann susanna susanne sushil sushma susi suvi suzana suzanne suzy svanhild svante svatopluk
  svea svein sven svenja sverre svetla svetlana svetoslav svitlana swantje swati swen sybille sylvain sylvestre sylvia
  sylvie sylwia synnove szabina szabolcs szilard szilvia szymon tadashi tadej tadeu tadeusz tadhg taehyung tage taina
  taiwo takahiro takako takashi takayuki takeshi takuya tamar tamara tamas tamer tamsin tanel tanguy tania tanja tanvi
  tanya tapio tara taras tarek tarik tariq tarja tarjei tarmo tarun tatenda tatiana tatiane tatjana tatsuya tatyana
  taylor tea tecla ted teemu tegan tejas telma telmo temitope tendai teodor teodora teodoro teofilo teresa terese
  teresinha teresita tereza terezia terezinha terhi teri terje tero terry tesfaye tess tessa tetiana tetsuo tetsuya
  teun thabo thaddaus thais thanasis thandiwe thanh thea theo theodor theodora theodore theodoros theresa therese
  theresia thiago thibaud thibault thibaut thierry thijs thilo thomas thorben thorkild thorsten thorunn tiago tiana
  tiberiu tibor tiffany tigist tihana tihomir tiia tiina tiit tiiu tilen till tilman tilo tim timea timo timon timothy
  timur tina tine tineke tiphaine titia tito tiziana tiziano tjark tjasa tjerk tjitske tobias toby todd todor todorka
  toivo tom tomas tomasz tomaz tomek tomer tomislav tomke tommaso tommi tommy tomoko tomomi tone toni tonino tonis
  tonje tonny tony toomas toon toos topi tor torben torbjorn tord tore torhild toribio tormod torsten torunn tosca
  toshio tove tracey tracy traian travis trees trent trevor triin trine trinidad tristan troels trond trudi trupti truus
  trygve tsuyoshi tsvetan tsvetelina tuan tuba tugba tuija tulay tullia tullio tunde tuomas tuomo turid tuula tyler
  tymoteusz tzvi ubaldo ubbo uchenna uday udo ueli ugo ugur ulf uli ulla ulle ulrich ulrik ulrika ulrike uma umberta
  umberto umesh umit umut unai unni urban uri urko urmas uros urpo urs ursina urska ursula urszula uta ute uwe uxia
  vaclav vadim vagn vaida vaike vaishali valdas valdemar valdir valdis valentin valentina valentino valeria valeriano
  valerie valerio valeriu valery valter vanda vandana vanderlei vanesa vanessa vania vanina vanja vanna vanya varun
  vasco vasil vasile vasilica vasiliki vasilis vasily vassilis vasyl vedran vedrana veerle vegard veikko veli velimir
  vello venancio vendel vendula venkatesh ventsislav vera verena verissimo veronica veronika veronique vesa vesela
  veselin vesna vessela veta vibeke vicenta vicente vicky victor victoria vidar vidya viera vieri vigdis viire vijay
  vikas vikram viktor viktoria viktoriia viktorija viktoriya vilde vilem vilhelm viliam ville villy vilma vilmos vinay
  vincent vincenza vincenzo vinicius vinko vinod vinzenz viola violaine violeta violetta violette viorel viorica virag
  virgilio virginia virginie virpi virtudes vishal vit vita vitaliano vitaliy vitezslav vito vitor vittoria vittorio
  vivek viviana viviane vivien vivienne vjekoslav vlad vladan vladimir vladimira vladislav vlado vlasta vlastimil
  vojislav vojtech volker volodymyr vratislav vreni vroni vuk vyacheslav vytautas waclaw wafa wagner walburga waldemar
  waldtraut walid walter walther wanda wanderley wanjiku wanjiru warren wasim wayne wellington wenche wendelin wendy
  wenzel werner weronika wesley wibke widad wiebe wiebke wies wieslaw wieslawa wietske wiktor wiktoria wilfried
  wilhelm wilhelmina will willeke willem willemijn willi william willy wilma wilson wim wincenty winfried wioletta
  witold wladyslaw wlodzimierz wojciech wolf wolfgang wolfram wouter wybren wytze xabier xaver xavi xavier xaviere
  xenia ximena xoan yaakov yael yago yair yaiza yana yanis yann yannick yannis yara yaroslav yaroslava yasemin yash
  yasin yasmin yasmina yasmine yasser yasuko yasuo yavuz yehuda yelena yesim yetunde yevhen yiannis yilmaz yitzhak
  ylenia yngve yoan yoann yoav yogesh yohan yohannes yoichi yoko yolanda yolande yonas yonatan yordan yordanka yoshiko
  yoshio yossi yosuke yota younes youngjae younis youssef ypke yuichi yuji yuka yukari yuki yukiko yukio yuko yulia
  yuliya yumi yuna yunus yuri yuriy yusuf yuta yutaka yuval yvan yves yvette yvon yvonne zacarias zachary zahra zaid
  zaida zainab zaira zaki zalan zanele zaneta zara zawadi zbigniew zbynek zdenek zdenka zdravko zdzislaw zeev zehra
  zeina zelia zelie zelinda zeljana zeljka zeljko zelmira zenon zeynep zhivko ziga zinaida zita zlatan zlatica zlatko
  zoe zofia zofie zoi zoltan zora zoran zorica zornitsa zoryana zrinka zsofia zsolt zsombor zsuzsa zsuzsanna zulema
  zulmira zuzana zuzanna zvonimir zygmunt
`;
