import { unescaped } from "./script/string-literals.ts";

/** What a script does to go on to a page; the target follows. */
const MOVE = new RegExp(
  [
    String.raw`\blocation(?:\.href|\[["']href["']\])?\s{0,9}=(?!=)`,
    String.raw`\blocation(?<path>\.pathname)\s{0,9}=(?!=)`,
    String.raw`\blocation["']\](?:\.href|\[["']href["']\])?\s{0,9}=(?!=)`,
    String.raw`\blocation\.(?:assign|replace)\s{0,9}\(`,
    String.raw`\blocation\)\.(?:attr|prop)\(\s{0,9}["']href["']\s{0,9},`,
    // A request of a script is opened too (`xhr.open("GET", …)`): its target is no page.
    String.raw`(?:(?<![\w$.])|\b(?:window|self|top|parent)\.)open\s{0,9}\(`,
  ].join("|"),
  "g",
);

/** A string of a script: what stands between its quotes, escapes as they are written. */
const STRING = String.raw`"((?:[^"\\\n]|\\.){0,2048})"|'((?:[^'\\\n]|\\.){0,2048})'|${"`"}([^${"`"}\\$]{0,2048})${"`"}`;
/** A string or a name, and what follows it. */
const TERM = new RegExp(
  String.raw`\s{0,9}(?:${STRING}|([\w$]{1,100}(?:\.[\w$]{1,100}){0,3}))\s{0,9}(\+(?!\+))?`,
  "y",
);
/** What makes more of a term than itself: a call, a property, a condition. */
const GOES_ON = /[.[(?*]/;
/** A name that is given a string for good. */
const CONSTANT = new RegExp(
  String.raw`\b(?:var|let|const)\s{1,9}([\w$]{1,100})\s{0,9}=\s{0,9}(?:${STRING})(?!\s{0,9}[+.])`,
  "g",
);

/** Terms that are put together: a URL of scheme, host, path and a few more. */
const MAX_TERMS = 8;
/** A target as a page's address may be written. */
const TARGET = /^[^"'<>\s]{1,2048}$/;

/** Stand for parts of the page's own URL, which is not known here; no text of a site holds them. */
const SCHEME = "\ue000:";
const HOST = "\ue001";
const OWN_PARTS: ReadonlyMap<string, string> = new Map([
  ["origin", `${SCHEME}//${HOST}`],
  ["protocol", SCHEME],
  ["host", HOST],
  ["hostname", HOST],
]);
const OWN_ORIGIN = new RegExp(`^(?:${SCHEME}|https?:)?//${HOST}`);

/**
 * Where a script goes to, as it is written: a string, or strings put together with the page's own host and with names
 * that stand for strings. Where something else is part of the target, it is not known and left out. Linear in the
 * script.
 */
export function moveTargets(script: string): string[] {
  const moves = [...script.matchAll(MOVE)];
  if (moves.length === 0) return [];
  const constants = constantsOf(script);
  return moves.flatMap((move) => {
    const target = expressionAt(script, move.index + move[0].length, constants)?.replace(OWN_ORIGIN, "");
    if (target === undefined || !TARGET.test(target) || /[\ue000\ue001]/.test(target)) return [];
    return move.groups?.path && !target.startsWith("/") ? [`/${target}`] : [target];
  });
}

function constantsOf(script: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(script.matchAll(CONSTANT), ([, name = "", double, single, plain]) => [
      name,
      unescaped(double ?? single ?? plain ?? ""),
    ]),
  );
}

/** The text that an expression gives; undefined where a part of it is not known. */
function expressionAt(
  script: string,
  start: number,
  constants: ReadonlyMap<string, string>,
): string | undefined {
  let text = "";
  let at = start;
  for (let count = 0; count < MAX_TERMS; count++) {
    TERM.lastIndex = at;
    const term = TERM.exec(script);
    if (!term) return undefined;
    const [all, double, single, plain, name, plus] = term;
    const value =
      name === undefined ? unescaped(double ?? single ?? plain ?? "") : meaningOf(name, constants);
    if (value === undefined) return undefined;
    text += value;
    at += all.length;
    if (plus === undefined) return GOES_ON.test(script.charAt(at)) ? undefined : text;
  }
  return undefined;
}

function meaningOf(name: string, constants: ReadonlyMap<string, string>): string | undefined {
  const own = /(?:^|\.)location\.(\w+)$/.exec(name)?.[1];
  return own === undefined ? constants.get(name) : OWN_PARTS.get(own);
}
