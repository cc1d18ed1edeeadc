import { LIMITS } from "../../config.ts";
import { joined } from "../context.ts";
import { foldName } from "./fold-name.ts";
import { CONTACT_LABEL, PERSON_LABEL, TASKS_LABEL, UNIT_WORD } from "./label-words.ts";
import { readName } from "./name.ts";
import { meaningOf } from "./role.ts";

/** Words of a role: a longer line is a sentence. */
const MAX_ROLE_WORDS = 14;
/** Words and characters of a text that is a position by its place: a longer one is a sentence. */
const MAX_PLACED_WORDS = 7;
const MAX_PLACED_CHARS = 60;
/** What stands behind a name and is none: firms, streets, places to click, greetings. */
const NO_ROLE =
  /(?:^|[ ,])(?:gmbh|ag|kg|ohg|gbr|se|plc|sarl|sas|srl|spa|lda|ltda|zrt|e\.? ?v|ltd|llc|llp|inc|s\.?r\.?l|s\.?a|bv|nv|ab|oy|as|aps|kft|sp|university|universitat|universite|universidad|universita|universiteit|college|institute|institut|school|schule|street|strasse|road|avenue|rue|calle|via|straat|usa|germany|deutschland|group|limited|company|foundation|associates|building|tower|suite|none|not listed|n\/a|tba|tbd|click|read|more|mehr|erfahren|ansehen|view|profile|profil|bio|biograf(?:ie|ia)|biography|cv|vita|lebenslauf|download|vcard|website|homepage|contact|kontakt|welcome|hello|hallo|born|geboren|journal|proceedings|ph\.?d|m\.?sc|b\.?sc|m\.?a|b\.?a)(?:$|[ ,.])|(?:^|[ ,])(?:oblasti?|wojewodztwo|megye|county|counties|bundesland|departement)(?:$|[ ,])|(?:strasse|straße|str\.|straat|gasse|weg|platz)$/u;
/** Where somebody works, and whose words a page's are. */
const INSTITUTION =
  /^(?:(?:the|das|die|der) )?(?:universi|institut|departm|dept|departament|dipartiment|facult|fakult|college|school of|klinik fur|lehrstuhl|center for|centre for|zentrum|laborator|verantwortlich fur (?:den )?inhalt)|universit/;
/** Who works in one: `Department Administrator`. */
const WORKS_THERE = / (?:administrator|assistant|secretary|chair|officer|technician|clerk|representative)$/;
/** Words before the one that makes a position: `Acme Company Foundation Assistant Professor`. */
const MAX_WORDS_BEFORE = 4;
/** Words before it where a name stands behind: with more it is a sentence that leads to the name. */
const MAX_WORDS_BEFORE_LEAD = 2;
/** What a sentence, a heading of opening hours or a mark of rights begins with. */
const SENTENCE_START =
  /^(?:and|und|or|oder|to|search|about|see|view|when|if|by|for|from|with|we|i|you|he|she|it|they|our|your|this|that|become|follow|all|please|how|why|what|where|tools|operational|original|chez|pour|avec|si|nous|vous|bei|fur|wir|sie|wenn|voor|bij|wij|u|para|por|con|si|se|per|da|noi|for|dla|pro|©|\(c\))(?: |$)|^©|(?:^| )(?:hours|academy of|society of|association of|office of|inquiries|enquiries|thoughts|contact information|contact details)(?: |\*|$)/;
/** What leads to a name and is none of its bearer's positions: `Nom du responsable`. */
const NAME_LABEL =
  /^(?:nom|name|nome|nombre|naam|navn|namn|nimi|jmeno|imie|ime|nume) (?:du|de|des|del|della|do|da|of|der|van) |^(?:inhaltlich )?verantwortlich\p{L}* (?:fur|i s ?d|gem|nach|im sinne)/u;
