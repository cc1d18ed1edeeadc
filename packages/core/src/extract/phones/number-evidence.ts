/** A run of digits that a numbering plan has as a number, without a word beside it. */
export type UnworderedNumber = {
  /** The run in ASCII. */
  readonly run: string;
  /** Digits of it. */
  readonly digits: number;
  /** What stands before and behind it on its line. */
  readonly before: string;
  readonly after: string;
  /** The lines around it, some 150 characters to each side. */
  readonly near: string;
};

/** What speaks for a telephone number where no word does, and what it looks like. */
export type NumberEvidence = {
  readonly name: string;
  readonly why: string;
  readonly holds: (number: UnworderedNumber) => boolean;
  /** Texts of a German site in which a number is found by this, and such in which none is. */
  readonly examples: readonly string[];
  readonly keep: readonly string[];
};

/** A number by the country's code. */
const INTERNATIONAL = /^\(?\+/;
/** A number as North America writes it: (212) 555-0123, 212-555-0123, 212.555.0123. */
const NORTH_AMERICAN = /^(?:\+?1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[.-])[2-9]\d{2}[.-]\d{4}$/;
/**
 * A number that begins with the zero that numbers of a country are dialled with, its parts divided. One hyphen alone
 * divides codes of goods as well: `07000-1000`.
 */
const TRUNK_ZERO = /^\(0[1-9]\d{0,4}\)[ ./-]|^0[1-9]\d{0,4}(?:[ /]|[.-]\d{1,4}[ .-])/;
/** Signs that divide the parts of a line of contacts. */
const LINE_EDGE = /(?:^|[|·•,;:–—\-*>»()）/]|\s\s)\s{0,9}$/;
/** The same with a short name of whom the number reaches: `· Büro 030 123456`. */
const LABEL_EDGE = /(?:^|[|·•,;–—*>»()）]|\s\s)\s{0,9}(?:[\p{L}.'’ -]{1,25}:?\s?)?$/u;
const LINE_REST =
  /^\s*(?:$|[|·•,;–—\-*<(/]|\.(?:\s|$)|(?:oder|or|und|and|ou|et|o|y|e|i|lub|nebo|alebo|och|eller|og|tai|ja|of|en|и|или|та|або) (?:[+(\d]|(?:\p{L}{2,4} )?(?:[Ww]hats[Aa]pp|SMS|[Ee]-?[Mm]ail)))/u;
const OR = /[@.][\w.-]{2,40},? (?:oder|or|ou|o|lub|nebo|alebo|eller|tai|of|или|або|és|vagy) $/iu;
/** A mail as the other way, behind a number. */
const OR_MAIL =
  /^,? (?:oder|or|ou|o|lub|nebo|alebo|eller|tai|of|или|або|és|vagy) (?:(?:\p{L}{1,8} ){0,3}(?:e-?)?mail|[\w.+-]{2,40}@\w)/iu;
const AT_SIGN = /[\w\u0080-\uffff]@[\w\u0080-\uffff]|\[at\]|\(at\)/i;
/** Headings of what tells how to reach somebody. */
const CONTACT_HEADING =
  /(?:^|\n)[^\n]{0,30}(?:kontakt|contact|contatt|contat[oa]|yhteystie|kapcsolat|elérhetőség|iletişim|επικοινων|контакт|зв.?яз|связ|連絡先|お問い?合わ?せ|联系|聯絡|聯繫|연락처|문의|צור קשר|יצירת קשר|اتصل|تماس|liên hệ|ติดต่อ|kapcsolat|hubungi|kontak|anschrift|adresse|address|dirección|direccion|indirizzo|find us|reach us|get in touch|call us|visit us|bel ons|ring oss)[^\n]{0,20}\n/i;
/** A number without dividers that begins with the zero that it is dialled with, as mobile ones are written. */
const MOBILE_ZERO = /^0[1-9]\d{8,10}$/;
/** A line on which a name alone stands before a number. */
const NAMED_EDGE = /^\s*(?:\p{Lu}[\p{L}.'’-]{1,20} ?){1,3}[:,-]?\s?$/u;
/** An area code in brackets, and the rest in two or three parts. */
const BRACKETED = /^(?!\(\d{3}\) ?[01])\(\d{2,5}\)[ -]{0,2}\d{2,5}(?:[ .-]\d{2,4}){1,3}$/;
/** An abbreviation of a register or a list before its number: `KASZ: 36062418`. */
const CAPITALS = /(?<!\p{L})\p{Lu}{2,6}:\s?$/u;
/** Hours at which somebody answers, behind a number. */
const HOURS = /^\s?\(?(?:с|з|von|ab|from|de|dalle|od|fra|kl\.?|van|mo|lu|pn)\.?[ -][^\n]{0,12}\d/iu;
/** What stands in a sentence before a number to call. */
const AT = /(?:^|\s)(?:unter|au|al|allo|ao|pelo|pod|på|op|numerem|čísle)\s{1,3}$/iu;
/** Who answers at a number, right before it, with hours in brackets. */
const OFFICE =
  /(?<!\p{L})(?:redak[tcs]\p{L}{2,6}|rédaction|redacción|redazione|redação|sekretaria?t\p{L}{0,3}|secrétariat|secretar[ií]a|segreteria|secretariaat|kontor(?:et)?|büro|bureau|biuro|kancelář|iroda|buchungen|bestellungen?|bookings?|reservations?|reservas|réservations?|prenotazioni|rezerwacj[ae]|rezervace|objednávky|objednání|zamówienia|rendelés|tidsbestilling|timebestilling|tidsbokning|ajanvaraus|afspraken|terminvereinbarung|anmeldung|appointments?|citas|turnos|agendamento|sac|kass?[ae]|billett?erie|biglietteria|taquilla|box office|ticket office|pokladn[aeň]a?|(?:jegy)?pénztár|bilheteri?ra?|billet?tkontor(?:et)?|lipunmyynti|gişe|касса|каса|ταμείο|emergenc(?:y|ies)|urgenc(?:es|ias?)|urgências|notfälle|spoed(?:lijn)?|запись|вопросы|справки|заказы|запис|питання|бронирование)(?: \([^()\n]{1,30}\)| 24 ?h| 24\/7)?\s?:?\s{1,3}$/iu;
/** An address right behind a number. */
const BEFORE_ADDRESS = /^\s{1,3}[\w.+-]{2,40}@\w/;
/** A line of nothing but capitalised words before a number. */
const NAMED_LINE = /^\s*(?:\p{Lu}[\p{L}.'’-]{1,20} ){2,6}$/u;
/** Digits of a number for which no word speaks: shorter ones are amounts and codes as well. */
const MIN_DIGITS = 8;

export const NUMBER_EVIDENCE: readonly NumberEvidence[] = [
  {
    name: "a country's code behind a plus sign",
    why: "Nothing but a telephone number is written so and is valid in its country.",
    holds: ({ run, digits }) => INTERNATIONAL.test(run) && digits > MIN_DIGITS,
    examples: ["+49 30 123456", "Wir sind da: +49 (0)30 123456", "(+49) 30 123456"],
    keep: ["+12 345 678", "+100 000 000"],
  },
  {
    name: "the form of North America",
    why: "Three, three and four digits, none of the first two groups beginning with 0 or 1.",
    holds: ({ run }) => NORTH_AMERICAN.test(run),
    examples: [],
    keep: ["123-555-0123", "(212) 155-0123"],
  },
  {
    name: "an area code with its zero, by itself",
    why: "Amounts and codes do not begin with a zero and a blank behind the next digits; dates and times were left out.",
    holds: ({ run, digits, before, after }) =>
      TRUNK_ZERO.test(run) &&
      digits > MIN_DIGITS &&
      (LABEL_EDGE.test(before) || NAMED_LINE.test(before)) &&
      LINE_REST.test(after),
    examples: ["030 1234567", "Hauptstr. 1 · 10115 Berlin · 030 / 123 45 67", "(030) 1234567"],
    keep: ["07000-1000", "Nummer des Antrags war damals 030 1234567 oder ähnlich"],
  },
  {
    name: "an area code with its zero, or mail",
    why: "A sentence says how to reach somebody: by the number or by mail.",
    holds: ({ run, digits, after }) => TRUNK_ZERO.test(run) && digits > MIN_DIGITS && OR_MAIL.test(after),
    examples: [
      "Melden Sie sich bei Anna 030 1234567 oder per E-Mail",
      "Melden Sie sich bei Anna 030 1234567 oder a.weber@acme.de",
    ],
    keep: ["Nummer des Antrags war damals 030 1234567 oder eine andere"],
  },
  {
    name: "an area code in brackets, by itself",
    why: "Brackets divide nothing but area codes: `(85) 98877-1204`, `(812) 325-06-47`.",
    holds: ({ run, digits, before, after }) =>
      BRACKETED.test(run) &&
      digits > MIN_DIGITS &&
      LABEL_EDGE.test(before) &&
      (LINE_REST.test(after) || HOURS.test(after)),
    examples: ["(30) 1234-5678", "Fragen: a.weber@acme.de, (30) 1234-5678 von 9 bis 12 Uhr"],
    keep: ["(12) 1234", "siehe Nummer (30) 1234-5678 im Katalog"],
  },
  {
    name: "an area code behind the word for at",
    why: "Sentences tell a number so: `unter 04131 4 07 19`, `au 04 50 27 81 14`.",
    holds: ({ run, digits, before }) => TRUNK_ZERO.test(run) && digits > MIN_DIGITS && AT.test(before),
    examples: ["Karten unter 04131 / 4 07 19 oder im Laden"],
    keep: ["Karten über 04131 / 4 07 19 oder im Laden"],
  },
  {
    name: "an office or a service before it",
    why: "Feet and notices name who answers instead of the telephone: `Redaksjonen: 69 18 02 54`.",
    holds: ({ digits, before, after }) =>
      digits >= MIN_DIGITS && OFFICE.test(before) && (LINE_REST.test(after) || HOURS.test(after)),
    examples: [
      "Redaktion: 030 1234567.",
      "Sekretariat (Mo–Do): 030 123456",
      "Bilety: kasa 030 123 45 67.",
      "Emergencies 24h: 030 1234567",
      "Agendamento: (30) 1234-5678 ou WhatsApp",
    ],
    keep: ["Redaktionsschluss: 30 1234567", "Redaktion 30 123"],
  },
  {
    name: "a name before it and an address behind it",
    why: "Lists of boards put all that is known of a member in one line.",
    holds: ({ digits, before, after }) =>
      digits >= MIN_DIGITS && BEFORE_ADDRESS.test(after) && NAMED_LINE.test(before),
    examples: ["Presidente Anna Weber 030 123456 a.weber@acme.de"],
    keep: ["Der ganze Betrag 30123456 a.weber@acme.de"],
  },
  {
    name: "an address beside it",
    why: "Where somebody's address stands, a number of the form of the country's is theirs.",
    holds: ({ run, digits, near, before, after }) =>
      digits >= MIN_DIGITS &&
      AT_SIGN.test(near) &&
      !(CAPITALS.test(before) && !/\D/.test(run)) &&
      (LINE_EDGE.test(before) || OR.test(before)) &&
      LINE_REST.test(after),
    examples: ["Anna Weber\n030 123456\na.weber@acme.de"],
    keep: ["Anna Weber\n12 345\na.weber@acme.de", "Anna Weber\nKASZ: 3036062418\na.weber@acme.de"],
  },
  {
    name: "a heading of contact above it",
    why: "A number by itself in the lines below is one to call.",
    holds: ({ run, digits, near, before, after }) =>
      digits >= MIN_DIGITS &&
      LINE_REST.test(after) &&
      (/\D/.test(run) ? LINE_EDGE.test(before) : MOBILE_ZERO.test(run) && NAMED_EDGE.test(before)) &&
      CONTACT_HEADING.test(near),
    examples: ["Kontakt\nAcme GmbH\n030 123456\nBerlin", "Kontakt:\nAnna Weber 01711234567 (Büro)"],
    keep: ["Zahlen\nAcme GmbH\n301 23456\nBerlin"],
  },
];
