import { foldName } from "./fold-name.ts";
import { isGiven } from "./given-name.ts";
import { readName } from "./name.ts";
import { meaningOf } from "./role.ts";
import { repeatedRole } from "./role-text.ts";

const FIELD_BEHIND = /^ ([–—·-]) ([\p{L}&', ]{3,60})(?=\s*$|\u2028| [–—·-] )/u;
/** Characters behind a position in which its field is looked for: a dash, some words and what ends them. */
const MAX_FIELD_CHARS = 80;
/** Characters behind a position in which such a bracket stands: a longer one is a sentence. */
const MAX_BRACKET_CHARS = 70;
/** What somebody has learnt, below which his position may stand. */
const QUALIFICATION =
  /(?:^| )(?:diplom(?:e|ee|ado|ada|ato|ata|iert\p{L}*)|brevet|certified|chartered|gepruft\p{L}*|staatlich|zertifiziert\p{L}*|eidg|licenciad[oa]|titulad[oa]|laureat[oa]|doctor of|(?:doktor|kandidat) \p{L}+ nauk|(?:spetsialist|vchitel|uchitel) (?:vischoi|vysshey|pershoi|pervoy) kategori\p{L}+)(?: |$|,)/u;

/** A market or a unit by its first letters: `Export Manager – DACH`. */
const CAPITALS = /^\p{Lu}[\p{Lu}\d&]{1,5}$/u;
/** What a bracket behind a position says of it, in letters, or since when: nothing may stand behind on its line. */
const BRACKET_BEHIND =
  /^ ?([(（](?=[^()（）\n]{0,60}\p{L}{2})[^()（）\n\u2028@]{2,60}[)）])(?=\s*(?:$|[:：\u2028,;|]))/u;
/** Words for who is away for a while, as a bracket begins with them. */
const PRESENCE =
  /^[(（]?(?:in )?(?:elternzeit|beurlaubt|föräldraledig|tjänstledig|barsel\p{L}*|(?:\p{L}*)permisjon|orlov(?= ?[)）\d])|hoitovapaa\p{L}*|virkavapaa\p{L}*|en congé|de baja|in aspettativa|met verlof|(?:na )?urlop\p{L}*|rodičovsk\p{L}*|mateřsk\p{L}*|sabbatical|(?:maternity|parental) (?:leave|cover)|on (?:\p{L}+ )?leave)(?!\p{L})/iu;
/** What a bracket says instead: when and how somebody is there, what he is called, a number. */
const NOT_OF_POSITION =
  /\d{3,}[\s/-]\d|[+:§"“”„«»]|v\.? ?i\.? ?s\.? ?d|\d ?(?:%|h|uhr|std)|^.(?:(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|lun|mar|mer|jeu|ven|gio|ma|wo|do|vr|pn|wt|śr|pon|út|st|čt)[.,\s–-]|he\/|she\/|they\/|m\/w|teilzeit|vollzeit|part-?time|half-?time|vertretung|tel|fax|mobil|ext|dw|int|raum|room|büro|bitte|please)/iu;

/** A position with what a bracket right behind it says of it: `Reporter (courts and council)`. */
export function withBracketBehind(role: string, rest: string): string {
  const at = rest.indexOf(role);
  if (at < 0) return role;
  const [, bracket = ""] =
    BRACKET_BEHIND.exec(rest.slice(at + role.length).slice(0, MAX_BRACKET_CHARS)) ?? [];
  if (bracket === "" || NOT_OF_POSITION.test(bracket) || PRESENCE.test(bracket)) return role;
  return `${role}${rest.startsWith(" ", at + role.length) ? " " : ""}${bracket}`;
}

/** A position without a bracket at its end that says when or whether somebody is there: `Researcher (on leave)`. */
export function withoutRemark(role: string): string {
  const at = role.search(/ ?[(（][^()（）]*[)）]$/u);
  return at > 0 && PRESENCE.test(role.slice(at).trimStart()) ? role.slice(0, at) : role;
}

/** A position with what goes on behind a dash or a dot as a part of it: `Vice President – Sales`. */
export function withFieldBehind(role: string, rest: string): string {
  const at = rest.indexOf(role);
  const [behind = "", divider, field = ""] =
    at < 0 ? [] : (FIELD_BEHIND.exec(rest.slice(at + role.length, at + role.length + MAX_FIELD_CHARS)) ?? []);
  // A dot divides what is beside each other: a rank, but neither a school nor a part of the house.
  const isPart = divider === "·" ? meaningOf(field).seniority !== null : isField(field);
  return isPart && readName(field) === null ? `${role}${behind}` : role;
}

/** Whether a text behind a dash may be a field: no link (`– view profile`), no time, no given name. */
function isField(text: string): boolean {
  if (CAPITALS.test(text)) return true;
  return repeatedRole(text) !== null && !NOT_OF_POSITION.test(` ${text}`) && !isGiven(text);
}

/** Whether a text tells what somebody has learnt more than what he does. */
export function isQualification(role: string): boolean {
  return QUALIFICATION.test(foldName(role));
}
