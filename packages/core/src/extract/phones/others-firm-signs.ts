import { type OthersSign, PARTS, WORD_START } from "./others-sign.ts";

/** Legal forms of firms, as a word of a name. */
const FORM = String.raw`(?:gmbh|ag|kg|ohg|ug|e\. ?k\.|ltd|llc|inc|plc|sarl|s\.a\.r\.l|sas|s\.?a\.?|s\.?l\.?|s\.?r\.?l\.?s?|s\.?p\.?a\.?|s\.?n\.?c\.?|lda|ltda|b\.?v\.?|n\.?v\.?|sp\. ?z ?o\. ?o\.|sp\. ?j\.|s\.r\.o|a\.s|spol|kft|bt|zrt|a\/s|aps|ab|as|oy|oyj|α\.?ε\.?|ε\.?π\.?ε\.?|ооо|оао|зао|тов|şti|株式会社|有限公司|주식회사)`;

/** Headings above the firms that give money to a club, as a word for several of them. */
const SPONSORS =
  "ils nous soutiennent|nos soutiens|they support us|nos apoyan|ci sostengono|apoiam-nos|wspierają nas|partenaires|sponsoren|sponsors|sponsorit|sponsorer|sponsorzy|sponzoři|sponzori|sponzorok|szponzorok|szponzoraink|támogatóink|patrocinador(?:es|s)|commanditaires|sponsorlar|sponsorlarımız|χορηγοί|спонсоры|спонсори|スポンサー|协赞|贊助商|赞助商|후원사|נותני חסות|الرعاة";
/** Headings above partners, which people of a firm may be as well. */
const PARTNERS =
  "partner(?:e|ów|zy|i|it|ek|eink)?|partners|partneři|partneri|partenaires|partenaire|socios|colaboradores|parceiros|parteneri|samarbeidspartnere|samarbejdspartnere|samarbetspartners|yhteistyökumppanit|партнеры|партнёры|партнери|συνεργάτες|協賛|협력사|合作伙伴|合作夥伴|distribut(?:ori|ores|eurs|ors|öre[rn]?|oren|orzy|oři|ori)|distribuidores|vertriebspartner|fachhändler|händler|dealers|resellers|återförsäljare|forhandlere|jälleenmyyjät|dystrybutorzy|prodejci|predajcovia|viszonteladók|дилеры|дистрибьюторы|дилери|αντιπρόσωποι|bayiler|代理店|販売店|经销商|대리점|werksvertretung(?:en)?|handelsvertretung(?:en)?|gebietsvertretung(?:en)?|sales agents?|agents commerciaux|agenzie di vendita|importador(?: en [^\\n]{2,20})?|importer(?: in [^\\n]{2,20})?|importateur(?: en [^\\n]{2,20})?|importatore(?: in [^\\n]{2,20})?";

/** Labels before the house that printed a paper. */
const PRINTED_BY =
  "druck|druckerei|gesamtherstellung|satz und druck|printed by|printers?|printing|impression|imprimeur|imprimerie|imprime|impresión|imprenta|stampa|stampato da|tipografia|impressão|impresso por|drukwerk|drukkerij|druk|drukarnia|tisk|tiskárna|tlač|nyomda|nyomás|nyomdai munkák|tipar|tiparul|tipărit|tryck|tryckeri|trykk|trykkeri|tryk|trykning|painopaikka|paino|painatus|εκτύπωση|baskı|matbaa|печать|типография|отпечатано|друк|друкарня|印刷|印刷所|인쇄|דפוס|الطباعة|المطبعة";
/** Words in the names of such houses. */
const PRINTER =
  "druckhaus|druckerei|druckzentrum|print|press|imprim|impren|rotativ|gráfic|grafic|stampa|tipograf|drukkerij|druk|tisk|tlač|nyomda|tipar|tryck|trykk|tryk|lehtitehdas|kirjapaino|paino|τυπογραφ|matbaa|типограф|друкарн|印刷|인쇄|דפוס|مطبع";

