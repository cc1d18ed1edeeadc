import { createHash } from "node:crypto";
import { type Expression, expressionBuilder, type SqlBool } from "kysely";
import type { DB } from "../db/database.ts";
import { AT_NAMES, DOT_NAMES } from "../extract/scan/sign-words.ts";
import { LINE_NAMES } from "./mentions.ts";

/** Characters before the at sign that a key is made of: the most of these that the address has. */
const TAIL_CHARS = [6, 3, 1];
/** A word for a sign, whole: no other stands between a text's words. */
const WORD = /^[\p{L}\p{M}\p{N}]+$/u;
const AT_WORDS = new Set([...AT_NAMES].filter((name) => WORD.test(name)));
const OTHER_SIGN_WORDS = new Set([...DOT_NAMES, ...LINE_NAMES].filter((name) => WORD.test(name)));
/** Letters of those words that are not ASCII: the database knows their capitals, and those of no other letter. */
const OWN_LETTERS = [...AT_WORDS, ...OTHER_SIGN_WORDS].join("").replace(/\p{ASCII}/gu, "");
/** As the database sees a text: a word, the sign, or letters that it does not know. */
const PIECE = new RegExp(`(?<word>[a-z0-9${OWN_LETTERS}]+)|@|[^\\p{ASCII}${OWN_LETTERS}]+`, "gu");

/**
 * The keys by which texts are found that tell an address (`spellsEmail`): each such text has one of them, few others
 * do. The database's function `address_keys` gives those of a text, and its migration tells what they are made of. An
 * address whose domain is a single label, which no contact has, has none.
 */
export function addressKeys(email: string): number[] {
  const at = email.lastIndexOf("@");
  const localPart = email.slice(0, at);
  const domain = email.slice(at + 1);
  const [label = ""] = domain.split(".", 1);
  if (label === "" || label === domain) return [];
  const characters = [...alikeUnlessAscii(localPart)];
  const tail = TAIL_CHARS.find((chars) => characters.length >= chars) ?? 0;
  const asItStands = `=${characters.slice(-tail).join("")}@${alikeUnlessAscii(label)}`;
  const before = piecesOf(localPart).at(-1);
  const behind = piecesOf(domain).slice(0, 2);
  const spelledOut = before === undefined || behind.length < 2 ? [] : [`~${before}@${behind.join(" ")}`];
  return [asItStands, ...spelledOut].map(hash);
}

/** Columns of texts of sites, whose keys have an index. */
type TextColumn =
  | "contacts.context"
  | "contact_sources.context"
  | "sightings.context"
  | "pages.title"
  | "scan_pages.title";

/** Whether a text has one of the keys. */
export function hasKey(column: TextColumn, keys: readonly number[]): Expression<SqlBool> {
  const eb = expressionBuilder<DB, "contacts" | "contact_sources" | "sightings" | "pages" | "scan_pages">();
  return eb(eb.fn<number[]>("address_keys", [column]), "&&", eb.val([...keys]));
}

function alikeUnlessAscii(text: string): string {
  return text.replace(/\P{ASCII}/gu, "~");
}

function piecesOf(text: string): string[] {
  return Array.from(text.matchAll(PIECE), ([piece, word]) => {
    if (word === undefined) return piece === "@" ? piece : "?";
    if (OTHER_SIGN_WORDS.has(word)) return [];
    return AT_WORDS.has(word) ? "@" : word;
  }).flat();
}

function hash(key: string): number {
  return createHash("sha256").update(key).digest().readInt32BE(0);
}
