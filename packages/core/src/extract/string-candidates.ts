import { ATTRIBUTE_GUARD } from "./attribute-guard.ts";
import { type Candidate, loneCandidate, stringCandidates } from "./candidate.ts";
import type { CandidateSearch, Place } from "./candidate-search.ts";
import type { ContactMethod } from "./contact.ts";
import { decodePercent } from "./decode.ts";
import { documentCandidates } from "./document-candidates.ts";
import { parseHtml } from "./dom/parse-html.ts";
import { isMailto, mailtoRecipients } from "./methods/mailto.ts";
import { hasAtSign, spelledAddresses } from "./methods/spelled-out.ts";
import { fieldAddresses, jsonStrings, parseJson } from "./methods/structured-data.ts";
import { scriptStrings } from "./script/evaluate.ts";
import { HOLE } from "./script/tokens.ts";
import { pageText } from "./text/page-text.ts";

const MARKUP = /<[a-z!/]|&(?:#|commat|[a-z]{2,8};)/i;
/** What may be an address, or hide one, in JSON or in what is called so; beside at signs that are written out. */
const JSON_SIGN = /[@\uff20\ufe6b%&<]|\\[u\\x]|mail|znvygb|fromC|TextDecoder|atob|unescape|decodeURI|join/i;
const ESCAPE = /\\(?:u[\da-f]{4}|[nrt"/])/i;

/** JSON's strings; text that is no JSON after all is read as a script. */
export function* jsonCandidates(
  search: CandidateSearch,
  source: string,
  method: ContactMethod,
  place: Place,
): Generator<Candidate> {
  if (!JSON_SIGN.test(source) && !hasAtSign(source)) return;
  const value = parseJson(source);
  if (value === undefined) {
    yield* insideStrings(search, scriptStrings([source]), method, place);
    return;
  }
  for (const { field, text } of jsonStrings(value)) {
    if (/e-?mail|^contact$/i.test(field) && !/[<&]/.test(text)) {
      for (const address of fieldAddresses(text))
        yield loneCandidate(address, method, {
          element: place.element,
          context: `${field}: ${text.slice(0, 100)}`,
        });
    } else yield* insideString(search, text, method, place);
  }
}

export function* insideStrings(
  search: CandidateSearch,
  strings: Iterable<string>,
  method: ContactMethod,
  place: Place,
): Generator<Candidate> {
  for (const string of strings) yield* insideString(search, string, method, place);
}

/** A string that is text, markup, JSON or a script. */
export function* insideString(
  search: CandidateSearch,
  string: string,
  method: ContactMethod,
  place: Place,
): Generator<Candidate> {
  const isScript =
    method === "script" &&
    /\beval\b|document\.write|\b\w{1,40}\s{0,3}=\s{0,3}\w{1,40}\.split\(|^\s{0,9}\w{1,40}\s{0,3}=\s{0,3}["']/.test(
      string.slice(0, 5_000),
    );
  if (isScript && search.mayNest(string)) {
    search.nesting++;
    yield* insideStrings(search, scriptStrings([string]), method, place);
    search.nesting--;
    return;
  }
  if (/^\s*[[{]/.test(string) && string.includes('"') && search.mayNest(string)) {
    search.nesting++;
    yield* jsonCandidates(search, string, method, place);
    search.nesting--;
    return;
  }
  if (/^\s*%(?:7B|5B|3C)/i.test(string) && search.mayNest(string)) {
    search.nesting++;
    yield* insideString(search, decodePercent(string), method, place);
    search.nesting--;
    return;
  }
  if (string.includes("\\") && ESCAPE.test(string) && search.mayNest(string)) {
    search.nesting++;
    yield* insideString(search, unescapeJson(string), method, place);
    search.nesting--;
  } else if ((string.includes("<") || string.includes("&")) && MARKUP.test(string))
    yield* markupCandidates(search, string, method, place);
  else {
    for (const candidate of stringCandidates(string, method, place))
      if (!isCutByHole(candidate)) yield candidate;
    if ((string.includes(":") || string.includes("%")) && isMailto(string))
      for (const address of mailtoRecipients(string)) yield loneCandidate(address, method, place);
    else if (method !== "script" && string.length < 2_000) yield* spelledCandidates(string, method, place);
  }
}

function* spelledCandidates(string: string, method: ContactMethod, place: Place): Generator<Candidate> {
  for (const { address } of spelledAddresses(string))
    yield loneCandidate(address, method, { element: place.element, context: string.slice(0, 120) });
}

/** Markup inside a string, as a document of its own, under the string's method. */
export function* markupCandidates(
  search: CandidateSearch,
  html: string,
  method: ContactMethod,
  place: Place,
): Generator<Candidate> {
  if (!search.mayNest(html)) return;
  search.nesting++;
  const tree = parseHtml(html, { guard: ATTRIBUTE_GUARD });
  const text = pageText(tree);
  for (const candidate of documentCandidates(search, tree, text))
    if (!isCutByHole(candidate)) yield { ...candidate, method, element: place.element };
  search.nesting--;
}

/** An address next to a value that is not known may be half of one. */
function isCutByHole({ text, before, after }: Candidate): boolean {
  return text.includes(HOLE) || before.endsWith(HOLE) || after.startsWith(HOLE);
}

/** A JSON string's escapes, where a string was put into another. */
function unescapeJson(string: string): string {
  return string.replace(/\\(?:u([\da-f]{4})|(.))/gis, (_all, hex, char) =>
    hex === undefined ? (/[nrtbf]/.test(char) ? " " : char) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
