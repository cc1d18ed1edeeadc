import { utf8OfBase64 } from "../../bytes.ts";
import { decodePercent } from "../decode.ts";
import { scanAddresses } from "../scan/scan-addresses.ts";
import { addressList, isMailto, mailtoRecipients } from "./mailto.ts";

/**
 * The addresses of a vCard or an iCalendar document (RFC 6350, RFC 5545): e-mail fields and people, not identifiers.
 * Each line is read when it is asked for: a hostile document has more than a page's candidates.
 */
export function* cardAddresses(document: string): Generator<string> {
  // A line that begins with a blank goes on with the line before.
  for (const line of document.replace(/\r?\n[ \t]/g, "").split(/\r?\n|\\n/)) yield* lineAddresses(line);
}

function lineAddresses(line: string): string[] {
  const colon = line.indexOf(":");
  const name = line.slice(0, colon).toUpperCase();
  const value = line.slice(colon + 1).trim();
  if (/^(?:[\w-]+\.)?EMAIL(?:;|$)/.test(name)) return addressList(value.replace(/^mailto:/i, ""));
  if (/^(?:CONTACT|DESCRIPTION|COMMENT|NOTE)(?:;|$)/.test(name) && !/mailto:/i.test(line))
    return [...scanAddresses(value)].map(({ address }) => address);
  const isPerson = /^(?:ORGANIZER|ATTENDEE|CONTACT|CALADRURI|IMPP)(?:;|$)/.test(name);
  const mailto = isPerson ? /mailto:[^\s;,"]+/i.exec(line)?.[0] : undefined;
  return mailto === undefined ? [] : mailtoRecipients(mailto);
}

/** The text of a `data:text/vcard,…` URL; undefined for any other. */
export function cardOfDataUrl(url: string): string | undefined {
  const [, base64, data = ""] =
    /^\s*data:text\/(?:x-)?(?:vcard|calendar)[^,]*?(;base64)?,(.*)$/is.exec(url) ?? [];
  if (data === "") return undefined;
  return base64 ? utf8OfBase64(data) : decodePercent(data);
}

/** Arrays and objects in each other: real data has a few dozen, and JSON.parse pays for each in memory. */
const MAX_JSON_DEPTH = 1_000;

/** The value of a JSON document, one that is wrapped in a comment or a CDATA section too; undefined when it is none. */
export function parseJson(source: string): unknown {
  const text = source
    .trim()
    .replace(/^(?:\/\/\s*|\/\*\s*)?(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?/, "")
    .replace(/(?:\/\/\s*|\/\*\s*)?(?:\]\]>|-->)\s*(?:\*\/)?$/, "")
    .trim();
  if (isTooDeep(text)) return undefined;
  const json = text.replace(/;$/, "");
  // Editors leave line breaks and tabs in strings, which RFC 8259 wants escaped.
  return parsed(json) ?? (/[\t\n\r]/.test(json) ? parsed(json.replace(/\s+/g, " ")) : undefined);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Counts brackets in strings too: a text with a thousand more opened than closed is no data of use. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === "[" || char === "{") depth++;
    else if (char === "]" || char === "}") depth--;
    if (depth > MAX_JSON_DEPTH) return true;
  }
  return false;
}

/** An object or an array that is being walked through; an array's elements have the name of its own field. */
type Container = {
  readonly values: readonly unknown[];
  readonly names: string | readonly string[];
  next: number;
};

/**
 * Every string of a JSON value with the name of its field, and names with an at sign; walked with a stack of its own.
 */
export function* jsonStrings(value: unknown): Generator<{ field: string; text: string }> {
  const stack: Container[] = [{ values: [value], names: "", next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    if (top.next === top.values.length) {
      stack.pop();
      continue;
    }
    const { names, next } = top;
    const child = top.values[next];
    const field = (typeof names === "string" ? names : names[next]) ?? "";
    top.next++;
    if (field !== names && field.indexOf("@") > 0) yield { field: "", text: field };
    if (typeof child === "string") yield { field, text: child };
    else if (Array.isArray(child)) stack.push({ values: child, names: field, next: 0 });
    else if (child !== null && typeof child === "object")
      stack.push({ values: Object.values(child), names: Object.keys(child), next: 0 });
  }
}

/** The addresses of a field that holds nothing else. */
export function fieldAddresses(value: string): string[] {
  return isMailto(value) ? mailtoRecipients(value) : addressList(value);
}
