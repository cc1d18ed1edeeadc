import { type OthersSign, PARTS, WORD_START } from "./others-sign.ts";

/** Headings above a list of numbers that everybody in a place may need. */
const USEFUL_NUMBERS = [
  "wichtige (?:ruf|telefon)?nummern|notrufnummern|notrufe|useful (?:telephone |phone )?numbers|useful contacts|emergency (?:telephone |phone )?numbers",
  "num[ée]ros (?:utiles|d['’]urgence)|tel[ée]fonos (?:de inter[ée]s|[úu]tiles|de emergencias?)|n[úu]meros (?:[úu]tiles|de inter[ée]s|de emergencia)",
  "contactos [úu]teis|n[úu]meros [úu]teis|telefones [úu]teis|numeri utili|telefoni utili|nuttige (?:telefoon)?nummers|belangrijke (?:telefoon)?nummers|ważne (?:telefony|numery)|telefony alarmowe",
  "důležitá (?:telefonní )?čísla|dôležité (?:telefónne )?čísla|tísňov[áé] (?:volání|volania|linky)|fontos (?:telefon)?számok|közérdekű (?:telefon)?számok|numere (?:de telefon )?utile|telefoane utile",
  "viktiga (?:telefon)?nummer|viktige (?:telefon)?nummer|nyttige (?:telefon)?numre|vigtige (?:telefon)?numre|tärkeitä (?:puhelin)?numeroita|χρήσιμα τηλέφωνα|önemli (?:telefonlar|numaralar)|gerekli telefonlar",
  "(?:полезные|важные|экстренные) (?:телефоны|номера)|телефоны экстренных служб|корисні (?:телефони|номери)|緊急連絡先一覧|유용한 전화번호|常用(?:电话|電話)|מספרי(?: טלפון)? חשובים|أرقام (?:مهمة|الطوارئ)",
].join("|");
/** Words of a site's own offices, which such lists may begin with. */
const OWN_OFFICE =
  "ayuntamiento|oficina|ventanilla|secretar|conserjer|prefeitura|câmara|junta|mairie|accueil|rathaus|gemeinde|bürger|verwaltung|bauhof|comune|municipio|uffici|council|office|clerk|hall|urząd|sołtys|obecní|obecný|úřad|hivatal|primări|kommun|kunta|δήμος|belediye|администрац|адміністрац|役場|시청|市政府|מועצה|البلدية|school|schule|practice|praxis|consult|reception|secr|sekr|wir|uns";

/** What breaks down: water, power, gas, streets, with words for who is told. */
const FAULTS = [
  String.raw`(?:wasser|gas|strom|rohr|kanal|straßen)\p{L}*(?:störung|entstörung|havarie|bruch|notruf|notdienst)\p{L}*|entstör(?:ungs)?dienst|störungs(?:dienst|annahme|stelle|nummer)|(?:pollution|flood|leak|power ?cut|water|gas) (?:hotline|emergency|emergencies|incident hotline|leak|line)`,
  String.raw`(?:urgence|dépannage|fuite) (?:gaz|eau|électricité)|averías? (?:de )?(?:agua|luz|gas)|avarias?(?: de| da)? (?:água|luz|gás|energia)|(?:segnalazione )?guasti \p{L}+|pronto intervento (?:gas|acqua|acquedotto|luce)|storing (?:water|gas|riool)|(?:gas|water|stroom)storing\p{L}*|pogotowie (?:wodociągowe|energetyczne|gazowe|kanalizacyjne)`,
  String.raw`poruchy? (?:vodovod\p{L}|vody|plynu|elekt\p{L}+|kanaliz\p{L}+)|(?:vodovod|gáz|víz|áram)\p{L}* ?(?:hibabejelent\p{L}+|üzemzavar\p{L}*)|hibabejelentő|(?:avarii|deranjamente) (?:apă|gaz\p{L}*|curent|canal\p{L}*)|(?:vatten|ström|strøm|vand|vann)(?:läcka|avbrott|brud|brudd|lekkasje)\p{L}*|vikailmoitu\p{L}+|(?:vesi|sähkö)\p{L}*(?:viat|päivystys)`,
  String.raw`βλάβες \p{L}+|(?:su|elektrik|doğalgaz) arıza\p{L}*|аварийн\p{L}+ (?:служб\p{L}|бригад\p{L})|аварійн\p{L}+ (?:служб\p{L}|бригад\p{L})|горгаз|водоканал|水漏れ|누수 신고|(?:供水|燃气|電力|电力)(?:抢修|搶修|报修|報修)|מוקד תקלות|أعطال (?:المياه|الكهرباء|الغاز)`,
].join("|");

