import { foldName } from "./fold-name.ts";
import { readName } from "./name.ts";
import { meaningOf } from "./role.ts";

const FIELD_BEHIND = /^ ([–—·-]) ([\p{L}&' ]{3,40})(?=\s*$|\u2028| [–—·-] )/u;
/** Characters behind a position in which its field is looked for: a dash, some words and what ends them. */
const MAX_FIELD_CHARS = 60;
/** What somebody has learnt, below which his position may stand. */
const QUALIFICATION =
  /(?:^| )(?:diplom(?:e|ee|ado|ada|ato|ata|iert\p{L}*)|brevet|certified|chartered|gepruft\p{L}*|staatlich|zertifiziert\p{L}*|eidg|licenciad[oa]|titulad[oa]|laureat[oa]|doctor of|(?:doktor|kandidat) \p{L}+ nauk|(?:spetsialist|vchitel|uchitel) (?:vischoi|vysshey|pershoi|pervoy) kategori\p{L}+)(?: |$|,)/u;

/** A position with what goes on behind a dash or a dot as a part of it: `Vice President – Sales`. */
export function withFieldBehind(role: string, rest: string): string {
  const at = rest.indexOf(role);
  const [behind = "", divider, field = ""] =
    at < 0 ? [] : (FIELD_BEHIND.exec(rest.slice(at + role.length, at + role.length + MAX_FIELD_CHARS)) ?? []);
  const { isRole, seniority } = meaningOf(field);
  // A dot divides what is beside each other: a rank, but neither a school nor a part of the house.
  const isPart = divider === "·" ? seniority !== null : isRole;
  return isPart && readName(field) === null ? `${role}${behind}` : role;
}

/** Whether a text tells what somebody has learnt more than what he does. */
export function isQualification(role: string): boolean {
  return QUALIFICATION.test(foldName(role));
}
