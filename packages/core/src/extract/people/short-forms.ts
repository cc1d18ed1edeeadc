import { foldName } from "./fold-name.ts";

/**
 * Short forms that are no beginning of the given name, by language; each line has the name in the spellings that it
 * has, and behind the colon what its bearers are called. Mailboxes of small houses are made of them: `ania@` is Anna's.
 */
const SHORT_FORMS = `
  anthony antonio antonia: tony toni | william: bill billy will willy liam | robert: bob bobby rob robbie |
  richard: dick rick ricky rich | edward edmund: ed eddie ted ned | james: jim jimmy jamie | john: jack
  johnny | michael: mike mick mickey | margaret: peggy maggie meg greta | elizabeth: liz lizzie beth betty
  bess libby lisa | charles: chuck charlie chas | henry: harry hank | lawrence laurence: larry | francis
  frances: frank fran | theodore: ted teddy | katherine catherine kathryn: kate katie kathy kit cathy |
  rebecca: becky becca | dorothy: dot dolly | mary: molly polly | sarah: sally | susan: sue suzie |
  patricia: pat trish patty | patrick: pat paddy | alexander: sandy alec sasha xander alex lex | andrew:
  drew andy | stephen steven: steve | leonard: len lenny | nicholas: nick nicky | joseph: joe joey | joshua:
  josh | matthew: matt | christopher: kit chris topher | bernard: bernie | donald: don donnie | ronald: ron
  ronnie | raymond: ray | russell: russ | jacqueline: jackie | deborah: debbie deb | pamela: pam | victoria:
  vicky tori | eleanor: nell ellie nora | abigail: abby gail | harold: hal harry | walter: wally walt |
  johannes: hans hannes joop jan johan | johann: hans hannes | friedrich: fritz fred | wilhelm: willi willy
  | heinrich: heinz heiner heini | joseph josef: sepp jupp beppi josi pepi | georg: schorsch jorg |
  elisabeth: lisa lisi liesl sissi elli else betty lisbeth | margarete margarethe margareta: grete gretl
  gitte greta | barbara: babsi barbi basia bara | maximilian: max maxi | ludwig: lutz wiggerl lui |
  matthias: hias matze | katharina: kathi kati katja kadda | susanne: susi sanne | josefine josephine: fini
  josi | franziska: franzi ziska | magdalena: leni lena magda | ursula: uschi ulla ursi | theresia theresa:
  resi | sebastian: basti wastl | michaela: michi ela | michael: michi michel mischa | andreas: andi anders
  | gertrud: trude gerti | hildegard: hilde | eberhard: ebbe | gerhard: gerd | bernhard: bernd | dietrich:
  dirk dieter | antonius anton: toni teun ton | franciscus: frans frank | cornelis cornelius: kees cor cees
  | wilhelmus willem: wim pim willy | hendrik hendrikus: henk rik driek | jacobus jacob: jaap koos sjaak ko
  | gerardus gerard: gerrit geert ger | petrus pieter: piet peter | adrianus adriaan: ad arie janus |
  theodorus: theo dorus | leonardus: leo leen | nicolaas: klaas niek nico | bartholomeus: bart | maria: mia
  miep ria marieke maaike rita marusia maja mari masha mimi | johanna: hanneke joke annie jo hanna hannie |
  elisabeth: els lies liesbeth bep | catharina: trijntje toos ineke rina nina trui karin | wilhelmina: mien
  willy mina | lars: lasse | karl carl: kalle charly | nils niels: nisse | erik: kirre | per: pelle | ulrik
  ulrika: ulla | margareta: greta maggan | kristina: stina kicki tina | birgitta: gittan britta | jens:
  jesse | anders: adde | ole: olle | olof olov: olle | gunnar: gurra | jorgen: jojje | johan: jonne juha |
  kirsten: kirsti | marit marianne: maja | juhani: jussi juha | johannes: jussi juho | antero: antti |
  kaarina: kaisa | mikael: mikko miku | aleksanteri: santeri ale | jose: pepe pepito pepo xosé chema |
  francisco: paco pancho curro kiko quico fran | ignacio: nacho | enrique: quique kike | antonio: toño toni
  | eduardo: edu lalo dudu | guillermo: memo guille | manuel: manolo manu lolo | rafael: rafa | jesus: chus
  suso chuy | luis: lucho | roberto: beto | alberto: beto tito | gregorio: goyo | dolores: lola loli |
  concepcion: concha conchi | mercedes: merche | rosario: charo | isabel: isa chabela bel | pilar: pili |
  consuelo: chelo | teresa: tere maite | josefa: pepa | francisca: paqui paca | guadalupe: lupe | soledad:
  sole | montserrat: montse | inmaculada: inma | encarnacion: encarna encarni | jordi jorge: coque | joaquin
  joaquim: quim chimo ximo | josep: pep | ricardo: cacho | sergio: checho | santiago: santi yago chago |
  giuseppe: beppe peppe pino geppi | giovanni: gianni nanni vanni | francesco: checco franco ciccio cesco |
  luigi: gigi gino | antonio: tonino tonio | domenico: mimmo nico | salvatore: totò turi salvo | alessandro:
  sandro ale | alessandra: sandra ale | vincenzo: enzo cenzo | lorenzo: renzo enzo | eleonora: nora |
  filippo: pippo | raffaele: lello | emanuele: lele manu | giuseppina: pina giusy | elisabetta: betta lisa |
  caterina: rina cate | gianluca: luca | pierluigi: gigi | joao: jo joca | jose: zé zeca | antonio: tó toni
  | francisco: chico xico | carlos: carlão cacá | eduardo: duda | luiz luis: lula | sebastiao: tião |
  isabel: bela | jean: jeannot | jacques: jacquot | elisabeth: babeth lise | francoise: fanfan | marguerite:
  margot | guillaume: gui guigui | alexandre: sacha alex | veronique: véro | dominique: domi | stephanie:
  fanny | therese: tess | ion ioan: ionel nelu ionut | gheorghe: gigi gica ghita | constantin: costel costi
  dinu titi | nicolae: nicu nae | alexandru: sandu alecu alex | vasile: vasilica lica | stefan: fane fănel |
  mihai mihail: misu mihaita | elena: lenuta nuta lenka olena lena | anna: ania anka anya ann anni annie
  anicka andulka aneta nusa annika anneke panni | katarzyna: kasia kaska | małgorzata: gosia małgosia |
  agnieszka: aga | joanna: asia joasia | barbara: basia | magdalena: magda | aleksandra: ola olka sandra |
  zofia: zosia | krzysztof: krzysiek krzys kris | tomasz: tomek | bartosz bartłomiej: bartek | tadeusz:
  tadek | stanisław: staszek stas | zbigniew: zbyszek | wojciech: wojtek | grzegorz: grzesiek | piotr:
  piotrek | paweł: pawełek | michał: misiek | łukasz: lukas | jakub: kuba | mateusz: mati | andrzej: jędrek
  | jan: janek jasiek honza janko | józef: józek | mieczysław: mietek | kazimierz: kazik | władysław: władek
  | marek: mareczek | jerzy: jurek | elżbieta: ela | ewa: ewka | maria: marysia | teresa: tereska | danuta:
  danka | dorota: dorotka | halina: halinka | jadwiga: jadzia | justyna: justa | karolina: karola | kinga:
  kinia | natalia: natka | bożena: bożenka | beata: beatka | jaroslav: jarda slavek | jiří: jirka | josef:
  pepa pepik jozka | frantisek: franta fero | vaclav: vasek venca | miroslav: mirek miro | zdenek: zdena |
  stanislav: standa stano slavo | ladislav: láďa laco | vladimir: vláďa vlado vova volodya | jan: honza |
  antonin: tonda | petr: peta | pavel: pavlik pasha | tomas: tom tomik | lukas: luky | katerina: katka kaca
  kata | alena: alenka | marie: maruska majka | jana: janka | hana: hanka | ludmila: lida luda lyuda mila |
  eva: evicka evka | zuzana: zuzka | jozef: jozo dodo | juraj: juro duro | michal: misko miso | matej: mato
  | ivana: ivka | katarina: katka | istvan: pista isti | jozsef: joska józsi | janos: jani jancsi | laszlo:
  laci | sandor: sanyi | ferenc: feri | gyorgy: gyuri | mihaly: misi | zoltan: zoli | andras: andris bandi |
  gabor: gabi | katalin: kata kati | erzsebet: erzsi bözsi zsóka | maria: mari marika | ilona: ica ilus |
  judit: jutka | zsuzsanna: zsuzsa zsuzsi | eszter: eszti | tamas: tomi | attila: ati | peter: peti |
  balazs: bali | anna: panni | margit: manci | ivan: ivo vanya ivica | josip: joza joško | antun: tona ante
  | nikola: niko | stjepan: štef stipe | franjo: franc | aleksandar: sasa aco aca | dragan: gagi | milan:
  mico | marija: mara marica | katarina: kaca | jelena: jela lena | александр: саша шура саня алекс |
  александра: саша | алексей: леша алеша | анастасия: настя | анна: аня | василий: вася | виктория: вика |
  владимир: вова володя | вячеслав: слава | галина: галя | григорий: гриша | дарья: даша | дмитрий: дима
  митя | евгений евгения: женя | екатерина: катя | елена: лена алена | иван: ваня | ирина: ира | константин:
  костя | ксения: ксюша | лариса: лара | любовь: люба | людмила: люда мила | мария: маша | михаил: миша |
  надежда: надя | наталья наталия: наташа ната | николай: коля | ольга: оля | павел: паша | петр: петя |
  светлана: света | сергей: серега сережа | софья: соня | станислав: стас | татьяна: таня | юлия: юля |
  юрий: юра | яков: яша | ярослав: ярик | олександр: сашко саша | олександра: леся саша | наталія: наталка |
  оксана: ксеня | катерина: катя | олена: оленка лена | михайло: мишко | микола: коля | юрій: юрко | георги:
  гошо жоро | димитър: митко | йордан: данчо | николай: ники | тодор: тошо | γεωργιος: γιωργος | ιωαννης:
  γιαννης | δημητριος: δημητρης μιτσος | κωνσταντινος: κωστας ντινος | νικολαος: νικος | παναγιωτης: τακης
  πανος | αικατερινη: κατερινα καιτη | ελενη: λενα | βασιλειος: βασιλης | αθανασιος: θανασης νασος |
  χρηστος: κιτσος | ευαγγελια: λιτσα | μαρια: μαιρη | mehmet: memo mehmed | mustafa: musti | ibrahim: ibo |
  fatma: fatoş | hüseyin: hüso | süleyman: sülo | abdullah: apo
`;

/** The short forms by given name, both folded. */
const FORMS: ReadonlyMap<string, ReadonlySet<string>> = readForms();

function readForms(): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  for (const row of foldName(SHORT_FORMS).split("|")) {
    const [names = [], shorts = []] = row.split(":").map((words) => words.split(/\s+/).filter(Boolean));
    for (const name of names) forms.set(name, new Set([...(forms.get(name) ?? []), ...shorts]));
  }
  return forms;
}

/** Whether a mailbox's word is what the bearers of a given name are called. */
export function isCalled(part: string, given: string): boolean {
  return FORMS.get(given)?.has(part) ?? false;
}