/** Who is to be asked, with what about, and who wrote something: a label that names no position. */
const ASKED =
  /^(?:(?:ihre?|unsere?|deine?|your|our|votre|notre|vos|su|tu|seu|sua|il (?:vostro|tuo)|uw|je|din|ditt|twoj|vas) )?(?:ansprechpartner(?:in)?|ansprechperson|kontaktpersone?|contact person|person to contact|contactpersoon|point of contact|(?:press|presse|media|medien)-? ?(?:kontakt|contact)|contact presse|contacto de prensa|contatto stampa|kontakt (?:dla )?(?:medi\p{L}*|pras\p{L}*)|pressekontakt|presskontakt|interlocut(?:eur|rice)|persona de contacto|referente|yhteyshenkilo|osoba (?:do kontaktu|kontaktowa)|kontaktni osoba|kontaktna osoba|kapcsolattarto|persoana de contact|irtibat kisisi|kontaktnoe litso|(?:corresponding )?author|aut[eo]re?|autorin|auteur|autorka|avtor|kirjoittaja|forfatter|forfattare|szerzo|yazar|(?:redaktionell )?verantwortlich|verantwortliche(?:r|(?:r)? stelle)?|data controller|responsable (?:del|du) (?:tratamiento|traitement)|titolare del trattamento)(?: (?:fur|for|pour|para|per|voor|till|til|ds|z|za|am|in|du|der|des|dla|vid|der)(?: .*)?)?$/u;
/** What tells of somebody in a sentence: `Anna Weber is a broker in Kansas`, `supervised with Prof. Lin`. */
const TELLS =
  / (?:with|by|mit|bei|avec|con|com|met|med|z|s) (?:prof|dr|mr|mrs|ms|herrn?|frau)(?:[ .]|$)|(?: i firmaet er | bei uns ist | chez nous est |(?:^| )(?:ansvarlig|verantwortlich|responsible|responsable|responsabile) \p{L}+ \p{L}+ (?:er|ist|is|est|e|es) )|(?:^| )(?:(?:is|was|has been|became) (?:an?|the|our|one of)|has (?:over|been|more)|(?:ist|war) (?:eine?|der|die|unser\p{L}*)|est (?:une?|le|la|notre)|es (?:una?|el|la|nuestr\p{L})) |^(?:is|was|has|brings|joined|works|ist|hat|arbeitet|leitet|est|tiene|trabaja) /u;
/** What goes on behind a position and is no part of it: since when, in which generation. */
const TAIL =
  /[・･、，,]\s?(?:博士|修士|学士)(?:[（(][^（）()]{1,12}[）)])?$|,? (?:(?:since|seit|depuis|desde|dal|sinds|sedan|siden|od|vuodesta|с|від|από) (?:\p{L}+ )?(?:19|20)\d{2}|in (?:zweiter|dritter|vierter|fünfter|\d\.) generation|(?:de|à la) (?:deuxième|troisième|quatrième|\d)e? génération|de (?:segunda|tercera|cuarta) generación|di (?:seconda|terza|quarta) generazione)\.?$/iu;
/** A label or a word that joins, behind which the position does not go on. */
const LOOSE_END = /[,;:|/–—-]? (?:e-?mail|mail|tel|telefon|phone|fax|und|and|et|y|og|och|oraz|&)[.:]?$/iu;
/** The same in small letters alone: `Head of IS` is one, and so is `Responsable Région Est`. */
const LOOSE_WORD = / (?:at|unter|via|à|på|op|na|pod|er|är|ist|is|è)$/u;
/** A house in a script that writes words together: `東京弁護士会`. */
const HOUSE =
  /(?:[^理監]事?会|协会|協会|協會|大学|大學|学部|学科|学院|研究室|研究所|事務所|事务所|病院|医院|会社|公司|中心|本店|支店|営業所)$/u;
/** A degree that somebody has, which is no position: `PhD in Physics`, `Doutor em Física pela USP`. */
const DEGREE =
  /^(?!(?:dok|do[ck]?t|dott|dout)or(?:and|ant|al))(?:(?:ph ?d|dphil|doct|doutor|doktor|dottor|docteur|post-?doc|pos-doutor|posdoc|master|maestr|magist|maitris|bachelor|bachar|bakalar|bacca|licenci|licence|laure|graduad|graduat|especialista|specialisat|diplom)\p{L}*|mestr[ea]|mestrado|mphil|mba|bsc|msc|ba|ma) (?:in|em|en|of|of science|of arts|de|di|des?|du|da|do|na|no|pela|pelo|pel|por|from|at|der|an der|aus)(?: |$)/u;
