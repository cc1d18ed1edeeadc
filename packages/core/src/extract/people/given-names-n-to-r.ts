/** Given names from n to r; `given-names.ts` says which and why. */
export const GIVEN_NAMES_N_TO_R = `
  nabil naci nada nadalina nadege nadejda nadezda nadezhda nadia nadine nadja nadya nael naelle naemi nagabhushanam
  nagore nahel nahil nahla naiara nail naila naima naina najla nalini namazio nancy nand nandini nandor naneta nanna
  naoki naoko naomi naomie naoufal naoufel narayan narciso narendra naresh narinder narseo narsete nasser nassim
  nastja natacha natale natalia natalie nataliia natalija natalina nataliya natalya natan natanael nataniel natasa
  natascha natasha natercia nathalie nathan nathanael nathaniel natividad natsuki navdeep naveen navid nawal nawel
  nawfel naya nayel nazan nazar nazaret nazario nazariusz nazariy nazary nazli nazzareno ndeye neal nebojsa necati
  nechifor nedeljko nedim nedjeljka nedjeljko neela neelam neele neeltje neema neeraj neha nehemie nehoslav neil neila
  nejc nejla neklan nel nela nelea neli nelio nellea nelleke nelli nellie nelly nelson nelu nelya nemanja nemira nena
  nenad neonila neopolo neoterio nepomuk nerea nereo neringa nermin nermina nermine nerys nesrin nestor nettie neus
  neusa neven nevena nevenka nevio nevzat neyla nezamysl ngozi niall niame niamh nicanor nicarete nicea nicephore
  niceto nicezio nichifor nicholas nichole nick nicklas nicla niclas nico nicodim nicola nicolae nicolai nicolaie
  nicolas nicole nicoleta nicoletta nicoline nicolo nicon nicu niculina niculita nicusor nicuta nidia niek niels niene
  nienke nieves nifont nigel nihal nihat niina nik nika nikandr nikanor nikhil nikifor nikita nikki nikkie niklas
  niklavs niko nikodem nikodema nikodim nikola nikolai nikolaj nikolaos nikolas nikolasz nikolaus nikolay nikoleta
  nikolett nikoletta nikolina nikos niksa nilay nilde nilesh nilgun nils nilton nimakoah nimit nina ninel nineli
  niniano nino ninon ninthe niouma niranjan nirbhay nisha nitin nizar njegomirka njeri nkechi nkosana nnamdi noa noah
  noam noami noan noar nobuko noe noel noelia noelie noella noelle noemi noemia noemie noham nohan nolann nolhan
  nolwenn nomsa nonna noor noortje nora norah norbert norberta norberto noreen norhane norica noriko norma norman
  normunds nostriano notburga noud nouha nour noura nourane nouri novan nowi nox nqobile nthabiseng nuala nuccia nuno
  nunzia nunziata nur nuray nurcan nuri nuria nurten nusa nyambura nynke oana obdulia obinna obioma obren oceane octav
  octavia octavian octaviana octavio octaviu oda odair oddbjorn oddny oddone oddvar odelia oderico odeta odete odetta
  odette odidone odile odilia odilon odolen odon oezlem ofelie ofer ofir ognjana ognjen ognyana oihane oisin oiva
  ojars ojaswini okan okhrim okko oksana oktavie oktavius oktay oktyabrina ola olaf olaide olalla olaug olav olavi
  olbram olcay oldrich oldriska ole oleg olegario olegs oleh oleksandr oleksandra oleksiy olelko olena olesea olesya
  olga olgerts olgica olimpia olimpiu olimpiy olindo oliver olivera olivia olivie olivier olivija oliviu oliwia
  oliwier olle olli ollie olof olu olufunmi olumide oluwunmi omar omawunmi ombeline ombline ombretta omelyan omer
  ondine ondra ondrej ondrejka onni onno onofre onome onorina onorino onorio onoriode onufriy onufry onur oona oonagh
  oormila ophelie orazio orell oren orenzio orest oresta oreste orestes orfeo orhan oriana oriande oriane orietta
  oriol orislava orisya orit oriyana orjan orkhip orla orlaith orlando orlane ornella oronzo orsola orsolya ortansa
  orvokki osamu oscar oskar oskari oskars osman osmondo osmund ossi ostap osten ostromir osvald osvaldo otakar otakara
  othmane othmar otieno otilia otilie otilija otis otmar otomar ottavia ottavio ottilia ottilie otto otylie oumar
  oumayra oumou oury ousmane oussama outi ovidio ovidiu ovidius owain owen oxana oya oystein oyvind ozan ozana ozanne
  ozge ozgur ozlem ozren paavo pablo paciano paco pacome pacomio padraic padraig paige paivi pakhom pal palazhka
  palmazio palmira palmiro paloma pam pamela pammachio panagachie panagiota panagiotis pancario pankaj pankrac
  pankracy pankrat pankratiy pantelei panteleymon panu paola paolina paolo paramartha paramon paraschiva parascovia
  paraskeyas paraskeyi parfen paride parmenio parsival parth parul pascal pascale pascaline pascual pasi paskala
  pasquale pat patric patrice patricia patricie patricija patricio patrick patrik patrizia patroclo patrycja patrycy
  patryk patsy pau paul paula paule paulica pauliina paulina pauline paulius paulo pauside pavel pavils pavla pavle
  pavlina pavlo pavlos pawel paylos pecine peder pedro peggy pekka pelageya pelaghia pelagiya peleo pelhrim pelin
  penda penelope penny pentti pepe pepijn per perceval percy pere perica pericle perihan perikles pernilla pernille
  perrine perry pertti peruna perzida petar peter peteris peterne peto petr petra petrana petri petrica petrija
  petrisor petro petronela petronila petronilla petronille petronius petros petru petruse petrut petruta petter
  petteri petula petya pharell phil phileas phileine philemon philibert philine philip philipp philippa philippe
  philippine phillip philomene philothee philou phoebe phyllis pia pier piera pierangelo pierfrancesco piergiorgio
  pierino pierluigi piermarco piero pierpaolo pierre pierrette pierrick piersilvio piet pieter pietro pilar pilip
  pimen pina pinar pinuccia pio piotr pippo piret pirita pirjo pirkko pirmin piroska placido plamen platone pleun
  plinio podolyan policarpo polikarp pollione polly polona polyxena pompeo pompilia pompiliu pomponio pontus ponziano
  pooja poornima poppy porfiriusz porfiriy porfiry porzia porziano postumio potishana poul pradeep prakash pramila
  pramod pranav pranay prasanna prascovia praskovya prassede prathamesh pratik pravdan pravdomil pravdomila praveen
  pravomil pravomila pravoslav pravoslava prayag preben predrag preeti preity premysl pribyslav pribyslava priit
  primitivo primoz prisca priscilla priscille priska priya priyala prokhor prokl prokles prokofiy prokopa prokul
  protasio prudencia prudenzia prudenzio prvoslav przemyslaw publio pulcherie puneet pupolo purificacion purnima
  purushottam pushti pusicio quartilla quentin quentine querano quinten quintia quintino quinty quinziano quinzio
  quirin quirino quiteria quitterie rabia rachael rachel rachela rachele rachid rachida radan radana radegast radek
  radha radhost radim radimir radimira radislav radislava radivoj radivoje radka radko radmil radmila radmilo radojka
  radolfo radomil radomila radomir radomira rados radosav radoslav radoslava radoslaw radostina radovan radovana
  radslava radu raducu radul raduz rafa rafael rafaela rafal raffaele raffaella rafila rageshwari rageswari ragnar
  ragnhild rahel rahma rahul raija raik raimo raimondo raimonds raimund raimundo rainald rainaldo rainelda rainer
  rainhard rainold raisa raissa raivo raj rajan rajana rajendra rajesh rajinder rajiv rajmund rajna rajnold rajsa
  rakesh ralf ralph raluca ramaa ramazan ramesh rameshwar ramiro ramon ramona ramune rana randall randi randolf randy
  rani rania raniero ranjeet ranjit ranolfo ranya raoul raphael raphaela raphaelle rapulane raquel rares rasa rasha
  rasheedah rashid rashmi rasko rasmus rastislav rastislava ratibor ratimir ratko ratmir raul rauno ravi rawane ray
  rayan rayane rayen raymond raymonde rayyan razvan rebeca rebecca rebekka recep reem reena reet reghina regina
  reginald reginaldo regine regis regitze regnars regolo regula rehema rehorka reidar reidun reijo reiko rein reina
  reiner reinhard reinhild reinhold reinier rejan rejean rejeanne reka rekha relja relu remedios remi remig remilekun
  remo remondo remus remy rena renan renars renat renata renate renato rene renee renja renu renzo reto revi reybaud
  reyhan reza rhian rhiannon rhona rhonda rhys ria ricarda ricardo ricards ricario riccarda riccardo richard richarda
  richelmo rick rickard rickey ricky rieke riekje riet rifat rigoberto riikka riina riitta rika rikard rikke riku
  riley rima rimantas rimma rina rinaldo rinat ristana risto rita ritesh ritu ritva rivka riyad roald roar rob robaldo
  robert roberta robertina roberto robin robson robyn rocco rocio rod roderick roderik roderyk rodiano rodica rodney
  rodolfo rodolphe rodoslav rodrigo roel rogelio roger rogerio rogier rohan rohana rohit roisin rokas rokia roksana
  roksolan roksolana roland rolande rolando rolf rolfo roly romain roman romana romane romano romee romena romeo romeu
  romilda romina romoaldo romola romolo romuald romualdo romul romulus romy ronald ronan roni ronit ronja ronnie ronny
  roos roque rory rosa rosalba rosalia rosalie rosalind rosalinda rosamunda rosana rosangela rosanna rosaria rosario
  rosaura roseli roseline rosella roselyn roselyne rosemarie rosemary rosendo roser rosie rosina rosita rositsa
  rosmarie rosmunda rossana rossella rostislav rostislava rostyslav roswitha rotimi rovena rowan roxana roxane roxanne
  roxelana roxy roy rozalia rozalija rozalinda rozamunda rozana rozina rozita rozvita ruairi ruaridh ruben rubiano
  rudi rudiger rudo rudolf rudolfa rudolfina rudolfs rudolph rudra ruedi ruediger rufino rufus ruggero rui rukhmani
  rukmin rumen rumyana rune rupali rupert ruperto rupinder ruprecht rusins ruslan ruslana russell rustam ruta rute
  ruth ruud ruxanda ruzena ryan ryo ryoko ryota ryszard ryurik
`;