/** What a bracket says of when somebody answers, not who. */
const AROUND_THE_CLOCK =
  "non-?stop|\\d|rund um|tag |hours|anytime|jour|hora|giorno|orari|dag|dygn|døgn|vuorokau|dob[ęy]|hod|óra|zi și|ore|сут|доб|круглос|ціло|gece|saat|時間|시간|小时|小時|שעות|ساعة";

/** Registers whose numbers stand in the foot of a site before who watches over the trade. */
const REGISTER_DATA = String.raw`(?:nip|regon|krs|tva|rpm|siren|siret|rcs|uid|ust-?id(?:nr)?|p\. ?iva|rea|nif|cif|kvk|btw|vat|cvr|ičo|ico|cui|adószám|org\.? ?nr|y-tunnus|огрн|инн|єдрпоу)`;
/** Chambers of the trades that are watched over. */
const CHAMBERS = String.raw`(?:(?:rechtsanwalts|ärzte|zahnärzte|apotheker|notar|steuerberater|architekten|handwerks)\p{L}{0,3}kammer|chambre (?:des|de) \p{L}+|ordre des \p{L}+|barreau de|okręgow\p{L} (?:rad|izb)\p{L} \p{L}+|izba (?:notarialna|lekarska|adwokacka)|colegio (?:oficial )?de \p{L}+|ordine (?:degli?|dei|delle?) \p{L}+|ordem d[oa]s \p{L}+|(?:česká|slovenská) (?:advokátní|advokátska|lékařská|lekárska|notářská) komora|(?:ügyvédi|orvosi|közjegyzői|építész) kamara|baroul \p{L}+|camera notarilor|advokatsamfund\p{L}*|advokatforening\p{L}*|asianajajaliitto|orde van \p{L}+|(?:адвокатск|нотариальн)\p{L}+ палат\p{L}|бар[оo]su)`;

/** Words for a union of firms that vouches for its members. */
const UNIONS =
  "garanti|verband|innung|gilde|association|federation|fédération|syndicat|asociación|federación|associazione|federazione|associação|brancheorgani|bond van|stowarzysz|zrzesz|svaz|zväz|szövetség|asociaţi|asociați|forening|förbund|forbund|liitto|σύνδεσμος|birliği|derneği|ассоциаци|союз|асоціаці|спілк|協会|협회|协会|協會";

/** Words for complaints. */
const COMPLAINTS = String.raw`(?:beschwerden?|complaints?|réclamations?|reclamaciones|reclami|reclamações|klacht(?:en)?|skargi|stížnosti|sťažnosti|panasz\p{L}*|reclamații|klagomål|klager?|valitukset|παράπονα|şikayet\p{L}*|жалобы|скарги)`;
/** Boxes at post offices, in addresses of those who hear them. */
const POST_BOX = String.raw`(?:postfach|p\.? ?o\.? ?box|postbus|bp|b\.p\.|boîte postale|apartado|apdo\.?|casella postale|c\.p\.|skr\. poczt\.|pf\.?|box|boks|postboks|pl|а\/я|τ\.θ\.)`;