/** What says that a position follows; words that are no part of one do without a colon: `직위 교수`. */
export const ROLE_LABEL =
  /^(?:(?:役職|職位|職務|职位|职务|직위|직책|תפקיד|המשרה|المنصب)(?:\s*[:：]|\s)\s*|(?:positions?|funktion|functions?|roles?|rolle|fonction|poste|cargo|puesto|categor[ií]a|ruolo|functie|stanowisko|funkcja|vinculo|vínculo|stilling|titel|titles?|job titles?|befattning|nimike|beosztas|pozice|funkce|должность|посада)\s*[:：]\s*)/iu;
/** What says the same of a rank, beside which a position may have a label of its own: `职称：教授`, `职务：院长`. */
export const RANK_LABEL = /^(?:职称|職稱)\s*[:：]\s*/u;
/** In which project somebody works: `Doktorandin, Projekt DELTA`. */
export const PROJECT =
  /^(?:[Pp]rojekt|[Pp]rojet|[Pp]rogetto|[Pp]royecto|[Pp]rojeto|[Pp]roject) ["“„«]?\p{Lu}{2}/u;
/** Where a house is, though a word of it makes a position: `Head Office`. */
const OFFICE = /^(?:head|main|branch|registered|regional|local|central|sales|box|field) offices?$/;
const EDGES = /^[\s,;:：|•·–—/()（）[\]\u2028.-]+|[\s,;:：|•·–—/(（[\u2028-]+$/gu;
/** A host by itself, and what a link to somebody's profile is called. */
const LINK_WORDS =
  /^(?:[a-z\d-]+\.[a-z]{2,4}|(?:(?:^|[ ,/|·]+)(?:research ?gate|researchmap|orcid|google scholar|scholar|scopus|publons|academia(?:\.edu)?|web of science|linked ?in|xing|git ?hub|git ?lab|mastodon|bluesky|instagram|facebook|twitter|youtube|tik ?tok|telegram|vimeo|dblp|cv))+)$/i;
const HAS_CONTACT =
  /@|★|(?:^|[\s★])[a-z\d-]+(?:\.[a-z\d-]+){2,}$|<\s?at\s?>|\d[\d\s()/.-]{4,}|https?:|www\.|\(at\)|\[at\]/i;
/** Where a sentence ends: behind a word that is no abbreviation (`Inhaber, dipl. Treuhandexperte`). */
export const SENTENCE_END =
  /(?<=\p{Ll}{4})(?<!(?:dipl|eidg|dept|asst|exec|prof|univ|wiss|spec|assoc|techn|admin|koord))[.!?]\s(?!\p{Ll})/u;
const SENTENCE = new RegExp(String.raw`\s.*${SENTENCE_END.source}|[!?]$|\p{Ll}{3,}\.$|。`, "u");

/** A short text that is a position by its place alone; null where it is a firm, a place, a sentence. */
export function shortRole(text: string): string | null {
  const role = cleanRole(text);
  // `CeMM` and `ETH` are houses.
  if (role !== null && /^\p{L}{2,5}$/u.test(role) && /\p{L}\p{Lu}/u.test(role)) return null;
  if (role === null || role.length > MAX_PLACED_CHARS || role.split(" ").length > MAX_PLACED_WORDS)
    return null;
  if (
    /[\d:："“„«?!&©]|\.\s/.test(role) ||
    SENTENCE_START.test(foldName(role)) ||
    !/^\p{L}/u.test(role) ||
    NO_ROLE.test(foldName(role))
  )
    return null;
  return role;
}

/**
 * A text as a role where the positions of other people on the page stand at the same place: it may be longer, and
 * number (`Substitute 1`).
 */
export function repeatedRole(text: string): string | null {
  const role = cleanRole(text);
  if (role === null || /\d{2}|["“„«?!©:：]/.test(role) || !/^(?:\p{L}|\d\.)/u.test(role)) return null;
  return NO_ROLE.test(foldName(role)) || SENTENCE_START.test(foldName(role)) ? null : role;
}

/** A text as a role; null where it is a label, a sentence, a name or a contact. */
export function cleanRole(text: string): string | null {
  const bareText = text
    .replace(ROLE_LABEL, "")
    .replace(RANK_LABEL, "")
    .replace(EDGES, "")
    .replace(/\s+/g, " ")
    .trim();
  const role = withoutStop(withoutTail(withoutUnits(withoutOpenBracket(bareText))));
  if (
    role.length < 2 ||
    /^\p{Ll}{1,3}$|：|^(?:Jr|Sr|I{2,3}|IV)\.?$/u.test(role) ||
    role.length > LIMITS.maxRoleChars
  )
    return null;
  if (role.split(" ").length > MAX_ROLE_WORDS || SENTENCE.test(role) || isContact(role)) return null;
  const folded = foldName(role);
  if (OFFICE.test(folded) || NAME_LABEL.test(folded) || TELLS.test(folded) || HOUSE.test(role)) return null;
  if (PERSON_LABEL.test(folded) && !/geschaftsfuhr|inhaber|verantwortlich/.test(folded)) return null;
  if (ASKED.test(folded) || TASKS_LABEL.test(folded) || PROJECT.test(role)) return null;
  if (readName(role)?.isKnown || DEGREE.test(folded)) return null;
  if (INSTITUTION.test(folded) && meaningOf(role).seniority === null && !WORKS_THERE.test(folded))
    return null;
  return role;
}

/** A text without a bracket at its end that another part of the line opens: `CTO)`. */
function withoutOpenBracket(text: string): string {
  return /[)）]$/.test(text) && !/[(（]/.test(text) ? text.slice(0, -1).trimEnd() : text;
}

/** A position without the parts of the house before it: `営業本部 営業課 課長`. */
function withoutUnits(text: string): string {
  const words = text.split(" ");
  while (words.length > 1 && UNIT_WORD.test(words[0] ?? "")) words.shift();
  return words.join(" ");
}

/** A text without what goes on behind a position: `Manager since 2012`, `Adviser email`, `Press officer and`. */
export function withoutTail(text: string): string {
  return text.replace(TAIL, "").replace(LOOSE_END, "").replace(LOOSE_WORD, "");
}

/** A short position without the full stop of a sentence: `Lawyer, owner of the firm.`. */
function withoutStop(text: string): string {
  const isShort = text.endsWith(".") && text.split(" ").length <= MAX_PLACED_WORDS - 1;
  return isShort && /\p{Ll}{4}\.$/u.test(text) && meaningOf(text.split(/[ ,]/, 1)[0] ?? "").isRole
    ? text.slice(0, -1)
    : text;
}

/** Whether a text tells a way to reach somebody. */
export function isContact(text: string): boolean {
  const bareText = text.trim();
  return HAS_CONTACT.test(text) || LINK_WORDS.test(bareText) || CONTACT_LABEL.test(foldName(bareText));
}

/** Ranks of French universities, beside which a position stands: `PR` is public relations elsewhere. */
const RANK_OF_FRANCE = /^(?:PR|PU|MCF|MC)$/;

/** Whether a text has a word that makes a position, where a position has it. */
export function isPosition(role: string): boolean {
  const { isRole, wordsBefore } = meaningOf(role);
  return (
    isRole &&
    !RANK_OF_FRANCE.test(role) &&
    wordsBefore <= MAX_WORDS_BEFORE &&
    !SENTENCE_START.test(foldName(role))
  );
}

/** Whether what stands before a name is the sentence that leads to it: `For questions ask our manager`. */
export function isLeadOfSentence(role: string): boolean {
  return role.split(" ").length > MAX_PLACED_WORDS || meaningOf(role).wordsBefore > MAX_WORDS_BEFORE_LEAD;
}

/** A text without the signs at its edges. */
export function bare(text: string): string {
  return joined(text).replace(EDGES, "");
}
