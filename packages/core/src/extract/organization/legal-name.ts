import { everyMatch } from "../every-match.ts";
import { LEADING_FORMS, LEGAL_FORMS } from "./legal-forms.ts";

/** Words of a name before its legal form, and characters of it all. */
const MAX_WORDS = 10;
const MAX_NAME_CHARS = 120;
/** Small words that names have just before their legal form: `Fjellvegen legesenter AS`. */
const MAX_SMALL_WORDS = 3;

const FORM = new RegExp(
  String.raw`(?<![\p{L}\d.&/])(?:${LEGAL_FORMS.flatMap(({ forms }) => forms).join("|")})(?![\p{L}\d&/-])`,
  "gu",
);
const LEADING = new RegExp(LEADING_FORMS.flatMap(({ forms }) => forms).join("|"), "u");
const STREET =
  /(?:^|[\s,])(?:via|viale|piazza|piazzale|corso|strada|largo|loc\.|località|contrada|c\.da) [^,]{2,40}$/iu;
/** Networks whose links stand on the same line before a name. */
const NETWORKS = /^(?:(?:Instagram|Facebook|LinkedIn|YouTube|Twitter|TikTok|Pinterest|WhatsApp)[ |·]{1,3})+/;
const REGISTER = /register(?:gericht)?,? ?$/i;
/** Small words between the words of a name. */
const CONNECTOR =
  /^(?:&|\+|and|und|et|y|e|i|ve|och|og|en|zum|zur|am|im|beim|of|the|for|für|de|del|della|di|da|do|dos|du|des|la|le|les|van|von|der|den|v\/|[–-])$/u;
/** A word of a name: it begins with a capital, a digit, a quote, or a script without capitals. */
const NAME_WORD = /^["'“”„«»(]?(?:\p{Lu}|\d|\p{Lo}|d['’]\p{Lu}|l['’]\p{Lu}|[a-z]\p{Lu})/u;

/** The name with a legal form that a part of a line holds, first of several; undefined where none does. */
export function legalNameIn(text: string): string | undefined {
  const leading = LEADING.exec(text)?.[0].trim();
  if (leading !== undefined) return leading.replace(/^.*由/u, "");
  for (const form of everyMatch(text, FORM)) {
    const name = nameBefore(text.slice(0, form.index));
    // `Via dello Sport snc`: a street without numbers.
    if (form[0] === "snc" && STREET.test(text.slice(0, form.index))) continue;
    // `Partnerschaftsregister AG Hannover`: the court, not a firm.
    if (form[0] === "AG" && name !== undefined && REGISTER.test(name)) continue;
    const behind = text.slice(form.index + form[0].length);
    // A stop behind these ends the sentence, where another one follows; others are written with one.
    const last =
      /^(?:Ltd|Inc|Corp)\.$/.test(form[0]) && /^\s\p{Lu}/u.test(behind) ? form[0].slice(0, -1) : form[0];
    if (name !== undefined) return trimmed(`${name}${last}`);
  }
  return undefined;
}

/** The words of a name that end a text, with what divides them from what comes next. */
function nameBefore(before: string): string | undefined {
  const sentence = before.slice(Math.max(0, before.length - MAX_NAME_CHARS));
  const start = Math.max(
    ...[
      ...sentence.matchAll(
        /(?:[:;©!?•·|]|(?<=\d{3}),\s|\.\s(?=\p{Lu}\p{Ll}{3})|(?<!\d)(?:19|20)\d{2}(?:\s?[-–]\s?20\d{2})?)\s*/gu,
      ),
    ].map((end) => end.index + end[0].length),
    0,
  );
  const words = sentence.slice(start).split(/(?<=\s)/);
  let first = words.length;
  let small = 0;
  let hasName = false;
  while (first > 0 && words.length - first < MAX_WORDS) {
    const word = (words[first - 1] ?? "").trim();
    if (NAME_WORD.test(word)) hasName = true;
    else if (!CONNECTOR.test(word) && (hasName || ++small > MAX_SMALL_WORDS)) break;
    first--;
  }
  while (first < words.length && !NAME_WORD.test((words[first] ?? "").trim())) first++;
  return first === words.length ? undefined : words.slice(first).join("");
}

function trimmed(name: string): string {
  return name
    .replace(/^["“„«(]+(?![^"“”„«»()]*[”"»)])/, "")
    .replace(NETWORKS, "")
    .trim();
}
