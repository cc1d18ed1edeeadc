import { loneCandidate, stringCandidates } from "../candidate.ts";
import type { ContactMethod } from "../contact.ts";
import { around } from "../context.ts";
import { decodePercent } from "../decode.ts";
import { THIRD_PARTY_KEY } from "../judge/third-party-signs.ts";
import { isMailto, mailtoRecipients } from "../methods/mailto.ts";
import { type Finding, isNested } from "../methods/method.ts";
import type { Place } from "../methods/place.ts";
import { hasAtSign, spelledAddresses } from "../methods/spelled-out.ts";
import { fieldAddresses, jsonStrings, parseJson } from "../methods/structured-data.ts";
import { scriptStrings } from "../script/evaluate.ts";

/** Characters of a string that is looked at for written-out addresses: a longer one is a text of its own. */
const MAX_SPELLED_CHARS = 2_000;
/**
 * Characters of a string in which the beginning of a script is looked for: a script says early that it is one, and each
 * string of a script is asked.
 */
const MAX_SCRIPT_START_CHARS = 5_000;
/** Strings that are looked for in their script's source, whether they stand there so, and characters of one. */
const MAX_SOUGHT = 50;
const MAX_SOUGHT_CHARS = 300;
/**
 * Characters of a string that stand as the context of an address in it: as much as a context has on its two sides, and
 * a little for what is cleaned away.
 */
const CONTEXT_CHARS = 120;

const SCRIPT =
  /\beval\b|document\.write|\b\w{1,40}\s{0,3}=\s{0,3}\w{1,40}\.split\(|^\s{0,9}\w{1,40}\s{0,3}=\s{0,3}["']/;
const MARKUP = /<[a-z!/]|&(?:#|commat|[a-z]{2,8};)/i;
/** Signs without which JSON, or what is called so, can hold no address, unless one is written out. */
const JSON_SIGN = /[@\uff20\ufe6b%&<]|\\[u\\x]|mail|znvygb|fromC|TextDecoder|atob|unescape|decodeURI|join/i;
const JSON_START = /^\s*[[{]/;
/** The key of an object that a script has, which is given out with a value that it tells more of. */
const KEY_BEFORE_VALUE = /^[\w$]{3,60}(?=: )/;
const PERCENT_START = /^\s*%(?:7B|5B|3C)/i;
const ESCAPE = /\\(?:u[\da-f]{4}|[nrt"/])/i;

/** What JSON holds; text that is no JSON after all is read as a script. */
export function* insideJson(source: string, method: ContactMethod, place: Place): Generator<Finding> {
  if (!JSON_SIGN.test(source) && !hasAtSign(source)) return;
  const value = parseJson(source);
  if (value === undefined) {
    yield* insideScripts([source], method, place);
    return;
  }
  for (const { field, text } of jsonStrings(value)) {
    const inField = () => ({ element: place.element, context: `${field}: ${text.slice(0, 100)}` });
    if (/e-?mail|^contact$/i.test(field) && !/[<&]/.test(text)) {
      for (const address of fieldAddresses(text)) yield loneCandidate(address, method, inField());
    } else if (THIRD_PARTY_KEY.test(field)) yield* stringCandidates(text, method, inField());
    else yield* insideString(text, method, place);
  }
}

/** What scripts that may share variables hold or put together. */
export function* insideScripts(
  sources: readonly string[],
  method: ContactMethod,
  place: Place,
): Generator<Finding> {
  let sought = 0;
  for (const string of scriptStrings(sources)) {
    const [key = ""] = KEY_BEFORE_VALUE.exec(string) ?? [];
    if (key !== "" && THIRD_PARTY_KEY.test(key)) {
      yield* stringCandidates(string, method, {
        element: place.element,
        context: string.slice(0, CONTEXT_CHARS),
      });
      continue;
    }
    const isSought =
      key === "" && string.length <= MAX_SOUGHT_CHARS && string.includes("@") && sought++ < MAX_SOUGHT;
    const isPutTogether = isSought && !sources.some((source) => source.includes(string));
    for (const finding of insideString(string, method, place))
      yield isPutTogether && !isNested(finding) ? { ...finding, isPutTogether } : finding;
  }
}

/** What a string holds that is text, markup, JSON or a script. */
export function* insideString(string: string, method: ContactMethod, place: Place): Generator<Finding> {
  if (method === "script" && SCRIPT.test(string.slice(0, MAX_SCRIPT_START_CHARS)))
    yield { kind: "script", source: string, method, place };
  else if (JSON_START.test(string) && string.includes('"'))
    yield { kind: "json", source: string, method, place };
  else if (PERCENT_START.test(string)) yield { kind: "string", source: decodePercent(string), method, place };
  else if (string.includes("\\") && ESCAPE.test(string))
    yield { kind: "string", source: unescapeJson(string), method, place };
  else if ((string.includes("<") || string.includes("&")) && MARKUP.test(string))
    yield { kind: "markup", source: string, method, place };
  else yield* insideBareString(string, method, place);
}

/** What a string holds that is text alone. */
function* insideBareString(text: string, method: ContactMethod, place: Place): Generator<Finding> {
  yield* stringCandidates(text, method, place);
  if ((text.includes(":") || text.includes("%")) && isMailto(text)) {
    for (const address of mailtoRecipients(text)) yield loneCandidate(address, method, place);
  } else if (method !== "script" && text.length < MAX_SPELLED_CHARS) {
    for (const { address, start, end } of spelledAddresses(text))
      yield loneCandidate(address, method, { element: place.element, ...around(text, start, end) });
  }
}

/** A JSON string's escapes, where a string was put into another. */
function unescapeJson(string: string): string {
  return string.replace(/\\(?:u([\da-f]{4})|(.))/gis, (_all, hex, char) =>
    hex === undefined ? (/[nrtbf]/.test(char) ? " " : char) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
