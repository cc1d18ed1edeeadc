import { remembered } from "../../remembered.ts";
import { JOINT } from "../dom/marks.ts";
import { everyMatch } from "../every-match.ts";
import { AUTHORITY_WORDS } from "./authority-words.ts";
import { HELPLINE_WORDS } from "./helpline-words.ts";
import { FIRM_SIGNS } from "./others-firm-signs.ts";
import { SERVICE_SIGNS } from "./others-service-signs.ts";
import { type OthersSign, PARTS, WORD_START } from "./others-sign.ts";

/** Characters before a number in which a sign is looked for: a name, a street and a place stand between. */
const BEFORE_CHARS = 200;

function sign(words: string): RegExp {
  return new RegExp(`${WORD_START}(?:${words})`, "gu");
}

/** Words for whose machines a site lies on, as a heading, a label, or with who it is behind them. */
const HOST = [
  String.raw`h[ée]berg(?:eur|ement)|h[ée]berg[ée]e? (?:par|chez)|hosted (?:by|at)|gehostet (?:von|bei|durch)|(?:web-?)?(?:hosting|hoster|host)(?: ?provider|-?anbieter)?[^\n\p{L}]{0,3}[:\n–—]|hosting (?:by|by:|von|bei|door)`,
  String.raw`alojamiento(?: web)?[^\n\p{L}]{0,3}[:\n]|alojado (?:en|por)|hospedagem|hospedado (?:em|por)|alojamento web|tárhely\p{L}*|găzdui(?:re|t de)|webb?hotel\p{L}*[^\n\p{L}]{0,3}[:\n]|webhotelli|yer sağlayıcı|barındırma|φιλοξενία`,
  String.raw`хостинг\p{L}*[^\n\p{L}]{0,3}[:\n–—]|хостинг-провайдер\p{L}*|ホスティング[^\n]{0,6}[:：\n]|호스팅[^\n]{0,8}[:：]|托管(?:商|服务)?[:：]|אחסון(?: אתר)?:|استضافة(?: الموقع)?:`,
].join("|");

/** Words for who made a site, in front of the name. */
const MAKER = [
  String.raw`(?:web-?design|realisatie|realisierung|umsetzung|réalisation|realizzazione|realización|realização|realizacja|wykonanie|tvorba webu|website by|site by|designed by|created by|designet av|designet af|utviklet av|udviklet af|utvecklad av)(?: (?:en|und|et|e|y|i|and) \p{L}{3,14})?(?: ?:| von| door| par| da| por)?\s[^\n]{0,40}$`,
  String.raw`(?<=^|\n|[|·–—.] ?)(?:credits?|powered by|(?:desenvolvid[oa]|desarrollad[oa]|realizad[oa]) por|développé(?:e)? par|sviluppato da|entwickelt von|ontwikkeld door|developed by|utvecklad av|udviklet af|разработано|розроблено|készítette|vytvořil[ao]?|vytvoril[ao]?|wykonał[ao]?|realizat de|geliştiren|κατασκευή)\s[^\n]{2,50}$`,
  String.raw`(?:разработка|создание|розробка|створення|tvorba|projekt|realizacja|realizzazione|realisatie|realisation|réalisation|création|desarrollo|diseño|desenvolvimento) (?:сайт\p{L}{1,2}|web\p{L}*|stron\p{L}*|strony|site|sito|sitio|du site|del sito|do site|website) [–—-] [^\n\d]{3,70}$`,
  String.raw`(?:gestaltung|konzept(?:ion)?|programmierung|design|conception|création|web-?agentur|werbeagentur|diseño(?: web)?|desarrollo(?: web)?|sviluppo(?: web)?|desenvolvimento(?: web)?|projekt (?:strony|graficzny)|webová stránka|tvorba (?:webu|stránok)|weboldal|honlapkészítés|webb?design|formgivning|toteutus|verkkosivut|web tasarım|tasarım|разработка(?: сайта)?|создание сайта|розробка(?: сайту)?|κατασκευή ιστοσελίδ\p{L}+|網站設計|网站建设|网页设计|技术支持|サイト制作|ホームページ制作|홈페이지 제작)(?: (?:&|en|und|et|e|y|i|and) \p{L}{3,14})? ?[:：](?![ \u00a0]?(?:${PARTS}))[^\n\d]{3,70}$`,
].join("|");

