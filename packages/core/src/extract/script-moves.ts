import { moveTargets } from "./move-targets.ts";

/** Characters of a handler or script that are looked through: one that goes to a page is short. */
const MAX_CHARS = 4_000;

/** A whole string that is written as a page's address. */
const PAGE_STRING =
  /(["'])((?:https?:\/)?\/(?!\/)[^"'<>\s]{1,2048}|[\w-]{1,100}\.(?:html?|php|aspx?))\1(?!\s{0,9}\+)/g;

/** Measuring scripts are told of addresses that are no pages, and so are calls that send or fetch data. */
const NO_MOVE =
  /\b(?:ga|gtag|_gaq|dataLayer|fbq|_paq|ym|track\w{0,20}|fetch|ajax|axios|post|getJSON|XMLHttpRequest|sendBeacon)\b/;
/** What asks before it goes on deletes, cancels or signs out. */
const ASKS_FIRST = /\bconfirm\s{0,9}\(/;

/** Whether a link's target is a script. */
export function isScriptUrl(href: string): boolean {
  return /^\s*javascript:/i.test(href);
}

/** Where a script goes to as it is written: by `location` or by a window that it opens. */
export function movesOf(script: string): string[] {
  return moveTargets(script.slice(0, MAX_CHARS));
}

/** Where a click's handler goes to: by `location`, or by a function of the page that is given the target. */
export function handlerTargets(handler: string): string[] {
  const start = handler.slice(0, MAX_CHARS);
  if (ASKS_FIRST.test(start)) return [];
  const moves = moveTargets(start);
  if (moves.length > 0 || NO_MOVE.test(start) || /\blocation\b/.test(start)) return moves;
  return Array.from(start.matchAll(PAGE_STRING), ([, , target]) => target ?? "");
}