/** Signs of numbers of public services, and of those who watch over others. */
export const SERVICE_SIGNS: readonly OthersSign[] = [
  {
    name: "a line of a list of useful numbers",
    why: "Towns list the numbers of the police, of doctors and of helpers; lines of the town's own offices stay.",
    pattern: new RegExp(
      String.raw`(?:^|\n)[^\n]{0,20}(?:${USEFUL_NUMBERS})\s?:?\n(?:[^\n]{3,100}\n){0,5}(?!(?:${PARTS}))(?![^\n]{0,40}(?:${OWN_OFFICE}))\p{L}[^\n]{2,80}[:\t–—-] ?$`,
      "gu",
    ),
    isHeading: false,
    examples: [
      "Teléfonos de interés\nEmergencias: 112\nGuardia Civil (Nord): 0301 234567",
      "Wichtige Rufnummern\nKrankenhaus Nord: 0301 234567",
    ],
    keep: [
      "Wichtige Rufnummern\nRathaus: 0301 234567",
      "Wichtige Telefonnummern\nTelefon: 030 123456",
      "Wichtige Nummern\nAnna Weber, Tel. 030 123456",
    ],
  },
  {
    name: "a number of a list of useful ones on one line",
    why: "The same list in a sentence, each number behind who answers.",
    pattern: new RegExp(
      String.raw`(?:${USEFUL_NUMBERS}) ?:(?! ?(?:${PARTS}))(?![^\n]*(?:${OWN_OFFICE})[^\n,;]{0,40}$)[^\n]{3,160}$`,
      "gu",
    ),
    isHeading: false,
    examples: ["Numéros utiles : Pompiers 18, Gendarmerie 0301 234567, dépannage Nord 0301 234568"],
    keep: ["Wichtige Nummern finden Sie hier.\nTel. 030 123456", "Notrufnummern: Tel. 030 123456"],
  },
  {
    name: "the number of who mends water, power, gas and streets, by name",
    why: "Towns tell who else is to be called; a works' own line says what it is for without naming itself.",
    pattern: new RegExp(
      String.raw`${WORD_START}(?:${FAULTS})(?: ?\((?![^()\n]{0,30}(?:${AROUND_THE_CLOCK}))[^()\n]{2,50}\)[^\n\d]{0,4}|: ?(?!${PARTS})[^\n\d,]{3,40}, ?[^\n\d]{0,20})$`,
      "gu",
    ),
    isHeading: false,
    examples: [
      "Wasserrohrbruch (Zweckverband Nord): 0301 234567",
      "Segnalazione guasti acquedotto (ETRA): 0301 234567",
      "Poruchy vodovodu: VHS Nord, dispečink 0301 234567",
    ],
    keep: [
      "Gasstörung: 0301 234567",
      "Störungsdienst: Tel. 030 123456",
      "Entstörungsdienst, rund um die Uhr: Tel. 0301 234567",
    ],
  },
  {
    name: "the number of who is told of a fault, in a sentence",
    why: "Councils tell whom to call about streets and lamps; a site that means itself says us, our or the office.",
    pattern:
      /(?<!\p{L})(?:to report|reporting|report) [^\n.:]{3,60}(?:contact|call|ring|phone|telephone) (?!us|our|the (?:office|clerk)|me)[^\n.\d]{3,40} on $/gu,
    isHeading: false,
    examples: ["To report potholes, contact City Highways on 0301 234567"],
    keep: ["To report a fault, call us on 030 123456", "To report absence, phone the office on 030 123456"],
  },
  {
    name: "doctors on duty in a region",
    why: "Practices tell who answers for all of them at night, by the place; their own line has no place in its name.",
    pattern: new RegExp(
      String.raw`${WORD_START}(?:(?:zahn|kinder|augen)?ärztlicher? (?:not|bereitschafts)dienst|notärztlicher dienst|out-of-hours (?:gp|dental) service|(?:médecin|dentiste|pharmacie) de garde|guardia medica|(?:stomatologická|zubní|zubná|lékařská|lekárska) pohotovost|(?:orvosi|fogorvosi) ügyelet|nocna pomoc lekarska|huisartsenpost|(?:tandlæge|læge|tannlege|lege)vagt\p{L}*|legevakt\p{L}*|päivystysapu|nöbetçi eczane|(?:neodkladná|první) pomoc) (?!(?:unter|tel|der praxis|in der praxis|für unsere|of our|ist|rund|am|an|ab|von))[^\n\d:]{3,30}: ?$`,
      "gu",
    ),
    isHeading: false,
    examples: ["Zahnärztlicher Notdienst Köln: 0301 234567"],
    keep: ["Zahnärztlicher Notdienst: 0301 234567", "Notdienst unserer Praxis: 0301 234567"],
  },
  {
    name: "who stands in for a practice",
    why: "Practices tell who looks after their patients while they are closed, with a telephone.",
    pattern: new RegExp(
      String.raw`${WORD_START}(?:waarneming (?:door|via)|vertretung(?::| (?:übernimmt|durch|hat))|vertreten (?:werden wir|wird die praxis) (?:von|durch)|remplacé(?:e|s)? par|cover (?:is )?provided by|sostituit[oa] da|zastępuje|zastupuje)(?! ?(?:${PARTS}))[^\n]{3,80}$`,
      "gu",
    ),
    isHeading: false,
    examples: [
      "Waarneming door Praktijk Acht, tel. 0301 234567",
      "Vertretung: Praxis Dr. Lang, Tel. 0301 234567",
    ],
    keep: ["Vertretungsplan\nTel. 030 123456", "Vertretung: Tel. 030 123456"],
  },
  {
    name: "who keeps a club's house and its kitchen",
    why: "Clubs tell where to book a table with the landlord, who is a firm of his own.",
    pattern:
      /(?<!\p{L})(?:vereinswirt\p{L}*|clubwirt\p{L}*|hüttenwirt\p{L}*|pächter(?:in|s)?|vereinsgaststätte)(?!\p{L})[^\n]{3,80}$/gu,
    isHeading: false,
    examples: [
      "Unser Vereinswirt im Sportheim (Familie Lang) nimmt Reservierungen unter 0301 234567 entgegen",
    ],
    keep: ["Vereinsvorstand im Sportheim: Anna Weber, Tel. 030 123456"],
  },
  {
    name: "the chemist's next to a practice",
    why: "Practices tell where the next chemist's is, with its telephone; a chemist's own page needs no such word.",
    pattern:
      /(?:dichtstbijzijnde|naast ons|nächste(?:gelegene)?|nebenan|nearest|next door|plus proche|más cercana|più vicina|mais próxima|najbliższa|nejbližší)[^\n]{0,40}(?:apothee?k\p{L}*|pharmac\p{L}+|farmaci\p{L}+|farmácia|chemist\p{L}*|aptek\p{L}*|lékárn\p{L}*)[^\n\d]{0,60}$|(?:apothee?k\p{L}*|pharmac\p{L}+|farmaci\p{L}+) [^\n\d]{0,30}(?:naast ons|nebenan|next door|à côté|al lado)[^\n\d]{0,20}$/gu,
    isHeading: false,
    examples: [
      "De dichtstbijzijnde apotheek is Apotheek Acht, telefoon 0301 234567",
      "Apotheek Acht zit naast ons (tel. 0301 234567)",
    ],
    keep: ["Apotheke am Markt, Tel. 030 123456", "Nächste Sprechstunde: Tel. 030 123456"],
  },
  {
    name: "doctors on duty, in a sentence without a place",
    why: "Farms and hotels tell guests who answers at night; a practice of its own has no guests.",
    pattern:
      /(?<!\p{L})(?:guardia medica|continuità assistenziale)(?: turistica)? (?:risponde|è|al)[^\n\d]{0,40}$/gu,
    isHeading: false,
    examples: ["La guardia medica turistica risponde allo 0301 234567"],
    keep: ["Guardia medica: 0301 234567"],
  },
  {
    name: "the number of who hears complaints, behind a box at a post office",
    why: "Practices and papers tell the board that hears complaints about them, with a box and a telephone.",
    pattern: new RegExp(String.raw`${WORD_START}${COMPLAINTS}[^\n]{3,80}, ?${POST_BOX} \d[^\n]{3,60}$`, "gu"),
    isHeading: false,
    examples: [
      "Klachten: SKGE, Postbus 8018, 5601 KA Eindhoven, 0301 234567",
      "Beschwerden können an den Presserat, Postfach 12, 10599 Berlin, Fon 0301 234567, gerichtet werden",
    ],
    keep: [
      "Beschwerden: 030 123456",
      "Klachten: Anna Weber, 0301 234567",
      "Beschwerden\nPostfach 12\nTel. 030 123456",
    ],
  },
  {
    name: "the number of a chamber behind the data of registers",
    why: "Feet of lawyers and notaries end with the chamber and its telephone; a chamber's own foot begins with it.",
    pattern: new RegExp(
      String.raw`${WORD_START}${REGISTER_DATA}[^\n]{4,80}[\n–—|·,;] ?${CHAMBERS}[^\n\d]{0,50}$`,
      "gu",
    ),
    isHeading: false,
    examples: [
      "NIP 8796130209, REGON 122604418\nOkręgowa Rada Adwokacka w Krakowie, tel. 0301 234567",
      "TVA BE 0780.688.761 – RPM Liège – Chambre des notaires de Liège, tél. 0301 234567",
    ],
    keep: ["Okręgowa Rada Adwokacka w Krakowie, tel. 0301 234567", "Ärztekammer Nord, Tel. 030 123456"],
  },
  {
    name: "the number of a union of firms that vouches for its members",
    why: "Trades tell on one line which union they belong to, with its telephone.",
    pattern: new RegExp(
      String.raw`${WORD_START}(?:mitglied(?:sbetrieb)? (?:bei|beim|der|des|im|in)|member of|membre d[eu]|miembro de|socio di|membr[oa] d[aeiou]l?|lid van|członek|člen\p{L}?|tagja|membru al?|medlem (?:af|av|i)|jäsen|μέλος|üyesi|член) [^\n\d,]{0,30}(?:${UNIONS})[^\n\d]{0,40}[,:(–—-] ?[^\n\d]{0,12}$`,
      "gu",
    ),
    isHeading: false,
    examples: ["Medlem af BYG GARANTI, tlf. 0301 234567", "Mitglied im Fachverband Dach, Tel. 0301 234567"],
    keep: ["Mitglied des Vorstands, Tel. 030 123456", "Mitglied im Fachverband Dach\nTel. 030 123456"],
  },
  {
    name: "the police, by a label",
    why: "Schools and clubs tell whom to call; a town's own police is called after the town.",
    pattern:
      /(?:^|[\n,;·|–—-] ?)(?:\p{L}{3,20} )?(?:polizei|polizia(?! locale| municipale)|policía(?! local| municipal)|policia(?! local| municipal)|gendarmerie|carabinieri|guardia civil|politie|policja|komisariat policji|polícia|policie(?! čr)|rendőrség|poliția(?! locală)|politi|polis(?:en)?|poliisi|garda[íi]?|полиция|поліція|αστυνομία|jandarma|警察署|派出所|경찰서|משטרה)(?: [^\n\d:,]{2,30})? ?:? ?(?:tel\p{L}*\.? ?)?$|(?:hinweise|zeugen|witnesses|tips)[^\n]{0,60}(?:polizei|police)[^\n\d]{0,50}$|(?:polizei|police)[^\n]{0,60}(?:hinweise|zeugen|witnesses)[^\n\d]{0,50}$|派出所 ?$/gu,
    isHeading: false,
    examples: [
      "Ювенальна поліція: 0301 234567",
      "Polizei Nord: 0301 234567",
      "Hinweise nimmt die Polizei unter der Nummer 0301 234567 entgegen",
    ],
    keep: ["Polizia locale: 0301 234567", "Versicherungspolice, Tel. 030 123456"],
  },
  {
    name: "a taxi, where a site says how to get there",
    why: "Farms and hotels tell the taxi of the place behind the airport or the station.",
    pattern:
      /(?:airport|aeroporto|aeropuerto|aéroport|flughafen|bahnhof|gare|train station|stazione|estación|lufthavn|flygplats|lotnisko|letiště|repülőtér|luchthaven)[^\n]{1,60}taxi[^\n\d]{0,30}$/gu,
    isHeading: false,
    examples: ["Flughafen Nord 35 km – Taxi Acht 0301 234567"],
    keep: ["Taxi Acme: 030 1234567"],
  },
  {
    name: "doctors on duty in another place, in a sentence",
    why: "Practices tell where people are looked after at weekends, with a place, an address and a telephone.",
    pattern: new RegExp(
      String.raw`${WORD_START}(?:(?:zahn|kinder|augen)?ärztlicher? (?:not|bereitschafts)dienst|bereitschaftspraxis|notfallpraxis|(?:stomatologická|zubní|zubná|lékařská|lekárska) pohotovost|(?:orvosi|fogorvosi) ügyelet|huisartsenpost|(?:tandlæge|læge|tannlege|lege)vagt\p{L}*|legevakt\p{L}*|maison médicale de garde|guardia medica|dyżur\p{L}* \p{L}+) (?:in|im|am|an der|v|ve|vo|na|i|à|de|di|w|op|in de) [^\n:]{3,70}$`,
      "gu",
    ),
    isHeading: false,
    examples: [
      "O víkendu ošetří stomatologická pohotovost v Náchodě, Purkyňova 446, tel. 0301 234567",
      "Nachts hilft die Bereitschaftspraxis am Krankenhaus Nord, Am Steig 1, Tel. 0301 234567",
    ],
    keep: ["Zahnärztlicher Notdienst: 0301 234567", "Notdienst in unserer Praxis: 0301 234567"],
  },
];