/** The same words as a heading or a label by itself, whose name and address stand in the lines below. */
const MAKER_HEADING = String.raw`(?:^|\n)(?:\d{1,2}\.? )?(?:(?:konzept(?:ion)?|gestaltung|design|umsetzung|realisation|realisierung|programmierung|technik)(?:,? (?:&|und|et) (?:technische )?(?:konzept(?:ion)?|gestaltung|design|umsetzung|realisation|realisierung|programmierung|technik|hosting|fotos?|fotografien?)){1,2}|(?:technische )?(?:umsetzung|realisierung)|web-?design|web-?agentur|conception(?: (?:et|&) \p{L}{5,14})?(?: du site)?|réalisation(?: du site)?|création(?: du site)?|realizzazione(?: (?:del )?sito)?|sviluppo (?:web|sito)|diseño(?: y desarrollo)?(?: web)?|desarrollo web|desenvolvimento(?: web)?|realisatie|website ?(?:design|development|bouw)?(?: by| door)?|site credits?|credits|crédits|crediti|créditos|realizacja(?: strony)?|tvorba webu|webdesign|weboldal készítése|hjemmeside|webbplats|nettsted|сайт|разработка сайта|розробка сайту|κατασκευή ιστοσελίδας|web tasarım|サイト制作|制作) ?:?(?=\n)`;

/** What is sold or kept up for a house by another one, in front of its name: `Dental marketing by Studio Acht`. */
const MADE_FOR = [
  String.raw`(?:(?:dental|legal|medical|digital|online|internet|web|seo)[ -])?(?:marketing|site|website|homepage|page) (?:managed |maintained |powered )?by (?!us|our)[\p{L}][^\n@]{2,40}$`,
  String.raw`(?<=^|\n|[.|·–—©] ?)(?:web|website|webseite|homepage|site|sito(?: web)?|internet|web-?site) ?[:–—] (?!www|https?)[^\n@\d]{0,30}(?:studio|agentur|agency|agence|agenzia|agencia|agência|lab|media|medien|design|digital|werbe\p{L}*|webworks?|software|systems?|solutions?|it-service)(?!\p{L})[^\n@\d]{0,30}$`,
].join("|");

