/** Characters of a handler or script that are looked through: one that goes to a page is short. */
const MAX_CHARS = 4_000;

/** A whole string of a script that goes on to a page; where something is added to it, it is not the whole. */
const MOVE =
  /(?:\blocation(?:\.href)?\s{0,9}=|\blocation\.(?:assign|replace)\s{0,9}\(|\bopen\s{0,9}\()\s{0,9}(["'])([^"'<>\s]{1,2048})\1(?!\s{0,9}\+)/g;

/** A whole string that is written as a page's address. */
const PAGE_STRING =
  /(["'])((?:https?:\/)?\/(?!\/)[^"'<>\s]{1,2048}|[\w-]{1,100}\.(?:html?|php|aspx?))\1(?!\s{0,9}\+)/g;

/** Measuring scripts are told of addresses that are no pages. */
const MEASURES = /\b(?:ga|gtag|_gaq|dataLayer|fbq|_paq|ym|track\w{0,20})\b/;

/** Whether a link's target is a script. */
export function isScriptUrl(href: string): boolean {
  return /^\s*javascript:/i.test(href);
}

/** Where a script goes to as it is written: by `location` or by a window that it opens. */
export function movesOf(script: string): string[] {
  return strings(script, MOVE);
}

/** Where a click's handler goes to: by `location`, or by a function of the page that is given the target. */
export function handlerTargets(handler: string): string[] {
  const moves = movesOf(handler);
  if (moves.length > 0 || MEASURES.test(handler.slice(0, MAX_CHARS)) || /\blocation\b/.test(handler))
    return moves;
  return strings(handler, PAGE_STRING);
}

function strings(script: string, pattern: RegExp): string[] {
  return Array.from(script.slice(0, MAX_CHARS).matchAll(pattern), ([, , target]) => target ?? "");
}