/** Words for a contract of insurance, before its number. */
const POLICY = String.raw`(?:polis(?:sen)?|versicherungsschein|vertrags?|police|policy|póliza|polizza|apólice|polisa|polisy|pojistn\p{L} smlouv\p{L}|poistn\p{L} zmluv\p{L}|poistk\p{L}|kötvény\p{L}*|poliț\p{L}|vakuutus\p{L}*|försäkring\p{L}*|forsikring\p{L}*|ασφαλιστήριο|poliçe|полис\p{L}?|поліс\p{L}?|証券|보험증권|保单|保單)[- ]?(?:nr|nummer|n[°ºo]|no|number|num|č|číslo|szám\p{L}{0,2}|numero|номер|№|番号|번호|号|號)?`;

/** Signs of numbers of other firms that a site tells of. */
export const FIRM_SIGNS: readonly OthersSign[] = [
  {
    name: "the number of a sponsor",
    why: "Clubs thank the firms that pay for them, some with a telephone; a line with a postcode may be the club's own.",
    pattern: new RegExp(
      String.raw`${WORD_START}(?:${SPONSORS})(?::\n?|\n)(?![^\n]{0,150}(?:\d{4}|©|@|konta[ck]t|contact|verein|e\.v\.|club))(?!\s{0,2}(?:${PARTS}))[^\n]{3,150}$|(?<=${SPONSORS}): ?[^\n@©]{3,60} (?:tel[.:]?|fon:?)? ?\d[\d /-]{5,15} [·|;,] [^\n\d@©]{3,60}$`,
      "gu",
    ),
    isHeading: false,
    examples: [
      "Danke an unsere Sponsoren\nRohrbau Acht – Tag und Nacht, 0301 234567",
      "Unsere Sponsoren: Metzgerei Bauz, Hauptstr. 3, Tel. 0301 234567",
    ],
    keep: [
      "Unsere Sponsoren\nTSV Acme, Am Platz 1, 10969 Berlin, Tel. 030 123456",
      "Sponsoren: Tel. 030 123456",
      "Sponsoring: Anna Weber, Tel. 030 123456",
    ],
  },
  {
    name: "the number of one sponsor, behind a label",
    why: "Clubs name who pays for the shirts or a game with a telephone, on the line of the label.",
    pattern: new RegExp(
      String.raw`${WORD_START}(?:\p{L}{0,14}(?:sponsor|szponzor|sponzor|спонсор)|patrocinador|mécène|gesponsert von|unterstützt (?:von|durch)|sponsored by|supported by|avec le soutien de|con il sostegno di|con el apoyo de|com o apoio de|mede mogelijk gemaakt door|sponzoruje|wspiera nas|med støtte fra|med stöd av|tukijamme|támogatónk) ?:? (?!${PARTS})[^\n:@\d]{3,80}$`,
      "gu",
    ),
    isHeading: false,
    examples: [
      "Unser Trikotsponsor: Elektro Acht, Blomberg, Tel. 0301 234567",
      "Sponsored by Studio Acht, phone 0301 234567",
    ],
    keep: ["Sponsoring\nAnna Weber, Tel. 030 123456", "Sponsor: Tel. 030 123456"],
  },
  {
    name: "the number of a firm among the partners",
    why: "Clubs and towns list partners as firms by their legal form; partners who are people of the site have none.",
    pattern: new RegExp(
      String.raw`(?:^|\n)[^\n]{0,20}${WORD_START}(?:${PARTNERS})(?::\n?|\n)[^\n]{0,60}(?<!\p{L})${FORM}(?!\p{L})[^\n\d@©]{0,40}$`,
      "gu",
    ),
    isHeading: false,
    examples: [
      "Partneři\nPila Novák s.r.o., tel. 0301 234567",
      "Unsere Partner:\nSäge Nord GmbH, Tel. 0301 234567",
    ],
    keep: ["Partner\nAnna Weber, Tel. 030 123456", "Unsere Partner\nKontakt\nTel. 030 123456"],
  },
  {
    name: "the number of a firm that looks after a site's data",
    why: "Schools and towns name the firm that is their data protection officer; an officer of their own is a person.",
    pattern: new RegExp(
      String.raw`${WORD_START}(?:datenschutzbeauftragte|data protection officer|protezione dei dati|protection des données|protección de datos|proteção de dados|gegevensbescherming|ochrony danych|adatvédelmi tisztviselő|dataskyddsombud|personvernombud|databeskyttelsesrådgiver)[^\n]{0,20}\n[^\n]{0,60}(?<!\p{L})${FORM}(?!\p{L})[^\n]{0,80}$`,
      "gu",
    ),
    isHeading: false,
    examples: ["Responsabile della protezione dei dati (RPD)\nAcme Privacy S.r.l., tel. 0301 234567"],
    keep: ["Datenschutzbeauftragte\nAnna Weber, Tel. 030 123456"],
  },
  {
    name: "the number of the agency that speaks for a firm",
    why: "Press pages name the agency in a country with its people and its telephone.",
    pattern: new RegExp(
      String.raw`${WORD_START}(?:represented by|vertreten durch|représenté(?:e|s)? par|betreut|handled by|gérées? par) (?:our|unsere|notre) (?:[\p{L}-]+ )?(?:agency|agentur|agence)`,
      "gu",
    ),
    isHeading: true,
    examples: ["In Europe we are represented by our agency, Acht PR.\nAnna Weber\n0301 234567"],
    keep: ["Vertreten durch die Geschäftsführerin Anna Weber, Tel. 030 123456"],
  },
  {
    name: "the number of the house that prints a paper",
    why: "Imprints of papers name who prints them with an address and a telephone; who prints is no part of the paper.",
    pattern: new RegExp(
      String.raw`(?:^|\n)(?:${PRINTED_BY})(?: ?[:：–—]|\n) ?(?!${PARTS})[^\n]{0,60}(?:${PRINTER}|(?<!\p{L})${FORM}(?!\p{L}))[^\n]{0,100}$`,
      "gu",
    ),
    isHeading: false,
    examples: [
      "Druck\nDruckhaus Nord GmbH, 10969 Berlin, Tel. 0301 234567",
      "Stampa: Centro Stampa Nord, Via Roma 9, tel. 0301 234567",
      "Painopaikka\nNordin Lehtitehdas, puh. 0301 234567",
    ],
    keep: ["Druck: Anna Weber, Tel. 030 123456", "Druck und Satz\nTel. 030 123456", "Druck\nTel. 030 123456"],
  },
  {
    name: "the number of an insurer, behind the one of a contract",
    why: "Clubs and firms tell whom they are insured with, the number of the contract, and where to report.",
    pattern: new RegExp(
      String.raw`${WORD_START}${POLICY}[.: ]{1,3}\d[\d./ -]{3,24}[,;–|·-] ?\p{L}[^\n\d]{0,30}$`,
      "gu",
    ),
    isHeading: false,
    examples: ["Unfall? Meldung bei Arena AG, Polisnr. 1.118.442/03, Tel. 0301 234567"],
    keep: ["Police ab 9,90 Euro, Tel. 030 123456", "Vertrag Nr. 417\nTelefon 030 123456"],
  },
  {
    name: "the number of an insurer, below who insures the trade",
    why: "Imprints name the insurer of the trade under a label, with an address, and where damages are reported.",
    pattern:
      /(?:des versicherers|versicherung(?:sgesellschaft)?|insurer|assureur|aseguradora|assicuratore|seguradora|verzekeraar|ubezpieczyciel|pojistitel|poisťovateľ|biztosító|asigurător|vakuutusyhtiö|försäkringsgivare|forsikringsselskap|ασφαλιστής|sigortacı|страховщик|страховик) ?:\n(?:[^\n]{1,80}\n){1,3}[^\n]{0,12}(?:schaden|claim|sinistre|siniestro|sinistr|schade|szkod|škod|kár|daun|vahin|skad|ζημι|hasar|убыт|збит)[^\n\d]{0,20}$/gu,
    isHeading: false,
    examples: [
      "Name und Sitz des Versicherers:\nNord Versicherung AG\nAm Steig 9, 20457 Hamburg\nSchaden-Hotline: 0301 234567",
    ],
    keep: ["Schaden-Hotline: 030 123456", "Versicherung:\nAcme Makler\nTel. 030 123456"],
  },
];