/** Signs of whose a number is, whatever word stands before it: they hold for links that call as well. */
export const OTHERS_SIGNS: readonly OthersSign[] = [
  {
    name: "the number of who hosts the site",
    why: "Imprints, in France by law, name the hosting firm with its telephone; it reaches nobody of the site.",
    pattern: sign(HOST),
    isHeading: true,
    examples: [
      "Hébergement\nHexahost SAS, 59100 Roubaix, Tel. 030 123456",
      "Tárhely: Felhő Bt., 0301 234567",
      "Die Seite wird gehostet bei Hexahost, Telefon 030 123456",
    ],
    keep: ["Herberge am See\nTel. 030 123456", "Hosting:\nHexahost\nKontakt\nTel. 030 123456"],
  },
  {
    name: "the number of who made the site",
    why: "Imprints and feet name the designer, some with a telephone; it reaches nobody of the site.",
    pattern: new RegExp(`${WORD_START}(?:${MAKER})`, "gu"),
    isHeading: false,
    examples: [
      "Konzept und Umsetzung: Studio Acht, 0301 234567",
      "Gestaltung: Studio Acht, Inh. Anna Weber, Tel. 0301 234567",
      "Powered by Studio Acht, support 0301 234567",
      "Разработка сайта — Студия Восемь, 0301 234567",
    ],
    keep: [
      "Design-Museum, Tel. 030 123456",
      "Gestaltung: Tel. 030 123456",
      "Gestaltung:\nTel. 030 123456",
      "30 Credits, Tel. 030 123456",
    ],
  },
  {
    name: "the number below a heading of who made the site",
    why: "Imprints give the agency a heading of its own, below which stand its name, its site and its telephone.",
    pattern: new RegExp(MAKER_HEADING, "gu"),
    isHeading: true,
    examples: [
      "Konzept und Umsetzung\nStudio Acht GmbH, Chur\nstudioacht.example, 0301 234567",
      "3. Conception\nStudio Acht (création graphique) – 0301 234567",
    ],
    keep: ["Konzept und Beratung\nAcme GmbH\nTel. 030 123456", "Website:\nKontakt\nTel. 030 123456"],
  },
  {
    name: "the number of who keeps a site or its marketing up",
    why: "Feet thank the agency with its telephone behind what it does for the house.",
    pattern: sign(MADE_FOR),
    isHeading: false,
    examples: [
      "Dental marketing by StudioAcht, 0301 234567",
      "Web: Studio Acht Lab – tel. 0301 234567",
      "Impressum · Website: Studio Acht Werbeagentur, Tel. 0301 234567",
    ],
    keep: ["Web: Anna Weber, Tel. 030 123456", "Marketing: Anna Weber, Tel. 030 123456"],
  },
  {
    name: "the number of an authority, a chamber or a board of complaints",
    why: "Imprints tell who watches over a trade and who hears complaints about it, with their telephones.",
    pattern: sign(AUTHORITY_WORDS),
    isHeading: true,
    examples: [
      "Aufsichtsbehörde: Kreisordnungsamt, Am Steig 1, 59929 Brilon, Tel. 030 123456",
      "Zuständige Kammer:\nÄrztekammer Nord\nKammerweg 16\n10969 Berlin\nTelefon 030 123456",
      "Kamara: Pannon Ügyvédi Kamara, tel. 030 123456",
      "Klacht? Klachtenloket Eerstelijn, Postbus 8044, tel. 030 123456",
    ],
    keep: [
      "Aufsichtsbehörde: Kreisordnungsamt\nKontakt\nTel. 030 123456",
      "Landesärztekammer Nord, Tel. 030 123456",
      "Acme is regulated by the SRA (no. 61). Switchboard 030 123456",
      "Kammer: Ärztekammer Wien\nPressesprecherin: Anna Weber, Tel. 030 123456",
      "Musikkammer, Tel. 030 123456",
    ],
  },
  {
    name: "the number of a chamber that somebody is a member of",
    why: "Lawyers and architects tell theirs with all that reaches it, on one line; below it are numbers of their own.",
    pattern:
      /(?<!\p{L})(?:mitglied(?:er|schaft)?:? (?:bei |in )?(?:der|des) [^\n,]{0,20}kammer|inscrit[es]{0,2} (?:au tableau de l['’]|à l['’])ordre|au barreau d|member of the (?:bar|law society|chamber)|colegiad[oa]s? (?:en|por) el|iscritt[oaie] all['’](?:ordine|albo)|inscrit[oa]s? n[ao] (?:ordem|conselho)|człon\p{L}+ (?:okręgowej )?izby|zapsán\p{L}? (?:u|v) (?:české )?komor\p{L}+)[^\n]{10,160}$/gu,
    isHeading: false,
    examples: ["Mitglied der Rechtsanwaltskammer Nord, Kammerweg 16, 10969 Berlin, Tel. 030 123456"],
    keep: ["Mitglied der Rechtsanwaltskammer Nord\nTel. 030 123456"],
  },
  {
    name: "a line for everybody in need",
    why: "Clubs, schools and practices tell where poisonings, worries and violence are answered for.",
    pattern: new RegExp(String.raw`${WORD_START}(?:${HELPLINE_WORDS})[^\n\d]{0,60}\n?$`, "gu"),
    isHeading: false,
    examples: [
      "Notruf: 112 – Giftnotruf: 030 123456",
      "Anti-Ragging Helpline (UGC)\n+49 30 123456",
      "Телефон доверия для детей: 030 123456",
    ],
    keep: ["Telefonseelsorge heißt zuhören.\nTel. 030 123456", "Notruf: 030 123456"],
  },
  {
    name: "the number of who insures the trade",
    why: "Imprints of trades tell their liability insurance with its telephone, all on one line.",
    pattern:
      /(?<!\p{L})(?:(?:berufs|betriebs|vermögensschaden-?)haftpflicht\p{L}*|assur(?:ance|eur)s? (?:rc|décennale|professionnelle)|garantie (?:décennale|financière)|professional indemnity|beroepsaansprakelijkheid\p{L}*|ubezpieczenie oc|polisa oc|assicurazione professionale|seguro de responsabilidad)[^\n]{0,160}$/gu,
    isHeading: false,
    examples: ["Berufshaftpflichtversicherung: Acme Versicherung AG, 10969 Berlin, Tel. 030 123456"],
    keep: ["Haftpflicht und Hausrat: Tel. 030 123456", "Berufshaftpflicht Nr. 417\nTelefon 030 123456"],
  },
  {
    name: "the number of an insurer, on an agent's page",
    why: "Agents list where claims are reported to each insurer that they sell for.",
    pattern:
      /(?:^|\n)[^\n]{0,20}(?:claims|carriers|schadenmeldung|schadensmeldung|sinistres|siniestros|sinistri)[^\n]{0,20}\n[^\n]{0,100}(?:mutual|casualty|insurance|assurances?|versicherung(?:en)?|indemnity|seguros|assicurazioni)[ :]{1,3}$/gu,
    isHeading: false,
    examples: ["Claims\nHarbor Mutual 0301 234567 · Old Point Casualty 0301 234568"],
    keep: ["Claims\nTel. 0301 234567", "Acme Versicherung 0301 234567"],
  },
  {
    name: "a public service behind the short numbers for emergencies",
    why: "Towns and clubs list the neighbours' numbers behind those of the police and the fire brigade.",
    pattern:
      /(?<!\p{L})(?:samu|pompiers|gendarmerie|police|polizei|feuerwehr|notruf|urgences|carabinieri|ambulan\p{L}+|bomberos|bombeiros|policja|straż pożarna|pogotowie|hasiči|rendőrség|tűzoltóság|poliisi|politi|brandweer|полиция|пожарная|поліція)[: ]{1,3}(?:1\d{1,2}|911|999|0[123])(?!\d)[.,;·|–— -]{1,3}(?![^\n]{0,40}(?:tel|tél|тел|fon|phone|büro|praxis|office|appoint|cabinet|accueil|secr|sekr|mairie|rathaus|gemeinde|info|kontakt|contact|call|mobil|handy|gsm|cell|bestel|reserv|wir|uns|nous))\p{L}[\p{L}'’ -]{3,40} ?:? $/gu,
    isHeading: false,
    examples: ["Polizei 110, Feuerwehr 112. Schatzamt Hof: 0301 234567"],
    keep: ["Feuerwehr 112. Praxis Anna Weber, 0301 234567", "Feuerwehr 112\n0301 234567"],
  },
  ...FIRM_SIGNS,
  ...SERVICE_SIGNS,
];

/** Lines below a heading in which a name, an address and a number stand, and characters of a longer sentence. */
const MAX_LINES = 5;
const MAX_LINE_CHARS = 160;
/** A label that begins a line about something else. */
const OTHER_LABEL = new RegExp(String.raw`^(?!(?:${PARTS}))[\p{L} -]{3,40}[:：]`, "u");
/** A line that begins what the site tells of itself. */
const OWN_HEADING =
  /^.{0,20}(?:kontakt|contact|contatt|contato|nous joindre|yhteystie|kapcsolat|elérhetőség|iletişim|επικοινων|контакт|連絡先|お問い?合|联系|聯絡|연락처|문의|צור קשר|اتصل|impressum|©|copyright)/u;
/** Where another sentence than the number's begins: the last word is no abbreviation. */
const OTHER_SENTENCE = new RegExp(String.raw`(?<=\p{L}{4}|[)\d])\. (?!(?:${PARTS}))\p{L}`, "u");

/** Whether what stands before a place of a page's text says that the number there is somebody else's. */
export function isOthersNumber(text: string, start: number): boolean {
  if (start <= 0) return false;
  const before = text
    .slice(Math.max(0, start - BEFORE_CHARS), start)
    .replaceAll(JOINT, "")
    .replace(/\s*\n\s*/g, "\n")
    .toLowerCase();
  return isOthers(before);
}

/** The numbers of a site's foot and head stand behind the same words on all of its pages. */
const isOthers = remembered(
  (before: string) =>
    OTHERS_SIGNS.some(({ pattern, isHeading }) =>
      everyMatch(before, pattern).some(
        (match) => !isHeading || goesOn(before.slice(match.index + match[0].length)),
      ),
    ),
  { answers: 500, chars: BEFORE_CHARS },
);

/** Whether all that stands between a heading and a number is a name and an address. */
function goesOn(between: string): boolean {
  const [rest = "", ...below] = between.split("\n");
  return (
    rest.length <= MAX_LINE_CHARS &&
    below.length <= MAX_LINES &&
    !OTHER_SENTENCE.test(between) &&
    !below.some((line) => OTHER_LABEL.test(line) || OWN_HEADING.test(line))
  );
}
