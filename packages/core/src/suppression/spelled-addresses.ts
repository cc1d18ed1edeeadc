import { AT_NAMES, DOT_NAMES } from "../extract/scan/sign-words.ts";
import { foldSpelling, LINE_NAMES } from "./mentions.ts";

/** Words, and what stands between them. */
const PART = /[\p{L}\p{M}\p{N}+_]{1,64}|[^\p{L}\p{M}\p{N}+_]{1,64}/gu;
/** A sign between words, alone or with blanks and brackets around it: ` . `, `[@]`, `(-)`. */
const SIGN = /^[\s()[\]{}<>*]*([@.-])[\s()[\]{}<>*]*$/;
/** An address, its signs put in place of their names. */
const PUT_TOGETHER = /([\p{L}\p{M}\p{N}.+_-]{1,64})@([\p{L}\p{M}\p{N}.-]{1,253})/gu;
/** Labels of a name or domain that may be of the sentence around: as many are tried. */
const MAX_LABELS = 5;
/** Addresses that one text may spell: a title or context is short. */
const MAX_SPELLED = 100;

/**
 * What a text may spell as an address, in small letters: `jane dot doe at acme dot com`, `jane.doe @ acme.com`. More
 * than are meant, as a sentence's words may join it: whoever asks has a list of addresses to compare with.
 */
export function spelledAddresses(text: string): string[] {
  const found: string[] = [];
  for (const [, local = "", domain = ""] of putTogether(foldSpelling(text)).matchAll(PUT_TOGETHER)) {
    for (const name of endsOf(local)) for (const host of startsOf(domain)) found.push(`${name}@${host}`);
    if (found.length >= MAX_SPELLED) break;
  }
  return found.slice(0, MAX_SPELLED);
}

function putTogether(text: string): string {
  const parts = (text.match(PART) ?? []).map(toPart);
  // What stands beside a sign, blanks or brackets, is no part of the address; nor are hyphens beside a sign's name.
  return parts
    .map(({ kind, text }, index) => {
      const beside = [parts[index - 1]?.kind, parts[index + 1]?.kind];
      const isDropped =
        (kind === "between" && beside.some((other) => other === "sign" || other === "name")) ||
        (kind === "sign" && text === "-" && beside.includes("name"));
      return isDropped ? "" : text;
    })
    .join("");
}

type Part = { readonly kind: "word" | "between" | "sign" | "name"; readonly text: string };

function toPart(part: string): Part {
  if (AT_NAMES.has(part)) return { kind: "name", text: "@" };
  if (DOT_NAMES.has(part)) return { kind: "name", text: "." };
  if (LINE_NAMES.has(part)) return { kind: "name", text: "-" };
  const sign = SIGN.exec(part)?.[1];
  if (sign !== undefined) return { kind: "sign", text: sign };
  return { kind: /^[\p{L}\p{M}\p{N}+_]/u.test(part) ? "word" : "between", text: part };
}

/** A local part without its first labels: none, one, two … */
function endsOf(local: string): string[] {
  const labels = local.split(".").filter(Boolean).slice(-MAX_LABELS);
  return labels.map((_, index) => labels.slice(index).join("."));
}

/** A domain of its first two labels, three … */
function startsOf(domain: string): string[] {
  const labels = domain.split(".").filter(Boolean).slice(0, MAX_LABELS);
  return labels.slice(1).map((_, index) => labels.slice(0, index + 2).join("."));
}
