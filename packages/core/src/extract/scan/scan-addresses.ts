import { JOINT } from "../dom/marks.ts";
import { cutDomain, cutDomainBeforeNext } from "./cut-domain.ts";
import { cutLocalPart } from "./cut-local-part.ts";
import { hasPublicSuffix } from "./public-suffix.ts";

/** An address as it stands in a text, and where. */
export type FoundAddress = { readonly address: string; readonly start: number; readonly end: number };

/** Characters that are looked at on either side of an at sign: RFC 5321's limits and what is cut off again. */
const MAX_LOCAL_CHARS = 96;
const MAX_DOMAIN_CHARS = 254;
/** Characters inside the braces of `{ann, bob}@acme.com`. */
const MAX_BRACE_CHARS = 300;

/**
 * A word of small letters that one edge of an element divides. Between an address and a label beside it stand two
 * edges: one element ends, and another begins.
 */
const SPLIT_LABEL = /^[\da-z-]{1,40}\u2028[\da-z]/;
const SPLIT_WORD = /(?:^|[\s:>])[a-z.]{1,20}\u2028[a-z.]{1,20}\u2028[a-z.]{1,20}$/;

/** Words that stand before an address without belonging to it. */
const LABEL =
  /^(?:e-?mail|mail|email ?us|correo|courriel|e-?post|contact|kontakt|contacto|write|address|phone|tel|fax|mob(?:ile)?)$/i;

/** The addresses in a text, put together over joints between inline elements where that makes sense. */
export function* scanAddresses(text: string): Generator<FoundAddress> {
  const plain = plainSigns(text);
  let last: FoundAddress | undefined;
  for (let at = plain.indexOf("@"); at >= 0; at = plain.indexOf("@", at + 1)) {
    if (isClosingBrace(plain[skipJointsLeft(plain, at - 1)])) {
      yield* braceList(plain, at);
      continue;
    }
    const local = withoutDomainBefore(localPart(plain, at), last);
    if (local === undefined) continue;
    const domain = domainPart(plain, at, local.text);
    if (domain === undefined) continue;
    // `_office@acme.com_`: emphasis in plain text.
    const emphasis = local.text.startsWith("_") && plain[domain.end] === "_" ? 1 : 0;
    const address = `${local.text.slice(emphasis)}@${domain.text}`;
    last = { address, start: local.start + emphasis, end: domain.end };
    yield last;
  }
}

/** Full-width letters and signs, and other hyphens, as ASCII; nothing moves. */
export function plainSigns(text: string): string {
  return text.replace(/[\uff01-\uff5e\u2010\u2011\u2019\ufe52\ufe6b\ufe63]/g, (char) => {
    const code = char.charCodeAt(0);
    if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
    if (code === 0x2019) return "'";
    return code === 0xfe52 ? "." : code === 0xfe6b ? "@" : "-";
  });
}

function localPart(text: string, at: number): { text: string; start: number } | undefined {
  let local = "";
  let start = at;
  let isSplit: boolean | undefined;
  for (let index = at - 1; index >= 0 && local.length < MAX_LOCAL_CHARS; index--) {
    const char = text[index] ?? "";
    if (char !== JOINT) {
      if (!isLocalChar(char)) break;
      local = char + local;
      start = index;
      continue;
    }
    index = skipJointsLeft(text, index);
    if (local === "") isSplit = true;
    // `o<b>ff</b>ice@acme.com`, `of<b>fice@ac</b>me.com`: whoever splits words elsewhere does so here.
    isSplit ??= isSplitAnywhere(text, at);
    if (local !== "" && !joinsLeft(text, index, local, isSplit)) break;
    index++;
  }
  if (local === "") return undefined;
  const cut = cutLocalPart(local, text, start);
  return cut === "" ? undefined : { text: cut, start: start + local.length - cut.length };
}

type Local = { readonly text: string; readonly start: number };

/** `ann@acme.com&bob@acme.com`: a local part without the domain that the address before it ends in. */
function withoutDomainBefore(local: Local | undefined, last: FoundAddress | undefined): Local | undefined {
  if (local === undefined || last === undefined || local.start >= last.end) return local;
  const rest = local.text.slice(last.end - local.start).replace(/^[.'&+%_-]+/, "");
  return rest === "" ? undefined : { text: rest, start: local.start + local.text.length - rest.length };
}

/** Whether the word before an at sign is in three pieces at least, or the first label of the domain is in two. */
function isSplitAnywhere(text: string, at: number): boolean {
  if (text[at + 1] !== JOINT && SPLIT_LABEL.test(text.slice(at + 1, at + 64))) return true;
  return text[at - 1] !== JOINT && SPLIT_WORD.test(text.slice(Math.max(0, at - 64), at));
}

/** Whether the text that ends at `index`, before a joint, goes on in `local`. */
function joinsLeft(text: string, index: number, local: string, isSplit: boolean): boolean {
  const char = text[index] ?? "";
  if (!isLocalChar(char)) return false;
  if (/^[._+-]/.test(local) || /[._+-]/.test(char)) return true;
  if (!isSplit) return false;
  let start = index;
  while (start > 0 && index - start < 24 && isLocalChar(text[start - 1] ?? "")) start--;
  const word = text.slice(start, index + 1);
  // Numbers and names that stand before: `<b>555</b><i>office</i>@acme.com`.
  const isOther =
    LABEL.test(word) ||
    /^\+?[\d.-]{2,}$/.test(word) ||
    (/^\p{Lu}\p{Ll}{2,}$/u.test(word) && /^\p{Ll}{2,}$/u.test(local));
  return !isOther;
}

function domainPart(text: string, at: number, local: string): { text: string; end: number } | undefined {
  let index = skipJointsRight(text, at + 1);
  if (text[index] === " " || text[index] === "\n") index = spacedDomainStart(text, index, local);
  let domain = "";
  let chunk = 0;
  for (; index < text.length && domain.length < MAX_DOMAIN_CHARS; index++) {
    const char = text[index] ?? "";
    if (char !== JOINT) {
      const isStop = (char === "\u3002" || char === "\uff61") && !hasPublicSuffix(domain);
      if (!isDomainChar(char) && !(isStop && /[a-z]/i.test(text[index + 1] ?? ""))) break;
      domain += isStop ? "." : char;
      chunk++;
      continue;
    }
    const next = skipJointsRight(text, index);
    if (!joinsRight(text, next, domain, chunk)) break;
    index = next - 1;
    chunk = 0;
  }
  const cut =
    text[index] === "@"
      ? cutDomainBeforeNext(domain, text.slice(index + 1, index + 1 + MAX_DOMAIN_CHARS))
      : cutDomain(domain);
  return cut === "" ? undefined : { text: cut, end: index - (domain.length - cut.length) };
}

/** `office@ acme.com`, or with a line break between: where the domain starts, when one stands there. */
function spacedDomainStart(text: string, space: number, local: string): number {
  const rest = text.slice(space + 1, space + 1 + MAX_DOMAIN_CHARS);
  const [domain = ""] = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u.exec(rest) ?? [];
  return local.length > 1 && hasPublicSuffix(domain) && !/^www\./i.test(domain) ? space + 1 : space;
}

/** Whether a domain goes on after a joint, in the text from `next`. */
function joinsRight(text: string, next: number, domain: string, chunk: number): boolean {
  const char = text[next] ?? "";
  if (!isDomainChar(char)) return false;
  if (/[.-]$/.test(domain)) return true;
  if (char === "." || char === "-") return isDomainChar(text[next + 1] ?? "") || text[next + 1] === JOINT;
  if (!hasPublicSuffix(domain)) return true;
  const isSingleLetter = !isDomainChar(text[next + 1] ?? "") && !/\d/.test(char);
  return chunk === 1 && isSingleLetter;
}

/** `{ann, bob}@acme.com`, as papers list their authors. */
function* braceList(text: string, at: number): Generator<FoundAddress> {
  const close = skipJointsLeft(text, at - 1);
  const opening = text[close] === "}" ? "{" : text[close] === "]" ? "[" : "(";
  const windowStart = Math.max(0, close - MAX_BRACE_CHARS);
  const offset = text.slice(windowStart, close).lastIndexOf(opening);
  if (offset < 0) return;
  const open = windowStart + offset;
  const names = text
    .slice(open + 1, close)
    .replaceAll(JOINT, "")
    .split(/[,;|/]/);
  const domain = domainPart(text, at, "");
  if (names.length < 2 || domain === undefined) return;
  for (const name of names) {
    const local = name.trim();
    if (/^[\p{L}\p{N}._+-]+$/u.test(local))
      yield { address: `${local}@${domain.text}`, start: open, end: domain.end };
  }
}

function isClosingBrace(char: string | undefined): boolean {
  return char === "}" || char === "]" || char === ")";
}

function skipJointsLeft(text: string, index: number): number {
  let position = index;
  while (text[position] === JOINT) position--;
  return position;
}

function skipJointsRight(text: string, index: number): number {
  let position = index;
  while (text[position] === JOINT) position++;
  return position;
}

function isLocalChar(char: string): boolean {
  return /[\p{L}\p{M}\p{N}._%+'&-]/u.test(char);
}

function isDomainChar(char: string): boolean {
  return /[\p{L}\p{M}\p{N}.-]/u.test(char);
}
